import type { Geometry } from 'geojson';
import { ACCENT, PAPER } from '../../look/palette';
import type { Tools } from '../../state/tools';
import { worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';
import { partsOf } from '../plane/shapes';

const WAS = '#b3261e';

/** A shape as it was, dashed, and as it became; and the place that a feature is to have. */
export function paintCompared(frame: OverlayFrame, { compared, placed }: Tools): void {
  if (compared !== null) {
    paintShape(frame, compared.is, ACCENT, false);
    paintShape(frame, compared.was, WAS, true);
  }
  if (placed !== null) paintShape(frame, { type: 'Point', coordinates: [...placed] }, ACCENT, false);
}

function paintShape(
  { ctx, ui, scale, originX, originY }: OverlayFrame,
  shape: Geometry | null,
  colour: string,
  dashed: boolean,
): void {
  if (shape === null) return;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (const part of partsOf(shape)) {
    const path = part.map(([lon = 0, lat = 0]) => [worldX(lon) * scale - originX, worldY(lat) * scale - originY]);
    const [[x = 0, y = 0] = []] = path;
    if (path.length === 1) {
      ctx.moveTo(x + 9 * ui, y);
      ctx.arc(x, y, 9 * ui, 0, 2 * Math.PI);
    } else path.forEach(([px = 0, py = 0], i) => (i === 0 ? ctx.moveTo(px, py) : ctx.lineTo(px, py)));
  }
  for (const [stroke, width, dash] of [
    [PAPER, 7, []],
    [colour, 3, dashed ? [9 * ui, 6 * ui] : []],
  ] as const) {
    ctx.setLineDash([...dash]);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
