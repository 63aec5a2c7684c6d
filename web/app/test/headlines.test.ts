import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, SlotState, UnitCoverage } from '../src/api/shapes';
import { headlines, plain, type Sentence } from '../src/figures/headlines';
import { testOf } from '../src/filter/evaluate';
import { parseFilter } from '../src/filter/cql2';
import { IDLE } from '../src/state/data';
import { CATALOGUE } from '../src/words';
import { addDays, townDate } from '../src/words/dates';

const words = CATALOGUE['zh-Hans'];
const TODAY = townDate(new Date());

/** A day of so many villages by the state of their slots; `staffed` may be said of each. */
function day(date: string, due: readonly boolean[], units: readonly [SlotState, SlotState, boolean?][]): Coverage {
  const villages = units.map(([am, pm, staffed = true], i): UnitCoverage => {
    return { fid: i + 1, code: null, name: `屯${i}`, staffed, cleaners: staffed ? 1 : 0, state: 'one', am, pm };
  });
  return {
    town: '450399100',
    date,
    as_of: `${date}T12:00:00Z`,
    timezone: 'Asia/Shanghai',
    has_assignments: true,
    first_record: '2026-01-05',
    slots: [
      { slot: 'am', starts: '06:00', ends: '09:00', due: due[0] === true },
      { slot: 'pm', starts: '15:00', ends: '18:00', due: due[1] === true },
    ],
    summary: {
      villages: villages.length, staffed: 0, due: 0, on_time: 0, late: 0, partial: 0, missed: 0, contested: 0, not_reported: 0, told: 0, paper: 0,
      suspended: 0, completion: null, punctuality: null,
    }, // prettier-ignore
    villages,
    streets: [],
  };
}

const yesterdayOf = (value: Coverage) => ({ status: 'ready' as const, value, problem: null });
const texts = (told: readonly Sentence[]): string[] => told.map(plain);

test('a sentence counts all that is not done by why, the worst first, and each number opens its rows', () => {
  const past = day('2026-03-02', [true, true], [
    ['on_time', 'on_time'], ['on_time', 'late'], ['on_time', 'missed'], ['on_time', 'not_reported'], ['on_time', 'not_reported', false],
    ['on_time', 'contested'], ['on_time', 'partial'], ['on_time', 'suspended'],
  ]); // prettier-ignore
  const told = headlines(past, IDLE, words);
  assert.deepEqual(texts(told), [
    '2026-03-02下午 7 个屯，2 个已扫（迟报 1）；其余 5 个：漏扫\u00A01\u00A0· 无人负责\u00A01\u00A0· 未报\u00A01\u00A0· 说法不一\u00A01\u00A0· 部分完成\u00A01；另停扫 1 个',
    '2026-03-02上午 8 个屯全部已扫',
  ]);
  for (const part of told.flat()) {
    if (typeof part === 'string') continue;
    assert.equal(part.rows.date, '2026-03-02');
    const { filter } = part.rows;
    const passes =
      filter === '' ? () => true : testOf(parseFilter(filter), { am: 'text', pm: 'text', cleaners: 'number' });
    const rows = past.villages.filter((unit) =>
      passes((name) => (unit as unknown as Record<string, string | number>)[name] ?? null),
    );
    assert.equal(rows.length, Number(/\d+$/.exec(part.text)), `${part.text}: ${filter}`);
  }
});

test('all swept is said only when what is done is all that is due', () => {
  for (const state of ['partial', 'missed', 'contested', 'not_reported'] as const) {
    const [told] = texts(headlines(day('2026-03-02', [true, false], [['on_time', 'not_due'], [state, 'not_due']]), IDLE, words)); // prettier-ignore
    assert.match(told ?? '', /2 个屯，1 个已扫；其余 1 个/, state);
  }
});

test('before the first record there is none, and it is not said that nothing was swept', () => {
  const before = day('2026-01-04', [true, true], [['not_reported', 'not_reported']]);
  assert.deepEqual(texts(headlines(before, IDLE, words)), ['2026-01-04无记录']);
  assert.deepEqual(texts(headlines({ ...before, date: '2026-03-02', first_record: null }, IDLE, words)), [
    '2026-03-02无记录',
  ]);
});

test('until the afternoon begins yesterday is told beside today', () => {
  const yesterday = yesterdayOf(day(addDays(TODAY, -1), [true, true], [['on_time', 'missed']]));
  const early = day(TODAY, [false, false], [['not_due', 'not_due']]);
  assert.deepEqual(texts(headlines(early, yesterday, words)), [
    '昨日下午 1 个屯，0 个已扫；其余 1 个：漏扫\u00A01',
    '昨日上午 1 个屯全部已扫',
    '今日首个时段 06:00 开始',
  ]);
  const morning = day(TODAY, [true, false], [['late', 'not_due']]);
  assert.deepEqual(texts(headlines(morning, yesterday, words)), [
    '今日上午 1 个屯全部已扫（迟报 1）',
    '昨日下午 1 个屯，0 个已扫；其余 1 个：漏扫\u00A01',
  ]);
  const evening = day(TODAY, [true, true], [['on_time', 'on_time']]);
  assert.equal(headlines(evening, yesterday, words).length, 2);
  assert.match(texts(headlines(evening, yesterday, words))[0] ?? '', /^今日下午/);
});

test('where all is suspended that is said, and in English a sentence is one, too', () => {
  const rain = day('2026-03-02', [true, true], [['suspended', 'suspended']]);
  assert.deepEqual(texts(headlines(rain, IDLE, words)), ['2026-03-02下午停扫', '2026-03-02上午停扫']);
  const past = day('2026-03-02', [true, false], [['on_time', 'not_due'], ['missed', 'not_due']]); // prettier-ignore
  assert.deepEqual(texts(headlines(past, IDLE, CATALOGUE.en)), [
    '2026-03-02, morning: 1 of 2 villages swept; the other 1: Missed\u00A01',
  ]);
});

void test('the sentence counts a slot that is suspended, the legend villages of which nothing is due: their words differ', () => {
  const half = day('2026-03-02', [true, true], [['suspended', 'on_time']]);
  assert.deepEqual(texts(headlines(half, IDLE, words)), ['2026-03-02下午 1 个屯全部已扫', '2026-03-02上午停扫']);
  for (const { states, slotStates } of Object.values(CATALOGUE)) {
    assert.notEqual(states.suspended, slotStates.suspended);
    assert.ok(states.suspended.startsWith(slotStates.suspended), 'the same word, and that nothing is due');
  }
});
