import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, Figures, TownFeature } from '../src/api/shapes';
import { areasOf, differenceText } from '../src/card/areas';
import { distanceText } from '../src/card/related';
import { LAYER_IDS, fieldsOf } from '../src/api/layers';
import { groupedRows, keyFigure, rowsOf, slotsOf, titleOf } from '../src/card/rows';
import { groupsOf } from '../src/fields/arranged';
import { figuresOf } from '../src/figures/figures-of';
import { plain as sentenceOf } from '../src/figures/headlines';
import { IDLE, NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type View } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { addDays, townDate } from '../src/words/dates';

const words = CATALOGUE['zh-Hans'];
const committee: TownFeature = {
  type: 'Feature',
  id: 1,
  geometry: null,
  properties: {
    code: '450399100202',
    name: '长岭村委会',
    pinyin: 'Cháng lǐng cūn wěi huì',
    kind: 'village',
    area_m2: 2000,
  },
};
const village: TownFeature = {
  type: 'Feature',
  id: 7,
  geometry: null,
  properties: { code: null, name: '峒心', committee: '450399100202', households: 99, population: 1407 },
};
const parcel: TownFeature = {
  type: 'Feature',
  id: 40,
  geometry: null,
  properties: {
    code: '450399100202F0002', committee: '450399100202', stage: 'replanted', crop: 'rice', area_m2: 6052.4, abandoned_year: 2023,
  }, // prettier-ignore
};

const coverage: Coverage = {
  town: '450399100',
  date: '2026-11-24',
  as_of: '2026-11-24T12:00:00Z',
  timezone: 'Asia/Shanghai',
  has_assignments: true,
  first_record: '2026-10-01',
  slots: [
    { slot: 'am', starts: '06:00', ends: '09:00', due: true },
    { slot: 'pm', starts: '15:00', ends: '18:00', due: true },
  ],
  summary: {
    villages: 153, staffed: 150, due: 306, on_time: 252, late: 22, partial: 0, missed: 20, contested: 0, not_reported: 12, told: 0, paper: 0, suspended: 0,
    completion: 274 / 306, punctuality: 252 / 306,
  }, // prettier-ignore
  villages: [
    { fid: 7, code: null, name: '峒心', staffed: true, cleaners: 1, state: 'one', am: 'on_time', pm: 'not_reported' },
  ],
  streets: [],
};

function ready<T>(value: T) {
  return { status: 'ready' as const, value, problem: null };
}

const data: Data = {
  ...NO_DATA,
  coverage: ready(coverage),
  layers: { committees: ready([committee]), villages: ready([village]) },
};
const view: View = { ...FIRST_VIEW, town: '450399100', date: '2026-11-24' };
const context = { view, data, words };

const plain = (layer: Parameters<typeof rowsOf>[0], feature: TownFeature): string[] =>
  rowsOf(layer, feature, context).map(({ label, value, unit, other }) =>
    [label, value, unit, other].filter(Boolean).join(' '),
  );

test('a village’s card names its committee and says that a code lacks', () => {
  assert.deepEqual(plain('villages', village), [
    '户数 99 户',
    '人口 1,407 人',
    '村（居）委 长岭村委会',
    '编码 尚无编码',
  ]);
});

test('a parcel’s card gives mu and square metres, and only the fields that it has', () => {
  assert.deepEqual(plain('parcels', parcel), [
    '面积 9.08 亩 6,052 平方米',
    '村（居）委 长岭村委会',
    '编码 450399100202F0002',
  ]);
});

