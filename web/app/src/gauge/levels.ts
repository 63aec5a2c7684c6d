/** A measure's numerator and denominator, and the class that they fall into. */
import type { MeasureRow } from '../api/measures';
import { COVERAGE, MEASURES, type Fill } from '../look/style';
import type { GaugeId } from '../state/gauge';

export interface Part {
  readonly n: number;
  readonly d: number;
}

/** As the registry of measures has them; a test compares the two. */
const PARTS: Readonly<Record<GaugeId, (row: MeasureRow) => Part>> = {
  completion: ({ completion }) => completion,
  punctuality: ({ punctuality }) => punctuality,
  staffed: (row) => ({ n: row.staffed_days, d: row.village_days }),
  twice: (row) => ({ n: row.twice, d: row.village_days }),
  reported: (row) => ({ n: row.due - row.not_reported, d: row.due }),
  contested: (row) => ({ n: row.contested, d: row.due }),
  told: (row) => ({ n: row.told, d: row.on_time + row.late }),
};

export function partOf(id: GaugeId, row: MeasureRow): Part {
  return PARTS[id](row);
}

/** The classes, the best first; then those of which nothing is known, and those that nothing is asked of. */
export const LEVELS = ['excellent', 'good', 'fair', 'poor', 'bad', 'unsaid', 'uncounted'] as const;
export type Level = (typeof LEVELS)[number];

/** What is not reported is a pattern and no colour: it is no worse and no better than another. */
export const LEVEL_FILLS: Readonly<Record<Level, Fill>> = {
  ...MEASURES,
  unsaid: COVERAGE.not_reported,
  uncounted: COVERAGE.not_due,
};

/** Of these less is better. */
export function isBetterLow(id: GaugeId): boolean {
  return id === 'contested' || id === 'told';
}

/** Where the classes end, in percent: at least so much, or where less is better at most. */
export const LEAST = [95, 85, 70, 50] as const;
export const MOST = [0, 5, 10, 20] as const;

/** The class of what came to a row; null where there was no such place in the period. */
export function levelOf(id: GaugeId, row: MeasureRow | null): Level {
  if (row === null) return 'uncounted';
  const { n, d } = partOf(id, row);
  if (id !== 'staffed') {
    if (row.due === 0) return 'uncounted';
    if (row.not_reported === row.due) return 'unsaid';
  }
  if (d === 0) return 'uncounted';
  const at = isBetterLow(id)
    ? MOST.findIndex((percent) => n * 100 <= percent * d)
    : LEAST.findIndex((percent) => n * 100 >= percent * d);
  return LEVELS[at < 0 ? LEAST.length : at] ?? 'bad';
}

/** By how many points a share is better than it was; null where one of the two is of nothing. */
export function betterBy(id: GaugeId, now: Part, before: Part): number | null {
  if (now.d === 0 || before.d === 0) return null;
  const points = (100 * (now.n * before.d - before.n * now.d)) / (now.d * before.d);
  return isBetterLow(id) && points !== 0 ? -points : points;
}

/** From so many points on it is another share at all, and from so many much another. */
export const SAME_POINTS = 1;
export const MUCH_POINTS = 10;

/** The class of a change. One that cannot be told is as little known as the less known of its two shares. */
export function levelOfChange(id: GaugeId, now: MeasureRow | null, before: MeasureRow | null): Level {
  const both = [levelOf(id, now), levelOf(id, before)];
  if (both.includes('unsaid')) return 'unsaid';
  if (now === null || before === null || both.includes('uncounted')) return 'uncounted';
  const points = betterBy(id, partOf(id, now), partOf(id, before)) ?? 0;
  if (Math.abs(points) < SAME_POINTS) return 'fair';
  if (points > 0) return points >= MUCH_POINTS ? 'excellent' : 'good';
  return points <= -MUCH_POINTS ? 'bad' : 'poor';
}
