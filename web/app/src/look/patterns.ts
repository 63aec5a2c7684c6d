import type { Fill } from './palette';
import { PAPER } from './palette';
import { withAlpha } from './colour';

const SIZE = 8;
const cache = new Map<string, CanvasPattern>();

/** A canvas fill for an area: the colour at the given opacity, with its pattern where it has one. */
export function canvasFill(ctx: CanvasRenderingContext2D, fill: Fill, opacity: number): string | CanvasPattern {
  if (fill.pattern === undefined) return withAlpha(fill.colour, opacity);
  const key = `${PAPER}/${fill.colour}/${fill.pattern}/${fill.ink ?? ''}/${opacity}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = ctx.createPattern(drawCell(fill, opacity), 'repeat');
  if (made === null) return withAlpha(fill.colour, opacity);
  cache.set(key, made);
  return made;
}

function drawCell(fill: Fill, opacity: number): HTMLCanvasElement {
  const cell = document.createElement('canvas');
  cell.width = cell.height = SIZE;
  const ctx = cell.getContext('2d');
  if (ctx === null) return cell;
  ctx.globalAlpha = opacity;
  ctx.fillStyle = fill.pattern === 'outline' ? PAPER : fill.colour;
  ctx.fillRect(0, 0, SIZE, SIZE);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = ctx.fillStyle = fill.ink ?? fill.edge;
  if (fill.pattern === 'hatch') drawHatch(ctx);
  if (fill.pattern === 'dots') ctx.fillRect(3, 3, 2, 2);
  return cell;
}

function drawHatch(ctx: CanvasRenderingContext2D): void {
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    ctx.moveTo(shift - 1, SIZE + 1);
    ctx.lineTo(shift + SIZE + 1, -1);
  }
  ctx.stroke();
}
