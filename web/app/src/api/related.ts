import { featuresOf, findFeature, type Data, type Day, type Related } from '../state/data';
import type { Store } from '../state/store';
import type { Selection, View } from '../state/view';
import { addDays, townDate } from '../words/dates';
import * as client from './client';
import type { Coverage, LayerId } from './shapes';

export const HISTORY_DAYS = 14;
const COUNTED: readonly LayerId[] = ['parcels', 'plots'];
const CLEANED: readonly LayerId[] = ['villages', 'streets'];

/** What is related is an addition: when it cannot be read the card stands without it. */
const ignore = (): void => undefined;

/** Reads what belongs to the selected feature: its last days of sweeps, and what else its committee has. */
export function readRelated(view: Store<View>, data: Store<Data>): void {
  // A day that is over changes rarely: it is asked for once in a visit.
  const past = new Map<string, Promise<Coverage>>();
  let abort = new AbortController();
  let present = '';

  const dayOf = (town: string, date: string): Promise<Coverage> => {
    const key = `${town} ${date}`;
    const known = past.get(key);
    if (known !== undefined) return known;
    const asked = client.coverage(town, date);
    past.set(key, asked);
    asked.catch(() => past.delete(key));
    return asked;
  };

  const begin = (town: string, selection: Selection): void => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    const tell = (patch: Partial<Related>): void => {
      if (signal.aborted) return;
      data.set({ related: { ...(data.get().related ?? { days: null, counts: null }), ...patch } });
    };
    data.set({ related: null });
    const committee = committeeOf(data.get(), selection);
    if (committee !== null)
      void countsOf(town, committee, data.get(), signal).then((counts) => tell({ committee, counts }), ignore);
    if (CLEANED.includes(selection.layer))
      void Promise.all(lastDays().map((date) => dayOf(town, date))).then(
        (all) => tell({ days: all.map((coverage) => dayIn(coverage, selection)) }),
        ignore,
      );
  };

  const check = (): void => {
    const { town, selected } = view.get();
    const known = selected === null ? null : committeeOf(data.get(), selected);
    const key = town === null || selected === null ? '' : `${town} ${selected.layer} ${selected.fid} ${known ?? ''}`;
    if (key === present) return;
    present = key;
    if (town === null || selected === null) {
      abort.abort();
      data.set({ related: null });
    } else begin(town, selected);
  };
  view.subscribe(check);
  data.subscribe(check);
  check();
}

/** Today and the days before it, the oldest first. */
export function lastDays(today = townDate(new Date())): string[] {
  return Array.from({ length: HISTORY_DAYS }, (_, i) => addDays(today, i + 1 - HISTORY_DAYS));
}

export function dayIn(coverage: Coverage, { layer, fid }: Selection): Day {
  const unit = (layer === 'streets' ? coverage.streets : coverage.villages).find((each) => each.fid === fid);
  return { date: coverage.date, am: unit?.am ?? null, pm: unit?.pm ?? null };
}

function committeeOf(data: Data, { layer, fid }: Selection): string | null {
  if (layer === 'parcels' || layer === 'plots') return null;
  const feature = findFeature(data, layer, fid);
  if (feature === undefined) return null;
  return (layer === 'committees' ? feature.properties.code : feature.properties.committee) ?? null;
}

async function countsOf(
  town: string,
  committee: string,
  data: Data,
  signal: AbortSignal,
): Promise<Partial<Record<LayerId, number>>> {
  const villages = featuresOf(data, 'villages').filter(({ properties }) => properties.committee === committee).length;
  const counts = await Promise.all(COUNTED.map((layer) => client.count(layer, town, committee, signal)));
  return { villages, ...Object.fromEntries(COUNTED.map((layer, i) => [layer, counts[i] ?? 0])) };
}
