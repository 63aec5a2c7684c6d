/**
 * The square of the Web Mercator world: x and y from 0 to 1, west to east and north to south. A place in it times
 * 256·2^zoom is Leaflet's pixel at that zoom.
 */
export function worldX(lon: number): number {
  return (lon + 180) / 360;
}

export function worldY(lat: number): number {
  const sin = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** The place that is x and y of the square. */
export function placeIn(x: number, y: number): readonly [lon: number, lat: number] {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

export function worldPx(zoom: number): number {
  return 256 * 2 ** zoom;
}

const EQUATOR_M = 40_075_016.68557849;

/** A ground metre at a latitude, in the square. */
export function worldPerMetre(lat: number): number {
  return 1 / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));
}

/** Ground metres of one pixel at a latitude. */
export function metresPerPx(lat: number, zoom: number): number {
  return 1 / (worldPerMetre(lat) * worldPx(zoom));
}
