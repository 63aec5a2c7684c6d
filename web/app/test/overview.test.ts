import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, Town, TownFeature } from '../src/api/shapes';
import { chips } from '../src/columns/chips';
import { figuresPanel } from '../src/figures/figures';
import { legendPanel } from '../src/legend/legend';
import { PHASES } from '../src/look/phases';
import { committeeChoice } from '../src/overview/committees';
import { themeTabs } from '../src/overview/themes';
import { townHead } from '../src/overview/town';
import type { Now, Stores } from '../src/panel/mount';
import { NO_DATA, type Data, type Reading } from '../src/state/data';
import { createStore } from '../src/state/store';
import { NO_TOOLS, type Tools } from '../src/state/tools';
import { FIRST_VIEW, THEMES, type View } from '../src/state/view';
import { NO_WORK } from '../src/state/work';
import { CATALOGUE } from '../src/words';
import { addDays, dateInWords, townDate } from '../src/words/dates';
import { drawn, type Drawn } from './templates';

const TODAY = townDate(new Date());
const [A, B] = ['450399100', '450399101'] as const;
const [DATANG, YONGAN] = ['450399100201', '450399100202'] as const;
const words = CATALOGUE['zh-Hans'];
const kept = new Map<string, string>();
Object.assign(globalThis, { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } }); // prettier-ignore

function ready<T>(value: T): Reading<T> {
  return { status: 'ready', value, problem: null };
}

function town(code: string, name: string, counts: Town['counts'] = {}): Town {
  return {
    town: code,
    name,
    counts,
    sample: false,
    extent: null,
    boundary: null,
    has_assignments: true,
    area_tolerance: 0.05,
  };
}

function committee(id: number, code: string | null, name: string): TownFeature {
  return { type: 'Feature', id, geometry: null, properties: { code, name } };
}
function parcel(id: number, stage: string, code: string): TownFeature {
  return { type: 'Feature', id, geometry: null, properties: { stage, committee: code, area_m2: 2000 } };
}

const sum = (count: number): object => ({ count, area_m2: count * 2000, area_mu: count * 3 });
const DATA: Data = {
  ...NO_DATA,
  towns: ready([town(A, '云溪镇（演示）', { parcels: 3, committees: 2, roads: 4, villages: 1, land: 1 }), town(B, '上屯镇')]),
  layers: {
    committees: ready([committee(1, DATANG, '大塘村委会'), committee(2, YONGAN, '永安村委会'), committee(3, null, '飞地')]),
    parcels: ready([parcel(1, 'closed', DATANG), parcel(2, 'tasked', DATANG), parcel(3, 'tasked', YONGAN)]),
  },
  figures: ready({ as_of: '2026-11-24T00:00:00Z', parcels: { ...sum(3), stages: { closed: sum(1), tasked: sum(2) }, reclaimed_m2: 2000, reclaimed_mu: 3 } }) as unknown as Data['figures'],
}; // prettier-ignore

interface Shown {
  readonly stores: Stores;
  readonly now: Now;
}

function shown(view: Partial<View>, data: Data = DATA, tools: Partial<Tools> = {}): Shown {
  const own: View = { ...FIRST_VIEW, town: A, theme: 'farmland', ...view };
  const stores: Stores = {
    view: createStore(own),
    data: createStore(data),
    tools: createStore<Tools>({ ...NO_TOOLS, ...tools }),
    work: createStore(NO_WORK),
  };
  return { stores, now: { view: own, data, words: CATALOGUE[own.language] } };
}

/** What a press makes of the view: its members that are others now. */
function pressed({ stores, now }: Shown, press: () => void): Partial<View> {
  press();
  const after = stores.view.get();
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => now.view[key as keyof View] !== value));
}

