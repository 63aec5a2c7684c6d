/** Features in world coordinates, to be drawn and hit. */
import type { Geometry, Position } from 'geojson';
import type { Properties, TownFeature } from '../../api/shapes';
import { fidOf } from '../../state/data';
import { boxOf, distanceToLines, inBox, inRings, type Box } from './geometry';
import { worldX, worldY } from '../../geodesy/mercator';
import type { LayerId } from '../../api/layers';

/** A feature in world coordinates, ready to be drawn and to be hit. */
export interface Shape {
  readonly layer: LayerId;
  readonly fid: number;
  readonly properties: Properties;
  readonly feature: TownFeature;
  readonly kind: 'point' | 'line' | 'polygon';
  readonly parts: readonly Float64Array[];
  readonly box: Box;
}

export function shapesOf(layer: LayerId, features: readonly TownFeature[]): Shape[] {
  return features.flatMap((feature) => {
    const geometry = feature.geometry;
    if (geometry === null) return [];
    const parts = partsOf(geometry).map(toWorld);
    if (parts.length === 0) return [];
    const kind = kindOf(geometry);
    return [{ layer, fid: fidOf(feature), properties: feature.properties, feature, kind, parts, box: boxOf(parts) }];
  });
}

/** Whether a world point hits the shape; `reach` is in world units. */
export function hits(shape: Shape, x: number, y: number, reach: number): boolean {
  if (!inBox(shape.box, x, y, reach)) return false;
  if (shape.kind === 'polygon') return inRings(shape.parts, x, y);
  return distanceToLines(shape.parts, x, y) <= reach;
}

function kindOf(geometry: Geometry): Shape['kind'] {
  if (geometry.type.endsWith('Polygon')) return 'polygon';
  return geometry.type.endsWith('LineString') ? 'line' : 'point';
}

export function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}

export function ringsOf(geometry: Geometry | null): Position[][] {
  return geometry !== null && geometry.type.endsWith('Polygon') ? partsOf(geometry) : [];
}

export function toWorld(positions: readonly Position[]): Float64Array {
  const flat = new Float64Array(positions.length * 2);
  positions.forEach(([lon = 0, lat = 0], i) => {
    flat[2 * i] = worldX(lon);
    flat[2 * i + 1] = worldY(lat);
  });
  return flat;
}
