import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, Day, Neighbours, Related, SlotState, TownFeature } from '../src/api/shapes';
import { distanceText, lastDaysPart, relatedPart } from '../src/card/related';
import { standing, stagesPart } from '../src/card/moves';
import type { ParcelMove } from '../src/api/reclamation';
import { areasPart } from '../src/card/areas';
import type { Now, Stores } from '../src/panel/mount';
import { NO_DATA, type Data } from '../src/state/data';
import { createStore } from '../src/state/store';
import { NO_TOOLS } from '../src/state/tools';
import { FIRST_VIEW, type View } from '../src/state/view';
import { NO_WORK } from '../src/state/work';
import { CATALOGUE } from '../src/words';
import { addDays, townDate } from '../src/words/dates';
import { drawn, type Drawn } from './templates';

const TODAY = townDate(new Date());
const words = CATALOGUE['zh-Hans'];
const [DATANG, YONGAN] = ['450399100201', '450399100202'] as const;

function card(view: Partial<View>, data: Partial<Data>): { stores: Stores; now: Now } {
  const own: View = { ...FIRST_VIEW, town: '450399100', ...view };
  const all = { ...NO_DATA, ...data };
  const stores = { view: createStore(own), data: createStore(all), tools: createStore(NO_TOOLS), work: createStore(NO_WORK) }; // prettier-ignore
  return { stores, now: { view: own, data: all, words: CATALOGUE[own.language] } };
}

/** What a press makes of the view: its members that are others now. */
function pressed({ stores, now }: ReturnType<typeof card>, button: Drawn | undefined): Partial<View> {
  assert.ok(button !== undefined);
  button.press();
  const after = Object.entries(stores.view.get());
  return Object.fromEntries(after.filter(([key, value]) => now.view[key as keyof View] !== value));
}

function day(back: number, am: SlotState | null, pm: SlotState | null): Day {
  return { date: addDays(TODAY, -back), am, pm };
}

const DAYS = [day(2, 'on_time', 'missed'), day(1, 'late', null), day(0, 'not_due', 'not_due')];

void test('a village’s last days are told slot by slot, and each leads to its day, the last to today', () => {
  const of = card({ theme: 'farmland', date: addDays(TODAY, -1) }, { related: { near: [], days: DAYS } });
  const part = drawn(lastDaysPart(of.stores, of.now, 'villages'));
  const { slotStates } = words;
  assert.deepEqual(part.all('.days button').map((each) => each.attribute('aria-label')), [
    words.dayState(addDays(TODAY, -2), slotStates.on_time, slotStates.missed),
    words.dayState(addDays(TODAY, -1), slotStates.late, '–'),
    words.dayState(TODAY, slotStates.not_due, slotStates.not_due),
  ]); // prettier-ignore
  assert.deepEqual(part.all('.days button').map((each) => each.attribute('aria-pressed')), ['false', 'true', 'false']); // prettier-ignore
  assert.deepEqual(pressed(of, part.all('.days button')[0]), { theme: 'coverage', date: addDays(TODAY, -2) });
  assert.equal(pressed(of, part.all('.days button')[2]).date, null);
  assert.equal(part.all('.days button')[1]?.all('rect').length, 1, 'a slot that there was not has no square');
  assert.deepEqual(part.texts('.days-ends span'), [addDays(TODAY, -2).slice(5), TODAY.slice(5)]);
});

void test('the key explains the states that these days have, in the order of the scale, and no others', () => {
  const of = card({}, { related: { near: [], days: DAYS } });
  const { on_time, late, missed, not_due } = words.slotStates;
  assert.deepEqual(drawn(lastDaysPart(of.stores, of.now, 'villages')).texts('.days-key li'), [on_time, late, missed, not_due]); // prettier-ignore
});

void test('where nothing was ever due there are no days to show; while they are read their place is kept where they will be', () => {
  const shown = (
    related: Related | null,
    coverage: Data['coverage'] = NO_DATA.coverage,
    layer: 'villages' | 'parcels' | 'committees' = 'villages',
  ): Drawn => {
    const of = card({}, { related, coverage });
    return drawn(lastDaysPart(of.stores, of.now, layer));
  };
  assert.equal(shown({ near: [], days: [day(1, 'not_due', 'not_due'), day(0, 'not_due', 'not_due')] }).text, '');
  assert.equal(shown({ near: [], history: [{ date: TODAY, due: 0, completion: null }] }).text, '');
  assert.equal(shown({ near: [] }).all('section').length, 0);
  const assigned = (has_assignments: boolean): Data['coverage'] => ({ status: 'ready', value: { has_assignments } as Coverage, problem: null }); // prettier-ignore
  assert.equal(shown(null, assigned(true)).all('.days-skeleton').length, 1);
  assert.equal(shown(null, assigned(true), 'committees').all('.days-skeleton').length, 1);
  assert.equal(shown(null, assigned(true), 'parcels').all('section').length, 0, 'a parcel is not swept');
  assert.equal(shown(null, assigned(false)).all('section').length, 0);
  assert.equal(shown(null).all('section').length, 0);
});

