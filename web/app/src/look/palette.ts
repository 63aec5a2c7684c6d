import type { Crop, SiteKind, UnitState } from '../api/shapes';
import type { Phase } from './phases';

/** How an area, a dot or a legend's sample is filled. A pattern carries what the colour alone may not. */
export interface Fill {
  readonly colour: string;
  /** Darker, the same hue. */
  readonly edge: string;
  readonly pattern?: 'hatch' | 'outline' | 'dots';
  readonly ink?: string;
}

export const INK = '#1f2937';
export const PAPER = '#fbfaf7';
export const ACCENT = '#0f766e';

export const COVERAGE: Record<UnitState, Fill> = {
  both: { colour: '#0f766e', edge: '#0a4f4a' },
  one: { colour: '#63bba8', edge: '#3b8a7a' },
  late: { colour: '#f0b429', edge: '#a87808' },
  missed: { colour: '#c2410c', edge: '#7e2a07' },
  not_reported: { colour: '#eceef2', edge: '#6d7686', pattern: 'hatch', ink: '#8b93a1' },
  not_staffed: { colour: '#3b2f63', edge: '#241c40' },
  not_due: { colour: PAPER, edge: '#3b8a7a', pattern: 'outline' },
  suspended: { colour: PAPER, edge: '#6d7686', pattern: 'dots', ink: '#6d7686' },
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

export const BASE = {
  land: {
    forest: '#d9e4cb', shrub: '#e0e8d2', grass: '#e8ecd8', paddy: '#eef0d9', dry: '#f3eedb', orchard: '#e4eacb',
    settlement: '#e6dfd6', water: '#a9c9dc', bare: '#ece6da',
  } as Record<string, string>, // prettier-ignore
  /** Towards this the highest land is tinted. */
  height: '#b3c2a4',
  shade: 'rgba(62, 74, 48, 0.1)',
  light: 'rgba(255, 255, 246, 0.42)',
  river: '#a9c9dc',
  bank: '#86aec6',
  riverName: '#2f6690',
  road: '#ffffff',
  casing: '#cbc6bd',
  track: '#b9b2a6',
  committee: '#7a6f86',
  town: '#5d5270',
} as const;
