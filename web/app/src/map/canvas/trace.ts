/** Adds lines in world coordinates to a canvas's path. */
import type { Flat } from '../plane/geometry';
import type { OverlayFrame } from './overlay';

/** Adds lines or rings in world coordinates to the canvas's path. */
export function trace(frame: OverlayFrame, parts: readonly Flat[], close: boolean): void {
  const { ctx, scale, originX, originY } = frame;
  for (const part of parts) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      const [x, y] = [(part[i] as number) * scale - originX, (part[i + 1] as number) * scale - originY];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    if (close) ctx.closePath();
  }
}
