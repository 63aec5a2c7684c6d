import assert from 'node:assert/strict';
import test from 'node:test';
import type L from 'leaflet';
import { tilePx, tileZ } from '../src/map/plane/levels';
import { stillMap } from './leaflet';
import { seeded } from './random';

// Leaflet asks the browser as it is loaded, which must be there before.
await stillMap(1000, 700);
const { default: leaflet } = await import('leaflet');
const { KEPT_ZOOMS, TownGrid } = await import('../src/map/tiles/town-grid');
const { TOWN_CRS } = await import('../src/map/tiles/town-crs');

interface Held {
  coords: L.Coords;
  active?: boolean;
  loaded?: Date;
  current?: boolean;
  retain?: boolean;
}

/** A grid that holds some tiles, `x:y:level` each; those with a ! are on their way, those with a ~ begun only. */
function gridOf(...keys: readonly string[]): { grid: InstanceType<typeof TownGrid>; retained: () => string[] } {
  const grid = new TownGrid({});
  const tiles = Object.fromEntries(
    keys.map((key): [string, Held] => {
      const [x = 0, y = 0, z = 0] = key.replace(/[!~]/, '').split(':').map(Number);
      const coords = Object.assign(leaflet.point(x, y), { z }) as L.Coords;
      const state = key.endsWith('~') ? {} : key.endsWith('!') ? { loaded: new Date() } : { loaded: new Date(), active: true }; // prettier-ignore
      return [`${x}:${y}:${z}`, { coords, ...state }];
    }),
  );
  Object.assign(grid, { _tiles: tiles, _levels: {}, nearest: Math.max(0, ...Object.values(tiles).map(({ coords }) => coords.z)) }); // prettier-ignore
  const retained = (): string[] => Object.entries(tiles).flatMap(([key, { retain }]) => (retain === true ? [key] : []));
  return { grid, retained };
}

void test('a level is as large as its zoom, three to each, and back', () => {
  for (let level = 0; level <= 54; level += 1) {
    assert.ok(Math.abs(TOWN_CRS.scale(level) - 256 * 2 ** (level / 3)) < 1e-6);
    assert.ok(Math.abs(TOWN_CRS.zoom(TOWN_CRS.scale(level)) - level) < 1e-9);
  }
  const at = TOWN_CRS.latLngToPoint(leaflet.latLng(25.9, 111), 37);
  const back = TOWN_CRS.pointToLatLng(at, 37);
  assert.ok(Math.abs(back.lat - 25.9) < 1e-9 && Math.abs(back.lng - 111) < 1e-9);
});

void test('tiles of one level lie edge to edge, to a pixel of rounding', () => {
  const { grid } = gridOf();
  for (let level = 30; level <= 54; level += 1) {
    Object.assign(grid, { _tileZoom: level, _level: { origin: leaflet.point(100, 50) } });
    const size = tilePx(level);
    assert.equal(grid.getTileSize().x, size);
    const place = (x: number, y: number): L.Point =>
      grid._getTilePos(Object.assign(leaflet.point(x, y), { z: level }) as L.Coords);
    for (const [x, y] of [
      [0, 0],
      [6621, 3484],
    ] as const) {
      const [here, right, below] = [place(x, y), place(x + 1, y), place(x, y + 1)];
      assert.ok(Math.abs(right.x - here.x - size) <= 1 && right.y === here.y, String(level));
      assert.ok(Math.abs(below.y - here.y - size) <= 1 && below.x === here.x, String(level));
      assert.deepEqual([here.x, here.y], [Math.round(x * size - 100), Math.round(y * size - 50)]);
    }
  }
});

void test('while a tile is on its way the next coarser one that is drawn stands in, and all loaded ones up to it', () => {
  // Levels 39 to 41 draw z 12, 36 to 38 z 11: the same tile at a coarser level has the same numbers within a zoom.
  const within = gridOf('10:6:40');
  assert.equal(within.grid._retainParent(10, 6, 41), true);
  assert.deepEqual(within.retained(), ['10:6:40']);
  const across = gridOf('5:3:38');
  assert.equal(across.grid._retainParent(10, 7, 39), true);
  assert.deepEqual(across.retained(), ['5:3:38']);
  const far = gridOf('5:3:37!', '2:1:34');
  assert.equal(far.grid._retainParent(10, 7, 39), true);
  assert.deepEqual(
    far.retained().sort(),
    ['2:1:34', '5:3:37'],
    'what is loaded fades in until the one below covers it',
  );
  const begun = gridOf('5:3:38~');
  assert.equal(begun.grid._retainParent(10, 7, 39), false, 'what is not loaded yet shows nothing');
  assert.deepEqual(begun.retained(), []);
});

void test('a tile stands in over so many zooms, and none from further away', () => {
  const level = 45;
  const least = level - 3 * KEPT_ZOOMS;
  for (const [from, found] of [
    [least, true],
    [least - 1, false],
  ] as const) {
    const across = 2 ** (tileZ(level) - tileZ(from));
    const { grid } = gridOf(`${Math.floor(1000 / across)}:${Math.floor(700 / across)}:${from}`);
    assert.equal(grid._retainParent(1000, 700, level), found, String(from));
  }
});

void test('on any pair of levels the one that stands in is the one that holds the tile', () => {
  const { below } = seeded(91);
  for (let i = 0; i < 500; i += 1) {
    const level = 20 + Math.floor(below(30));
    const from = level - 1 - Math.floor(below(3 * KEPT_ZOOMS));
    const [x, y] = [Math.floor(below(5000)), Math.floor(below(5000))];
    const across = 2 ** (tileZ(level) - tileZ(from));
    const [px, py] = [Math.floor(x / across), Math.floor(y / across)];
    const { grid, retained } = gridOf(`${px}:${py}:${from}`, `${px + 1}:${py}:${from}`, `${px}:${py - 1}:${from}`);
    assert.equal(grid._retainParent(x, y, level), true);
    assert.deepEqual(retained(), [`${px}:${py}:${from}`]);
    // And the other way: the finer tile stands in for the coarser.
    const finer = gridOf(`${x}:${y}:${level}`);
    finer.grid._retainChildren(px, py, from);
    assert.deepEqual(finer.retained(), [`${x}:${y}:${level}`]);
    const beside = gridOf(`${x}:${y}:${level}`);
    beside.grid._retainChildren(px + 1, py, from);
    assert.deepEqual(beside.retained(), []);
  }
});

void test('finer tiles that stand in are loaded, within reach, and no coarser ones', () => {
  const { grid, retained } = gridOf('4:4:39', '5:4:39!', '4:5:39~', '2:2:36', '1:1:33', `${4 * 64}:${4 * 64}:57`);
  grid._retainChildren(2, 2, 36);
  assert.deepEqual(retained().sort(), ['4:4:39', '5:4:39']);
});
