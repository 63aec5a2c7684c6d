/** Tests whether a feature meets the map's window. */
import type { Position } from 'geojson';
import type { Extent, TownFeature } from '../api/shapes';
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

/** Whether a stretch passes through a box, by cutting it at the box's four sides (Liang and Barsky). */
function crosses([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, [west, south, east, north]: Extent): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x0 - west],
    [dx, east - x0],
    [-dy, y0 - south],
    [dy, north - y0],
  ] as const) {
    // prettier-ignore
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
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
