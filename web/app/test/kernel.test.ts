// The kernel on many parcels that look random: 100 of each kind, with TUNTU_SOAK=1 thousands. PostGIS judges the same
// operations in internal/postgis/kernel_test.go.
import assert from 'node:assert/strict';
import test from 'node:test';
import { splitByArea, splitEqually, towards, type Direction } from '../src/edit/kernel/area-split';
import { arranged } from '../src/edit/kernel/arrange';
import { faultOf } from '../src/edit/kernel/check';
import { densified, densifiedLine } from '../src/edit/kernel/densify';
import { cross, crossing, passes } from '../src/edit/kernel/exact';
import { besideEdge, inDegrees, keyOf, nearest, onGrid, same, stepsApart, type Node } from '../src/edit/kernel/grid';
import { inMu, ofMu } from '../src/geodesy/mu';
import { areaM2, bordersM, lengthM } from '../src/edit/kernel/measure';
import {
  applied, insertNode, moveEdge, moveNode, removeNode, replaced, reversed, type Change, type Mesh,
} from '../src/edit/kernel/mesh'; // prettier-ignore
import { noded } from '../src/edit/kernel/noding';
import { cutOut, merged, withHole, without } from '../src/edit/kernel/overlay';
import { edgesOf, geometryOf, nodesOf, shapeOf, type Ring, type Shape } from '../src/edit/kernel/shape';
import { split } from '../src/edit/kernel/split';
import { traced } from '../src/edit/kernel/trace';
import { METRE, RUNS, blade, jittered, lattice, parcel, place, star } from './kernel-shapes';
import { seeded } from './random';

type Random = ReturnType<typeof seeded>;

const nodeOf = (key: string): Node => key.split(',').map(Number) as unknown as Node;
const keys = (...shapes: readonly Shape[]): Set<string> => new Set(shapes.flatMap(nodesOf).map(keyOf));
const sumM2 = (shapes: readonly Shape[]): number => shapes.reduce((sum, shape) => sum + areaM2(shape), 0);

function each(seed: number, run: (random: Random, label: string) => void): void {
  for (let i = 0; i < RUNS; i += 1) run(seeded(seed * 1_000_003 + i), `seed ${seed}, run ${i}`);
}

function areValid(shapes: readonly Shape[], label: string): void {
  for (const shape of shapes) {
    const fault = faultOf(shape);
    assert.equal(fault, null, `${label}: ${JSON.stringify(fault)} ${JSON.stringify(shape)}`);
  }
}

function near(actual: number, expected: number, by: number, label: string): void {
  assert.ok(Math.abs(actual - expected) <= by, `${label}: ${actual}, not ${expected} ± ${by}`);
}

/** No ground is covered twice, to the last step of the grid, and none between the shapes not at all but so many holes. */
function tile(shapes: readonly Shape[], label: string, holes: number | null = 0): void {
  const arrangement = arranged(shapes);
  const times = (covers: readonly number[]): number => covers.reduce((a, b) => a + b, 0);
  const twice = traced(arrangement, (_, covers) => (times(covers) > 1 ? 'twice' : null)).get('twice');
  assert.equal(twice, undefined, `${label}: ${JSON.stringify(twice)} twice of ${JSON.stringify(shapes)}`);
  const gaps = traced(arrangement, (face, covers) => (face > 0 && times(covers) === 0 ? 'gap' : null)).get('gap');
  if (holes !== null) assert.equal(gaps?.length ?? 0, holes, `${label}: gap`);
}

const holesOf = (shape: Shape): number => shape.reduce((sum, part) => sum + part.length - 1, 0);

const asMesh = (shapes: readonly Shape[]): Mesh => new Map(shapes.map((shape, i) => [`parcels.${i}`, shape]));

/** A change, and back: what it does not name stays the same object, and taken back all is as it was, to the bit. */
function thereAndBack(mesh: Mesh, change: Change, label: string): Mesh {
  const after = applied(mesh, change);
  const named = new Set(change.map(({ name }) => name));
  for (const [name, shape] of mesh) if (!named.has(name)) assert.equal(after.get(name), shape, label);
  const back = applied(after, reversed(change));
  assert.deepEqual([...back].sort(), [...mesh].sort(), label);
  return after;
}

void test('a place is read from nine decimals and written as them, to the bit', () => {
  each(1, ({ below }) => {
    const degrees = [Number((73 + below(60)).toFixed(9)), Number((18 + below(30)).toFixed(9))];
    assert.deepEqual([...inDegrees(onGrid(degrees))], degrees);
  });
  assert.ok(Object.is(onGrid([-1e-12, 0])[0], 0));
});

