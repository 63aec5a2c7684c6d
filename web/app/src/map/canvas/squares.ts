/** Finds the squares of a canvas that lines run through. */
import type { Flat } from '../plane/geometry';
import type { OverlayFrame } from './overlay';

/** The side, in the canvas's pixels, of the squares in which a soft part is laid down. */
export const SQUARE = 128;

/** The corners, in the canvas's own pixels, of the squares that lie within `reach` of lines. */
export function squaresAlong(
  { ctx, scale, originX, originY }: OverlayFrame,
  lines: readonly Flat[],
  reach: number,
): readonly (readonly [x: number, y: number])[] {
  const pixel = ctx.getTransform().a;
  const [across, down] = [Math.ceil(ctx.canvas.width / SQUARE), Math.ceil(ctx.canvas.height / SQUARE)];
  const met = new Uint8Array(across * down);
  const far = reach * pixel;
  const index = (at: number, most: number): number => Math.max(0, Math.min(most, Math.floor(at / SQUARE)));
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const before = Math.max(0, i - 2);
      const [x0, x1] = ordered(line[before], line[i], (x) => (x * scale - originX) * pixel);
      const [y0, y1] = ordered(line[before + 1], line[i + 1], (y) => (y * scale - originY) * pixel);
      if (x1 + far < 0 || y1 + far < 0 || x0 - far > ctx.canvas.width || y0 - far > ctx.canvas.height) continue;
      for (let row = index(y0 - far, down - 1); row <= index(y1 + far, down - 1); row += 1)
        met.fill(1, row * across + index(x0 - far, across - 1), row * across + index(x1 + far, across - 1) + 1);
    }
  }
  return [...met.entries()].flatMap(([i, is]) =>
    is === 0 ? [] : [[(i % across) * SQUARE, Math.floor(i / across) * SQUARE] as const],
  );
}

function ordered(a: number | undefined, b: number | undefined, to: (at: number) => number): [number, number] {
  const [from, until] = [to(a ?? 0), to(b ?? 0)];
  return from < until ? [from, until] : [until, from];
}
