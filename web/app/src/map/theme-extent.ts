/** The extent of features, and the corner of the town in which a theme lies. */
import type { Geometry } from 'geojson';
import type { Extent, TownFeature } from '../api/shapes';
import { featuresOf, type Data } from '../state/data';
import type { ThemeId } from '../state/view';
import { boxOf } from './plane/geometry';
import { partsOf } from './plane/shapes';
import { THEME_LAYERS } from '../state/themes';
import { isVillage } from '../api/layers';

/** The part of a town's breadth and height up to which a theme's features count as being in one corner of it. */
const CORNER = 0.4;

/** The box of features in degrees; null where none has a shape. */
export function extentOfFeatures(features: readonly TownFeature[]): Extent | null {
  return extentOf(features.flatMap(({ geometry }) => geometry ?? []));
}

/** The box of geometries in degrees; null where there is none. */
export function extentOf(geometries: readonly Geometry[]): Extent | null {
  const parts = geometries.flatMap(partsOf);
  const box = boxOf(parts.map((positions) => positions.flatMap(([lon = 0, lat = 0]) => [lon, lat])));
  return box.minX > box.maxX ? null : [box.minX, box.minY, box.maxX, box.maxY];
}

/** Where in a town a theme plays, if that is a corner of it that a map of the whole town would show too small. */
export function cornerOfTheme(data: Data, theme: ThemeId, town: Extent): Extent | null {
  const [first, ...others] = THEME_LAYERS[theme];
  const own = [first, ...others.filter((layer) => !isVillage(layer))].filter((layer) => layer !== undefined);
  const extent = extentOfFeatures(own.flatMap((layer) => featuresOf(data, layer)));
  if (extent === null) return null;
  const span = ([west, south, east, north]: Extent): readonly [number, number] => [east - west, north - south];
  const [[width, height], [wide, high]] = [span(extent), span(town)];
  return width < CORNER * wide && height < CORNER * high ? extent : null;
}
