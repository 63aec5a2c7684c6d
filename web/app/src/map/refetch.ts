import type { Data } from '../state/data';
import { worldX, worldY, worldPerMetre } from '../geodesy/mercator';
import { WIDEST_RIVER_M } from './paint/base';
import type { TileGrid } from './tiles/vector-grid';

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
    // A river reaches beyond its line.
    const reach = layer === 'rivers' ? (WIDEST_RIVER_M / 2) * worldPerMetre((south + north) / 2) : 0;
    const box = {
      minX: worldX(west) - reach,
      minY: worldY(north) - reach,
      maxX: worldX(east) + reach,
      maxY: worldY(south) + reach,
    };
    if (layer === 'parcels') parcels.refresh(box);
    else if (layer === 'plots') plots.refresh(box);
    else if (BASE.includes(layer)) base.refresh(box);
  }
}
