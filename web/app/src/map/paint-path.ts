import type { TileFeature } from './tile-decode';
import type { TileFrame } from './tile-grid';

/** Adds a feature's lines or rings to the context's path. */
export function tracePath({ ctx, scale }: TileFrame, feature: TileFeature): void {
  for (const part of feature.parts) {
    for (let i = 0; i < part.length; i += 2) {
      const [x, y] = [(part[i] as number) * scale, (part[i + 1] as number) * scale];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    if (feature.kind === 'polygon') ctx.closePath();
  }
}
