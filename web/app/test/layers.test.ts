import assert from 'node:assert/strict';
import test from 'node:test';
import { LAYER_IDS, fieldsOf, isCommittee, isLayerId, isSwept, isVillage, layerOf } from '../src/api/layers';
import { rowsOf } from '../src/card/rows';
import { columnsOf } from '../src/columns/columns';
import { arranged } from '../src/fields/arranged';
import { fieldsOf as formOf } from '../src/fields/fields';
import { kindsOf } from '../src/filter/fields';
import { NO_DATA } from '../src/state/data';
import { AREA_LAYERS, BASE_TILES, TABLED, classField, isTiled, pageLayer } from '../src/state/layers';
import { neededLayers } from '../src/state/needs';
import { THEME_LAYERS } from '../src/state/themes';
import { FIRST_VIEW } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';

const words = CATALOGUE.en;

void test('layers are told by their properties', () => {
  assert.deepEqual(LAYER_IDS.filter(isVillage), ['villages']);
  assert.deepEqual(LAYER_IDS.filter(isCommittee), ['committees']);
  assert.deepEqual(LAYER_IDS.filter(isSwept), ['streets', 'villages']);
  assert.deepEqual(LAYER_IDS.filter(isTiled), ['land', 'rivers', 'roads', 'plots', 'parcels']);
  assert.deepEqual(AREA_LAYERS, ['parcels', 'plots']);
  assert.deepEqual(BASE_TILES, ['land', 'rivers', 'roads']);
  assert.equal(isLayerId('villages'), true);
  assert.equal(isLayerId('toString'), false);
});

void test('a layer has the common fields, the committee’s, its own, and those of its shape', () => {
  const names = (layer: Parameters<typeof fieldsOf>[0]): string[] => Object.keys(fieldsOf(layer));
  assert.deepEqual(names('streets'), [
    'town', 'code', 'name', 'name_hant', 'pinyin', 'aliases', 'updated_at', 'committee', 'class', 'length_m',
  ]); // prettier-ignore
  assert.ok(!names('committees').includes('committee'));
  assert.ok(names('parcels').includes('area_mu'));
  assert.ok(!names('villages').includes('area_m2'));
});

void test('every layer that a theme shows has its place on the map, and its legend a field that it has', () => {
  for (const layer of new Set(Object.values(THEME_LAYERS).flat())) {
    assert.notEqual(pageLayer(layer).stack, undefined, layer);
    const field = classField(layer);
    if (pageLayer(layer).classBy !== undefined) assert.ok(field in layerOf(layer).fields, `${layer} ${field}`);
  }
});

void test('tables show what they showed, in its order, and what readers may choose beside it', () => {
  const context = { words, language: 'en', committees: new Map(), coverage: null } as const;
  const told = Object.fromEntries(
    TABLED.map((layer) => {
      const columns = columnsOf(layer, context);
      return [layer, columns.map(({ field, spare }) => (spare === true ? `~${field}` : field)).join(' ')];
    }),
  );
  assert.deepEqual(told, {
    villages: 'name committee today ~am ~pm done ~undone cleaners households population code ~name_hant ~pinyin',
    committees: 'name kind area_mu code',
    parcels:
      'code committee stage area_mu crop accepted_mu abandoned_year ~surveyed_mu ~contracted_mu ~counted_mu ~area_differs ~name ~batch ~responsible_unit ~contractor ~ownership ~land_class ~abandon_reason ~work_done ~replanted_on ~expected_kg ~harvested_kg ~cost_yuan',
    plots: 'code committee crop area_mu variety planted_year ~contracted_mu ~counted_mu ~area_differs ~name',
    channels: 'name grade state length_m lined section served_mu built_year code ~committee ~name_hant ~pinyin',
    pump_stations: 'name state power_kw built_year code ~committee ~name_hant ~pinyin',
    sites: 'name kind business committee code',
    zones: 'name kind level area_mu code',
    streets: 'name class length_m code',
    findings: 'name kind state committee',
  });
});

void test('a field that no arrangement mentions is shown at the end, before what is spare', () => {
  const names = arranged('plots', 'code crop !variety ~name').map(({ name, spare }) => (spare ? `~${name}` : name));
  assert.deepEqual(names, ['code', 'crop', 'planted_year', 'contracted_m2', 'counted_m2', 'area_differs', '~name']);
});

void test('a card’s rows are in words and units, a truth value’s too', () => {
  const properties = {
    grade: 'main',
    lined: false,
    state: 'working',
    length_m: 1234.4,
    served_m2: 2000,
    built_year: 1998,
  };
  const channel = { type: 'Feature', id: 1, geometry: null, properties } as const;
  const rows = rowsOf('channels', channel, { view: FIRST_VIEW, data: NO_DATA, words });
  assert.deepEqual(
    rows.map(({ label, value, unit = '' }) => `${label}: ${value} ${unit}`.trim()),
    [
      'Length: 1,234 m',
      'Grade: Main',
      'Lining: Earth',
      'State: Working',
      'Declared served area: 3.00 mu',
      'Built: 1998',
    ],
  );
});

void test('a form has what may be written, by its kind; a computed field is none of it', () => {
  const form = formOf('channels', { words, office: OFFICE.en, committees: new Map([['450399100201', 'Datang']]) });
  assert.deepEqual(
    form.map(({ name, kind }) => `${name}:${kind}`),
    [
      'name:text', 'committee:committee', 'grade:listed', 'lined:boolean', 'section:text', 'state:listed',
      'built_year:integer', 'served_m2:number', 'name_hant:text', 'pinyin:text', 'aliases:text',
    ],
  ); // prettier-ignore
  assert.deepEqual(
    form[3]?.options.map(([value]) => value),
    ['true', 'false'],
  );
  assert.deepEqual(form[1]?.options, [['450399100201', 'Datang']]);
});

void test('a filter names the server’s queryables, areas in mu as well, and of villages the day', () => {
  const kinds = kindsOf('parcels');
  assert.equal(kinds['accepted_mu'], 'number');
  assert.equal(kinds['updated_at'], 'instant');
  assert.equal(kinds['stage'], 'text');
  assert.equal(kinds['today'], undefined);
  assert.equal(kindsOf('channels')['lined'], 'boolean');
  assert.equal(kindsOf('villages')['cleaners'], 'number');
});

void test('a view needs its small layers whole, and large ones only where their committee must be known', () => {
  const needed = (view: Partial<typeof FIRST_VIEW>): string[] => [...neededLayers({ ...FIRST_VIEW, ...view })].sort();
  const always = ['committees', 'streets', 'villages', 'zones'];
  assert.deepEqual(needed({ theme: 'farmland' }), always);
  assert.deepEqual(needed({ theme: 'farmland', committee: '450399100201' }), [...always, 'parcels'].sort());
  assert.deepEqual(needed({ theme: 'farmland', table: 'plots' }), [...always, 'plots'].sort());
  assert.deepEqual(needed({ theme: 'farmland', filter: "stage = 'closed'" }), [...always, 'parcels'].sort());
  assert.deepEqual(needed({ theme: 'farmland', selected: { layer: 'parcels', fid: 1 } }), always);
  assert.deepEqual(needed({ theme: 'water', selected: { layer: 'sites', fid: 1 } }), [...always, 'channels', 'pump_stations', 'sites'].sort()); // prettier-ignore
});
