import type { Flat } from './geometry';
import type { OverlayFrame } from './overlay';

/** The side, in the canvas's pixels, of the squares in which a soft part is laid down. */
const SQUARE = 128;

export interface SoftPart {
  /** Its pixels to one of the canvas's, at most 1. */
  readonly fineness: number;
  /** How far it goes from its lines, in px at 16 px type. */
  readonly reach: number;
  /** The colours of the present look that it is drawn in. */
  readonly colours: () => readonly string[];
  readonly draw: (frame: OverlayFrame, lines: readonly Flat[]) => void;
}

/**
 * A part of a canvas's picture along some lines that changes only when the map moves: kept because it is slow to draw,
 * small because it is soft (one of its pixels stands for several of the canvas's), and laid down only where the lines
 * run, for to enlarge it over the whole window takes longer than to draw all the rest.
 */
export class Kept {
  private keys: readonly unknown[] = [];
  private squares: readonly (readonly [x: number, y: number])[] = [];
  private readonly canvas = document.createElement('canvas');

  constructor(private readonly part: SoftPart) {}

  /** Draws it, unless it was drawn for the same frame, lines and colours. */
  prepare(frame: OverlayFrame, lines: readonly Flat[]): void {
    const { ctx, scale, originX, originY, ui } = frame;
    const { fineness, reach, colours, draw } = this.part;
    const { width, height } = ctx.canvas;
    const kept = this.canvas.getContext('2d');
    if (kept === null) return;
    const keys = [scale, originX, originY, width, height, ui, lines, ...colours()];
    if (keys.length === this.keys.length && keys.every((key, i) => key === this.keys[i])) return;
    this.squares = squaresAlong(frame, lines, reach * ui);
    this.canvas.width = Math.ceil(width * fineness);
    this.canvas.height = Math.ceil(height * fineness);
    kept.setTransform(new DOMMatrix().scale(fineness).multiply(ctx.getTransform()));
    if (this.squares.length > 0) draw({ ...frame, ctx: kept }, lines);
    this.keys = keys;
  }

  /** Lays it down. */
  paint(frame: OverlayFrame, lines: readonly Flat[]): void {
    this.prepare(frame, lines);
    const { ctx } = frame;
    for (const [x, y] of this.squares) {
      ctx.save();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.beginPath();
      ctx.rect(x, y, SQUARE, SQUARE);
      ctx.clip();
      ctx.scale(1 / this.part.fineness, 1 / this.part.fineness);
      ctx.drawImage(this.canvas, 0, 0);
      ctx.restore();
    }
  }
}

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