void test('of several towns one is chosen, and what was only of the last one goes with it', () => {
  const many = shown({ place: { lat: 25, lon: 111, zoom: 12 }, selected: { layer: 'parcels', fid: 1 }, committee: DATANG }); // prettier-ignore
  const head = drawn(townHead(many.stores, many.now));
  assert.equal(head.one('.town-text').text, '云溪镇', 'without the remark, which stands elsewhere');
  assert.deepEqual(head.texts('option'), ['云溪镇（演示）', '上屯镇']);
  const after = pressed(many, () => head.one('select').on('change', { target: { value: B } }));
  assert.deepEqual(after, { town: B, place: null, selected: null, committee: null });
  const alone = shown({}, { ...DATA, towns: ready([town(A, '云溪镇')]) });
  assert.equal(drawn(townHead(alone.stores, alone.now)).all('select').length, 0);
  const none = shown({ town: null }, NO_DATA);
  assert.equal(drawn(townHead(none.stores, none.now)).one('.town-text').text, words.product);
});

void test('a language is chosen, and kept', () => {
  const own = shown({});
  const head = drawn(townHead(own.stores, own.now));
  assert.deepEqual(head.all('.languages button').map((each) => [each.attribute('lang'), each.attribute('aria-pressed')]), [
    ['zh-Hans', 'true'], ['zh-Hant', 'false'], ['en', 'false'],
  ]); // prettier-ignore
  assert.deepEqual(
    pressed(own, () => head.button('EN').press()),
    { language: 'en' },
  );
  assert.deepEqual([...kept.values()], ['en']);
});

void test('days go back and forth up to today, which has no date of its own', () => {
  const day = (date: string | null, data: Data = DATA): { of: Shown; row: Drawn } => {
    const of = shown({ theme: 'coverage', date }, data);
    return { of, row: drawn(townHead(of.stores, of.now)).one('.day') };
  };
  const step = (date: string | null, by: 0 | 1): Partial<View> => {
    const { of, row } = day(date);
    return pressed(of, () => row.all('button')[by]?.press());
  };
  const [yesterday, before] = [addDays(TODAY, -1), addDays(TODAY, -2)];
  assert.deepEqual(step(null, 0), { date: yesterday });
  assert.deepEqual(step(yesterday, 0), { date: before });
  assert.deepEqual(step(before, 1), { date: yesterday });
  assert.deepEqual(step(yesterday, 1), { date: null });
  assert.equal(day(null).row.all('button')[1]?.given.get('?disabled'), true, 'there is no tomorrow');
  assert.equal(day(yesterday).row.all('button')[1]?.given.get('?disabled'), false);
  assert.equal(day(null).row.one('.day-long').text, dateInWords(TODAY, 'zh-Hans'));
  // The server's own day counts, where it has told one.
  const told = { ...DATA, coverage: ready({ date: yesterday } as Coverage) };
  assert.equal(day(null, told).row.one('.day-long').text, dateInWords(yesterday, 'zh-Hans'));
});

void test('a date that is typed is gone to; one of tomorrow is today, and none at all changes nothing', () => {
  const typed = (value: string): Partial<View> => {
    const of = shown({ theme: 'coverage', date: '2026-11-01' });
    return pressed(of, () => drawn(townHead(of.stores, of.now)).one('.day input').on('change', { target: { value } }));
  };
  assert.deepEqual(typed('2026-10-31'), { date: '2026-10-31' });
  assert.deepEqual(typed(addDays(TODAY, 1)), { date: null });
  assert.deepEqual(typed(''), {});
});

void test('each theme of a town has its day', () => {
  for (const [view, days] of [
    [{ theme: 'coverage' }, 1],
    [{ theme: 'farmland' }, 1],
    [{ theme: 'coverage', town: null }, 0],
  ] as const) {
    const of = shown(view);
    assert.equal(drawn(townHead(of.stores, of.now)).all('.day').length, days);
  }
});

