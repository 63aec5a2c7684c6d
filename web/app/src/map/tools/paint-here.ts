/** Paints the reader's own place. */
import { metresPerPx } from '../../geodesy/mercator';
import type { Tools } from '../../state/tools';
import type { OverlayFrame } from '../canvas/overlay';
import { onCanvas, paintDot } from './paint-dot';
import { withAlpha } from '../../look/colour';
import { SIGNS } from '../../look/style';

/** Draws where the reader is, in a circle as wide as the device is unsure. */
export function paintHere(frame: OverlayFrame, { at, accuracyM }: NonNullable<Tools['here']>): void {
  const { ctx, ui, zoom, palette } = frame;
  const [x, y] = onCanvas(frame, at);
  ctx.beginPath();
  ctx.arc(x, y, Math.max(10 * ui, accuracyM / metresPerPx(at[1], zoom)), 0, 2 * Math.PI);
  ctx.fillStyle = withAlpha(SIGNS.here, 0.16);
  ctx.fill();
  ctx.strokeStyle = withAlpha(SIGNS.here, 0.5);
  ctx.lineWidth = ui;
  ctx.stroke();
  paintDot(frame, [x, y], 6 * ui, SIGNS.here, palette.paper);
}
