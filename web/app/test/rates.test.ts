import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, SlotState, TownFeature } from '../src/api/shapes';
import { drawRates, heightOfRates, RATE_WIDTH } from '../src/charts/draw-rates';
import { drawTrend, pointedDay } from '../src/charts/draw-trend';
import { beginning, ratesOf, type RateChart } from '../src/charts/rates';
import { endOf, trendOf } from '../src/charts/trend';
import { columnsOf } from '../src/columns/columns';
import { undoneOf } from '../src/filter/fields';
import { SHEET } from '../src/look/paints';
import { NO_DATA, type Data } from '../src/state/data';
import { matchesOf } from '../src/state/shown';
import { FIRST_VIEW, LANGUAGES, type Language, type View } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { CHARTS } from '../src/words/charts';
import { addDays } from '../src/words/dates';
import { seeded } from './random';
import { drawn, type Drawn } from './templates';

const INK = { ...SHEET, ink: 'ink', soft: 'soft' };
const CODES = Array.from({ length: 12 }, (_, i) => `4503991002${String(i + 1).padStart(2, '0')}`);
const committees = new Map(CODES.map((code, i) => [code, `${'甲乙丙丁戊己庚辛壬癸子丑'[i]}村委会`]));
const STATES: readonly SlotState[] = [
  'on_time',
  'late',
  'partial',
  'missed',
  'contested',
  'not_reported',
  'not_due',
  'suspended',
];

/** A town's day at random: villages of twelve committees, and one of none. */
function dayOf(seed: number): Data {
  const { below } = seeded(seed);
  const state = (): SlotState => (below(5) < 3 ? 'on_time' : (STATES[Math.floor(below(STATES.length))] ?? 'late'));
  const villages = Array.from({ length: 153 }, (_, i): TownFeature => {
    const committee = i === 0 ? null : (CODES[Math.floor(below(CODES.length))] ?? null);
    const properties = { name: `屯${i}`, committee, households: Math.floor(below(60)) };
    return { type: 'Feature', id: i + 1, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
  });
  const units = villages.map(({ id }) => ({ fid: Number(id), am: state(), pm: state(), state: 'both', staffed: true }));
  const coverage = { has_assignments: true, date: '2026-11-24', villages: units, streets: [], slots: [], summary: {} };
  return {
    ...NO_DATA,
    coverage: { status: 'ready', value: coverage as unknown as Coverage, problem: null },
    layers: { villages: { status: 'ready', value: villages, problem: null } },
  };
}

function rates(data: Data, patch: Partial<View> = {}, within: (each: TownFeature) => boolean = () => true): RateChart {
  const view: View = { ...FIRST_VIEW, table: 'villages', charts: true, ...patch };
  const words = CATALOGUE[view.language];
  const columns = columnsOf('villages', { words, language: view.language, committees, coverage: data.coverage.value });
  const chart = ratesOf('villages', columns.find(({ field }) => field === 'committee'), view, data, words, within); // prettier-ignore
  assert.ok(chart !== null);
  return chart;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

void test('a press on a bar opens as many rows as the bar says fall short, for all committees, filtered or not', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const data = dayOf(seed);
    for (const filter of ['', 'households >= 20', "am = 'missed' OR households < 10", 'undone >= 2']) {
      const { bars } = rates(data, { filter });
      assert.ok(bars.length > (filter === '' ? 11 : 0), `${bars.length} committees`);
      for (const bar of bars) {
        const view = { ...FIRST_VIEW, table: 'villages', charts: true, filter, ...bar.rows } as View;
        assert.deepEqual([view.table, view.charts, view.committee], ['villages', false, bar.value ?? 'none']);
        const { features, fault } = matchesOf(view, data, 'villages');
        assert.equal(fault, null, view.filter);
        assert.equal(features.length, bar.short, `${bar.label}, ${view.filter}`);
      }
    }
  }
});

