import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { cornerOfTheme, extentOfFeatures } from '../src/map/theme-extent';
import { NO_DATA, type Data } from '../src/state/data';
import type { LayerId } from '../src/api/layers';

const at = (lon: number, lat: number): TownFeature =>
  ({ type: 'Feature', id: 1, geometry: { type: 'Point', coordinates: [lon, lat] }, properties: {} }) as never;
const withLayers = (layers: Partial<Record<LayerId, TownFeature[]>>): Data => ({
  ...NO_DATA,
  layers: Object.fromEntries(
    Object.entries(layers).map(([id, value]) => [id, { status: 'ready', value, problem: null }]),
  ),
});
const TOWN = [111, 25, 112, 26] as const;

test('a theme in a corner of the town is shown there, villages around it left aside', () => {
  const villages = [at(111, 25), at(112, 26)];
  const data = withLayers({ villages, channels: [at(111.3, 25.5), at(111.5, 25.6)], pump_stations: [at(111.2, 25.5)] });
  assert.deepEqual(cornerOfTheme(data, 'water', TOWN), [111.2, 25.5, 111.5, 25.6]);
});

test('a theme all over the town has no corner, nor has one of which nothing is there', () => {
  const far = withLayers({ sites: [at(111.1, 25.5), at(111.6, 25.6)], villages: [at(111, 25), at(112, 26)] });
  assert.equal(cornerOfTheme(far, 'sites', TOWN), null);
  assert.equal(cornerOfTheme(far, 'coverage', TOWN), null);
  assert.equal(cornerOfTheme(NO_DATA, 'water', TOWN), null);
  assert.equal(extentOfFeatures([{ ...at(1, 1), geometry: null }]), null);
});
