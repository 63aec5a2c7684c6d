/** Fetches again the tiles that a change touched. */
import type { Data } from '../state/data';
import { worldX, worldY, worldPerMetre } from '../geodesy/mercator';
import type { Box } from './plane/geometry';
import { type AreaLayer, isArea, pageLayer } from '../state/layers';
import { isLayerId, layerOf } from '../api/layers';

type Grid = { readonly refresh: (touched: Box | null) => void };

/** Asks again for the tiles that a change touched. */
export function refetch(touched: Data['touched'], areas: Readonly<Record<AreaLayer, Grid>>, base: Grid): void {
  if (touched === 'all') {
    for (const grid of [...Object.values(areas), base]) grid.refresh(null);
    return;
  }
  for (const { layer, bbox } of touched) {
    if (bbox === undefined) continue;
    const [west, south, east, north] = bbox;
    if (!isLayerId(layer)) continue;
    // A river reaches beyond its line.
    const reach = ((layerOf(layer).widestM ?? 0) / 2) * worldPerMetre((south + north) / 2);
    const box = {
      minX: worldX(west) - reach,
      minY: worldY(north) - reach,
      maxX: worldX(east) + reach,
      maxY: worldY(south) + reach,
    };
    if (isArea(layer)) areas[layer].refresh(box);
    else if (pageLayer(layer).drawn === 'base') base.refresh(box);
  }
}
