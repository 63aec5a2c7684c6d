import assert from 'node:assert/strict';
import test from 'node:test';
import { gridOf, nodeTyped, numbersOf, zoneOf } from '../src/draw/coordinates';
import { AREAS, LINES } from '../src/draw/craft';
import {
  BLADE,
  begun,
  dividedInto,
  editsOf,
  partsOf,
  putNodes,
  stepped,
  undoneIn,
  type Sketch,
} from '../src/draw/sketch';
import { mergedWith } from '../src/draw/divide';
import { Snapper, worldOf } from '../src/draw/snap';
import type { Node } from '../src/edit/kernel/grid';
import type { Shape } from '../src/edit/kernel/shape';

const at = (dx: number, dy: number): Node => [111_000_000_000 + dx, 25_900_000_000 + dy];
const square = (x: number): Shape => [
  [[at(x, 0), at(x + 1_000_000, 0), at(x + 1_000_000, 1_000_000), at(x, 1_000_000)]],
];
const sketch: Sketch = {
  ...begun(1, '450399100', 'parcels', 17),
  base: {
    17: { version: 3, title: '17', shape: square(0) },
    18: { version: 5, title: '18', shape: square(1_000_000) },
  },
};

void test('a node’s numbers are read as the same node, in degrees and in both forms of a zone', () => {
  const node = at(123_456_789, -98_765_432);
  for (const system of ['degrees', 'numbered', 'plain'] as const) {
    const [one, other] = numbersOf(node, system, 37).map(Number) as [number, number];
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const read = nodeTyped(a, b, 37);
      assert.ok(read !== null && Math.hypot(read[0] - node[0], read[1] - node[1]) <= 1, system);
    }
  }
  assert.equal(gridOf(37, 'numbered').epsg, 4525);
  assert.equal(gridOf(37, 'plain').epsg, 4546);
  assert.equal(zoneOf(110.9), 37);
  assert.equal(nodeTyped(12, 13, 37), null);
});

void test('a split is one edit with all parts, and undone none is left', () => {
  const pieces = AREAS.split(square(0), [at(-100_000, 500_000), at(1_100_000, 500_000)]);
  assert.equal(pieces.length, 2);
  const cut = stepped(putNodes(sketch, BLADE, [at(0, 0), at(1, 1)]), dividedInto(sketch, new Map([['17', pieces]])));
  assert.deepEqual(partsOf(cut), ['17', '17.1']);
  const [edit, ...more] = editsOf(cut);
  assert.deepEqual([edit?.op, edit?.id, edit?.version, edit?.parts?.length, more.length], ['split', 17, 3, 2, 0]);
  assert.deepEqual(editsOf(undoneIn(undoneIn(cut))), []);
});

void test('a merge is one edit that names each with its version', () => {
  const change = mergedWith(sketch, ['18']);
  assert.ok(change !== null);
  const [edit, ...more] = editsOf(stepped(sketch, change));
  assert.equal(edit?.op, 'merge');
  assert.deepEqual(edit?.features, [
    { id: 17, version: 3 },
    { id: 18, version: 5 },
  ]);
  assert.deepEqual(more, []);
  const apart = { ...sketch, base: { ...sketch.base, 18: { version: 5, title: '18', shape: square(3_000_000) } } };
  assert.equal(mergedWith(apart, ['18']), null, 'what does not touch');
});

void test('lines are cut where another crosses them, and joined where they meet', () => {
  const line: Shape = [[[at(0, 0), at(1_000_000, 0), at(1_000_000, 400_000)]]];
  const pieces = LINES.split(line, [at(300_000, -100), at(300_000, 100)]);
  assert.equal(pieces.length, 2);
  assert.ok(Math.abs(pieces.reduce((sum, piece) => sum + LINES.metres(piece), 0) - LINES.metres(line)) < 0.001);
  const joined = LINES.merged([...pieces].reverse());
  assert.ok(joined !== null && Math.abs(LINES.metres(joined) - LINES.metres(line)) < 0.001);
  assert.equal(LINES.merged([line, [[[at(5_000_000, 0), at(6_000_000, 0)]]]]), null);
});

void test('a point snaps to a node before an edge, to neither beyond its reach, nor to an edge that moves with it', () => {
  const [a, b] = [at(0, 0), at(1_000_000, 0)];
  const snapper = new Snapper([[a, b]]);
  const reach = Math.abs(worldOf(at(50_000, 0))[0] - worldOf(a)[0]);
  assert.deepEqual(snapper.find(worldOf(at(30_000, 10_000)), reach, null), { node: a, edge: null });
  const edge = snapper.find(worldOf(at(500_000, 30_000)), reach, null);
  assert.deepEqual(edge?.edge, [a, b]);
  assert.ok(Math.abs((edge?.node[1] ?? 0) - a[1]) <= 2);
  assert.equal(snapper.find(worldOf(at(500_000, 80_000)), reach, null), null);
  assert.equal(snapper.find(worldOf(at(500_000, 30_000)), reach, a), null);
});
