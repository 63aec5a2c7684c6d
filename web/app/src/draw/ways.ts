/** What else is done with a thing than moving its nodes: it is cut along a line, split by area, merged with neighbours. */
import { layerOf } from '../api/layers';
import type { Node } from '../edit/kernel/grid';
import type { Change } from '../edit/kernel/mesh';
import { alike, nodesOf } from '../edit/kernel/shape';
import { withNodes } from '../edit/kernel/weld';
import type { OfficeNow } from '../panel/form';
import { DRAW } from '../words/draw';
import { TWO, byArea, edgeAt, mergeable, mergedWith, neighbourAt, type Wanted } from './divide';
import type { Way } from './hand';
import {
  BLADE,
  around,
  beforeTrial,
  craftOf,
  dividedInto,
  mergedIn,
  nameOf,
  partsOf,
  putNodes,
  shapeIn,
  stepped,
  tried,
  type Sketch,
} from './sketch';

interface WaysPorts {
  readonly sketch: () => Sketch | null;
  /** Returns whether the step was taken. */
  readonly set: (sketch: Sketch) => boolean;
  /** Whether what lies around is read; says why nothing can be done where it is not. */
  readonly ready: () => boolean;
  readonly say: (text: string) => void;
  /** Another way begins. */
  readonly turned: () => void;
  readonly now: () => OfficeNow;
}

export class Ways {
  way: Way = 'nodes';
  wanted: Wanted = TWO;

  constructor(private readonly ports: WaysPorts) {}

  /** The neighbours that it may be merged with. */
  get neighbours(): readonly string[] {
    const sketch = this.ports.sketch();
    return this.way === 'merge' && sketch !== null ? mergeable(sketch) : [];
  }

  /** Another drawing begins, or none, or what was tried is taken back. */
  reset(): void {
    [this.way, this.wanted] = ['nodes', TWO];
  }

  /** A step is taken back: with it what is being tried, and so that no more is. */
  undone(): void {
    if (this.way === 'area' || this.way === 'merge') this.reset();
  }

  /** Turns to another way: the split or merge that was tried stays as a step. */
  turn(way: Way): void {
    const sketch = this.ports.sketch();
    if (sketch === null || sketch.open) return;
    if (way === 'area' && !this.ports.ready()) return;
    [this.way, this.wanted] = [way, TWO];
    this.ports.turned();
    if (way === 'area') this.tryArea(TWO);
  }

  /** Shows what a split by area comes to, in the place of the one that was tried before. */
  tryArea(wanted: Wanted): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    this.wanted = wanted;
    const before = beforeTrial(sketch, 'area');
    const change = byArea(before, wanted);
    const isTaken = this.ports.set(tried(sketch, 'area', change === null ? [] : this.withNeighbours(before, change)));
    if (isTaken && change === null) this.ports.say(DRAW[this.ports.now().view.language].tooLittle);
  }

  /** A neighbour is merged with it, or is left as it is. */
  tryMerge(name: string): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    const now = this.ports.now();
    const says = DRAW[now.view.language];
    const merging = mergedIn(sketch);
    const names = merging.includes(name) ? merging.filter((each) => each !== name) : [...merging, name];
    const [own, other] = [sketch.base[nameOf(sketch)], sketch.base[name]];
    if (other?.stage !== own?.stage) {
      const word = now.words.values[`${sketch.layer}.stage`]?.[other?.stage ?? ''] ?? '';
      this.ports.say(says.otherStage(other?.title ?? name, word));
      return;
    }
    if (other?.batch !== undefined && own?.batch !== undefined && other.batch !== own.batch) {
      this.ports.say(says.otherBatch(other.title, other.batch));
      return;
    }
    const change = mergedWith(beforeTrial(sketch, 'merge'), names);
    if (change === null) this.ports.say(says.apart);
    else this.ports.set(tried(sketch, 'merge', change));
  }

  /** The map was pressed: an edge to cut along, or a neighbour to merge with. */
  pressed(at: Node): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    if (this.way === 'area') {
      const before = beforeTrial(sketch, 'area');
      this.tryArea({ ...this.wanted, azimuth: '', edge: edgeAt(shapeIn(before, nameOf(before)), at) });
    } else {
      const name = neighbourAt(sketch, mergeable(sketch), at);
      if (name !== null) this.tryMerge(name);
    }
  }

  /** Cuts what there is along the line that was drawn. */
  cut(sketch: Sketch): void {
    const craft = craftOf(sketch);
    const [line = []] = shapeIn(sketch, BLADE).flat();
    if (line.length < 2) return;
    const pieces = new Map(partsOf(sketch).map((name) => [name, craft.split(shapeIn(sketch, name), line)] as const));
    const cuts = [...pieces].filter(([, all]) => all.length > 1);
    if (cuts.length > 0)
      this.ports.set(stepped(sketch, this.withNeighbours(sketch, dividedInto(sketch, new Map(cuts)))));
    else {
      this.ports.set(putNodes(sketch, BLADE, []));
      this.ports.say(DRAW[this.ports.now().view.language].noCut);
    }
  }

  /** Neighbours along whose borders a cut ends get a node there, too. */
  private withNeighbours(sketch: Sketch, change: Change): Change {
    const craft = craftOf(sketch);
    const parts = new Set(change.map(({ name }) => name));
    const before = new Set(partsOf(sketch).flatMap((name) => nodesOf(shapeIn(sketch, name)).map(String)));
    const fresh = change.flatMap(({ is }) => nodesOf(is ?? [])).filter((node) => !before.has(String(node)));
    if (!craft.isArea) return change;
    const others = [...around(sketch)].flatMap(([name, was]) => {
      const is = parts.has(name) ? was : withNodes(was, fresh);
      return alike(is, was) ? [] : [{ name, was, is }];
    });
    return [...change, ...others];
  }

  /** What can be done with it. */
  offered(sketch: Sketch | null): readonly Way[] {
    if (sketch === null || sketch.fid === null || layerOf(sketch.layer).divided !== true) return [];
    if (mergedIn(sketch).length > 0) return this.way === 'merge' ? ['nodes', 'merge'] : ['nodes'];
    if (partsOf(sketch).length > 1) return this.way === 'area' ? ['nodes', 'line', 'area'] : ['nodes', 'line'];
    return craftOf(sketch).isArea ? ['nodes', 'line', 'area', 'merge'] : ['nodes', 'line', 'merge'];
  }
}
