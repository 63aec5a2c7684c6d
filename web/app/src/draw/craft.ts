/**
 * What can be done with a drawn thing's nodes: an area's by the kernel, a line's here. Both are rings of nodes in parts; a
 * line's are open, and lines that meet in a node keep meeting in it.
 */
import type { Geometry, LineString, MultiLineString } from 'geojson';
import { nodeOn } from '../edit/kernel/border';
import { faultOf, type Fault } from '../edit/kernel/check';
import { densified, densifiedLine } from '../edit/kernel/densify';
import { WELD, besideEdge, inDegrees, nearest, onGrid, same, stepsApart, type Node } from '../edit/kernel/grid';
import { cross } from '../edit/kernel/exact';
import { areaM2, bordersM, lengthM } from '../edit/kernel/measure';
import * as mesh from '../edit/kernel/mesh';
import type { Change, Mesh } from '../edit/kernel/mesh';
import { merged } from '../edit/kernel/overlay';
import { split } from '../edit/kernel/split';
import { alike, geometryOf, nodesOf, shapeOf, turned, type Ring, type Shape } from '../edit/kernel/shape';
import { withNodes } from '../edit/kernel/weld';

export type Pair = readonly [Node, Node];

export interface Craft {
  readonly isArea: boolean;
  /** Null for a geometry of another kind. */
  readonly read: (geometry: Geometry | null) => Shape | null;
  readonly written: (shape: Shape) => Geometry;
  readonly edges: (ring: Ring) => readonly Pair[];
  readonly moveNode: (all: Mesh, node: Node, to: Node) => Change;
  readonly moveEdge: (all: Mesh, edge: Pair, by: readonly [number, number]) => Change;
  readonly insertNode: (all: Mesh, edge: Pair, near: Node) => Change;
  readonly removeNode: (all: Mesh, node: Node) => Change;
  /** A thing is as it was drawn; what lies along it gets its nodes, and it gets theirs. */
  readonly settled: (all: Mesh, name: string, shape: Shape) => Change;
  /** The pieces along a line, the largest first; one where nothing is cut. */
  readonly split: (shape: Shape, blade: readonly Node[]) => readonly Shape[];
  /** What things become together; null where they do not touch. */
  readonly merged: (shapes: readonly Shape[]) => Shape | null;
  readonly dense: (shape: Shape) => Shape;
  readonly faultOf: (shape: Shape) => Fault | null;
  readonly m2: (shape: Shape) => number;
  readonly metres: (shape: Shape) => number;
}

export const AREAS: Craft = {
  isArea: true,
  read: (geometry) => (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? shapeOf(geometry) : null),
  written: (shape) => geometryOf(shape.map(turned)),
  edges: (ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length] as Node]),
  moveNode: mesh.moveNode,
  moveEdge: mesh.moveEdge,
  insertNode: mesh.insertNode,
  removeNode: mesh.removeNode,
  settled: (all, name, shape) => {
    // As if it had not been there: all of its nodes are new to the others.
    const others = new Map([...all].filter(([other]) => other !== name));
    const settled = withNodes(shape.map(turned), [...others.values()].flatMap(nodesOf));
    return mesh
      .replaced(others, new Map([[name, settled]]))
      .map((each) => (each.name === name ? { ...each, was: all.get(name) ?? null } : each));
  },
  split: (shape, blade) => split(shape, blade).map(densified),
  merged: (shapes) => {
    const whole = densified(merged(shapes));
    return whole.length <= Math.max(...shapes.map(({ length }) => length)) ? whole : null;
  },
  dense: densified,
  faultOf,
  m2: areaM2,
  metres: bordersM,
};

