/** Paints what lies around the town from afar: a quiet land that fades into paper, a graticule, the neighbours by name. */
import { mix, withAlpha } from '../../look/colour';
import { placeIn, worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';
import { trace } from '../canvas/trace';
import type { Box } from '../plane/geometry';

export interface Neighbour {
  readonly name: string;
  readonly rings: readonly Float64Array[];
  readonly box: Box;
}

/** Nearer than this the town fills the window, and nothing around it is asked for. */
export const AFAR = 12.4;
/** How far the land reaches before it has faded, in half diagonals of the town. */
const REACH = 4.5;
/** A graticule of ten minutes, which is some 17 km. */
const STEP_DEGREES = 1 / 6;

/** Paints the graticule and the other towns outside of a town's rings, which the caller has not clipped. */
export function paintAround(
  frame: OverlayFrame,
  rings: readonly Float64Array[],
  neighbours: readonly Neighbour[],
): void {
  if (frame.zoom > AFAR) return;
  const { ctx, width, height } = frame;
  ctx.save();
  ctx.beginPath();
  ctx.rect(-10, -10, width + 20, height + 20);
  trace(frame, rings, true);
  ctx.clip('evenodd');
  paintLines(frame);
  for (const neighbour of neighbours) paintNeighbour(frame, neighbour);
  ctx.restore();
}

/**
 * Land without a mark or a colour of data, under the base's tiles, whose hills and rivers reach beyond the border as far as
 * their data do. With the veil over it, it is never taken for the town.
 */
export function paintQuietLand(
  { ctx, scale, originX, originY, width, height, palette }: OverlayFrame,
  town: Box,
): void {
  const [x, y] = [((town.minX + town.maxX) / 2) * scale - originX, ((town.minY + town.maxY) / 2) * scale - originY];
  const half = (Math.hypot(town.maxX - town.minX, town.maxY - town.minY) / 2) * scale;
  const land = mix(palette.land['grass'] ?? palette.paper, palette.paper, 0.25);
  const fade = ctx.createRadialGradient(x, y, half * 0.5, x, y, half * REACH);
  fade.addColorStop(0, land);
  fade.addColorStop(0.35, withAlpha(land, 0.7));
  fade.addColorStop(1, withAlpha(land, 0));
  ctx.fillStyle = fade;
  ctx.fillRect(0, 0, width, height);
}

function paintLines({ ctx, ui, scale, originX, originY, width, height, palette }: OverlayFrame): void {
  const step = STEP_DEGREES;
  const lonAt = (x: number): number => placeIn((x + originX) / scale, 0)[0];
  const latAt = (y: number): number => placeIn(0, (y + originY) / scale)[1];
  ctx.beginPath();
  for (let i = Math.ceil(lonAt(0) / step); i * step <= lonAt(width); i += 1) {
    const x = Math.round(worldX(i * step) * scale - originX) + 0.5;
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
  }
  for (let i = Math.ceil(latAt(height) / step); i * step <= latAt(0); i += 1) {
    const y = Math.round(worldY(i * step) * scale - originY) + 0.5;
    ctx.moveTo(0, y);
    ctx.lineTo(width, y);
  }
  ctx.strokeStyle = withAlpha(palette.ink, 0.09);
  ctx.lineWidth = ui;
  ctx.stroke();
}

function paintNeighbour(frame: OverlayFrame, { name, rings, box }: Neighbour): void {
  const { ctx, ui, scale, originX, originY, width, height, palette } = frame;
  const [x, y] = [((box.minX + box.maxX) / 2) * scale - originX, ((box.minY + box.maxY) / 2) * scale - originY];
  const across = (box.maxX - box.minX) * scale;
  if (x < -across || y < -across || x > width + across || y > height + across) return;
  ctx.beginPath();
  trace(frame, rings, true);
  ctx.strokeStyle = withAlpha(palette.town, 0.4);
  ctx.lineWidth = ui;
  ctx.stroke();
  if (name === '' || across < 30 * ui) return;
  ctx.font = `400 ${12 * ui}px 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Tuntu Core', 'Tuntu Sans', 'Tuntu Rare', sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = withAlpha(palette.ink, 0.6);
  ctx.fillText(name, x, y);
}
