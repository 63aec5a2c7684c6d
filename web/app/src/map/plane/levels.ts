/** The map's zoom levels, three for each zoom of the tile scheme. */

/**
 * Leaflet counts whole levels. Here three of its levels make one zoom of the web's tile scheme, so that a town fills
 * its window to within a quarter and lines and canvases stay crisp, which a scaled level's would not.
 */
export const STEPS = 3;

/** Tiles are drawn at twice their nominal size or a little more, which quarters the requests. */
const TILE_PX = 512;

export function zoomOf(level: number): number {
  return level / STEPS;
}

export function levelOf(zoom: number): number {
  return Math.round(zoom * STEPS);
}

/** The tile scheme's z whose tiles are drawn at a level. */
export function tileZ(level: number): number {
  return Math.floor(level / STEPS) - 1;
}

/** How wide a tile is drawn at a level, in CSS px, not rounded. */
export function tilePx(level: number): number {
  return TILE_PX * 2 ** ((((level % STEPS) + STEPS) % STEPS) / STEPS);
}
