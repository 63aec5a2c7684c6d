/** Which layers somebody may draw on, and which of them is drawn on when drawing opens next. */
import type { Session } from '../api/accounts';
import { LAYER_IDS, isDrawable, layerOf, type LayerId } from '../api/layers';
import { plans, unitsOf } from '../state/rights';
import { THEME_LAYERS } from '../state/themes';
import type { View } from '../state/view';

let chosen: LayerId | null = null;

export function drawNext(layer: LayerId): void {
  chosen = layer;
}

/** The layer that was chosen to be drawn on, where it may be; else the first. */
export function chosenOf(layers: readonly LayerId[], first: LayerId): LayerId {
  return chosen !== null && layers.includes(chosen) ? chosen : first;
}

/** The layers that may be drawn on here, the theme's first. A clerk draws what belongs to a committee. */
export function layersFor(session: Session | null, { town, theme }: View): readonly LayerId[] {
  const drawn = LAYER_IDS.filter(isDrawable);
  const own = THEME_LAYERS[theme].filter(
    (id) => drawn.includes(id) && layerOf(id).unit === undefined && id !== 'zones',
  );
  const all = [...new Set<LayerId>([...own, 'parcels', 'plots', 'channels', ...drawn])];
  if (plans(session, town)) return all;
  const units = unitsOf(session, town) ?? [];
  return units.length === 0 ? [] : all.filter((id) => layerOf(id).inUnit === true);
}
