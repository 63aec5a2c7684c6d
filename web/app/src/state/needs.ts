/** Which layers a view needs whole, as features and not as tiles. */
import type { LayerId } from '../api/shapes';
import { subjectOf } from './moves';
import { THEME_LAYERS } from './themes';
import type { View } from './view';

/** Layers whose features come as tiles, as there are too many of them. */
const TILED: readonly LayerId[] = ['parcels', 'plots', 'land', 'rivers', 'roads'];

export function isSmall(layer: LayerId): boolean {
  return !TILED.includes(layer);
}

export function neededLayers(view: Pick<View, 'theme' | 'committee' | 'filter' | 'table' | 'selected'>): Set<LayerId> {
  const { selected } = view;
  // Tiles of parcels and plots do not say which committee they belong to.
  const themed = THEME_LAYERS[view.theme].filter((layer) => isSmall(layer) || view.committee !== null);
  return new Set<LayerId>([
    'villages',
    'committees',
    'zones',
    'streets',
    ...themed,
    ...(selected !== null && isSmall(selected.layer) ? [selected.layer] : []),
    ...(view.filter !== '' || view.table !== null ? [subjectOf(view)] : []),
  ]);
}
