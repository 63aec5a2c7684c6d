import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_DATA, type Data } from '../src/state/data';
import { createStore, type Store } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';
import { Source } from '../src/sync/source';
import { addDays, townDate } from '../src/words/dates';
import { lines, serve, type Answer, type Asked } from './server';

const [A, B, SAMPLE] = ['450399100', '450399101', '450399199'] as const;
const TODAY = townDate(new Date());
const TOWNS = [
  { town: SAMPLE, sample: true },
  { town: A, sample: false },
  { town: B, sample: false },
];
const AROUND = 'S_INTERSECTS(geometry, BBOX(111, 25, 112, 26))';

type Routes = Readonly<Record<string, (url: URL) => Answer | Promise<Answer>>>;

interface Bench {
  readonly view: Store<View>;
  readonly data: Store<Data>;
  readonly source: Source;
  readonly asked: Asked[];
  /** What was asked since this was called last, in order of its text. */
  readonly news: () => string[];
  /** The town's stream of changes says something. */
  readonly say: (name: string, data?: unknown) => void;
  readonly minute: () => void;
  /** The network is back. */
  readonly online: () => void;
  readonly look: (visible: boolean) => void;
  readonly refusals: () => number;
}

/** A browser as far as the source needs one, with a server behind it; works until what was asked is answered. */
async function bench(
  first: Partial<View>,
  routes: Routes,
  work: (bench: Bench) => Promise<void>,
  kept: string | null = null,
): Promise<void> {
  const listening: Record<string, () => void> = {};
  const on = (name: string, then: () => void): void => {
    listening[name] = then;
  };
  const document = { visibilityState: 'visible', addEventListener: on };
  let minute: () => void = () => undefined;
  const setInterval = (then: () => void): number => {
    minute = then;
    return 1;
  };
  let heard: Record<string, (event: { data: string }) => void> = {};
  class EventSource {
    constructor() {
      heard = {};
    }
    addEventListener(name: string, then: (event: { data: string }) => void): void {
      heard[name] = then;
    }
    close(): void {
      heard = {};
    }
  }
  const localStorage = { getItem: () => kept };
  // The pause before a request is tried again is not over by itself here: only who calls ends it.
  const patient = (then: () => void, ms: number): unknown => (ms < 1_000 ? setTimeout(then, ms) : 0);
  const window = { setTimeout: patient, clearTimeout, setInterval, addEventListener: on };
  Object.assign(globalThis, { window, document, localStorage, EventSource });
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });

  const { asked, close } = await serve(({ url }) => {
    const own = routes[url.pathname];
    if (own !== undefined) return own(url);
    const town = url.searchParams.get('town');
    if (url.pathname === '/api/towns') return { json: { towns: TOWNS } };
    if (url.pathname === '/api/coverage') {
      const slots = [{ slot: 'am', due: true }];
      return { json: { town, date: url.searchParams.get('date') ?? TODAY, slots } };
    }
    if (url.pathname.endsWith('/related')) return { json: { near: [] } };
    if (url.pathname.endsWith('/history')) return { json: { states: [] } };
    if (/\/items\/\d+$/.test(url.pathname)) return { json: { id: 7, properties: { town } } };
    return { json: { town, features: [{ id: 1, properties: { town } }] } };
  });
  const view = createStore<View>({ ...FIRST_VIEW, ...first });
  const data = createStore<Data>(NO_DATA);
  let [refusals, told] = [0, 0];
  const source = new Source(
    view,
    data,
    () => (refusals += 1),
    () => undefined,
  );
  const news = (): string[] => {
    const fresh = lines(asked.slice(told)).map((line) => line.replace('GET /api/', '').replace('&limit=20000', ''));
    told = asked.length;
    return fresh.sort();
  };
  source.start();
  try {
    await work({
      view,
      data,
      source,
      asked,
      news,
      say: (name, said = null) => heard[name]?.({ data: JSON.stringify(said) }),
      minute: () => minute(),
      online: () => listening['online']?.(),
      look: (visible) => (document.visibilityState = visible ? 'visible' : 'hidden'),
      refusals: () => refusals,
    });
  } finally {
    view.set({ town: null }); // What is still under way is given up.
    // An answer that is here already would choose a town again, and listen in the next test's place.
    view.set = () => undefined;
    await close();
  }
}

async function until(true_: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (true_()) return;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  assert.fail(`in vain: ${what}`);
}

