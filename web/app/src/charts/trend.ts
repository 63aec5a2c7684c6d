/** The last days of cleaning: read for the charts alone, and as data for their line. */
import { lastDays } from '../api/client';
import { isVillage, type LayerId } from '../api/layers';
import type { Coverage, DaySum } from '../api/shapes';
import { committeeName } from '../card/rows';
import type { Now } from '../panel/mount';
import { CHARTS } from '../words/charts';
import { addDays, townDate } from '../words/dates';
import { formatNumber, formatShare } from '../words/numbers';
import { beginning } from './rates';

export const SPANS = [14, 30, 90] as const;
export type Span = (typeof SPANS)[number];

export interface TrendDay {
  readonly date: string;
  /** Null where no slot was due. */
  readonly share: number | null;
  /** Day, share and counts, for a reader of the screen and under the pointer. */
  readonly text: string;
  readonly shown: boolean;
}

export interface TrendChart {
  readonly title: string;
  /** That a filter does not narrow it, where there is one. */
  readonly note: string;
  readonly days: readonly TrendDay[];
  readonly from: number;
}

/** Keeps the last days of what is looked at, and reads them again with each reading of the day: a write is told in both. */
export interface Trend {
  span: Span;
  readonly of: (layer: LayerId, now: Now) => TrendChart | null;
}

export function makeTrend(ask: () => void): Trend {
  let read: { readonly key: string; readonly days: readonly DaySum[] } | null = null;
  let [asked, day] = ['', null as Coverage | null];

  const fetchDays = (key: string, town: string, committee: string | null, end: string | null, span: Span): void => {
    lastDays(town, committee, end, span).then(
      (days) => {
        if (key !== asked) return;
        read = { key, days };
        ask();
      },
      // The other charts stand without it; the day's own reading tells what is wrong.
      () => undefined,
    );
  };

  const trend: Trend = {
    span: 14,
    of: (layer, now) => {
      const { view, data } = now;
      const { value } = data.coverage;
      if (!isVillage(layer) || value?.has_assignments !== true || view.town === null || view.committee === 'none')
        return null;
      const end = endOf(view.date, trend.span);
      const key = [view.town, view.committee, end, trend.span].join();
      if (key !== asked || value !== day) {
        [asked, day] = [key, value];
        fetchDays(key, view.town, view.committee, end, trend.span);
      }
      return read?.key === key ? trendOf(read.days, now) : null;
    },
  };
  return trend;
}

/** The last day of the line; null for today. A day that is further back than the line goes ends it. */
export function endOf(date: string | null, span: Span, today = townDate(new Date())): string | null {
  return date === null || date > addDays(today, -span) ? null : date;
}

export function trendOf(days: readonly DaySum[], now: Now): TrendChart | null {
  const shares = days.flatMap(({ completion }) => completion ?? []);
  if (shares.length === 0) return null;
  const { view, words } = now;
  const chart = CHARTS[view.language];
  const date = view.date ?? townDate(new Date());
  return {
    title: chart.trend(view.committee === null ? words.filter.whole : (committeeName(view.committee, now) ?? view.committee)), // prettier-ignore
    note: view.filter === '' && !view.near ? '' : chart.unfiltered,
    days: days.map((each) => {
      const { completion: share, due } = each;
      const percent = share === null ? '–' : `${formatShare(share)} ${words.unit.percent}`;
      const counts = share === null ? '' : `${formatNumber(Math.round(share * due))}/${formatNumber(due)}`;
      return { date: each.date, share, text: chart.day(each.date, percent, counts), shown: each.date === date };
    }),
    from: beginning(shares),
  };
}
