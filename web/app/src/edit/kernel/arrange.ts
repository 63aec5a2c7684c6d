/**
 * The plane divided by shapes and lines: nodes, half-edges and faces, and for each face the shapes that it belongs to.
 * From it every operation takes the faces that it wants (trace.ts).
 */
import { doubleArea, turn } from './exact';
import { byPlace, keyOf, type Node } from './grid';
import { noded, type Edge } from './noding';
import { edgesOf, turned, type Shape } from './shape';

/**
 * An edge as it is walked in one direction. It is known by its number: those of an edge's two directions are 2k and
 * 2k + 1. Its face lies left of it.
 */
export interface Arrangement {
  /** Where each half-edge begins; it ends where its twin begins. */
  readonly from: readonly Node[];
  /** The half-edges that begin where a half-edge begins: the next one counter-clockwise. */
  readonly around: readonly number[];
  /** The face on the left of each half-edge. */
  readonly face: readonly number[];
  /** How often each shape covers each face: `covers[face][shape]`. The unbounded face is number 0. */
  readonly covers: readonly (readonly number[])[];
}

export function twin(half: number): number {
  return half ^ 1;
}

/** Shapes and open lines, arranged. A shape's rings may turn either way; a line divides faces and covers none. */
export function arranged(shapes: readonly Shape[], lines: readonly (readonly Node[])[] = []): Arrangement {
  const sides = new Sides();
  const given = [
    ...shapes.flatMap((shape, owner) => shape.flatMap((part) => turned(part).flatMap(edgesOf)).map(ownedBy(owner))),
    ...lines.flatMap((line) => line.slice(1).map((node, i): Owned => [[line[i] as Node, node], null])),
  ];
  noded(given.map(([edge]) => edge)).forEach((chain, i) => {
    const [, owner] = given[i] as Owned;
    chain.slice(1).forEach((node, j) => sides.add(chain[j] as Node, node, owner));
  });
  const { from, gains } = sides;
  const around = aroundNodes(from);
  const cycles = cyclesOf(from, around);
  const face = facesOf(from, cycles);
  return { from, around, face, covers: coversOf(face, gains, shapes.length) };
}

type Owned = readonly [Edge, number | null];

function ownedBy(owner: number): (edge: Edge) => Owned {
  return (edge) => [edge, owner];
}

/** Collects edges; of those that lie on each other it makes one. */
class Sides {
  readonly from: Node[] = [];
  /** For each edge by how much its even half-edge's left side is covered more often than its right, by shape. */
  readonly gains: Map<number, number>[] = [];
  private readonly known = new Map<string, number>();

  add(a: Node, b: Node, owner: number | null): void {
    const forth = byPlace(a, b) < 0;
    const [low, high] = forth ? [a, b] : [b, a];
    const key = `${keyOf(low)} ${keyOf(high)}`;
    let edge = this.known.get(key);
    if (edge === undefined) {
      edge = this.gains.length;
      this.known.set(key, edge);
      this.from.push(low, high);
      this.gains.push(new Map());
    }
    const gain = this.gains[edge] as Map<number, number>;
    if (owner !== null) gain.set(owner, (gain.get(owner) ?? 0) + (forth ? 1 : -1));
  }
}

/** For each half-edge the next one counter-clockwise that begins at the same node. */
function aroundNodes(from: readonly Node[]): readonly number[] {
  const at = new Map<string, number[]>();
  from.forEach((node, half) => {
    const key = keyOf(node);
    const there = at.get(key);
    if (there === undefined) at.set(key, [half]);
    else there.push(half);
  });
  const around = new Array<number>(from.length);
  for (const halves of at.values()) {
    const node = from[halves[0] as number] as Node;
    const end = (half: number): Node => from[twin(half)] as Node;
    halves.sort((g, h) => upper(node, end(h)) - upper(node, end(g)) || -turn(node, end(g), end(h)));
    halves.forEach((half, i) => (around[half] = halves[(i + 1) % halves.length] as number));
  }
  return around;
}

