import assert from 'node:assert/strict';
import test from 'node:test';
import type { Town, TownFeature } from '../src/api/shapes';
import type { TownMap } from '../src/map/map';
import { NO_DATA, type Data, type Reading } from '../src/state/data';
import { createStore, type Store } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';

Object.assign(globalThis, {
  document: { documentElement: {} },
  getComputedStyle: () => ({ fontSize: '16px' }),
  localStorage: { getItem: () => null, setItem: () => undefined },
  window: { addEventListener: () => undefined, setTimeout, clearTimeout, matchMedia: () => ({ matches: false }) },
});
// It asks the browser as it is loaded, which must be there before.
const { Course } = await import('../src/map/course');

const TOWN = '450399100';

function ready<T>(value: T): Reading<T> {
  return { status: 'ready', value, problem: null };
}

const towns = ready([{ town: TOWN, name: '云溪镇', extent: [110.8, 25.7, 111.2, 26.1] } as unknown as Town]);
const village: TownFeature = {
  type: 'Feature',
  id: 7,
  geometry: { type: 'Point', coordinates: [111, 25.9] },
  properties: {},
};
const ring = [[111, 25.9], [111.05, 25.9], [111.05, 25.95], [111, 25.9]]; // prettier-ignore
const committee: TownFeature = {
  type: 'Feature',
  id: 4,
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties: { code: '450399100201' },
};

interface Trip {
  readonly told: string[];
  readonly course: InstanceType<typeof Course>;
  readonly view: Store<View>;
  readonly data: Store<Data>;
  /** Moves the map as by hand. */
  readonly drag: (lat: number) => void;
}

/** A course on a map that notes where it is sent. */
function trip(first: Partial<View>, known: Partial<Data> = { towns }): Trip {
  const told: string[] = [];
  const note =
    (what: string) =>
    (...to: readonly unknown[]) =>
      told.push([what, ...to.flat()].join(' '));
  let at = { lat: 25.9, lon: 111, zoom: 11 };
  const place = (): typeof at => at;
  const camera = { setPlace: note('place'), goTo: note('go'), fit: note('fit'), reveal: note('reveal'), place };
  const map = { camera, begin: note('begin'), fitTown: note('town') } as unknown as TownMap;
  const view = createStore<View>({ ...FIRST_VIEW, town: TOWN, ...first });
  const data = createStore<Data>({ ...NO_DATA, ...known });
  const drag = (lat: number): void => void (at = { ...at, lat });
  return { told, course: new Course(map, view, data), view, data, drag };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

void test('the town is shown whole, once, as soon as it is known', () => {
  const { told, data } = trip({}, {});
  assert.deepEqual(told, []);
  data.set({ towns });
  data.set({ towns: { ...towns } });
  assert.deepEqual(told, ['town false', 'begin']);
});

void test('an address with a place is shown there, and the town is not fitted', () => {
  const { told } = trip({ place: { lat: 25.9, lon: 111, zoom: 14 } });
  assert.equal(told.filter((each) => each.startsWith('town')).length, 0);
  assert.ok(told.includes('begin'));
});

void test('what an address selects is gone to after the town, however late it comes', async () => {
  const { told, data } = trip({ selected: { layer: 'villages', fid: 7 } });
  await later(700);
  assert.deepEqual(told, ['town false', 'begin']);
  data.set({ layers: { villages: ready([village]) } });
  assert.deepEqual(told.slice(2), ['go 25.9 111 15']);
});

void test('whoever takes the map is not moved any more', async () => {
  const { told, course, data } = trip({ selected: { layer: 'villages', fid: 7 } });
  course.taken();
  await later(700);
  data.set({ layers: { villages: ready([village]) } });
  assert.deepEqual(told, ['town false', 'begin']);
});

void test('a committee that is chosen is shown, and the town again when it is let go', () => {
  const { told, view } = trip({}, { towns, layers: { committees: ready([committee]) } });
  told.length = 0;
  view.set({ committee: '450399100201' });
  view.set({ committee: null });
  assert.deepEqual(told, ['fit 111 25.9 111.05 25.95 true', 'town true']);
});

void test('what was fitted is fitted anew when a part takes or leaves room, until somebody moves the map', async () => {
  const { told, course, drag } = trip({});
  course.roomChanged();
  course.roomChanged();
  await later(100);
  assert.deepEqual(told.splice(0), ['town false', 'begin', 'town true']);
  await later(750);
  drag(25.7);
  course.roomChanged();
  await later(100);
  assert.deepEqual(told, []);
});

void test('a step back that closes a panel leads to its own place, not to what was fitted before', async () => {
  const { told, course, view } = trip({});
  told.length = 0;
  view.set({ place: { lat: 25.95, lon: 111, zoom: 18 } });
  course.roomChanged();
  await later(100);
  assert.deepEqual(told, ['place [object Object]']);
});

void test('a flight that takes longer on a busy machine is no move of somebody’s', async () => {
  const { told, course, drag } = trip({});
  course.roomChanged();
  for (let at = 0; at < 24; at += 1) {
    await later(50);
    drag(25.9 + at / 100);
  }
  await later(300);
  told.length = 0;
  course.roomChanged();
  await later(100);
  assert.deepEqual(told, ['town true']);
});

void test('a step back brings its own place, not the committee’s', () => {
  const { told, view } = trip({}, { towns, layers: { committees: ready([committee]) } });
  told.length = 0;
  view.set({ committee: '450399100201', place: { lat: 25.8, lon: 111, zoom: 13 } });
  assert.equal(told.length, 1);
  assert.ok(told[0]?.startsWith('place'));
});

void test('on the big screen a theme is shown where it plays once its features are here', () => {
  const { told, course, view, data } = trip({ presenting: true, theme: 'crops' });
  told.length = 0;
  course.showTheme();
  assert.deepEqual(told, ['town true'], 'nothing is known yet');
  const plot = { ...committee, id: 9, properties: {} };
  data.set({ layers: { plots: ready([plot]), villages: ready([village]) } });
  assert.equal(told.length, 2);
  assert.ok(told[1]?.startsWith('fit 111 25.9 111.05 25.95 true'));
  view.set({ theme: 'farmland' });
  assert.equal(told.length, 2, 'another theme waits to be asked for');
});

void test('an extent that is a point is gone to, a wider one fitted', () => {
  const { told, course } = trip({});
  told.length = 0;
  course.showExtent([111, 25.9, 111, 25.9]);
  course.showExtent([111, 25.9, 111.1, 26]);
  assert.deepEqual(told, ['go 25.9 111 15', 'fit 111 25.9 111.1 26 true 18']);
});
