import assert from 'node:assert/strict';
import test from 'node:test';
import type { Geometry } from 'geojson';
import type { State } from '../src/api/office';
import { historyPart } from '../src/history/history';
import type { Data } from '../src/state/data';
import { NO_MODE } from '../src/state/mode';
import type { View } from '../src/state/view';
import { OFFICE } from '../src/words/office';
import { CATALOGUE } from '../src/words';
import { office, session, TOWN, type Office } from './panels';
import { allRead, lines, served, type Answer, type Asked } from './server';

const { log, more } = OFFICE['zh-Hans'];
const PLANNER = session({ memberships: [{ town: TOWN, role: 'planner', unit: '' }] });
const SELECTED = { layer: 'parcels', fid: 7 } as const;
const PARCEL = { type: 'Feature', id: 7, geometry: null, properties: { code: `${TOWN}P0007`, version: 3 } } as const;
const DATA: Partial<Data> = { picked: { status: 'ready', value: PARCEL, problem: null } };

function square(west: number, side = 0.01): Geometry {
  const [east, south, north] = [west + side, 25.9, 25.9 + side];
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] }; // prettier-ignore
}

function state(change: number, more_: Partial<State> = {}): State {
  return { change, at: '2026-11-24T00:00:00Z', op: 'update', differs: [], ...more_ };
}

/** A feature's states, the newest first, as the server pages them. */
function historyOf(states: readonly State[]): (asked: Asked) => Answer {
  return ({ url }) => {
    const before = Number(url.searchParams.get('before') ?? Infinity);
    const older = states.filter(({ change }) => change < before).slice(0, Number(url.searchParams.get('limit')));
    return { json: { states: older } };
  };
}

function opened(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  work: (office: Office, asked: readonly Asked[]) => Promise<void>,
  view: Partial<View> = { selected: SELECTED },
  who: Parameters<typeof office>[1] = PLANNER,
): Promise<void> {
  return served(answer, async (asked) => {
    const own = office(historyPart, who, view, DATA);
    own.part.enter();
    await work(own, asked);
  });
}

const loaded = (on: Office, count: number): Promise<ReturnType<Office['panel']>> =>
  on.until((panel) => panel.all('.log-entry').length === count, `${count} states`);

void test('each state is told field by field: what it became, and what it was before', async () => {
  const states = [
    state(5, { op: 'delete', differs: [{ field: 'stage', was: 'closed', is: null }] }),
    state(4, { differs: [{ field: 'crop', was: 'rice', is: null }, { field: 'surveyed_m2', was: null, is: 2000 }] }),
    state(3, { differs: [{ field: 'name', was: '大塘', is: 'Dàtáng' }] }),
    state(2),
    state(1, { op: 'insert', differs: [{ field: 'stage', was: null, is: 'suspected' }] }),
  ]; // prettier-ignore
  await opened(historyOf(states), async (on) => {
    const panel = await loaded(on, 5);
    const told = panel.all('.log-entry').map((entry) => [
      entry.one('.log-what').text,
      ...entry.all('.log-fields div').map((each) => each.text),
    ]); // prettier-ignore
    const { field, fields } = CATALOGUE['zh-Hans'];
    assert.deepEqual(told, [
      [log.deleted],
      [log.changed, `${fields['crop'] ?? ''} 水稻 → （空）`, `${fields['surveyed_m2'] ?? ''} （空） → 3.00 亩（2,000 平方米）`],
      [log.changed, `${field.names} 大塘 → Dàtáng`],
      [`${log.changed} · ${log.nothing}`],
      [log.created, `${fields['stage'] ?? ''} 疑似`],
    ].map((each) => each.map((text) => text.trim()))); // prettier-ignore
    assert.equal(panel.all('[data-field="name"] b')[0]?.attribute('class'), 'latin');
  });
});

void test('the panel is called by its feature, also where that came as a tile, and plainly where there is none', async () => {
  const { work, kinds } = CATALOGUE['zh-Hans'];
  await opened(historyOf([]), async (on) => {
    assert.equal(on.title(), `${work.history} · ${kinds.parcels} P0007`);
    on.stores.view.set({ selected: null });
    assert.equal(on.title(), work.history);
    return Promise.resolve();
  });
});

void test('a long history comes a page at a time', async () => {
  const states = Array.from({ length: 41 }, (_, i) => state(41 - i));
  await opened(historyOf(states), async (on, asked) => {
    for (const count of [20, 40]) (await loaded(on, count)).button(more).press();
    const whole = await loaded(on, 41);
    assert.equal(whole.all('.log-more').length, 0);
    const path = '/api/collections/parcels/items/7/history?limit=21';
    assert.deepEqual(lines(asked), [`GET ${path}`, `GET ${path}&before=22`, `GET ${path}&before=2`]);
  });
});

