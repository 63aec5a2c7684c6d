import assert from 'node:assert/strict';
import test from 'node:test';
import { areaTyped, boundText, boundTyped, keptArea, otherUnit, shownArea } from '../src/words/areas';
import { CATALOGUE } from '../src/words';

void test('an area is read in the unit that stands behind it, else in the one that is switched to', () => {
  for (const [text, unit, m2] of [
    ['3.5', 'mu', 7000 / 3],
    ['3.5', 'm2', 3.5],
    ['3.5 亩', 'm2', 7000 / 3],
    ['３.5畝', 'm2', 7000 / 3],
    ['1,500 mu', 'm2', 1_000_000],
    ['2300 m2', 'mu', 2300],
    ['2300平方米', 'mu', 2300],
    ['2300㎡', 'mu', 2300],
  ] as const)
    assert.ok(Math.abs((areaTyped(text, unit)?.m2 ?? NaN) - m2) < 1e-9, text);
  for (const text of ['', '亩', '2300 m', 'much']) assert.equal(areaTyped(text, 'mu'), null, text);
});

void test('a draft keeps the unit of what was typed, and a box shows it in either', () => {
  assert.deepEqual([keptArea('3.5', 'mu'), keptArea('3.5亩', 'm2'), keptArea('2300 m2', 'mu')], ['3.5 mu', '3.5 mu', '2300']); // prettier-ignore
  assert.deepEqual([shownArea('3.5 mu', 'mu'), shownArea('3 mu', 'm2'), shownArea('2300', 'mu')], ['3.5', '2000', '3.45']); // prettier-ignore
  assert.equal(shownArea('2300 m', 'm2'), '2300 m', 'what is no area yet stays as it is typed');
  const typed = areaTyped('3.5', 'mu');
  assert.ok(typed !== null);
  assert.equal(otherUnit(typed, CATALOGUE.en), '2,333.33 m²');
});

void test('a bound of a filter is in mu, whatever it was typed in', () => {
  assert.deepEqual([boundTyped('2300', 'm2'), boundTyped('3.5', 'mu'), boundTyped('many', 'mu')], ['3.45', '3.5', 'many']); // prettier-ignore
  assert.deepEqual([boundText(3.45, 'm2'), boundText(3.45, 'mu'), boundText(null, 'mu')], ['2300', '3.45', '']);
});
