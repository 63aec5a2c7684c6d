/** Paints meridians and parallels with their degrees. */
import { withAlpha } from '../../look/colour';
import { placeIn, worldX, worldY } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';
import type { Rect } from '../plane/geometry';

/** Steps in degrees that read well as minutes and seconds: 1°, 30′ … 10″. */
const STEPS = [1, 1 / 2, 1 / 4, 1 / 6, 1 / 12, 1 / 30, 1 / 60, 1 / 120, 1 / 240, 1 / 360];
const LEAST_PX = 150;
/** How many places along its line a name may try. */
const TRIES = 60;

/** The smallest step whose lines stand far enough apart. */
export function stepOf(pxPerDegree: number): number {
  return [...STEPS].reverse().find((step) => step * pxPerDegree >= LEAST_PX) ?? 1;
}

/** 110°57′30″; without seconds where there are none. */
export function angleText(degrees: number): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const [d, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${d}°${two(m)}′${s === 0 ? '' : `${two(s)}″`}`;
}

/**
 * Meridians and parallels over the window, named near its lower and its right edge, or further along the line where a
 * panel, a mark or another label stands there. `blocked` takes a box of the canvas.
 */
export function paintGraticule(frame: OverlayFrame, blocked: (box: Rect) => boolean): void {
  const { ctx, ui, scale, originX, originY, width, height, margin, palette } = frame;
  const lonAt = (x: number): number => placeIn((x + originX) / scale, 0)[0];
  const latAt = (y: number): number => placeIn(0, (y + originY) / scale)[1];
  const step = stepOf(scale / 360 / ui);
  const meridians = multiples(lonAt(0), lonAt(width), step);
  const parallels = multiples(latAt(height), latAt(0), step);
  ctx.beginPath();
  for (const lon of meridians) {
    const x = Math.round(worldX(lon) * scale - originX) + 0.5;
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
  }
  for (const lat of parallels) {
    const y = Math.round(worldY(lat) * scale - originY) + 0.5;
    ctx.moveTo(0, y);
    ctx.lineTo(width, y);
  }
  ctx.strokeStyle = withAlpha(palette.ink, 0.28);
  ctx.lineWidth = ui;
  ctx.stroke();
  ctx.font = `400 ${12 * ui}px sans-serif`;
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'left';
  const named: Rect[] = [];
  const place = (text: string, x: number, y: number, dx: number, dy: number): void => {
    const wide = ctx.measureText(text).width;
    const inWindow = ({ x0, y0, x1, y1 }: Rect): boolean =>
      x0 >= margin.x && y0 >= margin.y && x1 <= width - margin.x && y1 <= height - margin.y;
    for (let i = 0; i < TRIES; i += 1) {
      const [left, bottom] = [x + i * dx, y + i * dy];
      const box = { x0: left - 3 * ui, y0: bottom - 16 * ui, x1: left + wide + 3 * ui, y1: bottom + 2 * ui };
      if (!inWindow(box)) continue;
      if (blocked(box) || named.some((other) => overlap(other, box))) continue;
      named.push(box);
      letter(frame, text, left, bottom);
      return;
    }
  };
  const along = 20 * ui;
  for (const lon of meridians)
    place(`${angleText(lon)}E`, worldX(lon) * scale - originX + 4 * ui, height - margin.y - 8 * ui, 0, -along);
  for (const lat of parallels)
    place(`${angleText(lat)}N`, width - margin.x - 84 * ui, worldY(lat) * scale - originY - 2 * ui, -along, 0);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

function letter({ ctx, ui, palette }: OverlayFrame, text: string, x: number, y: number): void {
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 3 * ui;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x, y);
}

export function multiples(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step), Math.floor(to / step)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
