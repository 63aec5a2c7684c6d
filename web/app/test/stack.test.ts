import assert from 'node:assert/strict';
import test from 'node:test';
import { stackingOf } from '../src/map/scene/stack';
import { STACK, reordered, withOpacity } from '../src/state/view';

test('lines and zones go to the canvas over, between or under marks and areas', () => {
  assert.deepEqual(stackingOf(STACK), {
    over: 'points',
    members: { top: [], main: ['zones', 'committees', 'streets', 'channels'], low: [] },
  });
  assert.deepEqual(stackingOf(['channels', 'areas', 'committees', 'points', 'streets', 'zones']), {
    over: 'areas',
    members: { top: ['channels'], main: ['committees'], low: ['zones', 'streets'] },
  });
});

test('moving what a theme shows leaves the rest where it stands', () => {
  assert.deepEqual(reordered(STACK, ['areas', 'points', 'committees']), [
    'areas',
    'channels',
    'streets',
    'points',
    'zones',
    'committees',
  ]);
});

test('full opacity is not worth a word', () => {
  assert.deepEqual(withOpacity({ base: 40 }, 'areas', 60), { base: 40, areas: 60 });
  assert.deepEqual(withOpacity({ base: 40, areas: 60 }, 'base', 100), { areas: 60 });
});
