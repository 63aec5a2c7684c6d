/** Where a box stands beside another one: within the window, and over nothing that is pressed. */
import type { Box } from './free-part';

export type Side = 'above' | 'below' | 'left' | 'right';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * The first place beside one of the `anchors`, the best first, in the order of the sides, that lies in the window and
 * covers none of what is `taken`; else that which covers the least; where none lies in the window the first, pushed into
 * it. Across its side a box stands at the middle of the first anchor.
 */
export function beside(
  size: Size,
  anchors: readonly [Box, ...Box[]],
  sides: readonly [Side, ...Side[]],
  window: Size,
  taken: readonly Box[],
): Box {
  const middle = anchors[0];
  const places = anchors.flatMap((anchor) => sides.map((side) => placeAt(size, anchor, middle, side, window)));
  const within = places.filter((place) => isWithin(place, window));
  const covered = (place: Box): number => taken.reduce((sum, each) => sum + overlap(place, each), 0);
  const all = within.length > 0 ? within : places.slice(0, 1).map((place) => pushed(place, window));
  return all.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

function placeAt(size: Size, anchor: Box, middle: Box, side: Side, window: Size): Box {
  const { width, height } = size;
  const [x, y] = [(middle.left + middle.right - width) / 2, (middle.top + middle.bottom - height) / 2];
  if (side === 'above') return boxAt(inside(x, width, window.width), anchor.top - GAP_PX - height, size);
  if (side === 'below') return boxAt(inside(x, width, window.width), anchor.bottom + GAP_PX, size);
  const top = inside(y, height, window.height);
  return side === 'left' ? boxAt(anchor.left - GAP_PX - width, top, size) : boxAt(anchor.right + GAP_PX, top, size);
}

function boxAt(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Along one axis: so that it ends in the window, and begins there whatever its length. */
function inside(at: number, length: number, windowLength: number): number {
  return Math.max(EDGE_PX, Math.min(at, windowLength - EDGE_PX - length));
}

function pushed(box: Box, window: Size): Box {
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  return boxAt(inside(box.left, size.width, window.width), inside(box.top, size.height, window.height), size);
}

function isWithin({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= EDGE_PX && top >= EDGE_PX && right <= width - EDGE_PX && bottom <= height - EDGE_PX;
}

/** How much of one box another one covers, in px². */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
