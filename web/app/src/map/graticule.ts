import { withAlpha } from '../look/colour';
import { INK, PAPER } from '../look/palette';
import { worldX, worldY } from './mercator';
import type { OverlayFrame } from './overlay';

/** Steps in degrees that read well as minutes and seconds: 1°, 30′ … 10″. */
const STEPS = [1, 1 / 2, 1 / 4, 1 / 6, 1 / 12, 1 / 30, 1 / 60, 1 / 120, 1 / 240, 1 / 360];
const LEAST_PX = 150;

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

/** Meridians and parallels over the window, named along its upper and left edge. */
export function paintGraticule(frame: OverlayFrame, margin: { readonly x: number; readonly y: number }): void {
  const { ctx, ui, scale, originX, originY, width, height } = frame;
  const lonAt = (x: number): number => ((x + originX) / scale) * 360 - 180;
  const latAt = (y: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + originY)) / scale))) * 180) / Math.PI;
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
  ctx.strokeStyle = withAlpha(INK, 0.28);
  ctx.lineWidth = ui;
  ctx.stroke();
  ctx.font = `400 ${12 * ui}px sans-serif`;
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'left';
  for (const lon of meridians)
    letter(frame, `${angleText(lon)}E`, worldX(lon) * scale - originX + 4 * ui, height - margin.y - 44 * ui);
  for (const lat of parallels)
    letter(frame, `${angleText(lat)}N`, width - margin.x - 140 * ui, worldY(lat) * scale - originY - 2 * ui);
}

function letter({ ctx, ui }: OverlayFrame, text: string, x: number, y: number): void {
  ctx.strokeStyle = PAPER;
  ctx.lineWidth = 3 * ui;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = INK;
  ctx.fillText(text, x, y);
}

export function multiples(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step), Math.floor(to / step)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
