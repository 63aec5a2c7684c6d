/** Paints a point of a tool. */
import type { LonLat } from '../../geodesy/ellipsoid';
import { worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';

/** Draws a dot with an edge. */
export function paintDot(
  { ctx, ui }: OverlayFrame,
  [x, y]: readonly [number, number],
  radius: number,
  fill: string,
  edge: string,
): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 2 * ui;
  ctx.stroke();
}

/** A place in the canvas's pixels. */
export function onCanvas({ scale, originX, originY }: OverlayFrame, [lon, lat]: LonLat): readonly [number, number] {
  return [worldX(lon) * scale - originX, worldY(lat) * scale - originY];
}
