import assert from 'node:assert/strict';
import test from 'node:test';
import { fromAddress, isStep, toAddress } from '../src/state/address';
import { LAYER_IDS } from '../src/api/layers';
import { GAUGES, SPANS } from '../src/state/gauge';
import { FIRST_VIEW, LANGUAGES, NO_STORY, STACK, THEMES, toggled, type View } from '../src/state/view';
import { seeded } from './random';

function read(address: string): View {
  const url = new URL(address, 'http://town.test');
  return fromAddress(url.pathname, url.search);
}

test('the first view is the plain address', () => {
  assert.equal(toAddress(FIRST_VIEW), '/');
  assert.deepEqual(read('/'), FIRST_VIEW);
});

test('every member of the view survives the address', () => {
  const view: View = {
    town: '450399100',
    theme: 'farmland',
    place: { lat: 25.90213, lon: 111.0134, zoom: 13.67 },
    selected: { layer: 'parcels', fid: 812 },
    date: '2026-11-24',
    asOf: '2026-11-20T08:30',
    measure: 'punctuality',
    days: 30,
    beside: { from: '2026-10-01', to: '2026-10-24' },
    difference: true,
    language: 'en',
    off: ['parcels.todo', 'roads'],
    presenting: true,
    story: NO_STORY,
    scene: null,
    looping: false,
    board: true,
    grid: true,
    table: 'parcels',
    charts: true,
    papers: '2026-10.lists',
    committee: '450399100201',
    filter: "stage = 'tasked' AND area_mu >= 5",
    sort: { field: 'area_mu', down: true },
    near: true,
    base: 'tdt-image',
    order: ['areas', 'points', 'channels', 'streets', 'committees', 'zones'],
    opacity: { areas: 60, base: 35 },
  };
  const address = toAddress(view);
  assert.equal(
    address,
    '/present?town=450399100&theme=farmland&at=25.90213,111.01340,13.67&sel=parcels.812&date=2026-11-24&asOf=2026-11-20T08:30&measure=punctuality&days=30&beside=2026-10-01..2026-10-24&difference=1&lang=en&off=parcels.todo,roads&board=1&grid=1&table=parcels&charts=1&papers=2026-10.lists&committee=450399100201&filter=stage%20%3D%20%27tasked%27%20AND%20area_mu%20%3E%3D%205&sort=-area_mu&near=1&base=tdt-image&order=areas,points,channels,streets,committees,zones&opacity=areas:60,base:35',
  );
  assert.deepEqual(read(address), view);
});

test('what is malformed takes its first value and nothing else is lost', () => {
  const cases: [string, Partial<View>][] = [
    ['/?theme=war&lang=en', { language: 'en' }],
    ['/?at=91,111,12', {}],
    ['/?at=25.9,111.0,19', { place: { lat: 25.9, lon: 111, zoom: 18 } }],
    ['/?at=25.9,111.0,99.5', { place: { lat: 25.9, lon: 111, zoom: 18 } }],
    ['/?at=25.9,111.0', {}],
    ['/?sel=castles.1', {}],
    ['/?sel=villages.99999999999999999', {}],
    ['/?date=2026-02-30', {}],
    ['/?date=yesterday', {}],
    ['/?town=12', {}],
    ['/?measure=coverage.completion', {}],
    ['/?measure=told&days=31', { measure: 'told' }],
    ['/?days=7&beside=after&difference=true', { days: 7 }],
    ['/?days=2026-11-24..2026-11-01&beside=2026-02-30..2026-03-01', {}],
    ['/?days=2024-01-01..2025-01-01&beside=2026-01-01', {}],
    ['/?days=2026-11-01..2026-11-02..2026-11-03', {}],
    ['/?days=2026-11-01..2026-11-24', { days: { from: '2026-11-01', to: '2026-11-24' } }],
    ['/?off=roads,%3Cb%3E,roads', { off: ['roads'] }],
    ['/?base=..%2Fx', {}],
    ['/?order=areas,points', {}],
    ['/?order=areas,areas,points,channels,streets,committees', {}],
    ['/?opacity=areas:60,moon:20,base:300,zones', { opacity: { areas: 60 } }],
    ['/?committee=4503&sort=a%20b&charts=1', {}],
    ['/?where=nonsense;;x', {}],
    ['/?board=1', {}],
  ];
  for (const [address, expected] of cases) assert.deepEqual(read(address), { ...FIRST_VIEW, ...expected }, address);
});

test('links of before, whose filter had a grammar of its own, choose the same', () => {
  const filterOf = (query: string): string => read(`/?${query}`).filter;
  assert.equal(filterOf('table=parcels&where=stage:tasked;area_mu:5..'), "stage = 'tasked' AND area_mu >= 5");
  assert.equal(filterOf('table=parcels&where=area_mu:1..5'), 'area_mu BETWEEN 1 AND 5');
  assert.equal(filterOf('table=villages&where=state:not_reported'), "today = 'not_reported'");
  assert.equal(filterOf(`where=${encodeURIComponent('code:50%25')}`), "CASEI(code) LIKE CASEI('%50\\%%')");
});

