/** The fields of a layer as a form has them, and their values in words. */
import type { Difference, Problem, TownFeature } from '../api/shapes';
import type { Words } from '../words';
import { formatMu, formatNumber, numberTyped } from '../words/numbers';
import { areaTyped } from '../words/areas';
import type { OfficeWords } from '../words/office';
import type { Language } from '../state/view';
import { serverSentence } from '../words/office/problems';
import { fieldsOf as tableOf, type Field as TableField, type LayerId } from '../api/layers';
import { inMu } from '../geodesy/mu';

export type FieldKind = 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'listed' | 'committee';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly unit: string;
  /** A listed field's values with their words, in their order. */
  readonly options: readonly (readonly [string, string])[];
}

/** The words that labels and values are taken from. */
export interface FieldWords {
  readonly words: Words;
  readonly office: OfficeWords;
  /** Names of committees by code. */
  readonly committees: ReadonlyMap<string, string>;
}

/** The fields that a form writes, what is the layer's own first; the code, which others know a feature by, stays. */
export function fieldsOf(layer: LayerId, context: FieldWords): readonly Field[] {
  const written = Object.entries(tableOf(layer)).filter(([name, { setBy }]) => setBy === undefined && name !== 'code');
  const all = written.map(([name, field]) => fieldOf(layer, name, field, context));
  const forms = ['name_hant', 'pinyin', 'aliases'];
  return [...all.filter(({ name }) => !forms.includes(name)), ...all.filter(({ name }) => forms.includes(name))];
}

function fieldOf(layer: LayerId, name: string, field: TableField, context: FieldWords): Field {
  const kind = kindOf(name, field);
  const options = kind === 'committee' ? [...context.committees] : optionsOf(layer, name, context.words);
  return { name, kind, label: labelOf(name, context), unit: unitOf(name, context.words), options };
}

/** Whether a field holds free text, which an administrator may erase for good; the server asks again. */
export function isErasable(layer: LayerId, name: string): boolean {
  const field = tableOf(layer)[name];
  return field !== undefined && field.setBy === undefined && name !== 'code' && kindOf(name, field) === 'text';
}

function kindOf(name: string, { type, values }: TableField): FieldKind {
  if (name === 'committee') return 'committee';
  if (type === undefined || type === 'instant') return values === undefined ? 'text' : 'listed';
  return type;
}

/** A field's title; one that the page does not know goes by its own name. */
export function titleOfField(name: string, { field, fields, table }: Words): string {
  const own: Readonly<Record<string, string>> = {
    code: field.code,
    name: field.names,
    name_hant: table.hant,
    pinyin: table.pinyin,
    committee: field.committee,
    area_m2: field.area,
    length_m: field.length,
  };
  return own[name] ?? fields[name] ?? name;
}

/** The same with the titles that only those who work with the map see. */
export function labelOf(name: string, { words, office }: FieldWords): string {
  if (name === 'aliases') return office.edit.aliases;
  return name === 'geometry' ? office.log.shape : titleOfField(name, words);
}

export function unitOf(name: string, { unit }: Words): string {
  const units: Readonly<Record<string, string>> = {
    height_m: unit.m,
    width_m: unit.m,
    length_m: unit.m,
    power_kw: unit.kw,
    flow_m3h: unit.m3h,
    households: unit.households,
    population: unit.people,
    expected_kg: unit.kg,
    harvested_kg: unit.kg,
    cost_yuan: unit.yuan,
  };
  return name.endsWith('_m2') ? unit.m2 : (units[name] ?? '');
}

/** The words of a field's values, in no order; of a truth value those of `true` and `false`. */
export function valueWords(layer: LayerId, name: string, { values }: Words): Readonly<Record<string, string>> {
  return values[`${layer}.${name}`] ?? {};
}

/** A field's listed values with their words, in the layer table's order, which an object would not keep of numbers. */
export function optionsOf(layer: LayerId, name: string, words: Words): readonly (readonly [string, string])[] {
  const known = valueWords(layer, name, words);
  const values = tableOf(layer)[name]?.values ?? Object.keys(known);
  return values.map((value) => [value, known[value] ?? value]);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : JSON.stringify(value);
}

/** A value as a reader of the card sees it. */
export function valueText(layer: LayerId, name: string, value: unknown, context: FieldWords): string {
  const { words, office } = context;
  const listed = valueWords(layer, name, words);
  if (value === null || value === undefined || value === '') return office.none;
  if (name === 'committee') return context.committees.get(plain(value)) ?? plain(value);
  if (typeof value === 'boolean') return listed[String(value)] ?? (value ? office.yes : office.no);
  if (Array.isArray(value)) return value.length === 0 ? office.none : value.join('、');
  if (typeof value === 'number') {
    if (name.endsWith('_year')) return String(value);
    const text = `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${unitOf(name, words)}`.trim();
    return name.endsWith('_m2') ? office.paren(`${formatMu(inMu(value))} ${words.unit.mu}`, text) : text;
  }
  return listed[plain(value)] ?? plain(value);
}

/** A value as the text of a form's box. */
export function boxText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('、') : plain(value);
}

export function isArea({ name }: Pick<Field, 'name'>): boolean {
  return name.endsWith('_m2');
}

/**
 * A box's text as the value to send: a number or boolean where it is one, an area in square metres, else the text, which
 * the server then rejects by the field's name.
 */
export function sentValue(
  { kind, name = '' }: Pick<Field, 'kind'> & Partial<Pick<Field, 'name'>>,
  text: string,
): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (isArea({ name })) return areaTyped(trimmed, 'm2')?.m2 ?? trimmed;
  if (kind === 'boolean') return trimmed === 'true';
  return (kind === 'number' || kind === 'integer' ? numberTyped(trimmed) : null) ?? trimmed;
}

/** The properties that a form changes, ready to be sent. */
export function changesOf(
  fields: readonly Field[],
  feature: TownFeature,
  boxes: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const changed = fields.filter(({ name }) => {
    const box = boxes[name];
    return box !== undefined && box.trim() !== boxText(feature.properties[name]).trim();
  });
  return Object.fromEntries(changed.map((field) => [field.name, sentValue(field, boxes[field.name] ?? '')]));
}

/** All that is wrong with a feature, each by its field where it has one. */
export function faultTexts({ faults = [] }: Problem, language: Language, context: FieldWords): string[] {
  return faults.map((fault) => {
    const { field } = fault;
    const text = serverSentence(fault, language) ?? fault.detail;
    return field === undefined || field === '' ? text : `${labelOf(field, context)}${context.words.colon}${text}`;
  });
}

export interface DifferenceText {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

export function differenceText(layer: LayerId, { field, was, is }: Difference, context: FieldWords): DifferenceText {
  return {
    label: labelOf(field, context),
    was: valueText(layer, field, was, context),
    is: valueText(layer, field, is, context),
  };
}
