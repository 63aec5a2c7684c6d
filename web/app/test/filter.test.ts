import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { conditionsOf, readable, textOf, valuesOf, withCondition, type Condition } from '../src/filter/conditions';
import { FilterFault, parseFilter, printFilter } from '../src/filter/cql2';
import { compareTexts, needsServer, testOf } from '../src/filter/evaluate';
import { kindsOf, lookAt } from '../src/filter/fields';
import { inWords } from '../src/columns/condition-words';
import { NO_DATA, type Data } from '../src/state/data';
import { subjectOf, toRows, toTable, toTheme } from '../src/state/moves';
import { askedFilter, matchesOf, shownData, summaryOf } from '../src/state/shown';
import { FIRST_VIEW, type View } from '../src/state/view';
import { columnsOf } from '../src/columns/columns';
import { CATALOGUE } from '../src/words';
import type { LayerId } from '../src/api/layers';

function feature(id: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties };
}

const PARCELS = [
  feature(1, { code: 'P1', name: '大塘 A', committee: '450399100201', stage: 'tasked', area_m2: 2000, crop: 'rice' }),
  feature(2, { code: 'p2', name: "it's 50%", committee: '450399100202', stage: 'closed', area_m2: 6666.67 }),
  feature(3, { code: 'P3', committee: null, stage: 'in_care', area_m2: null, crop: 'lotus' }),
];

function fids(text: string, layer: LayerId = 'parcels', features = PARCELS): number[] {
  const chosen = testOf(parseFilter(text), kindsOf(layer));
  return features.filter((each) => chosen(lookAt(each, undefined))).map(({ id }) => Number(id));
}

test('a filter chooses what the server would: three truths, all operators', () => {
  const cases: [string, number[]][] = [
    ["stage = 'tasked'", [1]],
    ["stage <> 'tasked'", [2, 3]],
    ["NOT crop = 'rice'", [3]],
    ["crop IN ('rice', 'lotus')", [1, 3]],
    ["crop NOT IN ('rice')", [3]],
    ['crop IS NULL', [2]],
    ['crop IS NOT NULL', [1, 3]],
    ['area_mu = 3', [1]],
    ['area_mu BETWEEN 3 AND 11', [1, 2]],
    ['area_m2 NOT BETWEEN 1 AND 2000.5', [2]],
    ["crop = 'rice' OR area_mu > 5", [1, 2]],
    ["(crop = 'rice' OR crop IS NULL) AND area_mu > 5", [2]],
    ["NOT (crop = 'rice' AND stage = 'tasked')", [2, 3]],
    ["code LIKE 'P%'", [1, 3]],
    ["CASEI(code) LIKE CASEI('p_')", [1, 2, 3]],
    ["name LIKE '%50\\%'", [2]],
    ["name = 'it''s 50%'", [2]],
    ["committee > '450399100201'", [2]],
    ['fid IN (1, 3)', [1, 3]],
    ['"stage" = \'closed\'', [2]],
    ["crop = 'rice' OR 1 = 1", [1, 2, 3]],
  ];
  for (const [text, wanted] of cases) assert.deepEqual(fids(text), wanted, text);
  const channels = [feature(1, { lined: true }), feature(2, { lined: false }), feature(3, {})];
  assert.deepEqual(fids('lined', 'channels', channels), [1]);
  assert.deepEqual(fids('NOT lined', 'channels', channels), [2]);
  assert.deepEqual(fids('lined = FALSE', 'channels', channels), [2]);
});

test('a fault says what and where', () => {
  const cases: [string, string, number][] = [
    ['stage = ', 'ends', 8],
    ["stage = 'closed", 'open', 8],
    ["stage = 'closed' stage", 'unexpected', 17],
    ["stage ; 'closed'", 'unexpected', 6],
    ["phone = '1'", 'property', 0],
    ["toString = '1'", 'property', 0],
    ['stage = 1', 'types', 8],
    ["area_mu LIKE '1%'", 'types', 13],
    ["(stage = 'closed'", 'expected', 17],
    ['stage', 'value', 0],
    ["stage IN ('a'", 'expected', 13],
    ['stage NOT 5', 'expected', 10],
    ['area_mu = 1e999', 'number', 10],
    [`${'('.repeat(60)}area_mu = 1${')'.repeat(60)}`, 'long', 40],
  ];
  for (const [text, kind, at] of cases) {
    assert.throws(
      () => testOf(parseFilter(text), kindsOf('parcels')),
      (fault: unknown) => {
        assert.ok(fault instanceof FilterFault, text);
        assert.deepEqual([fault.kind, fault.at], [kind, at], text);
        for (const { filter } of Object.values(CATALOGUE))
          assert.match(filter.fault(at + 1, fault.kind, fault.what), /\d/);
        return true;
      },
    );
  }
});