void test('a geometry leads to a shape and back', () => {
  each(2, (random, label) => {
    const geometry = geometryOf(parcel(random));
    assert.deepEqual(geometryOf(shapeOf(geometry)), geometry, label);
  });
});

void test('crossings are rounded as by whole numbers of any length', () => {
  assert.deepEqual(crossing([0, 0], [1, 1], [0, 1], [1, 0]), [1, 1], 'a half goes up');
  assert.deepEqual(crossing([0, 0], [-1, -1], [0, -1], [-1, 0]), [0, 0]);
  assert.deepEqual(crossing([0, 0], [10, 3], [5, -9], [5, 9]), [5, 2]);
  assert.ok(
    passes([0, 1], [1, 0], [1, 1]) && !passes([0, 1], [1, 0], [0, 0]),
    'of the corners only the lower left is in',
  );
  assert.ok(passes([0, 0], [-1, -1], [0, 0]) && passes([-1, 0], [0, -1], [0, 0]));
});

void test('divided edges cross nowhere and pass by no node, on a grid as coarse as can be', () => {
  each(3, ({ below }, label) => {
    const size = 4 + below(30);
    const at = (): Node => nearest(below(size), below(size));
    const chains = noded(Array.from({ length: 12 }, () => [at(), at()] as const));
    const edges = chains.flatMap((chain) => chain.slice(1).map((node, i) => [chain[i] as Node, node] as const));
    const nodes = chains.flat();
    for (const [a, b] of edges) {
      for (const [c, d] of edges) assert.ok(!cross(a, b, c, d), label);
      for (const node of nodes) assert.ok(same(node, a) || same(node, b) || !passes(a, b, node), label);
    }
  });
});

void test('whatever is arranged on a coarse grid, what is traced is valid and covers it', () => {
  each(4, ({ below }, label) => {
    const size = 6 + below(20);
    const ring = (): Ring => Array.from({ length: 3 + Math.floor(below(6)) }, () => nearest(below(size), below(size)));
    const arrangement = arranged([[[ring()]], [[ring()]]]);
    const found = traced(arrangement, (_, covers) => (covers.every((times) => times === 0) ? null : String(covers)));
    areValid([...found.values()], label);
    tile([...found.values()], label, null);
  });
});

void test('a split keeps the ground and every node, and its pieces share their border', (t) => {
  let [cut, worstM2] = [0, 0];
  each(5, (random, label) => {
    const shape = parcel(random);
    areValid([shape], label);
    const pieces = split(shape, blade(random, shape));
    areValid(pieces, label);
    tile(pieces, label, holesOf(shape));
    const [before, after] = [keys(shape), keys(...pieces)];
    assert.ok(
      [...before].every((key) => after.has(key)),
      label,
    );
    const off = Math.abs(sumM2(pieces) - areaM2(shape));
    worstM2 = Math.max(worstM2, off);
    near(off, 0, 0.1, label);
    if (pieces.length > 1) cut += 1;
    const [first = 0, ...others] = pieces.map(areaM2);
    // Parts that were not cut are with the largest of the pieces that were.
    if (shape.length === 1)
      assert.ok(
        others.every((m2) => m2 <= first),
        label,
      );
  });
  assert.ok(cut > RUNS / 3, String(cut));
  t.diagnostic(`${cut} of ${RUNS} cut, off by ${worstM2} m² at most`);
});

void test('a line from border to border cuts, wherever on an edge or a node it ends', () => {
  each(6, (random, label) => {
    const { below } = random;
    const centre = place(random);
    const length = 5 + Math.floor(below(20));
    const round = Array.from({ length }, (_, i) =>
      nearest(centre[0] + 90 * METRE * Math.cos((2 * Math.PI * i) / length), centre[1] + 90 * METRE * Math.sin((2 * Math.PI * i) / length)),
    ); // prettier-ignore
    const first = Math.floor(below(round.length - 2));
    const second = first + 1 + Math.floor(below(round.length - first - 1));
    const ends = [first, second].map((i) => {
      const [a, b] = [round[i] as Node, round[(i + 1) % round.length] as Node];
      const t = below(1) < 0.3 ? 0 : 0.1 + below(0.8);
      return nearest(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]));
    });
    const [a, b] = ends as [Node, Node];
    // Between two places of one edge is no ground.
    if (edgesOf(round).some(([from, to]) => [a, b].every((end) => besideEdge(end, from, to).steps < 1))) return;
    const short = nearest(a[0] + ((b[0] - a[0]) * 4) / stepsApart(a, b), a[1] + ((b[1] - a[1]) * 4) / stepsApart(a, b));
    for (const line of [ends, [short, b], [b, a]]) {
      const pieces = split([[round]], line);
      assert.equal(pieces.length, 2, label);
      tile(pieces, label);
    }
  });
});

