import assert from 'node:assert/strict';
import test from 'node:test';
import type { LayerId } from '../src/api/layers';
import type { Figures, TownFeature } from '../src/api/shapes';
import { CHANNELS, OTHERS, PARCELS, SITES, ZONES, classesOf, fillOf, zoneFill } from '../src/look/style';
import { NO_DATA, type Data } from '../src/state/data';
import { matchesOf, shownData } from '../src/state/shown';
import { FIRST_VIEW, type View } from '../src/state/view';

function feature(id: number, properties: Record<string, unknown>): TownFeature {
  return { type: 'Feature', id, geometry: null, properties };
}

const LAYERS: Partial<Record<LayerId, readonly TownFeature[]>> = {
  parcels: [
    feature(1, { stage: 'tasked', area_m2: 2000, committee: '450399100201' }),
    feature(2, { stage: 'closed', area_m2: 4000, committee: '450399100201' }),
    feature(3, { stage: 'check_city', area_m2: 1000, committee: '450399100202' }),
  ],
  plots: [feature(4, { crop: 'citrus', area_m2: 2000 }), feature(5, { crop: 'rice', area_m2: null })],
  channels: [
    feature(6, { grade: 'main', length_m: 100, state: 'working' }),
    feature(7, { grade: 'field', length_m: 20.5, state: 'not_working' }),
  ],
  sites: [feature(8, { kind: 'cooperative' }), feature(9, { kind: 'workshop' }), feature(10, { kind: 'cooperative' })],
};

const server = {
  villages: 153,
  parcels: { count: 99 },
  plots: { count: 99 },
  sites: {},
  zones: {},
} as unknown as Figures;
const data: Data = {
  ...NO_DATA,
  figures: { status: 'ready', value: server, problem: null },
  layers: Object.fromEntries(
    Object.entries(LAYERS).map(([layer, value]) => [layer, { status: 'ready', value, problem: null }]),
  ),
};

function figures(view: Partial<View>): Figures | null {
  return shownData({ ...FIRST_VIEW, ...view }, data).figures.value;
}

void test('without a filter the server’s own sums stand', () => {
  assert.equal(figures({ theme: 'farmland' }), server);
  assert.equal(figures({ theme: 'farmland', committee: '450399100201' }), server);
});

void test('parcels that a filter chooses are summed by stage, and what is reclaimed of them', () => {
  const chosen = figures({ theme: 'farmland', filter: "stage IN ('tasked', 'closed', 'check_city')" })?.parcels;
  assert.deepEqual(chosen?.stages.tasked, { count: 1, area_m2: 2000, area_mu: 3 });
  assert.equal(chosen?.count, 3);
  assert.equal(chosen?.reclaimed_m2, 5000);
  assert.equal(chosen?.reclaimed_mu, 7.5);
  assert.equal(figures({ theme: 'farmland', filter: "stage = 'tasked'" })?.parcels.reclaimed_m2, 0);
});

void test('plots are summed by crop, channels in metres by grade, sites counted by kind', () => {
  const plots = figures({ theme: 'crops', filter: 'area_mu IS NULL OR area_mu > 1' })?.plots;
  assert.deepEqual(plots?.crops.rice, { count: 1, area_m2: 0, area_mu: 0 });
  assert.equal(plots?.area_mu, 3);
  const channels = figures({ theme: 'water', filter: "state = 'not_working'" })?.channels;
  assert.deepEqual([channels?.count, channels?.length_m], [1, 20.5]);
  assert.deepEqual(channels?.grades.field, { count: 1, length_m: 20.5 });
  assert.deepEqual(figures({ theme: 'sites', filter: "kind = 'cooperative'" })?.sites, { cooperative: 2 });
});

void test('two views that are looked at in turn keep their matches, each its own', () => {
  const screen: View = { ...FIRST_VIEW, theme: 'farmland', filter: "stage = 'tasked'" };
  const scene: View = { ...FIRST_VIEW, theme: 'farmland', committee: '450399100202' };
  const [first, second] = [matchesOf(screen, data, 'parcels'), matchesOf(scene, data, 'parcels')];
  assert.deepEqual([...(first.fids ?? [])], [1]);
  assert.deepEqual([...(second.fids ?? [])], [3]);
  assert.equal(matchesOf(screen, data, 'parcels'), first);
  assert.equal(matchesOf(scene, data, 'parcels'), second);
  const newer: Data = { ...data, layers: { parcels: { status: 'ready', value: [], problem: null } } };
  assert.deepEqual([...(matchesOf(screen, newer, 'parcels').fids ?? [])], []);
});

void test('a value has its fill by its class, a site by its mark; what nobody knows has none', () => {
  assert.equal(fillOf('parcels', 'stage', 'check_county'), PARCELS.acceptance);
  assert.equal(fillOf('parcels', 'crop', 'rice')?.id, 'rice');
  assert.equal(fillOf('villages', 'today', 'both')?.id, 'both');
  assert.equal(fillOf('channels', 'state', 'not_working'), CHANNELS.not_working);
  assert.equal(fillOf('sites', 'kind', 'workshop')?.colour, SITES.workshop.colour);
  for (const value of ['soil', '', null, 7, 'constructor']) assert.equal(fillOf('parcels', 'stage', value), undefined);
  assert.equal(fillOf('streets', 'class', 'main'), undefined);
  assert.equal(zoneFill('market_town'), ZONES.market_town);
  assert.equal(zoneFill('unheard of'), ZONES.area);
  assert.deepEqual(classesOf('nothing'), []);
  assert.deepEqual(Object.keys(OTHERS), ['plain', 'bar', 'none', 'unknown']);
});
