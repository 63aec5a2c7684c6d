/** Searches over what the page has loaded, where the server is not reached. */
import type { Extent, Found, TownFeature } from '../api/shapes';
import type { LayerId } from '../api/layers';
import type { Data } from '../state/data';

const MOST = 10;

/** The features whose names or code hold a text; those that begin with it first. */
export function foundInLoaded(layers: Data['layers'], text: string): Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const hits: { readonly found: Found; readonly begins: boolean }[] = [];
  for (const [layer, reading] of Object.entries(layers))
    for (const feature of reading.value ?? []) {
      const names = namesOf(feature);
      if (!names.some((name) => name.includes(wanted))) continue;
      hits.push({ found: foundOf(layer as LayerId, feature), begins: names.some((name) => name.startsWith(wanted)) });
    }
  hits.sort((a, b) => Number(b.begins) - Number(a.begins));
  return hits.slice(0, MOST).map(({ found }) => found);
}

function namesOf({ properties }: TownFeature): string[] {
  const { name, name_hant: hant, pinyin, code } = properties as Record<string, unknown>;
  return [name, hant, pinyin, typeof pinyin === 'string' ? pinyin.replace(/\s/g, '') : '', code]
    .filter((each): each is string => typeof each === 'string')
    .map((each) => each.toLowerCase());
}

function foundOf(layer: LayerId, { id, properties, geometry }: TownFeature): Found {
  const { name, code, ...more } = properties as Partial<Found>;
  const box = geometry !== null && 'coordinates' in geometry ? boxOf(geometry.coordinates) : null;
  const point = box === null ? null : ([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const);
  return { ...more, layer, fid: Number(id), code: code ?? null, name: name ?? '', point, bbox: box };
}

/** The extent of coordinates, however deep they are nested. */
function boxOf(coordinates: unknown): Extent | null {
  const numbers = (Array.isArray(coordinates) ? coordinates : []).flat(Infinity) as number[];
  if (numbers.length < 2) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [lon = 0, lat = 0] = [numbers[i], numbers[i + 1]];
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [west, south, east, north];
}
