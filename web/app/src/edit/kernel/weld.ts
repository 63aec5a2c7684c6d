/**
 * Makes one node of nodes that are meant to be one: borders drawn twice, a line's end that was snapped to an edge and then
 * rounded. Nodes move by a millimetre at most, edges bend by as much, and what lies further from the others stays.
 */
import { besideBorder, nodeOn, reachOf } from './border';
import { WELD, besideEdge, same, stepsApart, type Node } from './grid';
import { NodeIndex } from './noding';
import { edgesOf, mapRings, nodesOf, type Ring, type Shape } from './shape';

/** Shapes that share their borders' nodes. A node moves onto one of a shape before it, never the other way round. */
export function welded(shapes: readonly Shape[]): readonly Shape[] {
  const moved: Shape[] = [];
  for (const shape of shapes) {
    const onto = new NodeIndex(moved.flatMap(nodesOf));
    moved.push(mapRings(shape, (ring) => ring.map((node) => nearestOf(onto, node) ?? node)));
  }
  return moved.map((shape, i) => withNodes(shape, moved.filter((_, j) => j !== i).flatMap(nodesOf)));
}

/** A shape and a line drawn over it that share their nodes: the line's move onto the shape's nodes and edges. */
export function joined(shape: Shape, line: readonly Node[]): { readonly shape: Shape; readonly line: readonly Node[] } {
  const nodes = nodesOf(shape);
  const onto = new NodeIndex(nodes);
  const edges = shape.flat().flatMap(edgesOf);
  const way = line.map((node) => nearestOf(onto, node) ?? onEdge(edges, node) ?? node);
  const index = new NodeIndex([...nodes, ...way]);
  return {
    shape: withNodes(shape, way),
    // The line may come by its own nodes, too.
    line: way.flatMap((node, i) => [...(i === 0 ? [] : between(way[i - 1] as Node, node, index)), node]),
  };
}

/** The node of an edge that a node is meant to lie on. */
function onEdge(edges: readonly (readonly [Node, Node])[], node: Node): Node | null {
  for (const [a, b] of edges) {
    const { share, steps } = besideEdge(node, a, b);
    if (steps <= WELD) return nodeOn(a, b, share);
  }
  return null;
}

/** A shape with nodes put into those of its edges that pass them. */
export function withNodes(shape: Shape, nodes: readonly Node[]): Shape {
  if (nodes.length === 0) return shape;
  const index = new NodeIndex(nodes);
  return mapRings(shape, (ring) => ringWithNodes(ring, index));
}

function ringWithNodes(ring: Ring, index: NodeIndex): Ring {
  return edgesOf(ring).flatMap(([a, b]) => [a, ...between(a, b, index)]);
}

/** The nodes that an edge passes, in their order along it; none that is meant to be one of its ends. */
export function between(a: Node, b: Node, index: NodeIndex): readonly Node[] {
  const passed = index.within(a, b, reachOf(a, b)).flatMap((node) => {
    const { share, steps } = besideBorder(node, a, b);
    const isUpon = steps < 2 && !same(node, a) && !same(node, b);
    const isApart = stepsApart(node, a) > WELD && stepsApart(node, b) > WELD;
    return isUpon || (steps <= WELD && isApart) ? [{ node, share }] : [];
  });
  passed.sort((p, q) => p.share - q.share);
  return passed.map(({ node }) => node);
}

/** The nearest of some nodes where it is meant to be the same. */
export function nearestOf(index: NodeIndex, node: Node): Node | null {
  let best: Node | null = null;
  for (const each of index.within(node, node, WELD)) {
    const steps = stepsApart(each, node);
    if (steps <= WELD && (best === null || steps < stepsApart(best, node))) best = each;
  }
  return best;
}