void test('a committee is chosen among those that have a code, the whole town, or what belongs to none', () => {
  const of = shown({ committee: YONGAN });
  const choice = drawn(committeeChoice(of.stores, of.now));
  assert.deepEqual(choice.texts('option'), [`${words.filter.whole} · ${words.field.committee}`, '大塘村委会', '永安村委会', words.filter.noCommittee]); // prettier-ignore
  assert.deepEqual(choice.all('option').map((each) => each.given.get('?selected')), [false, false, true, false]); // prettier-ignore
  const to = (value: string): unknown => pressed(of, () => choice.one('select').on('change', { target: { value } })).committee; // prettier-ignore
  assert.deepEqual([to(DATANG), to('none'), to('')], [DATANG, 'none', null]);
  const bare = shown({}, { ...DATA, layers: {} });
  assert.equal(committeeChoice(bare.stores, bare.now), null);
});

void test('a theme’s tab is pressed where one is, and leads to the others', () => {
  const of = shown({ theme: 'farmland', filter: "stage = 'closed'", table: 'parcels' });
  const tabs = drawn(themeTabs(of.stores, of.now));
  assert.deepEqual(tabs.all('button').map((each) => each.attribute('data-theme')), [...THEMES]); // prettier-ignore
  assert.equal(tabs.one('[aria-pressed="true"]').text, words.themes.farmland);
  assert.deepEqual(pressed(of, () => tabs.one('[data-theme="crops"]').press()), { theme: 'crops', table: 'plots', filter: '' }); // prettier-ignore
});

void test('what is narrowed is told in chips, each of which takes its own condition away and no other', () => {
  const filter = "stage = 'tasked' AND area_mu >= 2 AND crop IS NULL";
  const of = shown({ table: 'parcels', committee: DATANG, filter });
  const all = (): Drawn => drawn(chips(of.stores, of.now));
  const texts = all().texts('.chip');
  assert.deepEqual(texts, ['大塘村委会', '阶段：已派任务', '面积 ≥ 2 亩', '作物：（空）']);
  const without = (i: number): Partial<View> => {
    of.stores.view.set(of.now.view);
    return pressed(of, () => all().all('.chip button')[i]?.press());
  };
  assert.deepEqual(without(0), { committee: null });
  assert.deepEqual(without(1), { filter: 'area_mu >= 2 AND crop IS NULL' });
  assert.deepEqual(without(2), { filter: "stage = 'tasked' AND crop IS NULL" });
  assert.deepEqual(without(3), { filter: "stage = 'tasked' AND area_mu >= 2" });
  of.stores.view.set(of.now.view);
  const cleared = pressed(of, () => all().button(words.filter.clear).press());
  assert.equal(cleared.filter, '');
});

void test('without a table the committee is no chip: it stands above; what belongs to none is named so beside one', () => {
  const texts = (view: Partial<View>): string[] | null => {
    const of = shown(view);
    const found = chips(of.stores, of.now);
    return found === null ? null : drawn(found).texts('.chip');
  };
  assert.equal(texts({ committee: DATANG }), null);
  assert.equal(texts({}), null);
  assert.deepEqual(texts({ committee: 'none', table: 'parcels' }), [words.filter.noCommittee]);
  assert.deepEqual(texts({ committee: '450399100299', table: 'parcels' }), ['450399100299'], 'one that is not here');
  assert.deepEqual(texts({ committee: DATANG, filter: 'area_mu > 2' }), ['area_mu > 2']);
});

void test('a wrong filter is one chip as it was typed, with where it is wrong', () => {
  const of = shown({ filter: 'stage = ' });
  const found = drawn(chips(of.stores, of.now));
  assert.deepEqual(found.texts('.chip'), ['stage =']);
  assert.equal(found.one('.chips-fault').text, words.filter.fault(9, 'ends', ''));
  assert.deepEqual(
    pressed(of, () => found.one('.chip button').press()),
    { filter: '' },
  );
});

