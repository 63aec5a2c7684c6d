/** What a card says of a feature in rows, its title, and the one figure that matters. */
import type { Coverage, Properties, SlotState, TownFeature, UnitCoverage } from '../api/shapes';
import { featuresOf, fidOf, type Data } from '../state/data';
import type { Selection, View } from '../state/view';
import type { Words } from '../words';
import { labelOf, nameOf } from '../words/names';
import { formatMu, formatNumber } from '../words/numbers';
import { isCommittee, isSwept, isVillage, type LayerId, layerOf } from '../api/layers';
import { titleOfField, unitOf, valueWords } from '../fields/fields';
import { isGroup } from '../map/tiles/group';
import { classField, isArea, pageLayer, type FactGroup } from '../state/layers';
import { arranged, groupsOf } from '../fields/arranged';
import { inMu } from '../geodesy/mu';

export interface CardRow {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** A value in another measure, set smaller beside the first. */
  readonly other?: string;
}

interface Context {
  readonly view: View;
  readonly data: Data;
  readonly words: Words;
}

/** The card's table: only what the feature has, the figure that matters first. */
export function rowsOf(layer: LayerId, feature: TownFeature, context: Context): CardRow[] {
  const { properties } = feature;
  const { card } = pageLayer(layer);
  const grouped = new Set(groupsOf(layer).flatMap(([, fields]) => fields));
  const single = card === undefined ? [] : arranged(layer, card).filter(({ name }) => !grouped.has(name));
  const own = single.map(({ name }) => rowOf(layer, name, properties, context));
  const common = [committeeRow(properties, context), codeRow(layer, properties, context)];
  return [...own, ...common].filter((row): row is CardRow => row !== null);
}

/** What stands together on the card, by the group's name: only what the feature has, and no group without a row. */
export function groupedRows(
  layer: LayerId,
  { properties }: TownFeature,
  context: Context,
): ReadonlyMap<FactGroup, readonly CardRow[]> {
  const hidden = new Set(
    pageLayer(layer)
      .card?.split(' ')
      .filter((each) => each.startsWith('!')),
  );
  const groups = groupsOf(layer).map(([group, fields]) => {
    const rows = fields
      .filter((name) => !hidden.has(`!${name}`))
      .map((name) => rowOf(layer, name, properties, context));
    return [group, rows.filter((row): row is CardRow => row !== null)] as const;
  });
  return new Map(groups.filter(([, rows]) => rows.length > 0));
}

function rowOf(layer: LayerId, name: string, p: Properties, context: Context): CardRow | null {
  const { words } = context;
  const value = p[name];
  if (name === '@villages') return numberRow(words.field.villages, villagesOf(p, context).length, words.unit.villages);
  if (name === '@people') return peopleRow(p, context);
  if (name === 'counted_m2' && value === p.area_m2) return null; // all of it counts, and its area is said
  const label = titleOfField(name, words);
  if (name.endsWith('_m2')) return areaRow(label, value, context);
  if (name.endsWith('_year')) return yearRow(label, value);
  const text = typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'number'
    ? numberRow(label, text, unitOf(name, words), name.endsWith('_yuan') ? 2 : 0)
    : wordRow(label, text, valueWords(layer, name, words));
}

function villagesOf({ code }: Properties, { data }: Context): readonly TownFeature[] {
  return featuresOf(data, 'villages').filter(({ properties }) => properties.committee === code);
}

function peopleRow(p: Properties, context: Context): CardRow | null {
  const { fields, unit } = context.words;
  const people = villagesOf(p, context).reduce((sum, { properties }) => sum + Number(properties['population'] ?? 0), 0);
  return people > 0 ? numberRow(fields['population'] ?? '', people, unit.people) : null;
}

export function committeeName(code: unknown, { data, view }: Context): string | null {
  const committee = featuresOf(data, 'committees').find((each) => each.properties.code === code);
  return committee === undefined ? null : nameOf(committee.properties, view.language);
}

function committeeRow(p: Properties, context: Context): CardRow | null {
  if (p.committee === null || p.committee === undefined) return null;
  return { label: context.words.field.committee, value: committeeName(p.committee, context) ?? p.committee };
}

function codeRow(layer: LayerId, p: Properties, { words }: Context): CardRow | null {
  if (typeof p.code === 'string' && p.code !== '') return { label: words.field.code, value: p.code };
  return layerOf(layer).unit !== undefined ? { label: words.field.code, value: words.noCode } : null;
}

