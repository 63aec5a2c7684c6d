/** Areas as rings of nodes, and the way to and from GeoJSON. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { doubleArea } from './exact';
import { inDegrees, onGrid, same, stepsApart, type Node } from './grid';

/** Nodes in their order; the first follows the last and is not there twice. */
export type Ring = readonly Node[];
/** The outer ring, then the holes. */
export type Part = readonly Ring[];
/** An area of one part or of several. */
export type Shape = readonly Part[];

export function shapeOf(geometry: Polygon | MultiPolygon): Shape {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((part) => part.map((ring) => withoutRepeats(ring.map(onGrid))));
}

/** A polygon where there is one part. The outer rings are counter-clockwise where the shape's are (RFC 7946). */
export function geometryOf(shape: Shape): Polygon | MultiPolygon {
  const parts = shape.map((part) => part.map(closed));
  const [only] = parts;
  return only !== undefined && parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

function closed(ring: Ring): Position[] {
  return [...ring, ...ring.slice(0, 1)].map((node) => [...inDegrees(node)]);
}

/** Whether two shapes have the same nodes in the same order. */
export function alike(one: Shape, other: Shape): boolean {
  const sames = <T>(as: readonly T[], bs: readonly T[], same: (a: T, b: T) => boolean): boolean =>
    as === bs || (as.length === bs.length && as.every((a, i) => same(a, bs[i] as T)));
  return sames(one, other, (part, beside) => sames(part, beside, (ring, along) => sames(ring, along, same)));
}

export function nodesOf(shape: Shape): readonly Node[] {
  return shape.flat(2);
}

/** The edges of a ring, the last one back to the first node. */
export function edgesOf(ring: Ring): (readonly [Node, Node])[] {
  return ring.map((from, i) => [from, ring[(i + 1) % ring.length] as Node]);
}

/** A ring without nodes that equal the next one, as the last may equal the first. */
export function withoutRepeats(ring: readonly Node[]): Ring {
  return ring.filter((node, i) => ring.length === 1 || !same(node, ring[(i + 1) % ring.length] as Node));
}

/** A shape by its rings; rings of fewer than three nodes go, and a part without its outer ring. */
export function mapRings(shape: Shape, change: (ring: Ring) => Ring): Shape {
  return shape.flatMap((part) => {
    const rings = part.map((ring) => withoutRepeats(change(ring)));
    const [outer, ...holes] = rings;
    return outer === undefined || outer.length < 3 ? [] : [[outer, ...holes.filter((ring) => ring.length >= 3)]];
  });
}

/** A part's rings as they are traced: the outer counter-clockwise, the holes clockwise. */
export function turned(part: Part): Part {
  return part.map((ring, i) => (doubleArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** How wide a slit of a ring's area and length would be, in steps. */
export function widthOf(ring: Ring): number {
  const around = edgesOf(ring).reduce((sum, [a, b]) => sum + stepsApart(a, b), 0);
  return Math.abs(doubleArea(ring)) / around;
}
