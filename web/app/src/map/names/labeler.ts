/** Places labels so that none overlaps another or a mark. */
import type { Rect } from '../plane/geometry';

/** A label wanting a place. Pixels at the zoom that is being laid out; y grows downwards. */
export interface LabelWish {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the mark that the label stands beside; 0 when the label itself is the mark. */
  readonly radius: number;
  /** The higher goes first. Equal ranks go by key, so that the same wishes always give the same places. */
  readonly rank: number;
  /** Free space that the label wants around itself from other labels. */
  readonly gap: number;
  /** Other places that serve as well, from the first place: for labels of areas. */
  readonly shifts?: readonly (readonly [number, number])[];
}

/** Upper left corner of a label, relative to the mark. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
}

interface OwnedRect extends Rect {
  readonly key: string;
}

const CELL = 64;

/** Rectangles in a grid of cells, to find overlaps without looking at all of them. */
class RectIndex {
  private readonly cells = new Map<string, OwnedRect[]>();

  add(rect: OwnedRect): void {
    for (const cell of this.cellsOf(rect)) {
      const list = this.cells.get(cell);
      if (list === undefined) this.cells.set(cell, [rect]);
      else list.push(rect);
    }
  }

  hitsOther(rect: OwnedRect): boolean {
    for (const cell of this.cellsOf(rect)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (other.key === rect.key) continue;
        if (rect.x0 < other.x1 && rect.x1 > other.x0 && rect.y0 < other.y1 && rect.y1 > other.y0) return true;
      }
    }
    return false;
  }

  private *cellsOf(rect: Rect): Generator<string> {
    for (let x = Math.floor(rect.x0 / CELL); x <= Math.floor(rect.x1 / CELL); x += 1) {
      for (let y = Math.floor(rect.y0 / CELL); y <= Math.floor(rect.y1 / CELL); y += 1) yield `${x}:${y}`;
    }
  }
}

/**
 * Places labels greedily by rank, so that none overlaps another label or any mark. All labels of the town are placed
 * at once and without regard to the window: panning moves them and never changes which are shown.
 */
export function placeLabels(wishes: readonly LabelWish[]): Map<string, LabelPlace> {
  const marks = new RectIndex();
  for (const wish of wishes) if (wish.radius > 0) marks.add(markOf(wish));
  const labels = new RectIndex();
  const places = new Map<string, LabelPlace>();
  for (const wish of [...wishes].sort(byRank)) {
    for (const place of candidates(wish)) {
      const rect = rectOf(wish, place, 0);
      if (marks.hitsOther(rect) || labels.hitsOther(rectOf(wish, place, wish.gap))) continue;
      labels.add(rect);
      places.set(wish.key, place);
      break;
    }
  }
  return places;
}

/** Whether a box meets a mark or a placed label: for what is lettered after them. */
export function takenBy(wishes: readonly LabelWish[], places: ReadonlyMap<string, LabelPlace>): (box: Rect) => boolean {
  const index = new RectIndex();
  for (const wish of wishes) {
    if (wish.radius > 0) index.add(markOf(wish));
    const place = places.get(wish.key);
    if (place !== undefined && wish.width > 0) index.add(rectOf(wish, place, 2));
  }
  return (box) => index.hitsOther({ ...box, key: '' });
}

function byRank(a: LabelWish, b: LabelWish): number {
  return b.rank - a.rank || (a.key < b.key ? -1 : 1);
}

function markOf(wish: LabelWish): OwnedRect {
  const r = wish.radius + 1;
  return { x0: wish.x - r, y0: wish.y - r, x1: wish.x + r, y1: wish.y + r, key: wish.key };
}

function rectOf(wish: LabelWish, place: LabelPlace, gap: number): OwnedRect {
  const [x0, y0] = [wish.x + place.dx, wish.y + place.dy];
  return { x0: x0 - gap, y0: y0 - gap, x1: x0 + wish.width + gap, y1: y0 + wish.height + gap, key: wish.key };
}

/** Right of the mark first, as a reader expects, then left, below, above, and the corners. */
function* candidates(wish: LabelWish): Generator<LabelPlace> {
  const { width, height, radius } = wish;
  if (radius === 0) {
    yield { dx: -width / 2, dy: -height / 2 };
    for (const [sx, sy] of wish.shifts ?? []) yield { dx: sx - width / 2, dy: sy - height / 2 };
    return;
  }
  const off = radius + 3;
  const near = radius * 0.6 + 2;
  yield { dx: off, dy: -height / 2 };
  yield { dx: -off - width, dy: -height / 2 };
  yield { dx: -width / 2, dy: off - 1 };
  yield { dx: -width / 2, dy: -off + 1 - height };
  yield { dx: near, dy: near };
  yield { dx: near, dy: -near - height };
  yield { dx: -near - width, dy: near };
  yield { dx: -near - width, dy: -near - height };
}
