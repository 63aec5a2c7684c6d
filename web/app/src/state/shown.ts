/** What a view lets through of its data: features by filter and committee, and the sums of them. */
import {
  NO_FIGURES,
  type AreaSum,
  type Coverage,
  type Figures,
  type LengthSum,
  type TownFeature,
  type UnitCoverage,
} from '../api/shapes';
import { FilterFault, parseFilter, printFilter, printTerm, type FilterNode } from '../filter/cql2';
import { needsServer, testOf } from '../filter/evaluate';
import { OF_THE_DAY, doneOf, kindsOf, lookAt } from '../filter/fields';
import { STAGES_OF } from '../look/phases';
import { featuresOf, fidOf, type Data } from './data';
import { subjectOf } from './moves';
import { pastInstant } from './past';
import { THEME_LAYERS } from './themes';
import type { View } from './view';
import { CROPS, GRADES, isCommittee, isVillage, type LayerId, layerOf, STAGES } from '../api/layers';
import { countedM2 } from '../geodesy/counted';
import { inMu } from '../geodesy/mu';

/** The features of a layer that pass a view's filter and committee. */
export interface Matches {
  readonly features: readonly TownFeature[];
  /** Their ids; null where all of the layer passes. */
  readonly fids: ReadonlySet<number> | null;
  readonly fault: FilterFault | null;
}

type Input = Pick<View, 'table' | 'theme' | 'filter' | 'committee'>;
interface Known {
  readonly keys: readonly unknown[];
  readonly matches: Matches;
}
/** Matches that were computed before, by the list of features that was searched, so that several views can share it. */
const known = new WeakMap<readonly TownFeature[], Map<string, Known>>();
const MOST_KNOWN = 12;

/** Whether choosing a committee narrows a layer. */
export function isNarrowed(layer: LayerId): boolean {
  return layerOf(layer).inUnit === true || isCommittee(layer);
}

/** The features of a layer that pass the view's committee and filter. */
export function matchesOf(view: Input, data: Data, layer: LayerId): Matches {
  const filter = layer === subjectOf(view) ? view.filter : '';
  const committee = isNarrowed(layer) ? view.committee : null;
  return remembered(data, layer, filter, committee);
}

/** The same for another filter than the view's: a chart ignores the condition that its own bars set. */
export function remembered(data: Data, layer: LayerId, filter: string, committee: string | null): Matches {
  const features = featuresOf(data, layer);
  const units = isVillage(layer) ? data.coverage.value : null;
  const answer = data.answered?.filter === filter ? data.answered : null;
  const tint = isVillage(layer) ? data.tint : null;
  const keys = [units, answer, tint];
  const slot = `${layer} ${committee ?? ''} ${filter}`;
  const slots = known.get(features) ?? new Map<string, Known>();
  known.set(features, slots);
  const last = slots.get(slot);
  if (last !== undefined && keys.every((key, i) => last.keys[i] === key)) return last.matches;
  const matches = match(layer, features, units, tint, filter, committee, answer?.fids ?? null);
  slots.delete(slot);
  slots.set(slot, { keys, matches });
  const [oldest] = slots.keys();
  if (slots.size > MOST_KNOWN && oldest !== undefined) slots.delete(oldest);
  return matches;
}

function match(
  layer: LayerId,
  features: readonly TownFeature[],
  coverage: Coverage | null,
  tint: Data['tint'],
  filter: string,
  committee: string | null,
  answered: ReadonlySet<number> | null,
): Matches {
  if (filter === '' && committee === null) return { features, fids: null, fault: null };
  const byFid = new Map(unitsOf(coverage).map((unit) => [unit.fid, unit]));
  try {
    const node = filter === '' ? null : parseFilter(filter);
    const asked = node !== null && needsServer(node);
    const test = node === null || asked ? () => true : testOf(node, kindsOf(layer));
    const found = features.filter((feature) => {
      if (committee !== null && (committeeOf(layer, feature) ?? 'none') !== committee) return false;
      return asked
        ? (answered?.has(fidOf(feature)) ?? true)
        : test(lookAt(feature, byFid.get(fidOf(feature)), tint?.of.get(fidOf(feature))));
    });
    return { features: found, fids: new Set(found.map(fidOf)), fault: null };
  } catch (error) {
    if (!(error instanceof FilterFault)) throw error;
    // A filter with a syntax error matches nothing: showing everything would look like its result.
    return { features: [], fids: new Set(), fault: error };
  }
}

