/** Who has which place, who is near with room, and the edits that give places to somebody. */
import type { Assignment, AssignEdit } from '../api/cleaning';
import { addDays } from '../words/dates';

/** How many days after today are looked at for gaps that begin on them. */
export const AHEAD = 14;

export interface Candidate {
  readonly cleaner: number;
  readonly places: number;
  /** From the nearest place that she covers, of several targets to the farthest. */
  readonly distanceM: number;
}

type LonLat = readonly [number, number];
export type Loads = ReadonlyMap<number, readonly string[]>;

/** The assignments that hold on a day, also those for which somebody stands in. */
function holding(list: readonly Assignment[], day: string): readonly Assignment[] {
  return list.filter(({ starts, ends }) => starts <= day && (ends === null || ends >= day));
}

/** The assignments that hold on a day, without those for which somebody stands in. */
export function onDay(list: readonly Assignment[], day: string): readonly Assignment[] {
  const held = holding(list, day);
  return held.filter(
    ({ cleaner, place }) => !held.some((other) => other.place === place && other.instead_of === cleaner),
  );
}

/** The places of each cleaner on a day. */
export function loads(list: readonly Assignment[], day: string): Loads {
  const found = new Map<number, string[]>();
  for (const { cleaner, place } of onDay(list, day)) found.set(cleaner, [...(found.get(cleaner) ?? []), place]);
  return found;
}

/** Who is nearest to all of some places among those with room for them, by the places that they have; none who has one of them. */
export function nearest(
  load: Loads,
  targets: readonly string[],
  most: number,
  at: (place: string) => LonLat | null,
): readonly Candidate[] {
  const goals = targets.map(at).filter((each) => each !== null);
  if (goals.length === 0 || goals.length < targets.length) return [];
  return [...load]
    .filter(([, places]) => places.length + targets.length <= most && !targets.some((each) => places.includes(each)))
    .map(([cleaner, places]): Candidate => {
      const from = places.map(at).filter((each) => each !== null);
      const away = goals.map((goal) => Math.min(...from.map((each) => distance(goal, each))));
      return { cleaner, places: places.length, distanceM: Math.max(...away) };
    })
    .filter(({ distanceM }) => Number.isFinite(distanceM))
    .sort((a, b) => a.distanceM - b.distanceM || a.cleaner - b.cleaner);
}

/** Each place to the nearest who has room for it beside what she was given before it; places that nobody can take are left out. */
export function shared(
  load: Loads,
  targets: readonly string[],
  most: number,
  at: (place: string) => LonLat | null,
): ReadonlyMap<string, Candidate> {
  const given = new Map(load);
  const found = new Map<string, Candidate>();
  for (const target of targets) {
    const [first] = nearest(given, [target], most, at);
    if (first === undefined) continue;
    found.set(target, first);
    given.set(first.cleaner, [...(given.get(first.cleaner) ?? []), target]);
  }
  return found;
}

/** How somebody comes to a place that another one has: in her stead for some days, beside her, or in her place for good. */
export const WAYS = ['stand', 'beside', 'replace'] as const;
export type Way = (typeof WAYS)[number];

/** What is to be given to whom. */
export interface Giving {
  /** The cleaner of each place. */
  readonly to: ReadonlyMap<string, number>;
  readonly way: Way;
  readonly starts: string;
  /** The last day; empty: none is known. */
  readonly ends: string;
}

/**
 * What keeps places from being given for good from a day on: an assignment that would have to end before it begins. It
 * is one that begins on that very day, or a substitute's later one for somebody who is replaced.
 */
export function tooEarly(list: readonly Assignment[], { to, way, starts, ends }: Giving): readonly Assignment[] {
  if (way !== 'replace') return [];
  return [...to.keys()].flatMap((place) => {
    const own = list.filter((each) => each.place === place);
    const replaced = holding(own, starts);
    const goes = (each: Assignment): boolean =>
      replaced.includes(each) || replaced.some(({ cleaner }) => cleaner === each.instead_of);
    return own.filter((each) => each.starts >= starts && (ends === '' || each.starts <= ends) && goes(each));
  });
}

/** The edits that give places to cleaners, beside the assignments that there are. */
export function editsOf(list: readonly Assignment[], { to, way, starts, ends }: Giving): readonly AssignEdit[] {
  const held = onDay(list, starts);
  const until = ends === '' ? {} : { ends };
  return [...to].flatMap(([place, cleaner]): readonly AssignEdit[] => {
    const add = { op: 'add', cleaner, place, starts, ...until } as const;
    if (way === 'replace') {
      // Who is stood in for would have the place again, so that she goes with her substitute.
      const all = holding(list, starts).filter((each) => each.place === place);
      return [...all.map(({ id }) => ({ op: 'end', id, ends: addDays(starts, -1) }) as const), add];
    }
    const first = held.find((each) => each.place === place && each.cleaner !== cleaner);
    if (first === undefined || way === 'beside') return [add];
    return [{ ...add, instead_of: first.cleaner, ends: ends === '' ? starts : ends }];
  });
}

/** On a sphere: near enough to tell who is nearer. */
function distance([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): number {
  const degree = 111_320;
  return Math.hypot((lon - otherLon) * degree * Math.cos((lat * Math.PI) / 180), (lat - otherLat) * degree);
}
