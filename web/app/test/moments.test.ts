import assert from 'node:assert/strict';
import test from 'node:test';
import { fromNow, moved, redone, undone } from '../src/state/moments';

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

void test('two hundred moments are kept', () => {
  let all = fromNow({ a: 0 });
  for (let a = 1; a <= 300; a += 1) all = moved(all, String(a), { a });
  assert.equal(all.past.length, 200);
  while (all.past.length > 0) all = undone(all);
  assert.equal(all.now.a, 100);
});
