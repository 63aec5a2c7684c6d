/** Paints the ring around the feature at which the keyboard stands. */
import { around, type Box } from '../plane/geometry';
import type { OverlayFrame } from '../canvas/overlay';
import { EXTENT } from '../tiles/decode';
import { trace } from '../canvas/trace';
import { worldBox } from '../tiles/fragment';
import type { Emphasis } from './emphasis';

/** Below this a feature is too small to be ringed by its own outline. */
const SMALL_PX = 18;

/** The focus of the keyboard: ink with dashes of paper within paper, which stands out on every colour and in every look. */
export function paintRing(frame: OverlayFrame, { shape, pieces }: Emphasis): void {
  const boxes = shape !== null ? [shape.box] : pieces.map(worldBox);
  const [first, ...others] = boxes;
  if (first === undefined) return;
  const { ctx, ui, scale, originX, originY } = frame;
  const box = others.reduce(around, first);
  ctx.save();
  if (Math.max(box.maxX - box.minX, box.maxY - box.minY) * scale < SMALL_PX * ui) {
    ctx.beginPath();
    ctx.arc(...middlePx(frame, box), (SMALL_PX / 2 + 5) * ui, 0, 2 * Math.PI);
    strokeRing(frame);
  } else if (shape !== null) {
    ctx.beginPath();
    trace(frame, shape.parts, shape.kind === 'polygon');
    strokeRing(frame);
  } else
    for (const { feature, x, y, side } of pieces) {
      const [left, top, px] = [x * scale - originX, y * scale - originY, side * scale];
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, px + 0.5, px + 0.5);
      ctx.clip();
      ctx.beginPath();
      trace({ ...frame, scale: px / EXTENT, originX: -left, originY: -top }, feature.parts, true);
      strokeRing(frame);
      ctx.restore();
    }
  ctx.restore();
}

function middlePx({ scale, originX, originY }: OverlayFrame, box: Box): [number, number] {
  return [((box.minX + box.maxX) / 2) * scale - originX, ((box.minY + box.maxY) / 2) * scale - originY];
}

function strokeRing({ ctx, ui, palette: { ink, paper } }: OverlayFrame): void {
  ctx.lineJoin = 'round';
  for (const [colour, width, dash] of [
    [paper, 9, []],
    [ink, 5.5, []],
    [paper, 2, [5 * ui, 5 * ui]],
  ] as const) {
    ctx.setLineDash([...dash]);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
