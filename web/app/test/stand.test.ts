import assert from 'node:assert/strict';
import test from 'node:test';
import type { LayerId } from '../src/api/layers';
import { arrowOf, makeStand, type Arrow, type Stand } from '../src/map/keyboard/stand';
import type { Step } from '../src/map/scene/steps';
import { CATALOGUE } from '../src/words';
import { seeded } from './random';

const words = CATALOGUE['zh-Hans'];
const [EAST, WEST, SOUTH, NORTH] = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => arrowOf(key) as Arrow) as [Arrow, Arrow, Arrow, Arrow]; // prettier-ignore

function step(layer: LayerId, fid: number, x: number, y: number): Step {
  const feature = { type: 'Feature', id: fid, geometry: null, properties: { name: `${layer} ${fid}` } } as const;
  return { selection: { layer, fid }, feature, x, y };
}

interface Ground {
  /** The features by layer, wherever the window is. */
  features: Partial<Record<LayerId, readonly Step[]>>;
  layers: readonly LayerId[];
  /** The corner of the window, which is as wide and high as 10. */
  corner: [number, number];
  here: boolean;
  /** How far the map goes. */
  readonly end: number;
}

interface Walker {
  readonly stand: Stand;
  readonly ground: Ground;
  /** What was said last. */
  readonly said: () => string;
  readonly ringed: () => number | null;
}

function walker(features: Ground['features'], more: Partial<Ground> = {}): Walker {
  const ground: Ground = { features, layers: Object.keys(features) as LayerId[], corner: [0, 0], here: true, end: 100, ...more }; // prettier-ignore
  let said = '';
  let ringed: Step | null = null;
  const steps = (layer: LayerId): readonly Step[] => {
    const [left, top] = ground.corner;
    return (ground.features[layer] ?? []).filter(
      ({ x, y }) => x >= left && x <= left + 10 && y >= top && y <= top + 10,
    );
  };
  const stand = makeStand(
    {
      words: () => words,
      layers: () => ground.layers,
      steps,
      middle: () => [ground.corner[0] + 5, ground.corner[1] + 5],
      say: ({ feature }) => String(feature.properties.name),
      ring: (to) => (ringed = to),
      pan: async (dx, dy) => {
        const [left, top] = [ground.corner[0] + 5 * dx, ground.corner[1] + 5 * dy];
        if (Math.min(left, top) < 0 || Math.max(left, top) + 10 > ground.end) return false;
        ground.corner = [left, top];
        return Promise.resolve(true);
      },
    },
    (text) => (said = text),
    () => ground.here,
  );
  return { stand, ground, said: () => said, ringed: () => ringed?.selection.fid ?? null };
}

const GRID = [step('parcels', 1, 2, 2), step('parcels', 2, 6, 2), step('parcels', 3, 2, 7), step('parcels', 4, 6, 6)];

void test('one comes to the feature nearest to the middle, which is ringed and said', () => {
  const { stand, said, ringed } = walker({ parcels: GRID });
  stand.enter();
  assert.equal(ringed(), 4);
  assert.equal(said(), words.walk.now(words.layers.parcels, 4, 'parcels 4'));
});

void test('arrows lead to what lies ahead', async () => {
  const { stand, ringed } = walker({ parcels: GRID });
  stand.enter();
  const seen: (number | null)[] = [];
  for (const arrow of [NORTH, WEST, SOUTH, EAST]) {
    await stand.go(arrow);
    seen.push(ringed());
  }
  assert.deepEqual(seen, [2, 1, 3, 4]);
  assert.equal(arrowOf('Enter'), undefined);
});

void test('where nothing lies ahead the map moves on, and one stands on the next that has come into the window', async () => {
  const { stand, ground, ringed } = walker({ parcels: [...GRID, step('parcels', 5, 13, 6)] });
  stand.enter();
  await stand.go(EAST);
  assert.deepEqual([ground.corner, ringed()], [[5, 0], 5]);
});

void test('where the map has moved on and still nothing lies ahead one stays where one stood, if that is in sight', async () => {
  const { stand, ground, ringed, said } = walker({ parcels: GRID });
  stand.enter();
  await stand.go(EAST);
  assert.deepEqual([ground.corner, ringed()], [[5, 0], 4]);
  await stand.go(EAST);
  assert.deepEqual([ground.corner, ringed()], [[10, 0], null]);
  assert.equal(said(), words.walk.none(words.layers.parcels));
  // From there the way back is known.
  await stand.go(WEST);
  assert.equal(ringed(), 4);
});

void test('at the end of the town nothing moves', async () => {
  const { stand, ground, ringed } = walker({ parcels: GRID }, { end: 10 });
  stand.enter();
  await stand.go(EAST);
  assert.deepEqual([ground.corner, ringed()], [[0, 0], 4]);
});

