/** Coordinates in words: degrees and both grids, written and read. */
import { EPSG_4525, EPSG_4546, fromGrid, toGrid } from './gauss-kruger';

export const SYSTEMS = ['degrees', '4525', '4546'] as const;
export type System = (typeof SYSTEMS)[number];

/** A place as people write it; degrees to five decimals are a metre, grids have northing first, as EPSG and surveyors do. */
export function coordinatesText(lat: number, lon: number, system: System = 'degrees'): string {
  if (system === 'degrees') {
    const part = (value: number, plus: string, minus: string): string =>
      `${Math.abs(value).toFixed(5)}° ${value < 0 ? minus : plus}`;
    return `${part(lat, 'N', 'S')}  ${part(lon, 'E', 'W')}`;
  }
  const { easting, northing } = toGrid(lon, lat, system === '4525' ? EPSG_4525 : EPSG_4546);
  return `X ${northing.toFixed(2)}  Y ${easting.toFixed(2)}`;
}

/** The same for a machine: two numbers and a comma. */
export function coordinatesToCopy(lat: number, lon: number, system: System): string {
  if (system === 'degrees') return `${lat.toFixed(7)},${lon.toFixed(7)}`;
  const { easting, northing } = toGrid(lon, lat, system === '4525' ? EPSG_4525 : EPSG_4546);
  return `${northing.toFixed(3)},${easting.toFixed(3)}`;
}

/**
 * A place that was typed: degrees either way round, or northing and easting either way round, with or without the
 * zone's number. Null when the text is none of these; nothing here lies south or west.
 */
export function placeTyped(text: string): { lat: number; lon: number } | null {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [a, b] = numbers;
  if (
    a === undefined ||
    b === undefined ||
    numbers.length !== 2 ||
    /[^\d\s.,;，；°NEXYxy北东經经東緯纬=:：-]/.test(text)
  )
    return null;
  const [less, more] = a < b ? [a, b] : [b, a];
  if (less > 15 && less < 56 && more > 70 && more < 136) return { lat: less, lon: more };
  const [northing, easting] = [a, b].sort((p, q) => rank(p) - rank(q)) as [number, number];
  if (northing < 1_700_000 || northing > 6_000_000) return null;
  if (easting > 37_000_000 && easting < 38_000_000) return fromGrid({ easting, northing }, EPSG_4525);
  return easting > 100_000 && easting < 900_000 ? fromGrid({ easting, northing }, EPSG_4546) : null;
}

/** A northing lies between the two kinds of easting. */
function rank(value: number): number {
  return value > 1_700_000 && value < 6_000_000 ? 0 : 1;
}
