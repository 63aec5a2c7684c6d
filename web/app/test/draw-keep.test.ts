// Drawings in the browser's storage.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drop, keep, kept } from '../src/draw/keep';
import { keptSketches } from '../src/draw/kept';
import { begun, stepped, undoneIn } from '../src/draw/sketch';
import type { Shape } from '../src/edit/kernel/shape';
import { withStorage } from './storage';

const SHAPE: Shape = [
  [
    [
      [111_000_000_000, 25_900_000_000],
      [111_001_000_000, 25_900_000_000],
      [111_001_000_000, 25_901_000_000],
    ],
  ],
];
const fresh = begun(3, '450399100', 'parcels', null);
const drawn = stepped(fresh, [{ name: 'new', was: null, is: SHAPE }]);

void test('a drawing is kept while there is work in it: a step, one taken back, a reason', () => {
  withStorage();
  for (const [sketch, count] of [
    [fresh, 0],
    [drawn, 1],
    [undoneIn(drawn), 1],
    [{ ...fresh, reason: '重新测量' }, 1],
  ] as const) {
    keep(sketch);
    assert.equal(keptSketches(3).length, count);
    drop(sketch);
  }
  assert.deepEqual(keptSketches(3), []);
});

void test('a drawing is as old as its last step, however often it is opened, also by another tab', () => {
  const { held } = withStorage();
  const at = Date.now() - 3_600_000;
  keep(drawn, at);
  assert.deepEqual([kept(3, fresh)?.at, kept(3, fresh)?.at], [at, at]);
  const [[key = '', value = '']] = [...held] as [[string, string]];
  held.clear();
  held.set(key.replace(/\S+$/, 'another'), value);
  assert.deepEqual([kept(3, fresh)?.at, kept(3, fresh)?.at], [at, at]);
  assert.deepEqual([...held.keys()], [key], 'it is this tab’s now');
});
