/** The box of degrees around shapes. */
import type { Geometry } from 'geojson';
import type { Extent } from '../../api/shapes';
import { boxOf } from './geometry';
import { partsOf } from './shapes';

/** The box around all of some shapes; null where there is none. */
export function extentOf(shapes: readonly (Geometry | null)[]): Extent | null {
  const parts = shapes.flatMap((each) => (each === null ? [] : partsOf(each)));
  if (parts.length === 0) return null;
  const { minX, minY, maxX, maxY } = boxOf(parts.map((part) => part.flatMap(([lon = 0, lat = 0]) => [lon, lat])));
  return [minX, minY, maxX, maxY];
}
