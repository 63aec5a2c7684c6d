/**
 * Splits a shape by area: straight lines of one direction cut parts of so many square metres from it. The area is that on
 * the ellipsoid, of the part as it will be stored; it is off by 0.01 m² at most, or by half a step of the grid along the
 * cut where that is more.
 */
import { placeAt } from '../../geodesy/geodesic';
import { densified } from './densify';
import { inDegrees, nearest, onGrid, type Node } from './grid';
import { areaM2, bordersM } from './measure';
import { parted } from './overlay';
import { Plane, type Across } from './plane';
import { turned, type Shape } from './shape';

/** Cuts run in the direction from the first node to the second: along an edge, or by an azimuth (towards). */
export type Direction = readonly [Node, Node];

/** The direction of an azimuth in degrees, clockwise from north, at a node. */
export function towards(node: Node, azimuth: number): Direction {
  return [node, onGrid(placeAt(inDegrees(node), azimuth, 1000))];
}

/**
 * Parts of so many m², and what is left as the last one; null where the shape has not as much. They are cut one after
 * another from the right of the direction to its left, so that along an edge of a counter-clockwise ring they are cut from
 * the edge inwards. A part of a shape with bays may consist of several.
 */
export function splitByArea(shape: Shape, direction: Direction, partsM2: readonly number[]): readonly Shape[] | null {
  const sweep = new Sweep(direction);
  const parts: Shape[] = [];
  let rest = shape;
  for (const m2 of partsM2) {
    const cut = sweep.cutOff(rest, m2);
    if (cut === null) return null;
    parts.push(cut.inside);
    rest = cut.rest;
  }
  return [...parts, rest];
}

/** So many parts of the same area, from the right of the direction to its left. */
export function splitEqually(shape: Shape, direction: Direction, count: number): readonly Shape[] | null {
  const sweep = new Sweep(direction);
  // A cut bends a border by a rounding, by which the sum of the parts differs from the whole; it is known after a round.
  let sumM2 = areaM2(shape);
  let [best, bestOffM2]: [readonly Shape[] | null, number] = [null, Infinity];
  for (let i = 0; i < ROUNDS && bestOffM2 > TOLERANCE_M2 / 2; i += 1) {
    const parts = sweep.inEqualParts(shape, count, sumM2);
    if (parts === null) return null;
    const areas = parts.map(areaM2);
    const partsM2 = areas.reduce((sum, each) => sum + each, 0);
    const offM2 = Math.max(...areas.map((each) => Math.abs(each - partsM2 / count)));
    if (offM2 < bestOffM2) [best, bestOffM2] = [parts, offM2];
    sumM2 = i === 0 ? partsM2 : (sumM2 + partsM2) / 2;
  }
  return best;
}

interface Cut {
  readonly inside: Shape;
  readonly rest: Shape;
  /** By how much what was cut off is larger than was asked. */
  readonly offM2: number;
}

const TOLERANCE_M2 = 0.01;
/** How often all cuts are made anew at most. */
const ROUNDS = 8;
/** Half a step of the grid in metres: of longitude, the lesser. */
const HALF_STEP_M = 0.5e-4;
/** How often a cut is aimed anew at most: each time it is off by a thousandth of what it was before, down to the rounding. */
const TRIES = 40;
/** From this try on lines are slanted by some steps, so that nodes are rounded otherwise, and aimed at half of what is off. */
const STRAIGHT = 3;

/** Lines of one direction, which sweep from its right to its left. */
class Sweep {
  private readonly unit: readonly [number, number];

  constructor([from, to]: Direction) {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    this.unit = [dx / length, dy / length];
  }

  inEqualParts(shape: Shape, count: number, sumM2: number): readonly Shape[] | null {
    const parts: Shape[] = [];
    let [rest, restM2] = [shape, sumM2];
    for (let left = count; left > 1; left -= 1) {
      const cut = this.cutOff(rest, restM2 / left);
      if (cut === null) return null;
      parts.push(cut.inside);
      rest = cut.rest;
      restM2 -= areaM2(cut.inside);
    }
    return [...parts, rest];
  }

  /**
   * Cuts off so many m²; null where the shape has not as much. The line is found in the plane; the cut is made and
   * measured, and by what it is off the next one is aimed.
   */
  cutOff(shape: Shape, m2: number): Cut | null {
    const wholeM2 = areaM2(shape);
    if (!(m2 > 0 && m2 < wholeM2)) return null;
    const plane = new Plane(shape.flatMap(turned).map((ring) => ring.map((node) => this.across(node))));
    const cutAt = (offset: number, slant: number): Cut => {
      const cut = parted(shape, [[this.rightOf(offset, slant, plane)]]);
      const [inside, rest] = [densified(cut.inside), densified(cut.rest)];
      return { inside, rest, offM2: areaM2(inside) - m2 };
    };
    let share = m2 / wholeM2;
    let best = cutAt(plane.offsetOf(share), 0);
    const cutM = (bordersM(best.inside) + bordersM(best.rest) - bordersM(shape)) / 2;
    const enoughM2 = Math.max(TOLERANCE_M2, HALF_STEP_M * cutM) / 4;
    for (let i = 0, last = best; i < TRIES && Math.abs(best.offM2) > enoughM2; i += 1) {
      share -= last.offM2 / wholeM2 / (i < STRAIGHT ? 1 : 2);
      last = cutAt(plane.offsetOf(share), i < STRAIGHT ? 0 : (i % 9) - 4);
      best = better(best, last);
    }
    return best;
  }

  /** The plane's ground right of a line so many steps left of the direction; its front is slanted by some more. */
  private rightOf(offset: number, slant: number, { right, back, front }: Plane): readonly Node[] {
    const corners = [
      [right, back],
      [right, front],
      [offset + slant, front],
      [offset - slant, back],
    ] as const;
    return corners.map((corner) => this.nodeAt(corner));
  }

  private across([x, y]: Node): Across {
    const [dx, dy] = this.unit;
    return [dx * y - dy * x, dx * x + dy * y];
  }

  private nodeAt([left, along]: Across): Node {
    const [dx, dy] = this.unit;
    return nearest(dx * along - dy * left, dy * along + dx * left);
  }
}

function better(a: Cut, b: Cut): Cut {
  return Math.abs(b.offM2) < Math.abs(a.offM2) ? b : a;
}