test('what is printed reads the same again', () => {
  const texts = [
    "stage = 'closed' AND (crop = 'rice' OR crop IS NULL)",
    "NOT (stage = 'a' OR stage = 'b') AND area_mu BETWEEN 1 AND 2.5",
    "CASEI(code) LIKE CASEI('%x''y%') AND lined = TRUE",
    'S_INTERSECTS(geometry, POLYGON((110 25, 111 25, 111 26, 110 25))) AND area_mu > 3',
    'NOT area_mu IN (1, 2)',
    '"not" = 1',
    "updated_at > TIMESTAMP('2026-11-24T06:00:00Z') OR updated_at IS NULL",
  ];
  for (const text of texts) assert.equal(printFilter(parseFilter(text)), text);
  assert.equal(needsServer(parseFilter(texts[3] ?? '')), true);
  assert.equal(needsServer(parseFilter(texts[0] ?? '')), false);
  assert.equal(needsServer(parseFilter(texts[6] ?? '')), true);
  assert.equal(needsServer(parseFilter("NOT updated_at BETWEEN DATE('2026-11-01') AND DATE('2026-11-24')")), true);
  assert.throws(() => parseFilter('area_mu = ABS(3)'), /ABS/);
});

test('conditions and text are made from each other', () => {
  const conditions: Condition[] = [
    { kind: 'in', field: 'stage', values: ['closed'] },
    { kind: 'in', field: 'crop', values: ['rice', 'lotus', null] },
    { kind: 'in', field: 'committee', values: [null] },
    { kind: 'in', field: 'lined', values: ['true'] },
    { kind: 'range', field: 'area_mu', from: 1.5, to: 3 },
    { kind: 'range', field: 'length_m', from: null, to: 3 },
    { kind: 'contains', field: 'code', text: "a%_\\'b" },
    { kind: 'contains', field: 'name', text: '大塘' },
  ];
  assert.deepEqual(conditionsOf(textOf(conditions)), conditions);
  assert.match(textOf(conditions), /^stage = 'closed' AND \(crop IN \('rice', 'lotus'\) OR crop IS NULL\) AND/);
  assert.deepEqual(conditionsOf(' '), []);
  const other = "stage = 'a' AND (area_mu > 3 OR crop = 'rice') AND code LIKE 'x%'";
  assert.equal(textOf(conditionsOf(other)), other);
  assert.deepEqual(
    conditionsOf(other).map(({ kind }) => kind),
    ['in', 'other', 'other'],
  );
  assert.deepEqual(readable("stage = 'a"), []);
});

test('a column has one condition, which another replaces in its place', () => {
  const first = conditionsOf("stage = 'a' AND area_mu >= 1");
  const set = (field: string, condition: Condition | null): string => textOf(withCondition(first, field, condition));
  assert.equal(
    set('stage', { kind: 'in', field: 'stage', values: ['b', 'c'] }),
    "stage IN ('b', 'c') AND area_mu >= 1",
  );
  assert.equal(set('stage', null), 'area_mu >= 1');
  assert.equal(set('area_mu', { kind: 'range', field: 'area_mu', from: null, to: null }), "stage = 'a'");
  assert.equal(set('code', { kind: 'contains', field: 'code', text: ' ' }), "stage = 'a' AND area_mu >= 1");
  assert.deepEqual(valuesOf(first, 'stage'), ['a']);
  assert.deepEqual(valuesOf(first, 'crop'), []);
});

test('conditions are said in the words of each language', () => {
  const said = (language: keyof typeof CATALOGUE, text: string): string[] => {
    const words = CATALOGUE[language];
    const committees = new Map([['450399100201', '大塘村委会']]);
    const columns = columnsOf('parcels', { words, language, committees, coverage: null });
    return conditionsOf(text).map((each) => inWords(each, columns, words));
  };
  const text = "stage IN ('closed', 'in_care') AND committee = '450399100201' AND area_mu >= 1000.5 AND (crop IS NULL)";
  assert.deepEqual(said('zh-Hans', text), [
    '阶段：已销号、后期管护',
    '村（居）委：大塘村委会',
    '面积 ≥ 1,000.5 亩',
    '作物：（空）',
  ]);
  assert.deepEqual(said('en', "CASEI(code) LIKE CASEI('%7%') AND area_mu BETWEEN 1 AND 2"), [
    'Code contains “7”',
    'Area: 1–2 mu',
  ]);
  assert.deepEqual(said('zh-Hant', "stage IN ('suspected','verified','tasked','closed')"), [
    '階段：疑似、已核實、已派任務、另 1 項',
  ]);
  assert.deepEqual(said('en', 'area_mu > 3'), ['area_mu > 3']);
});

