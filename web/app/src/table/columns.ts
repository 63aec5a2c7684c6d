import type { Coverage, LayerId, TownFeature } from '../api/shapes';
import { fidOf } from '../state/data';
import type { Language } from '../state/view';
import type { Words } from '../words';
import { nameOf } from '../words/names';

/** What a cell's value is taken from besides the feature itself. */
export interface TableContext {
  readonly words: Words;
  readonly language: Language;
  /** Names of committees by code. */
  readonly committees: ReadonlyMap<string, string>;
  readonly coverage: Coverage | null;
}

export type Cell = string | number | null;

export interface Column {
  /** As the filter in the address names it. */
  readonly field: string;
  readonly kind: 'text' | 'number' | 'listed';
  readonly label: string;
  readonly unit?: string;
  readonly decimals?: number;
  /** Whether a total of the column means anything. */
  readonly adds?: boolean;
  readonly cell: (feature: TownFeature) => Cell;
  /** A listed value in words. */
  readonly word?: (value: string) => string;
  readonly options?: readonly string[];
}

type Make = (context: TableContext) => Column[];

/** The columns of each layer that has a table, the telling ones first. */
export const TABLES: Partial<Record<LayerId, Make>> = {
  villages: (c) => [
    name(c),
    committee(c),
    state(c),
    count(c, 'households', c.words.field.households),
    count(c, 'population', c.words.field.population),
    code(c),
  ],
  committees: (c) => [
    name(c),
    listed(c.words.field.kind, 'kind', c.words.committeeKinds),
    area(c, 'area_m2', c.words.field.area),
    code(c),
  ],
  parcels: (c) => [
    code(c),
    committee(c),
    listed(c.words.field.stage, 'stage', c.words.stages),
    listed(c.words.field.crop, 'crop', c.words.crops),
    area(c, 'area_m2', c.words.field.area),
    area(c, 'accepted_m2', c.words.field.accepted),
    year(c.words.field.abandonedYear, 'abandoned_year'),
  ],
  plots: (c) => [
    code(c),
    committee(c),
    listed(c.words.field.crop, 'crop', c.words.crops),
    area(c, 'area_m2', c.words.field.area),
    text(c.words.field.variety, 'variety'),
    year(c.words.field.plantedYear, 'planted_year'),
  ],
  channels: (c) => [
    name(c),
    listed(c.words.field.grade, 'grade', c.words.grades),
    listed(c.words.field.state, 'state', { working: c.words.working, not_working: c.words.notWorking }),
    metres(c),
    text(c.words.field.section, 'section'),
    area(c, 'served_m2', c.words.field.served),
    year(c.words.field.builtYear, 'built_year'),
    code(c),
  ],
  pump_stations: (c) => [
    name(c),
    listed(c.words.field.state, 'state', { working: c.words.working, not_working: c.words.notWorking }),
    count(c, 'power_kw', c.words.field.power),
    year(c.words.field.builtYear, 'built_year'),
    code(c),
  ],
  sites: (c) => [
    name(c),
    listed(c.words.field.kind, 'kind', c.words.siteKinds),
    text(c.words.field.business, 'business'),
    committee(c),
    code(c),
  ],
  zones: (c) => [
    name(c),
    listed(c.words.field.kind, 'kind', c.words.zoneKinds),
    listed(c.words.field.level, 'level', c.words.zoneLevels),
    area(c, 'area_m2', c.words.field.area),
    code(c),
  ],
  streets: (c) => [name(c), listed(c.words.field.class, 'class', c.words.streetClasses), metres(c), code(c)],
  findings: (c) => [
    name(c),
    listed(c.words.field.kind, 'kind', c.words.findingKinds),
    listed(c.words.field.state, 'state', c.words.findingStates),
    committee(c),
  ],
};

export function columnsOf(layer: LayerId, context: TableContext): Column[] {
  return TABLES[layer]?.(context) ?? [];
}

function name({ words, language }: TableContext): Column {
  return {
    field: 'name',
    kind: 'text',
    label: words.field.names,
    cell: ({ properties }) => nameOf(properties, language),
  };
}

function code({ words }: TableContext): Column {
  return { field: 'code', kind: 'text', label: words.field.code, cell: ({ properties }) => properties.code ?? null };
}

function text(label: string, field: string): Column {
  return { field, kind: 'text', label, cell: ({ properties }) => asText(properties[field]) };
}

function committee({ words, committees }: TableContext): Column {
  return {
    field: 'committee',
    kind: 'listed',
    label: words.field.committee,
    cell: ({ properties }) => properties.committee ?? null,
    word: (value) => committees.get(value) ?? value,
    options: [...committees.keys()],
  };
}

function listed(label: string, field: string, words: Readonly<Record<string, string>>): Column {
  return {
    field,
    kind: 'listed',
    label,
    cell: ({ properties }) => asText(properties[field]),
    word: (value) => words[value] ?? value,
    options: Object.keys(words),
  };
}

function state({ words, coverage }: TableContext): Column {
  const byFid = new Map((coverage?.villages ?? []).map((unit) => [unit.fid, unit.state]));
  return {
    field: 'state',
    kind: 'listed',
    label: words.field.today,
    cell: (feature) => (coverage?.has_assignments === true ? (byFid.get(fidOf(feature)) ?? null) : null),
    word: (value) => (words.states as Record<string, string>)[value] ?? value,
    options: Object.keys(words.states),
  };
}

function count({ words }: TableContext, field: string, label: string): Column {
  const unit =
    { households: words.unit.households, population: words.unit.people, power_kw: words.unit.kw }[field] ?? '';
  return {
    field,
    kind: 'number',
    label,
    unit,
    decimals: 0,
    adds: true,
    cell: ({ properties }) => asNumber(properties[field]),
  };
}

function year(label: string, field: string): Column {
  return { field, kind: 'number', label, cell: ({ properties }) => asNumber(properties[field]) };
}

function metres({ words }: TableContext): Column {
  const { length } = words.field;
  return {
    field: 'length_m',
    kind: 'number',
    label: length,
    unit: words.unit.m,
    decimals: 0,
    adds: true,
    cell: ({ properties }) => asNumber(properties.length_m),
  };
}

/** In mu, of which the field holds square metres. */
function area({ words }: TableContext, field: string, label: string): Column {
  const cell = ({ properties }: TownFeature): Cell => {
    const m2 = asNumber(properties[field]);
    return m2 === null ? null : (m2 * 3) / 2000;
  };
  return {
    field: field.replace('_m2', '_mu'),
    kind: 'number',
    label,
    unit: words.unit.mu,
    decimals: 2,
    adds: true,
    cell,
  };
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
