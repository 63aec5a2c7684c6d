import type { LayerId } from '../api/shapes';

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

/** All that an address holds: with the same view on the same data two screens look alike. */
export interface View {
  readonly town: string | null;
  readonly theme: ThemeId;
  readonly place: Place | null;
  readonly selected: Selection | null;
  /** YYYY-MM-DD in the town's time, null for today. */
  readonly date: string | null;
  readonly language: Language;
  /** Switches that the reader closed: a layer id, or `layer.value` for one line of the legend. */
  readonly off: readonly string[];
  readonly presenting: boolean;
  /** Whether meridians and parallels are drawn. */
  readonly grid: boolean;
  /** The layer whose table is open, and the table's filter as `table/rows.ts` writes it. */
  readonly table: LayerId | null;
  readonly where: string;
}

export const FIRST_VIEW: View = {
  town: null,
  theme: 'coverage',
  place: null,
  selected: null,
  date: null,
  language: 'zh-Hans',
  off: [],
  presenting: false,
  grid: false,
  table: null,
  where: '',
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
