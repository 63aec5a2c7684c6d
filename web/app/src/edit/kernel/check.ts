/** Whether a shape is a valid area, before it is sent: the server judges again. */
import { arranged } from './arrange';
import { cross, doubleArea, turn } from './exact';
import { keyOf, same, type Node } from './grid';
import { forPairs, type Edge } from './noding';
import { edgesOf, nodesOf, type Ring, type Shape } from './shape';
import { traced } from './trace';

/** What is wrong, and where. */
export interface Fault {
  /** Nothing is left of it; a border crosses or runs along another or meets itself; a hole or a part lies wrong. */
  readonly kind: 'empty' | 'crossing' | 'nesting';
  readonly at: Node | null;
}

/** The first fault of a shape, by the rules of OGC Simple Features; null for a valid one. */
export function faultOf(shape: Shape): Fault | null {
  const rings = shape.flat();
  if (rings.length === 0) return { kind: 'empty', at: null };
  const flat = rings.find((ring) => ring.length < 3 || doubleArea(ring) === 0);
  if (flat !== undefined) return { kind: 'empty', at: flat[0] ?? null };
  for (const ring of rings) {
    const seen = new Set<string>();
    const again = ring.find((node) => seen.size === seen.add(keyOf(node)).size);
    if (again !== undefined) return { kind: 'crossing', at: again };
  }
  return crossed(rings) ?? nested(shape);
}

/** An edge that crosses another or runs along it, or meets another of its own ring. */
function crossed(rings: readonly Ring[]): Fault | null {
  const edges = rings.flatMap((ring, number) => edgesOf(ring).map(([a, b]) => [a, b, number] as const));
  let fault: Fault | null = null;
  forPairs(edges, ([a, b, ring], [c, d, other]) => {
    const wrong = cross(a, b, c, d) || overlap([a, b], [c, d]) || (ring === other && meet([a, b], [c, d]));
    if (wrong) fault ??= { kind: 'crossing', at: a };
  });
  return fault;
}

/** Whether an edge's end lies on another edge, other than on one of its ends. */
function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const upon = (node: Node, from: Node, to: Node): boolean =>
    !same(node, from) && !same(node, to) && turn(from, to, node) === 0 && inBox(node, from, to);
  return upon(c, a, b) || upon(d, a, b) || upon(a, c, d) || upon(b, c, d);
}

function inBox(node: Node, a: Node, b: Node): boolean {
  return ([0, 1] as const).every((axis) => low(a, b, axis) <= node[axis] && node[axis] <= high(a, b, axis));
}

/** Whether two edges lie on one line and share more than an end. */
function overlap([a, b]: Edge, [c, d]: Edge): boolean {
  if (turn(a, b, c) !== 0 || turn(a, b, d) !== 0) return false;
  const axis = a[0] === b[0] ? 1 : 0;
  const [from, to] = [Math.max(low(a, b, axis), low(c, d, axis)), Math.min(high(a, b, axis), high(c, d, axis))];
  return from < to;
}

const low = (a: Node, b: Node, axis: 0 | 1): number => Math.min(a[axis], b[axis]);
const high = (a: Node, b: Node, axis: 0 | 1): number => Math.max(a[axis], b[axis]);

/** Rings that do not cross are parts and their holes where the ground that they cover gives the same rings again. */
function nested(shape: Shape): Fault | null {
  const arrangement = arranged(shape.map((part) => [part]));
  const wrong: Fault = { kind: 'nesting', at: nodesOf(shape)[0] ?? null };
  if (arrangement.covers.some((each) => each.some((times) => times < 0) || sum(each) > 1)) return wrong;
  const again = [...traced(arrangement, (_, covers) => (sum(covers) > 0 ? 'all' : null)).values()].flat();
  const counts = (parts: Shape): string => String(parts.map((part) => part.length).sort());
  return counts(again) === counts(shape) ? null : wrong;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
