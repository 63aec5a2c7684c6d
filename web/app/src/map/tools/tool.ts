/** A tool of the map: what has the pointer and the keys while its mode is on, and what it draws over all else. */
import type L from 'leaflet';
import type { LonLat } from '../../geodesy/ellipsoid';
import type { OverlayFrame } from '../canvas/overlay';

export interface Tool {
  /** The pointer is pressed. The map may still be dragged by it. */
  readonly down: (at: LonLat) => void;
  readonly move: (at: LonLat) => void;
  /** The pointer is let go where it was pressed, for the first time or, of a double click, once more. True: the press was the tool's, and opens nothing. */
  readonly up: (at: LonLat, again: boolean) => boolean;
  /** True: the key was the tool's. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** Whether it holds the pointer, so that the map does not move under it. */
  readonly holds: () => boolean;
  readonly paint: (frame: OverlayFrame) => void;
}

/** A tool that takes nothing and draws nothing, from which others differ. */
export const IDLE_TOOL: Tool = {
  down: () => undefined,
  move: () => undefined,
  up: () => false,
  key: () => false,
  holds: () => false,
  paint: () => undefined,
};

/** Makes a tool for the map it is used on, which it may ask to be drawn again. */
export type Lend = (leaflet: L.Map, repaint: () => void) => Tool;