void test('a line within cuts nothing, one through all parts cuts each, one along the border none', () => {
  const square = (x: number, y: number, size: number): Ring => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]; // prettier-ignore
  const origin = onGrid([110.95, 25.94]);
  const at = (x: number, y: number): Node => [origin[0] + x * METRE, origin[1] + y * METRE];
  const part = (x: number): Ring => square(...at(x, 0), 100 * METRE);
  const three: Shape = [[part(0)], [part(200), [...square(...at(240, 40), 20 * METRE)].reverse()], [part(400)]];
  assert.equal(split(three, [at(10, 10), at(90, 90)]).length, 1);
  assert.equal(split(three, [at(-10, 50), at(510, 50)]).length, 6);
  assert.equal(split(three, [at(-10, 20), at(150, 20)]).length, 2, 'the parts left whole go with the larger piece');
  assert.deepEqual(split(three, [at(-10, 20), at(150, 20)]).map((piece) => piece.length), [3, 1]); // prettier-ignore
  assert.equal(split(three, [at(0, -10), at(0, 110)]).length, 1, 'along the border');
  assert.equal(split(three, [at(200, 50), at(240, 50)]).length, 1, 'to the hole');
  assert.equal(split(three, [at(200, 50), at(300, 50)]).length, 2, 'through the hole');
  assert.equal(split(three, [at(20, 20), at(20, 60), at(60, 60), at(60, 20), at(20, 20)]).length, 2, 'a loop');
});

void test('a line along a long border, which is straight beside the geodesic, cuts off no slit', () => {
  each(20, (random, label) => {
    const corner = place(random);
    const wide = (900 + random.below(2000)) * METRE;
    const high = nearest(0, 300 * METRE)[1];
    const far = nearest(corner[0] + wide, corner[1] + random.below(200) * METRE);
    const up = ([x, y]: Node): Node => [x, y + high];
    const shape = densified([[[corner, far, up(far), up(corner)]]]);
    const beyond = nearest(2 * far[0] - corner[0], 2 * far[1] - corner[1]);
    const short = random.of(shape[0]?.[0] as Ring);
    for (const line of [
      [corner, far],
      [corner, beyond],
      [short, far],
      [short, corner],
    ])
      // prettier-ignore
      for (const piece of split(shape, line)) assert.ok(areaM2(piece) > 100, `${label}: ${areaM2(piece)} m²`);
  });
});

const HALF_STEP_M = 0.5e-9 * 111_320;

/** By how much a part may differ from what was asked: 0.01 m², or half a step along the mean cut. */
function allowedM2(parts: readonly Shape[], shape: Shape): number {
  const cutsM = (parts.reduce((sum, part) => sum + bordersM(part), 0) - bordersM(shape)) / 2;
  return Math.max(0.01, (HALF_STEP_M * cutsM) / (parts.length - 1));
}

function direction(random: Random, shape: Shape): Direction {
  const ring = shape[0]?.[0] as Ring;
  return random.below(1) < 0.5 ? towards(ring[0] as Node, random.below(360)) : random.of(edgesOf(ring));
}

void test('equal parts are equal, by any direction or along any edge', (t) => {
  let worst = 0;
  each(7, (random, label) => {
    const shape = parcel(random);
    const count = 2 + Math.floor(random.below(5));
    const parts = splitEqually(shape, direction(random, shape), count) ?? [];
    assert.equal(parts.length, count, label);
    areValid(parts, label);
    tile(parts, label, holesOf(shape));
    const [sum, allowed] = [sumM2(parts), allowedM2(parts, shape)];
    near(sum, areaM2(shape), 1, label);
    for (const part of parts) {
      near(areaM2(part), sum / count, allowed, label);
      worst = Math.max(worst, Math.abs(areaM2(part) - sum / count) / allowed);
    }
  });
  t.diagnostic(`${(worst * 100).toFixed(0)} % of what may be off, at most`);
});

