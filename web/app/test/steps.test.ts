import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { worldX, worldY } from '../src/geodesy/mercator';
import { ahead } from '../src/map/plane/ahead';
import { around, type Box } from '../src/map/plane/geometry';
import { shapesOf } from '../src/map/plane/shapes';
import type { Scenes } from '../src/map/scene/scene';
import { stepsIn, walkedLayers } from '../src/map/scene/steps';
import { worldBox, type Fragment } from '../src/map/tiles/fragment';
import type { TileGrid } from '../src/map/tiles/vector-grid';
import { FIRST_VIEW, type View } from '../src/state/view';

const FARMLAND: View = { ...FIRST_VIEW, theme: 'farmland' };
const WINDOW: Box = { minX: worldX(111), minY: worldY(26), maxX: worldX(111.1), maxY: worldY(25.9) };

function line(id: number, coordinates: number[][]): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'LineString', coordinates }, properties: {} };
}

/** One piece of a parcel, as wide as its tile from edge to edge. */
function piece(fid: number, x: number, [minX, maxX]: readonly [number, number], stage = 'closed'): Fragment {
  const box = { minX, minY: 0, maxX, maxY: 4096 };
  return { feature: { fid, properties: { stage }, kind: 'polygon', parts: [], box }, x, y: 0, side: 1 };
}

test('the keyboard walks what canvases draw, in the theme’s order, and nothing that is switched off', () => {
  assert.deepEqual(walkedLayers(FARMLAND), ['parcels', 'committees']);
  assert.deepEqual(walkedLayers({ ...FIRST_VIEW, theme: 'water' }), ['channels', 'committees']);
  assert.deepEqual(walkedLayers({ ...FARMLAND, off: ['parcels'] }), ['committees']);
});

test('of a line one stands on its corner in the window, of an area in the middle of what is seen', () => {
  const far = line(1, [[110, 25], [110.1, 25.1]]); // prettier-ignore
  const near = line(2, [[110.9, 25.95], [111.04, 25.95], [111.3, 25.95]]); // prettier-ignore
  const scenes = { shown: () => shapesOf('channels', [far, near]) } as unknown as Scenes;
  const steps = stepsIn('channels', WINDOW, FIRST_VIEW, scenes, {} as Parameters<typeof stepsIn>[4]);
  assert.deepEqual(
    steps.map(({ selection }) => selection),
    [{ layer: 'channels', fid: 2 }],
  );
  assert.ok(Math.abs((steps[0]?.x ?? 0) - worldX(111.04)) < 1e-12);
});

test('a line that passes through the window without a corner in it is reached too, where it is in sight', () => {
  const channel = (...places: number[][]): number[] => {
    const scenes = { shown: () => shapesOf('channels', [line(1, places)]) } as unknown as Scenes;
    const steps = stepsIn('channels', WINDOW, FIRST_VIEW, scenes, {} as Parameters<typeof stepsIn>[4]);
    return steps.flatMap(({ x, y }) => [x, y]);
  };
  const level = channel([110, 25.95], [112, 25.95]);
  assert.ok(Math.abs((level[0] ?? 0) - worldX(111.05)) < 1e-12 && Math.abs((level[1] ?? 0) - worldY(25.95)) < 1e-12);
  const steep = channel([111.02, 25], [111.02, 27]);
  assert.ok(Math.abs((steep[0] ?? 0) - worldX(111.02)) < 1e-12);
  assert.ok(Math.abs((steep[1] ?? 0) - (WINDOW.minY + WINDOW.maxY) / 2) < 1e-12);
  assert.equal(channel([110.9, 25.85], [111.2, 25.85]).length, 0, 'below the window');
  assert.equal(
    channel([110.9, 25.97], [111.02, 26.09]).length,
    0,
    'past its corner, though the box around it meets it',
  );
  // Of several stretches the one nearest to the middle of what is seen.
  const bent = channel([110.9, 25.95], [111.3, 25.95], [111.3, 25.91], [110.9, 25.91]);
  assert.ok(Math.abs((bent[1] ?? 0) - worldY(25.95)) < 1e-12 || Math.abs((bent[1] ?? 0) - worldY(25.91)) < 1e-12);
  assert.equal(bent.length, 2);
});

test('a parcel in several tiles is one step, in the middle of all its pieces; what the filter leaves out is none', () => {
  const pieces = [
    piece(7, 0, [2048, 4096]),
    piece(7, 1, [0, 2048]),
    piece(8, 0, [0, 10]),
    piece(9, 0, [0, 10], 'tasked'),
  ];
  const parcels = { piecesIn: () => pieces } as unknown as TileGrid;
  const scenes = { chosen: { has: (_: string, fid: number) => fid !== 8 } } as unknown as Scenes;
  const view: View = { ...FARMLAND, off: ['parcels.todo'] };
  const window = { minX: 0, minY: 0, maxX: 2, maxY: 1 };
  const steps = stepsIn('parcels', window, view, scenes, { parcels, plots: parcels });
  assert.deepEqual(
    steps.map(({ selection, x, y }) => [selection.fid, x, y]),
    [[7, 1, 0.5]],
  );
});

test('a piece’s box ends at its tile, and boxes join', () => {
  const over = piece(1, 3, [-100, 2048]);
  assert.deepEqual(worldBox(over), { minX: 3, minY: 0, maxX: 3.5, maxY: 1 });
  assert.deepEqual(around({ minX: 0, minY: 1, maxX: 2, maxY: 3 }, { minX: -1, minY: 2, maxX: 1, maxY: 5 }), {
    minX: -1,
    minY: 1,
    maxX: 2,
    maxY: 5,
  });
});

test('near ahead goes before far aside, and what lies behind is never next', () => {
  const places: Record<string, readonly [number, number]> = {
    near: [1, 0],
    far: [9, 0],
    aside: [1, 4],
    behind: [-1, 0],
  };
  const next = (direction: readonly [number, number]): string | undefined =>
    ahead(Object.keys(places), (name) => places[name] ?? [0, 0], direction);
  assert.equal(next([1, 0]), 'near');
  assert.equal(next([-1, 0]), 'behind');
  assert.equal(next([0, 1]), 'aside');
  assert.equal(next([0, -1]), undefined);
});
