/** Leaflet's reference system with the map's finer levels. */
import L from 'leaflet';
import { STEPS, zoomOf } from '../plane/levels';

/** Web Mercator with the finer levels. */
export const TOWN_CRS: L.CRS = L.Util.extend({}, L.CRS.EPSG3857, {
  scale: (level: number) => 256 * 2 ** zoomOf(level),
  zoom: (scale: number) => STEPS * Math.log2(scale / 256),
});
