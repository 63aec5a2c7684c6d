/**
 * Others have changed meanwhile what is drawn: what stands now is read and shown beside the own, and neither is lost. They
 * may have moved it, split it, or merged it into another.
 */
import { problemOfError } from '../api/client';
import { childrenOf } from '../api/drawing';
import { versioned } from '../api/office';
import type { TownFeature } from '../api/shapes';
import { WELD } from '../edit/kernel/grid';
import { turned, widthOf, type Shape } from '../edit/kernel/shape';
import { parted } from '../edit/kernel/overlay';
import { LINES } from './craft';
import { baseOf, boxOf, changedIn, craftOf, shapeIn, stepped, type Base, type Sketch } from './sketch';

/** What stands on the server of a drawing's features. */
export interface Theirs {
  /** Those that were changed, and those that came of one by a split or a merge, by name. */
  readonly stands: ReadonlyMap<string, Base>;
  /** The names of those that are no more. */
  readonly ended: readonly string[];
}

/** Reads those of a drawing's features that others have changed. */
export async function readTheirs(sketch: Sketch, titled: (feature: TownFeature) => string): Promise<Theirs> {
  const stands = new Map<string, Base>();
  const ended: string[] = [];
  const read = async (fid: number): Promise<Base | null> => {
    try {
      const { feature } = await versioned(sketch.layer, fid);
      return baseOf(craftOf(sketch), feature, titled(feature));
    } catch (error) {
      if (isGone(problemOfError(error).status)) return null;
      throw error;
    }
  };
  const names = changedIn(sketch).filter((name) => sketch.base[name] !== undefined);
  await Promise.all(
    names.map(async (name) => {
      const [fid, was] = [Number(name), sketch.base[name]?.shape ?? []];
      const now = await read(fid);
      if (now === null) ended.push(name);
      else if (now.version === sketch.base[name]?.version) return;
      else stands.set(name, now);
      for (const child of await childrenOf(sketch.layer, fid)) {
        const other = await read(child);
        if (other !== null && sketch.base[child]?.version !== other.version && meet(sketch, was, other.shape))
          stands.set(String(child), other);
      }
    }),
  );
  return { stands, ended };
}

/** The drawing on what stands now, with the own shapes, or with theirs as a step that can be taken back. */
export function settled(sketch: Sketch, { stands, ended }: Theirs, mine: boolean): Sketch {
  const left = Object.entries(sketch.base).filter(([name]) => !ended.includes(name));
  const onto: Sketch = { ...sketch, base: Object.fromEntries([...left, ...stands]) };
  if (mine) return onto;
  return stepped(
    onto,
    changedIn(sketch).map((name) => ({ name, was: shapeIn(sketch, name), is: onto.base[name]?.shape ?? null })),
  );
}

export function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

/** Whether what came of a feature lies on its ground: a split long ago has left nothing there. */
function meet(sketch: Sketch, was: Shape, now: Shape): boolean {
  const [west, south, east, north] = boxOf(was);
  const [w, s, e, n] = boxOf(now);
  if (w >= east || e <= west || s >= north || n <= south) return false;
  if (craftOf(sketch) === LINES) return true;
  const { inside } = parted(now.map(turned), was.map(turned));
  return inside.some(([outer = []]) => widthOf(outer) > WELD);
}
