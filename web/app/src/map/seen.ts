/** Tells which lines of the legend the map's window shows. */
import type { TownFeature } from '../api/shapes';
import { featuresOf, fidOf, type Data } from '../state/data';
import type { View } from '../state/view';
import { meets, type Box } from './plane/geometry';
import { stateOf } from './names/marks-of';
import { worldX, worldY } from '../geodesy/mercator';
import type { Shape } from './plane/shapes';
import { BASE_LAYERS, THEME_LAYERS } from '../state/themes';
import { isVillage, type LayerId } from '../api/layers';
import { classField, pageLayer } from '../state/layers';

export interface Sight {
  readonly view: View;
  readonly data: Data;
  /** The map's window in world coordinates. */
  readonly window: Box;
  readonly zoom: number;
  readonly shapesIn: (layer: LayerId) => readonly Shape[];
  /** The keys of a tiled layer's features in the window; null while its tiles are on their way. */
  readonly tiled: (layer: LayerId) => ReadonlySet<string> | null;
  readonly before: readonly string[] | null;
}

/**
 * What of the legend the window shows: `layer` where there is any, and `layer.value` for each class of it. Of a layer
 * that is not here yet, `layer.*` stands for all its classes. Sorted.
 */
export function seenIn(sight: Sight): string[] {
  const seen = new Set<string>();
  for (const layer of [...THEME_LAYERS[sight.view.theme], ...BASE_LAYERS])
    for (const key of keysOf(layer, sight)) seen.add(key);
  return [...seen].sort();
}

function keysOf(layer: LayerId, sight: Sight): Iterable<string> {
  const reading = sight.data.layers[layer];
  if (reading !== undefined && reading.value === null) return [`${layer}.*`];
  switch (pageLayer(layer).drawn) {
    case 'marks':
      return pointKeys(layer, sight);
    case 'canvas':
      return shapeKeys(layer, sight);
    case 'areas':
    case 'base':
      return sight.tiled(layer) ?? knownBefore(layer, sight.before ?? []);
  }
}

/** While tiles are on their way: what was seen of them before, or all that there may be. */
function knownBefore(layer: LayerId, before: readonly string[]): string[] {
  const known = before.filter((key) => key.split('.')[0] === layer);
  return known.length > 0 ? known : [`${layer}.*`];
}

function pointKeys(layer: LayerId, { view, data, window, zoom }: Sight): string[] {
  if (zoom < (pageLayer(layer).marksFrom ?? 0)) return [];
  const coverage = isVillage(layer) && view.theme === 'coverage' ? data.coverage.value : null;
  const units = new Map((coverage?.villages ?? []).map((unit) => [unit.fid, unit]));
  return featuresOf(data, layer).flatMap((feature) => {
    if (!pointInside(feature, window)) return [];
    const level = coverage === null ? undefined : data.tint?.of.get(fidOf(feature))?.level;
    if (level !== undefined) return [layer, `${layer}.${level}`];
    if (coverage?.has_assignments === true) return [layer, `${layer}.${stateOf(units.get(fidOf(feature)))}`];
    return [layer, `${layer}.${String(feature.properties[classField(layer)])}`];
  });
}

function pointInside(feature: TownFeature, { minX, minY, maxX, maxY }: Box): boolean {
  if (feature.geometry?.type !== 'Point') return false;
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const [x, y] = [worldX(lon), worldY(lat)];
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

function shapeKeys(layer: LayerId, { window, shapesIn }: Sight): string[] {
  return shapesIn(layer).flatMap(({ box, properties }) => {
    if (!meets(box, window)) return [];
    const keys: string[] = [layer, `${layer}.${String(properties[classField(layer)])}`];
    if (properties['lined'] === false) keys.push(`${layer}.earth`);
    if (properties['state'] === 'not_working') keys.push(`${layer}.not_working`);
    return keys;
  });
}
