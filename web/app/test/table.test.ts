import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { columnsOf, type TableContext } from '../src/columns/columns';
import { parseFilter } from '../src/filter/cql2';
import { testOf } from '../src/filter/evaluate';
import { kindsOf, lookAt } from '../src/filter/fields';
import { meets } from '../src/table/near';
import { cellText, overlapOf, printed, printedNumbers, rowsOf, sorted, totalOf } from '../src/table/rows';
import { inMu } from '../src/geodesy/mu';
import { CATALOGUE } from '../src/words';
import { formatMu } from '../src/words/numbers';
import { TABLED } from '../src/state/layers';

const context: TableContext = {
  words: CATALOGUE['zh-Hans'],
  language: 'zh-Hans',
  committees: new Map([['450399100201', '大塘村委会'], ['450399100202', '永安村委会']]), // prettier-ignore
  coverage: null,
};

function parcel(id: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
}

const PARCELS = [
  parcel(1, { code: '450399100P0001', committee: '450399100201', stage: 'tasked', area_m2: 2000, crop: 'rice' }),
  parcel(2, { code: '450399100P0002', committee: '450399100202', stage: 'suspected', area_m2: 6666.67 }),
  parcel(3, { code: '450399100P0003', committee: '450399100201', stage: 'in_care', area_m2: null }),
];
const columns = columnsOf('parcels', context);
const rows = rowsOf(PARCELS, columns);
test('columns sort by what they mean, and what is empty comes last', () => {
  const by = (field: string, down = false): unknown[] =>
    sorted(rows, columns, { field, down }).map(({ feature }) => feature.id);
  assert.deepEqual(by('area_mu'), [1, 2, 3]);
  assert.deepEqual(by('area_mu', true), [2, 1, 3]);
  assert.deepEqual(by('stage'), [2, 1, 3], 'stages in the order of the work');
  assert.deepEqual(by('stage', true), [3, 1, 2]);
});

test('totals are of what is shown, and only where sums mean something', () => {
  const at = (field: string): number => columns.findIndex((column) => column.field === field);
  const total = (i: number, of = rows): number | null => totalOf(of, columns[i] ?? assert.fail());
  assert.equal(total(at('area_mu')), 13);
  assert.equal(total(0), null);
  assert.equal(total(at('abandoned_year')), null);
  const shared = [...PARCELS, parcel(4, { code: '450399100P0004', area_m2: 2000, counted_m2: 1000 })];
  const printedRows = printed(rowsOf(shared, columns), columns);
  const i = at('area_mu');
  assert.equal(total(i, [...printedRows]), 14.5, 'ground that two share counts once');
  assert.equal(overlapOf(printedRows, columns[i] ?? assert.fail(), i).toFixed(2), '1.50');
});

test('printed rows add up to the printed total, whatever they are sorted by', () => {
  const thirds = [3, 1, 2].map((id) => parcel(id, { code: `P${id}`, area_m2: 2223.33 })); // 3.334995 mu each
  const at = columns.findIndex(({ field }) => field === 'area_mu');
  const texts = (of: readonly TownFeature[]): Record<string, unknown> =>
    Object.fromEntries(printed(rowsOf(of, columns), columns).map(({ feature, cells }) => [feature.id, cells[at]]));
  assert.deepEqual(texts(thirds), { 1: 3.34, 2: 3.33, 3: 3.33 }, 'of equal ones the first by code is rounded up');
  assert.deepEqual(texts([...thirds].reverse()), texts(thirds));
  // A row alone is printed as its total, and as any area is: 670 m² are 1.005 mu, so 1.01.
  const column = columns[at] ?? assert.fail();
  for (let m2 = 1; m2 < 20_000; m2 += 1) {
    const one = printed(rowsOf([parcel(1, { code: 'P1', area_m2: m2 })], columns), columns);
    const text = formatMu(inMu(m2));
    assert.equal(cellText(one[0]?.cells[at] ?? null, column), text);
    assert.equal(cellText(totalOf(one, column), column), text);
  }
  let seed = 7;
  const next = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let run = 0; run < 300; run += 1) {
    const numbers = Array.from({ length: 1 + Math.floor(next() * 40) }, () => next() * 10 ** (4 * next()));
    const cut = printedNumbers(numbers, 2);
    const hundredths = cut.reduce((sum, each) => sum + Math.round(each * 100), 0);
    assert.equal(formatMu(hundredths / 100), formatMu(numbers.reduce((sum, each) => sum + each, 0)));
    cut.forEach((each, i) => assert.ok(Math.abs(each - (numbers[i] ?? 0)) < 0.01));
  }
});

test('cells are in words', () => {
  const texts = columns.map((column, i) => cellText(rows[0]?.cells[i] ?? null, column));
  assert.deepEqual(texts.slice(0, 5), ['450399100P0001', '大塘村委会', '已派任务', '3.00', '水稻']);
});

test('only what meets the box is near: a line that passes its corner is not', () => {
  const box = [110, 25, 111, 26] as const;
  const near = (geometry: TownFeature['geometry']): boolean => meets({ ...parcel(1, {}), geometry }, box);
  assert.equal(near({ type: 'Point', coordinates: [110.5, 25.5] }), true);
  assert.equal(near({ type: 'Point', coordinates: [111.5, 25.5] }), false);
  assert.equal(near({ type: 'LineString', coordinates: [[109, 25.5], [112, 25.6]] }), true); // prettier-ignore
  assert.equal(near({ type: 'LineString', coordinates: [[109.5, 25.9], [110.4, 26.5]] }), false); // prettier-ignore
  const around = [[[109, 24], [112, 24], [112, 27], [109, 27], [109, 24]]]; // prettier-ignore
  assert.equal(near({ type: 'Polygon', coordinates: around }), true);
  const hole = [[109.5, 24.5], [111.5, 24.5], [111.5, 26.5], [109.5, 26.5], [109.5, 24.5]]; // prettier-ignore
  assert.equal(near({ type: 'Polygon', coordinates: [...around, hole] }), false, 'the box lies in the hole');
  assert.equal(near(null), false);
});

test('10,000 rows are filtered and sorted within a second', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    parcel(i, { code: `P${i}`, stage: i % 2 === 0 ? 'tasked' : 'closed', area_m2: (i * 7919) % 10_000 }),
  );
  const started = performance.now();
  const chosen = testOf(parseFilter("stage = 'tasked' AND CASEI(code) LIKE CASEI('%p%')"), kindsOf('parcels'));
  const tasked = many.filter((each) => chosen(lookAt(each, undefined)));
  assert.equal(sorted(rowsOf(tasked, columns), columns, { field: 'area_mu', down: true }).length, 5000);
  console.log(`10,000 rows filtered and sorted in ${(performance.now() - started).toFixed(0)} ms`);
  assert.ok(performance.now() - started < 1000);
});

test('every layer with a table has columns with words in every language', () => {
  for (const words of Object.values(CATALOGUE))
    for (const layer of TABLED)
      for (const { label, field } of columnsOf(layer, { ...context, words })) {
        assert.notEqual(label, '', layer);
        assert.ok(field in kindsOf(layer), `${layer} cannot be filtered by ${field}`);
      }
});
