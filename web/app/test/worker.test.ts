import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { foundInLoaded } from '../src/search/loaded';
import { tilesOf } from '../src/shell/offline';
import { Ledger } from '../src/worker/ledger';
import { isAway, kindOf, mayKeep } from '../src/worker/what';

const ORIGIN = 'https://tuntu.example';

function kind(
  path: string,
  options: { method?: string; mode?: string; headers?: Record<string, string> } = {},
): string {
  const { method = 'GET', mode = 'cors', headers = {} } = options;
  const url = path.startsWith('http') ? path : ORIGIN + path;
  return kindOf({ method, mode, url, headers: new Headers(headers) }, ORIGIN);
}

void test('only what anonymous readers may see of an open map may be kept', () => {
  for (const path of [
    '/api/towns',
    '/api/coverage?town=450399100&date=2026-11-29',
    '/api/coverage/history?town=450399100&days=14',
    '/api/figures?town=450399100&committee=none',
    '/api/collections/villages/items?town=450399100&limit=20000',
    '/api/collections/parcels/items/17',
    '/api/collections/parcels/items/17/related',
    '/tiles/base/12/3310/1742.mvt?town=450399100',
    '/tiles/relief/12/3310/1742.png?town=450399100',
  ])
    assert.equal(kind(path), 'kept', path);
  for (const path of [
    '/api/cleaners?town=450399100',
    '/api/cleaners?town=450399100&unmasked=true',
    '/api/collections/parcels/items/17/history',
    '/api/changes?town=450399100',
    '/api/session',
    '/api/account/tokens',
    '/api/accounts?town=450399100',
    '/api/search?town=450399100&q=x',
    '/api/collections/parcels/export?f=xlsx',
    '/api/collections/parcels/items?town=450399100&filter=x',
    '/api/collections/parcels/items?town=450399100&asOf=2026-11-01T00:00:00Z',
    '/tiles/parcels/12/3310/1742.mvt?town=450399100&filter=x',
    '/api/something/new',
  ])
    assert.equal(kind(path), 'watched', path);
  const path = '/api/collections/parcels/items/17';
  assert.equal(kind(path, { headers: { 'Tuntu-Reveal': '1' } }), 'watched');
  assert.equal(kind(path, { headers: { Authorization: 'Bearer x' } }), 'watched');
  assert.equal(kind(path, { method: 'PATCH' }), 'watched');
});

void test('the page, its files, sign-ins and all else are told apart', () => {
  assert.equal(kind('/?town=1&filter=x', { mode: 'navigate' }), 'document');
  assert.equal(kind('/present', { mode: 'navigate' }), 'document');
  assert.equal(kind('/assets/tuntu-1.js'), 'asset');
  for (const method of ['POST', 'DELETE']) assert.equal(kind('/api/session', { method }), 'session');
  assert.equal(kind('/api/session/invitation', { method: 'POST' }), 'session');
  assert.equal(kind('/api/session/callback?code=x', { mode: 'navigate' }), 'session');
  for (const path of ['/api/events?town=1', '/cert', '/worker.js', 'https://elsewhere.example/api/towns'])
    assert.equal(kind(path), 'other', path);
  assert.equal(kind('/api/collections/parcels/export?f=xlsx', { mode: 'navigate' }), 'other');
});

void test('an answer that the server marks as not to be stored, or that is no whole one, is not kept', () => {
  const answer = (status: number, headers: Record<string, string> = {}): Response =>
    ({ status, type: 'basic', redirected: false, headers: new Headers(headers) }) as Response;
  assert.ok(mayKeep(answer(200, { 'Cache-Control': 'no-cache' })));
  assert.ok(mayKeep(answer(204)));
  assert.ok(!mayKeep(answer(200, { 'Cache-Control': 'no-store' })));
  for (const status of [206, 302, 304, 401, 404, 500]) assert.ok(!mayKeep(answer(status)), String(status));
  assert.ok(!mayKeep({ ...answer(200), type: 'opaque', headers: new Headers() } as Response));
  assert.ok(isAway(answer(502, { 'Content-Type': 'text/html' })));
  assert.ok(!isAway(answer(503, { 'Content-Type': 'application/problem+json' })), 'the program itself says so');
});

void test('what is kept is bounded, and the least recently used goes first', () => {
  const ledger = new Ledger(10_000);
  const entry = (bytes: number) => ({ bytes, at: '2026-11-29T00:00:00.000Z', etag: null });
  for (const key of ['a', 'b', 'c']) assert.deepEqual(ledger.put(key, entry(2_000)), []);
  ledger.use('a');
  assert.deepEqual(ledger.put('d', entry(2_000)), ['b'], '3,024 bytes each: a fourth is too many');
  assert.deepEqual(ledger.put('d', entry(100)), [], 'what is kept anew is not counted twice');
  assert.deepEqual(
    ledger.all().map(([key]) => key),
    ['c', 'a', 'd'],
  );
  const again = new Ledger(10_000, ledger.all());
  assert.deepEqual(again.put('e', entry(8_000)), ['c', 'a', 'd']);
});

void test('what is loaded is searched by each form of a name and by code, with where it is', () => {
  const village = (id: number, name: string, pinyin: string, code: string): TownFeature => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [111, 25 + id] },
    properties: { name, name_hant: name, pinyin, code },
  });
  const value = [
    village(1, '上桐子', 'Shang Tongzi', '450399100201001'),
    village(2, '桐子冲', 'Tongzi Chong', '450399100201002'),
  ];
  const layers = { villages: { status: 'ready', value, problem: null } } as const;
  const found = (text: string): number[] => foundInLoaded(layers, text).map(({ fid }) => fid);
  assert.deepEqual(found('桐子'), [2, 1], 'what begins with it comes first');
  assert.deepEqual(found('shangtong'), [1]);
  assert.deepEqual(found('201002'), [2]);
  assert.deepEqual(found('没有'), []);
  assert.deepEqual(foundInLoaded(layers, '桐子冲')[0]?.point, [111, 27]);
});

void test('a town’s tiles are kept ahead, by whole zooms and not without end', () => {
  const paths = tilesOf('450399100', [110.9, 25.8, 111.2, 26.1], true);
  assert.ok(paths.length > 100 && paths.length <= 400, String(paths.length));
  for (const path of paths) assert.equal(kind(path), 'kept');
  assert.ok(tilesOf('450399100', [100, 20, 110, 30], true).length <= 400);
});
