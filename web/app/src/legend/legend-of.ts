/** A theme's legend as data: groups of lines with sample, label, total and the rows counted. */
import type { TemplateResult } from 'lit-html';
import { UNIT_STATES } from '../api/shapes';
import { areaSample, dotSample, findingMark, halvesSample, lineSample, pumpMark, siteMark } from '../look/icons';
import { CHANNELS, COVERAGE, dashOf, GRADE_LINES, OTHERS, PARCELS, PLOTS, SITES, zoneFill } from '../look/style';
import { ZONE_PAPER } from '../look/worn';
import { PHASES, STAGES_OF } from '../look/phases';
import { featuresOf, fidOf, townOf, type Data } from '../state/data';
import type { Tint } from '../state/tint';
import type { Tools } from '../state/tools';
import { matchesOf } from '../state/shown';
import { isOff, type View } from '../state/view';
import type { Words } from '../words';
import { among } from '../figures/figures-of';
import type { Rows } from '../state/moves';
import { formatMu, formatNumber, hundredthsOfMu } from '../words/numbers';
import { CROPS, GRADES, type LayerId, SITE_KINDS, type SiteKind, ZONE_KINDS, type ZoneKind } from '../api/layers';

export interface LegendLine {
  /** The switch in the view's `off` list; null for a line that only explains. */
  readonly key: string | null;
  /** What the map must show for the line to be of use, as `map/seen.ts` names it. */
  readonly needs: string;
  readonly sample: TemplateResult;
  readonly label: string;
  readonly total: string;
  readonly unit: string;
  /** There is nothing of this class; it stands here all the same, so that the legend does not jump when there is. */
  readonly empty?: boolean;
  /** The rows that the total counts. */
  readonly rows?: Rows;
}

/** The lines of a group that have totals add up to its own, but for what is rounded. */
export interface LegendGroup {
  readonly layer: LayerId;
  readonly title: string;
  /** For a layer whose features all look alike. */
  readonly sample?: TemplateResult;
  readonly total: string;
  readonly unit: string;
  readonly rows?: Rows;
  readonly lines: readonly LegendLine[];
}

/** Whether something of a layer or of a class of it is in the map's window, as far as is known. */
export function isSeen(key: string, seen: Tools['seen']): boolean {
  return seen === null || seen.includes(key) || seen.includes(`${key.split('.')[0] ?? key}.*`);
}

/** Whether the map shows something of a line: it is switched on, there is something of it, and that is in the window. */
export function inSight(line: Omit<LegendLine, 'sample'>, off: readonly string[], seen: Tools['seen']): boolean {
  return line.empty !== true && (line.key === null || !off.includes(line.key)) && isSeen(line.needs, seen);
}

/** The lines of all groups that a legend without switches needs: of all that there is and that is switched on. */
export function linesThatAre(groups: readonly LegendGroup[], view: View): LegendLine[] {
  return groups
    .filter((group) => !isOff(view, group.layer))
    .flatMap((group) => group.lines.filter((line) => inSight(line, view.off, null)));
}

/** Whether the numbers of a group's lines, each rounded, add up to another one than its total. */
export function isRounded({ total, lines }: LegendGroup): boolean {
  const printed = lines.filter((line) => line.total !== '').map((line) => hundredths(line.total));
  return printed.length > 0 && printed.reduce((sum, each) => sum + each, 0) !== hundredths(total);
}

function hundredths(text: string): number {
  return hundredthsOfMu(Number(text.replace(/,/g, '')));
}

/** The legend of the theme: all classes that it can show of what this town has. */
export function legendOf(view: View, data: Data, words: Words): LegendGroup[] {
  const groups: Record<View['theme'], () => (LegendGroup | null)[]> = {
    coverage: () => [villages(view, data, words), streets(data, words), findings(view, data, words)],
    farmland: () => [parcels(view, data, words)],
    water: () => [channels(view, data, words), pumps(view, data, words)],
    crops: () => [plots(view, data, words)],
    sites: () => [sites(view, data, words), zones(view, data, words)],
  };
  return groups[view.theme]().filter((group): group is LegendGroup => group !== null);
}

/** Whether the town has something of a layer, also where nothing of it passes the filter. */
function has(view: View, data: Data, layer: LayerId, count: number): boolean {
  return count > 0 || (townOf(data, view.town)?.counts[layer] ?? 0) > 0;
}

/** A line of a class, with a switch of its own. */
function classLine(
  layer: LayerId,
  value: string,
  line: Pick<LegendLine, 'sample' | 'label' | 'total' | 'unit'>,
  count: number,
  rows: Rows,
): LegendLine {
  const key = `${layer}.${value}`;
  return { key, needs: key, ...line, ...(count === 0 ? { empty: true } : { rows }) };
}

