/** The columns of a layer's table, made from the layer table and the page's arrangement of it. */
import type { Coverage, Properties, TownFeature, UnitCoverage } from '../api/shapes';
import { doneOf, undoneOf } from '../filter/fields';
import { fidOf } from '../state/data';
import type { Language } from '../state/view';
import type { Words } from '../words';
import { featureNameOf } from '../words/names';
import { fieldsOf, type LayerId } from '../api/layers';
import { optionsOf, titleOfField, unitOf, valueWords } from '../fields/fields';
import { pageLayer } from '../state/layers';
import { arranged } from '../fields/arranged';
import { countedM2 } from '../geodesy/counted';
import { inMu } from '../geodesy/mu';

/** The data beside the feature that a cell's value depends on. */
export interface TableContext {
  readonly words: Words;
  readonly language: Language;
  /** Names of committees by code. */
  readonly committees: ReadonlyMap<string, string>;
  readonly coverage: Coverage | null;
  /** The columns of the measure that villages are coloured by, where they are. */
  readonly rates?: readonly Column[];
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
  /** What a feature adds to the total, where that is not its cell: ground that two hold is counted once. */
  readonly counts?: (feature: TownFeature) => number;
  readonly cell: (feature: TownFeature) => Cell;
  /** A listed value in words. */
  readonly word?: (value: string) => string;
  readonly options?: readonly string[];
  /** The property by which rows are sorted when it is not the cell's: names are sorted by Pinyin. */
  readonly by?: string;
  /** Only shown when the reader chooses it. */
  readonly spare?: boolean;
  /** Always shown: the map is coloured by it. */
  readonly always?: true;
}

/** What a feature adds to a column's total. */
export function addedBy({ counts, cell }: Column, feature: TownFeature): number {
  return counts?.(feature) ?? Number(cell(feature) ?? 0);
}

/** The columns of a layer's table, the telling ones first; none where it has no table. */
export function columnsOf(layer: LayerId, context: TableContext): Column[] {
  const { columns } = pageLayer(layer);
  if (columns === undefined) return [];
  return arranged(layer, columns).flatMap(({ name, spare }) => {
    const made =
      name === '@day' ? [...(context.rates ?? []), ...dayColumns(context)] : [columnOf(layer, name, context)];
    return spare ? made.map((column) => ({ ...column, spare })) : made;
  });
}

function columnOf(layer: LayerId, name: string, context: TableContext): Column {
  const { words, language } = context;
  const { type, unit } = fieldsOf(layer)[name] ?? {};
  const label = titleOfField(name, words);
  const own = (properties: Properties): unknown => properties[name];
  if (name === 'name') {
    const cell = ({ properties }: TownFeature): Cell => featureNameOf(layer, properties, language);
    return { field: name, kind: 'text', label, by: 'pinyin', cell };
  }
  if (name === 'committee') return committeeColumn(label, context);
  const known = valueWords(layer, name, words);
  if (Object.keys(known).length > 0) {
    const cell = ({ properties }: TownFeature): Cell =>
      type === 'boolean' ? asTruth(own(properties)) : asText(own(properties));
    return { ...listed(label, name, known, cell), options: optionsOf(layer, name, words).map(([value]) => value) };
  }
  if (type === undefined || type === 'date')
    return { field: name, kind: 'text', label, cell: ({ properties }) => asText(own(properties)) };
  const cell = ({ properties }: TownFeature): Cell => asNumber(own(properties));
  if (name.endsWith('_year')) return { field: name, kind: 'number', label, cell };
  if (unit === 'm2') {
    const column = areaColumn(label, name, cell, words);
    return name === 'area_m2' ? { ...column, counts: ({ properties }) => inMu(countedM2(properties)) } : column;
  }
  return {
    field: name,
    kind: 'number',
    label,
    unit: unitOf(name, words),
    decimals: unit === 'yuan' ? 2 : 0,
    adds: true,
    cell,
  };
}

function committeeColumn(label: string, { committees }: TableContext): Column {
  return {
    field: 'committee',
    kind: 'listed',
    label,
    cell: ({ properties }) => properties.committee ?? null,
    word: (value) => committees.get(value) ?? value,
    options: [...committees.keys()],
  };
}

function listed(label: string, field: string, words: Readonly<Record<string, string>>, cell: Column['cell']): Column {
  return { field, kind: 'listed', label, cell, word: (value) => words[value] ?? value, options: Object.keys(words) };
}

/** In mu, of which the field holds square metres. */
function areaColumn(label: string, name: string, m2Of: (feature: TownFeature) => Cell, { unit }: Words): Column {
  const cell = (feature: TownFeature): Cell => {
    const m2 = m2Of(feature);
    return typeof m2 === 'number' ? inMu(m2) : null;
  };
  return { field: name.replace('_m2', '_mu'), kind: 'number', label, unit: unit.mu, decimals: 2, adds: true, cell };
}

/** The day's cleaning: both slots together, each by itself, and how many were swept. */
function dayColumns({ words, coverage }: TableContext): Column[] {
  const units = coverage?.has_assignments === true ? coverage.villages : [];
  const byFid = new Map(units.map((unit) => [unit.fid, unit]));
  const unitOfDay = (feature: TownFeature): UnitCoverage | undefined => byFid.get(fidOf(feature));
  const slot = (label: string, field: 'am' | 'pm'): Column => ({
    ...listed(label, field, words.slotStates, (feature) => unitOfDay(feature)?.[field] ?? null),
    spare: true,
  });
  const counted = (of: typeof doneOf) => (feature: TownFeature) => {
    const unit = unitOfDay(feature);
    return unit === undefined ? null : of(unit);
  };
  const count = (field: string, label: string, of: typeof doneOf): Column => ({
    field,
    kind: 'number',
    label,
    decimals: 0,
    adds: true,
    cell: counted(of),
  });
  return [
    listed(words.field.today, 'today', words.states, (feature) => unitOfDay(feature)?.state ?? null),
    slot(words.am, 'am'),
    slot(words.pm, 'pm'),
    count('done', words.table.done, doneOf),
    { ...count('undone', words.table.undone, undoneOf), spare: true },
    {
      field: 'cleaners',
      kind: 'number',
      label: words.field.cleaners,
      decimals: 0,
      cell: (feature) => unitOfDay(feature)?.cleaners ?? null,
    },
  ];
}

function asTruth(value: unknown): string | null {
  return typeof value === 'boolean' ? String(value) : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
