import assert from 'node:assert/strict';
import test from 'node:test';
import { CATALOGUE } from '../src/words';
import { addDays, asOfText, dateInWords, instantText, townDate, townTime } from '../src/words/dates';
import { formatNumber, formatShare } from '../src/words/numbers';
import { seeded } from './random';

void test('a day begins at midnight in Shanghai, whatever the hour elsewhere', () => {
  assert.equal(instantText('2026-11-24T15:59:59.999Z'), '2026-11-24 23:59');
  assert.equal(instantText('2026-11-24T16:00:00Z'), '2026-11-25 00:00');
  assert.equal(instantText('2026-12-31T16:00:00Z'), '2027-01-01 00:00');
  assert.equal(instantText('2028-02-29T02:00:00-05:00'), '2028-02-29 15:00');
  assert.equal(instantText('2026-11-25T00:00:00+08:00'), '2026-11-25 00:00');
});

void test('days and times are those that the time zone database has for Shanghai', () => {
  const options = { timeZone: 'Asia/Shanghai', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const; // prettier-ignore
  const clock = new Intl.DateTimeFormat('en-US', options);
  const { below } = seeded(1);
  for (let i = 0; i < 2_000; i += 1) {
    const instant = new Date(Math.floor(Date.UTC(2000, 0) + below(60 * 365.25 * 86_400_000)));
    const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
    const wanted = `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
    assert.equal(`${townDate(instant)} ${townTime(instant)}`, wanted, instant.toISOString());
  }
});

void test('days are counted over months, leap days and years, forward and back', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2027-02-28', 1), '2027-03-01');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  assert.equal(addDays('2026-11-24', 0), '2026-11-24');
  const { below } = seeded(2);
  for (let i = 0; i < 500; i += 1) {
    const [from, by] = [Math.floor(below(20_000)), Math.floor(below(4_000)) - 2_000];
    const day = (n: number): string => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
    assert.equal(addDays(day(from), by), day(from + by));
  }
});

void test('a date is said in the reader’s language, with its own weekday, at the ends of years too', () => {
  assert.equal(dateInWords('2026-01-01', 'zh-Hans'), '2026年1月1日 星期四');
  assert.equal(dateInWords('2026-01-01', 'zh-Hant'), '2026年1月1日 星期四');
  assert.equal(dateInWords('2026-12-31', 'en'), '31 December 2026, Thursday');
  assert.equal(dateInWords('2028-02-29', 'en'), '29 February 2028, Tuesday');
});

void test('the moment of a figure is the town’s in every language', () => {
  for (const words of Object.values(CATALOGUE)) {
    const text = asOfText('2026-11-24T16:05:00Z', words);
    assert.ok(text.includes('2026-11-25') && text.includes('00:05'), text);
  }
});

void test('numbers are as every office program writes them, with a true minus', () => {
  const { below, of } = seeded(3);
  for (let i = 0; i < 3_000; i += 1) {
    const decimals = of([0, 1, 2, 3]);
    const value = (below(2) - 1) * 10 ** Math.floor(below(12));
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const theirs = new Intl.NumberFormat('en-US', options).format(value).replace('-', '−');
    assert.equal(formatNumber(value, decimals), /[1-9]/.test(theirs) ? theirs : theirs.replace('−', ''), String(value));
  }
  for (const value of [Infinity, -Infinity, Number.NaN]) assert.equal(formatNumber(value, 2), '–');
});

void test('a larger share is never told smaller, and only all is a hundred', () => {
  for (const due of [1_000, 2_001, 3_000, 100_000]) assert.equal(formatShare((due - 1) / due), '99.9', String(due));
  let last = 0;
  for (let due = 1; due <= 306; due += 1)
    for (const done of [0, 1, due - 1, due]) {
      const text = formatShare(done / due);
      assert.equal(text === '100', done === due, `${done} of ${due}`);
      assert.ok(
        Math.abs(Number(text) - (100 * done) / due) <= (done === due - 1 ? 0.35 : 0.05) + 1e-9,
        `${done} of ${due}`,
      );
    }
  for (let share = 0; share <= 1; share += 0.0003) {
    const now = Number(formatShare(share));
    assert.ok(now >= last, String(share));
    last = now;
  }
});