void test('so many mu are cut off to a hundredth of a square metre', (t) => {
  let worst = 0;
  each(8, (random, label) => {
    const shape = densified(parcel(random, 20 + random.below(1500)));
    const wholeM2 = areaM2(shape);
    const m2 = ofMu(Math.max(1, Math.floor(inMu(random.below(0.9) * wholeM2))));
    const parts = splitByArea(shape, direction(random, shape), [m2]);
    if (m2 >= wholeM2) return assert.equal(parts, null);
    const [first = [], rest = []] = parts ?? [];
    areValid([first, rest], label);
    tile([first, rest], label, holesOf(shape));
    const allowed = allowedM2([first, rest], shape);
    near(areaM2(first), m2, allowed, label);
    worst = Math.max(worst, Math.abs(areaM2(first) - m2) / allowed);
  });
  t.diagnostic(`${(worst * 100).toFixed(0)} % of what may be off, at most`);
});

void test('there is no more to cut off than there is', () => {
  const shape = parcel(seeded(9));
  const along = towards(nodesOf(shape)[0] as Node, 90);
  assert.equal(splitByArea(shape, along, [areaM2(shape) + 1]), null);
  assert.equal(splitByArea(shape, along, [0]), null);
  assert.deepEqual(splitByArea(shape, along, []), [shape]);
});

void test('what is cut out and what is left are the whole, and a hole is the rest', () => {
  each(10, (random, label) => {
    const shape = parcel(random);
    const ring = random.of(random.of(shape));
    const at = jittered(random, random.of(ring));
    const drawn = star(random, at, 3 + Math.floor(random.below(9)), [5, 60]);
    const { inside, rest } = cutOut(shape, drawn);
    areValid(
      [inside, rest].filter((each) => each.length > 0),
      label,
    );
    tile([inside, rest], label, null);
    near(sumM2([inside, rest]), areaM2(shape), 0.1, label);
    near(areaM2(withHole(shape, [...drawn].reverse())), areaM2(rest), 0.01, label);
    const outside = without(shape, [[drawn]]);
    near(areaM2(outside), areaM2(rest), 0.1, label);
    const [before, after] = [keys(shape), keys(inside, rest)];
    const kept = [...before].filter((key) => after.has(key)).length;
    assert.ok(kept >= before.size - 1, label);
  });
});

void test('neighbours merge into one piece, also where each was surveyed by itself', (t) => {
  let worstMm = 0;
  each(11, (random, label) => {
    const [columns, rows] = [1 + Math.floor(random.below(4)), 2 + Math.floor(random.below(3))];
    const cells = lattice(random, columns, rows, 20 + random.below(200));
    const exact = merged(cells);
    assert.equal(exact.length, 1, label);
    assert.equal(exact[0]?.length, 1, label);
    near(areaM2(exact), sumM2(cells), 0.001, label);
    const again = cells.map((cell) =>
      cell.map((part) => part.map((ring) => ring.map((node) => jittered(random, node)))),
    );
    const whole = merged(again);
    areValid([whole], label);
    assert.equal(whole.length, 1, `${label}: ${whole.length} pieces`);
    assert.equal(whole[0]?.length, 1, `${label}: a hole`);
    const offM2 = Math.abs(areaM2(whole) - areaM2(exact));
    worstMm = Math.max(worstMm, (1000 * offM2) / bordersM(exact));
    // Two tenths of a millimetre along the border.
    near(offM2, 0, 0.0003 * bordersM(exact), label);
  });
  t.diagnostic(`jittered borders are off by ${worstMm.toFixed(3)} mm at most`);
});

void test('shapes that only touch, or lie apart, stay parts; what two cover counts once', () => {
  each(12, (random, label) => {
    const [a, b] = [parcel(random), parcel(random)];
    near(areaM2(merged([a, b])), sumM2([a, b]), 1e-6, label);
    const shifted = a.map((part) => part.map((ring) => ring.map(([x, y]): Node => [x + 10 * METRE, y + 3 * METRE])));
    const both = merged([a, shifted]);
    areValid([both], label);
    near(areaM2(both), areaM2(a) + areaM2(without(shifted, a)), 0.1, label);
  });
});

