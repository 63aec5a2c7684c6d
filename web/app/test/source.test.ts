// What is read of the town that is opened, of its card and by its filter.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lines, type Answer } from './server';
import { TOWNS, AROUND, bench, until, still, ofTown, A, B, SAMPLE } from './source-bench';

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

void test('the card’s feature is read where its layer comes as tiles, and again when a change may be about it', async () => {
  const item = 'collections/parcels/items/7';
  const card = [item, `${item}/related`];
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
