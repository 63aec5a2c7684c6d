/** Shapes laid over each other: merged into one, cut out of one another. */
import { arranged } from './arrange';
import { met } from './border';
import { WELD, type Node } from './grid';
import { widthOf, type Ring, type Shape } from './shape';
import { traced } from './trace';
import { joined, welded } from './weld';

/**
 * The ground of several shapes as one, in as many parts as lie apart. Borders that neighbours share vanish, though they
 * differ by a millimetre, and so does a gap between them that is no wider. What two shapes both cover counts once.
 */
export function merged(shapes: readonly Shape[]): Shape {
  const whole = traced(arranged(welded(shapes)), (_, covers) => (covers.some((each) => each > 0) ? 'all' : null));
  return (whole.get('all') ?? []).map((part) => part.filter((ring, i) => i === 0 || widthOf(ring) > WELD));
}

/** What of a shape lies within a ring that is drawn over it, and the rest of it; either may be empty. */
export function cutOut(shape: Shape, ring: Ring): Parted {
  const { shape: own, line } = joined(shape, closed(ring));
  return parted(own, [[line.slice(1)]]);
}

/** A shape without the ground within a ring that is drawn into it. */
export function withHole(shape: Shape, ring: Ring): Shape {
  return cutOut(shape, ring).rest;
}

/** A shape without the ground of another, whose nodes stay. */
export function without(shape: Shape, other: Shape): Shape {
  const [by = [], own = []] = welded([other, shape]);
  return parted(own, by).rest;
}

export interface Parted {
  readonly inside: Shape;
  readonly rest: Shape;
}

/** A shape's ground within another's and without. No node of the shape moves. */
export function parted(shape: Shape, by: Shape): Parted {
  const { shape: own, lines } = met(shape, by.flat().map(closed));
  const rings = lines.map((line) => line.slice(1)).values();
  const over = by.map((part) => part.map((ring): Ring => (rings.next().value as Ring | undefined) ?? ring));
  const found = traced(arranged([own, over]), (_, [mine = 0, other = 0]) =>
    mine <= 0 ? null : other !== 0 ? 'inside' : 'rest',
  );
  return { inside: found.get('inside') ?? [], rest: found.get('rest') ?? [] };
}

function closed(ring: Ring): readonly Node[] {
  return [...ring, ...ring.slice(0, 1)];
}
