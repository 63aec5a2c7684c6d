/** The features that the keyboard can reach in a part of the map. */
import type { Picked } from '../../state/data';
import { isOff, type View } from '../../state/view';
import { around, inBox, type Box, meets, through } from '../plane/geometry';
import { classOf } from '../paint/areas';
import type { Scenes } from './scene';
import type { Shape } from '../plane/shapes';
import { THEME_LAYERS } from '../../state/themes';
import type { TileGrid } from '../tiles/vector-grid';
import { type Fragment, worldBox } from '../tiles/fragment';
import { pickedOf } from '../tiles/group';
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
    ...pickedOf(layer, feature, view),
    ...middle(within(box, window)),
  }));
}

/** On a line one stands on a corner of it or, where none is in the window, on the stretch that passes through. */
function standIn(shape: Shape, window: Box): { x: number; y: number } | null {
  if (!meets(shape.box, window)) return null;
  const best = middle(within(shape.box, window));
  if (shape.kind === 'polygon') return best;
  return nearestTo(best, corners(shape, window)) ?? nearestTo(best, stretches(shape, window));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function nearestTo({ x, y }: Place, places: readonly Place[]): Place | null {
  const distance = (place: Place): number => Math.hypot(place.x - x, place.y - y);
  return places.reduce<Place | null>(
    (least, place) => (least === null || distance(place) < distance(least) ? place : least),
    null,
  );
}

function corners({ parts }: Shape, window: Box): Place[] {
  return parts.flatMap((part) =>
    Array.from({ length: part.length / 2 }, (_, i) => ({ x: part[2 * i] ?? 0, y: part[2 * i + 1] ?? 0 })).filter(
      ({ x, y }) => inBox(window, x, y),
    ),
  );
}

/** The middles of the stretches that pass through a window. */
function stretches({ parts }: Shape, window: Box): Place[] {
  return parts.flatMap((part) =>
    Array.from({ length: Math.max(0, part.length / 2 - 1) }, (_, i) => [...part.subarray(2 * i, 2 * i + 4)]).flatMap(
      ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => {
        const [from, to] = through([x0, y0], [x1 - x0, y1 - y0], window);
        const at = (from + to) / 2;
        return from > to ? [] : [{ x: x0 + at * (x1 - x0), y: y0 + at * (y1 - y0) }];
      },
    ),
  );
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
