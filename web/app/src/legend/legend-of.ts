/** A theme's legend as data: groups of lines with sample, label, total and the rows counted. */
import type { TemplateResult } from 'lit-html';
import { UNIT_STATES, type UnitCoverage } from '../api/shapes';
import { areaSample, dotSample, findingMark, lineSample, pumpMark, siteMark } from '../look/icons';
import { CHANNELS, COVERAGE, dashOf, GRADE_LINES, OTHERS, PARCELS, PLOTS, SITES, zoneFill } from '../look/style';
import { ZONE_PAPER } from '../look/worn';
import { PHASES, STAGES_OF } from '../look/phases';
import { featuresOf, townOf, type Data } from '../state/data';
import type { Tools } from '../state/tools';
import { matchesOf } from '../state/shown';
import { isOff, type View } from '../state/view';
import type { Words } from '../words';
import { among, type Rows } from '../figures/figures-of';
import { formatMu, formatNumber } from '../words/numbers';
import { CROPS, GRADES, type LayerId, SITE_KINDS, ZONE_KINDS } from '../api/layers';

export interface LegendLine {
  /** The switch in the view's `off` list; null for a line that only explains. */
  readonly key: string | null;
  /** What the map must show for the line to be of use, as `map/seen.ts` names it. */
  readonly needs: string;
  readonly sample: TemplateResult;
  readonly label: string;
  readonly total: string;
  readonly unit: string;
  /** The rows that the total counts. */
  readonly rows?: Rows;
}

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

/** Whether a legend that explains the map's window needs a line: it is switched on, and something of it is in sight. */
export function inSight(line: Pick<LegendLine, 'key' | 'needs'>, off: readonly string[], seen: Tools['seen']): boolean {
  return (line.key === null || !off.includes(line.key)) && isSeen(line.needs, seen);
}

/** The lines of all groups that the map's window needs, for legends that only explain. */
export function linesInSight(groups: readonly LegendGroup[], view: View, seen: Tools['seen']): LegendLine[] {
  return groups
    .filter((group) => !isOff(view, group.layer))
    .flatMap((group) => group.lines.filter((line) => inSight(line, view.off, seen)));
}

/** The legend of the theme: all that this town has and the theme can show. */
export function legendOf(view: View, data: Data, words: Words): LegendGroup[] {
  const groups: Record<View['theme'], () => (LegendGroup | null)[]> = {
    coverage: () => [villages(data, words), streets(data, words), findings(view, data, words)],
    farmland: () => [parcels(data, words)],
    water: () => [channels(data, words), pumps(data, words)],
    crops: () => [plots(data, words)],
    sites: () => [sites(data, words), zones(data, words)],
  };
  return groups[view.theme]().filter((group): group is LegendGroup => group !== null);
}

function villages(data: Data, words: Words): LegendGroup | null {
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
  return { ...title, lines: stateLines('villages', coverage.villages, words, true) };
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

function stateLines(layer: LayerId, units: readonly UnitCoverage[], words: Words, switchable: boolean): LegendLine[] {
  return UNIT_STATES.flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length;
    if (count === 0) return [];
    const key = switchable ? `${layer}.${state}` : null;
    return [
      {
        key,
        needs: `${layer}.${state}`,
        sample: dotSample(COVERAGE[state]),
        label: words.states[state],
        total: formatNumber(count),
        unit: '',
        ...(switchable ? { rows: among('villages', 'today', [state]) } : {}),
      },
    ];
  });
}

function parcels(data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.parcels;
  if (sum === undefined || sum.count === 0) return null;
  const lines = PHASES.flatMap((phase): LegendLine[] => {
    const mu = STAGES_OF[phase].reduce((total, stage) => total + (sum.stages[stage]?.area_mu ?? 0), 0);
    const count = STAGES_OF[phase].reduce((total, stage) => total + (sum.stages[stage]?.count ?? 0), 0);
    if (count === 0) return [];
    const sample = areaSample(PARCELS[phase], phase === 'acceptance' ? 4 : 0);
    const key = `parcels.${phase}`;
    const rows = among('parcels', 'stage', STAGES_OF[phase]);
    return [{ key, needs: key, sample, label: words.phases[phase], total: formatMu(mu), unit: words.unit.mu, rows }];
  });
  return { layer: 'parcels', title: words.layers.parcels, total: formatMu(sum.area_mu), unit: words.unit.mu, lines };
}

function plots(data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.plots;
  if (sum === undefined || sum.count === 0) return null;
  const lines = CROPS.flatMap((crop): LegendLine[] => {
    const area = sum.crops[crop];
    if (area === undefined || area.count === 0) return [];
    return [
      {
        key: `plots.${crop}`,
        needs: `plots.${crop}`,
        sample: areaSample(PLOTS[crop]),
        label: words.crops[crop],
        total: formatMu(area.area_mu),
        unit: words.unit.mu,
        rows: among('plots', 'crop', [crop]),
      },
    ];
  });
  return { layer: 'plots', title: words.layers.plots, total: formatMu(sum.area_mu), unit: words.unit.mu, lines };
}

function channels(data: Data, words: Words): LegendGroup | null {
  const sum = data.figures.value?.channels;
  if (sum === undefined || sum.count === 0) return null;
  const lines = GRADES.flatMap((grade): LegendLine[] => {
    const part = sum.grades[grade];
    if (part === undefined || part.count === 0) return [];
    const sample = lineSample(CHANNELS.working.colour, GRADE_LINES[grade].widths[0]);
    return [
      {
        key: `channels.${grade}`,
        needs: `channels.${grade}`,
        sample,
        label: words.grades[grade],
        total: formatNumber(part.length_m),
        unit: words.unit.m,
        rows: among('channels', 'grade', [grade]),
      },
    ];
  });
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

function pumps(data: Data, words: Words): LegendGroup | null {
  const count = data.figures.value?.pump_stations ?? 0;
  if (count === 0) return null;
  const total = { total: formatNumber(count), unit: words.unit.places };
  return { layer: 'pump_stations', title: words.layers.pump_stations, sample: pumpMark(true), ...total, lines: [] };
}

function sites(data: Data, words: Words): LegendGroup | null {
  const counts = data.figures.value?.sites ?? {};
  const lines = SITE_KINDS.flatMap((kind): LegendLine[] => {
    const count = counts[kind] ?? 0;
    if (count === 0) return [];
    return [
      {
        key: `sites.${kind}`,
        needs: `sites.${kind}`,
        sample: siteMark(SITES[kind]),
        label: words.siteKinds[kind],
        total: formatNumber(count),
        unit: words.unit.places,
        rows: among('sites', 'kind', [kind]),
      },
    ];
  });
  if (lines.length === 0) return null;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { layer: 'sites', title: words.layers.sites, total: formatNumber(total), unit: words.unit.places, lines };
}

function zones(data: Data, words: Words): LegendGroup | null {
  const counts = data.figures.value?.zones ?? {};
  const lines = ZONE_KINDS.flatMap((kind): LegendLine[] => {
    const count = counts[kind] ?? 0;
    if (count === 0) return [];
    return [
      {
        key: `zones.${kind}`,
        needs: `zones.${kind}`,
        sample: areaSample({ ...zoneFill(kind), id: `zone-${kind}` }, 0, 1 - ZONE_PAPER),
        label: words.zoneKinds[kind],
        total: formatNumber(count),
        unit: words.unit.places,
        rows: among('zones', 'kind', [kind]),
      },
    ];
  });
  if (lines.length === 0) return null;
  return { layer: 'zones', title: words.layers.zones, total: '', unit: '', lines };
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
