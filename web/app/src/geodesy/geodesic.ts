/** The shortest line between two places of the ellipsoid, and the way along it. */
import { CGCS2000, type LonLat } from './ellipsoid';

/** Length in metres of the geodesic between two places, and the azimuth in degrees in which it sets out. */
export function lengthAndAzimuth(from: LonLat, to: LonLat): { readonly lengthM: number; readonly azimuth: number } {
  const { s12 = 0, azi1 = 0 } = CGCS2000.Inverse(from[1], from[0], to[1], to[0]);
  return { lengthM: s12, azimuth: azi1 };
}

/** Where a geodesic comes to that sets out in an azimuth in degrees, after some metres. */
export function placeAt(from: LonLat, azimuth: number, distanceM: number): LonLat {
  const { lon2 = 0, lat2 = 0 } = CGCS2000.Direct(from[1], from[0], azimuth, distanceM);
  return [lon2, lat2];
}
