import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import { RequestFailed } from '../src/api/client';
import * as office from '../src/api/office';
import { draftOf, typed, wrote, type Draft } from '../src/edit/draft';
import { sendPatch, sendRemoval } from '../src/edit/submit';
import { lines, served } from './server';

const TOWN = '450399100';
const PARCEL: TownFeature = { type: 'Feature', id: 7, geometry: null, properties: { name: '大塘' } };
const draft = typed(draftOf(3, { layer: 'parcels', fid: 7 }, PARCEL, '"v4"'), 'name', '大塘 A');
const PATCH = { properties: { name: '大塘 A' } };
const ports = { signedIn: <T>(act: () => Promise<T>): Promise<T> => act() };

void test('a change is sent once, as JSON; a question bears no body and says nothing of one', async () => {
  await served(
    () => ({ json: { tokens: [], secret: 's' } }),
    async (asked) => {
      assert.equal(await office.addToken('脚本', 'read', 90), 's');
      await office.tokens();
      assert.deepEqual(lines(asked), ['POST /api/account/tokens', 'GET /api/account/tokens']);
      assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { name: '脚本', scope: 'read', days: 90 });
      assert.equal(asked[0]?.headers['content-type'], 'application/json');
      assert.equal(asked[1]?.body, '');
      assert.equal(asked[1].headers['content-type'], undefined);
    },
  );
});

void test('a password goes in the body alone, never in an address that logs keep', async () => {
  const secret = 'geheim&#+密';
  await served(
    () => ({ json: { login: 'li' } }),
    async (asked) => {
      await office.signIn('li', secret);
      await office.join(secret, secret);
      await office.setPassword(secret, `${secret}2`);
      assert.equal(await office.invited(secret), 'li');
      for (const { url, body, method } of asked) {
        assert.equal(url.search, '', method + url.pathname);
        assert.ok(body.includes(secret));
      }
      assert.deepEqual(JSON.parse(asked[2]?.body ?? ''), { old: secret, new: `${secret}2` });
    },
  );
});

void test('an edit names the version that it stands on, and its reason only where there is one', async () => {
  await served(
    () => ({ json: {} }),
    async (asked) => {
      const why = (reason: string): Draft => wrote(draft, { reason });
      for (const reason of ['', '   ', ' 丈量 & 复核 #2 ']) await sendPatch(ports, why(reason), PATCH).answer;
      await sendRemoval(ports, why('重复')).answer;
      assert.deepEqual(
        asked.map(({ method, url }) => [method, url.pathname, url.searchParams.get('reason')]),
        [
          ['PATCH', '/api/collections/parcels/items/7', null],
          ['PATCH', '/api/collections/parcels/items/7', null],
          ['PATCH', '/api/collections/parcels/items/7', '丈量 & 复核 #2'],
          ['DELETE', '/api/collections/parcels/items/7', '重复'],
        ],
      );
      for (const { headers } of asked) assert.equal(headers['if-match'], '"v4"');
      assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { type: 'Feature', ...PATCH });
      assert.equal(asked[3]?.body, '');
    },
  );
});

void test('to press again after a failure repeats the request by its key; another version, value or reason is another', async () => {
  await served(
    () => ({ status: 503, json: {} }),
    async (asked) => {
      const press = async (own: Draft, patch = PATCH): Promise<Draft> => {
        const sent = sendPatch(ports, own, patch);
        await assert.rejects(sent.answer, RequestFailed);
        return sent.draft;
      };
      const once = await press(draft);
      const again = await press(once);
      await press(again, { properties: { name: '大塘 B' } });
      await press({ ...again, tag: '"v5"' });
      await press(wrote(again, { reason: '改正' }));
      const removal = sendRemoval(ports, again);
      await assert.rejects(removal.answer, RequestFailed);
      await assert.rejects(sendRemoval(ports, removal.draft).answer, RequestFailed);
      const keys = asked.map(({ headers }) => String(headers['idempotency-key']));
      assert.equal(keys[0], keys[1]);
      assert.equal(keys[5], keys[6]);
      assert.equal(new Set(keys).size, 5);
      for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
    },
  );
});

void test('a feature is read for editing past every cache, with the tag of its version', async () => {
  await served(
    () => ({ json: PARCEL, headers: { ETag: '"v4"' } }),
    async (asked) => {
      assert.deepEqual(await office.versioned('parcels', 7), { feature: PARCEL, tag: '"v4"' });
      assert.equal(asked[0]?.headers['cache-control'], 'no-cache');
    },
  );
});

void test('changes and histories go on from the last that was shown', async () => {
  await served(
    () => ({ json: { states: [], changes: [], may_undo: false } }),
    async (asked) => {
      await office.changes(TOWN, null, 20);
      await office.changes(TOWN, 91, 20);
      await office.states('parcels', 7, null, 21);
      await office.states('parcels', 7, 91, 21);
      await office.undo(TOWN, 91, '');
      await office.undo(TOWN, 91, '误改 & 撤回');
      assert.deepEqual(lines(asked), [
        `GET /api/changes?town=${TOWN}&limit=20`,
        `GET /api/changes?town=${TOWN}&limit=20&before=91`,
        'GET /api/collections/parcels/items/7/history?limit=21',
        'GET /api/collections/parcels/items/7/history?limit=21&before=91',
        `POST /api/changes/91/undo?town=${TOWN}`,
        `POST /api/changes/91/undo?town=${TOWN}&reason=误改 & 撤回`,
      ]);
      assert.equal(asked[5]?.url.searchParams.get('reason'), '误改 & 撤回');
    },
  );
});

void test('a town without accounts has none, whether the server says so by nothing or by an empty list', async () => {
  for (const accounts of [null, []])
    await served(
      () => ({ json: { accounts } }),
      async () => assert.deepEqual(await office.accounts(TOWN), []),
    );
});

void test('an account is changed in the town that is looked at, each act by its own method', async () => {
  await served(
    () => ({ json: {} }),
    async (asked) => {
      const role = { role: 'clerk', unit: '450399100201', level: '' } as const;
      await office.setDisabled(TOWN, 5, true);
      await office.grant(TOWN, 5, role);
      await office.revoke(TOWN, 8);
      await office.invite(TOWN, 5);
      await office.removeToken(4);
      await office.signOut();
      assert.deepEqual(
        asked.map(({ method, url, body }) => [method, url.pathname + url.search, body]),
        [
          ['PATCH', `/api/accounts/5?town=${TOWN}`, '{"disabled":true}'],
          ['POST', `/api/accounts/5/memberships?town=${TOWN}`, JSON.stringify(role)],
          ['DELETE', `/api/memberships/8?town=${TOWN}`, ''],
          ['POST', `/api/accounts/5/invitations?town=${TOWN}`, ''],
          ['DELETE', '/api/account/tokens/4', ''],
          ['DELETE', '/api/session', ''],
        ],
      );
    },
  );
});

void test('what the server refuses is told, and what did not reach it as well', async () => {
  await served(
    ({ method }) =>
      method === 'DELETE' ? { raw: (response) => response.destroy() } : { status: 412, json: { detail: '有人先改了' } },
    async () => {
      const told = async (work: Promise<unknown>): Promise<unknown> =>
        work.catch((error: unknown) => (error instanceof RequestFailed ? error.problem : error));
      const late = (await told(office.patch('parcels', 7, PATCH, { tag: '"1"', reason: '', key: 'k' }))) as object;
      assert.deepEqual(late, { title: 'Precondition Failed', status: 412, detail: '有人先改了' });
      assert.deepEqual(await told(office.signOut()), { title: 'unreachable', status: 0 });
    },
  );
});