/** The line of what has no class, where there is any: without it the others would not add up. */
function restLine(layer: LayerId, count: number, total: string, unit: string, words: Words): LegendLine[] {
  if (count <= 0) return [];
  return [{ key: null, needs: layer, sample: areaSample(OTHERS.none), label: words.filter.blank, total, unit }];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function villages(view: View, data: Data, words: Words): LegendGroup | null {
  if (data.tint !== null) return tinted(data.tint, view, data, words);
  const coverage = data.coverage.value;
  const count = coverage?.summary.villages ?? featuresOf(data, 'villages').length;
  if (count === 0) return null;
  const title = {
    layer: 'villages' as const,
    title: words.layers.villages,
    total: formatNumber(count),
    unit: words.unit.villages,
  };
  if (coverage?.has_assignments !== true) return { ...title, lines: [] };
  const lines = UNIT_STATES.map((state) => {
    const amount = coverage.villages.filter((unit) => unit.state === state).length;
    const line = {
      sample: state === 'one' ? halvesSample([COVERAGE.both, COVERAGE.partial]) : dotSample(COVERAGE[state]),
      label: words.states[state],
      total: formatNumber(amount),
      unit: '',
    };
    return classLine('villages', state, line, amount, among('villages', 'today', [state]));
  });
  return { ...title, lines };
}

/** The classes of the measure that villages are coloured by. */
function tinted({ title, shades, of }: Tint, view: View, data: Data, words: Words): LegendGroup {
  const shown = matchesOf(view, data, 'villages').features.map((village) => of.get(fidOf(village))?.level);
  const lines = shades.map(({ id, fill, label }) => {
    const amount = shown.filter((level) => level === id).length;
    const line = { sample: dotSample(fill), label, total: formatNumber(amount), unit: '' };
    return classLine('villages', id, line, amount, among('villages', 'level', [id]));
  });
  return { layer: 'villages', title, total: formatNumber(shown.length), unit: words.unit.villages, lines };
}

function streets(data: Data, words: Words): LegendGroup | null {
  const coverage = data.coverage.value;
  const streets = coverage?.streets ?? [];
  if (streets.length === 0 || coverage?.has_assignments !== true) return null;
  const title = {
    layer: 'streets' as const,
    title: words.layers.streets,
    total: formatNumber(streets.length),
    unit: words.unit.sections,
  };
  return { ...title, lines: [] };
}

function findings(view: View, data: Data, words: Words): LegendGroup | null {
  const all = townOf(data, view.town)?.counts.findings ?? 0;
  if (all === 0) return null;
  const known = data.layers.findings?.value != null;
  const count = known ? matchesOf(view, data, 'findings').features.length : all;
  return {
    layer: 'findings',
    title: words.layers.findings,
    total: formatNumber(count),
    unit: words.unit.findings,
    sample: findingMark(),
    lines: [],
  };
}

function parcels(view: View, data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.parcels;
  if (sum === undefined || !has(view, data, 'parcels', sum.count)) return null;
  const lines = PHASES.map((phase) => {
    const mu = sumOf(STAGES_OF[phase].map((stage) => sum.stages[stage]?.area_mu ?? 0));
    const count = sumOf(STAGES_OF[phase].map((stage) => sum.stages[stage]?.count ?? 0));
    const sample = areaSample(PARCELS[phase], phase === 'acceptance' ? 4 : 0);
    const line = { sample, label: words.phases[phase], total: formatMu(mu), unit: words.unit.mu };
    return classLine('parcels', phase, line, count, among('parcels', 'stage', STAGES_OF[phase]));
  });
  return { layer: 'parcels', title: words.layers.parcels, total: formatMu(sum.area_mu), unit: words.unit.mu, lines };
}

function plots(view: View, data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.plots;
  if (sum === undefined || !has(view, data, 'plots', sum.count)) return null;
  const lines = CROPS.map((crop) => {
    const { count = 0, area_mu: mu = 0 } = sum.crops[crop] ?? {};
    const line = {
      sample: areaSample(PLOTS[crop]),
      label: words.crops[crop],
      total: formatMu(mu),
      unit: words.unit.mu,
    };
    return classLine('plots', crop, line, count, among('plots', 'crop', [crop]));
  });
  const known = CROPS.flatMap((crop) => sum.crops[crop] ?? []);
  const rest = sum.area_mu - sumOf(known.map(({ area_mu: mu }) => mu));
  const unclassed = sum.count - sumOf(known.map(({ count }) => count));
  lines.push(...restLine('plots', unclassed, formatMu(rest), words.unit.mu, words));
  return { layer: 'plots', title: words.layers.plots, total: formatMu(sum.area_mu), unit: words.unit.mu, lines };
}

function channels(view: View, data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.channels;
  if (sum === undefined || !has(view, data, 'channels', sum.count)) return null;
  const lines = GRADES.map((grade) => {
    const { count = 0, length_m: length = 0 } = sum.grades[grade] ?? {};
    const sample = lineSample(CHANNELS.working.colour, GRADE_LINES[grade].widths[0]);
    const line = { sample, label: words.grades[grade], total: formatNumber(length), unit: words.unit.m };
    return classLine('channels', grade, line, count, among('channels', 'grade', [grade]));
  });
  const known = GRADES.flatMap((grade) => sum.grades[grade] ?? []);
  const rest = sum.length_m - sumOf(known.map(({ length_m: length }) => length));
  const unclassed = sum.count - sumOf(known.map(({ count }) => count));
  lines.push(...restLine('channels', unclassed, formatNumber(rest), words.unit.m, words));
  const features = featuresOf(data, 'channels');
  const explain = (needs: string, sample: TemplateResult, label: string): LegendLine => ({
    key: null,
    needs,
    sample,
    label,
    total: '',
    unit: '',
  });
  if (features.some((each) => each.properties['lined'] === false))
    lines.push(
      explain(
        'channels.earth',
        lineSample(CHANNELS.working.colour, 2, dashOf('earth', 2)),
        words.values['channels.lined']?.['false'] ?? '',
      ),
    );
  if (features.some((each) => each.properties['state'] === 'not_working'))
    lines.push(
      explain(
        'channels.not_working',
        lineSample(CHANNELS.not_working.colour, 2),
        words.values['channels.state']?.['not_working'] ?? '',
      ),
    );
  return {
    layer: 'channels',
    title: words.layers.channels,
    total: formatNumber(sum.length_m),
    unit: words.unit.m,
    lines,
  };
}

function pumps(view: View, data: Data, words: Words): LegendGroup | null {
  const count = data.figures.value?.pump_stations ?? 0;
  if (!has(view, data, 'pump_stations', count)) return null;
  const total = { total: formatNumber(count), unit: words.unit.places };
  return { layer: 'pump_stations', title: words.layers.pump_stations, sample: pumpMark(true), ...total, lines: [] };
}

function sites(view: View, data: Data, words: Words): LegendGroup | null {
  const counts = data.figures.value?.sites ?? {};
  const sample = (kind: SiteKind): TemplateResult => siteMark(SITES[kind]);
  return counted(view, data, words, 'sites', SITE_KINDS, counts, sample, words.siteKinds);
}

function zones(view: View, data: Data, words: Words): LegendGroup | null {
  const counts = data.figures.value?.zones ?? {};
  const sample = (kind: ZoneKind): TemplateResult =>
    areaSample({ ...zoneFill(kind), id: `zone-${kind}` }, 0, 1 - ZONE_PAPER);
  return counted(view, data, words, 'zones', ZONE_KINDS, counts, sample, words.zoneKinds);
}

/** A layer whose features are counted by kind. */
function counted<Kind extends string>(
  view: View,
  data: Data,
  words: Words,
  layer: 'sites' | 'zones',
  kinds: readonly Kind[],
  counts: Partial<Record<Kind, number>>,
  sample: (kind: Kind) => TemplateResult,
  labels: Readonly<Record<Kind, string>>,
): LegendGroup | null {
  const { layers, unit } = words;
  const all = sumOf(Object.values<number>(counts as Record<string, number>));
  if (!has(view, data, layer, all)) return null;
  const lines = kinds.map((kind) => {
    const count = counts[kind] ?? 0;
    const line = { sample: sample(kind), label: labels[kind], total: formatNumber(count), unit: unit.places };
    return classLine(layer, kind, line, count, among(layer, 'kind', [kind]));
  });
  const rest = all - sumOf(kinds.map((kind) => counts[kind] ?? 0));
  lines.push(...restLine(layer, rest, formatNumber(rest), unit.places, words));
  return { layer, title: layers[layer], total: formatNumber(all), unit: unit.places, lines };
}

/** The base, which every theme shows; only what this town has. */
export function baseLegend(view: View, data: Data, words: Words): LegendLine[] {
  const counts = townOf(data, view.town)?.counts ?? {};
  const line = (layer: LayerId, sample: TemplateResult, label: string): LegendLine[] =>
    (counts[layer] ?? 0) > 0 ? [{ key: layer, needs: layer, sample, label, total: '', unit: '' }] : [];
  return [
    ...line('committees', lineSample('var(--map-committee)', 1.4, dashOf('committee')), words.baseNotes.committee),
    ...line('rivers', lineSample('var(--map-river)', 4), words.baseNotes.river),
    ...line('roads', lineSample('var(--map-track)', 3), words.baseNotes.road),
    ...(view.theme === 'coverage' ? [] : line('villages', dotSample(OTHERS.plain), words.baseNotes.village)),
  ];
}