function areaRow(label: string, m2: unknown, { words }: Context): CardRow | null {
  if (typeof m2 !== 'number') return null;
  return {
    label,
    value: formatMu(inMu(m2)),
    unit: words.unit.mu,
    other: `${formatNumber(m2, 0)} ${words.unit.m2}`,
  };
}

function numberRow(label: string, value: unknown, unit = '', decimals = 0): CardRow | null {
  return typeof value === 'number' ? { label, value: formatNumber(value, decimals), unit } : null;
}

function yearRow(label: string, value: unknown): CardRow | null {
  return typeof value === 'number' ? { label, value: String(value) } : null;
}

/** A field with listed values, in words; a value that the page does not know is shown as it came. */
function wordRow(label: string, value: unknown, list: Readonly<Record<string, string>>): CardRow | null {
  return typeof value === 'string' && value !== '' ? { label, value: list[value] ?? value } : null;
}

export interface SlotRow {
  readonly slot: 'am' | 'pm';
  readonly window: string;
  readonly state: SlotState | null;
}

/** A village's or street's day: both slots with their windows in words. Null where cleaning is not recorded. */
export function slotsOf(
  selection: Selection,
  coverage: Coverage | null,
  words: Words,
): { unit: UnitCoverage; slots: SlotRow[] } | null {
  if (coverage === null || !coverage.has_assignments) return null;
  const list = isSwept(selection.layer) ? coverage[selection.layer] : [];
  const unit = list.find((each) => each.fid === selection.fid);
  if (unit === undefined) return null;
  const slots = coverage.slots.flatMap(({ slot, starts, ends }): SlotRow[] => {
    if (slot !== 'am' && slot !== 'pm') return [];
    return [{ slot, window: words.windowText(words[slot], starts, ends), state: unit[slot] }];
  });
  return { unit, slots };
}

/** The name that heads a card or a list's line, and the kind of thing it is. */
export function titleOf(layer: LayerId, feature: TownFeature, context: Context): string {
  const { view, words } = context;
  if (isGroup(fidOf(feature))) return titleOfGroup(layer, feature, context);
  const name = labelOf(layer, feature.properties, view.language, words);
  if (name !== '') return name;
  const { code } = feature.properties;
  return `${words.kinds[layer]} ${typeof code === 'string' && code !== '' ? code.slice(code.length > 9 ? 9 : 0) : `#${fidOf(feature)}`}`;
}

/** A group is named by its committee, or by its layer. */
function titleOfGroup(layer: LayerId, { properties }: TownFeature, { data, view, words }: Context): string {
  const unit = featuresOf(data, 'committees').find(({ properties: { code } }) => code === properties.committee);
  const name = unit === undefined ? '' : labelOf('committees', unit.properties, view.language, words);
  return name === '' ? words.layers[layer] : name;
}

/** The one figure that matters for a hover or a list. */
export function keyFigure(selection: Selection, feature: TownFeature, context: Context): string {
  const { data, view, words } = context;
  const tinted = view.theme === 'coverage' && isVillage(selection.layer) ? data.tint?.of.get(selection.fid) : undefined;
  if (tinted !== undefined) return tinted.text;
  const day = view.theme === 'coverage' ? slotsOf(selection, data.coverage.value, words) : null;
  if (day !== null) return words.states[day.unit.state];
  const p = feature.properties;
  const mu = typeof p.area_mu === 'number' ? p.area_mu : typeof p.area_m2 === 'number' ? inMu(p.area_m2) : null;
  const { layer } = selection;
  if (mu !== null && !isCommittee(layer)) {
    const field = classField(layer);
    const word = isArea(layer) ? words.values[`${layer}.${field}`]?.[String(p[field])] : undefined;
    const count = isGroup(fidOf(feature)) ? `${formatNumber(Number(p['count']))} ${words.unit.parcels}` : '';
    return [word, count, `${formatMu(mu)} ${words.unit.mu}`].filter(Boolean).join(' · ');
  }
  const rows = rowsOf(layer, feature, context);
  const [first] = rows;
  return first === undefined
    ? ''
    : `${first.label} ${first.value}${first.unit === undefined || first.unit === '' ? '' : ` ${first.unit}`}`;
}