void test('two shapes are compared on the map, which goes to both; a second press ends it', async () => {
  const moved = state(3, { before: square(111), after: square(111.02), area_m2_before: 2000, area_m2_after: 3000 });
  const other = state(2, {
    before: square(111, 0.02),
    after: square(111),
    area_m2_before: 2000.4,
    area_m2_after: 2000,
  });
  await opened(historyOf([moved, other]), async (on) => {
    const panel = await loaded(on, 2);
    assert.ok(
      panel.one('[data-change="3"] .log-shape').text.startsWith(`${log.shape} ${log.area('3.00 亩', '4.50 亩')}`),
    );
    assert.ok(
      !panel.one('[data-change="2"] .log-shape').text.includes('亩'),
      'an area that reads the same is not told',
    );
    panel.one('[data-change="3"] .log-compare').press();
    assert.deepEqual(on.stores.tools.get().mode, { kind: 'compare', change: 3, was: moved.before, is: moved.after });
    assert.deepEqual(on.shown, [[111, 25.9, 111.03, 25.91]]);
    assert.equal(on.panel().one('[data-change="3"] .log-compare').attribute('aria-pressed'), 'true');
    assert.equal(on.panel().all('.log-key').length, 1, 'what is dashed and what is not is said');
    on.panel().one('[data-change="2"] .log-compare').press();
    assert.equal((on.stores.tools.get().mode as { change?: number }).change, 2, 'one is compared at a time');
    on.panel().one('[data-change="2"] .log-compare').press();
    assert.equal(on.stores.tools.get().mode, NO_MODE);
    assert.equal(on.shown.length, 2, 'ending moves the map nowhere');
  });
});

void test('a point has a place and no shape; what has no shape on one side is not compared', async () => {
  const point = (lon: number): Geometry => ({ type: 'Point', coordinates: [lon, 25.9] });
  const states = [
    state(3, { before: point(111), after: point(111.01) }),
    state(2, { op: 'delete', before: point(111), after: null }),
    state(1, { op: 'insert', before: null, after: point(111) }),
  ];
  await opened(historyOf(states), async (on) => {
    const panel = await loaded(on, 3);
    assert.deepEqual(panel.texts('.log-shape span'), [log.place]);
    assert.equal(panel.all('.log-compare').length, 1);
  });
});

void test('only who works in the town may undo; others are told that more can be known', async () => {
  const VIEWER = session({ memberships: [{ town: TOWN, role: 'viewer', unit: '' }] });
  const INSPECTOR = session({ memberships: [{ town: TOWN, role: 'inspector', unit: '' }] });
  const ELSEWHERE = session({ memberships: [{ town: '450399101', role: 'planner', unit: '' }] });
  for (const [who, undoes] of [
    [PLANNER, 1],
    [INSPECTOR, 1],
    [session({ administrator: true }), 1],
    [VIEWER, 0],
    [ELSEWHERE, 0],
    [null, 0],
  ] as const)
    await opened(
      historyOf([state(1)]),
      async (on) => {
        const panel = await loaded(on, 1);
        assert.equal(panel.all('.log-undo').length, undoes);
        assert.equal(panel.text.includes(log.only), undoes === 0);
      },
      { selected: SELECTED },
      who,
    );
});

void test('the history of what was selected before is not shown for what is selected now; the same pressed again is', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => (tell = resolve));
  const answer = (asked: Asked): Answer | Promise<Answer> =>
    asked.url.pathname.includes('/items/7/') ? slow : historyOf([state(9)])(asked);
  await opened(answer, async (on) => {
    on.stores.view.set({ selected: { layer: 'parcels', fid: 8 } });
    on.part.enter();
    await loaded(on, 1);
    tell({ json: { states: [state(1), state(2)] } });
    await allRead();
    assert.deepEqual(on.panel().all('.log-entry').map((each) => each.attribute('data-change')), ['9']); // prettier-ignore
  });
  await opened(
    () => slow,
    async (on) => {
      on.stores.view.set({ selected: { ...SELECTED } });
      await loaded(on, 2);
    },
  );
});

void test('to come to another feature ends a comparison', async () => {
  await opened(historyOf([state(3, { before: square(111), after: square(111.02) })]), async (on) => {
    (await loaded(on, 1)).one('.log-compare').press();
    on.part.enter();
    assert.equal(on.stores.tools.get().mode.kind, 'compare', 'the same feature, read anew');
    on.stores.view.set({ selected: { ...SELECTED, fid: SELECTED.fid + 1 } });
    on.part.enter();
    assert.equal(on.stores.tools.get().mode, NO_MODE);
  });
});
