/** The past moment that a view looks at: the end of a day, or a time of it. */
import type { View } from './view';

type Looking = Pick<View, 'theme' | 'asOf'>;

/** The day of the moment that is looked at, with its time where one is said; null for the present. Cleaning has days of its own. */
export function pastOf({ theme, asOf }: Looking): string | null {
  return theme === 'coverage' ? null : asOf;
}

export function isPast(view: Looking): boolean {
  return pastOf(view) !== null;
}

/** A moment as the server is asked for it: `2026-11-24` is what stood when that day ended in the town. */
export function instantOf(moment: string): string {
  const time = moment.slice(11);
  const whole = time === '' ? '23:59:59.999' : time.length === 5 ? `${time}:00` : time;
  return `${moment.slice(0, 10)}T${whole}+08:00`;
}

/** The instant that the server is asked for; null for the present. */
export function pastInstant(view: Looking): string | null {
  const moment = pastOf(view);
  return moment === null ? null : instantOf(moment);
}

/** A moment as it was written; null where it is none, or is still to come. */
export function momentOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text)) return null;
  const time = Date.parse(instantOf(text));
  if (Number.isNaN(time)) return null;
  // The thirtieth of February is a day of March to a browser.
  const day = new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
  return time > Date.now() || day !== text.slice(0, 10) ? null : text;
}