export const LINES: Craft = {
  isArea: false,
  read: (geometry) =>
    geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? linesOf(geometry) : null,
  written: (shape) => {
    const lines = shape.flat().map((line) => line.map((node) => [...inDegrees(node)]));
    const [only] = lines;
    return only !== undefined && lines.length === 1
      ? { type: 'LineString', coordinates: only }
      : { type: 'MultiLineString', coordinates: lines };
  },
  edges: (line) => line.slice(1).map((to, i) => [line[i] as Node, to]),
  moveNode: (all, node, to) => changed(all, (line) => line.map((each) => (isOne(each, node) ? to : each))),
  moveEdge: (all, [a, b], [dx, dy]) =>
    changed(all, (line) =>
      line.map((each) => (isOne(each, a) || isOne(each, b) ? nearest(each[0] + dx, each[1] + dy) : each)),
    ),
  insertNode: (all, [a, b], near) => {
    const node = nodeOn(a, b, besideEdge(near, a, b).share);
    return changed(all, (line) =>
      line.flatMap((each, i) => {
        const before = line[i - 1];
        const isHere =
          before !== undefined && ((same(before, a) && same(each, b)) || (same(before, b) && same(each, a)));
        return isHere ? [node, each] : [each];
      }),
    );
  },
  removeNode: (all, node) => changed(all, (line) => line.filter((each) => !isOne(each, node))),
  settled: (all, name, shape) => [{ name, was: all.get(name) ?? null, is: denseLines(shape) }],
  split: cutAlong,
  merged: joinedLines,
  dense: denseLines,
  faultOf: (shape) => (shape.flat().some((line) => line.length >= 2) ? null : { kind: 'empty', at: null }),
  m2: () => 0,
  metres: (shape) => shape.flat().reduce((sum, line) => sum + lengthM(line), 0),
};

function linesOf(geometry: LineString | MultiLineString): Shape {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => [withoutRepeats(line.map(onGrid))]);
}

function denseLines(shape: Shape): Shape {
  return shape.map((part) => part.map(densifiedLine));
}

function isOne(a: Node, b: Node): boolean {
  return stepsApart(a, b) <= WELD;
}

function withoutRepeats(line: readonly Node[]): Ring {
  return line.filter((node, i) => i === 0 || !same(node, line[i - 1] as Node));
}

function changed(all: Mesh, by: (line: Ring) => Ring): Change {
  return [...all].flatMap(([name, was]) => {
    const is = was.map((part) => part.map((line) => withoutRepeats(by(line)))).filter(([line = []]) => line.length > 1);
    return alike(was, is) ? [] : [{ name, was, is: is.length === 0 ? null : denseLines(is) }];
  });
}

/** A line's pieces where another crosses it, the longest first. A line of several parts falls into no pieces. */
function cutAlong(shape: Shape, blade: readonly Node[]): readonly Shape[] {
  const [line = [], ...more] = shape.flat();
  if (more.length > 0) return [shape];
  const pieces: Node[][] = [[]];
  line.forEach((node, i) => {
    const before = line[i - 1];
    const cuts =
      before === undefined ? [] : blade.slice(1).flatMap((to, j) => cutAt(before, node, blade[j] as Node, to));
    for (const cut of cuts.sort((p, q) => p.share - q.share)) {
      pieces[pieces.length - 1]?.push(cut.node);
      pieces.push([cut.node]);
    }
    pieces[pieces.length - 1]?.push(node);
  });
  const whole = pieces.map(withoutRepeats).filter(({ length }) => length > 1);
  return whole.map((each): Shape => [[each]]).sort((a, b) => LINES.metres(b) - LINES.metres(a));
}

function cutAt(a: Node, b: Node, c: Node, d: Node): readonly { readonly node: Node; readonly share: number }[] {
  if (!cross(a, b, c, d)) return [];
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const share = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
  return [{ node: nodeOn(a, b, share), share }];
}

/** Lines that meet at their ends as one; null where one is left over. */
function joinedLines(shapes: readonly Shape[]): Shape | null {
  const [first = [], ...others] = shapes.flatMap((shape) => shape.flat());
  let way: readonly Node[] = first;
  let left: readonly Ring[] = others;
  while (left.length > 0) {
    const ends = (line: Ring): Ring | null => {
      const [from, to] = [way[0] as Node, way[way.length - 1] as Node];
      for (const each of [line, [...line].reverse()]) {
        if (isOne(to, each[0] as Node)) return [...way, ...each.slice(1)];
        if (isOne(from, each[each.length - 1] as Node)) return [...each.slice(0, -1), ...way];
      }
      return null;
    };
    const next = left.find((line) => ends(line) !== null);
    if (next === undefined) return null;
    way = ends(next) ?? way;
    left = left.filter((line) => line !== next);
  }
  return denseLines([[way]]);
}
