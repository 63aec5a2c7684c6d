import assert from 'node:assert/strict';
import test from 'node:test';
import { LAYER_IDS } from '../src/api/layers';
import { TABLED } from '../src/state/layers';
import { fromAddress, isStep, toAddress } from '../src/state/address';
import { NO_DATA, type Data } from '../src/state/data';
import { subjectOf, toRows, toTable, toTheme } from '../src/state/moves';
import { remark } from '../src/state/remark';
import { createStore } from '../src/state/store';
import { shows, THEME_LAYERS } from '../src/state/themes';
import { FIRST_VIEW, flippedKeys, opacityOf, reordered, STACK, THEMES, toggled, withOpacity, type View } from '../src/state/view'; // prettier-ignore
import { seeded } from './random';

function read(address: string): View {
  const url = new URL(address, 'http://town.test');
  return fromAddress(url.pathname, url.search);
}

void test('each member of an address is read up to its limit and no further', () => {
  const cases: [string, keyof View, unknown][] = [
    ['at=85,180,18', 'place', { lat: 85, lon: 180, zoom: 18 }],
    ['at=-85,-180,0', 'place', { lat: -85, lon: -180, zoom: 0 }],
    ['at=85.01,111,12', 'place', null],
    ['at=25,180.01,12', 'place', null],
    ['at=25,111,18.01', 'place', { lat: 25, lon: 111, zoom: 18 }],
    ['at=25,111,-1', 'place', null],
    ['at=25,111,', 'place', null],
    ['at=2e1,111,12', 'place', null],
    ['at=25,111,12,1', 'place', null],
    ['at=%2025,111,12', 'place', null],
    ['at=.5,111,12', 'place', null],
    ['sel=parcels.9007199254740991', 'selected', { layer: 'parcels', fid: 2 ** 53 - 1 }],
    ['sel=parcels.9007199254740992', 'selected', null],
    ['sel=parcels.-1', 'selected', null],
    ['sel=parcels.1.5', 'selected', null],
    ['sel=toString.1', 'selected', null],
    ['sel=parcels', 'selected', null],
    ['town=450399100', 'town', '450399100'],
    ['town=4503991000', 'town', null],
    ['town=45039910a', 'town', null],
    ['town=４５０３９９１００', 'town', null],
    ['date=2028-02-29', 'date', '2028-02-29'],
    ['date=2026-02-29', 'date', null],
    ['date=2026-13-01', 'date', null],
    ['date=2026-1-1', 'date', null],
    ['committee=450399100201', 'committee', '450399100201'],
    ['committee=45039910020', 'committee', null],
    ['committee=none', 'committee', 'none'],
    ['committee=None', 'committee', null],
    ['table=parcels', 'table', 'parcels'],
    ['table=constructor', 'table', null],
    ['sort=-area_mu', 'sort', { field: 'area_mu', down: true }],
    ['sort=--area_mu', 'sort', null],
    ['sort=area_mu;drop', 'sort', null],
    ['grid=true', 'grid', false],
    ['near=01', 'near', false],
    ['lang=EN', 'language', 'zh-Hans'],
    [`base=${'a'.repeat(31)}`, 'base', 'a'.repeat(31)],
    [`base=${'a'.repeat(32)}`, 'base', null],
    ['base=1tdt', 'base', null],
    ['opacity=areas:0', 'opacity', { areas: 0 }],
    ['opacity=areas:99,areas:5', 'opacity', { areas: 5 }],
    ['opacity=areas:100', 'opacity', {}],
    ['opacity=areas:-5', 'opacity', {}],
    ['opacity=areas:5.5', 'opacity', {}],
    ['off=parcels.todo.x,a.b', 'off', ['a.b']],
    ['off=', 'off', []],
    ['charts=1', 'charts', false],
    ['table=parcels&charts=1', 'charts', true],
    [`filter=${'x'.repeat(5000)}`, 'filter', 'x'.repeat(5000)],
    [`filter=${'x'.repeat(5001)}`, 'filter', ''],
    ['filter=%20%20a%20=%201%20', 'filter', 'a = 1'],
  ];
  for (const [query, member, wanted] of cases) assert.deepEqual(read(`/?${query}`)[member], wanted, query.slice(0, 60));
  for (const [path, wanted] of [
    ['/present', true],
    ['/present/', true],
    ['/town/present', true],
    ['/presents', false],
    ['/present/1', false],
  ] as const)
    assert.equal(read(path).presenting, wanted, path);
});

