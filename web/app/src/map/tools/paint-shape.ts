/** Paints the outline of a GeoJSON shape. */
import type { Geometry } from 'geojson';
import { worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';
import { partsOf } from '../plane/shapes';

/** Draws a shape's outline over all else, with an edge of paper. */
export function paintShape(
  { ctx, ui, scale, originX, originY, palette }: OverlayFrame,
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
    [palette.paper, 7, []],
    [colour, 3, dashed ? [9 * ui, 6 * ui] : []],
  ] as const) {
    ctx.setLineDash([...dash]);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
