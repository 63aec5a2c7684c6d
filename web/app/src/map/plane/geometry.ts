/** Plane geometry on flat lists of coordinates. */

/** Plane geometry on flat coordinate lists [x0, y0, x1, y1, …], as tiles and the overlay hold them. */
export type Flat = ArrayLike<number>;

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(parts: readonly Flat[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      const [x, y] = [part[i] as number, part[i + 1] as number];
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

export function inBox(box: Box, x: number, y: number, margin = 0): boolean {
  return x >= box.minX - margin && x <= box.maxX + margin && y >= box.minY - margin && y <= box.maxY + margin;
}

/** Whether two boxes have a point in common. */
export function meets(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

type Pair = readonly [number, number];

/**
 * The part of a stretch that lies in a box, from where to where in shares of its length; the first is greater than the
 * second where there is none (Liang and Barsky).
 */
export function through([x, y]: Pair, [dx, dy]: Pair, { minX, minY, maxX, maxY }: Box): Pair {
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x - minX],
    [dx, maxX - x],
    [-dy, y - minY],
    [dy, maxY - y],
  ] as const) {
    // prettier-ignore
    if (p === 0 && q < 0) return [1, 0];
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return [from, to];
}

/** Whether a piece of the lines lies in a box. */
export function linesMeet(lines: readonly Flat[], { minX, minY, maxX, maxY }: Box): boolean {
  return lines.some((line) => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [x0, y0, x1, y1] = [line[i], line[i + 1], line[i + 2], line[i + 3]] as [number, number, number, number];
      if (Math.max(x0, x1) < minX || Math.min(x0, x1) > maxX || Math.max(y0, y1) < minY || Math.min(y0, y1) > maxY)
        continue;
      // All corners on one side of the segment: it passes by.
      const side = (x: number, y: number): number => Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
      if (Math.abs(side(minX, minY) + side(maxX, minY) + side(minX, maxY) + side(maxX, maxY)) < 4) return true;
    }
    return false;
  });
}

/** Whether a point lies within the rings by the even-odd rule, so that holes and several parts need no order. */
export function inRings(rings: readonly Flat[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    const n = ring.length / 2;
    for (let i = 0, j = n - 1; i < n; j = i++) {
      const [xi, yi] = [ring[2 * i] as number, ring[2 * i + 1] as number];
      const [xj, yj] = [ring[2 * j] as number, ring[2 * j + 1] as number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

export function distanceToLines(lines: readonly Flat[], x: number, y: number): number {
  let least = Infinity;
  for (const line of lines) {
    if (line.length === 2) least = Math.min(least, ((line[0] as number) - x) ** 2 + ((line[1] as number) - y) ** 2);
    for (let i = 0; i + 3 < line.length; i += 2) {
      const square = squareToSegment(line, i, x, y);
      if (square < least) least = square;
    }
  }
  return Math.sqrt(least);
}

function squareToSegment(line: Flat, i: number, x: number, y: number): number {
  const ax = line[i] as number;
  const ay = line[i + 1] as number;
  const dx = (line[i + 2] as number) - ax;
  const dy = (line[i + 3] as number) - ay;
  const length2 = dx * dx + dy * dy;
  let t = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
  t = t < 0 ? 0 : t > 1 ? 1 : t;
  const [ox, oy] = [x - ax - t * dx, y - ay - t * dy];
  return ox * ox + oy * oy;
}

/**
 * Points inside the rings, the one farthest from the edge first, the others along a grid in the same order: places for
 * a label. A grid refined around its best point serves labels as well as the exact pole of inaccessibility.
 */
export function insidePoints(rings: readonly Flat[], most: number): (readonly [number, number])[] {
  const box = boxOf(rings);
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY];
  const grid: { at: readonly [number, number]; depth: number }[] = [];
  for (let i = 0.5; i < 14; i += 1) {
    for (let j = 0.5; j < 14; j += 1) {
      const at = [box.minX + (i * width) / 14, box.minY + (j * height) / 14] as const;
      grid.push({ at, depth: depth(rings, at[0], at[1]) });
    }
  }
  grid.sort((a, b) => b.depth - a.depth);
  const inner = grid.filter((point) => point.depth > 0).map((point) => point.at);
  const [first] = grid;
  if (first === undefined) return [];
  const refined = refine(rings, first.at, width / 14, height / 14);
  // A band so narrow that it slips through the grid has no room for a label anyway.
  return [...(depth(rings, ...refined) > 0 ? [refined] : []), ...inner].slice(0, most);
}

function refine(
  rings: readonly Flat[],
  from: readonly [number, number],
  width: number,
  height: number,
): readonly [number, number] {
  let best = from;
  for (let i = -4; i <= 4; i += 1) {
    for (let j = -4; j <= 4; j += 1) {
      const at = [from[0] + (i * width) / 8, from[1] + (j * height) / 8] as const;
      if (depth(rings, at[0], at[1]) > depth(rings, best[0], best[1])) best = at;
    }
  }
  return best;
}

function depth(rings: readonly Flat[], x: number, y: number): number {
  const distance = distanceToLines(rings, x, y);
  return inRings(rings, x, y) ? distance : -distance;
}

/** A rectangle in px, y downwards. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The box around two. */
export function around(a: Box, b: Box): Box {
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

/** The box around rings. */
export function boxOfRings(rings: readonly Float64Array[]): Box {
  const box = { minX: 1, minY: 1, maxX: 0, maxY: 0 };
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] as number, ring[i + 1] as number];
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minY = Math.min(box.minY, y);
      box.maxY = Math.max(box.maxY, y);
    }
  return box;
}