void test('whatever stands in an address, a view comes of it, whose own address is that view again', () => {
  const { of, below } = seeded(111);
  const names = ['town', 'theme', 'at', 'sel', 'date', 'lang', 'off', 'grid', 'table', 'charts', 'committee', 'filter', 'sort', 'near', 'base', 'order', 'opacity', 'where', 'story', 'scene', 'loop', 'x']; // prettier-ignore
  const pieces = ['1', '25.9', '111', ',', '.', '-', 'parcels', 'villages', 'areas', ':', '60', 'none', 'report', '3', '2.1', '450399100', '201', 'en', "'", '%27', '%', '%ZZ', '&', '=', ' ', '大塘', '%F0%A0', 'NaN', '..', ';', 'stage', "stage%20=%20'a'", '\u0000']; // prettier-ignore
  for (let i = 0; i < 5_000; i += 1) {
    const query = Array.from({ length: Math.floor(below(6)) }, () => `${of(names)}=${Array.from({ length: Math.floor(below(6)) }, () => of(pieces)).join('')}`); // prettier-ignore
    const address = `${of(['/', '/present', '/x'])}?${query.join('&')}`;
    const view = read(address);
    const again = read(toAddress(view));
    assert.deepEqual(again, view, address);
    assert.equal(toAddress(again), toAddress(view), address);
  }
});

void test('what makes no step of the history is where the map is, how opaque things are, and how the table is ordered and cut', () => {
  const others: Partial<View> = {
    town: '450399100', theme: 'water', selected: { layer: 'roads', fid: 1 }, date: '2026-01-01', asOf: '2026-01-01', language: 'en', off: ['roads'],
    measure: 'told', days: 7, beside: 'before', difference: true, presenting: true, story: 'report', scene: '3', looping: true, board: true, grid: true, table: 'parcels', charts: true, papers: '2026-10', committee: 'none', filter: 'fid = 1', base: 'tdt',
    order: [...STACK].reverse(), place: { lat: 1, lon: 1, zoom: 1 }, sort: { field: 'code', down: false }, near: true, opacity: { base: 1 },
  }; // prettier-ignore
  assert.deepEqual(Object.keys(others).sort(), Object.keys(FIRST_VIEW).sort(), 'each member is tried');
  const steps = Object.entries(others).filter(([key, value]) => isStep(FIRST_VIEW, { ...FIRST_VIEW, [key]: value }));
  const still = Object.keys(others).filter((key) => !steps.some(([step]) => step === key));
  // A story is of the big screen alone.
  assert.deepEqual(still.sort(), ['looping', 'near', 'opacity', 'place', 'scene', 'sort', 'story']);
  // The same in other objects is no step.
  const copy = { ...FIRST_VIEW, off: [...FIRST_VIEW.off], order: [...FIRST_VIEW.order] };
  assert.equal(isStep(FIRST_VIEW, copy), false);
  const selected = { ...FIRST_VIEW, selected: { layer: 'roads', fid: 1 } } as const;
  assert.equal(isStep(selected, { ...selected, selected: { layer: 'roads', fid: 1 } }), false);
});

