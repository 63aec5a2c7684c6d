/** The piece of a feature that one tile holds. */
import type { Box } from '../plane/geometry';
import { EXTENT, type TileFeature } from './decode';

/** One tile's piece of a feature, with the tile's square in world coordinates. */
export interface Fragment {
  readonly feature: TileFeature;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The box of one tile's piece, without what the tile holds beyond its edge. */
export function worldBox({ feature: { box }, x, y, side }: Fragment): Box {
  const on = (edge: number, from: number): number => from + (Math.max(0, Math.min(EXTENT, edge)) / EXTENT) * side;
  return { minX: on(box.minX, x), minY: on(box.minY, y), maxX: on(box.maxX, x), maxY: on(box.maxY, y) };
}
