/** What a plan would do: to whom each place goes, what stands in its way, and the coverage after it. */
import { html, type TemplateResult } from 'lit-html';
import type { Assignment, Effect } from '../api/cleaning';
import type { OfficeNow } from '../panel/form';
import type { Candidate, Giving } from './gaps';
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

export interface Saved {
  readonly change: number;
  readonly count: number;
  /** Who has what from when to when. */
  readonly text: string;
}

/** How many places of one cleaner are told by name once they are saved. */
const NAMED = 6;

/** Who has what from when to when, and in whose place; `held` tells who has a place now. */
export function savedText(
  { to, way, starts, ends }: Giving,
  held: (place: string) => readonly Assignment[],
  names: PlanNames,
  now: OfficeNow,
): string {
  const { plan } = now.office;
  const { listComma } = now.words;
  const given = new Map<number, string[]>();
  for (const [place, cleaner] of to) given.set(cleaner, [...(given.get(cleaner) ?? []), place]);
  const lines = [...given].map(([cleaner, places]) => {
    const some = places
      .slice(0, NAMED)
      .map((place) => names.place(place, now))
      .join(listComma);
    const present = way === 'stand' ? places.flatMap(held).map((each) => names.who(each.cleaner, now)) : [];
    return plan.savedFor(
      names.who(cleaner, now),
      places.length > NAMED ? plan.andOthers(some, places.length) : some,
      [...new Set(present)].join(listComma),
    );
  });
  const isStead = way === 'stand' && [...to.keys()].some((place) => held(place).length > 0);
  const time = plan.savedTime(starts, isStead && ends === '' ? starts : ends);
  return [...lines, time].join(now.words.semicolon);
}