const VIEW: View = { ...FIRST_VIEW, town: '450399100', theme: 'farmland' };
const DATA: Data = { ...NO_DATA, layers: { parcels: { status: 'ready', value: PARCELS, problem: null } } };

test('committee and filter narrow the layer that they are about, and are remembered', () => {
  const ids = (patch: Partial<View>): unknown[] =>
    matchesOf({ ...VIEW, ...patch }, DATA, 'parcels').features.map(({ id }) => id);
  assert.deepEqual(ids({}), [1, 2, 3]);
  assert.equal(matchesOf(VIEW, DATA, 'parcels').fids, null);
  assert.deepEqual(ids({ committee: '450399100201' }), [1]);
  assert.deepEqual(ids({ committee: 'none' }), [3]);
  assert.deepEqual(ids({ committee: '450399100202', filter: "stage = 'closed'" }), [2]);
  assert.deepEqual(ids({ committee: '450399100202', filter: "stage = 'tasked'" }), []);
  assert.deepEqual(ids({ theme: 'water', filter: 'length_m > 1' }), [1, 2, 3], 'a filter of another layer');
  const view = { ...VIEW, filter: "stage = 'closed'" };
  assert.equal(matchesOf(view, DATA, 'parcels'), matchesOf({ ...view }, DATA, 'parcels'));
  const wrong = matchesOf({ ...VIEW, filter: 'stage = ' }, DATA, 'parcels');
  assert.deepEqual([wrong.features.length, wrong.fault?.kind], [0, 'ends'], 'nothing fits a wrong filter');
  const spatial = { ...VIEW, filter: 'S_WITHIN(geometry, BBOX(1,2,3,4))' };
  const answered = { filter: spatial.filter, fids: new Set([2]) };
  assert.deepEqual(
    matchesOf(spatial, { ...DATA, answered }, 'parcels').features.map(({ id }) => id),
    [2],
  );
});

test('the text for the server joins committee and filter, and names by id what only the page knows', () => {
  const asked = (patch: Partial<View>): string => askedFilter({ ...VIEW, ...patch }, DATA, 'parcels');
  assert.equal(asked({}), '');
  assert.equal(
    asked({ committee: '450399100201', filter: "crop = 'rice' OR crop IS NULL" }),
    "committee = '450399100201' AND (crop = 'rice' OR crop IS NULL)",
  );
  assert.equal(asked({ committee: 'none' }), 'committee IS NULL');
  const unit = (fid: number, am: 'on_time' | 'late' | 'not_reported'): object => ({
    fid,
    state: 'one',
    am,
    pm: 'not_due',
    staffed: true,
    cleaners: 1,
  });
  const villages = [feature(7, { name: '甲' }), feature(8, { name: '乙' })];
  const coverage = { has_assignments: true, villages: [unit(7, 'late'), unit(8, 'not_reported')], streets: [] };
  const data = {
    ...NO_DATA,
    layers: { villages: { status: 'ready', value: villages, problem: null } },
    coverage: { status: 'ready', value: coverage, problem: null },
  } as unknown as Data;
  assert.equal(askedFilter({ ...FIRST_VIEW, filter: 'done >= 1' }, data, 'villages'), 'fid IN (7)');
  assert.equal(askedFilter({ ...FIRST_VIEW, filter: "am = 'missed'" }, data, 'villages'), 'fid = 0');
  const shown = shownData({ ...FIRST_VIEW, filter: 'done >= 1' }, data).coverage.value;
  assert.deepEqual([shown?.summary.due, shown?.summary.late, shown?.summary.completion], [1, 1, 1]);
  assert.equal(summaryOf([]).completion, null);
});

test('a filter ends when another layer comes', () => {
  const view = { ...VIEW, filter: "stage = 'closed'" };
  assert.equal(subjectOf(view), 'parcels');
  assert.equal(toTheme(view, 'water').filter, '');
  assert.equal(toTheme({ ...view, table: 'parcels' }, 'crops').table, 'plots');
  assert.equal(toTable(view, 'parcels').filter, undefined, 'the table of the same layer keeps it');
  assert.equal(toTable(view, 'villages').filter, '');
  assert.deepEqual(toRows(view, 'parcels', 'fid = 1'), { table: 'parcels', charts: false, filter: 'fid = 1' });
});

test('texts are ordered by code points, rare characters last', () => {
  const texts = ['𬇕', '大', 'b', 'a', 'ab', '\ufb00'];
  assert.deepEqual([...texts].sort(compareTexts), ['a', 'ab', 'b', '大', '\ufb00', '𬇕']);
});
