import type { Crop, SiteKind, UnitState } from '../api/shapes';
import { lightness, mix } from './colour';
import type { Phase } from './phases';

/** How an area, a dot or a legend's sample is filled. A pattern carries what the colour alone may not. */
export interface Fill {
  readonly colour: string;
  /** Darker, the same hue. */
  readonly edge: string;
  readonly pattern?: 'hatch' | 'outline' | 'dots';
  readonly ink?: string;
}

export const LOOKS = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

const LIGHT_PAPER = '#fbfaf7';
const DARK_INK = '#1f2937';

// What the map is drawn with in the look that is worn; the data's own colours are the same in all.
export let INK = DARK_INK;
export let PAPER = LIGHT_PAPER;
export let ACCENT = '#0f766e';
export let FINDING = '#7a2e0b';
let dark = false;
/** From this lightness on a fill is light, also where the dark map is seen through it. */
const LIGHT_FILL = 0.5;

/** Changes the colours of what is drawn from now on; what is drawn already must be drawn again. */
export function wear(look: Look): void {
  INK = { light: DARK_INK, dark: '#e5e7eb', contrast: '#000000' }[look];
  PAPER = { light: LIGHT_PAPER, dark: '#12181b', contrast: '#ffffff' }[look];
  ACCENT = { light: '#0f766e', dark: '#2aa79a', contrast: '#00504a' }[look];
  FINDING = look === 'dark' ? '#ff9a76' : '#7a2e0b';
  BASE = BASES[look];
  dark = look === 'dark';
}

/** The edge of a fill: on a dark map that of a dark fill must be lighter than it, not darker. */
export function edgeOf({ colour, edge, pattern }: Fill): string {
  const light = pattern !== 'outline' && lightness(colour) >= LIGHT_FILL;
  return dark && !light ? mix(edge, '#ffffff', 0.5) : edge;
}

export const COVERAGE: Record<UnitState, Fill> = {
  both: { colour: '#0f766e', edge: '#0a4f4a' },
  one: { colour: '#63bba8', edge: '#3b8a7a' },
  late: { colour: '#f0b429', edge: '#a87808' },
  missed: { colour: '#c2410c', edge: '#7e2a07' },
  not_reported: { colour: '#eceef2', edge: '#6d7686', pattern: 'hatch', ink: '#8b93a1' },
  not_staffed: { colour: '#3b2f63', edge: '#241c40' },
  not_due: { colour: LIGHT_PAPER, edge: '#3b8a7a', pattern: 'outline' },
  suspended: { colour: LIGHT_PAPER, edge: '#6d7686', pattern: 'dots', ink: '#6d7686' },
};

export const PARCELS: Record<Phase, Fill> = {
  todo: { colour: '#8c5a34', edge: '#5e3b20' },
  work: { colour: '#f5b83d', edge: '#a8770f' },
  replanted: { colour: '#c5e8a0', edge: '#7ba552' },
  acceptance: { colour: '#3f9c86', edge: '#256454' },
  done: { colour: '#0f4a3c', edge: '#082a22' },
  ruled_out: { colour: '#c9cdd6', edge: '#7f8694', pattern: 'hatch', ink: '#8f96a3' },
  abandoned_again: { colour: '#e2366f', edge: '#8f1740', pattern: 'hatch', ink: '#8f1740' },
};

export const PLOTS: Record<Crop, Fill> = {
  citrus: { colour: '#e8731a', edge: '#a04a08' },
  lotus: { colour: '#f2a7cf', edge: '#b8608f' },
  golden_locust: { colour: '#e6cf2e', edge: '#9c8a0c' },
  oil_tea: { colour: '#4a6428', edge: '#2c3d16' },
  camellia: { colour: '#a3124f', edge: '#660a31' },
  rice: { colour: '#9ad0a5', edge: '#5b9468' },
};

export const CHANNEL = '#1d6fb8';
export const NOT_WORKING = '#9ca3af';
/** Width in px at 16 px type. */
export const CHANNEL_WIDTH: Record<string, number> = { main: 4, branch: 3, lateral: 2, field: 1 };

const ZONES: Record<string, Fill> = {
  agriculture_core: { colour: '#d9b945', edge: '#7c6a2e' },
  market_town: { colour: '#a08fb5', edge: '#5d5270' },
  area: { colour: '#9db7a5', edge: '#4d6b57' },
};

export function zoneStyle(kind: unknown): Fill {
  return ZONES[String(kind)] ?? { colour: '#9db7a5', edge: '#4d6b57' };
}

export interface Mark {
  readonly colour: string;
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'star' | 'cross';
}

/** Sites differ by shape first, so that no colour is needed to tell them apart. */
export const SITES: Record<SiteKind, Mark> = {
  service_centre: { colour: '#0f766e', shape: 'square' },
  enterprise_demonstration_site: { colour: '#b45309', shape: 'star' },
  integrity_education_base: { colour: '#1d4f91', shape: 'hexagon' },
  united_front_base: { colour: '#a3124f', shape: 'diamond' },
  reclamation_demonstration_site: { colour: '#4a6428', shape: 'triangle' },
  cooperative: { colour: '#8c5a34', shape: 'circle' },
  workshop: { colour: '#3b2f63', shape: 'cross' },
};

interface Base {
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

const LIGHT: Base = {
  land: {
    forest: '#d9e4cb', shrub: '#e0e8d2', grass: '#e8ecd8', paddy: '#eef0d9', dry: '#f3eedb', orchard: '#e4eacb',
    settlement: '#e6dfd6', water: '#a9c9dc', bare: '#ece6da',
  }, // prettier-ignore
  height: '#b3c2a4',
  shade: 'rgba(62, 74, 48, 0.1)',
  light: 'rgba(255, 255, 246, 0.42)',
  relief: 0.8,
  river: '#a9c9dc',
  bank: '#86aec6',
  riverName: '#20527a',
  road: '#ffffff',
  casing: '#cbc6bd',
  track: '#b9b2a6',
  committee: '#7a6f86',
  town: '#5d5270',
};

const DARK: Base = {
  land: {
    forest: '#1f2c25', shrub: '#222f28', grass: '#25312a', paddy: '#2a342c', dry: '#2e322a', orchard: '#28352b',
    settlement: '#3d3a36', water: '#2c6285', bare: '#312f2a',
  }, // prettier-ignore
  height: '#41524a',
  shade: 'rgba(0, 0, 0, 0.16)',
  light: 'rgba(196, 220, 206, 0.07)',
  relief: 0.65,
  river: '#2c6285',
  bank: '#4681a4',
  riverName: '#b8def3',
  road: '#6b757d',
  casing: '#0e1315',
  track: '#59636a',
  committee: '#a497b8',
  town: '#cabfdc',
};

const CONTRAST: Base = {
  land: {
    forest: '#eef3e6', shrub: '#f2f5ea', grass: '#f6f8ee', paddy: '#fafbf0', dry: '#fcf8ea', orchard: '#f1f5e0',
    settlement: '#e2dcd4', water: '#7db3d8', bare: '#f6f2ea',
  }, // prettier-ignore
  height: '#d3dcc8',
  shade: 'rgba(40, 50, 30, 0.1)',
  light: 'rgba(255, 255, 255, 0.6)',
  relief: 0.5,
  river: '#7db3d8',
  bank: '#1f5f8b',
  riverName: '#003c66',
  road: '#ffffff',
  casing: '#5a544c',
  track: '#6b645a',
  committee: '#4a3d5f',
  town: '#1f1433',
};

const BASES: Record<Look, Base> = { light: LIGHT, dark: DARK, contrast: CONTRAST };
export let BASE: Base = LIGHT;
