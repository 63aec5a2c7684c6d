import assert from 'node:assert/strict';
import test from 'node:test';
import type { MeasureRow } from '../src/api/measures';
import { dayAfterKey, monthOf, partsOf, villageDay } from '../src/cleaning/year';
import { byWorst, kindOf } from '../src/cleaning/period';
import { betterBy, LEVEL_FILLS, LEVELS, levelOf, levelOfChange, partOf } from '../src/gauge/levels';
import { besideOf, lengthOf, periodOf } from '../src/gauge/periods';
import { tintOf } from '../src/gauge/tint';
import { legendOf } from '../src/legend/legend-of';
import { NO_DATA, type Data } from '../src/state/data';
import { GAUGES } from '../src/state/gauge';
import { matchesOf } from '../src/state/shown';
import type { TownFeature } from '../src/api/shapes';
import { FIRST_VIEW } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { GAUGE } from '../src/words/gauge';
import { periodText } from '../src/words/gauge/period';
import { columnsOf } from '../src/columns/columns';
import { addDays } from '../src/words/dates';

/** A row of so many slots on time, late, contested and not reported. */
function row(
  onTime: number,
  late: number,
  contested: number,
  notReported: number,
  more: Partial<MeasureRow> = {},
): MeasureRow {
  const due = onTime + late + contested + notReported;
  return {
    unit: 'villages.1',
    village_days: due / 2,
    due,
    on_time: onTime,
    late,
    contested,
    not_reported: notReported,
    twice: 0,
    staffed_days: due / 2,
    told: 0,
    completion: { n: onTime + late, d: due },
    punctuality: { n: onTime, d: due },
    ...more,
  };
}

void test('a class begins exactly where it says', () => {
  const of = (n: number): string => levelOf('completion', row(n, 0, 0, 100 - n));
  assert.deepEqual([95, 94, 85, 84, 70, 69, 50, 49, 1].map(of), ['excellent', 'good', 'good', 'fair', 'fair', 'poor', 'poor', 'bad', 'bad']); // prettier-ignore
  const contested = (n: number): string => levelOf('contested', row(100 - n, 0, n, 0));
  assert.deepEqual([0, 1, 5, 6, 10, 11, 20, 21].map(contested), ['excellent', 'good', 'good', 'fair', 'fair', 'poor', 'poor', 'bad']); // prettier-ignore
});

void test('what nobody reported is no colour, whatever is measured, and neither is what nothing was asked of', () => {
  for (const id of GAUGES.filter((each) => each !== 'staffed')) {
    assert.equal(levelOf(id, row(0, 0, 0, 60)), 'unsaid', id);
    assert.equal(levelOf(id, row(0, 0, 0, 0)), 'uncounted', id);
    assert.equal(levelOf(id, null), 'uncounted', id);
  }
  assert.equal(levelOf('staffed', row(0, 0, 0, 60)), 'excellent', 'who is to sweep is known without a report');
  assert.equal(levelOf('told', row(0, 0, 2, 1)), 'uncounted', 'of nothing done nothing is told');
  assert.equal(LEVEL_FILLS.unsaid.pattern, 'hatch');
  assert.equal(new Set(LEVELS.map((level) => LEVEL_FILLS[level].id)).size, LEVELS.length);
});

void test('a change is better or worse by the measure’s own sense', () => {
  const [good, worse] = [row(58, 0, 1, 1), row(30, 0, 9, 21)];
  assert.ok((betterBy('completion', partOf('completion', good), partOf('completion', worse)) ?? 0) > 40);
  assert.ok((betterBy('contested', partOf('contested', good), partOf('contested', worse)) ?? 0) > 10);
  assert.equal(levelOfChange('completion', good, worse), 'excellent');
  assert.equal(levelOfChange('completion', worse, good), 'bad');
  assert.equal(levelOfChange('completion', good, good), 'fair');
  assert.equal(levelOfChange('completion', row(0, 0, 0, 60), good), 'unsaid', 'nobody knows that it is worse');
  assert.equal(levelOfChange('completion', good, null), 'uncounted');
  assert.equal(kindOf({ better: null }), 'unknown');
  assert.deepEqual([-1, -0.99, 0, 0.99, 1].map((better) => kindOf({ better })), ['worse', 'same', 'same', 'same', 'better']); // prettier-ignore
});