void test('the bars’ counts add up to the town’s, which is the line, and shares are of them', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const data = dayOf(seed);
    const { bars, average } = rates(data);
    const counts = bars.map(({ counts: text }) => text.split('/').map(Number));
    const [n, d] = [sum(counts.map(([each = 0]) => each)), sum(counts.map(([, each = 0]) => each))];
    const units = data.coverage.value?.villages ?? [];
    const done = sum(
      units.map(({ am, pm }) => [am, pm].filter((each) => each === 'on_time' || each === 'late').length),
    );
    const due = done + sum(units.map(undoneOf));
    assert.deepEqual([n, d], [done, due]);
    assert.equal(average.share, done / due);
    assert.equal(sum(bars.map(({ short }) => short)), units.filter((unit) => undoneOf(unit) > 0).length);
    for (const [i, bar] of bars.entries()) {
      const [own = 0, of = 0] = counts[i] ?? [];
      assert.equal(bar.share, of === 0 ? null : own / of);
      const before = bars[i - 1]?.share ?? -1;
      assert.ok((bar.share ?? 2) >= before, 'the worst comes first');
    }
  }
});

void test('only what the map shows is counted where the table holds only that', () => {
  const data = dayOf(3);
  const { bars } = rates(data, { near: true }, ({ id }) => Number(id) <= 40);
  const units = (data.coverage.value?.villages ?? []).slice(0, 40);
  assert.equal(sum(bars.map(({ short }) => short)), units.filter((unit) => undoneOf(unit) > 0).length);
});

void test('the axis begins below the least, in tenths, and at nothing where one is less than a half', () => {
  const cases: [number[], number][] = [[[0.75, 0.92], 0.7], [[0.92, 1], 0.8], [[1], 0.9], [[0.5], 0.4], [[0.49, 1], 0], [[0, 1], 0]]; // prettier-ignore
  for (const [shares, from] of cases) assert.equal(beginning(shares), from, shares.join());
});

function chart(shares: readonly (number | null)[], language: Language = 'zh-Hans'): RateChart {
  const words = CHARTS[language];
  const bars = shares.map((share, i) => ({ value: CODES[i] ?? null, label: `${committees.get(CODES[i] ?? '') ?? ''}`, share, text: share === null ? '–' : `${(share * 100).toFixed(1)} %`, counts: '39/52', short: 9, chosen: false, rows: {} })); // prettier-ignore
  const from = beginning(shares.flatMap((share) => share ?? []));
  const heads = { counts: words.rates.villages.of, short: words.rates.villages.short };
  const average = { share: 0.88, label: CATALOGUE[language].filter.whole, text: '88.0 %' };
  return { field: 'committee', title: '', fill: { id: 'both', colour: '#0f766e', edge: '#0b5a54' }, bars, from, average, heads, narrowed: false }; // prettier-ignore
}

const number = (element: Drawn | undefined, name: string): number => Number(element?.attribute(name));

void test('75 % and 92 % are told apart on an axis whose ends are said, with the average as a line between', () => {
  for (const language of LANGUAGES) {
    const root = drawn(drawRates(chart([0.75, 0.92, 1], language), INK, 0, () => undefined, CHARTS[language]));
    const widths = root.all('.bar').map((bar) => number(bar.all('rect')[1], 'width'));
    const [low = 0, high = 0, all = 0] = widths;
    assert.ok(high - low > 0.4 * all, `${low} and ${high} of ${all}`);
    const texts = root.texts('text');
    for (const tick of ['70%', '85%', '100%']) assert.ok(texts.includes(tick), `${tick} in ${texts.join()}`);
    assert.ok(texts.includes(`${CATALOGUE[language].filter.whole} 88.0 %`));
    const mean = number(root.one('.rate-average'), 'x1');
    const start = number(root.all('.bar')[0]?.all('rect')[1], 'x');
    assert.ok(mean > start + low && mean < start + high, 'the average stands between them');
    assert.equal(root.all('.bar path').length, 3, 'a bar whose beginning is left out has a torn foot');
    for (const text of root.all('.bar text')) assert.ok(number(text, 'x') <= RATE_WIDTH);
    for (const bar of root.all('.bar')) {
      const [, rate, counts] = bar.all('text');
      const drawing = bar.all('rect')[1];
      const ends = [number(drawing, 'x') + number(drawing, 'width'), number(rate, 'x'), number(counts, 'x')];
      const begins = [rate, counts, bar.all('text')[3]].map((each) => number(each, 'x') - Array.from(each?.text ?? '').length * 6.9); // prettier-ignore
      for (const [i, begin] of begins.entries()) assert.ok((ends[i] ?? 0) <= begin + 1, `${language}: ${ends.join()} ${begins.join()}`); // prettier-ignore
    }
  }
  const whole = drawn(drawRates(chart([0.2, 0.92]), INK, 0, null, CHARTS.en));
  assert.equal(whole.all('path').length, 0, 'an axis that begins at nothing tears none');
  assert.equal(whole.all('.bar').length, 0, 'a picture has no buttons');
  assert.ok(whole.texts('text').includes('0%'));
});

