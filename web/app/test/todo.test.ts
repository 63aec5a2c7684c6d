import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, SlotState } from '../src/api/shapes';
import { slotBoards } from '../src/cleaning/board-of';
import { holesOf, todoOf } from '../src/cleaning/board-todo';

const day = (states: readonly (readonly [SlotState, SlotState, boolean])[], more: Partial<Coverage> = {}): Coverage =>
  ({
    date: '2026-11-30',
    first_record: '2026-10-01',
    slots: [
      { slot: 'am', starts: '06:00', ends: '09:00', due: true },
      { slot: 'pm', starts: '15:00', ends: '18:00', due: true },
    ],
    streets: [],
    villages: states.map(([am, pm, staffed], fid) => ({
      fid,
      code: null,
      name: `屯${fid}`,
      state: 'one',
      am,
      pm,
      staffed,
    })),
    ...more,
  }) as unknown as Coverage;

test('what is to be done: what is overdue first, then what disagrees, who lacks, and yesterday', () => {
  const today = day([
    ['not_reported', 'not_reported', true],
    ['contested', 'not_reported', true],
    ['not_reported', 'not_reported', false],
    ['on_time', 'on_time', true],
  ]);
  const yesterday = day([['not_reported', 'on_time', true], ['on_time', 'not_reported', true], ['not_reported', 'not_reported', false]]); // prettier-ignore
  const told = (clock: string, before: Coverage | null): unknown =>
    todoOf(today, slotBoards(today, clock), before, []).map((each) => [each.kind, 'slot' in each ? each.slot : '', each.count]); // prettier-ignore
  const others = [['disputed', 'am', 1], ['bare', '', 1]]; // prettier-ignore
  assert.deepEqual(told('16:00', null), [['overdue', 'am', 1], ...others]);
  assert.deepEqual(told('19:00', yesterday), [['overdue', 'am', 1], ['overdue', 'pm', 2], ...others, ['holes', '', 2]]); // prettier-ignore
  const done = day([['on_time', 'late', true]]);
  assert.deepEqual(todoOf(done, slotBoards(done, '19:00'), done, []), []);
});

test('places that somebody has last within days are to be planned, of those that the day has', () => {
  const today = day([['on_time', 'late', true], ['on_time', 'on_time', true]], { streets: [{ fid: 1, staffed: true }] } as unknown as Partial<Coverage>); // prettier-ignore
  const told = (...ending: string[]): unknown =>
    todoOf(today, slotBoards(today, '19:00'), null, ending).map(({ kind, count }) => [kind, count]);
  const [village] = today.villages;
  assert.deepEqual(told(`villages.${village?.fid}`, 'streets.1', 'villages.999', 'streets.2'), [['ending', 2]]);
  assert.deepEqual(told(), []);
});

test('a day before the first record has no holes', () => {
  const states = [['not_reported', 'not_reported', true]] as const;
  assert.equal(holesOf(day(states)), 2);
  assert.equal(holesOf(day(states, { first_record: '2026-12-01' })), 0);
  assert.equal(holesOf(day(states, { first_record: null })), 0);
  assert.equal(holesOf(null), 0);
});
