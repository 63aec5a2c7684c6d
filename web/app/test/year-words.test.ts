// A year's numbers as they are printed: differences of printed areas, and the drawing's axis.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { burnUp } from '../src/reclamation/burn-up';
import { LANGUAGES } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { GAUGE } from '../src/words/gauge';
import { formatMu, hundredthsOfMu, signedMu } from '../src/words/numbers';
import { drawn } from './templates';

void test('a printed area has the hundredths that it is printed with, halves of what is less too', () => {
  for (const mu of [0, 3.135, 12.345, 0.005, 1.005, 10_086.525]) {
    assert.equal(hundredthsOfMu(mu), Math.round(Number(formatMu(mu).replace(/,/g, '')) * 100), `${mu}`);
    assert.equal(hundredthsOfMu(-mu) + hundredthsOfMu(mu), 0, `${mu} and what is as much less`);
    if (mu > 0) assert.equal(formatMu(-mu), `−${formatMu(mu)}`);
  }
  assert.deepEqual([1, -1, 0].map(signedMu), ['+0.01', '−0.01', '0.00']);
});

void test('a year’s drawing says what its axis counts and which months it shows, in 12 px at least', () => {
  const progress = { year: 2026, done_m2: 200_000, target_m2: 400_000, days: [], holding_back: [], forecast: null };
  for (const language of LANGUAGES) {
    const { unit } = CATALOGUE[language];
    const { month } = GAUGE[language];
    const chart = drawn(burnUp(progress, '2026-11-30', { title: 'T', target: 'G', unit: unit.mu, month }));
    const texts = chart.all('text').map(({ text }) => text);
    for (const each of [unit.mu, month(1), month(10)]) assert.ok(texts.includes(each), `${each} in ${texts.join()}`);
    const [, , width = ''] = (chart.one('svg').attribute('viewBox') ?? '').split(' ');
    // The narrowest panel is a sheet of 300 px with 15 px at each side.
    const sheet = readFileSync('src/reclamation/reclamation.css', 'utf8');
    const px = Number(/\.burn-up text \{[^}]*font-size: (\d+)px/.exec(sheet)?.[1]);
    assert.ok((px * (300 - 30)) / Number(width) >= 12, `${px} px of ${width}`);
  }
});

void test('no axis of areas goes below nothing', () => {
  const progress = { year: 2026, done_m2: 4_675_413, target_m2: null, days: [{ day: '2026-01-01', m2: -1e-7 }, { day: '2026-06-01', m2: 2e6 }], holding_back: [], forecast: null }; // prettier-ignore
  const chart = drawn(burnUp(progress, '2026-11-30', { title: 'T', target: 'G', unit: '亩', month: String }));
  const texts = chart.all('text').map(({ text }) => text);
  assert.ok(texts.includes('0') && !texts.some((text) => text.includes('−')), texts.join());
});
