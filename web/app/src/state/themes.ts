/** The layers of each theme. */
import type { ThemeId } from './view';
import { LAYER_IDS, type LayerId } from '../api/layers';
import { pageLayer } from './layers';

/** What each theme shows beside the base, most important first. The first is what the theme is about. */
export const THEME_LAYERS: Record<ThemeId, readonly LayerId[]> = {
  coverage: ['villages', 'streets', 'findings'],
  farmland: ['parcels', 'villages'],
  water: ['channels', 'pump_stations', 'villages'],
  crops: ['plots', 'villages'],
  sites: ['sites', 'zones', 'villages'],
};

/** Drawn in every theme; the reader may switch them off. */
export const BASE_LAYERS: readonly LayerId[] = LAYER_IDS.filter((id) => pageLayer(id).everywhere === true);

export function shows(theme: ThemeId, layer: LayerId): boolean {
  return (
    THEME_LAYERS[theme].includes(layer) || pageLayer(layer).everywhere === true || pageLayer(layer).drawn === 'base'
  );
}

/** What a theme is about: of cleaning its places, of all else not the villages that stand beside it. */
export function ownLayers(theme: ThemeId): readonly LayerId[] {
  const layers = THEME_LAYERS[theme].filter((layer) => pageLayer(layer).countedIn !== 'findings');
  return theme === 'coverage' ? layers : layers.filter((layer) => layer !== 'villages');
}
