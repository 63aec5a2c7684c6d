/** Keeps the villages' colours in step with the view: reads what a period came to, and forgets what is asked for no more. */
import { isAbort } from '../api/client';
import type { Stores } from '../panel/mount';
import { featuresOf } from '../state/data';
import type { Period } from '../state/gauge';
import type { View } from '../state/view';
import { CATALOGUE } from '../words';
import { besideOf, periodOf } from './periods';
import { Readings, type Asked } from './reading';
import { tintOf, type Read } from './tint';

/** What days that are played are read into before. */
const readings = new Readings();

function askedOf({ town, committee }: View, period: Period | null): Asked | null {
  if (town === null || period === null) return null;
  return { town, period, committee: committee === 'none' ? null : committee };
}

/** What the view's measure is of: one period or two. */
function allAsked(view: View): readonly Asked[] {
  if (view.measure === null || view.theme !== 'coverage') return [];
  return [askedOf(view, periodOf(view)), askedOf(view, besideOf(view))].flatMap((asked) => asked ?? []);
}

/** Reads the periods of days that are to be shown one after the other: to show one of them then asks for nothing. */
export function preparePeriods(view: View, dates: readonly (string | null)[], signal: AbortSignal): Promise<void> {
  return readings.prepare(
    dates.flatMap((date) => allAsked({ ...view, date })),
    signal,
  );
}

export function keepTint({ view, data }: Pick<Stores, 'view' | 'data'>, ask: () => void): { failed: () => boolean } {
  let moment = new AbortController();
  let asked = '';
  let failed = false;

  /** Shows what is known of what is asked for; until that is all, what was shown last stays, with its own dates. */
  const show = (): void => {
    const now = view.get();
    const all = allAsked(now);
    if (all.length === 0) {
      data.set({ tint: null });
      return;
    }
    const reads = all.map(({ period, ...rest }): Read | null => {
      const known = readings.at({ period, ...rest });
      return known === null ? null : { period, measured: known.measured };
    });
    const [first, second = null] = reads;
    if (first == null || (all.length > 1 && second === null)) {
      if (data.get().tint !== null && !isSameMeasure(now)) data.set({ tint: null });
      return;
    }
    last = now.measure;
    data.set({ tint: tintOf(now, featuresOf(data.get(), 'villages'), first, second, CATALOGUE[now.language]) });
  };
  let last: View['measure'] = null;
  const isSameMeasure = (now: View): boolean => now.measure === last;

  const follow = (): void => {
    readings.hear(data.get());
    const all = allAsked(view.get());
    const stale = all.filter((each) => readings.at(each)?.fresh !== true);
    const key = JSON.stringify(stale);
    if (key !== asked) {
      // A step asks for other periods: what the last one asked for is waited for no more.
      moment.abort();
      moment = new AbortController();
      asked = key;
      if (stale.length > 0) read(stale, moment.signal, key);
    }
    show();
  };
  const read = (stale: readonly Asked[], signal: AbortSignal, key: string): void => {
    Promise.all(stale.map((each) => readings.read(each, signal))).then(
      () => settle(key, false),
      (error: unknown) => {
        if (!isAbort(error)) settle(key, true);
      },
    );
  };
  const settle = (key: string, trouble: boolean): void => {
    if (key !== asked) return;
    asked = '';
    if (trouble !== failed) {
      failed = trouble;
      ask();
    }
    // What has failed is tried again with the next change of the data, at the latest within a minute.
    if (trouble) show();
    else follow();
  };

  view.subscribe((now, before) => {
    const differs = (['town', 'theme', 'date', 'measure', 'days', 'beside', 'difference', 'committee', 'language'] as const).some((name) => now[name] !== before[name]); // prettier-ignore
    if (differs) follow();
  });
  data.subscribe((now, before) => {
    if (now.touched !== before.touched || now.coverage !== before.coverage || now.layers.villages !== before.layers.villages) follow(); // prettier-ignore
  });
  follow();
  return { failed: () => failed };
}
