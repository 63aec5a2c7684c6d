/** Paints the hovered, the selected and the keyboard's feature over the map. */
import { withAlpha } from '../../look/colour';
import { canvasFill } from '../../look/patterns';
import { around, type Box } from '../plane/geometry';
import type { OverlayFrame } from '../canvas/overlay';
import { paintRing } from './ring';
import type { Shape } from '../plane/shapes';
import { EXTENT } from '../tiles/decode';
import { trace } from '../canvas/trace';
import { type Fragment, worldBox } from '../tiles/fragment';
import type { Emphases } from './emphasis';
import { CHANNELS, type Fill } from '../../look/style';

/** The box around what is to be painted; null for nothing: points are elements, which stand out by themselves. */
export function boxOf({ hovered, selected, ringed }: Emphases): Box | null {
  const boxes = [hovered, ...selected, ringed].flatMap(({ shape, pieces }) =>
    shape !== null && shape.kind !== 'point' ? [shape.box] : pieces.map(worldBox),
  );
  return boxes.length === 0 ? null : boxes.reduce(around);
}

/** What is pointed at, what is selected, and where the keyboard stands. */
export function paintEmphases(frame: OverlayFrame, { hovered, selected, ringed }: Emphases): void {
  for (const [{ shape, pieces }, chosen] of [
    [hovered, false] as const,
    ...selected.map((each) => [each, true] as const),
  ]) {
    if (shape !== null) paintEmphasis(frame, shape, chosen);
    for (const piece of pieces) paintPiece(frame, piece, piece.fill, chosen);
  }
  paintRing(frame, ringed);
}

function paintEmphasis(frame: OverlayFrame, shape: Shape, selected: boolean): void {
  if (shape.kind === 'point') return;
  const { ctx, ui, palette } = frame;
  const area = shape.kind === 'polygon';
  ctx.beginPath();
  trace(frame, shape.parts, area);
  ctx.lineJoin = ctx.lineCap = 'round';
  if (area && selected) {
    ctx.fillStyle = withAlpha(palette.accent, 0.07);
    ctx.fill('evenodd');
  }
  ctx.strokeStyle = withAlpha(palette.paper, area && !selected ? 0.6 : 1);
  ctx.lineWidth = (selected || !area ? 8 : 4) * ui;
  ctx.stroke();
  // A hovered area is large: its outline says enough.
  ctx.strokeStyle = selected ? palette.accent : area ? withAlpha(palette.committee, 0.8) : CHANNELS.working.colour;
  ctx.lineWidth = (area ? (selected ? 3 : 1.6) : 4.5) * ui;
  ctx.stroke();
}

/** One tile's piece of an area at full strength, cut at the tile's edge so that the pieces join without a line. */
function paintPiece(frame: OverlayFrame, piece: Fragment, fill: Fill, selected: boolean): void {
  const { ctx, ui, scale, originX, originY, palette } = frame;
  const [left, top, side] = [piece.x * scale - originX, piece.y * scale - originY, piece.side * scale];
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, side + 0.5, side + 0.5);
  ctx.clip();
  ctx.beginPath();
  for (const part of piece.feature.parts) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      const [x, y] = [left + ((part[i] as number) * side) / EXTENT, top + ((part[i + 1] as number) * side) / EXTENT];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    ctx.closePath();
  }
  ctx.fillStyle = canvasFill(ctx, fill, palette);
  ctx.fill('evenodd');
  ctx.lineJoin = 'round';
  ctx.strokeStyle = selected ? palette.paper : fill.edge;
  ctx.lineWidth = (selected ? 6 : 4) * ui;
  ctx.stroke();
  ctx.strokeStyle = selected ? palette.accent : palette.paper;
  ctx.lineWidth = (selected ? 3 : 2) * ui;
  ctx.stroke();
  ctx.restore();
}
