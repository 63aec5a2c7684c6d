import assert from 'node:assert/strict';
import test from 'node:test';
import * as client from '../src/api/client';
import { NO_FIGURES, type Problem } from '../src/api/shapes';
import { lines, served, type Answer } from './server';

const TOWN = '450399100';
/** All that must not come apart in an address: the ends of a query's parts, a plus, a percent, a character of four bytes. */
const AWKWARD = "name = '甲&乙#丙+丁%25?=𬇕/''' AND area_mu > 3";

/** The problem that a request fails with. */
async function failing(work: Promise<unknown>): Promise<client.RequestFailed> {
  const error: unknown = await work.then(
    () => assert.fail('it succeeded'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof client.RequestFailed, String(error));
  return error;
}

function problem(answer: Answer): Promise<Problem> {
  return served(
    () => answer,
    async () => (await failing(client.towns())).problem,
  );
}

void test('a layer is read page by page to its end, of the host that the page came from', async () => {
  const page = (n: number, more: boolean): object => ({
    features: [{ id: 2 * n }, { id: 2 * n + 1 }],
    links: [
      { rel: 'self', href: 'https://public.example/api/collections/villages/items' },
      ...(more
        ? [{ rel: 'next', href: `https://public.example/api/collections/villages/items?town=1&from=${n}` }]
        : []),
    ],
  });
  await served(
    ({ url }) => ({ json: page(Number(url.searchParams.get('from') ?? -1) + 1, url.searchParams.get('from') !== '1') }),
    async (asked) => {
      const features = await client.features('villages', TOWN);
      assert.deepEqual(
        features.map(({ id }) => id),
        [0, 1, 2, 3, 4, 5],
      );
      assert.deepEqual(lines(asked), [
        `GET /api/collections/villages/items?town=${TOWN}&limit=20000`,
        'GET /api/collections/villages/items?town=1&from=0',
        'GET /api/collections/villages/items?town=1&from=1',
      ]);
    },
  );
});

void test('an empty layer is one request and no feature; of a layer without links nothing more is asked', async () => {
  await served(
    () => ({ json: { features: [] } }),
    async (asked) => {
      assert.deepEqual(await client.features('sites', TOWN), []);
      assert.equal(asked.length, 1);
    },
  );
});

void test('a page that fails fails the whole: half a layer is not shown as all of it', async () => {
  await served(
    ({ url }) =>
      url.searchParams.has('from')
        ? { status: 503, json: { title: 'busy' } }
        : { json: { features: [{ id: 1 }], links: [{ rel: 'next', href: '/api/collections/sites/items?from=1' }] } },
    async () => assert.equal((await failing(client.features('sites', TOWN))).problem.status, 503),
  );
});

void test('filters and searches reach the server as they were typed', async () => {
  await served(
    ({ url }) => ({ json: url.pathname === '/api/search' ? { results: [] } : { features: [{ id: '7' }, { id: 9 }] } }),
    async (asked) => {
      assert.deepEqual(await client.chosen('parcels', TOWN, AWKWARD), new Set([7, 9]));
      assert.deepEqual(await client.search(TOWN, AWKWARD), []);
      assert.equal(asked[0]?.url.searchParams.get('filter'), AWKWARD);
      assert.equal(asked[0].url.searchParams.get('town'), TOWN);
      assert.equal(asked[1]?.url.searchParams.get('q'), AWKWARD);
    },
  );
});

void test('an export asks for the same rows, order, columns and window, and for no more than was chosen', () => {
  const wanted = { form: 'csv', town: TOWN, language: 'zh-Hant', columns: ['code', 'area_mu'] } as const;
  const read = (more: Pick<client.Wanted, 'date' | 'filter' | 'sort' | 'bounds'>): Record<string, string> => {
    const url = new URL(client.exportPath('parcels', { ...wanted, ...more }), 'http://town.test');
    assert.equal(url.pathname, '/api/collections/parcels/export');
    return Object.fromEntries(url.searchParams);
  };
  const least = { f: 'csv', town: TOWN, lang: 'zh-Hant', properties: 'code,area_mu' };
  assert.deepEqual(read({ date: null, filter: '', sort: '', bounds: null }), least);
  assert.deepEqual(read({ date: '2026-11-24', filter: AWKWARD, sort: '-area_mu', bounds: [110.5, 25, 111, -0.5] }), {
    ...least,
    date: '2026-11-24',
    filter: AWKWARD,
    sortby: '-area_mu',
    bbox: '110.5,25,111,-0.5',
  });
});

void test('today’s coverage names no day, another its own; a committee’s figures name it, a town’s none', async () => {
  await served(
    () => ({ json: {} }),
    async (asked) => {
      await client.coverage(TOWN, null);
      await client.coverage(TOWN, '2026-11-24');
      await client.figures(TOWN, null);
      await client.figures(TOWN, '450399100201');
      assert.deepEqual(lines(asked), [
        `GET /api/coverage?town=${TOWN}`,
        `GET /api/coverage?town=${TOWN}&date=2026-11-24`,
        `GET /api/figures?town=${TOWN}`,
        `GET /api/figures?town=${TOWN}&committee=450399100201`,
      ]);
    },
  );
});

void test('figures are as of the answer that brought them, or as they say where it has no date', async () => {
  const json = { as_of: '2026-11-24T01:00:00Z', villages: 153 };
  const dated = { json, headers: { Date: 'Tue, 24 Nov 2026 16:00:00 GMT' } };
  const first = await served(
    () => dated,
    () => client.figures(TOWN, null),
  );
  assert.deepEqual(first, { ...NO_FIGURES, villages: 153, as_of: '2026-11-24T16:00:00.000Z' });
  const raw: Answer = {
    raw: (response) => {
      response.sendDate = false;
      response.end(JSON.stringify(json));
    },
  };
  const second = await served(
    () => raw,
    () => client.figures(TOWN, null),
  );
  assert.deepEqual(second, { ...NO_FIGURES, ...json });
});

void test('a failure tells what the server told, by the status that it came with', async () => {
  const json = { title: 'Late', status: 200, detail: '有人先改了', version: 4 };
  const headers = { 'Content-Type': 'application/problem+json' };
  assert.deepEqual(await problem({ status: 412, json, headers }), { ...json, status: 412 });
});

void test('of an answer that is no problem document, a proxy’s page or one cut off, the status is known', async () => {
  const html = (response: Parameters<Extract<Answer, { raw: unknown }>['raw']>[0]): void => {
    response.writeHead(502, 'Bad Gateway', { 'Content-Type': 'text/html' });
    response.end('{"detail": "a proxy’s own"}');
  };
  assert.deepEqual(await problem({ raw: html }), { title: 'Bad Gateway', status: 502 });
  const cut = (response: Parameters<typeof html>[0]): void => {
    response.writeHead(500, 'Oh', { 'Content-Type': 'application/json' });
    response.end('{"title":');
  };
  assert.deepEqual(await problem({ raw: cut }), { title: 'Oh', status: 500 });
});

void test('how long to wait is known where the server counts in seconds, zero of them too', async () => {
  const waiting = async (after: string): Promise<unknown> =>
    (await problem({ status: 429, json: {}, headers: { 'Retry-After': after } })).retryAfterS;
  assert.equal(await waiting('30'), 30);
  assert.equal(await waiting('0'), 0);
  assert.equal(await waiting('Tue, 24 Nov 2026 16:00:00 GMT'), undefined);
});

void test('a server that is not reached may be there later; one that is busy or broken too, a refusal stands', async () => {
  const gone: Answer = { raw: (response) => response.destroy() };
  assert.deepEqual(await problem(gone), { title: 'unreachable', status: 0 });
  const passing = (status: number): boolean => new client.RequestFailed({ title: '', status }).passing;
  for (const status of [0, 429, 500, 502, 503, 504]) assert.ok(passing(status), String(status));
  for (const status of [-1, 400, 401, 403, 404, 409, 412, 428]) assert.ok(!passing(status), String(status));
});

void test('a request that was given up is no failure', async () => {
  const left = new AbortController();
  await served(
    () => {
      left.abort();
      return new Promise<Answer>(() => undefined);
    },
    async () => {
      const error: unknown = await client.towns(left.signal).catch((thrown: unknown) => thrown);
      assert.ok(client.isAbort(error), String(error));
      assert.ok(!client.isAbort(new Error('AbortError')));
    },
  );
});

void test('what was thrown otherwise is a problem as well, and none that passes', () => {
  const own = { title: 'Late', status: 412 };
  assert.equal(client.problemOfError(new client.RequestFailed(own)), own);
  assert.deepEqual(client.problemOfError(new TypeError('x is null')), { title: 'TypeError: x is null', status: -1 });
  assert.equal(new client.RequestFailed({ title: 'a', status: 1 }).message, 'a');
  assert.equal(new client.RequestFailed({ title: 'a', detail: 'b', status: 1 }).message, 'b');
});
