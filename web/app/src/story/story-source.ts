/** Where a story and its numbers come from: here the server; a file may hold the same. */
import * as client from '../api/client';
import type { LayerId } from '../api/layers';
import type { TownFeature } from '../api/shapes';
import type { AskedMeasure, Measured, MeasureRows, Story } from '../api/stories';
import { instantOf } from '../state/past';
import type { Language } from '../state/view';
import { addDays, townDate } from '../words/dates';

/** The rows of a figure: the first of them, and how many there are. */
export interface RowsRead {
  readonly features: readonly TownFeature[];
  readonly all: number;
}

export interface StorySource {
  readonly story: (town: string, name: string) => Promise<Story>;
  /** A measure as of an instant, or with null as it stands. */
  readonly measure: (town: string, asked: AskedMeasure, asOf: string | null, language: Language) => Promise<Measured>;
  readonly rows: (town: string, rows: MeasureRows) => Promise<RowsRead>;
  /** All ids of a layer, the least first. */
  readonly ids: (town: string, layer: LayerId) => Promise<readonly number[]>;
}

/** So many rows are listed; who wants them all opens the table. */
const MOST_ROWS = 200;

export const SERVER: StorySource = {
  story: (town, name) => client.json<Story>(`/api/stories/${name}?town=${town}`),
  measure: (town, asked, asOf, language) =>
    client.json<Measured>(`/api/measures/${asked.measure}?${measureQuery(town, asked, asOf, language)}`),
  rows: async (town, { collection, filter, on, asOf }) => {
    const query = new URLSearchParams({ town, limit: String(MOST_ROWS), count: 'true' });
    if (filter !== '') query.set('filter', filter);
    if (asOf !== undefined) query.set('asOf', asOf);
    else if (on !== undefined) query.set('asOf', instantOf(on));
    const page = await client.json<{ features: readonly TownFeature[]; numberMatched: number }>(
      `/api/collections/${collection}/items?${query.toString()}`,
    );
    return { features: page.features, all: page.numberMatched };
  },
  ids: async (town, layer) => [...(await client.chosen(layer, town, 'fid > 0'))].sort((one, other) => one - other),
};

export function measureQuery(
  town: string,
  { of, committee, to, days }: AskedMeasure,
  asOf: string | null,
  language: Language,
): string {
  const query = new URLSearchParams({ ...of, town, lang: language });
  if (committee != null) query.set('committee', committee);
  if (to != null) query.set('to', to);
  if (days != null && days > 1) {
    const last = to ?? townDate(asOf === null ? new Date() : new Date(asOf));
    query.set('from', addDays(last, 1 - days));
    query.set('to', last);
  }
  if (asOf !== null) query.set('asOf', asOf);
  return query.toString();
}
