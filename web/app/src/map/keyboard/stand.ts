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

export interface Stand {
  readonly at: () => Step | null;
  /** To where one stood, if that is still in the window; else to the feature nearest to its middle. */
  readonly enter: () => void;
  readonly go: (arrow: Arrow) => Promise<void>;
  /** To another layer: what lies under areas is reached too. */
  readonly turn: (by: number) => void;
}

/** `tell` says aloud where the keyboard has come to; `isHere`, whether it is still on the map after a wait. */
export function makeStand(ports: StandPorts, tell: (text: string) => void, isHere: () => boolean): Stand {
  let layer: LayerId | null = null;
  let at: Step | null = null;
  let moving = false;

  const steps = (): readonly Step[] => (layer === null ? [] : ports.steps(layer));
  /** Where one stood, at the place that it has in the window now. */
  const same = (all = steps()): Step | undefined =>
    all.find(({ selection }) => selection.layer === at?.selection.layer && selection.fid === at.selection.fid);
  const nearest = (): Step | undefined => {
    const [x, y] = ports.middle();
    const distance = (step: Step): number => Math.hypot(step.x - x, step.y - y);
    return [...steps()].sort((a, b) => distance(a) - distance(b))[0];
  };
  const aheadOf = (arrow: Arrow): Step | undefined => {
    const all = steps();
    const from = same(all) ?? at;
    if (from === null) return nearest();
    return ahead(all, ({ x, y }) => [x - from.x, y - from.y], arrow, from);
  };
  const arrive = (step: Step | undefined): void => {
    at = step ?? null;
    ports.ring(at);
    const { layers, walk } = ports.words();
    const name = layer === null ? '' : layers[layer];
    tell(step === undefined ? walk.none(name) : walk.now(name, steps().length, ports.say(step)));
  };

  return {
    at: () => at,
    enter: () => {
      const layers = ports.layers();
      if (layer === null || !layers.includes(layer) || steps().length === 0)
        layer = layers.find((each) => ports.steps(each).length > 0) ?? layers[0] ?? null;
      arrive(same() ?? nearest());
    },
    go: async (arrow) => {
      if (moving) return;
      const next = aheadOf(arrow);
      if (next !== undefined) {
        arrive(next);
        return;
      }
      moving = true;
      const moved = await ports.pan(...arrow);
      moving = false;
      if (moved && isHere()) arrive(aheadOf(arrow) ?? same() ?? nearest());
    },
    turn: (by) => {
      const layers = ports.layers();
      if (layer === null || layers.length === 0) return;
      layer = layers[(layers.indexOf(layer) + by + layers.length) % layers.length] ?? layer;
      arrive(nearest());
    },
  };
}
