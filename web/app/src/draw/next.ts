/** Which layers somebody may draw on, and which of them is drawn on when drawing opens next. */
import type { Session } from '../api/accounts';
import { LAYER_IDS, isDrawable, layerOf, type LayerId } from '../api/layers';
import type { Now } from '../panel/mount';
import { fidOf } from '../state/data';
import { mayWrite, plans, unitsOf } from '../state/rights';
import { THEME_LAYERS } from '../state/themes';
import type { View } from '../state/view';
import type { Sketch } from './sketch';

let chosen: LayerId | null = null;

export function drawNext(layer: LayerId): void {
  chosen = layer;
}

/** The layer that was chosen to be drawn on, where it may be; else the first. */
export function chosenOf(layers: readonly LayerId[], first: LayerId): LayerId {
  return chosen !== null && layers.includes(chosen) ? chosen : first;
}

/** Whether somebody may draw what a drawing is of. */
export function mayDraw(sketch: Sketch, session: Session | null, { data, view }: Pick<Now, 'data' | 'view'>): boolean {
  if (sketch.fid === null) return layersFor(session, view).includes(sketch.layer);
  const committee = data.picked.value?.properties.committee;
  const found = data.layers[sketch.layer]?.value?.find((feature) => fidOf(feature) === sketch.fid);
  return mayWrite(session, view.town, sketch.layer, found?.properties.committee ?? committee);
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
