import {
  CROPS,
  GRADES,
  STAGES,
  type AreaSum,
  type Coverage,
  type Figures,
  type LayerId,
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
import type { View } from './view';

/** What of a layer the view lets through. */
export interface Matches {
  readonly features: readonly TownFeature[];
  /** Null: all of the layer. */
  readonly fids: ReadonlySet<number> | null;
  readonly fault: FilterFault | null;
}

type Input = Pick<View, 'table' | 'theme' | 'filter' | 'committee'>;
interface Known {
  readonly keys: readonly unknown[];
  readonly matches: Matches;
}
const known = new Map<string, Known>();

/** The layers that belong to no committee, and are not narrowed to one. */
const UNNARROWED: readonly LayerId[] = ['land', 'rivers', 'roads'];

/** Whether a layer's features are fewer where one committee is chosen. */
export function isNarrowed(layer: LayerId): boolean {
  return !UNNARROWED.includes(layer);
}

/** What the committee and the filter leave of a layer, remembered until one of them or the layer changes. */
export function matchesOf(view: Input, data: Data, layer: LayerId): Matches {
  const filter = layer === subjectOf(view) ? view.filter : '';
  const committee = isNarrowed(layer) ? view.committee : null;
  return remembered(`${layer}${filter === '' ? '' : ' filtered'}`, data, layer, filter, committee);
}

/** The same for a filter of one's own, as a chart has that leaves out what it chooses itself. */
export function remembered(
  slot: string,
  data: Data,
  layer: LayerId,
  filter: string,
  committee: string | null,
): Matches {
  const features = featuresOf(data, layer);
  const units = layer === 'villages' ? data.coverage.value : null;
  const answer = data.answered?.filter === filter ? data.answered : null;
  const keys = [features, units, filter, committee, answer];
  const last = known.get(slot);
  if (last !== undefined && keys.every((key, i) => last.keys[i] === key)) return last.matches;
  const matches = match(layer, features, units, filter, committee, answer?.fids ?? null);
  known.set(slot, { keys, matches });
  return matches;
}

function match(
  layer: LayerId,
  features: readonly TownFeature[],
  coverage: Coverage | null,
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
      return asked ? (answered?.has(fidOf(feature)) ?? true) : test(lookAt(feature, byFid.get(fidOf(feature))));
    });
    return { features: found, fids: new Set(found.map(fidOf)), fault: null };
  } catch (error) {
    if (!(error instanceof FilterFault)) throw error;
    // Nothing fits a filter that nobody can read; all would pass for what it chose.
    return { features: [], fids: new Set(), fault: error };
  }
}

function unitsOf(coverage: Coverage | null): readonly UnitCoverage[] {
  return coverage?.has_assignments === true ? coverage.villages : [];
}

export function committeeOf(layer: LayerId, { properties }: TownFeature): string | null {
  return (layer === 'committees' ? properties.code : properties.committee) ?? null;
}

/** Filter and committee as one text for the API, empty for all. What only the page can tell goes as a list of ids. */
export function askedFilter(view: Input, data: Data, layer: LayerId): string {
  const parts: string[] = [];
  const field = layer === 'committees' ? 'code' : 'committee';
  if (view.committee === 'none') parts.push(`${field} IS NULL`);
  else if (view.committee !== null)
    parts.push(`${field} = ${printTerm({ kind: 'literal', value: view.committee, at: 0 })}`);
  const filter = layer === subjectOf(view) ? view.filter : '';
  if (filter !== '' && layer === 'villages' && new RegExp(`\\b(${OF_THE_DAY.join('|')})\\b`).test(filter)) {
    const { features } = matchesOf(view, data, layer);
    return features.length === 0 ? 'fid = 0' : `fid IN (${features.map(fidOf).join(',')})`;
  }
  if (filter !== '') parts.push(bracketed(filter));
  return parts.join(' AND ');
}

function bracketed(filter: string): string {
  const node: FilterNode = parseFilter(filter);
  return node.op === 'or' ? `(${printFilter(node)})` : printFilter(node);
}

/** Data as the view lets it through: figures and coverage of what is chosen, which legend and figures show. */
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

/** The day's slots of some villages, counted as the server counts all of them. */
export function summaryOf(villages: readonly UnitCoverage[]): Coverage['summary'] {
  const slots = villages.flatMap(({ am, pm }) => [am, pm]);
  const count = (state: UnitCoverage['am']): number => slots.filter((each) => each === state).length;
  const [onTime, late, partial, missed] = [count('on_time'), count('late'), count('partial'), count('missed')];
  const notReported = count('not_reported');
  const due = onTime + late + partial + missed + notReported;
  return {
    villages: villages.length,
    staffed: villages.filter(({ staffed }) => staffed).length,
    due,
    on_time: onTime,
    late,
    partial,
    missed,
    not_reported: notReported,
    suspended: count('suspended'),
    completion: due === 0 ? null : villages.reduce((sum, unit) => sum + doneOf(unit), 0) / due,
    punctuality: due === 0 ? null : onTime / due,
  };
}

function shownFigures(view: View, data: Data): Data['figures'] {
  const { value } = data.figures;
  const layer = subjectOf(view);
  const { features, fids } = matchesOf(view, data, layer);
  // Without a filter the server's own sums hold, of the town or of the committee.
  if (value === null || view.filter === '' || fids === null || data.layers[layer]?.value == null) return data.figures;
  return { ...data.figures, value: { ...value, ...sumsOf(layer, features) } };
}

function sumsOf(layer: LayerId, features: readonly TownFeature[]): Partial<Figures> {
  const of = (field: string, value: string): readonly TownFeature[] =>
    features.filter(({ properties }) => properties[field] === value);
  const counts = (field: string): Record<string, number> => {
    const all: Record<string, number> = {};
    for (const { properties } of features) {
      const value = typeof properties[field] === 'string' ? properties[field] : '';
      all[value] = (all[value] ?? 0) + 1;
    }
    return all;
  };
  if (layer === 'parcels') {
    const stages = Object.fromEntries(STAGES.map((stage) => [stage, areaOf(of('stage', stage))]));
    const reclaimed = [...STAGES_OF.replanted, ...STAGES_OF.acceptance, ...STAGES_OF.done];
    const sum = areaOf(reclaimed.flatMap((stage) => of('stage', stage)));
    return { parcels: { ...areaOf(features), stages, reclaimed_m2: sum.area_m2, reclaimed_mu: sum.area_mu } };
  }
  if (layer === 'plots') {
    const crops = Object.fromEntries(CROPS.map((crop) => [crop, areaOf(of('crop', crop))]));
    return { plots: { ...areaOf(features), crops } };
  }
  if (layer === 'channels') {
    const grades = Object.fromEntries(GRADES.map((grade) => [grade, lengthOf(of('grade', grade))]));
    return { channels: { ...lengthOf(features), grades } };
  }
  if (layer === 'pump_stations') return { pump_stations: features.length };
  return layer === 'sites' || layer === 'zones' ? { [layer]: counts('kind') } : {};
}

function areaOf(features: readonly TownFeature[]): AreaSum {
  const m2 = features.reduce((sum, { properties }) => sum + (properties.area_m2 ?? 0), 0);
  return { count: features.length, area_m2: m2, area_mu: (m2 * 3) / 2000 };
}

function lengthOf(features: readonly TownFeature[]): LengthSum {
  return {
    count: features.length,
    length_m: features.reduce((sum, { properties }) => sum + (properties.length_m ?? 0), 0),
  };
}
