/** Paints the line or ring that is measured. */
import { withAlpha } from '../../look/colour';
import { measuredLine, type Measuring } from '../../state/mode';
import { onCanvas, paintDot } from './paint-dot';
import type { OverlayFrame } from '../canvas/overlay';

/** Draws the line or ring that is measured, and its points. */
export function paintMeasure(frame: OverlayFrame, mode: Measuring): void {
  const line = measuredLine(mode).map((at) => onCanvas(frame, at));
  const { ctx, ui, palette } = frame;
  ctx.lineJoin = ctx.lineCap = 'round';
  ctx.beginPath();
  line.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  if (mode.what === 'area') {
    ctx.closePath();
    ctx.fillStyle = withAlpha(palette.accent, 0.14);
    ctx.fill();
  }
  for (const [colour, width] of [
    [palette.paper, 6],
    [palette.accent, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  for (const at of mode.points) paintDot(frame, onCanvas(frame, at), 4.5 * ui, palette.paper, palette.accent);
}
