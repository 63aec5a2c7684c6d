/** What changed in a layer between two moments: its features, and the counts and measures of its classes. */
import type { Properties, TownFeature } from '../api/shapes';
import { fidOf } from '../state/data';

/** A feature that is not as it was; without `was` it is new, without `is` it is gone. */
export interface Changed {
  readonly fid: number;
  readonly was: TownFeature | null;
  readonly is: TownFeature | null;
  /** The properties that differ, and `geometry`. */
  readonly fields: readonly string[];
}

/** How many there are of a class, and how large or long they are together. */
export interface Sum {
  readonly count: number;
  readonly measure: number;
}

export interface ClassSums {
  /** Null for the features without one. */
  readonly value: string | null;
  readonly was: Sum;
  readonly is: Sum;
}

/** What each change of a row sets anew says nothing of the land. */
const NOISE: readonly string[] = ['version', 'updated_at', 'created_at', 'town'];

/** The features that differ, in the order of their ids. */
export function differ(then: readonly TownFeature[], now: readonly TownFeature[]): readonly Changed[] {
  const were = new Map(then.map((feature) => [fidOf(feature), feature]));
  const are = new Map(now.map((feature) => [fidOf(feature), feature]));
  return [...new Set([...were.keys(), ...are.keys()])]
    .sort((a, b) => a - b)
    .flatMap((fid) => {
      const [was, is] = [were.get(fid) ?? null, are.get(fid) ?? null];
      const fields = was === null || is === null ? [] : fieldsThatDiffer(was, is);
      return was === null || is === null || fields.length > 0 ? [{ fid, was, is, fields }] : [];
    });
}

function fieldsThatDiffer(was: TownFeature, is: TownFeature): string[] {
  const [before, after] = [was.properties, is.properties] as const;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...names].filter((name) => !NOISE.includes(name) && !alike(before[name], after[name]));
  return alike(was.geometry, is.geometry) ? fields : [...fields, 'geometry'];
}

/** A property that is missing is one that is empty. */
function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The sums of each class then and now, the classes in their own order and last those without one. */
export function classSums(
  then: readonly TownFeature[],
  now: readonly TownFeature[],
  field: string,
  order: readonly string[],
  measure: string | null,
): readonly ClassSums[] {
  const [was, is] = [sumsBy(then, field, measure), sumsBy(now, field, measure)];
  const known = new Set([...was.keys(), ...is.keys()]);
  const rest = [...known].filter((value) => value !== null && !order.includes(value));
  return [...order, ...rest, null].flatMap((value) =>
    known.has(value) ? [{ value, was: was.get(value) ?? NONE, is: is.get(value) ?? NONE }] : [],
  );
}

export const NONE: Sum = { count: 0, measure: 0 };

export function added(one: Sum, other: Sum): Sum {
  return { count: one.count + other.count, measure: one.measure + other.measure };
}

function sumsBy(features: readonly TownFeature[], field: string, measure: string | null): Map<string | null, Sum> {
  const sums = new Map<string | null, Sum>();
  for (const { properties } of features) {
    const value = textOf(properties, field);
    const size = measure === null ? 0 : Number(properties[measure] ?? 0);
    sums.set(value, added(sums.get(value) ?? NONE, { count: 1, measure: size }));
  }
  return sums;
}

function textOf(properties: Properties, field: string): string | null {
  const value = properties[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