/** Waits until nothing is being read, nor asked for. */
async function still({ data, asked }: Pick<Bench, 'data' | 'asked'>): Promise<void> {
  let count = -1;
  await until(() => {
    const { layers, coverage, figures, picked, towns } = data.get();
    const all = [...Object.values(layers), coverage, figures, picked, towns];
    const quiet = all.every(({ status }) => status !== 'reading') && asked.length === count;
    count = asked.length;
    return quiet;
  }, 'still');
}

const ofTown = (town: string): string[] =>
  [
    ...['committees', 'streets', 'villages', 'zones', 'findings'].map(
      (each) => `collections/${each}/items?town=${town}`,
    ),
    `coverage?town=${town}`,
    `figures?town=${town}`,
  ].sort();

void test('who comes for the first time sees a town that is no sample, and each thing of it is read once', async () => {
  await bench({}, {}, async (on) => {
    await until(() => on.data.get().coverage.status === 'ready', 'coverage');
    await still(on);
    assert.equal(on.view.get().town, A);
    assert.deepEqual(on.news(), [...ofTown(A), 'towns'].sort());
  });
});

void test('where there are only samples the first is shown', async () => {
  const towns = { '/api/towns': () => ({ json: { towns: [TOWNS[0]] } }) };
  await bench({}, towns, async ({ view }) => until(() => view.get().town === SAMPLE, 'the sample'));
});

void test('the town that was open last is read at once, before it is known whether it is there', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const towns = (): Promise<Answer> => new Promise((resolve) => (tell = resolve));
  await bench(
    {},
    { '/api/towns': towns },
    async (on) => {
      await until(
        () => on.data.get().coverage.status === 'ready' && lines(on.asked).includes('GET /api/towns'),
        'coverage',
      );
      assert.equal(on.view.get().town, B);
      tell({ json: { towns: TOWNS } });
      await still(on);
      assert.equal(on.view.get().town, B);
      assert.deepEqual(on.news(), [...ofTown(B), 'towns'].sort());
    },
    B,
  );
});

void test('a town that the address names and that is not here takes its place and selection with it', async () => {
  const gone = { town: '450399177', place: { lat: 25, lon: 111, zoom: 12 }, committee: '450399177201' };
  await bench({ ...gone, selected: { layer: 'villages', fid: 3 } }, {}, async ({ view }) => {
    await until(() => view.get().town === A, 'another town');
    const { place, selected, committee } = view.get();
    assert.deepEqual([place, selected, committee], [null, null, null]);
  });
});

void test('an answer about the former town, come late, is shown nowhere', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const villages = (url: URL): Answer | Promise<Answer> =>
    url.searchParams.get('town') === A
      ? new Promise((resolve) => (tell = resolve))
      : { json: { features: [{ id: 2, properties: { town: B } }] } };
  await bench({ town: A }, { '/api/collections/villages/items': villages }, async (on) => {
    await until(() => on.data.get().layers.committees?.status === 'ready', 'the first town');
    on.view.set({ town: B });
    assert.deepEqual(on.data.get().layers.committees?.value ?? null, null, 'nor what was read of it');
    await until(() => on.data.get().layers.villages?.status === 'ready', 'the second town');
    tell({ json: { features: [{ id: 1, properties: { town: A } }] } });
    await still(on);
    for (const { value } of Object.values(on.data.get().layers))
      assert.deepEqual(
        value?.map(({ properties }) => properties.town),
        [B],
      );
    assert.equal(on.data.get().coverage.value?.town, B);
  });
});

void test('what is under way for the former town is given up', async () => {
  let left = false;
  const villages = (): Answer => ({ raw: (response) => void response.on('close', () => (left = true)) });
  await bench({ town: A }, { '/api/collections/villages/items': villages }, async (on) => {
    await until(() => on.data.get().coverage.status === 'ready', 'the rest');
    on.view.set({ town: B });
    await until(() => left, 'the request is dropped');
  });
});

void test('when the network is back what failed is asked for at once', async () => {
  let broken = true;
  const figures = (): Answer => (broken ? { status: 503, json: {} } : { json: { villages: 153 } });
  await bench({ town: A }, { '/api/figures': figures }, async (on) => {
    await until(() => on.data.get().troubles.length === 1, 'the trouble');
    await still(on);
    on.news();
    broken = false;
    on.online();
    await until(() => on.data.get().figures.status === 'ready', 'the figures');
    assert.deepEqual(on.news(), [`figures?town=${A}`]);
    assert.deepEqual(on.data.get().troubles, []);
  });
});