test('a parcel’s other facts stand in groups, each once, and no group is empty; what heads the card is not repeated', () => {
  const told = (properties: object): Record<string, string[]> => {
    const rows = groupedRows('parcels', { ...parcel, properties: { ...parcel.properties, ...properties } }, context);
    return Object.fromEntries(
      [...rows].map(([group, own]) => [group, own.map(({ label, value }) => `${label} ${value}`)]),
    );
  };
  assert.deepEqual(told({}), { work: ['撂荒年份 2023'], yield: ['作物 水稻'] });
  const whole = told({
    ...{ land_class: '0101', surveyed_m2: 6000, counted_m2: 5000, area_differs: true, cost_yuan: 12, name_hant: '田' },
    ...{ ownership: 'village', contractor: '云溪合作社', work_done: 'ploughing', expected_kg: 900 },
  });
  assert.deepEqual(whole, {
    what: ['地类 水田', '计入面积 7.50'],
    people: ['权属 村集体', '承包主体 云溪合作社'],
    work: ['撂荒年份 2023', '整治措施 翻耕'],
    yield: ['作物 水稻', '预计产量 900'],
    money: ['投入资金 12.00'],
  });
  // What counts whole has its area said already.
  assert.equal(told({ counted_m2: parcel.properties.area_m2 })['what'], undefined);
  assert.equal(groupedRows('villages', village, context).size, 0);
});

test('each of a layer’s grouped fields is one of its own, in one group', () => {
  for (const layer of LAYER_IDS) {
    const fields = groupsOf(layer).flatMap(([, own]) => own);
    assert.equal(new Set(fields).size, fields.length, layer);
    const known = new Set(Object.keys(fieldsOf(layer)));
    assert.deepEqual(fields.filter((each) => !known.has(each)), []); // prettier-ignore
  }
});

test('a committee’s card counts its villages and their people', () => {
  assert.deepEqual(plain('committees', committee).slice(0, 4), [
    '自然村 1 个',
    '人口 1,407 人',
    '面积 3.00 亩 2,000 平方米',
    '类别 村委会',
  ]);
});

test('both slots come with their windows in words', () => {
  const day = slotsOf({ layer: 'villages', fid: 7 }, coverage, words);
  assert.equal(day?.unit.state, 'one');
  assert.deepEqual(day.slots, [
    { slot: 'am', window: '上午 06:00–09:00', state: 'on_time' },
    { slot: 'pm', window: '下午 15:00–18:00', state: 'not_reported' },
  ]);
});

test('without any assignment there is no day to show, and no village reads as not staffed', () => {
  assert.equal(slotsOf({ layer: 'villages', fid: 7 }, { ...coverage, has_assignments: false }, words), null);
  const none: Data = { ...data, coverage: ready({ ...coverage, has_assignments: false }) };
  const set = figuresOf(view, none, words);
  assert.deepEqual(set?.headlines, [['暂无保洁记录']]);
  assert.deepEqual(
    set.figures.map(({ label }) => label),
    ['自然村'],
  );
});

test('the figure that matters is the day’s state for a village, stage and mu for a parcel', () => {
  assert.equal(keyFigure({ layer: 'villages', fid: 7 }, village, context), '已扫一次或部分完成');
  assert.equal(keyFigure({ layer: 'parcels', fid: 40 }, parcel, context), '已复种 · 9.08 亩');
  const english = {
    ...context,
    view: { ...view, theme: 'water' as const, language: 'en' as const },
    words: CATALOGUE.en,
  };
  assert.equal(keyFigure({ layer: 'villages', fid: 7 }, village, english), 'Households 99');
});

test('a feature without a name is called by its layer and its code within the town', () => {
  assert.equal(titleOf('parcels', parcel, context), '复垦图斑 202F0002');
  assert.equal(titleOf('committees', committee, { ...context, view: { ...view, language: 'en' } }), 'Chánglǐng');
});

test('the coverage figures are the summary’s, and the sentence names what lacks', () => {
  const set = figuresOf(view, data, words);
  assert.deepEqual(
    set?.figures.map(({ label, value, unit, note }) => [label, value, unit, note]),
    [
      ['清扫完成率', '89.5', '%', '274 / 306 次'],
      ['按时率', '82.4', '%', undefined],
      ['有人保洁的自然村', '150', '/ 153', undefined],
    ],
  );
  assert.equal(set.asOf, '2026-11-24 全天');
});

