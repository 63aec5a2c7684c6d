import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { worldX, worldY } from '../src/geodesy/mercator';
import { ahead } from '../src/map/plane/ahead';
import { bordersOf } from '../src/map/plane/borders';
import {
  around,
  boxOf,
  distanceToLines,
  inBox,
  inRings,
  insidePoints,
  linesMeet,
  meets,
  through,
  type Box,
} from '../src/map/plane/geometry';
import { levelOf, tilePx, tileZ, zoomOf } from '../src/map/plane/levels';
import { partsOf } from '../src/map/plane/shapes';
import { meets as meetsWindow } from '../src/table/near';
import { seeded } from './random';

type Place = readonly [number, number];

const { below, of } = seeded(71);
const place = (): Place => [below(10), below(10)];
const box = (): Box => {
  const [[x, y], [width, height]] = [place(), [below(6), below(6)] as const];
  return { minX: x, minY: y, maxX: x + width, maxY: y + height };
};
const flat = (places: readonly Place[]): number[] => places.flat();

/** Places along a line, so close that no more than `step` lies between two. */
function along(line: readonly Place[], step: number): Place[] {
  return line.flatMap(([x, y], i): Place[] => {
    const [x1, y1] = line[i + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(x1 - x, y1 - y) / step));
    return Array.from({ length: count }, (_, k) => [x + ((x1 - x) * k) / count, y + ((y1 - y) * k) / count]);
  });
}

/** A ring around a place that meets itself nowhere: its corners go round once. */
function star(corners: number, [cx, cy]: Place = [5, 5], radius = 5): Place[] {
  const turns = Array.from({ length: corners }, () => below(2 * Math.PI)).sort((a, b) => a - b);
  return turns.map((turn) => {
    const far = radius * (0.15 + below(0.85));
    return [cx + far * Math.cos(turn), cy + far * Math.sin(turn)] as const;
  });
}

/** How often a ring goes round a place: the sum of the angles under which its edges are seen. */
function windings(ring: readonly Place[], [x, y]: Place): number {
  const angles = ring.map(([px, py], i) => {
    const [qx, qy] = ring[(i + 1) % ring.length] ?? [px, py];
    const turn = Math.atan2(qy - y, qx - x) - Math.atan2(py - y, px - x);
    return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
  });
  return Math.round(angles.reduce((sum, angle) => sum + angle, 0) / (2 * Math.PI));
}

void test('the part of a stretch in a box is where its places lie in it', () => {
  for (let i = 0; i < 2_000; i += 1) {
    const [[x0, y0], end, window] = [place(), place(), box()];
    // Level and upright ones, and such as have no length, are cases of their own.
    const [x1, y1] = [below(6) < 1 ? x0 : end[0], below(6) < 1 ? y0 : end[1]];
    const [from, to] = through([x0, y0], [x1 - x0, y1 - y0], window);
    for (let k = 0; k <= 100; k += 1) {
      const at = k / 100;
      const inside = inBox(window, x0 + at * (x1 - x0), y0 + at * (y1 - y0));
      const near = Math.min(Math.abs(at - from), Math.abs(at - to)) < 1e-9;
      assert.ok(near || inside === (at >= from && at <= to), `${[x0, y0, x1, y1].join()} ${at} ${from} ${to}`);
    }
  }
});

void test('a line meets a box where some place of it lies in it', () => {
  let met = 0;
  for (let i = 0; i < 2_000; i += 1) {
    const [line, window] = [[place(), place(), place()], box()];
    const touching = along(line, 0.01).some(([x, y]) => inBox(window, x, y));
    const far = along(line, 0.01).every(([x, y]) => !inBox(window, x, y, 0.02));
    const found = linesMeet([flat(line)], window);
    if (touching) assert.ok(found, JSON.stringify([line, window]));
    if (far) assert.ok(!found, JSON.stringify([line, window]));
    met += touching ? 1 : 0;
  }
  assert.ok(met > 400 && met < 1_900, `${met} tell little`);
  assert.equal(linesMeet([[1, 1, 1, 1]], { minX: 0, minY: 0, maxX: 2, maxY: 2 }), true, 'a line without length');
  assert.equal(linesMeet([[0, 1, 1, 0]], { minX: 0.5, minY: 0.5, maxX: 2, maxY: 2 }), true, 'through a corner');
  assert.equal(linesMeet([], { minX: 0, minY: 0, maxX: 2, maxY: 2 }), false);
});

