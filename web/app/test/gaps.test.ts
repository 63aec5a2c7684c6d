import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assignment } from '../src/api/cleaning';
import { ending, loads, nearest } from '../src/cleaning/gaps';

const LIST: readonly Assignment[] = [
  { id: 1, cleaner: 1, place: 'villages.1', starts: '2026-01-01', ends: null },
  { id: 2, cleaner: 2, place: 'villages.2', starts: '2026-01-01', ends: '2026-11-05' },
  { id: 3, cleaner: 2, place: 'villages.3', starts: '2026-01-01', ends: '2026-11-05' },
  { id: 4, cleaner: 3, place: 'villages.3', starts: '2026-11-06', ends: null },
  { id: 5, cleaner: 1, place: 'villages.2', starts: '2026-11-01', ends: '2026-11-01', instead_of: 2 },
];
const at = (place: string): readonly [number, number] => [110 + Number(place.split('.')[1]) / 100, 26];

test('what ends is told where nobody follows, and substitutes end of themselves', () => {
  assert.deepEqual(ending(LIST, '2026-11-01', '2026-11-15').map(({ id }) => id), [2]); // prettier-ignore
  assert.deepEqual(ending(LIST, '2026-11-01', '2026-11-04'), []);
});

test('the nearest with room: by the places of the day, none who has the place or would have too many', () => {
  const load = loads(LIST, '2026-11-02');
  assert.deepEqual([...load], [[1, ['villages.1']], [2, ['villages.2', 'villages.3']]]); // prettier-ignore
  const found = (target: string, more: number): readonly number[] =>
    nearest(load, target, more, at).map(({ cleaner }) => cleaner);
  assert.deepEqual(found('villages.9', 1), [2, 1]);
  assert.deepEqual(found('villages.9', 2), [1]);
  assert.deepEqual(found('villages.1', 1), [2]);
  const [first] = nearest(load, 'villages.9', 1, at);
  assert.ok(Math.abs((first?.distanceM ?? 0) - 6003) < 20, String(first?.distanceM));
});
