/** Lengths and areas on the ellipsoid of CGCS2000. */
import { Geodesic } from 'geographiclib-geodesic';

/** Longitude and latitude in degrees, CGCS2000. */
export type LonLat = readonly [number, number];

/** The ellipsoid of CGCS2000 (GB 22021-2008), as the database computes areas on it. */
export const CGCS2000 = new Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/**
 * Length of a geodesic in metres, and the area between it and the equator in m², above 0 where it runs east in the north:
 * those of a ring's edges add up to the area within.
 */
export function edgeOf(from: LonLat, to: LonLat): { readonly lengthM: number; readonly m2: number } {
  const { s12 = 0, S12 = 0 } = CGCS2000.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE | Geodesic.AREA);
  return { lengthM: s12, m2: S12 };
}

/** Length of a line of geodesics in metres. */
export function lengthM(line: readonly LonLat[]): number {
  return measured(line, true).perimeter;
}

/** Area within a ring, whichever way it turns, in m²; the ring closes itself. */
export function areaM2(ring: readonly LonLat[]): number {
  return Math.abs(measured(ring, false).area ?? 0);
}

/** Length of a ring's edge in metres. */
export function perimeterM(ring: readonly LonLat[]): number {
  return measured(ring, false).perimeter;
}

function measured(points: readonly LonLat[], open: boolean): { perimeter: number; area?: number } {
  if (points.length < 2) return { perimeter: 0, area: 0 };
  const polygon = CGCS2000.Polygon(open);
  for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true);
}
