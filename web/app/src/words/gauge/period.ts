/** A period in words. */
import type { Period } from '../../state/gauge';
import { townDate } from '../dates';

/** As short as it can be said: without the year where that is today's. */
export function periodText({ from, to }: Period, today = townDate(new Date())): string {
  const short = [from, to].every((day) => day.slice(0, 4) === today.slice(0, 4));
  // By strokes: a line may end after a hyphen, within a date.
  const [a, b] = [from, to].map((day) => (short ? day.slice(5) : day).replace(/-/g, '/'));
  return a === b ? String(a) : `${a}–${b}`;
}
