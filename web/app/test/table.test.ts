import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { columnsOf, type TableContext } from '../src/columns/columns';
import { parseFilter } from '../src/filter/cql2';
import { testOf } from '../src/filter/evaluate';
import { kindsOf, lookAt } from '../src/filter/fields';
import { meets } from '../src/table/near';
import { cellText, rowsOf, sorted, totalOf } from '../src/table/rows';
import { CATALOGUE } from '../src/words';
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
  assert.ok(Math.abs((totalOf(rows, columns, at('area_mu')) ?? 0) - 13.000005) < 1e-9);
  assert.equal(totalOf(rows, columns, 0), null);
  assert.equal(totalOf(rows, columns, at('abandoned_year')), null);
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
