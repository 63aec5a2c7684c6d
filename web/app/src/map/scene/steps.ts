/** The features that the keyboard can reach in a part of the map. */
import type { Picked } from '../../state/data';
import { isOff, type View } from '../../state/view';
import { around, type Box, meets } from '../plane/geometry';
import { classOf } from '../paint/areas';
import type { Scenes } from './scene';
import type { Shape } from '../plane/shapes';
import { THEME_LAYERS } from '../../state/themes';
import type { TileGrid } from '../tiles/vector-grid';
import { type Fragment, worldBox } from '../tiles/fragment';
import type { LayerId } from '../../api/layers';
import { type AreaLayer, isArea, pageLayer } from '../../state/layers';

/** A feature that the keyboard can come to, and where on the window's part of it one stands, in world coordinates. */
export interface Step extends Picked {
  readonly x: number;
  readonly y: number;
}

/** The layers that the keyboard walks in a view, the topmost first. */
export function walkedLayers(view: View): LayerId[] {
  const shown: LayerId[] = [...THEME_LAYERS[view.theme], 'committees'];
  return shown.filter((layer) => isWalked(layer) && !isOff(view, layer));
}

/** Whether canvases draw a layer and a click opens it; points are buttons of their own. */
function isWalked(layer: LayerId): boolean {
  return isArea(layer) || pageLayer(layer).drawn === 'canvas';
}

/** A layer's features in a box of the world. */
export function stepsIn(
  layer: LayerId,
  window: Box,
  view: View,
  scenes: Scenes,
  areas: Readonly<Record<AreaLayer, TileGrid>>,
): Step[] {
  if (!isArea(layer))
    return scenes.shown(layer).flatMap((shape) => {
      const at = standIn(shape, window);
      return at === null ? [] : [{ selection: { layer, fid: shape.fid }, feature: shape.feature, ...at }];
    });
  const found = new Map<number, { piece: Fragment; box: Box }>();
  for (const piece of areas[layer].piecesIn(window)) {
    const { fid } = piece.feature;
    if (isOff(view, layer, classOf(layer, piece.feature)) || !scenes.chosen.has(layer, fid)) continue;
    const box = worldBox(piece);
    const known = found.get(fid);
    found.set(fid, { piece, box: known === undefined ? box : around(known.box, box) });
  }
  return [...found.values()].map(({ piece: { feature }, box }) => ({
    selection: { layer, fid: feature.fid },
    feature: { type: 'Feature', id: feature.fid, geometry: null, properties: { ...feature.properties } },
    ...middle(within(box, window)),
  }));
}

function standIn(shape: Shape, window: Box): { x: number; y: number } | null {
  if (!meets(shape.box, window)) return null;
  const best = middle(within(shape.box, window));
  if (shape.kind === 'polygon') return best;
  let nearest: { x: number; y: number; distance: number } | null = null;
  for (const part of shape.parts) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      const [x, y] = [part[i] as number, part[i + 1] as number];
      if (x < window.minX || x > window.maxX || y < window.minY || y > window.maxY) continue;
      const distance = Math.hypot(x - best.x, y - best.y);
      if (nearest === null || distance < nearest.distance) nearest = { x, y, distance };
    }
  }
  return nearest;
}

function within(box: Box, window: Box): Box {
  return {
    minX: Math.max(box.minX, window.minX),
    minY: Math.max(box.minY, window.minY),
    maxX: Math.min(box.maxX, window.maxX),
    maxY: Math.min(box.maxY, window.maxY),
  };
}

function middle({ minX, minY, maxX, maxY }: Box): { x: number; y: number } {
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
}
