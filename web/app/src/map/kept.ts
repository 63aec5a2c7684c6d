import type { OverlayFrame } from './overlay';

/** Beyond this a kept picture would cost more memory than it is worth: canvas pixels. */
const MOST_PX = 12e6;

/** A part of a canvas's picture that changes only when the map moves, kept because it is slow to draw. */
export class Kept {
  private keys: readonly unknown[] = [];
  private readonly canvas = document.createElement('canvas');

  /** Draws it, or lays down what was drawn for the same frame and the same keys. */
  paint(frame: OverlayFrame, keys: readonly unknown[], draw: (frame: OverlayFrame) => void): void {
    const { ctx, scale, originX, originY, ui } = frame;
    const { width, height } = ctx.canvas;
    const kept = this.canvas.getContext('2d');
    if (kept === null || width * height > MOST_PX) {
      draw(frame);
      return;
    }
    const all = [scale, originX, originY, width, height, ui, ...keys];
    if (all.length !== this.keys.length || all.some((key, i) => key !== this.keys[i])) {
      this.canvas.width = width;
      this.canvas.height = height;
      kept.setTransform(ctx.getTransform());
      draw({ ...frame, ctx: kept });
      this.keys = all;
    }
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(this.canvas, 0, 0);
    ctx.restore();
  }
}
