import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { chartsOf, pressed, type Chart } from '../src/charts/bars';
import { heightOf } from '../src/charts/draw';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type View } from '../src/state/view';
import { columnsOf } from '../src/columns/columns';
import { CATALOGUE } from '../src/words';

const words = CATALOGUE['zh-Hans'];
const committees = new Map([['450399100201', '大塘村委会'], ['450399100202', '永安村委会']]); // prettier-ignore
const columns = columnsOf('parcels', { words, language: 'zh-Hans', committees, coverage: null });

function parcel(id: number, stage: string, crop: string | null, committee: string | null, mu: number): TownFeature {
  const properties = { stage, crop, committee, area_m2: (mu * 2000) / 3 };
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
}

const PARCELS = [
  parcel(1, 'closed', 'rice', '450399100201', 3),
  parcel(2, 'closed', 'lotus', '450399100202', 2),
  parcel(3, 'tasked', 'rice', '450399100202', 5),
  parcel(4, 'tasked', null, null, 7),
];
const data: Data = { ...NO_DATA, layers: { parcels: { status: 'ready', value: PARCELS, problem: null } } };
const view: View = { ...FIRST_VIEW, theme: 'farmland', table: 'parcels' };

function bars(patch: Partial<View>, field: string): Record<string, string> {
  const charts = chartsOf('parcels', columns, { ...view, ...patch }, data, words);
  const chart: Chart | undefined = charts.find((each) => each.field === field);
  return Object.fromEntries((chart?.bars ?? []).map(({ label, text, chosen }) => [label, chosen ? `${text}!` : text]));
}

test('a chart adds up its column’s values in the order of the work, and what belongs to none', () => {
  assert.deepEqual(bars({}, 'stage'), { 已派任务: '12.00', 已销号: '5.00' });
  assert.deepEqual(bars({}, 'committee'), { 大塘村委会: '3.00', 永安村委会: '7.00', 未归属: '7.00' });
  assert.deepEqual(bars({}, 'crop'), { 莲藕: '2.00', 水稻: '8.00', '（空）': '7.00' });
});

test('charts filter each other, and each shows what its own choice leaves aside', () => {
  const filter = "stage = 'closed'";
  assert.deepEqual(bars({ filter }, 'stage'), { 已派任务: '12.00', 已销号: '5.00!' });
  assert.deepEqual(bars({ filter }, 'crop'), { 莲藕: '2.00', 水稻: '3.00' });
  const both = { filter: "stage = 'closed' AND crop = 'rice'", committee: '450399100201' };
  assert.deepEqual(bars(both, 'stage'), { 已销号: '3.00!' });
  assert.deepEqual(bars(both, 'committee'), { 大塘村委会: '3.00!' });
  assert.deepEqual(bars({ ...both, committee: 'none' }, 'committee'), { 大塘村委会: '3.00', 未归属: '0.00!' });
});

test('a press adds a value, another takes it away; a committee is one alone', () => {
  const after = (patch: Partial<View>, field: string, value: string | null): Partial<View> =>
    pressed({ ...view, ...patch }, 'parcels', field, value);
  assert.deepEqual(after({}, 'stage', 'closed'), { filter: "stage = 'closed'" });
  assert.deepEqual(after({ filter: "stage = 'closed'" }, 'stage', 'tasked'), {
    filter: "stage IN ('closed', 'tasked')",
  });
  assert.deepEqual(after({ filter: "stage = 'closed' AND area_mu >= 3" }, 'stage', 'closed'), {
    filter: 'area_mu >= 3',
  });
  assert.deepEqual(after({}, 'crop', null), { filter: 'crop IS NULL' });
  assert.deepEqual(after({}, 'committee', '450399100201'), { committee: '450399100201' });
  assert.deepEqual(after({ committee: 'none' }, 'committee', null), { committee: null });
});

test('colours and patterns are the map’s', () => {
  const [stages] = chartsOf('parcels', columns, view, data, words);
  assert.deepEqual(
    stages?.bars.map(({ fill }) => fill.id),
    ['todo', 'done'],
  );
  assert.equal(stages?.title, '复垦图斑 · 按阶段（亩）');
  assert.ok(stages !== undefined && heightOf(stages) > 0);
});
