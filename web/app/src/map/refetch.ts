import type { Data } from '../state/data';
import { worldX, worldY } from './mercator';
import type { TileGrid } from './tile-grid';

export interface Grids {
  readonly parcels: TileGrid;
  readonly plots: TileGrid;
  readonly base: TileGrid;
}

const BASE: readonly string[] = ['land', 'rivers', 'roads'];

/** Asks again for the tiles that a change touched. */
export function refetch(touched: Data['touched'], { parcels, plots, base }: Grids): void {
  if (touched === 'all') {
    for (const grid of [parcels, plots, base]) grid.refresh(null);
    return;
  }
  for (const { layer, bbox } of touched) {
    if (bbox === undefined) continue;
    const [west, south, east, north] = bbox;
    const box = { minX: worldX(west), minY: worldY(north), maxX: worldX(east), maxY: worldY(south) };
    if (layer === 'parcels') parcels.refresh(box);
    else if (layer === 'plots') plots.refresh(box);
    else if (BASE.includes(layer)) base.refresh(box);
  }
}
