/**
 * Divides edges so that no two cross and none passes by a node within half a step: snap rounding. A crossing is rounded to
 * the grid, and an edge that passes a node's pixel goes through the node, by which no new crossing arises (Hobby 1999). It
 * may so come to pass another node's, and is divided again (Halperin and Packer, Iterated snap rounding, 2002).
 */
import { cross, crossing, passes } from './exact';
import { byPlace, keyOf, type Node } from './grid';

export type Edge = readonly [Node, Node];

/** For each edge the nodes from its beginning to its end. Nodes that were given are where they were. */
export function noded(edges: readonly Edge[]): readonly (readonly Node[])[] {
  const nodes = new Map<string, Node>();
  for (const node of [...edges.flat(), ...crossings(edges)]) nodes.set(keyOf(node), node);
  const index = new NodeIndex([...nodes.values()]);
  return edges.map((edge) => chained(edge, index));
}

/** An edge through all nodes whose pixels it passes, also where it was led through others. */
function chained(edge: Edge, index: NodeIndex): readonly Node[] {
  let chain: readonly Node[] = edge;
  for (let before = 0; before < chain.length;) {
    before = chain.length;
    chain = chain.flatMap((node, i) => (i === 0 ? [node] : passed(chain[i - 1] as Node, node, index).slice(1)));
  }
  return chain;
}

/** The nodes whose pixels an edge passes, in their order: along it neither coordinate ever turns back. */
function passed(a: Node, b: Node, index: NodeIndex): readonly Node[] {
  const [signX, signY] = [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
  const found = index.within(a, b, 0).filter((node) => passes(a, b, node));
  return found.sort((p, q) => signX * (p[0] - q[0]) + signY * (p[1] - q[1]));
}

/** The nodes next to the points in which edges cross. */
function crossings(edges: readonly Edge[]): readonly Node[] {
  const found: Node[] = [];
  forPairs(edges, (e, f) => {
    if (cross(...e, ...f)) found.push(crossing(...e, ...f));
  });
  return found;
}

/** Visits each pair of edges whose boxes meet. */
export function forPairs<T extends AnyEdge>(edges: readonly T[], visit: (e: T, f: T) => void): void {
  const sorted = [...edges].sort((e, f) => left(e) - left(f));
  let open: T[] = [];
  for (const edge of sorted) {
    open = open.filter((other) => right(other) >= left(edge));
    for (const other of open) if (top(other) >= bottom(edge) && bottom(other) <= top(edge)) visit(other, edge);
    open.push(edge);
  }
}

type AnyEdge = readonly [Node, Node, ...unknown[]];

const left = ([a, b]: AnyEdge): number => Math.min(a[0], b[0]);
const right = ([a, b]: AnyEdge): number => Math.max(a[0], b[0]);
const bottom = ([a, b]: AnyEdge): number => Math.min(a[1], b[1]);
const top = ([a, b]: AnyEdge): number => Math.max(a[1], b[1]);

/** Finds nodes by their place. */
export class NodeIndex {
  private readonly sorted: readonly Node[];

  constructor(nodes: readonly Node[]) {
    this.sorted = [...nodes].sort(byPlace);
  }

  /** The nodes in the box of two nodes, widened by some steps on each side. */
  within(a: Node, b: Node, margin: number): Node[] {
    const edge: Edge = [a, b];
    const found: Node[] = [];
    const end = right(edge) + margin;
    for (let i = this.firstFrom(left(edge) - margin); i < this.sorted.length; i += 1) {
      const node = this.sorted[i] as Node;
      if (node[0] > end) break;
      if (node[1] >= bottom(edge) - margin && node[1] <= top(edge) + margin) found.push(node);
    }
    return found;
  }

  private firstFrom(x: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as Node)[0] < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
