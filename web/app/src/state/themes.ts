import type { LayerId } from '../api/shapes';
import type { ThemeId } from './view';

/** What each theme shows beside the base, most important first. The first is what the theme is about. */
export const THEME_LAYERS: Record<ThemeId, readonly LayerId[]> = {
  coverage: ['villages', 'streets', 'findings'],
  farmland: ['parcels', 'villages'],
  water: ['channels', 'pump_stations', 'villages'],
  crops: ['plots', 'villages'],
  sites: ['sites', 'zones', 'villages'],
};

/** Drawn in every theme; the reader may switch them off. */
export const BASE_LAYERS: readonly LayerId[] = ['committees', 'rivers', 'roads'];

export function shows(theme: ThemeId, layer: LayerId): boolean {
  return THEME_LAYERS[theme].includes(layer) || BASE_LAYERS.includes(layer) || layer === 'land';
}
