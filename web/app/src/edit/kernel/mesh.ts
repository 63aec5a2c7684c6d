/**
 * Features next to each other as they are edited together. Where their borders run along each other they share nodes and
 * edges, and a change of one is a change of all owners: a change lists each feature as it was and as it is.
 */
import { besideBorder, nodeOn } from './border';
import { densified } from './densify';
import { WELD, besideEdge, keyOf, nearest, stepsApart, type Node } from './grid';
import { NodeIndex } from './noding';
import { alike, edgesOf, mapRings, nodesOf, type Shape } from './shape';
import { between, nearestOf, withNodes } from './weld';

/** Features by a name of the caller's, as `parcels.17`. */
export type Mesh = ReadonlyMap<string, Shape>;

/** What became of each feature that changed. */
export type Change = readonly Changed[];

export interface Changed {
  readonly name: string;
  /** Null: it was not there. */
  readonly was: Shape | null;
  /** Null: it is not there any more. */
  readonly is: Shape | null;
}

export function applied(mesh: Mesh, change: Change): Mesh {
  const next = new Map(mesh);
  for (const { name, is } of change)
    if (is === null) next.delete(name);
    else next.set(name, is);
  return next;
}

/** The change that takes a change back. */
export function reversed(change: Change): Change {
  return change.map(({ name, was, is }) => ({ name, was: is, is: was }));
}

/** A node moves, with it the borders of all features that have it or that pass it. */
export function moveNode(mesh: Mesh, node: Node, to: Node): Change {
  return carried(mesh, [[node, to]]);
}

/** An edge moves by so many steps, with it all nodes upon it, of whichever feature. */
export function moveEdge(mesh: Mesh, [a, b]: readonly [Node, Node], [dx, dy]: readonly [number, number]): Change {
  const upon = new Map([a, b].map((node) => [keyOf(node), node]));
  for (const shape of mesh.values())
    for (const node of nodesOf(shape)) if (besideBorder(node, a, b).steps <= WELD) upon.set(keyOf(node), node);
  return carried(
    mesh,
    [...upon.values()].map((node) => [node, nearest(node[0] + dx, node[1] + dy)]),
  );
}

/** A node is put into a border, next to a place, on both sides of it. No area changes. */
export function insertNode(mesh: Mesh, [a, b]: readonly [Node, Node], near: Node): Change {
  const node = nodeOn(a, b, besideEdge(near, a, b).share);
  return changed(mesh, (shape) => withNodes(shape, [node]));
}

/** A node is taken out of every border that has it. A ring of three nodes goes with it. */
export function removeNode(mesh: Mesh, node: Node): Change {
  return changed(mesh, (shape) => mapRings(shape, (ring) => ring.filter((each) => stepsApart(each, node) > WELD)));
}

/**
 * Features are given the shapes of a split, a merge or a hole; new names are new features, null ends one. Neighbours along
 * whose borders new nodes came to lie get them too.
 */
export function replaced(mesh: Mesh, results: ReadonlyMap<string, Shape | null>): Change {
  const before = new Set([...results.keys()].flatMap((name) => nodesOf(mesh.get(name) ?? []).map(keyOf)));
  const dense = new Map([...results].map(([name, shape]) => [name, shape === null ? null : densified(shape)]));
  const fresh = [...dense.values()].flatMap((shape) => nodesOf(shape ?? [])).filter((node) => !before.has(keyOf(node)));
  const neighbours = changed(new Map([...mesh].filter(([name]) => !results.has(name))), (shape) =>
    withNodes(shape, fresh),
  );
  return [...[...dense].map(([name, is]) => ({ name, was: mesh.get(name) ?? null, is })), ...neighbours];
}

/**
 * Nodes move at once; borders that pass one get it first. A border that is moved at one end would leave the nodes of others
 * along it, so that it gets these, too.
 */
function carried(mesh: Mesh, moves: readonly (readonly [Node, Node])[]): Change {
  const from = moves.map(([node]) => node);
  const moving = new NodeIndex(from);
  const to = new Map(moves.map(([node, there]) => [keyOf(node), there]));
  const placed = (node: Node): Node => to.get(keyOf(nearestOf(moving, node) ?? node)) ?? node;
  const all = new NodeIndex([...mesh.values()].flatMap(nodesOf));
  const isMoved = ([a, b]: readonly [Node, Node]): boolean =>
    [a, b].some((node) => nearestOf(moving, node) !== null) || between(a, b, moving).length > 0;
  const along = [...mesh.values()].flatMap((shape) => shape.flat().flatMap(edgesOf).filter(isMoved));
  const upon = along.flatMap(([a, b]) => between(a, b, all));
  return changed(mesh, (shape) => {
    const own = shape.flat().flatMap(edgesOf).some(isMoved);
    return own ? mapRings(withNodes(shape, [...from, ...upon]), (ring) => ring.map(placed)) : shape;
  });
}

function changed(mesh: Mesh, by: (shape: Shape) => Shape): Change {
  return [...mesh].flatMap(([name, was]) => {
    const is = by(was);
    return alike(was, is) ? [] : [{ name, was, is: is.length === 0 ? null : densified(is) }];
  });
}
