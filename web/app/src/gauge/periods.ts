/** The periods of a view's measure as days. */
import { isOfDays, type Period } from '../state/gauge';
import type { View } from '../state/view';
import { addDays, townDate } from '../words/dates';

/** The period that the villages' colours are of: it ends at the day that is looked at, or has days of its own. */
export function periodOf({ days, date }: Pick<View, 'days' | 'date'>, today = townDate(new Date())): Period {
  if (isOfDays(days)) return days;
  const to = date ?? today;
  return { from: addDays(to, 1 - days), to };
}

/** The second period; null where there is none. */
export function besideOf(view: Pick<View, 'days' | 'date' | 'beside'>, today = townDate(new Date())): Period | null {
  const { beside } = view;
  if (beside === null || isOfDays(beside)) return beside;
  const { from, to } = periodOf(view, today);
  return { from: addDays(from, -lengthOf({ from, to })), to: addDays(from, -1) };
}

/** In days, both ends included. */
export function lengthOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
