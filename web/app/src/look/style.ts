/** How values look, as `geo/style/style.json` says it for the page and for the program: read here, never written. */
import file from '../../../../geo/style/style.json';
import type { UnitState } from '../api/shapes';
import type { Crop, Grade, SiteKind, ZoneKind } from '../api/layers';

/** How an area, a dot or a legend's sample is filled. A pattern carries what the colour alone may not. */
export interface Fill {
  /** Unique among all fills: its pattern and its edge's colour go by it. */
  readonly id: string;
  readonly colour: string;
  /** Darker, the same hue. */
  readonly edge: string;
  readonly pattern?: 'hatch' | 'outline' | 'dots';
  /** Of the pattern; the edge's, when left out. */
  readonly ink?: string;
  /** The values of a field that look like this; that of the id, when left out. */
  readonly values?: readonly string[];
}

export interface Mark {
  readonly id: string;
  readonly colour: string;
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'star' | 'cross';
}

/** How wide a line is drawn, from which zoom on; widths in px at zoom 12 and at zoom 17. */
export interface Line {
  readonly id: string;
  readonly from: number;
  readonly widths: readonly [number, number];
}

/** How a line that goes by no value is drawn, in px. What it leaves out goes by the thing itself: a channel's width by its grade. */
export interface Stroke {
  readonly width?: number;
  /** On either side of the line. */
  readonly halo?: number;
  /** Drawn and left out in turn; left out itself: solid. */
  readonly dash?: readonly number[];
  /** Times the line's width, added to the dash. */
  readonly dashByWidth?: readonly number[];
}

export type StrokeId =
  'town' | 'committee' | 'extent' | 'zone' | 'street' | 'channel' | 'earth' | 'bank' | 'track' | 'area';

/** What the map itself is drawn with; the data's own colours are the same in every look. */
export interface Ground {
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
  readonly finding: string;
  readonly land: Readonly<Record<string, string>>;
  /** Towards this the highest land is tinted. */
  readonly height: string;
  readonly shade: string;
  readonly light: string;
  /** How strongly a hill shade is laid over the land. */
  readonly relief: number;
  readonly river: string;
  readonly bank: string;
  readonly riverName: string;
  readonly road: string;
  readonly casing: string;
  readonly track: string;
  readonly committee: string;
  readonly town: string;
}

export const LOOKS = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

/** The parcels' phases: the thirteen stages in the groups that a reader tells apart. */
export type Phase = 'todo' | 'work' | 'replanted' | 'acceptance' | 'done' | 'abandoned_again' | 'ruled_out';

interface Style {
  readonly looks: Readonly<Record<Look, Ground>>;
  readonly fills: Readonly<
    Record<
      'coverage' | 'measures' | 'parcels.stage' | 'plots.crop' | 'zones.kind' | 'channels.state' | 'others',
      readonly Fill[]
    >
  >;
  readonly marks: { readonly 'sites.kind': readonly Mark[] };
  /** Colours of what is no value. */
  readonly signs: Readonly<Record<'here' | 'was' | 'unchosen' | 'shadow', string>>;
  readonly strokes: Readonly<Record<StrokeId, Stroke>>;
  readonly lines: Readonly<Record<'channels.grade' | 'roads.class', readonly Line[]>>;
}

// A JSON module knows texts only, no unions of them; geo/style's test holds the file to its form.
export const STYLE = file as unknown as Style;

function byId<Id extends string, T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<Id, T>> {
  return Object.fromEntries(all.map((each) => [each.id, each])) as Record<Id, T>;
}

const { fills, marks, lines } = STYLE;
export const SIGNS = STYLE.signs;
export const COVERAGE = byId<UnitState | 'partial', Fill>(fills.coverage);
/** A measure's classes, the best first. */
export const MEASURES = byId<'excellent' | 'good' | 'fair' | 'poor' | 'bad', Fill>(fills.measures);
export const PARCELS = byId<Phase, Fill>(fills['parcels.stage']);
export const PLOTS = byId<Crop, Fill>(fills['plots.crop']);
export const ZONES = byId<ZoneKind, Fill>(fills['zones.kind']);
export const CHANNELS = byId<'working' | 'not_working', Fill>(fills['channels.state']);
export const OTHERS = byId<'plain' | 'bar' | 'none' | 'unknown', Fill>(fills.others);
/** Sites differ by shape first, so that no colour is needed to tell them apart. */
export const SITES = byId<SiteKind, Mark>(marks['sites.kind']);
export const GRADE_LINES = byId<Grade, Line>(lines['channels.grade']);
/** The greatest first. */
export const ROAD_LINES = lines['roads.class'];

export const STROKES = STYLE.strokes;

/** The width of a line with its halo on both sides, in px. */
export function haloWidth(id: StrokeId, width = STROKES[id].width ?? 0): number {
  return width + 2 * (STROKES[id].halo ?? 0);
}

/** What is drawn and left out of a line in turn, in px; empty where it is solid. */
export function dashOf(id: StrokeId, width = STROKES[id].width ?? 0): number[] {
  const { dash = [], dashByWidth = [] } = STROKES[id];
  return dash.map((px, i) => px + (dashByWidth[i] ?? 0) * width);
}

/** A thing of a set by a value that may be none of it. */
export function valueIn<T>(set: { readonly [id: string]: T }, value: unknown): T | undefined {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(set, value) ? set[value] : undefined;
}

/** The classes of a set of fills, in the legend's order; none where there is no such set. */
export function classesOf(key: string): readonly Fill[] {
  return valueIn<readonly Fill[]>(STYLE.fills, key) ?? [];
}

/** How a value of a layer's field is filled; a site's by the colour of its mark. Undefined where nothing says so. */
export function fillOf(layer: string, field: string, value: unknown): Fill | undefined {
  if (typeof value !== 'string') return undefined;
  const key = field === 'today' ? 'coverage' : field === 'crop' ? 'plots.crop' : `${layer}.${field}`;
  const fill = classesOf(key).find(({ id, values }) => values?.includes(value) ?? id === value);
  if (fill !== undefined) return fill;
  const mark = (valueIn<readonly Mark[]>(STYLE.marks, key) ?? []).find(({ id }) => id === value);
  return mark === undefined ? undefined : { id: mark.id, colour: mark.colour, edge: mark.colour };
}

export function zoneFill(kind: unknown): Fill {
  return fillOf('zones', 'kind', kind) ?? ZONES.area;
}
