/** The lists of gaps: places to pick, each of which opens its card, and cleaners who have too much. */
import { html, type TemplateResult } from 'lit-html';
import type { Gaps } from '../api/cleaning';
import type { OfficeNow } from '../panel/form';

/** What places and cleaners are called. */
export interface PlanNames {
  readonly place: (place: string, now: OfficeNow) => string;
  readonly who: (cleaner: number, now: OfficeNow) => string;
  /** Who has a place on the day that is planned from. */
  readonly heldBy: (place: string, now: OfficeNow) => string;
  /** How many places a cleaner has on that day. */
  readonly has: (cleaner: number) => number;
}

interface GapActs {
  readonly chosen: readonly string[];
  readonly toggle: (place: string) => void;
  readonly openCard: (place: string) => void;
  readonly ahead: number;
}

export function gapSections(found: Gaps, acts: GapActs, names: PlanNames, now: OfficeNow): TemplateResult {
  const { plan } = now.office;
  const said = (...parts: readonly string[]): string => parts.filter(Boolean).join(now.words.listComma);
  const again = (day: string | null): string => (day === null ? '' : plan.again(day));
  const row = (place: string, note: string): TemplateResult => placeRow(place, note, acts, names, now);
  const cleaner = (number: number, places: readonly string[], note: string): TemplateResult => html`
    <li class="plan-cleaner" data-of=${number}>
      <p>
        <b>${names.who(number, now)}</b>
        <small>${note}</small>
      </p>
      <ul class="plan-list">
        ${places.map((place) => row(place, ''))}
      </ul>
    </li>
  `;
  const { uncovered, ending, overloaded, apart } = found;
  if (uncovered.length + ending.length + overloaded.length + apart.length === 0)
    return html`
      <p class="form-hint">${plan.none}</p>
    `;
  return html`
    ${section(
      'uncovered',
      plan.uncovered,
      uncovered.map((each) =>
        row(each.place, said(each.until === null ? plan.never : plan.expired(each.until), again(each.again))),
      ),
    )}
    ${section(
      'ending',
      plan.ending(acts.ahead),
      ending.map((each) => row(each.place, said(plan.ends(each.ends), again(each.again)))),
    )}
    ${section(
      'overloaded',
      plan.overloaded(found.most_villages),
      overloaded.map((each) => cleaner(each.cleaner, each.places, plan.has(each.places.length))),
    )}
    ${section(
      'apart',
      plan.apart((found.apart_m / 1000).toFixed(found.apart_m % 1000 === 0 ? 0 : 1)),
      apart.map((each) => cleaner(each.cleaner, each.places, plan.kilometres((each.distance_m / 1000).toFixed(1)))),
    )}
  `;
}

function section(id: string, title: string, rows: readonly TemplateResult[]): TemplateResult | null {
  if (rows.length === 0) return null;
  return html`
    <h3>${title} · ${rows.length}</h3>
    <ul class="board-list plan-list" data-gaps=${id}>
      ${rows}
    </ul>
  `;
}

function placeRow(place: string, note: string, acts: GapActs, names: PlanNames, now: OfficeNow): TemplateResult {
  const name = names.place(place, now);
  return html`
    <li>
      <input
        type="checkbox"
        data-place=${place}
        aria-label=${name}
        .checked=${acts.chosen.includes(place)}
        @change=${() => acts.toggle(place)}
      />
      <button type="button" class="board-link" data-open=${place} @click=${() => acts.openCard(place)}>${name}</button>
      <small>${note}</small>
    </li>
  `;
}