function unitsOf(coverage: Coverage | null): readonly UnitCoverage[] {
  return coverage?.has_assignments === true ? coverage.villages : [];
}

export function committeeOf(layer: LayerId, { properties }: TownFeature): string | null {
  return (isCommittee(layer) ? properties.code : properties.committee) ?? null;
}

/**
 * Filter and committee as one CQL2 text for the API, empty for all. Conditions on the day's cleaning, which only the
 * page can apply, become a list of ids.
 */
export function askedFilter(view: Input, data: Data, layer: LayerId): string {
  const parts: string[] = [];
  const field = isCommittee(layer) ? 'code' : 'committee';
  if (view.committee === 'none') parts.push(`${field} IS NULL`);
  else if (view.committee !== null)
    parts.push(`${field} = ${printTerm({ kind: 'literal', value: view.committee, at: 0 })}`);
  const filter = layer === subjectOf(view) ? view.filter : '';
  if (filter !== '' && isVillage(layer) && new RegExp(`\\b(${OF_THE_DAY.join('|')})\\b`).test(filter)) {
    const { features } = matchesOf(view, data, layer);
    return features.length === 0 ? 'fid = 0' : `fid IN (${features.map(fidOf).join(',')})`;
  }
  if (filter !== '') parts.push(bracketed(filter));
  return parts.join(' AND ');
}

/** Whether a filter cannot be read. */
export function isWrong(filter: string): boolean {
  try {
    if (filter !== '') parseFilter(filter);
    return false;
  } catch {
    return true;
  }
}

/** A filter that can stand beside others of which all must hold. */
export function bracketed(filter: string): string {
  const node: FilterNode = parseFilter(filter);
  return node.op === 'or' ? `(${printFilter(node)})` : printFilter(node);
}

/** The data with figures and coverage recomputed for the features that pass the view's filter and committee. */
export function shownData(view: View, data: Data): Data {
  const shown = (day: Data['coverage']): Data['coverage'] =>
    day.value === null ? day : { ...day, value: shownCoverage(view, data, day.value) };
  return {
    ...data,
    coverage: shown(data.coverage),
    yesterday: shown(data.yesterday),
    figures: shownFigures(view, data),
  };
}

function shownCoverage(view: View, data: Data, coverage: Coverage): Coverage {
  const [villages, streets] = (['villages', 'streets'] as const).map((layer) => {
    const { fids } = matchesOf(view, data, layer);
    return fids === null || data.layers[layer]?.value == null
      ? coverage[layer]
      : coverage[layer].filter(({ fid }) => fids.has(fid));
  });
  if (villages === coverage.villages && streets === coverage.streets) return coverage;
  return { ...coverage, villages: villages ?? [], streets: streets ?? [], summary: summaryOf(villages ?? []) };
}

/** Counts the day's slots of some villages as the server counts those of all. */
export function summaryOf(villages: readonly UnitCoverage[]): Coverage['summary'] {
  const slots = villages.flatMap(({ am, pm }) => [am, pm]);
  const count = (state: UnitCoverage['am']): number => slots.filter((each) => each === state).length;
  const [onTime, late, partial, missed] = [count('on_time'), count('late'), count('partial'), count('missed')];
  const [contested, notReported] = [count('contested'), count('not_reported')];
  const due = onTime + late + partial + missed + contested + notReported;
  const based = villages.flatMap((v) => [[v.am, v.am_basis] as const, [v.pm, v.pm_basis] as const]);
  const paper = based.filter(([, basis]) => basis === 'paper');
  const told = based.filter(([state, basis]) => basis === 'told' && (state === 'on_time' || state === 'late')).length;
  const timed = due - paper.length;
  return {
    villages: villages.length,
    staffed: villages.filter(({ staffed }) => staffed).length,
    due,
    on_time: onTime,
    late,
    partial,
    missed,
    contested,
    not_reported: notReported,
    told,
    paper: paper.length,
    suspended: count('suspended'),
    completion: due === 0 ? null : villages.reduce((sum, unit) => sum + doneOf(unit), 0) / due,
    punctuality: timed === 0 ? null : (onTime - paper.filter(([state]) => state === 'on_time').length) / timed,
  };
}

