import type { Difference, LayerId, Problem, TownFeature } from '../api/shapes';
import type { Words } from '../words';
import { formatMu, formatNumber } from '../words/numbers';
import type { OfficeWords } from '../words/office';
import type { Language } from '../state/view';

export type FieldKind = 'text' | 'number' | 'integer' | 'boolean' | 'listed' | 'committee';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly unit: string;
  /** A listed field's values with their words, in their order. */
  readonly options: readonly (readonly [string, string])[];
}

/** What is needed to say a value in words. */
export interface FieldWords {
  readonly words: Words;
  readonly office: OfficeWords;
  /** Names of committees by code. */
  readonly committees: ReadonlyMap<string, string>;
}

const COMMON = 'name name_hant pinyin aliases';
const UNIT = `${COMMON} committee:committee`;

/** What may be written of each layer, as `geo/layers.go` has it; the code, which others know it by, stays. */
const WRITABLE: Record<LayerId, string> = {
  land: `${COMMON} use:listed height_m:integer`,
  rivers: `${COMMON} class:listed width_m:number`,
  roads: `${COMMON} class:listed`,
  committees: `${COMMON} kind:listed`,
  zones: `${UNIT} kind:listed level:listed`,
  plots: `${UNIT} crop:listed variety planted_year:integer contracted_m2:number`,
  parcels: `${UNIT} stage:listed crop:listed abandoned_year:integer surveyed_m2:number contracted_m2:number accepted_m2:number`,
  streets: `${UNIT} class:listed`,
  channels: `${UNIT} grade:listed lined:boolean section state:listed built_year:integer served_m2:number`,
  pump_stations: `${UNIT} power_kw:number flow_m3h:number state:listed built_year:integer`,
  sites: `${UNIT} kind:listed business`,
  villages: `${UNIT} households:integer population:integer`,
  findings: `${UNIT} kind:listed state:listed`,
};

export const POINT_LAYERS: readonly LayerId[] = ['villages', 'sites', 'pump_stations', 'findings'];

/** The fields that may be written, what is the layer's own first. */
export function fieldsOf(layer: LayerId, context: FieldWords): readonly Field[] {
  const all = WRITABLE[layer].split(' ').map((each) => fieldOf(layer, each, context));
  const forms = ['name_hant', 'pinyin', 'aliases'];
  return [...all.filter(({ name }) => !forms.includes(name)), ...all.filter(({ name }) => forms.includes(name))];
}

function fieldOf(layer: LayerId, text: string, context: FieldWords): Field {
  const [name = '', kind = 'text'] = text.split(':');
  const options =
    kind === 'listed'
      ? Object.entries(valueWords(layer, name, context))
      : kind === 'committee'
        ? [...context.committees]
        : kind === 'boolean'
          ? ([
              ['true', context.words.lined],
              ['false', context.words.earth],
            ] as const)
          : [];
  return { name, kind: kind as FieldKind, label: labelOf(name, context), unit: unitOf(name, context.words), options };
}

/** A field's title; one that the page does not know goes by its own name. */
export function labelOf(name: string, { words, office }: FieldWords): string {
  const { field } = words;
  const labels: Readonly<Record<string, string>> = {
    code: field.code,
    name: field.names,
    name_hant: words.table.hant,
    pinyin: words.table.pinyin,
    aliases: office.edit.aliases,
    committee: field.committee,
    use: field.use,
    height_m: field.height,
    class: field.class,
    width_m: field.width,
    kind: field.kind,
    level: field.level,
    crop: field.crop,
    variety: field.variety,
    planted_year: field.plantedYear,
    contracted_m2: field.contracted,
    stage: field.stage,
    abandoned_year: field.abandonedYear,
    surveyed_m2: field.surveyed,
    accepted_m2: field.accepted,
    grade: field.grade,
    lined: field.lined,
    section: field.section,
    state: field.state,
    built_year: field.builtYear,
    served_m2: field.served,
    power_kw: field.power,
    flow_m3h: field.flow,
    business: field.business,
    households: field.households,
    population: field.population,
    geometry: office.log.shape,
  };
  return labels[name] ?? name;
}

export function unitOf(name: string, { unit }: Words): string {
  if (name.endsWith('_m2')) return unit.m2;
  const units: Readonly<Record<string, string>> = {
    height_m: unit.m,
    width_m: unit.m,
    power_kw: unit.kw,
    flow_m3h: unit.m3h,
    households: unit.households,
    population: unit.people,
  };
  return units[name] ?? '';
}

function valueWords(layer: LayerId, name: string, { words, office }: FieldWords): Readonly<Record<string, string>> {
  const states = { working: words.working, not_working: words.notWorking };
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'land.use': office.uses,
    'rivers.class': office.waters,
    'roads.class': office.roadClasses,
    'committees.kind': words.committeeKinds,
    'zones.kind': words.zoneKinds,
    'zones.level': words.zoneLevels,
    'plots.crop': words.crops,
    'parcels.crop': words.crops,
    'parcels.stage': words.stages,
    'streets.class': words.streetClasses,
    'channels.grade': words.grades,
    'channels.state': states,
    'pump_stations.state': states,
    'sites.kind': words.siteKinds,
    'findings.kind': words.findingKinds,
    'findings.state': words.findingStates,
  };
  return lists[`${layer}.${name}`] ?? {};
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : JSON.stringify(value);
}

/** A value as a reader of the card sees it. */
export function valueText(layer: LayerId, name: string, value: unknown, context: FieldWords): string {
  const { words, office } = context;
  if (value === null || value === undefined || value === '') return office.none;
  if (name === 'committee') return context.committees.get(plain(value)) ?? plain(value);
  if (typeof value === 'boolean')
    return name === 'lined' ? (value ? words.lined : words.earth) : value ? office.yes : office.no;
  if (Array.isArray(value)) return value.length === 0 ? office.none : value.join('、');
  if (typeof value === 'number') {
    if (name.endsWith('_year')) return String(value);
    const text = `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${unitOf(name, words)}`.trim();
    return name.endsWith('_m2') ? office.paren(`${formatMu((value * 3) / 2000)} ${words.unit.mu}`, text) : text;
  }
  return valueWords(layer, name, context)[plain(value)] ?? plain(value);
}

/** What a form's box holds for a value. */
export function boxText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('、') : plain(value);
}

/** What is sent for a box: a number or truth value where it is one, else the text, which the server then faults by name. */
export function sentValue({ kind }: Pick<Field, 'kind'>, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (kind === 'boolean') return trimmed === 'true';
  const number = kind === 'number' || kind === 'integer' ? Number(trimmed.replace(/[,，\s]/g, '')) : NaN;
  return Number.isNaN(number) ? trimmed : number;
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
  return faults.map(({ detail: en, detail_zh: hans, detail_zh_hant: hant, field }) => {
    const text = { en, 'zh-Hans': hans, 'zh-Hant': hant }[language];
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
