import type { OverlayFrame } from './overlay';

/**
 * A part of a canvas's picture that changes only when the map moves, kept because it is slow to draw, and small
 * because it is soft: one of its pixels stands for several of the canvas's.
 */
export class Kept {
  private keys: readonly unknown[] = [];
  private readonly canvas = document.createElement('canvas');

  /** `fineness`: its pixels to one of the canvas's, at most 1. */
  constructor(private readonly fineness: number) {}

  /** Draws it, or lays down what was drawn for the same frame and the same keys. */
  paint(frame: OverlayFrame, keys: readonly unknown[], draw: (frame: OverlayFrame) => void): void {
    const { ctx, scale, originX, originY, ui } = frame;
    const { width, height } = ctx.canvas;
    const kept = this.canvas.getContext('2d');
    if (kept === null) return;
    const all = [scale, originX, originY, width, height, ui, ...keys];
    if (all.length !== this.keys.length || all.some((key, i) => key !== this.keys[i])) {
      this.canvas.width = Math.ceil(width * this.fineness);
      this.canvas.height = Math.ceil(height * this.fineness);
      kept.setTransform(new DOMMatrix().scale(this.fineness).multiply(ctx.getTransform()));
      draw({ ...frame, ctx: kept });
      this.keys = all;
    }
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.scale(1 / this.fineness, 1 / this.fineness);
    ctx.drawImage(this.canvas, 0, 0);
    ctx.restore();
  }
}
