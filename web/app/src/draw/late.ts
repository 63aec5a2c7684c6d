/** Others have changed what is drawn meanwhile: theirs is read, shown beside the own, and neither is lost. */
import { versioned } from '../api/office';
import type { TownFeature } from '../api/shapes';
import type { Shape } from '../edit/kernel/shape';
import { baseOf, changedIn, craftOf, shapeIn, stepped, type Base, type Sketch } from './sketch';

export class Late {
  /** What stands on the server now, by name. */
  private theirs: ReadonlyMap<string, Base> = new Map();

  get isThere(): boolean {
    return this.theirs.size > 0;
  }

  get shapes(): readonly Shape[] {
    return [...this.theirs.values()].map(({ shape }) => shape);
  }

  reset(): void {
    this.theirs = new Map();
  }

  /** Reads those of a drawing's features that others have changed. */
  async read(sketch: Sketch, titled: (feature: TownFeature) => string): Promise<void> {
    const names = changedIn(sketch).filter((name) => sketch.base[name] !== undefined);
    const read = await Promise.all(
      names.map(async (name) => {
        const { feature } = await versioned(sketch.layer, Number(name));
        return [name, baseOf(craftOf(sketch), feature, titled(feature))] as const;
      }),
    );
    this.theirs = new Map(
      read.flatMap(([name, base]) =>
        base === null || base.version === sketch.base[name]?.version ? [] : [[name, base] as const],
      ),
    );
  }

  /** The drawing on their versions, with the own shapes, or with theirs as a step that can be taken back. */
  settled(sketch: Sketch, mine: boolean): Sketch {
    const { theirs } = this;
    this.theirs = new Map();
    const onto = { ...sketch, base: { ...sketch.base, ...Object.fromEntries(theirs) } };
    if (mine) return onto;
    return stepped(
      onto,
      [...theirs].map(([name, { shape }]) => ({ name, was: shapeIn(sketch, name), is: shape })),
    );
  }
}
