/** Reads what lies around a drawing, whole, from the API: of its own layer to be changed along with it, of others to snap to. */
import { featuresIn } from '../api/drawing';
import { LAYER_IDS, isDrawable, type LayerId } from '../api/layers';
import type { Extent, TownFeature } from '../api/shapes';
import { AREAS, LINES, type Pair } from './craft';

/** Beyond the window as much is read of what lies around it, so that a short pan reads nothing. */
const BEYOND = 0.4;
/** No more than so many degrees of longitude are read: some 5 km. */
const WIDEST = 0.05;

export class Around {
  private read: Extent | null = null;
  private turn = 0;
  state: 'there' | 'reading' | 'far' = 'reading';
  /** The edges of other layers. */
  edges: readonly Pair[] = [];

  constructor(
    private readonly town: string,
    private readonly layer: LayerId,
    private readonly found: (own: readonly TownFeature[]) => void,
  ) {}

  /** Reads what a window shows where that is not read yet, and tells when it is there. */
  show(window: Extent): void {
    const [west, south, east, north] = window;
    const isRead = this.read !== null && within(window, this.read);
    this.state = isRead ? 'there' : east - west > WIDEST ? 'far' : 'reading';
    const [dx, dy] = [BEYOND * (east - west), BEYOND * (north - south)];
    if (this.state === 'reading') void this.fetch([west - dx, south - dy, east + dx, north + dy]);
  }

  private async fetch(box: Extent): Promise<void> {
    const turn = (this.turn += 1);
    const others = LAYER_IDS.filter((id) => id !== this.layer && isDrawable(id));
    const [own, ...more] = await Promise.all(
      [this.layer, ...others].map((layer) => featuresIn(this.town, layer, box).catch(() => null)),
    );
    if (own == null || turn !== this.turn) return; // the next move of the map tries again
    this.read = box;
    this.state = 'there';
    this.edges = more.flatMap((features) => (features ?? []).flatMap(edgesOf));
    this.found(own);
  }
}

function edgesOf({ geometry }: TownFeature): readonly Pair[] {
  for (const craft of [AREAS, LINES]) {
    const shape = craft.read(geometry);
    if (shape !== null) return shape.flat().flatMap(craft.edges);
  }
  return [];
}

function within([west, south, east, north]: Extent, [w, s, e, n]: Extent): boolean {
  return west >= w && south >= s && east <= e && north <= n;
}
