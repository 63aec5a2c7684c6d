import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { columnsOf, type Column } from '../src/columns/columns';
import { conditionsOf, textOf, withCondition } from '../src/filter/conditions';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type Sort, type View } from '../src/state/view';
import { bounded, boundsOf, choicesOf, menuPlace, ordered, ticked } from '../src/table/choices';
import { CATALOGUE } from '../src/words';
import { formatNumber, numberTyped } from '../src/words/numbers';
import { seeded } from './random';

const words = CATALOGUE['zh-Hans'];
const committees = new Map([['450399100201', '大塘村委会'], ['450399100202', '永安村委会']]); // prettier-ignore
const columns = columnsOf('parcels', { words, language: 'zh-Hans', committees, coverage: null });

function parcel(id: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
}

const PARCELS = [
  parcel(1, { stage: 'closed', crop: 'rice', committee: '450399100201', area_m2: 2000 }),
  parcel(2, { stage: 'closed', crop: 'lotus', committee: '450399100202', area_m2: 4000 }),
  parcel(3, { stage: 'tasked', crop: 'rice', committee: '450399100202', area_m2: 8000 }),
  parcel(4, { stage: 'tasked', crop: null, committee: null, area_m2: null }),
];
const data: Data = { ...NO_DATA, layers: { parcels: { status: 'ready', value: PARCELS, problem: null } } };
const view: View = { ...FIRST_VIEW, theme: 'farmland', table: 'parcels' };

function column(field: string): Column {
  const found = columns.find((each) => each.field === field);
  assert.ok(found !== undefined, field);
  return found;
}

/** What a column's menu offers, as it is read: the ticked values with a mark. */
function offered(field: string, patch: Partial<View> = {}): string[] {
  const now = { ...view, ...patch };
  const choices = choicesOf(column(field), 'parcels', now, data, conditionsOf(now.filter), words);
  return choices.map(({ text, count, chosen }) => `${text} ${count}${chosen ? '!' : ''}`);
}

void test('a menu offers the values that rows have, in their order, and what is empty at the end', () => {
  assert.deepEqual(offered('stage'), ['已派任务 2', '已销号 2']);
  assert.deepEqual(offered('crop'), ['莲藕 1', '水稻 2', '（空） 1']);
  assert.deepEqual(offered('committee'), ['大塘村委会 1', '永安村委会 2', '（空） 1']);
});

void test('values are counted among the rows that the other columns leave, and never by the menu’s own column', () => {
  assert.deepEqual(offered('stage', { filter: "stage = 'closed'" }), ['已派任务 2', '已销号 2!']);
  assert.deepEqual(offered('crop', { filter: "stage = 'closed'" }), ['莲藕 1', '水稻 1']);
  assert.deepEqual(offered('stage', { filter: 'area_mu >= 12' }), ['已派任务 1']);
  assert.deepEqual(offered('stage', { committee: '450399100202' }), ['已派任务 1', '已销号 1']);
  assert.deepEqual(offered('stage', { committee: 'none', filter: 'crop IS NULL' }), ['已派任务 1']);
});

void test('what is ticked stays in the menu though no row has it, or it could not be taken off', () => {
  assert.deepEqual(offered('crop', { filter: "crop IN ('citrus', 'rice') AND stage = 'suspected'" }), [
    '柑橘 0!',
    '水稻 0!',
  ]);
  assert.deepEqual(offered('crop', { filter: 'crop IS NULL AND area_mu > 1' }), ['莲藕 1', '水稻 2', '（空） 0!']);
});

void test('a filter of another layer counts for nothing in this table’s menus', () => {
  const RICE = "crop = 'rice'";
  const other = choicesOf(column('stage'), 'parcels', { ...view, table: 'plots', filter: RICE }, data, conditionsOf(RICE), words); // prettier-ignore
  assert.deepEqual(
    other.map(({ count }) => count),
    [2, 2],
  );
});

void test('however values are ticked, the filter holds those that were ticked an odd number of times', () => {
  const { of } = seeded(11);
  const values = ['closed', 'tasked', "it's", null] as const;
  for (let round = 0; round < 200; round += 1) {
    let filter = 'area_mu >= 1';
    const odd = new Set<string | null>();
    for (let press = 0; press < 8; press += 1) {
      const value = of(values);
      const now = conditionsOf(filter);
      filter = textOf(withCondition(now, 'stage', ticked(now, 'stage', value)));
      if (!odd.delete(value)) odd.add(value);
      const own = conditionsOf(filter).find((each) => each.kind === 'in');
      assert.deepEqual(new Set(own?.kind === 'in' ? own.values : []), odd, filter);
    }
    assert.match(filter, /area_mu >= 1/, 'and the other column’s condition stands');
  }
});

