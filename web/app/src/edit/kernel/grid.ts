/**
 * The grid of all drawn nodes: CGCS2000, longitude first, in whole steps of 1e-9 degree. A step is 0.11 mm of latitude.
 * Two shapes share a node where their coordinates are equal, so that no other list of shared nodes is needed.
 */
import type { LonLat } from '../../geodesy/ellipsoid';

/** Longitude and latitude in steps of the grid: whole numbers under 2^38. */
export type Node = readonly [number, number];

const STEPS_PER_DEGREE = 1e9;

/** Nodes no further apart than so many steps, some millimetre, are meant to be one. */
export const WELD = 10;

export function onGrid([lon, lat]: readonly number[]): Node {
  return [step((lon ?? 0) * STEPS_PER_DEGREE), step((lat ?? 0) * STEPS_PER_DEGREE)];
}

/** The number that nine decimals of a degree are read as, to the bit. */
export function inDegrees([x, y]: Node): LonLat {
  return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
}

/** The node next to a place given in steps. */
export function nearest(x: number, y: number): Node {
  return [step(x), step(y)];
}

/** Never -0, which has the value of 0 and other bits. */
function step(steps: number): number {
  return Math.round(steps) + 0;
}

export function same(a: Node, b: Node): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function keyOf([x, y]: Node): string {
  return `${x},${y}`;
}

/** Distance in steps. */
export function stepsApart(a: Node, b: Node): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** In the order of longitude, then of latitude. */
export function byPlace(a: Node, b: Node): number {
  return a[0] - b[0] || a[1] - b[1];
}

/**
 * Where the perpendicular from a node meets an edge, as a share of it from 0 to 1, and the node's distance from the edge
 * in steps.
 */
export function besideEdge(node: Node, from: Node, to: Node): { share: number; steps: number } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [nx, ny] = [node[0] - from[0], node[1] - from[1]];
  const share = Math.min(1, Math.max(0, (nx * dx + ny * dy) / (dx * dx + dy * dy || 1)));
  return { share, steps: Math.hypot(nx - share * dx, ny - share * dy) };
}
