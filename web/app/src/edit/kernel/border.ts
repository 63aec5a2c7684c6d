/**
 * Borders are geodesics: so the database measures them, so the server divides them. A node that comes to lie on an edge is
 * put on the geodesic between its ends, some millimetres beside the straight line of degrees (2.4 mm in the middle of 500
 * m), for thus the area on neither side changes.
 */
import { lengthAndAzimuth, placeAt } from '../../geodesy/geodesic';
import { cross } from './exact';
import { WELD, besideEdge, byPlace, inDegrees, nearest, onGrid, same, stepsApart, type Node } from './grid';
import { forPairs } from './noding';
import { edgesOf, mapRings, type Shape } from './shape';

/** Of shorter edges, of some 50 m, geodesic and straight line differ by less than the grid's rounding. */
const STRAIGHT_STEPS = 450_000;
/** The geodesic's height over the straight line is no more than this times the square of the edge's length, in steps. */
const HEIGHT = 2.7e-12;

/** The node of an edge at a share of it, from 0 to 1. It is the same whichever way the edge runs. */
export function nodeOn(a: Node, b: Node, share: number): Node {
  if (stepsApart(a, b) < STRAIGHT_STEPS) return nearest(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]));
  if (byPlace(a, b) > 0) return nodeOn(b, a, 1 - share);
  const { lengthM, azimuth } = lengthAndAzimuth(inDegrees(a), inDegrees(b));
  return onGrid(placeAt(inDegrees(a), azimuth, share * lengthM));
}

/** Where along an edge a node lies, as a share of it, and how many steps beside it: of its geodesic or its straight line. */
export function besideBorder(node: Node, a: Node, b: Node): { readonly share: number; readonly steps: number } {
  const straight = besideEdge(node, a, b);
  if (stepsApart(a, b) < STRAIGHT_STEPS || straight.steps > reachOf(a, b)) return straight;
  return { share: straight.share, steps: Math.min(straight.steps, stepsApart(node, nodeOn(a, b, straight.share))) };
}

/** How far besides an edge a node may lie that is meant to be upon it, by the straight line, in steps. */
export function reachOf(a: Node, b: Node): number {
  const length = stepsApart(a, b);
  return length < STRAIGHT_STEPS ? WELD : WELD + HEIGHT * length ** 2;
}

/** A shape and lines with a node of both wherever a line crosses an edge of the shape. */
export function met(
  shape: Shape,
  lines: readonly (readonly Node[])[],
): { readonly shape: Shape; readonly lines: readonly (readonly Node[])[] } {
  const onEdges = new Places();
  const onLines = new Places();
  const edges = shape.flat().flatMap(edgesOf);
  const ways = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] as Node, to] as const));
  forPairs(
    [...edges.map(([a, b]) => [a, b, true] as const), ...ways.map(([a, b]) => [a, b, false] as const)],
    (e, f) => {
      if (e[2] === f[2]) return;
      const [[a, b], [c, d]] = e[2] ? [e, f] : [f, e];
      if (!cross(a, b, c, d)) return;
      const node = nodeOn(a, b, shareAt(a, b, c, d));
      onEdges.add(a, b, node);
      onLines.add(c, d, node);
    },
  );
  return {
    shape: mapRings(shape, (ring) => edgesOf(ring).flatMap(([a, b]) => [a, ...onEdges.between(a, b)])),
    lines: lines.map((line) =>
      line.flatMap((node, i) => [...(i === 0 ? [] : onLines.between(line[i - 1] as Node, node)), node]),
    ),
  };
}

/** Where on the edge from a to b the line from c to d crosses it. */
function shareAt(a: Node, b: Node, c: Node, d: Node): number {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  return ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
}

/** Nodes to be put into edges. */
class Places {
  private readonly found = new Map<string, Node[]>();

  add(a: Node, b: Node, node: Node): void {
    if (same(node, a) || same(node, b)) return;
    const key = `${String(a)} ${String(b)}`;
    const there = this.found.get(key);
    if (there === undefined) this.found.set(key, [node]);
    else there.push(node);
  }

  between(a: Node, b: Node): readonly Node[] {
    const nodes = this.found.get(`${String(a)} ${String(b)}`) ?? [];
    return nodes.sort((p, q) => besideEdge(p, a, b).share - besideEdge(q, a, b).share);
  }
}