void test('changes that come together are answered together: what they touched is read again, once, and nothing else', async () => {
  await bench({ town: A }, {}, async (on) => {
    await still(on);
    on.news();
    on.say('change', { change: 1, town: A, layers: [{ layer: 'villages', fids: [1] }] });
    on.say('change', {
      change: 2,
      town: A,
      layers: [
        { layer: 'villages', fids: [2] },
        { layer: 'parcels', fids: [9] },
      ],
    });
    await until(() => on.data.get().touched.length === 3, 'the tiles’ news');
    await still(on);
    assert.deepEqual(on.news(), [`collections/villages/items?town=${A}`, `figures?town=${A}`]);
    on.say('change', { change: 3, town: A, layers: [{ layer: 'sweeps' }], measures: ['coverage'] });
    await until(() => on.data.get().touched.length === 1, 'the third');
    await still(on);
    assert.deepEqual(on.news(), [`coverage?town=${A}`, `figures?town=${A}`], 'a sweep is in no layer');
    on.say('change', { change: 4, town: A, layers: [] });
    await until(() => on.data.get().touched.length === 0, 'the fourth');
    await still(on);
    assert.deepEqual(on.news(), [`figures?town=${A}`], 'the measures of one change are not the next one’s');
  });
});

void test('after too much has passed to be told all is read again, tiles too', async () => {
  await bench({ town: A }, {}, async (on) => {
    await still(on);
    on.news();
    on.say('reload');
    await still(on);
    assert.deepEqual(on.news(), ofTown(A));
    assert.equal(on.data.get().touched, 'all');
  });
});

void test('a second time that too much has passed is told like the first', async () => {
  await bench({ town: A }, {}, async (on) => {
    await still(on);
    let told = 0;
    on.data.subscribe((now, before) => {
      if (now.touched === 'all' && before.touched !== 'all') told += 1;
    });
    for (const times of [1, 2, 3]) {
      on.say('reload');
      await still(on);
      assert.equal(told, times, 'those who draw tiles hear of it each time');
    }
  });
});

void test('a change of the former town that was still gathered is not told of the next one', async () => {
  await bench({ town: A }, {}, async (on) => {
    await still(on);
    on.say('change', { change: 1, town: A, layers: [{ layer: 'parcels', fids: [9] }], measures: ['coverage'] });
    on.view.set({ town: B });
    await still(on);
    on.news();
    on.say('change', { change: 2, town: B, layers: [{ layer: 'villages', fids: [1] }] });
    await until(() => on.data.get().touched.length > 0, 'the change');
    await still(on);
    assert.deepEqual(on.data.get().touched, [{ layer: 'villages', fids: [1] }]);
    assert.deepEqual(on.news(), [`collections/villages/items?town=${B}`, `figures?town=${B}`]);
  });
});

void test('the card’s feature is read where its layer comes as tiles, and again when a change may be about it', async () => {
  const item = 'collections/parcels/items/7';
  const card = [item, `${item}/history?limit=200`, `${item}/related`];
  await bench({ town: A, theme: 'farmland' }, {}, async (on) => {
    await still(on);
    on.news();
    on.view.set({ selected: { layer: 'parcels', fid: 7 } });
    await until(() => on.data.get().picked.status === 'ready', 'the card');
    await still(on);
    assert.deepEqual(on.news(), card);
    const touched = async (fids: readonly number[] | undefined): Promise<string[]> => {
      on.data.set({ touched: [] });
      on.say('change', { change: 1, town: A, layers: [{ layer: 'parcels', ...(fids === undefined ? {} : { fids }) }] });
      await until(() => on.data.get().touched.length > 0, 'the change');
      await still(on);
      return on.news().filter((line) => line.startsWith(item));
    };
    assert.deepEqual(await touched([8, 9]), []);
    assert.deepEqual(await touched([8, 7]), card);
    assert.deepEqual(await touched(undefined), card, 'which ones it touched is not known');
    on.view.set({ selected: { layer: 'villages', fid: 1 } });
    await still(on);
    assert.deepEqual(on.news(), ['collections/villages/items/1/related'], 'a village is in its layer');
  });
});

