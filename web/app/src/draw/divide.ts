/** Splits by area and merges, as somebody asks for them: from the texts of boxes and what was pressed to a step. */
import { splitByArea, splitEqually, towards, type Direction } from '../edit/kernel/area-split';
import { within } from '../edit/kernel/exact';
import { besideEdge, stepsApart, type Node } from '../edit/kernel/grid';
import type { Change } from '../edit/kernel/mesh';
import { nodesOf, turned, type Shape } from '../edit/kernel/shape';
import { ofMu } from '../geodesy/mu';
import { numberTyped } from '../words/numbers';
import { AREAS, type Pair } from './craft';
import { once } from './once';
import { beforeTrial, boxOf, craftOf, dividedInto, meshAround, meshOf, nameOf, shapeIn, type Sketch } from './sketch';

/** How an area is to be split, as it stands in the boxes. */
export interface Wanted {
  readonly parts: string;
  /** Mu of each part but the last; empty: equal parts. */
  readonly mu: string;
  /** Degrees clockwise from north; empty: along an edge. */
  readonly azimuth: string;
  /** The edge that was pressed; null: the longest. */
  readonly edge: Pair | null;
}

export const TWO: Wanted = { parts: '2', mu: '', azimuth: '', edge: null };

const MOST_PARTS = 50;
/** A neighbour within so many steps of the grid may touch: some 2 m. */
const TOUCHING = 20_000;

/** The step that splits by area; null where the texts are none, or the area does not suffice. */
export function byArea(sketch: Sketch, wanted: Wanted): Change | null {
  const shape = shapeIn(sketch, nameOf(sketch)).map(turned);
  const direction = directionOf(shape, wanted);
  if (direction === null) return null;
  const parts = wanted.mu.trim() === '' ? equally(shape, direction, wanted) : bySize(shape, direction, wanted.mu);
  const whole = parts?.filter((part) => part.length > 0) ?? [];
  if (whole.length < 2) return null;
  return dividedInto(sketch, new Map([[nameOf(sketch), whole.map(AREAS.dense)]]));
}

function equally(shape: Shape, direction: Direction, { parts }: Wanted): readonly Shape[] | null {
  const count = numberTyped(parts);
  if (count === null || !Number.isInteger(count) || count < 2 || count > MOST_PARTS) return null;
  return splitEqually(shape, direction, count);
}

function bySize(shape: Shape, direction: Direction, text: string): readonly Shape[] | null {
  const sizes = text
    .split(/[\s、,，;；]+/)
    .filter(Boolean)
    .map(numberTyped);
  if (sizes.length === 0 || sizes.length >= MOST_PARTS || sizes.some((mu) => mu === null || mu <= 0)) return null;
  return splitByArea(
    shape,
    direction,
    sizes.map((mu) => ofMu(mu ?? 0)),
  );
}

/** Cuts run from an edge inwards, or in a direction that was typed. */
function directionOf(shape: Shape, { azimuth, edge }: Wanted): Direction | null {
  if (azimuth.trim() !== '') {
    const degrees = numberTyped(azimuth);
    const [first] = nodesOf(shape);
    return degrees === null || first === undefined ? null : towards(first, degrees);
  }
  return edge ?? longestOf(shape);
}

export function longestOf(shape: Shape): Pair | null {
  const edges = shape.flatMap(([outer = []]) => AREAS.edges(outer));
  return edges.reduce<Pair | null>(
    (best, edge) => (best === null || stepsApart(...edge) > stepsApart(...best) ? edge : best),
    null,
  );
}

/** The edge next to a place that was pressed, as it runs round its area. */
export function edgeAt(shape: Shape, at: Node): Pair | null {
  const edges = shape.map(turned).flatMap(([outer = []]) => AREAS.edges(outer));
  const off = ([a, b]: Pair): number => besideEdge(at, a, b).steps;
  return edges.reduce<Pair | null>((best, edge) => (best === null || off(edge) < off(best) ? edge : best), null);
}

/** The neighbours that something can be merged with, those that it touches, whichever of them is tried already. */
export const mergeable = once((tried: Sketch): readonly string[] => {
  const sketch = beforeTrial(tried, 'merge');
  const own = shapeIn(sketch, nameOf(sketch));
  const craft = craftOf(sketch);
  return [...meshAround(meshOf(sketch), own, TOUCHING)].flatMap(([name, shape]) =>
    name !== nameOf(sketch) && sketch.base[name] !== undefined && craft.merged([own, shape]) !== null ? [name] : [],
  );
});

/** The neighbour that lies under a press; null: none. */
export function neighbourAt(sketch: Sketch, names: readonly string[], at: Node): string | null {
  const { base } = sketch;
  const { isArea, edges } = craftOf(sketch);
  const shapes = names.map((name) => [name, base[name]?.shape ?? []] as const);
  if (isArea) return shapes.find(([, shape]) => shape.some(([outer = []]) => within(outer, at) >= 0))?.[0] ?? null;
  const off = (shape: Shape): number =>
    Math.min(
      ...shape
        .flat()
        .flatMap(edges)
        .map(([a, b]) => besideEdge(at, a, b).steps),
    );
  const [nearest] = shapes.sort((a, b) => off(a[1]) - off(b[1]));
  return nearest?.[0] ?? null;
}

/** The step that merges something with chosen neighbours; null where they do not touch. */
export function mergedWith(sketch: Sketch, names: readonly string[]): Change | null {
  if (names.length === 0) return [];
  const own = nameOf(sketch);
  const was = shapeIn(sketch, own);
  const is = craftOf(sketch).merged([was, ...names.map((name) => shapeIn(sketch, name))]);
  if (is === null) return null;
  return [{ name: own, was, is }, ...names.map((name) => ({ name, was: shapeIn(sketch, name), is: null }))];
}

/** A place in the middle of a shape, for its label. */
export function labelPlace(shape: Shape): Node {
  const [west, south, east, north] = boxOf(shape);
  const y = (south + north) / 2;
  const xs = shape
    .flat()
    .flatMap(AREAS.edges)
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b);
  const [from = west, to = east] = xs;
  return [(from + to) / 2, y];
}