void test('a figure opens the rows that it counts; the charts are the theme’s', () => {
  const of = shown({});
  const panel = drawn(figuresPanel(of.stores, of.now));
  assert.deepEqual(panel.texts('.figure-value b'), ['3.00', '3', '6.00']);
  const rows = panel.all('.figure').map((each) => each.attribute('data-rows'));
  assert.ok(rows[2]?.startsWith('parcels stage IN ('));
  const opened = pressed(of, () => panel.all('.figure')[2]?.press());
  assert.deepEqual([opened.table, opened.filter], ['parcels', rows[2]?.replace('parcels ', '')]);
  const other = shown({ filter: "stage = 'closed'" });
  const charts = pressed(other, () => drawn(figuresPanel(other.stores, other.now)).one('[data-go="charts"]').press());
  assert.deepEqual(charts, { table: 'parcels', charts: true }, 'which keep what the theme is narrowed to');
  const waiting = shown({}, { ...DATA, figures: NO_DATA.figures });
  assert.equal(drawn(figuresPanel(waiting.stores, waiting.now)).one('.figures').attribute('aria-busy'), 'true');
});

function legend(view: Partial<View>, seen: Tools['seen'] = null, data: Data = DATA): { of: Shown; panel: Drawn } {
  const of = shown(view, data, { seen });
  return { of, panel: drawn(legendPanel(of.stores, of.now)) };
}

void test('a line of the legend is a switch in a place that it keeps: on, off, and also where there is nothing of it', () => {
  const { of, panel } = legend({});
  const labels = [words.layers.parcels, ...PHASES.map((phase) => words.phases[phase]), words.baseNotes.committee, words.baseNotes.road, words.baseNotes.village]; // prettier-ignore
  assert.deepEqual(panel.texts('.legend-label'), labels);
  assert.deepEqual(
    pressed(of, () => panel.one('[data-switch="parcels.todo"]').press()),
    { off: ['parcels.todo'] },
  );
  const off = legend({ off: ['parcels.todo', 'roads'] });
  assert.deepEqual(off.panel.texts('.legend-label'), labels, 'nothing has moved');
  const closed = off.panel.all('[aria-pressed="false"]').map((each) => each.attribute('data-switch'));
  assert.deepEqual(closed, ['parcels.todo', 'roads']);
  assert.deepEqual(pressed(off.of, () => off.panel.one('[data-switch="parcels.todo"]').press()), { off: ['roads'] }); // prettier-ignore
});

void test('a layer that is off is switched on where it was switched off, and all of its lines are grey', () => {
  const { of, panel } = legend({ off: ['parcels'] });
  assert.equal(panel.one('.legend-title').attribute('aria-pressed'), 'false');
  assert.equal(panel.all('.legend-group .legend-line.is-away').length, PHASES.length);
  assert.equal(panel.all('[data-switch="parcels"]').length, 1);
  assert.deepEqual(
    pressed(of, () => panel.one('[data-switch="parcels"]').press()),
    { off: [] },
  );
});

void test('who clicks twice by habit switches once', () => {
  const { of, panel } = legend({});
  const line = panel.one('[data-switch="parcels.todo"]');
  assert.deepEqual(
    pressed(of, () => line.on('click', { detail: 2 })),
    {},
  );
  assert.deepEqual(
    pressed(of, () => line.on('click', { detail: 1 })),
    { off: ['parcels.todo'] },
  );
  const key = legend({});
  assert.deepEqual(pressed(key.of, () => key.panel.one('[data-switch="roads"]').on('click', { detail: 0 })), { off: ['roads'] }, 'a key’s press counts no clicks'); // prettier-ignore
});

