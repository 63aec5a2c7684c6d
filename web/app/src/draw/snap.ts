/** Finds what a point is meant to lie on: a node or an edge of what is there, within some pixels. */
import { worldX, worldY } from '../geodesy/mercator';
import { nodeOn } from '../edit/kernel/border';
import { WELD, inDegrees, stepsApart, type Node } from '../edit/kernel/grid';
import type { Pair } from './craft';

/** A place on the map's square. */
export type At = readonly [number, number];

export function worldOf(node: Node): At {
  const [lon, lat] = inDegrees(node);
  return [worldX(lon), worldY(lat)];
}

/** What a point was drawn to. */
export interface Snapped {
  readonly node: Node;
  /** The edge that it lies on; null: it is a node of what is there. */
  readonly edge: Pair | null;
}

interface Line {
  readonly a: Node;
  readonly b: Node;
  readonly from: At;
  readonly to: At;
}

export class Snapper {
  private readonly lines: readonly Line[];

  constructor(edges: readonly Pair[]) {
    this.lines = edges.map(([a, b]) => ({ a, b, from: worldOf(a), to: worldOf(b) }));
  }

  /** A node before an edge, the nearest first; `reach` is on the map's square. Edges at a node that is itself moved are left out. */
  find(at: At, reach: number, moving: Node | null): Snapped | null {
    let node: { readonly node: Node; readonly off: number } | null = null;
    let edge: { readonly line: Line; readonly share: number; readonly off: number } | null = null;
    for (const line of this.lines) {
      const { a, b, from, to } = line;
      if (Math.min(from[0], to[0]) > at[0] + reach || Math.max(from[0], to[0]) < at[0] - reach) continue;
      if (Math.min(from[1], to[1]) > at[1] + reach || Math.max(from[1], to[1]) < at[1] - reach) continue;
      for (const [end, place] of [
        [a, from],
        [b, to],
      ] as const) {
        const off = Math.hypot(place[0] - at[0], place[1] - at[1]);
        const isMoved = moving !== null && stepsApart(end, moving) <= WELD;
        if (off <= reach && off < (node?.off ?? Infinity) && !isMoved) node = { node: end, off };
      }
      if (moving !== null && (stepsApart(a, moving) <= WELD || stepsApart(b, moving) <= WELD)) continue;
      const { share, off } = besideLine(at, from, to);
      if (off <= reach && off < (edge?.off ?? Infinity) && share > 0 && share < 1) edge = { line, share, off };
    }
    if (node !== null) return { node: node.node, edge: null };
    if (edge === null) return null;
    const { a, b } = edge.line;
    return { node: nodeOn(a, b, edge.share), edge: [a, b] };
  }
}

/** Where along a line a place lies, as a share of it, and how far beside it. */
export function besideLine([x, y]: At, [ax, ay]: At, [bx, by]: At): { readonly share: number; readonly off: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return { share, off: Math.hypot(x - ax - share * dx, y - ay - share * dy) };
}
