import assert from 'node:assert/strict';
import test from 'node:test';
import type L from 'leaflet';
import type { LayerId } from '../src/api/layers';
import type { Coverage, Town, TownFeature } from '../src/api/shapes';
import { worldPx, worldY } from '../src/geodesy/mercator';
import type { Marks } from '../src/map/names/marks';
import type { TileGrid } from '../src/map/tiles/vector-grid';
import { NO_DATA, type Data, type Reading } from '../src/state/data';
import { FIRST_VIEW, type Selection, type View } from '../src/state/view';
import { stillMap } from './leaflet';

// They ask the browser as they are loaded, which must be there before.
const { map } = await stillMap(1000, 700);
const { Picker } = await import('../src/map/picker');
const { Scenes } = await import('../src/map/scene/scene');

const TOWN = '450399100';
const [UNIT, OTHER] = ['450399100201', '450399100202'] as const;

function ready<T>(value: T): Reading<T> {
  return { status: 'ready', value, problem: null };
}
function square(id: number, west: number, properties: Record<string, unknown>, side = 0.02): TownFeature {
  const [east, south, north] = [west + side, 25.9, 25.9 + side];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
  return { type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring] }, properties };
}
function line(id: number, lat: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'LineString', coordinates: [[111, lat], [111.02, lat]] }, properties }; // prettier-ignore
}
function point(id: number): TownFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [111.01, 25.91] }, properties: {} };
}

const LAYERS: Partial<Record<LayerId, readonly TownFeature[]>> = {
  committees: [square(1, 111, { code: UNIT }), square(2, 111.02, { code: OTHER })],
  zones: [square(3, 111, { kind: 'market_town' }, 0.01)],
  streets: [line(4, 25.91, {})],
  channels: [
    line(5, 25.91, { grade: 'main', committee: UNIT }),
    line(6, 25.9101, { grade: 'field', committee: OTHER }),
  ],
  villages: [point(7)],
  parcels: [],
};
const DATA: Data = {
  ...NO_DATA,
  towns: ready([{ town: TOWN, extent: [111, 25.9, 111.04, 25.92], boundary: null } as unknown as Town]),
  layers: Object.fromEntries(Object.entries(LAYERS).map(([layer, features]) => [layer, ready(features)])),
};

interface Under {
  readonly marks?: readonly Selection[];
  readonly parcels?: readonly { fid: number; stage: string }[];
}

/** What lies under a place, as `layer.id`. */
function under(
  lat: number,
  lon: number,
  view: Partial<View>,
  { marks = [], parcels = [] }: Under = {},
  data = DATA,
): string[] {
  const now = (): [View, Data] => [{ ...FIRST_VIEW, town: TOWN, ...view }, data];
  const grid = {
    pick: () => parcels.map(({ fid, stage }) => ({ layer: 'parcels', feature: { fid, properties: { stage } } })),
    fragments: () => [],
  } as unknown as TileGrid;
  const areas = { parcels: grid, plots: { ...grid, pick: () => [] } as unknown as TileGrid };
  const own = { pick: () => marks } as unknown as Marks;
  const picker = new Picker(map, own, areas, new Scenes(now, areas), now);
  const event = { latlng: { lat, lng: lon }, containerPoint: { x: 0, y: 0 } } as L.LeafletMouseEvent;
  return picker.pick(event).map(({ selection: { layer, fid } }) => `${layer}.${fid}`);
}

map.setView([25.91, 111.01], 45);

void test('a lone mark is meant alone; several marks are told with what lies under them', () => {
  const village = { layer: 'villages', fid: 7 } as const;
  const parcels = [{ fid: 8, stage: 'closed' }];
  assert.deepEqual(under(25.91, 111.01, { theme: 'farmland' }, { marks: [village], parcels }), ['villages.7']);
  const gone = { layer: 'villages', fid: 99 } as const;
  assert.deepEqual(under(25.91, 111.01, { theme: 'farmland' }, { marks: [village, village, gone], parcels }), ['villages.7', 'villages.7', 'parcels.8'], 'one that is no more is none'); // prettier-ignore
});

void test('under several marks the ground is not told: it is under everything', () => {
  const site = { layer: 'villages', fid: 7 } as const;
  assert.deepEqual(under(25.905, 111.005, { theme: 'sites' }, { marks: [site, site] }), ['villages.7', 'villages.7']);
});

void test('what a theme shows goes before the ground, and a zone before the committee that it lies in', () => {
  assert.deepEqual(under(25.905, 111.005, { theme: 'farmland' }, { parcels: [{ fid: 8, stage: 'closed' }] }), ['parcels.8']); // prettier-ignore
  assert.deepEqual(under(25.905, 111.005, { theme: 'sites' }), ['zones.3']);
  assert.deepEqual(under(25.915, 111.015, { theme: 'sites' }), ['committees.1']);
  assert.deepEqual(under(25.905, 111.005, { theme: 'farmland' }), ['committees.1'], 'a theme without zones');
  assert.deepEqual(under(25.95, 111.5, { theme: 'sites' }), [], 'beyond the town');
});

void test('lines are met within six pixels, and both that are near', () => {
  const at = (px: number, view: Partial<View> = { theme: 'water' }): string[] => {
    const y = worldY(25.91) + px / worldPx(15);
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
    return under(lat, 111.005, view).filter((each) => each.startsWith('channels'));
  };
  assert.deepEqual(at(0), ['channels.5', 'channels.6']);
  assert.deepEqual(at(5.9), ['channels.5']);
  assert.deepEqual(at(6.1), []);
});

