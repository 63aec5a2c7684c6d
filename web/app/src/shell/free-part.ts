/** The largest part of the window that nothing covers: where the map is fitted and what is said to the reader stands. */

/** In px of the window, as a DOMRect has them. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So much is free whatever is open: the map could be fitted into nothing less. */
const LEAST_PX = 64;

/**
 * The free part in which a town as high as it is wide is the largest; of several such the one with the larger area.
 * `gap` is left around what covers.
 */
export function freePart(width: number, height: number, covered: readonly Box[], gap: number): Box {
  const grown = covered.map(({ left, top, right, bottom }) => ({
    left: left - gap,
    top: top - gap,
    right: right + gap,
    bottom: bottom + gap,
  }));
  const edges = [gap, width - gap, ...grown.flatMap(({ left, right }) => [left, right])]
    .filter((x) => x >= gap && x <= width - gap)
    .sort((a, b) => a - b);
  let best: Box = middle(width, height);
  edges.forEach((left, at) => {
    for (const right of edges.slice(at + 1)) {
      const between = grown.filter((box) => box.left < right && box.right > left);
      for (const [top, bottom] of gaps(between, gap, height - gap)) {
        const box = { left, top, right, bottom };
        if (better(box, best)) best = box;
      }
    }
  });
  return best;
}

/** The heights that boxes leave free, from the top down. */
function gaps(boxes: readonly Box[], top: number, bottom: number): readonly (readonly [number, number])[] {
  const free: (readonly [number, number])[] = [];
  let at = top;
  for (const box of [...boxes].sort((a, b) => a.top - b.top)) {
    if (box.top > at) free.push([at, Math.min(box.top, bottom)]);
    at = Math.max(at, box.bottom);
  }
  if (bottom > at) free.push([at, bottom]);
  return free;
}

function better(one: Box, other: Box): boolean {
  const [a, b] = [side(one), side(other)];
  return a > b || (a === b && area(one) > area(other));
}

function side({ left, top, right, bottom }: Box): number {
  return Math.min(right - left, bottom - top);
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function middle(width: number, height: number): Box {
  const [x, y] = [width / 2, height / 2];
  const half = LEAST_PX / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}
