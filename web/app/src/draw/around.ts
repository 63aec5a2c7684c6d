/** Reads what lies around a drawing, whole, from the API: of its own layer to be changed along with it, of others to snap to. */
import { MOST_AROUND, featuresIn } from '../api/drawing';
import { LAYER_IDS, isDrawable, type LayerId } from '../api/layers';
import type { Extent, TownFeature } from '../api/shapes';
import { fidOf } from '../state/data';
import { AREAS, LINES, type Pair } from './craft';

/** Beyond the window as much is read of what lies around it, so that a short pan reads nothing. */
const BEYOND = 0.4;
/** Beyond a drawing at least so much, in degrees: some 200 m, which a key that is held moves a node by in more than a second. */
const AHEAD = 0.002;
/** No wider a window is read, in degrees of longitude: some 5 km. */
const WIDEST = 0.05;

/** What lies somewhere is there, is too much to be read at once, or could not be read. */
export type Read = 'there' | 'far' | 'failed';
export type AroundState = Read | 'reading';

interface Found {
  /** Features of the own layer. */
  readonly own: (features: readonly TownFeature[]) => void;
  /** Something has been read, or could not be. */
  readonly changed: () => void;
}

export class Around {
  /** Where the own layer has been read, and where all have been. */
  private readonly own: Extent[] = [];
  private readonly all: Extent[] = [];
  /** Where more of the own layer lies than is read at once. */
  private readonly full: Extent[] = [];
  private readonly asked = new Map<string, Promise<Read>>();
  /** The edges of features of other layers, and of those that may not be changed. */
  private readonly others = new Map<string, readonly Pair[]>();
  private window: Extent | null = null;
  private isLeft = false;
  state: AroundState = 'reading';

  constructor(
    private readonly town: string,
    private readonly layer: LayerId,
    private readonly found: Found,
  ) {}

  /** Edges to snap to that do not change along. */
  get edges(): readonly Pair[] {
    return [...this.others.values()].flat();
  }

  /** Whether anything is still on its way. */
  get isReading(): boolean {
    return this.asked.size > 0;
  }

  /** An answer that comes now is of a drawing that nobody looks at. */
  leave(): void {
    this.isLeft = true;
  }

  /** Whether all of the own layer in a box has been read. */
  isRead(box: Extent): boolean {
    return this.own.some((read) => isWithin(box, read));
  }

  /** Whether more of the own layer lies in a box than is read at once. */
  isTooMuch(box: Extent): boolean {
    return this.full.some((full) => isWithin(full, box));
  }

  /**
   * Reads the own layer in a box where that is not done, and some of what lies beyond it: what is moved step by step is
   * never ahead of what is read. Where more lies than is read at once only the box is read.
   */
  async whenRead(box: Extent): Promise<Read> {
    const isRead = this.isRead(box);
    if (this.full.length > 0) return isRead ? 'there' : this.once([this.layer], box);
    if (isRead && this.isRead(grown(box, 0.5))) return 'there';
    const read = this.once([this.layer], grown(box, 1));
    if (isRead) {
      void read.then(() => {
        if (!this.isLeft) this.found.changed();
      });
      return 'there';
    }
    return (await read) === 'far' ? this.once([this.layer], box) : read;
  }

  /** Reads all that a window shows where that is not done. */
  show(window: Extent): void {
    this.window = window;
    const [west, south, east, north] = window;
    const isThere = this.all.some((read) => isWithin(window, read));
    this.state = isThere ? 'there' : east - west > WIDEST ? 'far' : 'reading';
    if (this.state !== 'reading') return;
    const [dx, dy] = [BEYOND * (east - west), BEYOND * (north - south)];
    const others = LAYER_IDS.filter((id) => id !== this.layer && isDrawable(id));
    void this.once([this.layer, ...others], [west - dx, south - dy, east + dx, north + dy]).then((read) => {
      if (this.isLeft || window !== this.window) return;
      this.state = read;
      this.found.changed();
    });
  }

  /** What cannot be changed is still snapped to. */
  fix(feature: TownFeature): void {
    this.others.set(`${this.layer}.${fidOf(feature)}`, edgesOf(feature));
  }

  private once(layers: readonly LayerId[], box: Extent): Promise<Read> {
    const key = `${layers.length} ${box.join()}`;
    const reading = this.asked.get(key) ?? this.fetch(layers, box).finally(() => this.asked.delete(key));
    this.asked.set(key, reading);
    return reading;
  }

  private async fetch(layers: readonly LayerId[], box: Extent): Promise<Read> {
    const read = await Promise.all(
      layers.map(async (layer) => [layer, await featuresIn(this.town, layer, box).catch(() => null)] as const),
    );
    if (this.isLeft) return 'failed';
    for (const [layer, features] of read) {
      if (layer === this.layer) {
        const read = readIn(features);
        if (read !== 'failed') (read === 'there' ? this.own : this.full).push(box);
        this.found.own(features ?? []);
      } else for (const each of features ?? []) this.others.set(`${layer}.${fidOf(each)}`, edgesOf(each));
    }
    const all = read.map(([, features]) => readIn(features));
    const worst = (['failed', 'far'] as const).find((each) => all.includes(each)) ?? 'there';
    if (worst === 'there' && layers.length > 1) this.all.push(box);
    return worst;
  }
}

function readIn(features: readonly TownFeature[] | null): Read {
  if (features === null) return 'failed';
  return features.length < MOST_AROUND ? 'there' : 'far';
}

function edgesOf({ geometry }: TownFeature): readonly Pair[] {
  for (const craft of [AREAS, LINES]) {
    const shape = craft.read(geometry);
    if (shape !== null) return shape.flat().flatMap(craft.edges);
  }
  return [];
}

/** A box and a share of what is read beyond it. */
function grown([west, south, east, north]: Extent, share: number): Extent {
  const [dx, dy] = [east - west, north - south].map((side) => share * Math.max(AHEAD, BEYOND * side)) as [
    number,
    number,
  ];
  return [west - dx, south - dy, east + dx, north + dy];
}

function isWithin([west, south, east, north]: Extent, [w, s, e, n]: Extent): boolean {
  return west >= w && south >= s && east <= e && north <= n;
}
