/** What is filled in when parcels take a step: on which day, why, and the accepted area where a level accepts. */
import { html, type TemplateResult } from 'lit-html';
import type { Problem } from '../api/shapes';
import type { ParcelStep } from '../api/reclamation';
import { box, valuesOf, type OfficeNow } from '../panel/form';
import { areaTyped } from '../words/areas';
import { townDate } from '../words/dates';
import { problemText } from '../words/office/problems';

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
        send(filledOf(valuesOf(event)));
      }}
    >
      ${box({ name: 'step-on', label: said.day, type: 'date', value: today, max: today, required: true })}
      ${box({ name: 'step-reason', label: step.reasoned ? said.reason : said.reasonIfAny, required: step.reasoned })}
      ${step.accepts && count === 1 ? box({ name: 'step-accepted', label: said.accepted, mode: 'decimal', matches: AREA }) : null}
      ${
        problem === null
          ? null
          : html`
              <p class="form-problem" role="alert">${refusal(problem, now)}</p>
            `
      }
      <div class="form-foot">
        <button type="submit" class="form-button is-main" ?disabled=${busy}>
          ${busy ? now.office.working : said.send(stageWord(step.to, now), count)}
        </button>
        <button type="button" class="form-button is-quiet" @click=${cancel}>${cancelled}</button>
      </div>
    </form>
  `;
}

/** A number of mu, as the browser checks it. */
export const AREA = '[0-9０-９.,．， ]+(亩|畝|mu)?';

export function stageWord(stage: string, { words }: Pick<OfficeNow, 'words'>): string {
  return words.values['parcels.stage']?.[stage] ?? stage;
}

/** What a step's button says: sending back is told apart from having been replanted. */
export function stepWord({ to, reasoned }: ParcelStep, now: OfficeNow): string {
  return reasoned && to === 'replanted' ? now.office.next.back : stageWord(to, now);
}

function filledOf(typed: Readonly<Record<string, string>>): Filled {
  const reason = typed['step-reason']?.trim() ?? '';
  const accepted = areaTyped(typed['step-accepted'] ?? '', 'mu');
  return {
    on: typed['step-on'] ?? '',
    ...(reason === '' ? {} : { reason }),
    ...(accepted === null ? {} : { accepted_m2: accepted.m2 }),
  };
}

/** Why a move was refused: the server's sentence in the reader's language, as it names the parcel and the stage. */
function refusal(problem: Problem, now: OfficeNow): string {
  const { language } = now.view;
  const said = { en: problem.detail, 'zh-Hans': problem.detail_zh, 'zh-Hant': problem.detail_zh_hant }[language];
  return said !== undefined && [400, 403, 409].includes(problem.status) ? said : problemText(problem, now);
}
