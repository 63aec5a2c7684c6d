/** Patterns of fills on canvases. */
import { withAlpha } from './colour';
import type { Palette } from './palette';
import type { Fill } from './style';

const SIZE = 8;
const cache = new Map<string, CanvasPattern>();

/** A canvas fill for an area: its colour, with its pattern where it has one. */
export function canvasFill(ctx: CanvasRenderingContext2D, fill: Fill, { paper }: Palette): string | CanvasPattern {
  if (fill.pattern === undefined) return withAlpha(fill.colour, 1);
  const key = `${paper}/${fill.id}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = ctx.createPattern(drawCell(fill, paper), 'repeat');
  if (made === null) return withAlpha(fill.colour, 1);
  cache.set(key, made);
  return made;
}

function drawCell(fill: Fill, paper: string): HTMLCanvasElement {
  const cell = document.createElement('canvas');
  cell.width = cell.height = SIZE;
  const ctx = cell.getContext('2d');
  if (ctx === null) return cell;
  ctx.fillStyle = fill.pattern === 'outline' ? paper : fill.colour;
  ctx.fillRect(0, 0, SIZE, SIZE);
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
