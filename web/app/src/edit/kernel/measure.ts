/**
 * Areas and lengths on the ellipsoid, the numbers that the database stores (ST_Area and ST_Length of a geography). An edge
 * is measured once: where one node of thousands is moved, two edges are.
 */
import { edgeOf } from '../../geodesy/ellipsoid';
import { inDegrees, type Node } from './grid';
import { edgesOf, type Ring, type Shape } from './shape';

interface Edge {
  readonly to: Node;
  readonly lengthM: number;
  readonly m2: number;
}

/** The last edge that was measured from each node. */
const known = new WeakMap<Node, Edge>();

function measured([from, to]: readonly [Node, Node]): Edge {
  const last = known.get(from);
  if (last?.to === to) return last;
  const edge = { to, ...edgeOf(inDegrees(from), inDegrees(to)) };
  known.set(from, edge);
  return edge;
}

/** Area in m², the edges taken as geodesics. No shape reaches around the earth or over the 180th meridian. */
export function areaM2(shape: Shape): number {
  return sum(shape.flatMap((part) => part.map((ring, i) => (i === 0 ? 1 : -1) * ringM2(ring))));
}

function ringM2(ring: Ring): number {
  return Math.abs(sum(edgesOf(ring).map((edge) => measured(edge).m2)));
}

/** Length of a line in metres, its edges taken as geodesics. */
export function lengthM(line: readonly Node[]): number {
  return sum(line.slice(1).map((to, i) => measured([line[i] as Node, to]).lengthM));
}

/** Length of a shape's borders in metres, those of its holes too. */
export function bordersM(shape: Shape): number {
  return sum(shape.flat().flatMap((ring) => edgesOf(ring).map((edge) => measured(edge).lengthM)));
}

/** With what each step rounds off: the areas to the equator are a million times as large as what is left of them. */
function sum(numbers: readonly number[]): number {
  let [whole, rest] = [0, 0];
  for (const each of numbers) {
    const next = whole + each;
    rest += Math.abs(whole) >= Math.abs(each) ? whole - next + each : each - next + whole;
    whole = next;
  }
  return whole + rest;
}
