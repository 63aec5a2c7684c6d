import assert from 'node:assert/strict';
import test from 'node:test';
import { Waiting, type Clock } from '../src/panel/waiting';

/** A clock that is moved by hand. */
function byHand(): Clock & { readonly pass: (ms: number) => void } {
  let [now, due, act] = [1000, 0, null as (() => void) | null];
  return {
    now: () => now,
    every: (ms, doIt) => {
      [due, act] = [now + ms, doIt];
      return () => (act = null);
    },
    pass: (ms) => {
      now += ms;
      for (; act !== null && due <= now; due += 1000) act();
    },
  };
}

test('who waits is told each second how long it has been, until it is over', () => {
  const [told, clock] = [[] as number[], byHand()];
  const waiting = new Waiting(() => told.push(waiting.seconds), clock);
  assert.equal(waiting.lasts, false);
  assert.equal(waiting.seconds, 0);
  waiting.begin();
  clock.pass(999);
  assert.deepEqual(told, []);
  clock.pass(1);
  clock.pass(1000);
  assert.deepEqual(told, [1, 2]);
  assert.equal(waiting.lasts, true);
  waiting.begin();
  clock.pass(1000);
  assert.deepEqual(told, [1, 2, 1], 'begun anew it counts anew');
  waiting.end();
  clock.pass(5000);
  assert.deepEqual(told, [1, 2, 1]);
  assert.equal(waiting.seconds, 0);
});
