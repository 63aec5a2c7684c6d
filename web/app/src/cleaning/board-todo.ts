/** What a day's cleaning asks for next, the most urgent first. */
import type { Coverage } from '../api/shapes';
import { placeOf } from '../panel/places';
import { unreported, type SlotBoard, type SlotId } from './board-of';

export type Todo =
  | { readonly kind: 'overdue' | 'disputed'; readonly slot: SlotId; readonly count: number }
  | { readonly kind: 'bare' | 'ending' | 'holes'; readonly count: number };

/**
 * Yesterday counts from the first record on, and only while today is looked at. Of the places that somebody has last within
 * days, those count that the day has.
 */
export function todoOf(
  day: Coverage,
  boards: readonly SlotBoard[],
  yesterday: Coverage | null,
  ending: readonly string[],
): readonly Todo[] {
  const overdue = boards
    .filter(({ over }) => over)
    .map(({ slot, counts }): Todo => ({ kind: 'overdue', slot, count: counts.not_reported }));
  const disputed = boards.map(({ slot, counts }): Todo => ({ kind: 'disputed', slot, count: counts.contested }));
  const bare = day.villages.filter((unit) => !unit.staffed).length;
  const ends = ending.filter((place) => hasPlace(day, place)).length;
  return [...overdue, ...disputed, { kind: 'bare', count: bare } as const, { kind: 'ending', count: ends } as const, { kind: 'holes', count: holesOf(yesterday) } as const].filter(({ count }) => count > 0); // prettier-ignore
}

function hasPlace(day: Coverage, place: string): boolean {
  const { layer, fid } = placeOf(place);
  return day[layer].some((unit) => unit.fid === fid);
}

/** A day's slots of which nothing is said where somebody was to sweep; none of a day before the first record. */
export function holesOf(day: Coverage | null): number {
  if (day === null || day.first_record === null || day.date < day.first_record) return 0;
  return unreported(day.villages, 'am').length + unreported(day.villages, 'pm').length;
}