void test('a filter that only the server applies is asked of it, one that the page applies or that is wrong is not', async () => {
  await bench({ town: A, theme: 'farmland' }, {}, async (on) => {
    await still(on);
    on.news();
    const asked = async (filter: string): Promise<string[]> => {
      on.view.set({ filter });
      await still(on);
      return on.news().filter((line) => line.includes('&filter='));
    };
    assert.deepEqual(await asked("stage = 'closed'"), []);
    assert.deepEqual(await asked('S_INTERSECTS(geometry'), []);
    assert.deepEqual(await asked(AROUND), [`collections/parcels/items?town=${A}&properties=code&filter=${AROUND}`]);
    await until(() => on.data.get().answered !== null, 'the answer');
    assert.deepEqual(on.data.get().answered, { filter: AROUND, fids: new Set([1]) });
    await asked('');
    assert.equal(on.data.get().answered, null);
  });
});

void test('that the server refused a filter is said while the filter stands, and no longer', async () => {
  const parcels = (url: URL): Answer =>
    url.searchParams.has('filter') ? { status: 400, json: { detail: 'no such box' } } : { json: { features: [] } };
  await bench({ town: A, theme: 'farmland' }, { '/api/collections/parcels/items': parcels }, async (on) => {
    await still(on);
    on.view.set({ filter: AROUND });
    await until(() => on.data.get().troubles.length === 1, 'the trouble');
    on.view.set({ filter: '' });
    await still(on);
    assert.deepEqual(on.data.get().troubles, []);
  });
});

void test('a filter in the address is asked about from the start; one that has gone is not asked about again', async () => {
  let busy = true;
  const parcels = (): Answer =>
    busy ? { status: 503, json: {} } : { json: { features: [{ id: 1, properties: {} }] } };
  const routes = { '/api/collections/parcels/items': parcels };
  await bench({ town: A, theme: 'farmland', filter: AROUND }, routes, async (on) => {
    await until(() => on.asked.some(({ url }) => url.searchParams.get('filter') === AROUND), 'the question');
    await still(on);
    on.view.set({ filter: '' });
    on.news();
    busy = false;
    on.online();
    await until(() => on.data.get().layers.parcels?.status === 'ready', 'the layer itself');
    await still(on);
    assert.deepEqual(on.news(), [`collections/parcels/items?town=${A}`]);
    on.view.set({ filter: AROUND });
    await until(() => on.data.get().answered?.fids.has(1) === true, 'asked for again it is answered');
  });
});

void test('another reader finds nothing of what the last one was shown, and all is asked for anew', async () => {
  let closed = false;
  const villages = (): Answer =>
    closed ? { status: 403, json: { title: 'Forbidden' } } : { json: { features: [{ id: 1, properties: {} }] } };
  await bench({ town: A }, { '/api/collections/villages/items': villages }, async (on) => {
    await until(() => on.data.get().layers.villages?.status === 'ready', 'villages');
    await still(on);
    on.news();
    closed = true;
    on.source.again();
    assert.equal(on.data.get().coverage.value, null);
    await until(() => on.data.get().layers.villages?.status === 'failed', 'the refusal');
    await still(on);
    assert.equal(on.data.get().layers.villages?.value, null);
    assert.deepEqual(on.news(), [...ofTown(A), 'towns'].sort());
    assert.equal(on.data.get().touched, 'all');
  });
});

void test('a map that is closed to who has not signed in is told as such, and is no trouble', async () => {
  const closed = (): Answer => ({ status: 401, json: { title: 'Unauthorized' } });
  const all = Object.fromEntries(['towns', 'coverage', 'figures'].map((each) => [`/api/${each}`, closed]));
  await bench({ town: A }, all, async (on) => {
    await until(() => on.refusals() >= 3, 'the refusals');
    await still(on);
    assert.deepEqual(on.data.get().troubles, []);
  });
});

void test('each minute the day and the figures are read again while somebody looks, and only then', async () => {
  await bench({ town: A }, {}, async (on) => {
    await still(on);
    on.news();
    on.look(false);
    on.minute();
    await still(on);
    assert.deepEqual(on.news(), []);
    on.look(true);
    on.minute();
    on.minute();
    await until(() => on.asked.length > 0 && on.data.get().coverage.status === 'ready', 'the day');
    await still(on);
    assert.deepEqual(on.news(), [`coverage?town=${A}`, `figures?town=${A}`], 'nor twice at once');
  });
});

