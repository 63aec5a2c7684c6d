// What is tried with a drawing, what others make of it meanwhile, and what is decided where it overlaps: one state, undone step by step.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Overlap, OverlapDecision } from '../src/api/shapes';
import { AREAS } from '../src/draw/craft';
import { decided, leftOf, offered, piecesOf, withDecisions } from '../src/draw/deciding';
import { mergeable, mergedWith } from '../src/draw/divide';
import { settled } from '../src/draw/late';
import {
  begun,
  changedIn,
  editsOf,
  mergedIn,
  shapeIn,
  stepped,
  tried,
  undoneIn,
  type Sketch,
} from '../src/draw/sketch';
import type { Node } from '../src/edit/kernel/grid';
import { geometryOf, type Shape } from '../src/edit/kernel/shape';

const at = (dx: number, dy: number): Node => [111_000_000_000 + dx, 25_900_000_000 + dy];
const box = (west: number, east: number): Shape => [
  [[at(west, 0), at(east, 0), at(east, 1_000_000), at(west, 1_000_000)]],
];
const base = (version: number, shape: Shape): Sketch['base'][string] => ({ version, title: `T${version}`, shape });
const sketch: Sketch = {
  ...begun(1, '450399100', 'parcels', 17),
  base: {
    17: base(3, box(0, 1_000_000)),
    18: base(5, box(1_000_000, 2_000_000)),
    19: base(7, box(-1_000_000, 0)),
  },
};
const merging = (now: Sketch, ...names: readonly string[]): Sketch => {
  const change = mergedWith(sketch, names);
  assert.ok(change !== null);
  return tried(now, 'merge', change);
};

void test('what is tried takes the place of what was tried before: one step, and one undo', () => {
  const one = merging(sketch, '18');
  const both = merging(one, '18', '19');
  assert.deepEqual(mergedIn(both), ['18', '19']);
  assert.equal(both.steps.past.length, 1);
  assert.deepEqual([...mergeable(both)].sort(), ['18', '19'], 'what is merged can be left out again');
  const none = tried(both, 'merge', []);
  assert.deepEqual([changedIn(none), none.steps.past], [[], []]);
  assert.deepEqual(changedIn(undoneIn(both)), []);
  assert.deepEqual(shapeIn(undoneIn(both), '17'), box(0, 1_000_000));
});

void test('what is tried comes after other steps, and takes none of them back', () => {
  const moved = stepped(sketch, [{ name: '17', was: box(0, 1_000_000), is: box(0, 999_000) }]);
  const cut = tried(moved, 'area', [{ name: '17', was: box(0, 999_000), is: box(0, 500_000) }]);
  const again = tried(cut, 'area', [{ name: '17', was: box(0, 999_000), is: box(0, 400_000) }]);
  assert.equal(again.steps.past.length, 2);
  assert.deepEqual(shapeIn(undoneIn(again), '17'), box(0, 999_000));
});

void test('theirs takes the place of all that was drawn, by a step; mine stands on their versions; what has ended is not written', () => {
  const one = merging(sketch, '18');
  const stands = new Map([['17', base(9, box(0, 800_000))]]);
  const theirs = settled(one, { stands, ended: [] }, false);
  assert.deepEqual([editsOf(theirs), shapeIn(theirs, '18')], [[], box(1_000_000, 2_000_000)]);
  assert.deepEqual(mergedIn(undoneIn(theirs)), ['18'], 'mine is an undo away');
  const mine = settled(one, { stands, ended: [] }, true);
  assert.deepEqual(editsOf(mine)[0]?.features, [
    { id: 17, version: 9 },
    { id: 18, version: 5 },
  ]);
  const along = stepped(sketch, [
    { name: '17', was: box(0, 1_000_000), is: box(0, 900_000) },
    { name: '18', was: box(1_000_000, 2_000_000), is: box(900_000, 2_000_000) },
  ]);
  const heir = settled(along, { stands: new Map([['20', base(1, box(1_000_000, 3_000_000))]]), ended: ['18'] }, true);
  assert.deepEqual(
    editsOf(heir).map(({ op, id }) => [op, id]),
    [['patch', 17]],
  );
});

const overlap = (id: number, other: number, west: number, east: number, decisions?: OverlapDecision[]): Overlap => ({
  id,
  with: other,
  code: `P${other}`,
  version: 4,
  m2: AREAS.m2(box(west, east)),
  mu: 0,
  geometry: geometryOf(box(west, east)),
  ...(decisions === undefined ? {} : { decisions }),
});
const ALL: OverlapDecision[] = ['cut_mine', 'cut_theirs', 'older_counts'];
const refused = (...overlaps: readonly Overlap[]): { title: string; status: number; overlaps: readonly Overlap[] } => ({
  title: '',
  status: 422,
  overlaps,
});

void test('each edit bears what is decided on its own overlaps, that of what is new too, and a later refusal keeps it', () => {
  const own = stepped(sketch, [
    { name: '17', was: box(0, 1_000_000), is: box(0, 1_000_001) },
    { name: '18', was: box(1_000_000, 2_000_000), is: box(1_000_001, 2_100_000) },
  ]);
  const first = piecesOf(refused(overlap(17, 30, 0, 1000, ALL), overlap(18, 31, 0, 1000, ALL)), []);
  const pieces = decided(decided(first, first[0] ?? null, 'cut_mine'), first[1] ?? null, 'older_counts');
  const later = piecesOf(refused(overlap(17, 32, 0, 1000, ALL)), pieces);
  assert.deepEqual(
    later.map(({ with: other, decision }) => [other, decision]),
    [
      [30, 'cut_mine'],
      [31, 'older_counts'],
      [32, null],
    ],
  );
  assert.deepEqual(
    withDecisions(editsOf(own), later).map(({ id, overlaps }) => [id, overlaps]),
    [
      [17, [{ with: 30, version: 4, decision: 'cut_mine' }]],
      [18, [{ with: 31, version: 4, decision: 'older_counts' }]],
    ],
  );
  const fresh = stepped(begun(1, '450399100', 'parcels', null), [{ name: 'new', was: null, is: box(0, 1000) }]);
  const [edit] = withDecisions(editsOf(fresh), decided(piecesOf(refused(overlap(99, 30, 0, 500, ALL)), []), null, 'cut_theirs')); // prettier-ignore
  assert.deepEqual([edit?.op, edit?.overlaps], ['create', [{ with: 30, version: 4, decision: 'cut_theirs' }]]);
});

void test('only what is offered is decided, and of all alike only what is offered of each; what is cut of mine is shown', () => {
  const pieces = piecesOf(
    refused(overlap(17, 30, 0, 200_000, ALL), overlap(17, 31, 800_000, 1_000_000, ['cut_mine', 'older_counts'])),
    [],
  );
  assert.deepEqual(offered(pieces), ['cut_mine', 'older_counts']);
  assert.deepEqual(
    decided(pieces, null, 'cut_theirs').map(({ decision }) => decision),
    ['cut_theirs', null],
  );
  assert.deepEqual(offered(piecesOf(refused(overlap(17, 18, 0, 1)), [])), [], 'both are in the drawing');
  const shape = box(0, 1_000_000);
  const left = leftOf(shape, decided(pieces, null, 'cut_mine'));
  const whole = pieces.reduce((sum, { m2 }) => sum + m2, AREAS.m2(left));
  assert.ok(Math.abs(whole - AREAS.m2(shape)) < 0.01);
  assert.equal(leftOf(shape, decided(pieces, null, 'older_counts')), shape);
});
