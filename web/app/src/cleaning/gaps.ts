/** Where somebody is lacking, whose time ends, who has too much, and who is near with room. */
import type { Assignment } from '../api/cleaning';

/** How many villages one cleaner can sweep in a window, as the server has it. */
export const MOST_PLACES = 3;

export interface Candidate {
  readonly cleaner: number;
  readonly places: number;
  /** From the nearest place that she covers. */
  readonly distanceM: number;
}

type LonLat = readonly [number, number];

/** The assignments that hold on a day. */
export function onDay(list: readonly Assignment[], day: string): readonly Assignment[] {
  return list.filter(({ starts, ends }) => starts <= day && (ends === null || ends >= day));
}

/** The assignments that end by a day, and that nobody's own follows. */
export function ending(list: readonly Assignment[], from: string, to: string): readonly Assignment[] {
  return onDay(list, from).filter(
    ({ id, place, ends, instead_of }) =>
      ends !== null &&
      ends <= to &&
      instead_of === undefined &&
      !list.some((other) => other.id !== id && other.place === place && (other.ends === null || other.ends > ends)),
  );
}

/** The places of each cleaner on a day. */
export function loads(list: readonly Assignment[], day: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { cleaner, place } of onDay(list, day)) found.set(cleaner, [...(found.get(cleaner) ?? []), place]);
  return found;
}

/** Who is nearest to a place among those with room, by the places that they cover; none who covers it now. */
export function nearest(
  load: ReadonlyMap<number, readonly string[]>,
  target: string,
  more: number,
  at: (place: string) => LonLat | null,
): readonly Candidate[] {
  const goal = at(target);
  if (goal === null) return [];
  return [...load]
    .filter(([, places]) => places.length + more <= MOST_PLACES && !places.includes(target))
    .map(([cleaner, places]): Candidate => {
      const away = places.flatMap((place) => {
        const from = at(place);
        return from === null ? [] : [distance(goal, from)];
      });
      return { cleaner, places: places.length, distanceM: Math.min(...away) };
    })
    .filter(({ distanceM }) => Number.isFinite(distanceM))
    .sort((a, b) => a.distanceM - b.distanceM || a.cleaner - b.cleaner);
}

/** On a sphere: near enough to tell who is nearer. */
function distance([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): number {
  const degree = 111_320;
  return Math.hypot((lon - otherLon) * degree * Math.cos((lat * Math.PI) / 180), (lat - otherLat) * degree);
}
