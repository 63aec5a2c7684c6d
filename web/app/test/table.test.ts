import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { TABLES, columnsOf, type TableContext } from '../src/table/columns';
import { cellText, filtered, rangeOf, readWhere, rowsOf, sorted, totalOf, whereText } from '../src/table/rows';
import { csvOf, geoJsonOf } from '../src/table/save';
import { CATALOGUE } from '../src/words';

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
const fids = (where: string): unknown[] => filtered(rows, columns, readWhere(where)).map(({ feature }) => feature.id);

test('every column filters: a part of a text, a listed value, a range; together they narrow', () => {
  assert.deepEqual(fids(''), [1, 2, 3]);
  assert.deepEqual(fids('stage:tasked'), [1]);
  assert.deepEqual(fids('committee:450399100201'), [1, 3]);
  assert.deepEqual(fids('code:p0002'), [2]);
  assert.deepEqual(fids('area_mu:3..'), [1, 2]);
  assert.deepEqual(fids('area_mu:..3'), [1]);
  assert.deepEqual(fids('committee:450399100201;area_mu:1..5'), [1]);
  assert.deepEqual(fids('castle:1'), [1, 2, 3]);
});

test('a filter survives the address, whatever it holds', () => {
  const where = { name: '金;鸡:50%', area_mu: '1..2', stage: '' };
  assert.deepEqual(readWhere(whereText(where)), { name: '金;鸡:50%', area_mu: '1..2' });
  assert.equal(whereText({ area_mu: '..' }), '');
  assert.deepEqual(readWhere('nonsense;;a:%E4%'), { a: '%E4%' });
  assert.deepEqual(rangeOf('x..5'), [-Infinity, 5]);
});

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
  assert.deepEqual(texts.slice(0, 5), ['450399100P0001', '大塘村委会', '已派任务', '水稻', '3.00']);
});

test('a spreadsheet gets words, plain numbers, quotes where needed, and no formula', () => {
  const [first, second] = csvOf(rows, columns).split('\r\n');
  assert.equal(first, '\ufeff编码,村（居）委,阶段,作物,面积(亩),验收面积(亩),撂荒年份');
  assert.equal(second, '450399100P0001,大塘村委会,已派任务,水稻,3,,');
  const villages = columnsOf('villages', context);
  const bad = rowsOf([parcel(1, { name: '=1+1,"x"', code: '450399100001001', households: 12 })], villages);
  assert.match(csvOf(bad, villages), /"\t=1\+1,""x""",/);
  assert.match(csvOf(bad, villages), /"\t450399100001001"/);
  assert.match(csvOf(bad, villages), /,12,/);
});

test('GeoJSON holds exactly the rows, as the server gave them', () => {
  const text = geoJsonOf(filtered(rows, columns, readWhere('stage:tasked')));
  assert.deepEqual((JSON.parse(text) as { features: unknown }).features, [PARCELS[0]]);
});

test('10,000 rows are filtered and sorted within a second', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    parcel(i, { code: `P${i}`, stage: i % 2 === 0 ? 'tasked' : 'closed', area_m2: (i * 7919) % 10_000 }),
  );
  const started = performance.now();
  const tasked = filtered(rowsOf(many, columns), columns, { stage: 'tasked' });
  assert.equal(sorted(tasked, columns, { field: 'area_mu', down: true }).length, 5000);
  assert.ok(performance.now() - started < 1000);
});

test('every layer with a table has columns with words in every language', () => {
  for (const words of Object.values(CATALOGUE))
    for (const layer of Object.keys(TABLES) as (keyof typeof TABLES)[])
      for (const { label } of columnsOf(layer, { ...context, words })) assert.notEqual(label, '', layer);
});
