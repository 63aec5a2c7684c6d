/** A layer's charts as data: a bar for each value of a listed column. */
import { readable, textOf, valuesOf, withCondition } from '../filter/conditions';
import type { Data } from '../state/data';
import { subjectOf } from '../state/moves';
import { remembered } from '../state/shown';
import type { View } from '../state/view';
import { addedBy, type Column } from '../columns/columns';
import type { TownFeature } from '../api/shapes';
import type { Words } from '../words';
import { CHARTS } from '../words/charts';
import { formatNumber } from '../words/numbers';
import { CHANNELS, type Fill, fillOf, OTHERS } from '../look/style';
import type { LayerId } from '../api/layers';
import { pageLayer } from '../state/layers';

export interface Bar {
  readonly value: string | null;
  readonly label: string;
  readonly amount: number;
  readonly text: string;
  readonly count: number;
  readonly fill: Fill;
  readonly chosen: boolean;
}

export interface Chart {
  readonly field: string;
  readonly title: string;
  /** The title where the layer is said already. */
  readonly by: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Whether some of the bars are chosen, and the others stand back. */
  readonly narrowed: boolean;
}

/**
 * A chart for each listed column of a layer: what the other charts leave of it, so that each filters the others. Values stand
 * in the order of their list, committees in that of their amounts.
 */
export function chartsOf(
  layer: LayerId,
  columns: readonly Column[],
  view: View,
  data: Data,
  words: Words,
  within: (feature: TownFeature) => boolean = () => true,
): Chart[] {
  const filter = layer === subjectOf(view) ? view.filter : '';
  const conditions = readable(filter);
  const measure = measureOf(layer, columns, words);
  const chart = CHARTS[view.language];
  const wanted = columns.filter(
    ({ kind, spare, field }) => kind === 'listed' && (spare !== true || field === 'committee'),
  );
  const [place, own] = [
    wanted.filter(({ field }) => field === 'committee'),
    wanted.filter(({ field }) => field !== 'committee'),
  ];
  return [...own, ...place].map((column) => {
    const { field } = column;
    const others = textOf(withCondition(conditions, field, null));
    const committee = field === 'committee' ? null : view.committee;
    const { features } = remembered(data, layer, others, committee);
    const sums = new Map<string | null, { amount: number; count: number }>();
    for (const feature of features.filter(within)) {
      const cell = column.cell(feature);
      const key = cell === null ? null : String(cell);
      const sum = sums.get(key) ?? { amount: 0, count: 0 };
      sum.amount += measure.of === null ? 1 : addedBy(measure.of, feature);
      sum.count += 1;
      sums.set(key, sum);
    }
    const chosen = field === 'committee' && view.committee !== null
      ? [view.committee === 'none' ? null : view.committee]
      : valuesOf(conditions, field); // prettier-ignore
    const bars = [...(column.options ?? []), null].flatMap((value): Bar[] => {
      const sum = sums.get(value);
      if (sum === undefined && !chosen.includes(value)) return [];
      const { amount, count } = sum ?? { amount: 0, count: 0 };
      const fill = fillFor(layer, field, value);
      const label = value === null ? nothing(field, words) : (column.word?.(value) ?? value);
      const text = formatNumber(amount, measure.decimals);
      return [{ value, label, amount, text, count, fill, chosen: chosen.includes(value) }];
    });
    const title = chart.title(words.layers[layer], column.label, measure.unit);
    const by = chart.by(column.label, measure.unit);
    if (field === 'committee') bars.sort(larger);
    return { field, title, by, unit: measure.unit, bars, narrowed: chosen.length > 0 };
  });
}

/** The largest first; what belongs to none is no committee, and stands last. */
function larger(a: Bar, b: Bar): number {
  return Number(a.value === null) - Number(b.value === null) || b.amount - a.amount;
}

interface Measure {
  readonly of: Column | null;
  readonly unit: string;
  readonly decimals: number;
}

/** Areas are added in mu, lines in metres, points are counted. */
function measureOf(layer: LayerId, columns: readonly Column[], words: Words): Measure {
  const of = columns.find(({ field }) => field === 'area_mu' || field === 'length_m') ?? null;
  const unit = words.unit[pageLayer(layer).countedIn ?? 'places'];
  if (of === null) return { of, unit, decimals: 0 };
  return { of, unit: of.unit ?? '', decimals: of.decimals ?? 0 };
}

function nothing(field: string, words: Words): string {
  return field === 'committee' ? words.filter.noCommittee : words.filter.blank;
}

function fillFor(layer: LayerId, field: string, value: string | null): Fill {
  if (value === null) return OTHERS.none;
  const fill = fillOf(layer, field, value);
  if (fill !== undefined) return fill;
  const { chartFill } = pageLayer(layer);
  if (chartFill === undefined) return OTHERS.bar;
  return value === 'not_working' ? CHANNELS.not_working : CHANNELS.working;
}

/** The view after a press on a bar: it is chosen too, or no longer. */
export function pressed(view: View, layer: LayerId, field: string, value: string | null): Partial<View> {
  if (field === 'committee') {
    const code = value ?? 'none';
    return { committee: view.committee === code ? null : code };
  }
  const conditions = readable(layer === subjectOf(view) ? view.filter : '');
  const chosen = valuesOf(conditions, field);
  const values = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  const condition = values.length === 0 ? null : ({ kind: 'in', field, values } as const);
  return { filter: textOf(withCondition(conditions, field, condition)) };
}
