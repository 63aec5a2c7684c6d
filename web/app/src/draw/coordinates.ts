/** Nodes as a table has them: in degrees or in metres of a zone, written and typed. */
import { fromGrid, toGrid, type Zone } from '../geodesy/gauss-kruger';
import { inDegrees, onGrid, type Node } from '../edit/kernel/grid';

/** Degrees, or the town's 3-degree zone: its eastings with the zone's number before them, or without. */
export const SYSTEMS = ['degrees', 'numbered', 'plain'] as const;
export type System = (typeof SYSTEMS)[number];

/** The 3-degree zones of CGCS2000, 25 to 45: with the zone's number EPSG 4513 and on, without it 4534 and on. */
const FIRST_ZONE = 25;
const LAST_ZONE = 45;

export function zoneOf(lon: number): number {
  return Math.min(LAST_ZONE, Math.max(FIRST_ZONE, Math.round(lon / 3)));
}

export function gridOf(zone: number, system: 'numbered' | 'plain'): Zone {
  const isNumbered = system === 'numbered';
  return {
    epsg: (isNumbered ? 4513 : 4534) + zone - FIRST_ZONE,
    meridian: 3 * zone,
    falseEasting: (isNumbered ? zone * 1_000_000 : 0) + 500_000,
  };
}

/** A node's two numbers: longitude and latitude, or northing (X) and easting (Y), to less than a step of the grid. */
export function numbersOf(node: Node, system: System, zone: number): readonly [string, string] {
  const [lon, lat] = inDegrees(node);
  if (system === 'degrees') return [lon.toFixed(9), lat.toFixed(9)];
  const { easting, northing } = toGrid(lon, lat, gridOf(zone, system));
  return [northing.toFixed(4), easting.toFixed(4)];
}

/** The node that two numbers are, either way round; null for none. Eastings without a zone's number are of the town's. */
export function nodeTyped(one: number, other: number, zone: number): Node | null {
  const [less, more] = one < other ? [one, other] : [other, one];
  if (less > 15 && less < 56 && more > 70 && more < 136) return onGrid([more, less]);
  const isNorthing = (value: number): boolean => value > 1_700_000 && value < 6_000_000;
  const northing = [one, other].find(isNorthing);
  const easting = [one, other].find((value) => !isNorthing(value));
  if (northing === undefined || easting === undefined) return null;
  const own = Math.floor(easting / 1_000_000);
  const isNumbered = own >= FIRST_ZONE && own <= LAST_ZONE;
  if (!isNumbered && (easting < 100_000 || easting > 900_000)) return null;
  const grid = isNumbered ? gridOf(own, 'numbered') : gridOf(zone, 'plain');
  const { lon, lat } = fromGrid({ easting, northing }, grid);
  return onGrid([lon, lat]);
}