void test('what is out of sight is grey in its place, as is what there is nothing of', () => {
  const away = (seen: Tools['seen']): string[] => legend({}, seen).panel.all('.is-away .legend-label').map(({ text }) => text); // prettier-ignore
  const empty = PHASES.filter((phase) => phase !== 'todo' && phase !== 'done').map((phase) => words.phases[phase]);
  assert.deepEqual(away(null), empty, 'while it is not known what is in sight, all is that there is');
  assert.deepEqual(away(['parcels.*', 'committees', 'roads', 'villages']), empty);
  const todo = away(['parcels', 'parcels.todo', 'committees', 'roads', 'villages']);
  assert.deepEqual([...todo].sort(), [...empty, words.phases.done].sort());
  const none = legend({}, ['roads']).panel;
  assert.equal(none.all('.legend-title.is-away').length, 1);
  assert.equal(none.one('.legend-note').text, `${words.legend.nothing}${words.legend.note}`);
});

void test('the note says whose the numbers are: the town’s, what is chosen, or that the theme cannot be read', () => {
  const note = (view: Partial<View>, data: Data = DATA, seen: Tools['seen'] = null): string => legend(view, seen, data).panel.one('.legend-note').text; // prettier-ignore
  assert.equal(note({}), words.legend.note);
  assert.equal(note({ committee: DATANG }), words.legend.narrowed);
  assert.equal(note({ filter: "stage = 'closed'" }), words.legend.narrowed);
  const troubles = [{ subject: 'parcels', problem: { title: 'busy', status: 503 } }] as const;
  assert.equal(note({}, { ...DATA, troubles }, []), `${words.legend.unread}${words.legend.note}`);
  const day = [{ subject: 'coverage', problem: { title: 'busy', status: 503 } }] as const;
  const cleaning = ready({ has_assignments: true, summary: { villages: 1 }, villages: [{ fid: 1, state: 'both' }], streets: [] } as unknown as Coverage); // prettier-ignore
  assert.equal(
    note({ theme: 'coverage' }, { ...DATA, coverage: cleaning, troubles: day }, []),
    `${words.legend.unread}${words.legend.note}`,
  );
  const others = [{ subject: 'channels', problem: { title: 'busy', status: 503 } }] as const;
  assert.equal(
    note({}, { ...DATA, troubles: others }, []),
    `${words.legend.nothing}${words.legend.note}`,
    'another theme’s trouble is not this one’s',
  );
});

void test('a class opens its rows, and keeps what the reader looks at', () => {
  const { of, panel } = legend({ committee: DATANG });
  const open = panel.all('.legend-rows').find((each) => each.attribute('data-rows')?.includes("'closed'"));
  const after = pressed(of, () => open?.press());
  assert.deepEqual(after, { table: 'parcels', filter: "stage IN ('closed', 'in_care')" });
});

void test('what a town lacks for a theme is said with the command that brings it', () => {
  const said = (view: Partial<View>, data: Data = DATA): string[] => legend(view, null, data).panel.all('.missing').map((each) => each.text); // prettier-ignore
  assert.deepEqual(said({}), [], 'all is there');
  const [water] = said({ theme: 'water' });
  assert.ok(
    water?.includes(words.empty.layers(words.layers.channels)) && water.endsWith(`--layer channels --town ${A}`),
  );
  const [bare] = said({}, { ...DATA, towns: ready([town(A, '云溪镇')]) });
  const names = (['parcels', 'villages', 'committees', 'land'] as const).map((layer) => words.layers[layer]).join(words.listComma); // prettier-ignore
  assert.ok(
    bare?.includes(words.empty.layers(names)) && bare.endsWith(`tuntu import FILE --layer parcels --town ${A}`),
  );
  const [none] = said({ town: null }, { ...DATA, towns: ready([]) });
  assert.ok(none?.includes(words.empty.noTown));
  assert.deepEqual(
    said({ town: null }, { ...DATA, towns: NO_DATA.towns }),
    [],
    'before the towns are known nothing lacks',
  );
  const unassigned = { ...DATA, coverage: ready({ has_assignments: false, summary: { villages: 1 }, villages: [], streets: [] } as unknown as Coverage) }; // prettier-ignore
  assert.ok(said({ theme: 'coverage' }, unassigned)[0]?.includes(words.empty.cleaning));
});