function shownFigures(view: View, data: Data): Data['figures'] {
  const past = pastInstant(view);
  if (past !== null) return pastFigures(view, data, past);
  const { value } = data.figures;
  const layer = subjectOf(view);
  const { features, fids } = matchesOf(view, data, layer);
  // Without a filter the server's own sums are right, for the town or the committee.
  if (value === null || view.filter === '' || fids === null || data.layers[layer]?.value == null) return data.figures;
  return { ...data.figures, value: { ...value, ...sumsOf(layer, features) } };
}

/** The sums of a past moment, which the server has of the present alone: of the theme's layers as they stood, once all are read. */
function pastFigures(view: View, data: Data, instant: string): Data['figures'] {
  const layers = THEME_LAYERS[view.theme].filter((layer) => SUMS[layer] !== undefined);
  const problem = layers.map((layer) => data.layers[layer]?.problem ?? null).find((each) => each !== null) ?? null;
  if (layers.some((layer) => data.layers[layer]?.value == null)) return { status: 'reading', value: null, problem };
  const sums = layers.map((layer) => sumsOf(layer, matchesOf(view, data, layer).features));
  const value = Object.assign({ ...NO_FIGURES, town: view.town ?? '', as_of: instant }, ...sums) as Figures;
  return { status: 'ready', value, problem: null };
}

type Sums = (features: readonly TownFeature[]) => Partial<Figures>;

/** How a layer's figures are summed, as the server sums them for a town. */
const SUMS: Partial<Record<LayerId, Sums>> = {
  parcels: (features) => {
    const stages = byValue(features, 'stage', STAGES, areaOf);
    const reclaimed = [...STAGES_OF.replanted, ...STAGES_OF.acceptance, ...STAGES_OF.done];
    const m2 = reclaimed.reduce((sum, stage) => sum + (stages[stage]?.area_m2 ?? 0), 0);
    return { parcels: { ...areaOf(features), stages, reclaimed_m2: m2, reclaimed_mu: inMu(m2) } };
  },
  plots: (features) => ({ plots: { ...areaOf(features), crops: byValue(features, 'crop', CROPS, areaOf) } }),
  channels: (features) => ({
    channels: { ...lengthOf(features), grades: byValue(features, 'grade', GRADES, lengthOf) },
  }),
  pump_stations: (features) => ({ pump_stations: features.length }),
  sites: (features) => ({ sites: countsOf(features, 'kind') }),
  zones: (features) => ({ zones: countsOf(features, 'kind') }),
};

function sumsOf(layer: LayerId, features: readonly TownFeature[]): Partial<Figures> {
  return SUMS[layer]?.(features) ?? {};
}

function byValue<V extends string, T>(
  features: readonly TownFeature[],
  field: string,
  values: readonly V[],
  sum: (some: readonly TownFeature[]) => T,
): Partial<Record<V, T>> {
  const of = (value: V): T => sum(features.filter(({ properties }) => properties[field] === value));
  return Object.fromEntries(values.map((value) => [value, of(value)])) as Partial<Record<V, T>>;
}

function countsOf(features: readonly TownFeature[], field: string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { properties } of features) {
    const value = typeof properties[field] === 'string' ? properties[field] : '';
    all[value] = (all[value] ?? 0) + 1;
  }
  return all;
}

function areaOf(features: readonly TownFeature[]): AreaSum {
  const m2 = features.reduce((sum, { properties }) => sum + countedM2(properties), 0);
  return { count: features.length, area_m2: m2, area_mu: inMu(m2) };
}

function lengthOf(features: readonly TownFeature[]): LengthSum {
  return {
    count: features.length,
    length_m: features.reduce((sum, { properties }) => sum + (properties.length_m ?? 0), 0),
  };
}
