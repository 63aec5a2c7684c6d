/** Keeps the soft part of a canvas's picture, which is slow to draw, until the map moves. */
import type { Flat } from '../plane/geometry';
import type { OverlayFrame } from './overlay';
import { rasterize } from './rasterize';
import { SQUARE, squaresAlong } from './squares';
import type { Palette } from '../../look/palette';

export interface SoftPart {
  /** Its pixels to one of the canvas's, at most 1. */
  readonly fineness: number;
  /** How far it goes from its lines, in px at 16 px type. */
  readonly reach: number;
  /** The colours of a palette that it is drawn in. */
  readonly colours: (palette: Palette) => readonly string[];
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
    const { ctx, scale, originX, originY, ui, palette } = frame;
    const { fineness, reach, colours, draw } = this.part;
    const { width, height } = ctx.canvas;
    const kept = this.canvas.getContext('2d');
    if (kept === null) return;
    const keys = [scale, originX, originY, width, height, ui, lines, ...colours(palette)];
    if (keys.length === this.keys.length && keys.every((key, i) => key === this.keys[i])) return;
    this.squares = squaresAlong(frame, lines, reach * ui);
    this.canvas.width = Math.ceil(width * fineness);
    this.canvas.height = Math.ceil(height * fineness);
    kept.setTransform(new DOMMatrix().scale(fineness).multiply(ctx.getTransform()));
    if (this.squares.length > 0) draw({ ...frame, ctx: kept }, lines);
    rasterize(this.canvas);
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
