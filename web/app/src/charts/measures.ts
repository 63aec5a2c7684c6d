/** The rate by which a layer's committees are compared: how much of it is as it should be. */
import type { Data } from '../state/data';
import { fidOf } from '../state/data';
import type { TownFeature } from '../api/shapes';
import { type LayerId, layerOf, type Stage } from '../api/layers';
import { textOf } from '../filter/conditions';
import { doneOf, undoneOf } from '../filter/fields';
import { STAGES_OF } from '../look/phases';
import { CHANNELS, COVERAGE, type Fill, PARCELS } from '../look/style';
import type { RateId } from '../words/charts/words';
import { countedM2 } from '../geodesy/counted';
import { inMu } from '../geodesy/mu';

/** Any layer's rate: of each feature so much is as it should be, of so much. */
export interface Measure {
  readonly id: RateId;
  /** What both are counted in, as `words.unit` names it; nothing, when left out. */
  readonly unit?: 'mu' | 'm';
  readonly numerator: (feature: TownFeature) => number;
  readonly denominator: (feature: TownFeature) => number;
  /** The filter of the rows that fall short. */
  readonly short: string;
  /** What it is called, over which numbers, and what falls short, where the page's words do not say it. */
  readonly named?: { readonly name: string; readonly of: string; readonly short: string };
  /** Of committees as the server counts them: what a village did in another one is not theirs. */
  readonly committees?: ReadonlyMap<string, { readonly n: number; readonly d: number }>;
  readonly fill: Fill;
}

/** What is reclaimed and what is not yet; what was ruled out is neither. */
const RECLAIMED: readonly Stage[] = [...STAGES_OF.replanted, ...STAGES_OF.acceptance, ...STAGES_OF.done];
const UNRECLAIMED: readonly Stage[] = [...STAGES_OF.todo, ...STAGES_OF.work, ...STAGES_OF.abandoned_again];
const UNCLOSED: readonly string[] = (layerOf('findings').fields['state']?.values ?? []).filter(
  (state) => state !== 'closed',
);

/** The layers that have a rate. Of the others amounts are compared. */
const MEASURES: Partial<Record<LayerId, (data: Data) => Measure | null>> = {
  villages: ({ tint, coverage: { value } }) =>
    tint !== null
      ? ofPeriod(tint)
      : value?.has_assignments === true
        ? cleaning(new Map(value.villages.map((unit) => [unit.fid, unit])))
        : null,
  parcels: () => ({
    ...byValue('parcels', 'stage', RECLAIMED, UNRECLAIMED, ({ properties }) => inMu(countedM2(properties))),
    unit: 'mu',
    fill: PARCELS.acceptance,
  }),
  channels: () => ({
    ...byValue('channels', 'state', ['working'], ['not_working'], ({ properties }) => properties.length_m ?? 0),
    unit: 'm',
    fill: CHANNELS.working,
  }),
  pump_stations: () => ({
    ...byValue('pump_stations', 'state', ['working'], ['not_working'], () => 1),
    fill: CHANNELS.working,
  }),
  findings: () => byValue('findings', 'state', ['closed'], UNCLOSED, () => 1),
};

/** The rate of a layer; null where it has none. */
export function rateMeasureOf(layer: LayerId, data: Data): Measure | null {
  return MEASURES[layer]?.(data) ?? null;
}

/** The day's slots that were swept, of those that were due. */
function cleaning(units: ReadonlyMap<number, Parameters<typeof doneOf>[0]>): Measure {
  const of = (count: typeof doneOf) => (feature: TownFeature) => {
    const unit = units.get(fidOf(feature));
    return unit === undefined ? 0 : count(unit);
  };
  return {
    id: 'villages',
    numerator: of(doneOf),
    denominator: of((unit) => doneOf(unit) + undoneOf(unit)),
    short: textOf([{ kind: 'range', field: 'undone', from: 1, to: null }]),
    fill: COVERAGE.both,
  };
}

/** The measure of a period that villages are coloured by. */
function ofPeriod({ of, columns, committees, shortRows }: NonNullable<Data['tint']>): Measure {
  const count = (which: 'rate_n' | 'rate_d') => (feature: TownFeature) => of.get(fidOf(feature))?.[which] ?? 0;
  return {
    id: 'villages',
    numerator: count('rate_n'),
    denominator: count('rate_d'),
    short: shortRows,
    named: { name: columns.rate, of: `${columns.rate_n}/${columns.rate_d}`, short: columns.short },
    committees: new Map([...committees].map(([code, { now }]) => [code, now])),
    fill: COVERAGE.both,
  };
}

/** What has one of some values of a field, of what has one of these or of some others. */
function byValue(
  id: RateId,
  field: string,
  good: readonly string[],
  bad: readonly string[],
  amount: (feature: TownFeature) => number,
): Measure {
  const among = (values: readonly string[], { properties }: TownFeature): boolean =>
    values.includes(String(properties[field]));
  return {
    id,
    numerator: (feature) => (among(good, feature) ? amount(feature) : 0),
    denominator: (feature) => (among(good, feature) || among(bad, feature) ? amount(feature) : 0),
    short: textOf([{ kind: 'in', field, values: bad }]),
    fill: COVERAGE.both,
  };
}