void test('a committee’s days are bars of its completion, the last that is known in figures', () => {
  const history = [
    { date: addDays(TODAY, -2), due: 10, completion: 0.5 },
    { date: addDays(TODAY, -1), due: 10, completion: 0 },
    { date: TODAY, due: 0, completion: null },
  ];
  const of = card({}, { related: { near: [], history } });
  const part = drawn(lastDaysPart(of.stores, of.now, 'committees'));
  assert.equal(part.one('h3 b').text, '0 %');
  const heights = part.all('.days button').map((each) => each.all('rect')[1]?.attribute('height'));
  assert.deepEqual(heights, ['18', '1', '1'], 'a bar that can be seen where there is nothing');
  assert.deepEqual(part.all('.days button').map((each) => each.attribute('aria-label')), [
    `${addDays(TODAY, -2)} 50.0 %`, `${addDays(TODAY, -1)} 0 %`, `${TODAY} –`,
  ]); // prettier-ignore
  assert.deepEqual(pressed(of, part.all('.days button')[0]), { date: addDays(TODAY, -2) });
});

function neighbours(layer: Neighbours['layer'], more: Partial<Neighbours> = {}): Neighbours {
  return { layer, within_m: 500, count: 1, features: [], ...more };
}
const named = (fid: number, name: string | null, distance_m: number): Neighbours['features'][number] => ({ fid, code: `C${fid}`, name, name_hant: null, pinyin: null, distance_m }); // prettier-ignore

function near(all: readonly Neighbours[], view: Partial<View> = {}): { of: ReturnType<typeof card>; part: Drawn } {
  const of = card(view, { related: { near: all } });
  return { of, part: drawn(relatedPart(of.stores, of.now)) };
}

void test('what lies near is counted in its own unit, with its area where it has one', () => {
  const { part } = near([
    neighbours('parcels', { count: 1_200, area_m2: 2000, within_m: 1000 }),
    neighbours('channels', { count: 2 }),
    neighbours('pump_stations', { count: 0 }),
  ]);
  const { unit, layers } = words;
  assert.deepEqual(part.all('[data-near]').map((each) => each.text), [
    `${layers.parcels} ${words.near.within('1 公里')} 1,200 ${unit.parcels} 3.00 ${unit.mu}`,
    `${layers.channels} ${words.near.within('500 米')} 2 ${unit.channels}`,
  ]); // prettier-ignore
  assert.equal(near([neighbours('parcels', { count: 0 })]).part.all('section').length, 0, 'of nothing nothing is said');
});

void test('the nearest village is a name with its distance, which opens its card; several are counted', () => {
  const { of, part } = near([neighbours('villages', { count: 9, features: [named(3, '水屯', 320)] })]);
  assert.equal(part.one('[data-near="villages"]').text, `${words.near.nearest} 水屯 320 米`);
  assert.deepEqual(pressed(of, part.one('.near-name')).selected, { layer: 'villages', fid: 3 });
  const several = near([neighbours('villages', { count: 2, features: [named(3, '水屯', 320), named(4, null, 410)] })]);
  assert.equal(several.part.one('[data-near="villages"]').text, `${words.layers.villages} ${words.near.within('500 米')} 2 ${words.unit.villages} 水屯 320 米 C4 410 米`); // prettier-ignore
});

void test('what a channel waters is said to be so, declared or by its distance; what waters a village likewise', () => {
  const label = (each: Neighbours, view: Partial<View>): string => near([each], view).part.one('dt').text;
  const channel = { selected: { layer: 'channels', fid: 1 } } as const;
  const declared = { declared: true, features: [named(3, '水屯', 0)] };
  assert.equal(label(neighbours('villages', declared), channel), `${words.layers.villages} ${words.near.serving}`);
  assert.equal(label(neighbours('channels', declared), { selected: { layer: 'villages', fid: 1 } }), `${words.layers.channels} ${words.near.servedBy}`); // prettier-ignore
  assert.equal(label(neighbours('parcels'), channel), `${words.layers.parcels} ${words.near.serves('500 米')}`);
  assert.equal(label(neighbours('parcels'), {}), `${words.layers.parcels} ${words.near.within('500 米')}`);
});

