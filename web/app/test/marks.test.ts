import assert from 'node:assert/strict';
import test from 'node:test';
import type { LayerId } from '../src/api/layers';
import type { Coverage, Town, TownFeature } from '../src/api/shapes';
import { marksOf, stateOf } from '../src/map/names/marks-of';
import { NO_DATA, type Data, type Reading } from '../src/state/data';
import { FIRST_VIEW, type View } from '../src/state/view';
import { CATALOGUE } from '../src/words';

const TOWN = '450399100';
const UNNAMED = CATALOGUE['zh-Hans'].unnamed;

function ready<T>(value: T): Reading<T> {
  return { status: 'ready', value, problem: null };
}

function point(id: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
}

function square(id: number, properties: Record<string, unknown>): TownFeature {
  const ring = [[111, 25.9], [111.1, 25.9], [111.1, 26], [111, 26], [111, 25.9]]; // prettier-ignore
  return { type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring] }, properties };
}

function dataWith(layers: Partial<Record<LayerId, readonly TownFeature[]>>, more: Partial<Data> = {}): Data {
  const read = Object.entries(layers).map(([layer, features]) => [layer, ready(features)]);
  const towns = ready([{ town: TOWN, name: '云溪镇（演示）', counts: {} } as unknown as Town]);
  return { ...NO_DATA, towns, layers: Object.fromEntries(read) as Data['layers'], ...more };
}

const view: View = { ...FIRST_VIEW, town: TOWN };
const coverage = ready({
  has_assignments: true,
  villages: [{ fid: 1, state: 'not_reported', staffed: true, am: 'on_time', pm: 'not_reported' }],
  streets: [],
} as unknown as Coverage);
const VILLAGES = [
  point(1, { name: '水屯', households: 100, committee: '450399100201' }),
  point(2, { name: '山屯', households: 50, committee: '450399100202' }),
  point(3, { name: '', households: 3, committee: null }),
];

void test('a village’s mark tells both of its slots, its size class and its name', () => {
  const marks = marksOf(view, dataWith({ villages: VILLAGES }, { coverage }));
  assert.deepEqual(
    marks.map(({ key, radius, text, spoken }) => [key, radius, text, spoken]),
    [
      ['villages.1', 7, '水屯', '水屯、上午 按时完成、下午 未报'],
      ['villages.2', 6, '山屯', '山屯、无人负责'],
      ['villages.3', 5, UNNAMED, `${UNNAMED}、无人负责`],
    ],
  );
  assert.ok((marks[0]?.rank ?? 0) > (marks[1]?.rank ?? 0), 'the larger village’s label goes first');
});

void test('in other themes villages are plain and smaller', () => {
  const [mark] = marksOf({ ...view, theme: 'farmland' }, dataWith({ villages: VILLAGES }, { coverage }));
  assert.equal(mark?.radius, 5);
  assert.equal(mark?.spoken, '水屯');
});

void test('a village of another committee stays, faint and without its label', () => {
  const marks = marksOf({ ...view, committee: '450399100201' }, dataWith({ villages: VILLAGES }, { coverage }));
  assert.deepEqual(
    marks.map(({ quiet }) => quiet === true),
    [false, true, true],
  );
});

void test('what the legend has switched off has no mark', () => {
  const data = dataWith(
    { villages: VILLAGES, sites: [point(5, { name: '合作社', kind: 'cooperative' })] },
    { coverage },
  );
  const keys = (off: readonly string[], theme: View['theme'] = 'coverage'): string[] =>
    marksOf({ ...view, theme, off }, data).map(({ key }) => key);
  assert.deepEqual(keys(['villages']), []);
  assert.deepEqual(keys(['villages.not_reported']), ['villages.2', 'villages.3']);
  assert.deepEqual(keys(['villages'], 'sites'), ['sites.5']);
  assert.deepEqual(keys(['villages', 'sites.cooperative'], 'sites'), []);
});

void test('findings show from near by only, beside their place, and committees and the town have labels without marks', () => {
  const data = dataWith({
    findings: [point(9, { name: '路边有垃圾', kind: 'litter' })],
    committees: [square(4, { code: '450399100201', name: '大塘村委会', area_m2: 9e6 })],
    zones: [square(6, { kind: 'market_town' })],
  });
  const marks = new Map(marksOf(view, data).map((mark) => [mark.key, mark]));
  assert.equal(marks.get('findings.9')?.markFrom, 13.5);
  assert.equal(marks.get('findings.9')?.aside, 7);
  assert.equal(marks.get('town')?.text, '云溪镇');
  assert.equal(marks.get('committees.4')?.radius, 0);
  assert.ok((marks.get('committees.4')?.others ?? []).length > 10, 'an area’s label has other places');
});

void test('a village that the day does not know is not staffed', () => {
  assert.equal(stateOf(undefined), 'not_staffed');
});
