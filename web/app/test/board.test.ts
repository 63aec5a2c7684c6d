import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, SlotState, UnitCoverage } from '../src/api/shapes';
import { BOARD_STATES, boardState, committeeRows, reminder, slotBoards, unreported } from '../src/cleaning/board-of';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';

const unit = (fid: number, committee: string | null, am: SlotState, pm: SlotState, staffed = true): UnitCoverage => {
  return { fid, code: null, name: `屯${fid}`, committee, staffed, cleaners: staffed ? 1 : 0, state: 'one', am, pm };
};
const VILLAGES = [
  unit(1, 'a', 'on_time', 'not_due'),
  unit(2, 'a', 'not_reported', 'not_due'),
  unit(3, 'b', 'late', 'not_due'),
  unit(4, 'b', 'not_reported', 'not_due', false),
  unit(5, 'b', 'missed', 'not_due'),
  unit(6, null, 'suspended', 'not_due'),
];
const day = {
  date: '2026-11-30',
  slots: [
    { slot: 'am', starts: '06:00', ends: '09:00', due: true },
    { slot: 'pm', starts: '15:00', ends: '18:00', due: false },
  ],
  villages: VILLAGES,
} as unknown as Coverage;

test('a slot’s parts add up to what is due; suspended and not due do not count', () => {
  const [am, pm] = slotBoards(day, '08:30');
  assert.equal(am?.all, 5);
  assert.equal(am.done, 2);
  assert.equal(BOARD_STATES.reduce((sum, state) => sum + am.counts[state], 0), am.all); // prettier-ignore
  assert.deepEqual([am.counts.not_reported, am.counts.not_staffed], [1, 1]);
  assert.equal(pm?.all, 0);
});

test('what has not come is overdue only when the window is over', () => {
  assert.equal(slotBoards(day, '08:30')[0]?.over, false);
  assert.equal(slotBoards(day, '09:01')[0]?.over, true);
  assert.equal(slotBoards(day, null)[0]?.over, true);
  assert.equal(slotBoards(day, '23:00')[1]?.over, false, 'it has not begun');
});

test('the committee with the most left to do stands first, and sums are of its own villages', () => {
  const rows = committeeRows(VILLAGES);
  assert.deepEqual(rows.map(({ committee, am }) => [committee, am.done, am.all]), [['b', 1, 3], ['a', 1, 2], [null, 0, 0]]); // prettier-ignore
});

test('a reminder names the villages that somebody is to sweep, by committee, and no other', () => {
  const words = CATALOGUE['zh-Hans'];
  const lacking = unreported(VILLAGES, 'am');
  assert.deepEqual(lacking.map(({ fid }) => fid), [2]); // prettier-ignore
  const text = reminder(
    { date: '2026-11-30', clock: '09:40', slot: 'am' },
    [...lacking, unit(7, 'b', 'not_reported', 'not_due')],
    ({ name }) => name,
    (code) => `村${code ?? ''}`,
    words,
    OFFICE['zh-Hans'].today.reminder,
  );
  assert.equal(text.split('\n').length, 3);
  assert.match(text, /^【催报】2026-11-30上午清扫，截至 09:40 还有 2 个屯未报/);
  assert.match(text, /村a：屯2/);
  assert.match(text, /村b：屯7/);
  assert.doesNotMatch(text, /屯4/);
  assert.equal(boardState(VILLAGES[3] as UnitCoverage, 'am'), 'not_staffed');
});