void test('to another theme or table a filter goes along where it is about the same layer, and ends where it is not', () => {
  const { of } = seeded(112);
  for (let i = 0; i < 2_000; i += 1) {
    const theme = of(THEMES);
    const table = of([null, ...TABLED]);
    const selected = of([null, { layer: of(LAYER_IDS), fid: 1 }]);
    const view: View = { ...FIRST_VIEW, theme, table, selected, filter: 'fid = 1', sort: { field: 'code', down: true }, charts: of([true, false]) }; // prettier-ignore
    const [next, other] = [of(THEMES), of([null, ...TABLED])];
    for (const move of [toTheme(view, next), toTable(view, other)]) {
      const now = { ...view, ...move };
      const same = subjectOf(now) === subjectOf(view);
      assert.equal(now.filter, same ? 'fid = 1' : '');
      assert.deepEqual(now.sort, same ? view.sort : null);
    }
    const turned = { ...view, ...toTheme(view, next) };
    assert.equal(turned.table !== null, view.table !== null, 'an open table stays open');
    if (turned.table !== null) assert.equal(turned.table, THEME_LAYERS[next][0]);
    const stays = selected !== null && shows(next, selected.layer);
    assert.equal(turned.selected, stays ? selected : null);
    const rows = { ...view, ...toRows(view, other ?? 'parcels', 'fid = 2') };
    assert.deepEqual([rows.table, rows.filter, rows.charts], [other ?? 'parcels', 'fid = 2', false]);
  }
});

void test('some layers are put in another order among themselves, and the others stay where they stand', () => {
  const { of, below } = seeded(113);
  for (let i = 0; i < 1_000; i += 1) {
    const order = [...STACK].sort(() => below(2) - 1);
    const some = order.filter(() => below(2) < 1).sort(() => below(2) - 1);
    const after = reordered(order, some);
    assert.deepEqual([...after].sort(), [...STACK].sort(), 'none is lost, none twice');
    assert.deepEqual(after.filter((id) => some.includes(id)), some); // prettier-ignore
    for (const [at, id] of order.entries()) if (!some.includes(id)) assert.equal(after[at], id);
  }
  assert.deepEqual(reordered(STACK, [of(STACK)]), [...STACK]);
});

void test('the switches that were flipped are those that are closed in one view only', () => {
  const { below } = seeded(114);
  const keys = ['roads', 'parcels', 'parcels.todo', 'villages.both'];
  for (let i = 0; i < 300; i += 1) {
    const [before, now] = [keys.filter(() => below(2) < 1), keys.filter(() => below(2) < 1)];
    const wanted = keys.filter((key) => before.includes(key) !== now.includes(key));
    assert.deepEqual(flippedKeys(before, now).sort(), [...wanted].sort());
    // Each of them toggled leads from the one to the other.
    assert.deepEqual([...wanted.reduce<readonly string[]>(toggled, before)].sort(), [...now].sort());
  }
});

void test('an opacity is kept where it is another than the design’s, which needs no word', () => {
  const view = (opacity: View['opacity']): View => ({ ...FIRST_VIEW, opacity });
  const some = withOpacity(withOpacity({}, 'areas', 60), 'base', 0);
  assert.deepEqual(some, { areas: 60, base: 0 });
  assert.deepEqual([opacityOf(view(some), 'areas'), opacityOf(view(some), 'base'), opacityOf(view(some), 'zones')], [0.6, 0, 1]); // prettier-ignore
  assert.deepEqual(withOpacity(some, 'areas', 100), { base: 0 });
  assert.deepEqual(withOpacity(some, 'base', 5), { areas: 60, base: 5 });
});

void test('a remark goes by itself, and takes no later one with it', () => {
  const due: (() => void)[] = [];
  const asked: number[] = [];
  const setTimeout = (then: () => void, ms: number): number => {
    asked.push(ms);
    return due.push(then);
  };
  Object.assign(globalThis, { window: { setTimeout } });
  const data = createStore<Data>(NO_DATA);
  remark(data, '已复制');
  assert.equal(data.get().remark, '已复制');
  remark(data, '已保存', 10_000);
  due[0]?.();
  assert.equal(data.get().remark, '已保存');
  due[1]?.();
  assert.equal(data.get().remark, '');
  assert.deepEqual(asked, [4_000, 10_000]);
});
