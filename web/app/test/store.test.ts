import assert from 'node:assert/strict';
import test from 'node:test';
import { createStore } from '../src/state/store';

test('listeners hear a change once, with now and before', () => {
  const store = createStore({ a: 1, b: 'x' });
  const heard: unknown[] = [];
  store.subscribe((now, before) => heard.push([now, before]));
  store.set({ a: 2, b: 'y' });
  assert.deepEqual(heard, [
    [
      { a: 2, b: 'y' },
      { a: 1, b: 'x' },
    ],
  ]);
});

test('a patch that changes nothing is not heard', () => {
  const store = createStore({ a: 1 });
  store.subscribe(() => assert.fail('heard'));
  store.set({ a: 1 });
});

test('a listener that left hears no more', () => {
  const store = createStore({ a: 1 });
  const leave = store.subscribe(() => assert.fail('heard'));
  leave();
  store.set({ a: 2 });
  assert.equal(store.get().a, 2);
});