test('before the first window the sentence says when it begins, and the shares are yesterday’s or none', () => {
  const today = townDate(new Date());
  const yesterday = addDays(today, -1);
  const early: Coverage = {
    ...coverage,
    date: today,
    slots: coverage.slots.map((slot) => ({ ...slot, due: false })),
    summary: { ...coverage.summary, due: 0, on_time: 0, late: 0, completion: null, punctuality: null },
  };
  const shown = (yesterday: Data['yesterday']) =>
    figuresOf(view, { ...data, coverage: ready(early), yesterday }, words);
  assert.equal(shown(IDLE), null, 'yesterday is awaited');
  const failed = shown({ ...IDLE, status: 'failed' });
  assert.equal(sentenceOf(failed?.headlines[0] ?? []), '今日首个时段 06:00 开始');
  assert.deepEqual(failed?.figures.slice(0, 2).map(({ value, unit }) => [value, unit]), [['–', ''], ['–', '']]); // prettier-ignore
  const before = shown(ready({ ...coverage, date: yesterday }));
  assert.equal(sentenceOf(before?.headlines.at(-1) ?? []), '今日首个时段 06:00 开始');
  assert.deepEqual(
    before?.figures.map(({ label, value, rows }) => [label, value, rows?.date]),
    [
      ['昨日清扫完成率', '89.5', yesterday],
      ['昨日按时率', '82.4', undefined],
      ['有人保洁的自然村', '150', undefined],
    ],
  );
  assert.equal(shown(ready({ ...coverage, date: '2026-11-21' })), null, 'a day before that is no yesterday');
  const rested = shown(ready({ ...early, date: yesterday }));
  assert.equal(rested?.figures[0]?.label, '清扫完成率', 'nothing was due yesterday');
  const none = { ...coverage, villages: [], summary: { ...coverage.summary, due: 0, missed: 0, suspended: 0 } };
  assert.equal(
    figuresOf(view, { ...data, coverage: ready(none) }, words)?.headlines.length,
    0,
    'of no village nothing is said',
  );
  const begun = figuresOf(view, { ...data, yesterday: ready(coverage) }, words);
  assert.equal(begun?.figures[0]?.label, '清扫完成率');
});

test('the farmland figures are reclaimed mu, parcels and what is to do, with their moment', () => {
  const part = (area_mu: number) => ({ count: 1, area_m2: (area_mu * 2000) / 3, area_mu });
  const figures: Figures = {
    town: '450399100',
    as_of: '2026-11-24T22:45:38Z',
    villages: 153,
    committees: 12,
    parcels: {
      ...part(9017.3599), count: 1533, reclaimed_m2: 4680235.9, reclaimed_mu: 7020.3539,
      stages: { suspected: part(292.2758), verified: part(390.4317), tasked: part(524.8103) },
    }, // prettier-ignore
    plots: { ...part(0), crops: {} },
    channels: { count: 0, length_m: 0, grades: {} },
    pump_stations: 0,
    sites: {},
    zones: {},
  };
  const set = figuresOf({ ...view, theme: 'farmland' }, { ...data, figures: ready(figures) }, words);
  assert.deepEqual(
    set?.figures.map(({ value, unit }) => `${value} ${unit}`),
    ['7,020.35 亩', '1,533 块', '1,207.52 亩'],
  );
  assert.equal(set.asOf, '截至 2026-11-25 06:45');
  assert.equal(figuresOf({ ...view, theme: 'crops' }, data, words), null);
});

test('areas are compared with the drawn one', () => {
  const measured = areasOf(
    { ...parcel, properties: { ...parcel.properties, surveyed_m2: 6100, accepted_m2: 0, contracted_m2: null } },
    { words },
  );
  assert.deepEqual(measured, [
    { label: '图上面积', m2: 6052.4 },
    { label: '测绘面积', m2: 6100 },
  ]);
  assert.deepEqual([0, 0.00779, -0.0496, 0.0004].map(differenceText), ['0 %', '+0.8 %', '−5.0 %', '0 %']);
});

test('distances are metres up to a kilometre', () => {
  assert.deepEqual(
    [0, 640, 999, 1000, 1008, 12345].map((metres) => distanceText(metres, words)),
    ['0 米', '640 米', '999 米', '1 公里', '1.0 公里', '12.3 公里'],
  );
});
