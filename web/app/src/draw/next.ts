/** Which layer is drawn on when drawing opens next, where somebody has chosen one. */
import type { LayerId } from '../api/layers';

let chosen: LayerId | null = null;

export function drawNext(layer: LayerId): void {
  chosen = layer;
}

export function layerChosen(): LayerId | null {
  return chosen;
}