void test('of several at one place all are come to, also when each look at the map makes them anew', async () => {
  const { stand, ground, ringed } = walker({ sites: [] });
  const made = (): Step[] => [step('sites', 1, 5, 5), step('sites', 2, 5, 5), step('sites', 3, 8, 5)];
  Object.defineProperty(ground.features, 'sites', { get: made });
  stand.enter();
  const seen = [ringed()];
  for (const arrow of [EAST, EAST, WEST, WEST]) {
    await stand.go(arrow);
    seen.push(ringed());
  }
  assert.deepEqual(seen, [1, 2, 3, 2, 1]);
});

void test('while the map moves a further press is not heard, and who has left meanwhile is not called back', async () => {
  const { stand, ground, ringed } = walker({ parcels: [...GRID, step('parcels', 5, 13, 6)] });
  stand.enter();
  const moving = stand.go(EAST);
  await stand.go(NORTH);
  assert.equal(ringed(), 4);
  ground.here = false;
  await moving;
  assert.equal(ringed(), 4, 'the focus is elsewhere');
  ground.here = true;
  await stand.go(EAST);
  assert.equal(ringed(), 5, 'and the next press is heard again');
});

void test('who comes back stands where they stood, or on the nearest where that is out of sight', async () => {
  const { stand, ground, ringed } = walker({ parcels: GRID });
  stand.enter();
  await stand.go(NORTH);
  stand.enter();
  assert.equal(ringed(), 2);
  ground.corner = [0, 5];
  stand.enter();
  assert.equal(ringed(), 4);
});

void test('a feature that has moved is left from where it is now', async () => {
  const { stand, ground, ringed } = walker({ parcels: GRID });
  stand.enter();
  ground.features = { parcels: [...GRID.slice(0, 3), step('parcels', 4, 1, 1)] };
  await stand.go(EAST);
  assert.equal(ringed(), 1);
});

void test('one turns from layer to layer, round, and begins each at its middle', () => {
  const { stand, ringed, said } = walker({
    channels: [step('channels', 1, 1, 1)],
    parcels: GRID,
    committees: [step('committees', 1, 5, 5)],
  });
  stand.enter();
  const turned = (by: number): string => {
    stand.turn(by);
    return said();
  };
  assert.equal(turned(1), words.walk.now(words.layers.parcels, 4, 'parcels 4'));
  assert.equal(turned(1), words.walk.now(words.layers.committees, 1, 'committees 1'));
  assert.equal(turned(1), words.walk.now(words.layers.channels, 1, 'channels 1'));
  assert.equal(turned(-1), words.walk.now(words.layers.committees, 1, 'committees 1'));
  assert.equal(ringed(), 1);
});

void test('the layer of before is kept while it has something in sight, else the first that has is taken', () => {
  const { stand, ground, said } = walker({ parcels: GRID, committees: [step('committees', 1, 25, 25)] });
  const layer = (): string => {
    stand.enter();
    return ['parcels', 'committees'].find((id) => said().startsWith(words.layers[id as LayerId])) ?? '';
  };
  assert.equal(layer(), 'parcels');
  ground.corner = [20, 20];
  assert.equal(layer(), 'committees');
  ground.corner = [0, 0];
  assert.equal(layer(), 'parcels');
  ground.layers = ['committees'];
  assert.equal(layer(), 'committees', 'a layer that the legend has switched off is left, though it is in sight');
});

void test('where there is nothing to walk that is said, and no key fails', async () => {
  const none = walker({ parcels: [] });
  none.stand.enter();
  assert.deepEqual([none.ringed(), none.said()], [null, words.walk.none(words.layers.parcels)]);
  await none.stand.go(EAST);
  none.stand.turn(1);
  assert.equal(none.stand.at(), null);
  const empty = walker({});
  empty.stand.enter();
  empty.stand.turn(1);
  await empty.stand.go(NORTH);
  assert.equal(empty.ringed(), null);
});

void test('on any ground each of the four ways leads away as it says, and all features are reached by some way', async () => {
  const { below } = seeded(61);
  for (let round = 0; round < 20; round += 1) {
    const features = Array.from({ length: 25 }, (_, i) => step('plots', i + 1, below(10), below(10)));
    const reached = new Set<number>();
    const queue: Step[] = [];
    const { stand, ground } = walker({ plots: features }, { end: 10 });
    stand.enter();
    const first = stand.at();
    if (first !== null) queue.push(first);
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      if (reached.has(from.selection.fid)) continue;
      reached.add(from.selection.fid);
      for (const arrow of [EAST, WEST, SOUTH, NORTH]) {
        const other = walker({ plots: features }, { end: 10 });
        // Begins at that feature: the only one in the window is the nearest.
        other.ground.features = { plots: [from] };
        other.stand.enter();
        other.ground.features = ground.features;
        await other.stand.go(arrow);
        const to = other.stand.at();
        if (to === null || to === from) continue;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        assert.ok(dx * arrow[0] + dy * arrow[1] > 0, 'forwards');
        queue.push(to);
      }
    }
    assert.equal(reached.size, features.length);
  }
});