void test('distances are told to the metre below a kilometre, by what is shown', () => {
  const told = [0, 0.4, 999.4, 999.6, 1_000, 1_049, 2_000, 12_345].map((metres) => distanceText(metres, words));
  assert.deepEqual(told, ['0 米', '0 米', '999 米', '1.0 公里', '1 公里', '1.0 公里', '2 公里', '12.3 公里']);
});

void test('what else a committee has is counted, and opens its rows, also when another committee is looked at', () => {
  const committee = { fid: 1, code: DATANG, name: '大塘', name_hant: null, pinyin: null };
  const related = { near: [], committee, counts: { villages: 12, parcels: 1_000, plots: 0 } };
  const opened = (view: Partial<View>): Partial<View> => {
    const of = card({ theme: 'farmland', ...view }, { related });
    return pressed(of, drawn(relatedPart(of.stores, of.now)).one('[data-related="parcels"]'));
  };
  const of = card({}, { related });
  assert.deepEqual(drawn(relatedPart(of.stores, of.now)).texts('.card-counts button'), [`${words.layers.villages} 12`, `${words.layers.parcels} 1,000`]); // prettier-ignore
  const rows = { table: 'parcels', filter: `committee = '${DATANG}'` };
  assert.deepEqual(opened({}), rows);
  assert.deepEqual(opened({ committee: DATANG }), rows, 'who looks at it already goes on looking at it');
  assert.deepEqual(opened({ committee: YONGAN }), { ...rows, committee: null });
  assert.deepEqual(opened({ committee: 'none' }), { ...rows, committee: null });
  const uncoded = card({}, { related: { ...related, committee: { ...committee, code: null } } });
  assert.equal(drawn(relatedPart(uncoded.stores, uncoded.now)).all('.card-counts').length, 0);
});

void test('a parcel’s stages are told with the day on which each began, and why where that is told', () => {
  const moves = [
    {
      id: 2,
      from: 'check_town',
      to: 'replanted',
      on: '2026-11-24',
      role: 'inspector' as const,
      reason: '杂草没有清净',
    },
    { id: 1, from: null, to: 'dreamt', on: '2026-11-01', role: 'operator' as const },
  ];
  const part = drawn(stagesPart(moves, { words }));
  assert.deepEqual(part.texts('li'), [`${words.values['parcels.stage']?.['replanted'] ?? ''} ${words.related.since('2026-11-24')} 杂草没有清净`, `dreamt ${words.related.since('2026-11-01')}`]); // prettier-ignore
  assert.equal(stagesPart([], { words }), null);
});

void test('what was taken back is not among the moves that hold, nor what took it back', () => {
  const move = (id: number, to: string, reverses?: number): ParcelMove => ({
    id,
    from: null,
    to,
    on: '2026-11-24',
    role: 'planner',
    ...(reverses === undefined ? {} : { reverses }),
  });
  const holds = standing([move(1, 'verified'), move(2, 'tasked'), move(3, 'verified', 2), move(4, 'ruled_out')]);
  assert.deepEqual(
    holds.map(({ id }) => id),
    [4, 1],
  );
});

void test('an area is compared with what is drawn where it was measured otherwise too, and a large difference stands out', () => {
  const townOf = (tolerance: number): Partial<Data> => ({
    towns: { status: 'ready', value: [{ town: '450399100', area_tolerance: tolerance }] as unknown as Data['towns']['value'], problem: null }, // prettier-ignore
  });
  const part = (properties: TownFeature['properties'], tolerance = 0.05): Drawn => drawn(areasPart({ type: 'Feature', id: 1, geometry: null, properties }, card({}, townOf(tolerance)).now)); // prettier-ignore
  assert.equal(part({ area_m2: 2000 }).text, '', 'one alone needs no comparison');
  assert.equal(part({ area_m2: null, surveyed_m2: 2000 }).text, '');
  const three = part({ area_m2: 2000, surveyed_m2: 2090, contracted_m2: 2120, accepted_m2: 0 });
  const { field, fields, unit } = words;
  assert.deepEqual(three.texts('.area'), [
    `${field.drawn} 3.00 ${unit.mu}`,
    `${fields['surveyed_m2'] ?? ''} 3.14 +4.5 %`,
    `${fields['contracted_m2'] ?? ''} 3.18 +6.0 %`,
  ].map((text) => text.trim())); // prettier-ignore
  const far = (tolerance: number): unknown[] => part({ area_m2: 2000, surveyed_m2: 2090, contracted_m2: 2120 }, tolerance).all('small').map((each) => each.attribute('class')); // prettier-ignore
  assert.deepEqual([far(0.05), far(0.04), far(0.06)], [['', '', 'is-far'], ['', 'is-far', 'is-far'], ['', '', '']], 'by what the town tolerates'); // prettier-ignore
});
