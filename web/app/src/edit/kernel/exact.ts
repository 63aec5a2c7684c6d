/** Questions about nodes whose answers are exact, however close to each other the nodes are. */
import orientation from 'robust-orientation';
import type { Node } from './grid';

/** Above 0 where c lies left of the line from a to b, under 0 right of it, 0 on it. */
export function turn(a: Node, b: Node, c: Node): number {
  // The library's axes are a screen's, whose y runs downwards.
  return -orientation[3](a, b, c);
}

/** Whether two edges cross in a point that ends neither. */
export function cross(a: Node, b: Node, c: Node, d: Node): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** The node next to the point in which two edges cross. */
export function crossing(a: Node, b: Node, c: Node, d: Node): Node {
  const [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(BigInt) as Four;
  const [cx, cy, dx, dy] = [c[0], c[1], d[0], d[1]].map(BigInt) as Four;
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const share = (cx - ax) * vy - (cy - ay) * vx;
  const whole = ux * vy - uy * vx;
  return [Number(ax + rounded(ux * share, whole)), Number(ay + rounded(uy * share, whole))];
}

type Four = [bigint, bigint, bigint, bigint];

/** A quotient to the nearest whole number, a half upwards: as a pixel has its left and its lower border. */
function rounded(share: bigint, whole: bigint): bigint {
  const [n, d] = whole < 0n ? [-2n * share - whole, -2n * whole] : [2n * share + whole, 2n * whole];
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/**
 * Whether an edge passes through a node's pixel, the square of one step around it, to which its left and its lower border
 * belong (Hobby, Practical segment intersection with finite precision output, 1999).
 */
export function passes(a: Node, b: Node, [x, y]: Node): boolean {
  if (Math.max(a[0], b[0]) < x || Math.min(a[0], b[0]) > x) return false;
  if (Math.max(a[1], b[1]) < y || Math.min(a[1], b[1]) > y) return false;
  // Doubled, the pixel's corners are whole numbers.
  const [from, to]: [Node, Node] = [
    [2 * a[0], 2 * a[1]],
    [2 * b[0], 2 * b[1]],
  ];
  const lowerLeft = turn(from, to, [2 * x - 1, 2 * y - 1]);
  const others = [
    turn(from, to, [2 * x + 1, 2 * y - 1]),
    turn(from, to, [2 * x - 1, 2 * y + 1]),
    turn(from, to, [2 * x + 1, 2 * y + 1]),
  ];
  const all = [lowerLeft, ...others];
  return lowerLeft === 0 || (Math.min(...all) < 0 && Math.max(...all) > 0);
}

/** Twice the area within a ring in square steps, above 0 where it runs counter-clockwise. Its sign is exact. */
export function doubleArea(ring: readonly Node[]): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  let [sum, size] = [0, 0];
  let before = ring[ring.length - 1] as Node;
  for (const node of ring) {
    const plus = (before[0] - origin[0]) * (node[1] - origin[1]);
    const minus = (before[1] - origin[1]) * (node[0] - origin[0]);
    sum += plus - minus;
    size += Math.abs(plus) + Math.abs(minus);
    before = node;
  }
  return Math.abs(sum) > size * ring.length * Number.EPSILON ? sum : exactDoubleArea(ring);
}

function exactDoubleArea(ring: readonly Node[]): number {
  let sum = 0n;
  let before = ring[ring.length - 1] as Node;
  for (const node of ring) {
    sum += BigInt(before[0]) * BigInt(node[1]) - BigInt(before[1]) * BigInt(node[0]);
    before = node;
  }
  return Number(sum);
}

/** Above 0 where a point lies within a ring, 0 on it, under 0 without. Its coordinates may be halves of steps. */
export function within(ring: readonly Node[], [x, y]: Node): number {
  const point: Node = [2 * x, 2 * y];
  let inside = false;
  let a = double(ring[ring.length - 1] as Node);
  for (const node of ring) {
    const b = double(node);
    const side = turn(a, b, point);
    const spansX = Math.min(a[0], b[0]) <= point[0] && point[0] <= Math.max(a[0], b[0]);
    const spansY = Math.min(a[1], b[1]) <= point[1] && point[1] <= Math.max(a[1], b[1]);
    if (side === 0 && spansX && spansY) return 0;
    if (a[1] > point[1] !== b[1] > point[1] && side > 0 === b[1] > a[1]) inside = !inside;
    a = b;
  }
  return inside ? 1 : -1;
}

function double([x, y]: Node): Node {
  return [2 * x, 2 * y];
}
