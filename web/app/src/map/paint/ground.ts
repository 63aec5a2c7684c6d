/** Paints the town's ground under its land, whose areas leave gaps between them where they are simplified for afar. */
import type { Town } from '../../api/shapes';
import { partsOf, toWorld } from '../plane/shapes';
import type { TileFrame } from '../tiles/vector-grid';
import { landColour } from './base';

/** The units of a path in a town's extent: fine enough for a browser's single precision. */
const UNITS = 2 ** 22;

/** Most gaps lie between areas of wooded hills of about this height. */
const GAPS_M = 400;

/** A town's ground in a tile's own colours, cut by its border. */
export class Ground {
  private made: {
    readonly of: Town['boundary'];
    readonly path: Path2D;
    readonly at: readonly [number, number];
  } | null = null;

  paint({ ctx, corner, sizePx, palette }: TileFrame, boundary: Town['boundary']): void {
    if (boundary === null) return;
    const { path, at } = this.madeOf(boundary);
    const scale = sizePx / corner.side / UNITS;
    ctx.save();
    ctx.translate(((at[0] - corner.x) / corner.side) * sizePx, ((at[1] - corner.y) / corner.side) * sizePx);
    ctx.scale(scale, scale);
    ctx.fillStyle = landColour(palette, 'forest', GAPS_M);
    ctx.fill(path, 'evenodd');
    ctx.restore();
  }

  private madeOf(boundary: NonNullable<Town['boundary']>): { path: Path2D; at: readonly [number, number] } {
    if (this.made?.of !== boundary) {
      const rings = partsOf(boundary).map(toWorld);
      const at = [rings[0]?.[0] ?? 0, rings[0]?.[1] ?? 0] as const;
      const path = new Path2D();
      for (const ring of rings) {
        for (let i = 0; i + 1 < ring.length; i += 2) {
          const [x, y] = [((ring[i] as number) - at[0]) * UNITS, ((ring[i + 1] as number) - at[1]) * UNITS];
          if (i === 0) path.moveTo(x, y);
          else path.lineTo(x, y);
        }
        path.closePath();
      }
      this.made = { of: boundary, path, at };
    }
    return this.made;
  }
}
