import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assignment } from '../src/api/cleaning';
import { editsOf, loads, nearest, onDay, shared, tooEarly, type Way } from '../src/cleaning/gaps';

const LIST: readonly Assignment[] = [
  { id: 1, cleaner: 1, place: 'villages.1', starts: '2026-01-01', ends: null },
  { id: 2, cleaner: 2, place: 'villages.2', starts: '2026-01-01', ends: '2026-11-05' },
  { id: 3, cleaner: 2, place: 'villages.3', starts: '2026-01-01', ends: '2026-11-05' },
  { id: 4, cleaner: 3, place: 'villages.3', starts: '2026-11-06', ends: null },
  { id: 5, cleaner: 1, place: 'villages.2', starts: '2026-11-01', ends: '2026-11-01', instead_of: 2 },
];
const at = (place: string): readonly [number, number] | null =>
  place === 'villages.0' ? null : [110 + Number(place.split('.')[1]) / 100, 26];

test('who has a place on a day: all but those for whom somebody stands in', () => {
  const ids = (day: string): readonly number[] => onDay(LIST, day).map(({ id }) => id);
  assert.deepEqual(ids('2026-10-31'), [1, 2, 3]);
  assert.deepEqual(ids('2026-11-01'), [1, 3, 5]);
  assert.deepEqual(ids('2026-11-06'), [1, 4]);
});

test('the nearest with room: by the places of the day, none who has the place or would have too many', () => {
  const load = loads(LIST, '2026-11-02');
  assert.deepEqual([...load], [[1, ['villages.1']], [2, ['villages.2', 'villages.3']]]); // prettier-ignore
  const found = (targets: readonly string[], most = 3): readonly number[] =>
    nearest(load, targets, most, at).map(({ cleaner }) => cleaner);
  assert.deepEqual(found(['villages.9']), [2, 1]);
  assert.deepEqual(found(['villages.9'], 2), [1]);
  assert.deepEqual(found(['villages.8', 'villages.9']), [1]);
  assert.deepEqual(found(['villages.1']), [2]);
  assert.deepEqual(found(['villages.0']), [], 'nobody knows where it is');
  const [first] = nearest(load, ['villages.9'], 3, at);
  assert.ok(Math.abs((first?.distanceM ?? 0) - 6003) < 20, String(first?.distanceM));
  const [both] = nearest(load, ['villages.2', 'villages.9'], 3, at);
  assert.equal(both?.cleaner, 1);
  assert.ok(Math.abs(both.distanceM - 8004) < 20, 'to the farthest of several');
});

test('each to the nearest that still has room beside what it was given', () => {
  const given = shared(loads(LIST, '2026-11-02'), ['villages.4', 'villages.5', 'villages.6', 'villages.7'], 3, at);
  assert.deepEqual([...given].map(([place, { cleaner }]) => [place, cleaner]), [['villages.4', 2], ['villages.5', 1], ['villages.6', 1]]); // prettier-ignore
});

test('the edits: a gap is filled, who is there is stood in for, joined or replaced', () => {
  const edits = (way: Way, ends = ''): unknown =>
    editsOf(LIST, { to: new Map([['villages.1', 9], ['villages.7', 9]]), way, starts: '2026-11-02', ends }); // prettier-ignore
  const gap = { op: 'add', cleaner: 9, place: 'villages.7', starts: '2026-11-02' };
  const own = { ...gap, place: 'villages.1' };
  assert.deepEqual(edits('stand'), [{ ...own, instead_of: 1, ends: '2026-11-02' }, gap]);
  assert.deepEqual(edits('stand', '2026-11-04'), [{ ...own, instead_of: 1, ends: '2026-11-04' }, { ...gap, ends: '2026-11-04' }]); // prettier-ignore
  assert.deepEqual(edits('beside'), [own, gap]);
  assert.deepEqual(edits('replace'), [{ op: 'end', id: 1, ends: '2026-11-01' }, own, gap]);
});

test('who replaces somebody for whom another one stands in replaces both, from a day on which both have begun', () => {
  const list: readonly Assignment[] = [
    { id: 1, cleaner: 1, place: 'villages.1', starts: '2026-01-01', ends: null },
    { id: 2, cleaner: 2, place: 'villages.1', starts: '2026-11-01', ends: '2026-11-05', instead_of: 1 },
    { id: 3, cleaner: 2, place: 'villages.1', starts: '2026-11-20', ends: '2026-11-21', instead_of: 1 },
    { id: 4, cleaner: 3, place: 'villages.2', starts: '2026-11-03', ends: null },
  ];
  const giving = (starts: string, ends = '') =>
    ({ to: new Map([['villages.1', 9]]), way: 'replace', starts, ends }) as const;
  const early = (starts: string, ends = ''): unknown => tooEarly(list, giving(starts, ends)).map(({ id }) => id);
  assert.deepEqual(editsOf(list, giving('2026-11-03', '2026-11-10')), [
    { op: 'end', id: 1, ends: '2026-11-02' },
    { op: 'end', id: 2, ends: '2026-11-02' },
    { op: 'add', cleaner: 9, place: 'villages.1', starts: '2026-11-03', ends: '2026-11-10' },
  ]);
  assert.deepEqual(early('2026-11-03', '2026-11-10'), []);
  // One that begins on the day or stands in later cannot end before it.
  assert.deepEqual(early('2026-11-01', '2026-11-10'), [2]);
  assert.deepEqual(early('2026-11-03'), [3]);
  assert.deepEqual(early('2026-11-21'), []);
  assert.deepEqual(tooEarly(list, { ...giving('2026-11-01'), way: 'beside' }), []);
});