void test('before the day’s first slot the day before is read as well, once', async () => {
  const coverage = (url: URL): Answer => {
    const date = url.searchParams.get('date') ?? TODAY;
    return { json: { town: A, date, slots: [{ slot: 'am', due: date !== TODAY }] } };
  };
  await bench({ town: A }, { '/api/coverage': coverage }, async (on) => {
    await until(() => on.data.get().yesterday.status === 'ready', 'yesterday');
    on.minute();
    await still(on);
    const days = on.news().filter((line) => line.startsWith('coverage'));
    assert.deepEqual(days, [
      `coverage?town=${A}`,
      `coverage?town=${A}`,
      `coverage?town=${A}&date=${addDays(TODAY, -1)}`,
    ]);
    assert.equal(on.data.get().yesterday.value?.date, addDays(TODAY, -1));
  });
});

void test('base maps are asked for once; while they cannot be read there are none, and they are asked for again', async () => {
  let broken = true;
  const maps = (): Answer => (broken ? { status: 500, json: {} } : { json: { basemaps: [{ id: 'tdt' }] } });
  await bench({ town: A }, { '/api/basemaps': maps }, async (on) => {
    on.source.wantBaseMaps();
    await until(() => on.data.get().baseMaps !== null, 'none');
    assert.deepEqual(on.data.get().baseMaps, []);
    broken = false;
    on.source.wantBaseMaps();
    on.source.wantBaseMaps();
    await until(() => on.data.get().baseMaps?.length === 1, 'the maps');
    on.source.wantBaseMaps();
    await still(on);
    assert.equal(on.news().filter((line) => line === 'basemaps').length, 2);
  });
});

void test('whoever steps through days or moments waits for the last alone: what the others asked for is given up', async () => {
  let given = 0;
  const slow = (): Answer => ({ raw: (response) => void response.on('close', () => (given += 1)) });
  const days = (url: URL): Answer =>
    ['2026-03-01', '2026-03-02'].includes(url.searchParams.get('date') ?? '') ? slow() : { json: { town: A, date: url.searchParams.get('date') ?? TODAY, slots: [{ slot: 'am', due: true }] } }; // prettier-ignore
  await bench({ town: A }, { '/api/coverage': days }, async (on) => {
    await still(on);
    for (const date of ['2026-03-02', '2026-03-01', '2026-02-28']) {
      on.view.set({ date });
      await until(() => on.asked.some(({ url }) => url.searchParams.get('date') === date), date);
    }
    await until(() => on.data.get().coverage.value?.date === '2026-02-28', 'the last');
    await until(() => given === 2, 'the others are dropped');
    on.view.set({ date: '2026-03-01' });
    await until(() => on.asked.filter(({ url }) => url.searchParams.get('date') === '2026-03-01').length === 2, 'what was given up is asked for again'); // prettier-ignore
  });
  given = 0;
  const layer = (url: URL): Answer => (url.searchParams.get('asOf')?.startsWith('2026-03') === true ? slow() : { json: { features: [] } }); // prettier-ignore
  const layers = ['villages', 'committees', 'zones', 'streets', 'parcels'].map((each) => [`/api/collections/${each}/items`, layer] as const); // prettier-ignore
  await bench({ town: A, theme: 'farmland' }, Object.fromEntries(layers), async (on) => {
    await still(on);
    on.view.set({ asOf: '2026-03-01' });
    await until(
      () => on.asked.some(({ url }) => url.searchParams.get('asOf')?.startsWith('2026-03') === true),
      'March',
    );
    on.view.set({ asOf: '2026-02-28' });
    await until(() => given > 0, 'March is dropped');
    await until(() => on.data.get().layers.parcels?.status === 'ready', 'February');
  });
});

void test('a change is no news of a past moment, and the present is read anew when it is looked at again', async () => {
  await bench({ town: A, theme: 'farmland' }, {}, async (on) => {
    await still(on);
    on.view.set({ asOf: '2026-03-01' });
    await until(() => on.data.get().layers.villages?.status === 'ready', 'the past');
    await still(on);
    on.news();
    on.say('change', { change: 1, town: A, layers: [{ layer: 'villages', fids: [1] }] });
    await until(() => on.data.get().touched.length === 1, 'the change');
    await still(on);
    assert.deepEqual(on.news(), []);
    on.view.set({ asOf: null });
    await until(() => on.asked.filter(({ url }) => url.pathname.endsWith('/villages/items') && !url.searchParams.has('asOf')).length === 2, 'the villages'); // prettier-ignore
    await still(on);
    assert.deepEqual(on.news().filter((line) => line.includes('villages')), [`collections/villages/items?town=${A}`], 'and nothing that has not changed'); // prettier-ignore
  });
});
