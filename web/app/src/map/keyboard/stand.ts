/** Where the keyboard stands on the map, and where it goes: from feature to feature, from layer to layer. */
import type { Words } from '../../words';
import { ahead } from '../plane/ahead';
import type { Step } from '../scene/steps';
import type { LayerId } from '../../api/layers';

export interface StandPorts {
  readonly words: () => Words;
  /** The layers that can be walked now, the topmost first. */
  readonly layers: () => readonly LayerId[];
  /** A layer's features in the free part of the window. */
  readonly steps: (layer: LayerId) => readonly Step[];
  /** World coordinates of the middle of the free part. */
  readonly middle: () => readonly [number, number];
  readonly say: (step: Step) => string;
  /** Draws the ring around another feature, or none. */
  readonly ring: (step: Step | null) => void;
  /** Nothing lies ahead: moves the map on, and tells whether there was anywhere to go. */
  readonly pan: (dx: number, dy: number) => Promise<boolean>;
}

export type Arrow = readonly [number, number];

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The direction of an arrow key, east and south positive. */
export function arrowOf(key: string): Arrow | undefined {
  return ARROWS[key];
}

export class Stand {
  private layer: LayerId | null = null;
  private now: Step | null = null;
  private moving = false;

  constructor(
    private readonly ports: StandPorts,
    /** Says aloud where the keyboard has come to. */
    private readonly tell: (text: string) => void,
    /** Whether the keyboard is still here after a wait. */
    private readonly isHere: () => boolean,
  ) {}

  get at(): Step | null {
    return this.now;
  }

  /** To where one stood, if that is still in the window; else to the feature nearest to its middle. */
  enter(): void {
    const layers = this.ports.layers();
    if (this.layer === null || !layers.includes(this.layer) || this.ports.steps(this.layer).length === 0)
      this.layer = layers.find((layer) => this.ports.steps(layer).length > 0) ?? layers[0] ?? null;
    this.arrive(this.same() ?? this.nearest());
  }

  async go(arrow: Arrow): Promise<void> {
    if (this.moving) return;
    const next = this.aheadOf(arrow);
    if (next !== undefined) {
      this.arrive(next);
      return;
    }
    this.moving = true;
    const moved = await this.ports.pan(...arrow);
    this.moving = false;
    if (moved && this.isHere()) this.arrive(this.aheadOf(arrow) ?? this.same() ?? this.nearest());
  }

  /** To another layer: what lies under areas is reached too. */
  turn(by: number): void {
    const layers = this.ports.layers();
    if (this.layer === null || layers.length === 0) return;
    this.layer = layers[(layers.indexOf(this.layer) + by + layers.length) % layers.length] ?? this.layer;
    this.arrive(this.nearest());
  }

  private aheadOf(arrow: Arrow): Step | undefined {
    const from = this.same() ?? this.now;
    if (from === null) return this.nearest();
    const others = this.steps().filter(({ selection }) => selection.fid !== from.selection.fid);
    return ahead(others, ({ x, y }) => [x - from.x, y - from.y], arrow);
  }

  private arrive(step: Step | undefined): void {
    this.now = step ?? null;
    this.ports.ring(this.now);
    const words = this.ports.words();
    const name = this.layer === null ? '' : words.layers[this.layer];
    this.tell(
      step === undefined ? words.walk.none(name) : words.walk.now(name, this.steps().length, this.ports.say(step)),
    );
  }

  private steps(): readonly Step[] {
    return this.layer === null ? [] : this.ports.steps(this.layer);
  }

  /** Where one stood, at the place that it has in the window now. */
  private same(): Step | undefined {
    const { now } = this;
    if (now === null) return undefined;
    return this.steps().find(
      ({ selection: { layer, fid } }) => layer === now.selection.layer && fid === now.selection.fid,
    );
  }

  private nearest(): Step | undefined {
    const [x, y] = this.ports.middle();
    const distance = (step: Step): number => Math.hypot(step.x - x, step.y - y);
    return [...this.steps()].sort((a, b) => distance(a) - distance(b))[0];
  }
}
