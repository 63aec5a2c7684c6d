/**
 * The service worker: it gives what the browser has kept of the map where the server cannot be reached. While the server
 * answers it asks the server.
 */
import { Land } from './land';
import type { Fetched, Scope } from './scope';
import { asset, fetchShell, forgetShells, shellPage } from './shell';
import { isAway, kindOf, mayKeep } from './what';

/** How long an answer may take before the kept one is given in its place; less where the last took as long. */
const PATIENCE_MS = 4_000;
const IMPATIENCE_MS = 800;
/** So long a late answer that has come is given to whoever asks for it again. */
const FRESH_MS = 3_000;
/** What was kept ahead is asked for again after that. */
const AHEAD_MS = 6 * 3_600_000;
const AHEAD_AT_ONCE = 3;

const scope = self as unknown as Scope;
const land = new Land();
/** Late answers that are kept by now, and when they came. */
const arrived = new Map<string, number>();
let late = false;

scope.addEventListener('install', (event) => event.waitUntil(fetchShell().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(forgetShells().then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  const { seen = [], ahead = [] } = event.data as { seen?: readonly string[]; ahead?: readonly string[] };
  event.waitUntil(fetchAll(seen, 'force-cache').then(() => fetchAll(ahead, 'default')));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (kindOf(request, scope.location.origin)) {
    case 'document':
      event.respondWith(pageOf(event));
      break;
    case 'asset':
      event.respondWith(asset(request));
      break;
    case 'kept':
      event.respondWith(answer(event));
      break;
    case 'watched':
      event.respondWith(watch(request));
      break;
    case 'session':
      if (request.mode === 'navigate') event.waitUntil(land.wipe());
      else event.respondWith(turn(request));
      break;
    case 'other':
  }
});

async function pageOf({ request }: Fetched): Promise<Response> {
  const network = fetch(request);
  const response = await inTime(network);
  if (response !== null && !isAway(response)) return response;
  return (await shellPage()) ?? network;
}

/** The server's answer, else the kept one. */
async function answer(event: Fetched): Promise<Response> {
  const { request } = event;
  const key = keyOf(request.url);
  const { era } = land;
  const came = arrived.get(key);
  arrived.delete(key);
  if (came !== undefined && Date.now() - came < FRESH_MS) {
    const fresh = await land.match(key, false);
    if (fresh !== null) return fresh;
  }
  const network = fetch(request);
  const response = await inTime(network);
  if (response !== null && !isAway(response)) {
    await note(response);
    if (mayKeep(response)) event.waitUntil(land.put(key, response.clone(), era));
    return response;
  }
  const kept = await land.match(key);
  if (kept === null) return network;
  event.waitUntil(takeLate(event, network, key, era).catch(() => undefined));
  return kept;
}

/** Keeps an answer that came too late, and tells the page that there is one. */
async function takeLate(event: Fetched, network: Promise<Response>, key: string, era: number): Promise<void> {
  const response = await network;
  if (isAway(response)) return;
  await note(response);
  if (!mayKeep(response)) return;
  await land.put(key, response, era);
  arrived.set(key, Date.now());
  (await scope.clients.get(event.clientId))?.postMessage('reached');
}

/** An answer, or null where there is none or it takes too long. */
async function inTime(network: Promise<Response>): Promise<Response | null> {
  const timer = new Promise<'late'>((resolve) => setTimeout(resolve, late ? IMPATIENCE_MS : PATIENCE_MS, 'late'));
  const first = await Promise.race([network.catch(() => null), timer]);
  late = first === 'late';
  return first === 'late' ? null : first;
}

async function watch(request: Request): Promise<Response> {
  if (request.method !== 'GET') arrived.clear();
  const response = await fetch(request);
  await note(response);
  if (new URL(request.url).pathname === '/api/session' && response.ok) {
    const { account, anonymous } = (await response.clone().json()) as Record<string, unknown>;
    const reader = Number(account);
    // What an account may see others may not.
    if ((reader === 0 && anonymous !== true) || !(await land.isOf(reader))) await land.wipe();
    await land.keepFor(reader);
  }
  return response;
}

/** Signing in or out: what was kept before is not the next reader's, also where the server cannot be told. */
async function turn(request: Request): Promise<Response> {
  await land.wipe();
  const response = await fetch(request);
  await land.wipe();
  return response;
}

/** Whoever is refused keeps nothing. */
async function note({ status }: Response): Promise<void> {
  if (status === 401) await land.wipe();
}

/** Fetches what is not kept, a few at once. */
async function fetchAll(urls: readonly string[], cache: RequestCache): Promise<void> {
  const { era } = land;
  const left = [...urls].reverse();
  const next = async (): Promise<void> => {
    for (let url = left.pop(); url !== undefined && era === land.era; url = left.pop())
      await fetchOne(url, cache, era).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: AHEAD_AT_ONCE }, next));
}

async function fetchOne(url: string, cache: RequestCache, era: number): Promise<void> {
  const request = new Request(url, { cache, credentials: 'same-origin' });
  if (kindOf(request, scope.location.origin) !== 'kept') return;
  const key = keyOf(request.url);
  const known = await land.at(key);
  if (known !== undefined && Date.now() - Date.parse(known.at) < AHEAD_MS) return;
  const response = await fetch(request);
  await note(response);
  if (mayKeep(response)) await land.put(key, response, era);
}

function keyOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
