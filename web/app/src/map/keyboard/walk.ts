/** Walks the map's features by keyboard. */
import './walk.css';
import type { Words } from '../../words';
import type { Step } from '../scene/steps';
import { ahead } from '../plane/ahead';
import type { LayerId } from '../../api/layers';

export interface WalkPorts {
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
  readonly open: (step: Step) => void;
  /** Nothing lies ahead: moves the map on, and tells whether there was anywhere to go. */
  readonly pan: (dx: number, dy: number) => Promise<boolean>;
  readonly zoom: (steps: number) => void;
  readonly leave: () => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * One stop of the Tab key for all that is drawn on canvases: arrow keys go from feature to feature, each is ringed on
 * the map and said aloud, Enter opens its card, Escape goes back to the map.
 */
export class Walk {
  readonly element = document.createElement('div');
  private readonly stop = document.createElement('div');
  private readonly now = document.createElement('p');
  private readonly hint = document.createElement('p');
  private layer: LayerId | null = null;
  private at: Step | null = null;
  private moving = false;

  constructor(private readonly ports: WalkPorts) {
    this.element.className = 'walk panel';
    this.stop.className = 'walk-stop';
    this.stop.tabIndex = 0;
    this.stop.setAttribute('role', 'application');
    this.now.className = 'walk-now';
    this.now.setAttribute('role', 'status');
    this.hint.className = 'walk-hint';
    this.hint.setAttribute('aria-hidden', 'true');
    this.element.append(this.stop, this.now, this.hint);
    this.stop.addEventListener('focus', () => this.enter());
    this.stop.addEventListener('blur', () => this.ports.ring(null));
    this.stop.addEventListener('keydown', (event) => this.key(event));
    this.setWords();
  }

  setWords(): void {
    const { walk } = this.ports.words();
    this.stop.setAttribute('aria-label', `${walk.label}${this.ports.words().listComma}${walk.hint}`);
    this.hint.textContent = walk.hint;
  }

  private enter(): void {
    const layers = this.ports.layers();
    if (this.layer === null || !layers.includes(this.layer) || this.ports.steps(this.layer).length === 0)
      this.layer = layers.find((layer) => this.ports.steps(layer).length > 0) ?? layers[0] ?? null;
    this.arrive(this.same() ?? this.nearest());
  }

  private key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) void this.go(arrow);
    else if (event.key === 'PageDown' || event.key === 'PageUp') this.turn(event.key === 'PageDown' ? 1 : -1);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (this.at !== null) this.ports.open(this.at);
    } else if (event.key === '+' || event.key === '=') this.ports.zoom(1);
    else if (event.key === '-') this.ports.zoom(-1);
    else if (event.key === 'Escape') this.ports.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async go(arrow: readonly [number, number]): Promise<void> {
    if (this.moving) return;
    const next = this.aheadOf(arrow);
    if (next !== undefined) {
      this.arrive(next);
      return;
    }
    this.moving = true;
    const moved = await this.ports.pan(...arrow);
    this.moving = false;
    if (moved && document.activeElement === this.stop)
      this.arrive(this.aheadOf(arrow) ?? this.same() ?? this.nearest());
  }

  private aheadOf(arrow: readonly [number, number]): Step | undefined {
    const { at } = this;
    const from = this.same() ?? at;
    if (from === null) return this.nearest();
    const others = this.steps().filter(({ selection }) => selection.fid !== from.selection.fid);
    return ahead(others, ({ x, y }) => [x - from.x, y - from.y], arrow);
  }

  /** To another layer: what lies under areas is reached too. */
  private turn(by: number): void {
    const layers = this.ports.layers();
    if (this.layer === null || layers.length === 0) return;
    this.layer = layers[(layers.indexOf(this.layer) + by + layers.length) % layers.length] ?? this.layer;
    this.arrive(this.nearest());
  }

  private arrive(step: Step | undefined): void {
    this.at = step ?? null;
    this.ports.ring(this.at);
    const words = this.ports.words();
    const name = this.layer === null ? '' : words.layers[this.layer];
    this.now.textContent =
      step === undefined ? words.walk.none(name) : words.walk.now(name, this.steps().length, this.ports.say(step));
  }

  private steps(): readonly Step[] {
    return this.layer === null ? [] : this.ports.steps(this.layer);
  }

  /** Where one stood, at the place that it has in the window now. */
  private same(): Step | undefined {
    const { at } = this;
    if (at === null) return undefined;
    return this.steps().find(
      ({ selection: { layer, fid } }) => layer === at.selection.layer && fid === at.selection.fid,
    );
  }

  private nearest(): Step | undefined {
    const [x, y] = this.ports.middle();
    const distance = (step: Step): number => Math.hypot(step.x - x, step.y - y);
    return [...this.steps()].sort((a, b) => distance(a) - distance(b))[0];
  }
}
