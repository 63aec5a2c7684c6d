/** Paints parcels and plots on a tile. */
import { withAlpha } from '../../look/colour';
import { canvasFill } from '../../look/patterns';
import { phaseOf, ticksOf } from '../../look/phases';
import { paintNumber } from './numbers';
import { tracePath } from './path';
import { isGroup } from '../tiles/group';
import { EXTENT, type TileFeature } from '../tiles/decode';
import type { TileFrame } from '../tiles/vector-grid';
import { classesOf, type Fill, OTHERS, SIGNS, STROKES } from '../../look/style';
import { edgeOf } from '../../look/palette';
import { type AreaLayer, classField } from '../../state/layers';

/** The legend's line that a parcel or plot belongs to, by which it can be switched off. */
export function classOf(layer: AreaLayer, { properties }: TileFeature): string {
  const field = classField(layer);
  const value = properties[field];
  const text = typeof value === 'string' ? value : '';
  return field === 'stage' ? phaseOf(text) : text;
}

export function fillOfClass(layer: AreaLayer, value: string): Fill {
  return classesOf(`${layer}.${classField(layer)}`).find(({ id }) => id === value) ?? OTHERS.unknown;
}

/** From this zoom on what the filter leaves out has an outline, by which it can be pressed. */
export const UNCHOSEN_FROM = 13;

/** Opaque: the layer's pane is what lets the base show through, so that overlapping tile edges leave no lines. */
export function paintAreas(
  frame: TileFrame,
  layer: AreaLayer,
  isOff: (value: string) => boolean,
  chosen: ReadonlySet<number> | null,
  areaText: (m2: number) => string = () => '',
): void {
  const named: TileFeature[] = [];
  for (const feature of frame.layers.get(layer) ?? []) {
    const value = classOf(layer, feature);
    if (isOff(value)) continue;
    // Of groups the server has left out what the filter excludes.
    if (isGroup(feature.fid) || chosen?.has(feature.fid) !== false) {
      paintArea(frame, feature, fillOfClass(layer, value));
      if (!isGroup(feature.fid) && frame.zoom >= 15) named.push(feature);
    } else if (frame.zoom >= UNCHOSEN_FROM) paintUnchosen(frame, feature);
  }
  // Over all areas, so that no neighbour's edge crosses them.
  for (const feature of named) paintTicks(frame, feature, paintNumber(frame, feature, areaText));
}

/** A feature that the filter excludes is drawn as a thin outline without its colour. */
function paintUnchosen(frame: TileFrame, feature: TileFeature): void {
  const { ctx, ui } = frame;
  ctx.beginPath();
  tracePath(frame, feature);
  ctx.lineWidth = 0.6 * ui;
  ctx.strokeStyle = withAlpha(SIGNS.unchosen, 0.45);
  ctx.stroke();
}

function paintArea(frame: TileFrame, feature: TileFeature, fill: Fill): void {
  const { ctx, ui, zoom, palette } = frame;
  ctx.beginPath();
  tracePath(frame, feature);
  ctx.fillStyle = canvasFill(ctx, fill, palette);
  ctx.fill('evenodd');
  if (isGroup(feature.fid)) return;
  if (zoom >= 13) {
    ctx.lineWidth = (STROKES.area.width ?? 1) * (zoom >= 15 ? 1 : 0.6) * ui;
    ctx.strokeStyle = withAlpha(edgeOf(fill, palette), zoom >= 15 ? 0.9 : 0.6);
    ctx.lineJoin = 'round';
    ctx.stroke();
  }
}

/** The level of acceptance, as one to four ticks in the middle of a parcel that lies whole in this tile. */
function paintTicks(
  { ctx, scale, ui, palette }: TileFrame,
  feature: TileFeature,
  number: ReturnType<typeof paintNumber>,
): void {
  const ticks = ticksOf(feature.properties['stage']);
  const { minX, minY, maxX, maxY } = feature.box;
  const whole = minX >= 0 && minY >= 0 && maxX <= EXTENT && maxY <= EXTENT;
  if (ticks === 0 || !whole || Math.min(maxX - minX, maxY - minY) * scale < 18 * ui) return;
  const [cx, cy] =
    number === null
      ? [((minX + maxX) / 2) * scale, ((minY + maxY) / 2) * scale]
      : [number.x, number.y - number.halfPx - 5 * ui];
  ctx.strokeStyle = palette.paper;
  ctx.lineCap = 'round';
  ctx.lineWidth = 1.8 * ui;
  ctx.beginPath();
  for (let i = 0; i < ticks; i += 1) {
    const x = cx + (i - (ticks - 1) / 2) * 4 * ui;
    ctx.moveTo(x, cy - 4 * ui);
    ctx.lineTo(x, cy + 4 * ui);
  }
  ctx.stroke();
}