void test('the distance to lines is that to the nearest of their places', () => {
  for (let i = 0; i < 500; i += 1) {
    const lines = [[place(), place(), place()], [place()]];
    const [x, y] = place();
    const least = Math.min(
      ...lines.flatMap((line) => along(line, 0.005)).map(([px, py]) => Math.hypot(px - x, py - y)),
    );
    const found = distanceToLines(lines.map(flat), x, y);
    assert.ok(found <= least + 1e-9 && found >= least - 0.005, `${found} ${least}`);
  }
  assert.equal(distanceToLines([], 1, 1), Infinity);
});

void test('a place is within a ring that goes round it, whichever way, and not within its hole', () => {
  for (let i = 0; i < 300; i += 1) {
    const ring = star(3 + Math.floor(below(9)));
    const turned = of([ring, [...ring].reverse()]);
    const [first = [0, 0]] = turned;
    const closed = below(2) < 1 ? [...turned, first] : turned;
    for (let k = 0; k < 20; k += 1) {
      const at = place();
      if (distanceToLines([flat([...ring, ring[0] ?? at])], ...at) < 1e-6) continue;
      assert.equal(inRings([flat(closed)], ...at), windings(ring, at) !== 0, JSON.stringify([ring, at]));
    }
  }
  const hole = star(6, [5, 5], 1);
  const outer: Place[] = [[0, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore
  for (let k = 0; k < 500; k += 1) {
    const at = place();
    assert.equal(inRings([flat(outer), flat(hole)], ...at), windings(hole, at) === 0);
  }
});

void test('places for a label lie within their area, and there are some unless it is a hair', () => {
  for (let i = 0; i < 150; i += 1) {
    const ring = star(3 + Math.floor(below(9)));
    for (const at of insidePoints([flat(ring)], 96)) assert.ok(inRings([flat(ring)], ...at), JSON.stringify(ring));
  }
  for (let i = 0; i < 300; i += 1) {
    const width = of([1, 0.1, 0.01, 0.001]);
    // A valley that bends: its box is nearly empty.
    const [[x, y], end] = [[3 + below(4), 6 + below(4)], below(2)];
    const band: Place[] = [[0, 0], [width, 0], [x, y], [10, end], [10, end + width], [x, y + width]]; // prettier-ignore
    const places = insidePoints([flat(band)], 96);
    assert.ok(places.length > 0 || width < 0.1, `a band of ${width}`);
    for (const at of places) assert.ok(inRings([flat(band)], ...at), `a band of ${width}`);
  }
});

void test('the first place for a label has about as much room as there is anywhere', () => {
  for (let i = 0; i < 60; i += 1) {
    const ring = star(4 + Math.floor(below(8)));
    const closed = flat([...ring, ring[0] ?? [0, 0]]);
    const room = (at: Place): number => (inRings([flat(ring)], ...at) ? distanceToLines([closed], ...at) : 0);
    let most = 0;
    for (let x = 0; x <= 10; x += 0.1) for (let y = 0; y <= 10; y += 0.1) most = Math.max(most, room([x, y]));
    const [first] = insidePoints([closed], 1);
    assert.ok(first !== undefined && room(first) > 0.8 * most, `${first === undefined ? 0 : room(first)} of ${most}`);
  }
});

void test('boxes meet where a place is in both, and the box around two is the least that has both', () => {
  for (let i = 0; i < 2_000; i += 1) {
    const [a, b] = [box(), box()];
    const [x, y] = [Math.max(a.minX, b.minX), Math.max(a.minY, b.minY)];
    assert.equal(meets(a, b), inBox(a, x, y) && inBox(b, x, y));
    assert.equal(meets(a, b), meets(b, a));
    const both = around(a, b);
    const corners = [a, b].map(({ minX, minY, maxX, maxY }) => [minX, minY, maxX, maxY]);
    assert.deepEqual(both, boxOf(corners));
  }
  assert.ok(meets({ minX: 0, minY: 0, maxX: 1, maxY: 1 }, { minX: 1, minY: 1, maxX: 2, maxY: 2 }), 'a common corner');
});

void test('a feature is near that has a place in the map’s window, of whichever kind it is', () => {
  const window = [3, 3, 6, 6] as const;
  const inside = ([x, y]: Place): boolean => x >= 3 && x <= 6 && y >= 3 && y <= 6;
  const feature = (geometry: TownFeature['geometry']): TownFeature => ({
    type: 'Feature',
    id: 1,
    geometry,
    properties: {},
  });
  const list = (places: readonly Place[]): number[][] => places.map((at) => [...at]);
  for (let i = 0; i < 1_500; i += 1) {
    const line = [place(), place(), place()];
    const found = meetsWindow(feature({ type: 'LineString', coordinates: list(line) }), window);
    const fine = along(line, 0.01);
    if (fine.some(inside)) assert.ok(found, JSON.stringify(line));
    else if (distanceFar(fine, window)) assert.ok(!found, JSON.stringify(line));
    const ring = star(3 + Math.floor(below(6)), place(), 4);
    const closed = [...ring, ring[0] ?? [0, 0]] as const;
    const area = meetsWindow(feature({ type: 'Polygon', coordinates: [list(closed)] }), window);
    const grid = Array.from({ length: 31 * 31 }, (_, k): Place => [3 + (k % 31) / 10, 3 + Math.floor(k / 31) / 10]);
    const edge = along(closed, 0.01);
    if (edge.some(inside) || grid.some((at) => windings(ring, at) !== 0)) assert.ok(area, JSON.stringify(ring));
    else if (distanceFar(edge, window)) assert.ok(!area, JSON.stringify(ring));
  }
  assert.ok(!meetsWindow(feature(null), window));
  assert.ok(meetsWindow(feature({ type: 'Point', coordinates: [6, 6] }), window), 'the window has its edge');
  assert.ok(!meetsWindow(feature({ type: 'MultiPoint', coordinates: [[2, 4], [7, 4]] }), window), 'points have nothing between them'); // prettier-ignore
  const [outer, hole] = [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[2, 2], [7, 2], [7, 7], [2, 7], [2, 2]]]; // prettier-ignore
  assert.ok(meetsWindow(feature({ type: 'Polygon', coordinates: [outer ?? []] }), window), 'it is all within the area');
  assert.ok(
    !meetsWindow(feature({ type: 'Polygon', coordinates: [outer ?? [], hole ?? []] }), window),
    'or in its hole',
  );
});

function distanceFar(
  places: readonly Place[],
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  return places.every(([x, y]) => x < west - 0.02 || x > east + 0.02 || y < south - 0.02 || y > north + 0.02);
}

void test('the next in a direction lies ahead, and nothing nearer lies as straight', () => {
  const four: readonly Place[] = [[1, 0], [-1, 0], [0, 1], [0, -1]]; // prettier-ignore
  for (let i = 0; i < 500; i += 1) {
    const places = Array.from({ length: 8 }, (): Place => [below(10) - 5, below(10) - 5]);
    for (const [dx, dy] of four) {
      const found = ahead(places, (at) => at, [dx, dy]);
      const forward = ([x, y]: Place): number => x * dx + y * dy;
      const aside = ([x, y]: Place): number => Math.abs(x * dy + y * dx);
      const candidates = places.filter((at) => forward(at) > 0);
      assert.equal(found === undefined, candidates.length === 0);
      if (found === undefined) continue;
      assert.ok(forward(found) > 0);
      for (const other of candidates)
        assert.ok(
          forward(other) >= forward(found) || aside(other) >= aside(found),
          'none is both nearer and straighter',
        );
    }
  }
});

void test('of several at one place all are come to, in their order and back, before what lies ahead', () => {
  const [west, one, two, three, east] = [[-4, 0], [0, 0], [0, 0], [0, 0], [4, 0]].map((at, i) => ({ at, i })); // prettier-ignore
  const all = [three, east, one, west, two].flatMap((each) => (each === undefined ? [] : [each]));
  const walk = (arrow: Place, from: (typeof all)[number] | undefined): number[] => {
    const passed: number[] = [];
    for (let now = from; now !== undefined && passed.length < 9;) {
      const here = now.at as unknown as Place;
      passed.push(now.i);
      now = ahead(all, ({ at: [x = 0, y = 0] }) => [x - here[0], y - here[1]], arrow, now);
    }
    return passed;
  };
  assert.deepEqual(walk([1, 0], west), [0, 3, 1, 2, 4]);
  assert.deepEqual(walk([-1, 0], east), [4, 2, 1, 3, 0]);
  // Up and down lead through them, too.
  assert.deepEqual(walk([0, 1], three), [3, 1, 2]);
  assert.deepEqual(walk([0, -1], two), [2, 1, 3]);
});

/** The edges of lines, each from its lesser end, as text. */
function edgesOf(lines: readonly ArrayLike<number>[]): string[] {
  return lines
    .flatMap((line) =>
      Array.from({ length: line.length / 2 - 1 }, (_, i) => {
        const [a, b] = [i, i + 1].map((k) => `${(line[2 * k] ?? 0).toFixed(12)},${(line[2 * k + 1] ?? 0).toFixed(12)}`);
        return [a, b].sort().join(' ');
      }),
    )
    .sort();
}

void test('of a town of neighbours every edge is drawn once: within where two share it, without where it is one’s alone', () => {
  for (let round = 0; round < 20; round += 1) {
    const size = 2 + Math.floor(below(4));
    // Corners of a bent grid, to 7 decimals as the server gives them.
    const corners = Array.from({ length: (size + 1) ** 2 }, (_, i) =>
      [111 + (i % (size + 1)) / 100 + below(0.004), 25.9 + Math.floor(i / (size + 1)) / 100 + below(0.004)].map((degrees) => Number(degrees.toFixed(7))),
    ); // prettier-ignore
    const areas = Array.from({ length: size * size }, (_, i): TownFeature => {
      const at = (i % size) + Math.floor(i / size) * (size + 1);
      const ring = [at, at + 1, at + size + 2, at + size + 1, at].map((k) => corners[k] ?? []);
      const turned = below(2) < 1 ? ring : [...ring].reverse();
      return { type: 'Feature', id: i, geometry: { type: 'Polygon', coordinates: [turned] }, properties: {} };
    }).filter(() => below(5) >= 1);
    const uses = new Map<string, number>();
    for (const { geometry } of areas)
      for (const ring of geometry === null ? [] : partsOf(geometry)) {
        const world = ring.flatMap(([lon = 0, lat = 0]) => [worldX(lon), worldY(lat)]);
        for (const edge of edgesOf([world])) uses.set(edge, (uses.get(edge) ?? 0) + 1);
      }
    const wanted = (times: number): string[] =>
      [...uses].flatMap(([edge, used]) => (used === times ? [edge] : [])).sort();
    const { inner, outer } = bordersOf(areas);
    assert.deepEqual(edgesOf(inner), wanted(2));
    assert.deepEqual(edgesOf(outer), wanted(1));
  }
});

void test('a level is a third of a zoom, and the tiles of a zoom fill its three levels', () => {
  for (let level = 0; level <= 54; level += 1) {
    assert.equal(levelOf(zoomOf(level)), level);
    // A tile of z covers 1/2^z of the world; drawn, it must be as wide as that part of the map.
    const world = 256 * 2 ** zoomOf(level);
    assert.ok(Math.abs(tilePx(level) - world / 2 ** tileZ(level)) < 1e-6 * world, String(level));
    assert.ok(tilePx(level) >= 512 && tilePx(level) < 1024, String(level));
  }
  assert.equal(levelOf(12.66), 38);
  assert.equal(levelOf(12.49), 37);
});
