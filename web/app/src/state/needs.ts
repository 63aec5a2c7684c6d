/** Which layers a view needs whole, as features and not as tiles. */
import { isPast } from './past';
import { subjectOf } from './moves';
import { THEME_LAYERS } from './themes';
import type { View } from './view';
import type { LayerId } from '../api/layers';
import { isTiled } from './layers';

export function neededLayers(
  view: Pick<View, 'theme' | 'committee' | 'filter' | 'table' | 'selected' | 'asOf'>,
): Set<LayerId> {
  const { selected } = view;
  // Tiles of parcels and plots do not say which committee they belong to, and the server has sums of the present alone.
  const whole = view.committee !== null || isPast(view);
  const themed = THEME_LAYERS[view.theme].filter((layer) => !isTiled(layer) || whole);
  return new Set<LayerId>([
    'villages',
    'committees',
    'zones',
    'streets',
    ...themed,
    ...(selected !== null && !isTiled(selected.layer) ? [selected.layer] : []),
    ...(view.filter !== '' || view.table !== null ? [subjectOf(view)] : []),
  ]);
}
