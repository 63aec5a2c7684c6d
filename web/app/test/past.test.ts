import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { classSums, differ } from '../src/compare/differ';
import { figuresOf } from '../src/figures/figures-of';
import { layerKey } from '../src/sync/keys';
import { NO_DATA, type Data } from '../src/state/data';
import { neededLayers } from '../src/state/needs';
import { instantOf, momentOf, pastInstant, pastOf } from '../src/state/past';
import { shownData } from '../src/state/shown';
import { FIRST_VIEW, type View } from '../src/state/view';
import { CATALOGUE } from '../src/words';

const parcel = (id: number, properties: object): TownFeature => ({ type: 'Feature', id, geometry: null, properties: { version: 1, ...properties } }); // prettier-ignore

void test('a day is looked at as it ended in the town, a time as it is', () => {
  assert.equal(new Date(instantOf('2026-11-24')).toISOString(), '2026-11-24T15:59:59.999Z');
  assert.equal(new Date(instantOf('2026-11-24T08:30')).toISOString(), '2026-11-24T00:30:00.000Z');
  assert.equal(momentOf('2024-02-29'), '2024-02-29');
  for (const wrong of ['2999-01-01', '2026-02-30', '2024-01-01T25:00', 'yesterday', '', null]) assert.equal(momentOf(wrong), null); // prettier-ignore
});

void test('the past is of all themes but cleaning, which has days of its own', () => {
  const view: View = { ...FIRST_VIEW, town: '450399100', theme: 'crops', asOf: '2024-02-29' };
  assert.equal(pastOf(view), '2024-02-29');
  assert.equal(pastInstant({ ...view, theme: 'coverage' }), null);
  assert.ok(neededLayers(view).has('plots'), 'its sums are the page’s own');
  assert.ok(!neededLayers({ ...view, asOf: null }).has('plots'));
  assert.notEqual(layerKey('450399100', 'plots', pastInstant(view)).id, layerKey('450399100', 'plots').id);
});

void test('figures of the past are of the rows of then, once they are read', () => {
  const view: View = { ...FIRST_VIEW, town: '450399100', theme: 'crops', asOf: '2024-02-29' };
  assert.equal(shownData(view, NO_DATA).figures.value, null);
  const plots = [parcel(1, { crop: 'rice', area_m2: 2000 }), parcel(2, { crop: 'lotus', area_m2: 1000 })];
  const data = { ...NO_DATA, layers: { plots: { status: 'ready', value: plots, problem: null } } } as const;
  const figures = shownData(view, data).figures.value;
  assert.deepEqual([figures?.plots.count, figures?.plots.area_mu, figures?.plots.crops.rice?.area_mu], [2, 4.5, 3]);
  assert.equal(figures?.as_of, instantOf('2024-02-29'));
});

void test('a moment before the first record has no figures of nothing: it says that there is no record', () => {
  const view: View = { ...FIRST_VIEW, town: '450399100', theme: 'crops', asOf: '2024-02-29' };
  const read = (value: readonly TownFeature[]): Data => ({ ...NO_DATA, layers: { plots: { status: 'ready', value, problem: null } } }); // prettier-ignore
  const told = (data: Data) => figuresOf(view, shownData(view, data), CATALOGUE['zh-Hans']);
  assert.deepEqual([told(read([]))?.figures, told(read([]))?.headlines], [[], [['2024-02-29无记录']]]);
  assert.equal(told(read([parcel(1, { crop: 'rice', area_m2: 2000 })]))?.figures.length, 3);
});

void test('what differs between two moments is new, gone or changed, and a higher version alone is none of these', () => {
  const then = [parcel(1, { stage: 'tasked', area_m2: 2000 }), parcel(2, { stage: 'closed' }), parcel(3, { stage: 'closed', crop: null })]; // prettier-ignore
  const now = [parcel(1, { stage: 'closed', area_m2: 2000 }), { ...parcel(3, { stage: 'closed' }), properties: { version: 4, stage: 'closed' } }, parcel(4, { stage: 'closed' })]; // prettier-ignore
  assert.deepEqual(
    differ(then, now).map(({ fid, was, is, fields }) => [fid, was !== null, is !== null, fields.join()]),
    [
      [1, true, true, 'stage'],
      [2, true, false, ''],
      [4, false, true, ''],
    ],
  );
  const sums = classSums(then, now, 'stage', ['tasked', 'clearing', 'closed'], 'area_m2');
  assert.deepEqual(
    sums.map(({ value, was, is }) => [value, was.count, was.measure, is.count, is.measure]),
    [
      ['tasked', 1, 2000, 0, 0],
      ['closed', 2, 0, 3, 2000],
    ],
  );
});