void test('the period ends at the day that is looked at, and the one before ends where it begins', () => {
  const today = '2026-11-30';
  assert.deepEqual(periodOf({ days: 7, date: null }, today), { from: '2026-11-24', to: today });
  assert.deepEqual(periodOf({ days: 1, date: '2026-03-01' }, today), { from: '2026-03-01', to: '2026-03-01' });
  const own = { from: '2026-01-31', to: '2026-02-02' };
  assert.deepEqual(periodOf({ days: own, date: '2026-03-01' }, today), own);
  assert.deepEqual(besideOf({ days: 30, date: '2026-03-01', beside: 'before' }, today), { from: '2026-01-01', to: '2026-01-30' }); // prettier-ignore
  assert.deepEqual(besideOf({ days: own, date: null, beside: 'before' }, today), { from: '2026-01-28', to: '2026-01-30' }); // prettier-ignore
  assert.equal(besideOf({ days: 7, date: null, beside: null }, today), null);
  assert.equal(lengthOf({ from: '2024-01-01', to: '2024-12-31' }), 366);
  assert.equal(periodText({ from: '2026-11-24', to: '2026-11-30' }, today), '11/24–11/30');
  assert.equal(periodText({ from: '2025-12-31', to: '2026-01-01' }, today), '2025/12/31–2026/01/01');
});

const villages = [1, 2, 3, 4].map((id) => ({
  type: 'Feature', id, geometry: null, properties: { name: `v${id}`, committee: id < 3 ? '450399100201' : '450399100202' },
})) as unknown as readonly TownFeature[]; // prettier-ignore

function read(rows: Readonly<Record<number, MeasureRow>>, from: string, to: string): Parameters<typeof tintOf>[2] {
  const byFid = new Map(Object.entries(rows).map(([fid, each]) => [Number(fid), each]));
  return { period: { from, to }, measured: { villages: byFid, committees: new Map([['450399100201', row(50, 8, 1, 1)]]), total: row(99, 1, 0, 20) } }; // prettier-ignore
}

const NOW = read({ 1: row(58, 1, 0, 1), 2: row(0, 0, 0, 60), 3: row(30, 0, 9, 21) }, '2026-11-24', '2026-11-30');
const BEFORE = read({ 1: row(30, 1, 0, 29), 2: row(60, 0, 0, 0), 3: row(30, 0, 9, 21) }, '2026-11-17', '2026-11-23');

void test('legend, table and dots have the same class, and the legend adds up to the villages', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    for (const [before, difference] of [
      [null, false],
      [BEFORE, false],
      [BEFORE, true],
    ] as const) {
      const view = { ...FIRST_VIEW, town: '450399100', measure: 'completion' as const, difference, language };
      const words = CATALOGUE[language];
      const tint = tintOf(view, villages, NOW, before, words);
      assert.ok(tint !== null);
      const data = { ...NO_DATA, tint, layers: { villages: { status: 'ready', value: villages, problem: null } } } as unknown as Data; // prettier-ignore
      const group = legendOf(view, data, words).find(({ layer }) => layer === 'villages');
      const total = (group?.lines ?? []).reduce((sum, { total: count }) => sum + Number(count), 0);
      assert.equal(total, villages.length);
      for (const { rows, total: count } of group?.lines ?? []) {
        if (rows === undefined) continue;
        const { features } = matchesOf({ ...view, table: 'villages', filter: rows.filter }, data, 'villages');
        assert.equal(features.length, Number(count), `${rows.filter} opens what it counts`);
      }
      const rate = columnsOf('villages', { words, language, committees: new Map(), coverage: null, rates: tint.rates }).find(({ field }) => field === 'rate'); // prettier-ignore
      assert.equal(rate?.cell(villages[0] as TownFeature), (100 * 59) / 60);
      assert.equal(rate.cell(villages[3] as TownFeature), null, 'of a village that was not there there is no rate');
      assert.match(tint.of.get(1)?.text ?? '', /59\/60/);
      assert.equal(tint.of.get(2)?.level, 'unsaid');
      assert.equal(tint.of.get(1)?.beforeFill?.id ?? null, before !== null && !difference ? 'poor' : null);
      assert.equal(tint.of.get(1)?.level, before !== null && difference ? 'excellent' : 'excellent');
      assert.equal(tint.of.get(3)?.level, before !== null && difference ? 'fair' : 'poor');
    }
  }
});

