import type { Coverage, LayerId, TownFeature } from '../api/shapes';
import { doneOf } from '../filter/fields';
import { fidOf } from '../state/data';
import type { Language } from '../state/view';
import type { Words } from '../words';
import { featureNameOf } from '../words/names';

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
  /** The property that filter, order and file know it by. */
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
  /** What rows are ordered by, when that is not the cell: a name by its Pinyin. */
  readonly by?: string;
  /** Only shown when the reader chooses it. */
  readonly spare?: boolean;
}

type Make = (context: TableContext) => Column[];

/** The columns of each layer that has a table, the telling ones first. */
export const TABLES: Partial<Record<LayerId, Make>> = {
  villages: (c) => [
    name('villages', c),
    committee(c),
    ...day(c),
    count(c, 'households', c.words.field.households),
    count(c, 'population', c.words.field.population),
    code(c),
    ...forms(c),
  ],
  committees: (c) => [
    name('committees', c),
    listed(c.words.field.kind, 'kind', c.words.committeeKinds),
    area(c, 'area_m2', c.words.field.area),
    code(c),
  ],
  parcels: (c) => [
    code(c),
    committee(c),
    listed(c.words.field.stage, 'stage', c.words.stages),
    area(c, 'area_m2', c.words.field.area),
    listed(c.words.field.crop, 'crop', c.words.crops),
    area(c, 'accepted_m2', c.words.field.accepted),
    year(c.words.field.abandonedYear, 'abandoned_year'),
    spare(area(c, 'surveyed_m2', c.words.field.surveyed)),
    spare(area(c, 'contracted_m2', c.words.field.contracted)),
    spare(name('parcels', c)),
  ],
  plots: (c) => [
    code(c),
    committee(c),
    listed(c.words.field.crop, 'crop', c.words.crops),
    area(c, 'area_m2', c.words.field.area),
    text(c.words.field.variety, 'variety'),
    year(c.words.field.plantedYear, 'planted_year'),
    spare(area(c, 'contracted_m2', c.words.field.contracted)),
    spare(name('plots', c)),
  ],
  channels: (c) => [
    name('channels', c),
    listed(c.words.field.grade, 'grade', c.words.grades),
    listed(c.words.field.state, 'state', { working: c.words.working, not_working: c.words.notWorking }),
    metres(c),
    lined(c),
    text(c.words.field.section, 'section'),
    area(c, 'served_m2', c.words.field.served),
    year(c.words.field.builtYear, 'built_year'),
    code(c),
    spare(committee(c)),
    ...forms(c),
  ],
  pump_stations: (c) => [
    name('pump_stations', c),
    listed(c.words.field.state, 'state', { working: c.words.working, not_working: c.words.notWorking }),
    count(c, 'power_kw', c.words.field.power),
    year(c.words.field.builtYear, 'built_year'),
    code(c),
    spare(committee(c)),
    ...forms(c),
  ],
  sites: (c) => [
    name('sites', c),
    listed(c.words.field.kind, 'kind', c.words.siteKinds),
    text(c.words.field.business, 'business'),
    committee(c),
    code(c),
  ],
  zones: (c) => [
    name('zones', c),
    listed(c.words.field.kind, 'kind', c.words.zoneKinds),
    listed(c.words.field.level, 'level', c.words.zoneLevels),
    area(c, 'area_m2', c.words.field.area),
    code(c),
  ],
  streets: (c) => [name('streets', c), listed(c.words.field.class, 'class', c.words.streetClasses), metres(c), code(c)],
  findings: (c) => [
    name('findings', c),
    listed(c.words.field.kind, 'kind', c.words.findingKinds),
    listed(c.words.field.state, 'state', c.words.findingStates),
    committee(c),
  ],
};

export function columnsOf(layer: LayerId, context: TableContext): Column[] {
  return TABLES[layer]?.(context) ?? [];
}

function name(layer: LayerId, { words, language }: TableContext): Column {
  return {
    field: 'name',
    kind: 'text',
    label: words.field.names,
    by: 'pinyin',
    cell: ({ properties }) => featureNameOf(layer, properties, language),
  };
}

function spare(column: Column): Column {
  return { ...column, spare: true };
}

/** The name's other forms. */
function forms({ words }: TableContext): Column[] {
  return [spare(text(words.table.hant, 'name_hant')), spare(text(words.table.pinyin, 'pinyin'))];
}

function lined({ words }: TableContext): Column {
  const cell = ({ properties }: TownFeature): Cell =>
    typeof properties['lined'] === 'boolean' ? String(properties['lined']) : null;
  return { ...listed(words.field.lined, 'lined', { true: words.lined, false: words.earth }), cell };
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

/** The day's cleaning: both slots together, each by itself, and how many were swept. */
function day({ words, coverage }: TableContext): Column[] {
  const units = coverage?.has_assignments === true ? coverage.villages : [];
  const byFid = new Map(units.map((unit) => [unit.fid, unit]));
  const of = (
    label: string,
    field: 'state' | 'am' | 'pm',
    name: string,
    terms: Readonly<Record<string, string>>,
  ): Column => ({
    ...listed(label, name, terms),
    cell: (feature) => byFid.get(fidOf(feature))?.[field] ?? null,
  });
  const done = (feature: TownFeature): Cell => {
    const unit = byFid.get(fidOf(feature));
    return unit === undefined ? null : doneOf(unit);
  };
  return [
    of(words.field.today, 'state', 'today', words.states),
    spare(of(words.am, 'am', 'am', words.slotStates)),
    spare(of(words.pm, 'pm', 'pm', words.slotStates)),
    { field: 'done', kind: 'number', label: words.table.done, decimals: 0, adds: true, cell: done },
    {
      field: 'cleaners',
      kind: 'number',
      label: words.field.cleaners,
      decimals: 0,
      cell: (feature) => byFid.get(fidOf(feature))?.cleaners ?? null,
    },
  ];
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
