import { ACCENT, PAPER } from '../../look/palette';
import { withAlpha } from '../../look/colour';
import type { LonLat } from '../../geodesy/ellipsoid';
import { measuredLine, type Tools } from '../../state/tools';
import { metresPerPx, worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';

/** What is being measured, and where the reader is. */
export function paintMeasure(frame: OverlayFrame, tools: Tools): void {
  if (tools.here !== null) paintHere(frame, tools.here);
  if (tools.measure === null) return;
  const line = measuredLine(tools).map((at) => onCanvas(frame, at));
  const { ctx, ui } = frame;
  ctx.lineJoin = ctx.lineCap = 'round';
  ctx.beginPath();
  line.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  if (tools.measure === 'area') {
    ctx.closePath();
    ctx.fillStyle = withAlpha(ACCENT, 0.14);
    ctx.fill();
  }
  for (const [colour, width] of [
    [PAPER, 6],
    [ACCENT, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  for (const at of tools.points) paintDot(frame, onCanvas(frame, at), 4.5 * ui, PAPER, ACCENT);
}

function paintHere(frame: OverlayFrame, { at, accuracyM }: NonNullable<Tools['here']>): void {
  const { ctx, ui, zoom } = frame;
  const [x, y] = onCanvas(frame, at);
  ctx.beginPath();
  ctx.arc(x, y, Math.max(10 * ui, accuracyM / metresPerPx(at[1], zoom)), 0, 2 * Math.PI);
  ctx.fillStyle = 'rgba(29, 111, 184, 0.16)';
  ctx.fill();
  ctx.strokeStyle = 'rgba(29, 111, 184, 0.5)';
  ctx.lineWidth = ui;
  ctx.stroke();
  paintDot(frame, [x, y], 6 * ui, '#1d6fb8', PAPER);
}

function paintDot(
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

function onCanvas({ scale, originX, originY }: OverlayFrame, [lon, lat]: LonLat): readonly [number, number] {
  return [worldX(lon) * scale - originX, worldY(lat) * scale - originY];
}
