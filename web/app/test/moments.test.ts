import assert from 'node:assert/strict';
import test from 'node:test';
import { fromNow, moved, redone, undone } from '../src/state/moments';
import { seeded } from './random';

void test('a moment is taken back and done again', () => {
  const one = moved(fromNow({ a: 1, b: 'x' }), 'a', { a: 2 });
  const two = moved(one, 'b', { b: 'y' });
  assert.deepEqual(two.now, { a: 2, b: 'y' });
  assert.deepEqual(undone(two).now, { a: 2, b: 'x' });
  assert.deepEqual(undone(undone(two)).now, { a: 1, b: 'x' });
  assert.deepEqual(redone(undone(two)).now, two.now);
  assert.deepEqual(redone(redone(undone(undone(two)))).now, two.now);
});

void test('where nothing was done there is nothing to take back, nor to do again', () => {
  const still = fromNow({ a: 1 });
  assert.equal(undone(still), still);
  assert.equal(redone(still), still);
  assert.deepEqual(moved(still, 'a', { a: 1 }), still);
});

void test('a word typed letter by letter is one moment', () => {
  const typed = ['h', 'ho', 'hou'].reduce((all, b) => moved(all, 'b', { b }), fromNow({ a: 1, b: '' }));
  assert.equal(typed.past.length, 1);
  assert.deepEqual(undone(typed).now, { a: 1, b: '' });
  assert.deepEqual(redone(undone(typed)).now, { a: 1, b: 'hou' });
});

void test('what was taken back is gone once something else is done', () => {
  const other = moved(undone(moved(fromNow({ a: 1 }), 'a', { a: 2 })), 'again', { a: 3 });
  assert.deepEqual(other.future, []);
  assert.deepEqual(undone(other).now, { a: 1 });
});

void test('what was taken back can be done again after a value was set that was there already', () => {
  const back = undone(moved(moved(fromNow({ a: 1, b: 'x' }), 'a', { a: 2 }), 'b', { b: 'y' }));
  for (const [note, same] of [
    ['a', { a: 2 }],
    ['b', { b: 'x' }],
    ['another', { a: 2, b: 'x' }],
    ['nothing', {}],
  ] as const) {
    const all = moved(back, note, same);
    assert.equal(all, back, note);
    assert.deepEqual(redone(all).now, { a: 2, b: 'y' });
  }
  const nan = undone(moved(fromNow({ a: Number.NaN }), 'a', { a: 1 }));
  assert.equal(moved(nan, 'a', { a: Number.NaN }), nan, 'not a number is the same as not a number');
});

void test('a thing done before an undo and the same thing after it are one moment, and lead back to the beginning', () => {
  const before = moved(moved(fromNow({ a: 0, b: 0 }), 'a', { a: 1 }), 'b', { b: 1 });
  const after = moved(undone(before), 'a', { a: 2 });
  assert.deepEqual(after.past.map(({ note }) => note), ['a']); // prettier-ignore
  assert.deepEqual(undone(after).now, { a: 0, b: 0 });
  assert.deepEqual(redone(undone(after)).now, { a: 2, b: 0 });
});

void test('two hundred moments are kept', () => {
  let all = fromNow({ a: 0 });
  for (let a = 1; a <= 300; a += 1) all = moved(all, String(a), { a });
  assert.equal(all.past.length, 200);
  while (all.past.length > 0) all = undone(all);
  assert.equal(all.now.a, 100);
});

void test('however moments are made, taken back and done again, each leads to the whole that it was', () => {
  const { below, of } = seeded(4);
  for (let round = 0; round < 50; round += 1) {
    let all = fromNow({ a: 0, b: 0 });
    let [wholes, at] = [[all.now], 0];
    for (let i = 1; i <= 60; i += 1) {
      const act = of(['move', 'move', 'undo', 'redo']);
      if (act === 'move') {
        all = moved(all, String(i), below(2) < 1 ? { a: i } : { a: i, b: -i });
        wholes = [...wholes.slice(0, at + 1), all.now];
        at += 1;
      } else {
        all = act === 'undo' ? undone(all) : redone(all);
        at = act === 'undo' ? Math.max(0, at - 1) : Math.min(wholes.length - 1, at + 1);
      }
      assert.deepEqual(all.now, wholes[at]);
      assert.deepEqual([all.past.length, all.future.length], [at, wholes.length - 1 - at]);
    }
  }
});