void test('a bar says its committee, rate and counts, and what a press shows; what is not counted has none', () => {
  const pressed: unknown[] = [];
  const own = chart([0.75, null]);
  const root = drawn(drawRates(own, INK, 0, ({ value }) => pressed.push(value), CHARTS['zh-Hans']));
  const [first, last] = root.all('.bar');
  assert.equal(first?.attribute('aria-label'), '甲村委会，75.0 %，39/52，9 未扫完，查看');
  first?.press();
  assert.deepEqual(pressed, [CODES[0]]);
  assert.equal(number(last?.all('rect')[1], 'width'), 0);
  assert.ok(heightOfRates(own) > heightOfRates(chart([0.75])));
});

const DAYS = Array.from({ length: 14 }, (_, i) => ({ date: addDays('2026-11-11', i), due: i === 3 ? 0 : 306, completion: i === 3 ? null : 0.8 + i / 100 })); // prettier-ignore
const now = (patch: Partial<View> = {}) => ({ view: { ...FIRST_VIEW, date: '2026-11-20', ...patch }, data: NO_DATA, words: CATALOGUE[patch.language ?? 'zh-Hans'] }); // prettier-ignore

void test('the last days are a line with their numbers, broken where no slot was due, and say of where they are', () => {
  const trend = trendOf(DAYS, now());
  assert.ok(trend !== null);
  assert.equal(trend.title, '每日清扫完成率 · 全镇');
  assert.equal(trend.note, '');
  assert.equal(trendOf(DAYS, now({ filter: 'done >= 1' }))?.note, CHARTS['zh-Hans'].unfiltered);
  assert.equal(trend.days[9]?.text, '2026-11-20，89 %，272/306'.replace('89 %', '89.0 %'));
  assert.deepEqual(trend.days.filter(({ shown }) => shown).map(({ date }) => date), ['2026-11-20']); // prettier-ignore
  const root = drawn(drawTrend(trend, INK, 0, () => undefined));
  assert.equal(root.all('polyline').length, 2, 'a day without a slot is no day of nothing');
  assert.equal(root.all('circle').length, 13);
  assert.equal(root.one('[role="slider"]').attribute('aria-valuetext'), trend.days[9]?.text);
  assert.equal(trendOf(DAYS.map((day) => ({ ...day, completion: null })), now()), null); // prettier-ignore
});

void test('arrow keys go from day to day, and a pointer to the nearest', () => {
  const trend = trendOf(DAYS, now());
  assert.ok(trend !== null);
  const went: string[] = [];
  const slider = drawn(drawTrend(trend, INK, 0, ({ date }) => went.push(date))).one('[role="slider"]');
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab']) slider.on('keydown', { key });
  assert.deepEqual(went, ['2026-11-19', '2026-11-21', '2026-11-11', '2026-11-24']);
  const at = (clientX: number): number => {
    const back = { getBoundingClientRect: () => ({ left: 100, width: 720 }) };
    return pointedDay({ clientX, currentTarget: { querySelector: () => back } as unknown as Element }, 14);
  };
  assert.deepEqual([at(100 + 2 * 38), at(100 + 2 * 348), at(100 + 2 * 193)], [0, 13, 7]);
});

void test('the line ends today, but for a day that lies before it', () => {
  assert.equal(endOf(null, 14, '2026-11-24'), null);
  assert.equal(endOf('2026-11-11', 14, '2026-11-24'), null);
  assert.equal(endOf('2026-11-10', 14, '2026-11-24'), '2026-11-10');
  assert.equal(endOf('2026-11-10', 30, '2026-11-24'), null);
});
