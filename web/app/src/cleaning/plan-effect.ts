/** What a plan would do: to whom each place goes, what stands in its way, and the coverage after it. */
import { html, type TemplateResult } from 'lit-html';
import type { Assignment, Effect } from '../api/cleaning';
import { icon } from '../look/icons';
import type { OfficeNow } from '../panel/form';
import type { Candidate } from './gaps';
import type { PlanNames } from './plan-gaps';

/** Who gets which place where each goes to the nearest; null: all go to one. */
export function splitPart(
  chosen: readonly string[],
  split: ReadonlyMap<string, Candidate> | null,
  names: PlanNames,
  now: OfficeNow,
): TemplateResult | null {
  if (split === null) return null;
  const line = (place: string): string => {
    const one = split.get(place);
    return `${names.place(place, now)} → ${one === undefined ? now.office.plan.nobodyNear : names.who(one.cleaner, now)}`;
  };
  return html`
    <p class="plan-chosen">${chosen.map(line).join(now.words.listComma)}</p>
  `;
}

/** Who begins too late to be replaced from the day that is chosen. */
export function earlyPart(early: readonly Assignment[], names: PlanNames, now: OfficeNow): readonly TemplateResult[] {
  return early.map(
    ({ cleaner, starts }) => html`
      <p class="form-problem" role="alert" data-early>${now.office.plan.tooEarly(names.who(cleaner, now), starts)}</p>
    `,
  );
}

export function effectLine({ staffed, uncovered, overloaded }: Effect, most: number, now: OfficeNow): TemplateResult {
  const { plan } = now.office;
  return html`
    <p class="board-what" role="status" data-effect>
      ${plan.effect(staffed.before, staffed.after, uncovered.length)}
      ${
        overloaded.length === 0
          ? ''
          : html`
              <br />
              ${plan.tooMany(most, overloaded.map(plan.cleaner).join(now.words.listComma))}
            `
      }
    </p>
  `;
}

/** What was saved, and the button that takes it back. */
export function savedLine(
  { count, change }: { readonly count: number; readonly change: number },
  busy: boolean,
  takeBack: (change: number) => void,
  { office: { plan } }: OfficeNow,
): TemplateResult {
  return html`
    <p class="board-next" role="status">
      <span>${plan.saved(count)}</span>
      <button type="button" class="text-button" data-take-back ?disabled=${busy} @click=${() => takeBack(change)}>
        ${icon('undo')}${plan.takeBack(count)}
      </button>
    </p>
  `;
}
