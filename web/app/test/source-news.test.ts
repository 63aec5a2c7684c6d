// What is read again while a town is open: after changes, by the clock, and for the days that are stepped through.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addDays } from '../src/words/dates';
import { type Answer } from './server';
import { TODAY, bench, until, still, ofTown, A, B } from './source-bench';

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
