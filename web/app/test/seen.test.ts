import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { worldX, worldY } from '../src/geodesy/mercator';
import { seenIn, type Sight } from '../src/map/seen';
import { shapesOf } from '../src/map/plane/shapes';
import { inSight, isSeen, linesThatAre, type LegendGroup } from '../src/legend/legend-of';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW } from '../src/state/view';
import type { LayerId } from '../src/api/layers';

function feature(id: number, geometry: TownFeature['geometry'], properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry, properties } as TownFeature;
}

const point = (lon: number, lat: number): TownFeature['geometry'] => ({ type: 'Point', coordinates: [lon, lat] });
const layers: Partial<Record<LayerId, TownFeature[]>> = {
  sites: [
    feature(1, point(111.01, 25.91), { kind: 'workshop' }),
    feature(2, point(111.2, 25.91), { kind: 'cooperative' }),
  ],
  findings: [feature(3, point(111.01, 25.91), { kind: 'litter' })],
  channels: [
    feature(
      4,
      { type: 'LineString', coordinates: [[110.9, 25.9], [111.05, 25.95]] }, // prettier-ignore
      { grade: 'main', lined: false, state: 'working' },
    ),
    feature(5, { type: 'LineString', coordinates: [[112, 25.9], [112, 26]] }, { grade: 'field', lined: true }), // prettier-ignore
  ],
};
const data: Data = {
  ...NO_DATA,
  layers: Object.fromEntries(
    Object.entries(layers).map(([id, value]) => [id, { status: 'ready', value, problem: null }]),
  ),
};
const sight: Sight = {
  view: FIRST_VIEW,
  data,
  window: { minX: worldX(111), minY: worldY(26), maxX: worldX(111.1), maxY: worldY(25.85) },
  zoom: 14,
  shapesIn: (layer) => shapesOf(layer, layers[layer] ?? []),
  tiled: () => new Set(),
  before: null,
};

test('only classes with a feature in the window are seen', () => {
  assert.deepEqual(seenIn({ ...sight, view: { ...FIRST_VIEW, theme: 'sites' } }), ['sites', 'sites.workshop']);
  assert.deepEqual(seenIn({ ...sight, view: { ...FIRST_VIEW, theme: 'water' } }), [
    'channels',
    'channels.earth',
    'channels.main',
  ]);
});

test('findings are seen from the zoom that draws them', () => {
  assert.deepEqual(seenIn(sight), ['findings', 'findings.litter']);
  assert.deepEqual(seenIn({ ...sight, zoom: 13 }), []);
});

test('while tiles are on their way, what was seen of their layer stays', () => {
  const before = ['parcels', 'parcels.todo', 'roads', 'villages'];
  const view = { ...FIRST_VIEW, theme: 'farmland' as const };
  assert.deepEqual(seenIn({ ...sight, view, before, tiled: () => null }), [
    'parcels',
    'parcels.todo',
    'rivers.*',
    'roads',
  ]);
  assert.deepEqual(seenIn({ ...sight, view, before }), []);
});

test('of what is not here yet, all may be seen', () => {
  const view = { ...FIRST_VIEW, theme: 'farmland' as const };
  assert.deepEqual(seenIn({ ...sight, view, tiled: () => null }), ['parcels.*', 'rivers.*', 'roads.*']);
  const reading = {
    ...data,
    layers: { ...data.layers, sites: { status: 'reading' as const, value: null, problem: null } },
  };
  assert.deepEqual(seenIn({ ...sight, data: reading, view: { ...FIRST_VIEW, theme: 'sites' } }), ['sites.*']);
  assert.ok(isSeen('parcels.todo', ['parcels.*']) && !isSeen('plots.rice', ['parcels.*', 'plots']));
});

test('a legend without switches has the lines that are on and of which there is something; what is out of sight is known', () => {
  const line = (key: string): LegendGroup['lines'][number] => ({
    key,
    needs: key,
    sample: null as never,
    label: key,
    total: '',
    unit: '',
  });
  const group: LegendGroup = {
    layer: 'parcels',
    title: '',
    total: '',
    unit: '',
    lines: [
      line('parcels.todo'),
      line('parcels.work'),
      line('parcels.done'),
      { ...line('parcels.ruled_out'), empty: true },
    ],
  };
  const labels = (off: string[]): string[] => linesThatAre([group], { ...FIRST_VIEW, off }).map(({ label }) => label);
  assert.deepEqual(labels([]), ['parcels.todo', 'parcels.work', 'parcels.done']);
  assert.deepEqual(labels(['parcels.todo']), ['parcels.work', 'parcels.done']);
  assert.deepEqual(labels(['parcels']), []);
  const sight = (off: string[], seen: string[] | null): string[] =>
    group.lines.filter((each) => inSight(each, off, seen)).map(({ label }) => label);
  assert.deepEqual(sight(['parcels.todo'], ['parcels', 'parcels.todo', 'parcels.work']), ['parcels.work']);
  assert.deepEqual(sight([], null), labels([]), 'of nothing nothing is in sight');
});