test('panning is no step of the history, choosing is', () => {
  const place = { lat: 25.9, lon: 111, zoom: 12 };
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, place }), false);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, theme: 'water' }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, committee: 'none' }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, filter: 'fid = 1' }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, near: true }), false);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, selected: { layer: 'villages', fid: 1 } }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, off: ['roads'] }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, order: [...FIRST_VIEW.order].reverse() }), true);
  assert.equal(isStep(FIRST_VIEW, { ...FIRST_VIEW, opacity: { base: 40 } }), false);
});

test('a switch goes off and on again', () => {
  assert.deepEqual(toggled(['roads'], 'parcels.todo'), ['parcels.todo', 'roads']);
  assert.deepEqual(toggled(['parcels.todo', 'roads'], 'roads'), ['parcels.todo']);
});

test('any view that a reader can come to is the same from its address, whatever they typed', () => {
  const { below, of } = seeded(5);
  const whole = (end: number): number => Math.floor(below(end));
  const texts = ['', "name = '𬇕&乙#丙+丁%25'", "a = '''' OR b LIKE '\\\\%'", 'x IN (1,2)', '"not" = 1'];
  for (let i = 0; i < 1_000; i += 1) {
    const table = of([null, 'parcels', 'villages'] as const);
    const presenting = of([true, false]);
    const view: View = {
      town: String(450_399_100 + whole(99)),
      theme: of(THEMES),
      place: of([null, { lat: (whole(180) - 90) / 1.25, lon: whole(360) - 180, zoom: (900 + whole(900)) / 100 }]),
      selected: of([null, { layer: of(LAYER_IDS), fid: 1 + whole(1e9) }]),
      date: of([null, '2028-02-29', '2026-01-01']),
      asOf: of([null, '2024-02-29', '2026-01-01T23:59', '2026-01-01T00:00:07']),
      measure: of([null, ...GAUGES]),
      days: of([...SPANS, { from: '2024-02-29', to: '2024-03-01' }]),
      beside: of([null, 'before', { from: '2026-01-01', to: '2026-01-01' }]),
      difference: of([true, false]),
      language: of(LANGUAGES),
      off: of([[], ['roads'], ['parcels.todo', 'plots.rice']]),
      presenting,
      story: presenting ? NO_STORY : null,
      scene: null,
      looping: false,
      board: presenting && of([true, false]),
      grid: of([true, false]),
      table,
      charts: table !== null && of([true, false]),
      papers: of([null, '2026-10', '2026-10.lists']),
      committee: of([null, 'none', '450399100201']),
      filter: of(texts),
      sort: table === null ? null : of([null, { field: 'area_mu', down: of([true, false]) }]),
      near: table !== null && of([true, false]),
      base: of([null, 'tdt-image']),
      order: of([STACK, [...STACK].reverse()]),
      opacity: of([{}, { areas: whole(100), base: whole(100) }]),
    };
    const address = toAddress(view);
    assert.deepEqual(read(address), view, address);
    assert.equal(toAddress(read(address)), address);
  }
});

test('a story and its scene say all of an address but town and language', () => {
  const address = '/present?town=450399100&story=report&scene=12&lang=en';
  const view = read(address);
  assert.deepEqual([view.story, view.scene, view.looping], ['report', '12', false]);
  const turned: View = { ...view, theme: 'farmland', filter: "stage = 'closed'", table: 'parcels', asOf: '2026-01-01' };
  assert.equal(toAddress(turned), address);
  assert.equal(isStep(view, turned), false);
  assert.equal(isStep(view, { ...view, scene: '3' }), true);
  assert.equal(toAddress({ ...view, scene: '2.1', looping: true }), '/present?town=450399100&story=report&scene=2.1&loop=1&lang=en'); // prettier-ignore
  assert.equal(toAddress({ ...view, presenting: false, scene: null, story: null }), '/?town=450399100&lang=en');
});

test('what an address says of a story is read strictly, and only on the big screen', () => {
  const cases: [string, string | null, string | null][] = [
    ['/present?story=report&scene=3', 'report', '3'],
    ['/present?story=report&scene=2.10', 'report', '2.10'],
    ['/present?story=report&scene=0', 'report', null],
    ['/present?story=report&scene=3x', 'report', null],
    ['/present?story=report&scene=1.2.3', 'report', null],
    ['/present?story=../etc&scene=3', NO_STORY, null],
    ['/present?story=none&scene=3', NO_STORY, null],
    ['/?story=report&scene=3', null, null],
    ['/present', null, null],
    ['/present?scene=3', null, '3'],
    ['/present?story=report&scene=3&theme=water', 'report', '3'],
    ['/present?town=450399100&lang=en', null, null],
    // A link to a theme shows that theme, whichever stories there are.
    ['/present?theme=water', NO_STORY, null],
    ['/present?board=1', NO_STORY, null],
  ];
  for (const [address, story, scene] of cases) {
    const view = read(address);
    assert.deepEqual([view.story, view.scene], [story, scene], address);
  }
  assert.equal(toAddress({ ...FIRST_VIEW, presenting: true, story: NO_STORY }), '/present?story=none');
  assert.equal(toAddress({ ...FIRST_VIEW, presenting: true, theme: 'water', story: NO_STORY }), '/present?theme=water');
});
