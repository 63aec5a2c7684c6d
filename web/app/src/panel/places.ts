/** Names of swept places in lists: where another of its kind has the same name, its committee tells them apart. */
import type { Now } from './mount';
import { nameOf } from '../words/names';
import { featuresOf, findFeature } from '../state/data';
import { selectionOf } from '../state/place';
import type { TownFeature } from '../api/shapes';

export type Swept = 'villages' | 'streets';

export interface Place {
  readonly layer: Swept;
  readonly fid: number;
  /** As it was told with what is listed; for a place that the page does not hold. */
  readonly name?: string;
}

/** A place as the API writes it: villages.17. */
export function placeOf(text: string): Place {
  const { layer, fid } = selectionOf(text);
  return { layer: layer === 'streets' ? 'streets' : 'villages', fid };
}

export function plainName({ layer, fid, name }: Place, { data, view, words }: Now): string {
  const told = name === undefined ? {} : { name };
  return nameOf(findFeature(data, layer, fid)?.properties ?? told, view.language) || words.unnamed;
}

export function placeName(place: Place, now: Now): string {
  const plain = plainName(place, now);
  const all = featuresOf(now.data, place.layer);
  const own = all.find(({ id }) => Number(id) === place.fid);
  if (own === undefined || !shared(all).has(own.properties.name ?? '')) return plain;
  const committee = featuresOf(now.data, 'committees').find(
    ({ properties }) => properties.code === own.properties.committee,
  );
  if (committee === undefined) return plain;
  const where = nameOf(committee.properties, now.view.language);
  return now.view.language === 'en' ? `${plain} (${where})` : `${plain}（${where}）`;
}

const found = new WeakMap<readonly TownFeature[], ReadonlySet<string>>();

/** The names that more than one feature has. */
function shared(all: readonly TownFeature[]): ReadonlySet<string> {
  const known = found.get(all);
  if (known !== undefined) return known;
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { properties } of all) {
    const name = properties.name ?? '';
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  found.set(all, twice);
  return twice;
}
