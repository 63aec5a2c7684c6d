/**
 * A value with the moments that led to it, each of which can be taken back and done again. A moment is a patch and its
 * reverse, so that a long text typed letter by letter is no long list of whole texts.
 */
export interface Moment<T> {
  /** What was done; the same thing done twice in a row is one moment. */
  readonly note: string;
  readonly before: Partial<T>;
  readonly after: Partial<T>;
}

export interface Moments<T extends object> {
  readonly now: T;
  readonly past: readonly Moment<T>[];
  readonly future: readonly Moment<T>[];
}

const MOST = 200;

export function fromNow<T extends object>(now: T): Moments<T> {
  return { now, past: [], future: [] };
}

/** Changes some members. What was taken back before is then gone for good, unless nothing has changed. */
export function moved<T extends object>(all: Moments<T>, note: string, after: Partial<T>): Moments<T> {
  const { now, past } = all;
  const keys = Object.keys(after) as (keyof T)[];
  if (keys.every((key) => Object.is(now[key], after[key]))) return all;
  const before: Partial<T> = {};
  for (const key of keys) before[key] = now[key];
  const last = past[past.length - 1];
  const moment =
    last?.note === note ? { note, before: { ...before, ...last.before }, after: { ...last.after, ...after } } : null;
  const kept = moment === null ? past : past.slice(0, -1);
  return { now: { ...now, ...after }, past: [...kept, moment ?? { note, before, after }].slice(-MOST), future: [] };
}

export function undone<T extends object>(all: Moments<T>): Moments<T> {
  const moment = all.past[all.past.length - 1];
  if (moment === undefined) return all;
  return {
    now: { ...all.now, ...moment.before },
    past: all.past.slice(0, -1),
    future: [moment, ...all.future],
  };
}

export function redone<T extends object>(all: Moments<T>): Moments<T> {
  const [moment, ...future] = all.future;
  if (moment === undefined) return all;
  return { now: { ...all.now, ...moment.after }, past: [...all.past, moment], future };
}
