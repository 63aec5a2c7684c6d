/** What is filled in when parcels take a step: on which day, why, and the accepted area where a level accepts. */
import { html, type TemplateResult } from 'lit-html';
import type { Problem } from '../api/shapes';
import type { ParcelStep } from '../api/reclamation';
import { box, refusalLine, valuesOf, type Box, type OfficeNow } from '../panel/form';
import { areaTyped } from '../words/areas';
import { townDate } from '../words/dates';

export interface Filled {
  readonly on: string;
  readonly reason?: string;
  readonly accepted_m2?: number;
}

export interface StepFormPorts {
  readonly send: (filled: Filled) => void;
  readonly cancel: () => void;
}

/** The form of a step. The accepted area is asked of one parcel alone: of several each has its own. */
export function stepForm(
  step: ParcelStep,
  { count, busy, problem }: { readonly count: number; readonly busy: boolean; readonly problem: Problem | null },
  { send, cancel }: StepFormPorts,
  now: OfficeNow,
): TemplateResult {
  const { next: said, cancel: cancelled } = now.office;
  const today = townDate(new Date());
  return html`
    <form
      class="next-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        const filled = filledOf(valuesOf(event));
        if (filled !== null) send(filled);
      }}
    >
      ${box({ name: 'step-on', label: said.day, type: 'date', value: today, max: today, required: true })}
      ${box({ name: 'step-reason', label: step.reasoned ? said.reason : said.reasonIfAny, required: step.reasoned })}
      ${step.accepts && count === 1 ? areaBox({ name: 'step-accepted', label: said.accepted, hint: now.office.edit.areaHint }, now) : null}
      ${refusalLine(problem, now, 'step-problem')}
      <div class="form-foot">
        <button type="submit" class="form-button is-main" ?disabled=${busy}>
          ${busy ? now.office.working : said.send(stageWord(step.to, now), count)}
        </button>
        <button type="button" class="form-button is-quiet" @click=${cancel}>${cancelled}</button>
      </div>
    </form>
  `;
}

/** A box for an area: in mu, or in the unit that is typed behind the number. What is none is not sent but said. */
export function areaBox(field: Omit<Box, 'mode' | 'wrong'>, { office }: OfficeNow): TemplateResult {
  const wrong = (typed: string): string =>
    typed.trim() === '' || areaTyped(typed, 'mu') !== null ? '' : office.edit.noArea(typed.trim());
  return box({ ...field, mode: 'decimal', wrong });
}

export function stageWord(stage: string, { words }: Pick<OfficeNow, 'words'>): string {
  return words.values['parcels.stage']?.[stage] ?? stage;
}

/** What a step's button says: sending back is told apart from having been replanted. */
export function stepWord({ to, reasoned }: ParcelStep, now: OfficeNow): string {
  return reasoned && to === 'replanted' ? now.office.next.back : stageWord(to, now);
}

/** What was filled in; null where the area is none, which its box has said. */
function filledOf(typed: Readonly<Record<string, string>>): Filled | null {
  const reason = typed['step-reason']?.trim() ?? '';
  const area = typed['step-accepted']?.trim() ?? '';
  const accepted = areaTyped(area, 'mu');
  if (area !== '' && accepted === null) return null;
  return {
    on: typed['step-on'] ?? '',
    ...(reason === '' ? {} : { reason }),
    ...(accepted === null ? {} : { accepted_m2: accepted.m2 }),
  };
}
