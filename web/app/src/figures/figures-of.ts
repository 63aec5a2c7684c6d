/** A theme's figures as data: number, unit, note, the rows that it counts, the time it was true. */
import type { Coverage, Figures } from '../api/shapes';
import { textOf } from '../filter/conditions';
import { STAGES_OF } from '../look/phases';
import { closedTheme, isClosed } from '../state/closed';
import type { Data } from '../state/data';
import { pastOf } from '../state/past';
import { ownLayers } from '../state/themes';
import type { View } from '../state/view';
import type { Words } from '../words';
import { addDays, asOfText, townDate } from '../words/dates';
import { headlines, type Sentence } from './headlines';
import type { Rows } from '../state/moves';
import { formatMu, formatNumber, formatShare } from '../words/numbers';
import type { LayerId, Stage } from '../api/layers';

/** A number as it is set: large digits, a small unit, what it means, and the moment it was true. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
  /** The rows that it counts, as a filter of a layer. */
  readonly rows?: Rows;
}

export interface FigureSet {
  readonly figures: readonly Figure[];
  readonly asOf: string;
  /** Sentences that say the state and the next step. */
  readonly headlines: readonly Sentence[];
}

const RECLAIMED = [...STAGES_OF.replanted, ...STAGES_OF.acceptance, ...STAGES_OF.done];

function all(layer: LayerId): Rows {
  return { layer, filter: '' };
}

export function among(layer: LayerId, field: string, values: readonly string[]): Rows {
  return { layer, filter: textOf([{ kind: 'in', field, values }]) };
}

/** The villages that have at least one of something that day. */
function some(field: string): Rows {
  return { layer: 'villages', filter: textOf([{ kind: 'range', field, from: 1, to: null }]) };
}

/** The theme's figures, the most telling first. Null while they are not known. */
export function figuresOf(view: View, data: Data, words: Words): FigureSet | null {
  if (closedTheme(view.theme, view, data) !== null) return null;
  if (view.theme === 'coverage') return coverageFigures(data, words);
  const figures = data.figures.value;
  if (figures === null) return null;
  const past = pastOf(view);
  if (past !== null && hasNothing(view, data))
    return {
      figures: [],
      asOf: asOfText(figures.as_of, words),
      headlines: [[words.headline.noRecordsOf(past.slice(0, 10))]],
    };
  const open = ({ rows }: Figure): boolean => rows === undefined || !isClosed(rows.layer, view, data);
  return {
    figures: themeFigures(view, figures, words).filter(open),
    asOf: asOfText(figures.as_of, words),
    headlines: [],
  };
}

/** Whether nothing was recorded of a theme at the moment that is looked at, in all of the town. */
function hasNothing({ theme }: View, data: Data): boolean {
  return ownLayers(theme).every((layer) => data.layers[layer]?.value?.length === 0);
}

function themeFigures(view: View, figures: Figures, words: Words): Figure[] {
  const { unit, figure } = words;
  switch (view.theme) {
    case 'farmland': {
      const todo = STAGES_OF.todo.reduce((sum, stage: Stage) => sum + (figures.parcels.stages[stage]?.area_mu ?? 0), 0);
      return [
        {
          label: figure.reclaimed,
          value: formatMu(figures.parcels.reclaimed_mu),
          unit: unit.mu,
          rows: among('parcels', 'stage', RECLAIMED),
        },
        { label: figure.parcels, value: formatNumber(figures.parcels.count), unit: unit.parcels, rows: all('parcels') },
        { label: figure.toDo, value: formatMu(todo), unit: unit.mu, rows: among('parcels', 'stage', STAGES_OF.todo) },
      ];
    }
    case 'water':
      return [
        {
          label: figure.channels,
          value: formatNumber(figures.channels.length_m),
          unit: unit.m,
          rows: all('channels'),
        },
        {
          label: figure.mainChannels,
          value: formatNumber(figures.channels.grades.main?.length_m ?? 0),
          unit: unit.m,
          rows: among('channels', 'grade', ['main']),
        },
        {
          label: figure.pumps,
          value: formatNumber(figures.pump_stations),
          unit: unit.places,
          rows: all('pump_stations'),
        },
      ];
    case 'crops':
      return [
        { label: figure.cropArea, value: formatMu(figures.plots.area_mu), unit: unit.mu, rows: all('plots') },
        {
          label: figure.citrus,
          value: formatMu(figures.plots.crops.citrus?.area_mu ?? 0),
          unit: unit.mu,
          rows: among('plots', 'crop', ['citrus']),
        },
        { label: figure.plots, value: formatNumber(figures.plots.count), unit: unit.parcels, rows: all('plots') },
      ];
    case 'sites': {
      const total = Object.values(figures.sites).reduce((sum, count) => sum + count, 0);
      return [
        { label: figure.sites, value: formatNumber(total), unit: unit.places, rows: all('sites') },
        {
          label: figure.cooperatives,
          value: formatNumber(figures.sites.cooperative ?? 0),
          unit: unit.places,
          rows: among('sites', 'kind', ['cooperative']),
        },
        {
          label: figure.zones,
          value: formatNumber(figures.zones.agriculture_core ?? 0),
          unit: unit.places,
          rows: among('zones', 'kind', ['agriculture_core']),
        },
      ];
    }
    case 'coverage':
      return [];
  }
}

function coverageFigures(data: Data, words: Words): FigureSet | null {
  const coverage = data.coverage.value;
  if (coverage === null) return null;
  const { summary } = coverage;
  const { unit, figure } = words;
  const asOf = coverage.date === townDate(new Date()) ? asOfText(coverage.as_of, words) : words.onDate(coverage.date);
  const villages: Figure = {
    label: figure.villages,
    value: formatNumber(summary.villages),
    unit: unit.villages,
    rows: all('villages'),
  };
  if (!coverage.has_assignments)
    return { figures: summary.villages > 0 ? [villages] : [], asOf, headlines: [[words.headline.noRecords]] };
  const share = (value: number | null): Pick<Figure, 'value' | 'unit'> =>
    value === null ? { value: '–', unit: '' } : { value: formatShare(value), unit: unit.percent };
  const last = lastDay(coverage, data.yesterday);
  if (last === null) return null;
  const early = last !== coverage;
  const { on_time, late, due, partial, completion, punctuality } = last.summary;
  return {
    figures: [
      {
        label: early ? figure.completionYesterday : figure.completion,
        ...share(completion),
        note: words.sweepsDone(formatNumber(on_time + late), formatNumber(due), partial),
        // Whoever opens a rate wants what lowers it; where nothing does, what was done.
        rows: { ...some(on_time + late < due ? 'undone' : 'done'), ...(early ? { date: last.date } : {}) },
      },
      { label: early ? figure.punctualityYesterday : figure.punctuality, ...share(punctuality) },
      {
        label: figure.staffed,
        value: formatNumber(summary.staffed),
        unit: `/ ${formatNumber(summary.villages)}`,
        rows: some('cleaners'),
      },
    ],
    asOf,
    headlines: headlines(coverage, data.yesterday, words),
  };
}

/** The last day that has shares: the day itself or, before its first slot, the one before, where it had any. Null while that is awaited. */
function lastDay(coverage: Coverage, yesterday: Data['yesterday']): Coverage | null {
  if (coverage.date !== townDate(new Date()) || coverage.slots.some(({ due }) => due)) return coverage;
  const { value, status } = yesterday;
  if (value?.date !== addDays(coverage.date, -1)) return status === 'failed' ? coverage : null;
  return value.summary.due > 0 ? value : coverage;
}
