/** Decodes a vector tile, and tests its features for hits. */
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { boxOf, distanceToLines, inBox, inRings, linesMeet, meets, type Box } from '../plane/geometry';
import type { LayerId } from '../../api/layers';
import { numberOfGroup } from './group';

/** A tile's feature, decoded once. Coordinates are the tile's own, 0 to 4096 and a little beyond, y downwards. */
export interface TileFeature {
  /** Its id, or the number of a group. */
  readonly fid: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly kind: 'point' | 'line' | 'polygon';
  readonly parts: readonly Int16Array[];
  readonly box: Box;
}

export const EXTENT = 4096;
const KINDS = ['point', 'point', 'line', 'polygon'] as const;

/** A tile's features by layer. No bytes is a valid tile without features. */
export type TileLayers = ReadonlyMap<LayerId, readonly TileFeature[]>;

export function decodeTile(bytes: ArrayBuffer, layers: readonly LayerId[]): TileLayers {
  if (bytes.byteLength === 0) return new Map();
  const tile = new VectorTile(new PbfReader(bytes));
  return new Map(layers.map((layer) => [layer, featuresOf(tile.layers[layer])]));
}

function featuresOf(source: VectorTileLayer | undefined): TileFeature[] {
  if (source === undefined) return [];
  const scale = EXTENT / source.extent;
  const features: TileFeature[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const raw = source.feature(i);
    const parts = raw.loadGeometry().map((ring) => {
      const flat = new Int16Array(ring.length * 2);
      ring.forEach((point, at) => {
        flat[2 * at] = point.x * scale;
        flat[2 * at + 1] = point.y * scale;
      });
      return flat;
    });
    const { group } = raw.properties;
    const fid = typeof group === 'string' ? numberOfGroup(group) : Number(raw.properties['fid'] ?? raw.id ?? 0);
    features.push({ fid, properties: raw.properties, kind: KINDS[raw.type], parts, box: boxOf(parts) });
  }
  return features;
}

/** Whether something of the feature lies in a box; of an area its own box is enough. */
export function meetsTileFeature(feature: TileFeature, box: Box): boolean {
  return meets(feature.box, box) && (feature.kind !== 'line' || linesMeet(feature.parts, box));
}

/** Whether a point in tile coordinates hits the feature; `reach` is in the same units. */
export function hitsTileFeature(feature: TileFeature, x: number, y: number, reach: number): boolean {
  if (!inBox(feature.box, x, y, reach)) return false;
  if (feature.kind === 'polygon') return inRings(feature.parts, x, y);
  return distanceToLines(feature.parts, x, y) <= reach;
}