void test('a node that moves takes along all borders that meet in it', () => {
  each(13, (random, label) => {
    const size = 40 + random.below(150);
    const cells = lattice(random, 3, 3, size);
    const mesh = asMesh(cells);
    const middle = mesh.get('parcels.4') as Shape;
    const node = random.of(nodesOf(middle));
    const by = (): number => (random.below(0.1) - 0.05) * size * METRE;
    const change = moveNode(mesh, node, nearest(node[0] + by(), node[1] + by()));
    const owners = [...mesh].filter(([, shape]) => keys(shape).has(keyOf(node))).map(([name]) => name);
    assert.deepEqual(change.map(({ name }) => name), owners, label); // prettier-ignore
    const after = [...thereAndBack(mesh, change, label).values()];
    areValid(after, label);
    tile(after, label);
    near(sumM2(after), sumM2(cells), 1, label);
    assert.equal(keys(...after).size, keys(...cells).size, label);
  });
});

void test('a border that moves takes along both sides, and neighbours that meet in the middle of it', () => {
  let drawn = 0;
  each(14, (random, label) => {
    const size = 40 + random.below(150);
    const cells = lattice(random, 3, 3, size);
    // The middle cell is cut from its first edge on; the neighbour beyond this edge is not told.
    const [ring] = (cells[4] as Shape)[0] as readonly [Ring];
    const [a, b] = edgesOf(ring)[0] as readonly [Node, Node];
    const half = nearest((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    const pieces = split(cells[4] as Shape, [half, ring[Math.floor(ring.length / 2) + 1] as Node]);
    const mesh = asMesh([...cells.slice(0, 4), ...pieces, ...cells.slice(5)]);
    const by = [(random.below(0.1) - 0.05) * size * METRE, (random.below(0.1) - 0.05) * size * METRE] as const;
    const after = [...thereAndBack(mesh, moveEdge(mesh, [a, b], by), label).values()];
    // A border may be moved over another, which the page is told.
    if (after.some((shape) => faultOf(shape) !== null)) return;
    drawn += 1;
    tile(after, label);
    near(sumM2(after), sumM2(cells), 1, label);
  });
  assert.ok(drawn > 0.9 * RUNS, String(drawn));
});

void test('a node in a border is a node of both sides, and goes from both', () => {
  each(15, (random, label) => {
    const mesh = asMesh(lattice(random, 2, 2, 30 + random.below(100)));
    const [a, b] = random.of(edgesOf(random.of(random.of([...mesh.values()]))[0] as Ring));
    const node = nearest((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    const owners = [...mesh.values()].filter((shape) =>
      edgesOf(shape[0]?.[0] as Ring).some(
        (edge) => edge.some((end) => same(end, a)) && edge.some((end) => same(end, b)),
      ),
    );
    const change = insertNode(mesh, [a, b], nearest(node[0] + 100, node[1] - 100));
    assert.equal(change.length, owners.length, label);
    for (const { was, is } of change) near(areaM2(is ?? []), areaM2(was ?? []), 0.01, label);
    const after = thereAndBack(mesh, change, label);
    tile([...after.values()], label);
    const [fresh] = [...keys(...after.values())].filter((key) => !keys(...mesh.values()).has(key)).map(nodeOf);
    assert.deepEqual(applied(after, removeNode(after, fresh as Node)), mesh, label);
  });
});

void test('a split among neighbours leaves no gap, and taken back nothing changed', () => {
  each(16, (random, label) => {
    const cells = lattice(random, 3, 3, 30 + random.below(150));
    const mesh = asMesh(cells);
    const [first = [], ...others] = split(cells[4] as Shape, blade(random, cells[4] as Shape));
    const results = new Map([['parcels.4', first], ...others.map((piece, i) => [`new.${i}`, piece] as const)]);
    const after = [...thereAndBack(mesh, replaced(mesh, results), label).values()];
    areValid(after, label);
    tile(after, label);
    assert.equal(after.length, 9 + others.length, label);
    near(sumM2(after), sumM2(cells), 1, label);
    const back = replaced(applied(mesh, replaced(mesh, results)), new Map([['parcels.4', merged([first, ...others])], ...others.map((_, i) => [`new.${i}`, null] as const)])); // prettier-ignore
    near(areaM2(back[0]?.is ?? []), areaM2(cells[4] as Shape), 0.1, label);
  });
});

void test('neighbours whose borders were drawn twice move as one', () => {
  each(17, (random, label) => {
    const size = 40 + random.below(150);
    const cells = lattice(random, 2, 2, size);
    const corner = [...keys(cells[0] as Shape)].find((key) => cells.every((cell) => keys(cell).has(key))) as string;
    const node = nodeOf(corner);
    const mesh = asMesh(
      cells.map((cell) => cell.map((part) => part.map((ring) => ring.map((each) => jittered(random, each))))),
    );
    const to = nearest(node[0] + 0.05 * size * METRE, node[1] + 0.05 * size * METRE);
    const after = thereAndBack(mesh, moveNode(mesh, node, to), label);
    for (const shape of after.values()) assert.ok(keys(shape).has(keyOf(to)), label);
  });
});

void test('long edges are divided alike whichever way they run, once and for all', () => {
  each(18, (random, label) => {
    const { below } = random;
    const a = place(random);
    const b = nearest(a[0] + (below(6000) - 3000) * METRE, a[1] + (below(6000) - 3000) * METRE);
    const line = densifiedLine([a, b]);
    assert.deepEqual(densifiedLine([b, a]), [...line].reverse(), label);
    assert.deepEqual(densifiedLine(line), line, label);
    const longest = Math.max(...line.slice(1).map((node, i) => lengthM([line[i] as Node, node])));
    assert.ok(line.length === 2 ? longest <= 500 : longest < 200.001, `${label}: ${longest}`);
    const large: Shape = [[star(random, a, 6, [800, 2000])]];
    near(areaM2(densified(large)), areaM2(large), 1, label);
    assert.equal(densified(densified(large)).flat(2).length, densified(large).flat(2).length);
  });
});

void test('a border that is cut keeps its area on both sides, as long as it may be', () => {
  each(19, (random, label) => {
    const corner = place(random);
    const [east, north] = [200 + random.below(290), 200 + random.below(290)].map((m) => m * METRE) as [number, number];
    const at = (x: number, y: number): Node => nearest(corner[0] + x * east, corner[1] + y * north);
    const square = (y: number): Shape => [[[at(0, y), at(1, y), at(1, y + 1), at(0, y + 1)]]];
    const mesh = asMesh([square(0), square(1)]);
    const x = 0.2 + random.below(0.6);
    const [first = [], second = []] = split(square(0), [at(x, -0.1), at(x, random.of([1, 1.1]))]);
    near(sumM2([first, second]), areaM2(square(0)), 0.06, label);
    const change = replaced(mesh, new Map([['parcels.0', first], ['new', second]])); // prettier-ignore
    assert.equal(change.length, 3, label);
    tile([...applied(mesh, change).values()], label);
    near(areaM2(applied(mesh, change).get('parcels.1') ?? []), areaM2(square(1)), 0.03, label);
  });
});

void test('what is no area is told', () => {
  const o = onGrid([110.95, 25.94]);
  const ring = (...places: readonly (readonly [number, number])[]): Ring =>
    places.map(([x, y]) => [o[0] + x, o[1] + y]);
  const square = ring([0, 0], [100, 0], [100, 100], [0, 100]);
  const hole = ring([20, 20], [20, 40], [40, 40], [40, 20]);
  const kinds = (shape: Shape): string => faultOf(shape)?.kind ?? 'none';
  assert.equal(kinds([[square, hole]]), 'none');
  assert.equal(kinds([]), 'empty');
  assert.equal(kinds([[ring([0, 0], [9, 9], [18, 18])]]), 'empty');
  assert.equal(kinds([[ring([0, 0], [100, 100], [100, 0], [0, 90])]]), 'crossing');
  assert.equal(kinds([[ring([0, 0], [100, 0], [50, 0], [50, 50])]]), 'crossing', 'a spike');
  assert.equal(kinds([[ring([0, 0], [100, 0], [100, 100], [50, 0], [0, 100])]]), 'crossing', 'a node on an own edge');
  assert.equal(kinds([[ring([0, 0], [9, 0], [9, 9], [5, 5], [0, 9], [5, 5])]]), 'crossing', 'a node twice');
  assert.equal(
    kinds([[square], [ring([100, 20], [150, 20], [150, 80], [100, 80])]]),
    'crossing',
    'parts with one border',
  );
  assert.equal(kinds([[square], [hole]]), 'nesting', 'a part within a part');
  assert.equal(kinds([[hole, square]]), 'nesting', 'a hole larger than its part');
  assert.equal(kinds([[square, ring([0, 50], [50, 60], [50, 40])]]), 'none', 'a hole may touch the border once');
  assert.equal(kinds([[square, ring([0, 50], [50, 60], [100, 50], [50, 40])]]), 'nesting', 'not twice');
});
