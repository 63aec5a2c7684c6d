/** The view: all that an address holds. */
import type { LayerId } from '../api/layers';
import type { Beside, GaugeId, Span } from './gauge';

export const THEMES = ['coverage', 'farmland', 'water', 'crops', 'sites'] as const;
export type ThemeId = (typeof THEMES)[number];

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Degrees in CGCS2000 (equal to WGS 84 on a map), and the map's zoom. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface Selection {
  readonly layer: LayerId;
  readonly fid: number;
}

/**
 * What is drawn over the base and can be put in another order, the topmost first: points with their names, lines, areas.
 * `areas` are parcels or plots, whichever the theme shows.
 */
export const STACK = ['points', 'channels', 'streets', 'committees', 'zones', 'areas'] as const;
export type Stacked = (typeof STACK)[number];
/** The layers and the base, which each have an opacity. */
export type Drawn = Stacked | 'base';

/** All that an address holds: with the same view on the same data two screens look alike. */
export interface View {
  readonly town: string | null;
  readonly theme: ThemeId;
  readonly place: Place | null;
  readonly selected: Selection | null;
  /** YYYY-MM-DD in the town's time, null for today. */
  readonly date: string | null;
  /** The past moment whose features are shown, as `past.ts` has it; null for the present. */
  readonly asOf: string | null;
  /** The measure that villages are coloured by in place of their day's state, of which days, and beside which others. */
  readonly measure: GaugeId | null;
  readonly days: Span;
  readonly beside: Beside | null;
  /** Whether what changed between the two periods is coloured, in place of both side by side. */
  readonly difference: boolean;
  readonly language: Language;
  /** Switches that the reader closed: a layer id, or `layer.value` for one line of the legend. */
  readonly off: readonly string[];
  readonly presenting: boolean;
  /** On the big screen, the story that plays; `NO_STORY` for the themes, null for the town's first story. */
  readonly story: string | null;
  /** Its scene, as its number or as chapter and scene; null until one plays. While one does, it says all the rest of the view. */
  readonly scene: string | null;
  /** Whether the story goes on by itself and begins again at its end. */
  readonly looping: boolean;
  /** On the big screen, the board of the day's sweeps in the map's place. */
  readonly board: boolean;
  /** Whether meridians and parallels are drawn. */
  readonly grid: boolean;
  /** The layer whose table is open, or whose charts are, in the table's place. */
  readonly table: LayerId | null;
  readonly charts: boolean;
  /** The month whose papers are open, and which of them, as `papers.ts` has it; null: none. */
  readonly papers: string | null;
  /** The only committee that is looked at; `none` for what belongs to none, null for the whole town. */
  readonly committee: string | null;
  /** CQL2 text over the layer that `subjectOf` names; empty for all. */
  readonly filter: string;
  readonly sort: Sort | null;
  /** Whether the table holds only what the map shows. */
  readonly near: boolean;
  /** The id of a configured base map, null for the town's own. */
  readonly base: string | null;
  /** All of the stack, the topmost first. */
  readonly order: readonly Stacked[];
  /** Percent; what is not named is as the design has it. */
  readonly opacity: Readonly<Partial<Record<Drawn, number>>>;
}

export interface Sort {
  readonly field: string;
  readonly down: boolean;
}

/** The name that no story has: whoever asks for it wants the themes. */
export const NO_STORY = 'none';

export const FIRST_VIEW: View = {
  town: null,
  theme: 'coverage',
  place: null,
  selected: null,
  date: null,
  asOf: null,
  measure: null,
  days: 1,
  beside: null,
  difference: false,
  language: 'zh-Hans',
  off: [],
  presenting: false,
  story: null,
  scene: null,
  looping: false,
  board: false,
  grid: false,
  table: null,
  charts: false,
  papers: null,
  committee: null,
  filter: '',
  sort: null,
  near: false,
  base: null,
  order: STACK,
  opacity: {},
};

export function isOff(view: View, layer: string, value?: string): boolean {
  return view.off.includes(value === undefined ? layer : `${layer}.${value}`);
}

export function toggled(off: readonly string[], key: string): string[] {
  return off.includes(key) ? off.filter((other) => other !== key) : [...off, key].sort();
}

/** The switches that are closed in one view and open in the other. */
export function flippedKeys(before: readonly string[], now: readonly string[]): string[] {
  return [...before, ...now].filter((key) => before.includes(key) !== now.includes(key));
}

/** From 0 to 1, relative to the design's own. */
export function opacityOf(view: View, drawn: Drawn): number {
  return (view.opacity[drawn] ?? 100) / 100;
}

/** The whole order after some of its members took the order given: the others stay where they are. */
export function reordered(order: readonly Stacked[], some: readonly Stacked[]): Stacked[] {
  const left = [...some];
  return order.map((id) => (some.includes(id) ? (left.shift() ?? id) : id));
}

/** The opacities with one more; the design's own need no mention. */
export function withOpacity(opacity: View['opacity'], drawn: Drawn, percent: number): View['opacity'] {
  const others = Object.entries(opacity).filter(([id]) => id !== drawn);
  return Object.fromEntries(percent === 100 ? others : [...others, [drawn, percent]]);
}