void test('one bound is typed and the other stays; a text that is no number takes its bound away', () => {
  const typed = (filter: string, bound: 'from' | 'to', text: string): string => {
    const now = conditionsOf(filter);
    return textOf(withCondition(now, 'area_mu', bounded(now, 'area_mu', bound, text)));
  };
  const cases: [string, 'from' | 'to', string, string][] = [
    ['', 'from', '5', 'area_mu >= 5'],
    ['', 'to', ' 1,000.5 ', 'area_mu <= 1000.5'],
    ['area_mu >= 5', 'to', '１０．５', 'area_mu BETWEEN 5 AND 10.5'],
    ['area_mu BETWEEN 5 AND 10', 'from', '', 'area_mu <= 10'],
    ['area_mu BETWEEN 5 AND 10', 'to', 'ten', 'area_mu >= 5'],
    ['area_mu >= 5', 'from', '1e999', ''],
    ['area_mu >= 5', 'from', 'Infinity', ''],
    ["area_mu >= 5 AND stage = 'closed'", 'from', '−3', "area_mu >= -3 AND stage = 'closed'"],
  ];
  for (const [filter, bound, text, wanted] of cases) assert.equal(typed(filter, bound, text), wanted, text);
  assert.deepEqual(boundsOf(conditionsOf("stage = 'closed' AND area_mu > 3"), 'area_mu'), { from: null, to: null });
});

void test('a number is read as people type it and the page itself writes it, and nothing else is taken for one', () => {
  const cases: [string, number | null][] = [
    ['0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['+12', 12],
    ['1 000', 1000],
    ['1,234,567.25', 1_234_567.25],
    ['１，２３４', 1234],
    ['1e3', 1000],
    ['−0.5', -0.5],
    ['', null],
    ['.', null],
    ['-', null],
    ['e5', null],
    ['.e1', null],
    ['1,5', null],
    ['1,2345', null],
    [',123', null],
    ['12,34,567', null],
    ['0x10', null],
    ['NaN', null],
    ['12亩', null],
    ['1-2', null],
    ['1e400', null],
  ];
  for (const [text, number] of cases) assert.equal(numberTyped(text), number, text);
  const { below } = seeded(12);
  for (let i = 0; i < 2_000; i += 1) {
    const cents = Math.round((below(2) - 1) * 10 ** below(12));
    assert.equal(numberTyped(formatNumber(cents / 100, 2)), cents / 100 === 0 ? 0 : cents / 100);
  }
});

void test('a second press of an order takes it away, any other one takes its place', () => {
  const after = (sort: Sort | null, field: string, down: boolean): Sort | null => ordered(sort, field, down);
  assert.deepEqual(after(null, 'code', false), { field: 'code', down: false });
  assert.equal(after({ field: 'code', down: false }, 'code', false), null);
  assert.deepEqual(after({ field: 'code', down: false }, 'code', true), { field: 'code', down: true });
  assert.deepEqual(after({ field: 'code', down: true }, 'crop', true), { field: 'crop', down: true });
});

void test('a menu opens where there is more room, no higher than that, and within the table', () => {
  const table = { left: 100, right: 900 };
  const head = (left: number, top: number): Parameters<typeof menuPlace>[0] => ({ left, right: left + 80, top, bottom: top + 30 }); // prettier-ignore
  assert.deepEqual(menuPlace(head(200, 500), table, 800, 16), { left: 200, top: null, bottom: 304, most: 484 });
  assert.deepEqual(menuPlace(head(200, 100), table, 800, 16), { left: 200, top: 134, bottom: null, most: 544 });
  // As much above as below: under the head, as is usual.
  assert.equal(menuPlace(head(200, 385), table, 800, 16).top, 419);
  assert.equal(menuPlace(head(0, 100), table, 800, 16).left, 108, 'a column that is scrolled out to the left');
  assert.equal(menuPlace(head(890, 100), table, 800, 16).left, 900 - 256 - 8, 'the last column');
  assert.equal(menuPlace(head(390, 100), { left: 0, right: 390 }, 800, 32).left, 8, 'wider than the phone itself');
});
