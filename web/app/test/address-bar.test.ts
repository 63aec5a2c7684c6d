import assert from 'node:assert/strict';
import test from 'node:test';
import { keepAddress } from '../src/state/history';
import { createStore } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';

const TOWN = '450399100';

interface Bar {
  readonly written: string[];
  readonly view: ReturnType<typeof createStore<View>>;
  /** Turns the view as the reader's first look. */
  readonly turn: (patch: Partial<View>) => void;
  readonly back: (address: string) => void;
}

/** A browser's address bar that notes what is written to it. */
function bar(): Bar {
  const written: string[] = [];
  let popped: () => void = () => undefined;
  const note = (how: string) => (_: unknown, __: string, address: string) => written.push(`${how} ${address}`);
  const location = { pathname: '/', search: '' };
  Object.assign(globalThis, {
    location,
    window: {
      setTimeout,
      clearTimeout,
      history: { pushState: note('push'), replaceState: note('replace') },
      addEventListener: (_: string, listener: () => void) => (popped = listener),
    },
  });
  const view = createStore<View>({ ...FIRST_VIEW, town: TOWN });
  const turn = keepAddress(view);
  return {
    written,
    view,
    turn,
    back: (address) => {
      const url = new URL(address, 'http://town');
      Object.assign(location, { pathname: url.pathname, search: url.search });
      popped();
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

void test('a step is an entry of the browser’s history, a movement replaces the last one once it has settled', async () => {
  const { view, written } = bar();
  view.set({ theme: 'water' });
  view.set({ place: { lat: 25.9, lon: 111, zoom: 14 } });
  view.set({ place: { lat: 25.91, lon: 111, zoom: 14 } });
  assert.deepEqual(written, [`push /?town=${TOWN}&theme=water`]);
  await settled();
  assert.deepEqual(written.slice(1), [`replace /?town=${TOWN}&theme=water&at=25.91000,111.00000,14`]);
});

void test('what the page turns to by itself at first is no step', async () => {
  const { view, turn, written } = bar();
  turn({ committee: `${TOWN}201` });
  assert.deepEqual(written, []);
  await settled();
  assert.deepEqual(written, [`replace /?town=${TOWN}&committee=${TOWN}201`]);
  view.set({ committee: null });
  assert.deepEqual(written.slice(1), [`push /?town=${TOWN}`]);
});

void test('a word that is typed into a filter is one step', () => {
  const { view, written } = bar();
  for (const filter of ["name LIKE '%大%'", "name LIKE '%大塘%'"]) view.set({ filter });
  assert.equal(written.length, 1);
  view.set({ theme: 'crops', filter: '' });
  assert.equal(written.length, 2);
});

void test('going back sets the view and writes nothing; what the address leaves out stays', async () => {
  const { view, written, back } = bar();
  view.set({ theme: 'water', place: { lat: 25.9, lon: 111, zoom: 14 } });
  written.length = 0;
  back('/?theme=crops');
  assert.equal(view.get().theme, 'crops');
  assert.equal(view.get().town, TOWN);
  assert.equal(view.get().place?.zoom, 14);
  await settled();
  assert.deepEqual(written, []);
});
