import { withAlpha } from '../look/colour';
import { ACCENT, PAPER, PARCELS, PLOTS, type Fill } from '../look/palette';
import { canvasFill } from '../look/patterns';
import { phaseOf, ticksOf } from '../look/phases';
import type { Selection } from '../state/view';
import { tracePath } from './paint-path';
import { EXTENT, type TileFeature } from './tile-decode';
import type { TileFrame } from './tile-grid';

export interface AreaEmphasis {
  readonly hovered: Selection | null;
  readonly selected: Selection | null;
}

/** The legend's line that a parcel or plot belongs to, by which it can be switched off. */
export function classOf(layer: 'parcels' | 'plots', feature: TileFeature): string {
  return layer === 'parcels' ? phaseOf(feature.properties['stage']) : String(feature.properties['crop'] ?? 'rice');
}

export function fillOf(layer: 'parcels' | 'plots', value: string): Fill {
  const fills: Record<string, Fill> = layer === 'parcels' ? PARCELS : PLOTS;
  return fills[value] ?? PLOTS.rice;
}

export function paintAreas(
  frame: TileFrame,
  layer: 'parcels' | 'plots',
  isOff: (value: string) => boolean,
  { hovered, selected }: AreaEmphasis,
): void {
  const features = (frame.layers.get(layer) ?? []).filter((feature) => !isOff(classOf(layer, feature)));
  const chosen = selected?.layer === layer ? selected.fid : null;
  const over = hovered?.layer === layer ? hovered.fid : null;
  const quiet = chosen !== null ? 0.55 : 0.75;
  for (const feature of features) paintArea(frame, feature, fillOf(layer, classOf(layer, feature)), quiet);
  for (const feature of features) {
    if (feature.fid === chosen) paintEmphasis(frame, feature, fillOf(layer, classOf(layer, feature)), ACCENT, 3);
    else if (feature.fid === over) paintEmphasis(frame, feature, fillOf(layer, classOf(layer, feature)), PAPER, 2);
  }
}

function paintArea(frame: TileFrame, feature: TileFeature, fill: Fill, opacity: number): void {
  const { ctx, ui, zoom } = frame;
  ctx.beginPath();
  tracePath(frame, feature);
  ctx.fillStyle = canvasFill(ctx, fill, opacity);
  ctx.fill('evenodd');
  if (zoom >= 13) {
    ctx.lineWidth = (zoom >= 15 ? 1 : 0.6) * ui;
    ctx.strokeStyle = withAlpha(fill.edge, zoom >= 15 ? 0.85 : 0.55);
    ctx.lineJoin = 'round';
    ctx.stroke();
  }
  if (zoom >= 15) paintTicks(frame, feature);
}

function paintEmphasis(frame: TileFrame, feature: TileFeature, fill: Fill, edge: string, width: number): void {
  const { ctx, ui } = frame;
  ctx.beginPath();
  tracePath(frame, feature);
  ctx.fillStyle = canvasFill(ctx, fill, 1);
  ctx.fill('evenodd');
  ctx.lineJoin = 'round';
  ctx.strokeStyle = edge === PAPER ? fill.edge : PAPER;
  ctx.lineWidth = (width + 2) * ui;
  ctx.stroke();
  ctx.strokeStyle = edge;
  ctx.lineWidth = width * ui;
  ctx.stroke();
  paintTicks(frame, feature);
}

/** The level of acceptance, as one to four ticks in the middle of a parcel that lies whole in this tile. */
function paintTicks({ ctx, scale, ui }: TileFrame, feature: TileFeature): void {
  const ticks = ticksOf(feature.properties['stage']);
  const { minX, minY, maxX, maxY } = feature.box;
  const whole = minX >= 0 && minY >= 0 && maxX <= EXTENT && maxY <= EXTENT;
  if (ticks === 0 || !whole || Math.min(maxX - minX, maxY - minY) * scale < 18 * ui) return;
  const [cx, cy] = [((minX + maxX) / 2) * scale, ((minY + maxY) / 2) * scale];
  ctx.strokeStyle = PAPER;
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