void test('what is switched off is under nobody’s pointer: a layer, a class, the ground', () => {
  const water = (off: readonly string[]): string[] => under(25.91, 111.005, { theme: 'water', off });
  assert.deepEqual(water(['channels.main']), ['channels.6']);
  assert.deepEqual(water(['channels']), ['committees.1']);
  assert.deepEqual(water(['channels', 'committees']), []);
  const parcels = [{ fid: 8, stage: 'closed' }, { fid: 9, stage: 'tasked' }]; // prettier-ignore
  const farmland = (off: readonly string[]): string[] => under(25.91, 111.005, { theme: 'farmland', off }, { parcels });
  assert.deepEqual(farmland(['parcels.todo']), ['parcels.8']);
  assert.deepEqual(farmland(['parcels']), ['committees.1']);
  assert.deepEqual(under(25.905, 111.005, { theme: 'sites', off: ['zones'] }), ['committees.1']);
  assert.deepEqual(under(25.905, 111.005, { theme: 'sites', off: ['zones.market_town'] }), ['committees.1']);
});

void test('the filter and the committee leave out what they leave out on the map, but every committee can be pressed', () => {
  const water = (view: Partial<View>): string[] => under(25.91, 111.005, { theme: 'water', ...view });
  assert.deepEqual(water({ committee: OTHER }), ['channels.6']);
  assert.deepEqual(water({ filter: "grade = 'main'" }), ['channels.5']);
  assert.deepEqual(water({ filter: "grade = 'branch'" }), ['committees.1']);
  assert.deepEqual(
    under(25.915, 111.03, { theme: 'water', committee: UNIT }),
    ['committees.2'],
    'to go on to the next',
  );
});

void test('a parcel that the filter leaves out is pressed by its outline, from the zoom that draws one', () => {
  const parcels = [{ fid: 8, stage: 'closed' }];
  const known = { ...DATA, layers: { ...DATA.layers, parcels: ready([square(8, 111, { stage: 'closed', committee: UNIT })]) } }; // prettier-ignore
  const found = (zoom: number, view: Partial<View>): string[] => {
    map.setView([25.91, 111.01], zoom * 3);
    const all = under(25.91, 111.01, { theme: 'farmland', ...view }, { parcels }, known);
    map.setView([25.91, 111.01], 45);
    return all;
  };
  assert.deepEqual(found(13, { committee: OTHER }), ['parcels.8']);
  assert.deepEqual(found(12, { committee: OTHER }), ['committees.1'], 'nothing of it is seen');
  assert.deepEqual(found(12, { committee: UNIT }), ['parcels.8']);
  assert.deepEqual(found(12, {}), ['parcels.8']);
});

void test('a street is pressed in the theme that shows its day', () => {
  assert.deepEqual(under(25.91, 111.015, { theme: 'coverage' }), ['streets.4']);
  assert.deepEqual(under(25.91, 111.015, { theme: 'coverage', off: ['streets'] }), ['committees.1']);
  assert.deepEqual(under(25.91, 111.015, { theme: 'sites' }), ['committees.1']);
});

void test('canvases paint what the view lets through: streets in every theme, their day in that of the cleaning', () => {
  const coverage = ready({ has_assignments: true, streets: [{ fid: 4, state: 'both' }], villages: [] } as unknown as Coverage); // prettier-ignore
  const scene = (view: Partial<View>, data: Data = DATA): ReturnType<InstanceType<typeof Scenes>['scene']> => {
    const areas = {} as ConstructorParameters<typeof Scenes>[1];
    return new Scenes(() => [{ ...FIRST_VIEW, town: TOWN, ...view }, data], areas).scene();
  };
  const fids = (shapes: readonly { fid: number }[]): number[] => shapes.map(({ fid }) => fid);
  const water = scene({ theme: 'water', off: ['channels.field'] });
  assert.deepEqual([fids(water.channels), fids(water.zones), fids(water.streets)], [[5], [], [4]]);
  assert.deepEqual(fids(scene({ theme: 'sites' }).zones), [3]);
  assert.deepEqual(fids(scene({ off: ['streets'] }).streets), []);
  assert.equal(scene({ theme: 'coverage' }, { ...DATA, coverage }).streetState(4), 'both');
  assert.equal(scene({ theme: 'coverage' }, { ...DATA, coverage }).streetState(5), null);
  assert.equal(scene({ theme: 'water' }, { ...DATA, coverage }).streetState(4), null);
  const { value } = coverage;
  const unassigned = { ...DATA, coverage: ready({ ...(value as Coverage), has_assignments: false }) };
  assert.equal(
    scene({ theme: 'coverage' }, unassigned).streetState(4),
    null,
    'where nobody is assigned a street is a road',
  );
  assert.equal(scene({ off: ['committees'] }).showBorders, false);
  assert.equal(scene({}).extent[0]?.length, 8);
  assert.equal(scene({ opacity: { zones: 40 } }).opacity('zones'), 0.4);
});

void test('the borders of committees are drawn of those that are here, each once, and again only for others', () => {
  let data = DATA;
  const scenes = new Scenes(() => [{ ...FIRST_VIEW, town: TOWN }, data], {} as ConstructorParameters<typeof Scenes>[1]);
  const first = scenes.scene().borders;
  assert.equal(first.inner.length, 1, 'the two have one border in common');
  assert.equal(scenes.scene().borders, first);
  data = { ...DATA, layers: { ...DATA.layers, committees: ready(LAYERS.committees?.slice(0, 1) ?? []) } };
  assert.equal(scenes.scene().borders.inner.length, 0);
});
