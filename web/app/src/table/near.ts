/** Tests whether a feature meets the map's window. */
import type { Position } from 'geojson';
import type { Extent, TownFeature } from '../api/shapes';
import { through } from '../map/plane/geometry';
import { partsOf } from '../map/plane/shapes';

/** Whether a feature meets a box of degrees, as the server's bbox asks: a line that only passes by does not. */
export function meets({ geometry }: TownFeature, box: Extent): boolean {
  if (geometry === null) return false;
  const parts = partsOf(geometry);
  if (parts.some((part) => part.some((at) => within(at, box)))) return true;
  if (geometry.type === 'Point') return false;
  if (parts.some((part) => part.some((at, i) => i > 0 && crosses(part[i - 1] ?? at, at, box)))) return true;
  return geometry.type.endsWith('Polygon') && surrounds(parts, [box[0], box[1]]);
}

function within([x = 0, y = 0]: Position, [west, south, east, north]: Extent): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function crosses([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, box: Extent): boolean {
  const [minX, minY, maxX, maxY] = box;
  const [from, to] = through([x0, y0], [x1 - x0, y1 - y0], { minX, minY, maxX, maxY });
  return from <= to;
}

/** Whether a point lies in the area that rings, holes among them, enclose. */
function surrounds(rings: readonly Position[][], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([xa = 0, ya = 0], i) => {
      const [xb = 0, yb = 0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [];
      if (ya > y !== yb > y && x < xa + ((y - ya) / (yb - ya)) * (xb - xa)) inside = !inside;
    });
  return inside;
}
