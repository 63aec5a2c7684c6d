/** A rate by committee as data: the worst first, each with its counts and the rows that fall short. */
import type { Column } from '../columns/columns';
import { parseFilter } from '../filter/cql2';
import { testOf } from '../filter/evaluate';
import { kindsOf, lookAt } from '../filter/fields';
import type { TownFeature } from '../api/shapes';
import type { LayerId } from '../api/layers';
import type { Fill } from '../look/style';
import { type Data, fidOf } from '../state/data';
import { subjectOf, toRows } from '../state/moves';
import { bracketed, isWrong, remembered } from '../state/shown';
import type { View } from '../state/view';
import type { Words } from '../words';
import { CHARTS } from '../words/charts';
import { formatNumber, formatShare } from '../words/numbers';
import { type Measure, rateMeasureOf } from './measures';

export interface RateBar {
  readonly value: string | null;
  readonly label: string;
  /** Null where nothing is counted: no slot was due. */
  readonly share: number | null;
  readonly text: string;
  /** Numerator and denominator. */
  readonly counts: string;
  /** How many rows fall short; a press opens exactly these. */
  readonly short: number;
  readonly chosen: boolean;
  /** What a press makes of the view. */
  readonly rows: Partial<View>;
}

export interface RateChart {
  readonly field: 'committee';
  readonly title: string;
  readonly fill: Fill;
  readonly bars: readonly RateBar[];
  /** The share at which the axis begins; it ends at all. */
  readonly from: number;
  readonly average: { readonly share: number; readonly label: string; readonly text: string };
  readonly heads: { readonly counts: string; readonly short: string };
  readonly narrowed: boolean;
}

interface Sum {
  n: number;
  d: number;
  short: number;
}

/** The rate of a layer by committee; null where it has none, or nothing of it is counted. */
export function ratesOf(
  layer: LayerId,
  column: Column | undefined,
  view: View,
  data: Data,
  words: Words,
  within: (feature: TownFeature) => boolean,
): RateChart | null {
  const measure = rateMeasureOf(layer, data);
  const filter = layer === subjectOf(view) ? view.filter : '';
  if (measure === null || column === undefined || isWrong(filter)) return null;
  const features = remembered(data, layer, filter, null).features.filter(within);
  const whole = filter === '' && !view.near;
  const sums = sumsOf(layer, features, column, measure, data);
  if (whole) asCounted(sums, measure);
  const all = [...sums.values()].reduce(added, { n: 0, d: 0, short: 0 });
  if (all.d === 0) return null;
  const chart = CHARTS[view.language];
  const { name, of, short } = measure.named ?? chart.rates[measure.id];
  const percent = (share: number): string => `${formatShare(share)} ${words.unit.percent}`;
  const rows = filter === '' ? measure.short : `${bracketed(filter)} AND ${measure.short}`;
  const bars = [...sums].map(([value, sum]): RateBar => {
    const share = sum.d === 0 ? null : sum.n / sum.d;
    return {
      value,
      label: value === null ? words.filter.noCommittee : (column.word?.(value) ?? value),
      share,
      text: share === null ? '–' : percent(share),
      counts: `${formatNumber(sum.n)}/${formatNumber(sum.d)}`,
      short: sum.short,
      chosen: view.committee === (value ?? 'none'),
      rows: { ...toRows(view, layer, rows), committee: value ?? 'none' },
    };
  });
  const average = all.n / all.d;
  return {
    field: 'committee',
    title: chart.rate(name, column.label, measure.unit === undefined ? '' : words.unit[measure.unit]),
    fill: measure.fill,
    bars: bars.sort(worse),
    from: beginning(bars.flatMap(({ share }) => share ?? [])),
    average: { share: average, label: whole ? words.filter.whole : words.table.sum, text: percent(average) },
    heads: { counts: of, short },
    narrowed: view.committee !== null,
  };
}

function sumsOf(
  layer: LayerId,
  features: readonly TownFeature[],
  column: Column,
  measure: Measure,
  data: Data,
): Map<string | null, Sum> {
  const units = new Map((data.coverage.value?.villages ?? []).map((unit) => [unit.fid, unit]));
  const isShort = testOf(parseFilter(measure.short), kindsOf(layer));
  const sums = new Map<string | null, Sum>();
  for (const feature of features) {
    const cell = column.cell(feature);
    const key = cell === null ? null : String(cell);
    const short = isShort(lookAt(feature, units.get(fidOf(feature)), data.tint?.of.get(fidOf(feature)))) ? 1 : 0;
    const own = { n: measure.numerator(feature), d: measure.denominator(feature), short };
    sums.set(key, added(sums.get(key) ?? { n: 0, d: 0, short: 0 }, own));
  }
  return sums;
}

/** Takes the counts of committees where the server has them. */
function asCounted(sums: Map<string | null, Sum>, { committees }: Measure): void {
  for (const [code, { n, d }] of committees ?? []) {
    const key = code === '' ? null : code;
    sums.set(key, { n, d, short: sums.get(key)?.short ?? 0 });
  }
}

function added(a: Sum, b: Sum): Sum {
  return { n: a.n + b.n, d: a.d + b.d, short: a.short + b.short };
}

/** The worst first, what is not counted last. */
function worse(a: RateBar, b: RateBar): number {
  return (a.share ?? 2) - (b.share ?? 2) || b.short - a.short;
}

/**
 * Where the axis begins: at nothing, or where all are at least a half, a little below the least, so that 75 % and 92 % are
 * told apart. In tenths.
 */
export function beginning(shares: readonly number[]): number {
  const least = Math.min(...shares);
  return least < 0.5 ? 0 : Math.floor(least * 10 - 0.5 + 1e-9) / 10;
}
