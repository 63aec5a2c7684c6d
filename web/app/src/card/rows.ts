import type { Coverage, LayerId, Properties, SlotState, TownFeature, UnitCoverage } from '../api/shapes';
import { featuresOf, fidOf, type Data } from '../state/data';
import type { Selection, View } from '../state/view';
import type { Words } from '../words';
import { labelOf, nameOf } from '../words/names';
import { formatMu, formatNumber } from '../words/numbers';

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
  const own: Partial<Record<LayerId, (p: Properties, c: Context, f: TownFeature) => (CardRow | null)[]>> = {
    villages: villageRows,
    committees: committeeRows,
    parcels: parcelRows,
    plots: plotRows,
    channels: channelRows,
    pump_stations: pumpRows,
    sites: siteRows,
    zones: zoneRows,
    streets: streetRows,
    findings: findingRows,
  };
  const rows = own[layer]?.(feature.properties, context, feature) ?? [];
  const common = [committeeRow(feature.properties, context), codeRow(layer, feature.properties, context)];
  return [...rows, ...common].filter((row): row is CardRow => row !== null);
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
  return layer === 'villages' || layer === 'committees' ? { label: words.field.code, value: words.noCode } : null;
}

function areaRow(label: string, m2: unknown, { words }: Context): CardRow | null {
  if (typeof m2 !== 'number') return null;
  return {
    label,
    value: formatMu((m2 * 3) / 2000),
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

function villageRows(p: Properties, { words }: Context): (CardRow | null)[] {
  const { field, unit } = words;
  return [
    numberRow(field.households, p['households'], unit.households),
    numberRow(field.population, p['population'], unit.people),
  ];
}

function committeeRows(p: Properties, context: Context): (CardRow | null)[] {
  const { words, data } = context;
  const villages = featuresOf(data, 'villages').filter((village) => village.properties.committee === p.code);
  const people = villages.reduce((sum, village) => sum + Number(village.properties['population'] ?? 0), 0);
  return [
    numberRow(words.field.villages, villages.length, words.unit.villages),
    people > 0 ? numberRow(words.field.population, people, words.unit.people) : null,
    areaRow(words.field.area, p.area_m2, context),
    wordRow(words.field.kind, p['kind'], words.committeeKinds),
  ];
}

function parcelRows(p: Properties, context: Context): (CardRow | null)[] {
  const { words } = context;
  return [
    areaRow(words.field.area, p.area_m2, context),
    wordRow(words.field.crop, p['crop'], words.crops),
    yearRow(words.field.abandonedYear, p['abandoned_year']),
  ];
}

function plotRows(p: Properties, context: Context): (CardRow | null)[] {
  const { words } = context;
  return [
    areaRow(words.field.area, p.area_m2, context),
    wordRow(words.field.variety, p['variety'], {}),
    yearRow(words.field.plantedYear, p['planted_year']),
  ];
}

function channelRows(p: Properties, context: Context): (CardRow | null)[] {
  const { words } = context;
  return [
    numberRow(words.field.length, p.length_m, words.unit.m),
    wordRow(words.field.grade, p['grade'], words.grades),
    typeof p['lined'] === 'boolean'
      ? { label: words.field.lined, value: p['lined'] ? words.lined : words.earth }
      : null,
    stateRow(p, words),
    wordRow(words.field.section, p['section'], {}),
    areaRow(words.field.served, p['served_m2'], context),
    yearRow(words.field.builtYear, p['built_year']),
  ];
}

function pumpRows(p: Properties, { words }: Context): (CardRow | null)[] {
  return [
    stateRow(p, words),
    numberRow(words.field.power, p['power_kw'], words.unit.kw),
    numberRow(words.field.flow, p['flow_m3h'], words.unit.m3h),
    yearRow(words.field.builtYear, p['built_year']),
  ];
}

function stateRow(p: Properties, words: Words): CardRow | null {
  return wordRow(words.field.state, p['state'], { working: words.working, not_working: words.notWorking });
}

function siteRows(p: Properties, { words }: Context): (CardRow | null)[] {
  return [wordRow(words.field.kind, p['kind'], words.siteKinds), wordRow(words.field.business, p['business'], {})];
}

function zoneRows(p: Properties, context: Context): (CardRow | null)[] {
  const { words } = context;
  return [
    areaRow(words.field.area, p.area_m2, context),
    wordRow(words.field.kind, p['kind'], words.zoneKinds),
    wordRow(words.field.level, p['level'], words.zoneLevels),
  ];
}

function streetRows(p: Properties, { words }: Context): (CardRow | null)[] {
  return [
    wordRow(words.field.class, p['class'], words.streetClasses),
    numberRow(words.field.length, p.length_m, words.unit.m),
  ];
}

function findingRows(p: Properties, { words }: Context): (CardRow | null)[] {
  return [
    wordRow(words.field.kind, p['kind'], words.findingKinds),
    wordRow(words.field.state, p['state'], words.findingStates),
  ];
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
  const list =
    selection.layer === 'villages' ? coverage.villages : selection.layer === 'streets' ? coverage.streets : [];
  const unit = list.find((each) => each.fid === selection.fid);
  if (unit === undefined) return null;
  const slots = coverage.slots.flatMap(({ slot, starts, ends }): SlotRow[] => {
    if (slot !== 'am' && slot !== 'pm') return [];
    return [{ slot, window: words.windowText(words[slot], starts, ends), state: unit[slot] }];
  });
  return { unit, slots };
}

/** The name that heads a card or a list's line, and the kind of thing it is. */
export function titleOf(layer: LayerId, feature: TownFeature, { view, words }: Context): string {
  const name = labelOf(layer, feature.properties, view.language, words);
  if (name !== '') return name;
  const { code } = feature.properties;
  return `${words.kinds[layer]} ${typeof code === 'string' && code !== '' ? code.slice(9) : `#${fidOf(feature)}`}`;
}

/** The one figure that matters for a hover or a list. */
export function keyFigure(selection: Selection, feature: TownFeature, context: Context): string {
  const { data, view, words } = context;
  const day = view.theme === 'coverage' ? slotsOf(selection, data.coverage.value, words) : null;
  if (day !== null) return words.states[day.unit.state];
  const p = feature.properties;
  const mu = typeof p.area_mu === 'number' ? p.area_mu : typeof p.area_m2 === 'number' ? (p.area_m2 * 3) / 2000 : null;
  const what = { parcels: words.stages, plots: words.crops }[selection.layer as 'parcels'] as
    Record<string, string> | undefined;
  const word = what?.[String(selection.layer === 'parcels' ? p['stage'] : p['crop'])];
  if (mu !== null && selection.layer !== 'committees')
    return [word, `${formatMu(mu)} ${words.unit.mu}`].filter(Boolean).join(' · ');
  const rows = rowsOf(selection.layer, feature, context);
  const [first] = rows;
  return first === undefined
    ? ''
    : `${first.label} ${first.value}${first.unit === undefined || first.unit === '' ? '' : ` ${first.unit}`}`;
}
