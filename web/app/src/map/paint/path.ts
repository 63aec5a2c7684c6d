/** Adds a tile's feature to a path. */
import type { TileFeature } from '../tiles/decode';

interface Pen {
  readonly ctx: CanvasPath;
  readonly scale: number;
}

/** Adds a feature's lines or rings to the path of a context, or to one that is kept. */
export function tracePath({ ctx, scale }: Pen, feature: TileFeature): void {
  for (const part of feature.parts) {
    for (let i = 0; i < part.length; i += 2) {
      const [x, y] = [(part[i] as number) * scale, (part[i + 1] as number) * scale];
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
    if (feature.kind === 'polygon') ctx.closePath();
  }
}