void test('what changed is listed by how much, the worst first, and what cannot be told last', () => {
  const view = { ...FIRST_VIEW, measure: 'completion' as const, difference: true };
  const tint = tintOf(view, villages, NOW, BEFORE, CATALOGUE.en);
  const listed = byWorst(
    [...(tint?.of ?? [])].map(([fid, each]) => [String(fid), each] as const),
    false,
  );
  assert.deepEqual(listed.map(([fid]) => fid), ['2', '3', '1', '4']); // prettier-ignore
  const alone = tintOf({ ...view, difference: false }, villages, NOW, null, CATALOGUE.en);
  assert.deepEqual(byWorst([...(alone?.of ?? [])].map(([fid, each]) => [String(fid), each] as const), false).map(([fid]) => fid), ['2', '3', '1', '4']); // prettier-ignore
});

void test('a year is read in at most four parts of 92 days, of which each day is in one', () => {
  for (const year of [2024, 2025, 2026]) {
    for (const last of [`${year}-12-31`, `${year}-01-01`, `${year}-11-30`, '2031-01-01']) {
      const parts = partsOf(year, last);
      assert.ok(parts.length <= 4);
      let next = `${year}-01-01`;
      for (const part of parts) {
        assert.equal(part.from, next);
        assert.ok(lengthOf(part) >= 1 && lengthOf(part) <= 92);
        next = addDays(part.to, 1);
      }
      assert.equal(next, addDays(last < `${year}-12-31` ? last : `${year}-12-31`, 1));
    }
  }
  assert.deepEqual(partsOf(2027, '2026-11-30'), []);
});

void test('months begin on their weekday, and keys walk over their ends', () => {
  assert.equal(monthOf(2026, 10).lead, 6, 'the first of November 2026 is a Sunday');
  assert.equal(monthOf(2024, 1).days.length, 29);
  assert.equal(monthOf(2026, 11).days[30], '2026-12-31');
  assert.equal(dayAfterKey('ArrowRight', '2026-12-31'), '2027-01-01');
  assert.equal(dayAfterKey('ArrowUp', '2026-03-03'), '2026-02-24');
  assert.equal(dayAfterKey('PageUp', '2026-03-31'), '2026-02-28');
  assert.equal(dayAfterKey('PageDown', '2026-12-15'), '2027-01-15');
  assert.equal(dayAfterKey('Home', '2026-05-05'), '2026-01-01');
  assert.equal(dayAfterKey('x', '2026-05-05'), null);
});

void test('a day’s letters are its slots', () => {
  const of = { fid: 1, am: 'olpmcns-.', pm: 'nnnnnnnn.', staffed: '110110110' };
  const states = [...of.am].map((_, at) => villageDay(of, at).am);
  assert.deepEqual(states, ['on_time', 'late', 'partial', 'missed', 'contested', 'not_reported', 'suspended', 'not_due', null]); // prettier-ignore
  assert.equal(villageDay(of, 2).staffed, false);
});

void test('each class is said in each language, and no two alike', () => {
  for (const words of Object.values(GAUGE)) {
    for (const low of [false, true]) {
      const ends = low ? [0, 5, 10, 20] : [95, 85, 70, 50];
      const said = [0, 1, 2, 3, 4].map((at) => words.ranges(ends, at, low));
      assert.equal(new Set(said).size, 5, said.join());
      assert.ok(said.every((each) => !each.includes('undefined')));
    }
    assert.equal(words.weekdays.length, 7);
    assert.equal(new Set(Object.values(words.names)).size, GAUGES.length);
  }
});
