/** Gives the faces of an arrangement back as shapes. */
import { clockwise, twin, type Arrangement } from './arrange';
import { doubleArea, within } from './exact';
import { keyOf, type Node } from './grid';
import type { Part, Ring, Shape } from './shape';

/**
 * The shapes of the faces that get the same name, by their names; a face without one (null) is in none. Rings are as OGC
 * Simple Features wants them: none touches itself, holes touch their outer ring in single nodes, outer rings run
 * counter-clockwise.
 */
export function traced<Name>(
  arrangement: Arrangement,
  nameOf: (face: number, covers: readonly number[]) => Name | null,
): ReadonlyMap<Name, Shape> {
  const { face, covers } = arrangement;
  const names = covers.map((each, i) => nameOf(i, each));
  const nameLeft = (half: number): Name | null => names[face[half] as number] as Name | null;
  const loops = new Map<Name, Ring[]>();
  const seen = new Set<number>();
  const before = clockwise(arrangement.around);
  for (let first = 0; first < face.length; first += 1) {
    const name = nameLeft(first);
    if (name === null || seen.has(first) || nameLeft(twin(first)) === name) continue;
    const borders = (half: number): boolean => nameLeft(half) === name && nameLeft(twin(half)) !== name;
    const walk: Node[] = [];
    for (let half = first; !seen.has(half); half = following(half, before, borders)) {
      seen.add(half);
      walk.push(arrangement.from[half] as Node);
    }
    loops.set(name, [...(loops.get(name) ?? []), ...simpleRings(walk)]);
  }
  return new Map([...loops].map(([name, rings]) => [name, partsOf(rings)]));
}

/** The next border of a region on whose border a half-edge lies: the first one clockwise from the way back. */
function following(half: number, before: readonly number[], borders: (half: number) => boolean): number {
  let next = before[twin(half)] as number;
  while (!borders(next)) next = before[next] as number;
  return next;
}

/** A closed walk that comes to a node again, as rings that do not. */
function simpleRings(walk: readonly Node[]): readonly Ring[] {
  const rings: Ring[] = [];
  let way: Node[] = [];
  const place = new Map<string, number>();
  for (const node of walk) {
    const met = place.get(keyOf(node));
    if (met !== undefined) {
      rings.push(way.slice(met));
      for (const gone of way.slice(met)) place.delete(keyOf(gone));
      way = way.slice(0, met);
    }
    place.set(keyOf(node), way.length);
    way.push(node);
  }
  return [...rings, way];
}

/** Gives each hole to the least outer ring that it lies in. */
function partsOf(rings: readonly Ring[]): Shape {
  const areas = new Map(rings.map((ring) => [ring, doubleArea(ring)]));
  const outers = rings.filter((ring) => (areas.get(ring) ?? 0) > 0);
  outers.sort((a, b) => (areas.get(a) ?? 0) - (areas.get(b) ?? 0));
  const parts = new Map<Ring, Ring[]>(outers.map((ring) => [ring, [ring]]));
  for (const hole of rings) {
    if ((areas.get(hole) ?? 0) > 0) continue;
    const home = outers.length === 1 ? outers[0] : outers.find((outer) => liesIn(hole, outer));
    if (home !== undefined) parts.get(home)?.push(hole);
  }
  return [...parts.values()] satisfies Part[];
}

/** A hole's edge lies within its outer ring or without it, though its nodes may lie on it. */
function liesIn(hole: Ring, outer: Ring): boolean {
  const [a, b] = hole as [Node, Node];
  return within(outer, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]) > 0;
}