/** 1 where a direction points upwards or to the right, 0 where downwards or to the left. */
function upper(from: Node, to: Node): number {
  return to[1] > from[1] || (to[1] === from[1] && to[0] > from[0]) ? 1 : 0;
}

/** The half-edge before one that begins at the same node, counter-clockwise: the next one clockwise. */
export function clockwise(around: readonly number[]): readonly number[] {
  const before = new Array<number>(around.length);
  around.forEach((next, half) => (before[next] = half));
  return before;
}

/** The half-edges as they follow each other with one face on their left. */
function cyclesOf(from: readonly Node[], around: readonly number[]): readonly (readonly number[])[] {
  const before = clockwise(around);
  const seen = new Array<boolean>(from.length).fill(false);
  const cycles: number[][] = [];
  for (let first = 0; first < from.length; first += 1) {
    if (seen[first] === true) continue;
    const cycle: number[] = [];
    for (let half = first; seen[half] !== true; half = before[twin(half)] as number) {
      seen[half] = true;
      cycle.push(half);
    }
    cycles.push(cycle);
  }
  return cycles;
}

/** The face left of each half-edge. A cycle that runs clockwise bounds from within the face that it lies in. */
function facesOf(from: readonly Node[], cycles: readonly (readonly number[])[]): readonly number[] {
  const cycleOf = new Array<number>(from.length);
  cycles.forEach((cycle, i) => {
    for (const half of cycle) cycleOf[half] = i;
  });
  const faceOf = new Map<number, number>();
  cycles.forEach((cycle, i) => {
    if (doubleArea(cycle.map((half) => from[half] as Node)) > 0) faceOf.set(i, faceOf.size + 1);
  });
  const resolve = (cycle: number): number => {
    const known = faceOf.get(cycle);
    if (known !== undefined) return known;
    const below = halfBelow(from, lowest(from, cycles[cycle] as readonly number[]));
    const face = below === null ? 0 : resolve(cycleOf[below] as number);
    faceOf.set(cycle, face);
    return face;
  };
  return cycleOf.map(resolve);
}

function lowest(from: readonly Node[], cycle: readonly number[]): Node {
  return cycle.map((half) => from[half] as Node).reduce((a, b) => (byPlace(b, a) < 0 ? b : a));
}

/** The upper side of the edge that lies next below a node of another component; null where none does. */
function halfBelow(from: readonly Node[], node: Node): number | null {
  let best: number | null = null;
  for (let half = 0; half < from.length; half += 2) {
    const [a, b] = [from[half] as Node, from[half + 1] as Node];
    // The even half-edge runs to the right, so that what lies on its left lies above it.
    if (a[0] > node[0] || b[0] <= node[0] || turn(a, b, node) <= 0) continue;
    if (best === null || isAbove([a, b], [from[best] as Node, from[best + 1] as Node])) best = half;
  }
  return best;
}

/** Whether an edge lies above another, where both run to the right past one place and do not cross. */
function isAbove([a, b]: Edge, [c, d]: Edge): boolean {
  if (a[0] >= c[0]) return (turn(c, d, a) || turn(c, d, b)) > 0;
  return (turn(a, b, c) || turn(a, b, d)) < 0;
}

/** Goes from the unbounded face across the edges, and counts. */
function coversOf(
  face: readonly number[],
  gains: readonly ReadonlyMap<number, number>[],
  shapes: number,
): readonly (readonly number[])[] {
  const bounds = new Map<number, number[]>();
  face.forEach((each, half) => {
    const there = bounds.get(each);
    if (there === undefined) bounds.set(each, [half]);
    else there.push(half);
  });
  const covers: number[][] = [];
  covers[0] = new Array<number>(shapes).fill(0);
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const half of bounds.get(at) ?? []) {
      const other = face[twin(half)] as number;
      if (covers[other] !== undefined) continue;
      const cover = [...(covers[at] as number[])];
      // The even half-edge has the gain on its left.
      const sign = half % 2 === 0 ? -1 : 1;
      for (const [shape, gain] of gains[half >> 1] as ReadonlyMap<number, number>)
        cover[shape] = (cover[shape] ?? 0) + sign * gain;
      covers[other] = cover;
      open.push(other);
    }
  return covers;
}
