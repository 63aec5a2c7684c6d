import assert from 'node:assert/strict';
import test from 'node:test';
import type { Account } from '../src/api/office';
import type { TownFeature } from '../src/api/shapes';
import { peoplePart } from '../src/people/people';
import type { Data } from '../src/state/data';
import { OFFICE } from '../src/words/office';
import { instantText } from '../src/words/dates';
import { office, session, TOWN, type Office } from './panels';
import { allRead, served, type Answer, type Asked } from './server';

const { people, problem, roles, allTowns, cancel } = OFFICE['zh-Hans'];
const [UNIT, OTHER] = ['450399100201', '450399100202'];
const ADMINISTRATOR = session({ account: 1, memberships: [{ town: TOWN, role: 'administrator', unit: '' }] });

/** A form's values, as the browser would read them. */
class Form {
  readonly elements = [];
  constructor(readonly values: Readonly<Record<string, string>>) {}
}
class Values {
  constructor(private readonly form: Form) {}
  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.form.values)[Symbol.iterator]();
  }
}
Object.assign(globalThis, { FormData: Values, HTMLInputElement: class {} });

function account(number: number, login: string, more: Partial<Account> = {}): Account {
  const plain = { name: '', disabled: false, administrator: false, has_password: true, federated: false };
  return { account: number, login, ...plain, memberships: [], ...more };
}

const PEOPLE: readonly Account[] = [
  account(1, 'wei', { name: '韦规划', memberships: [{ id: 11, town: TOWN, role: 'administrator', unit: '' }] }),
  account(2, 'mo', { has_password: false, memberships: [{ id: 12, town: TOWN, role: 'clerk', unit: UNIT }] }),
  account(3, 'tan', { disabled: true, federated: true, has_password: false }),
  account(4, 'root', { administrator: true }),
];

function committee(id: number, code: string, name: string): TownFeature {
  return { type: 'Feature', id, geometry: null, properties: { code, name } };
}

const DATA: Partial<Data> = {
  towns: { status: 'ready', value: [{ town: TOWN, name: '云溪镇' }] as unknown as Data['towns']['value'], problem: null },
  layers: {
    committees: { status: 'ready', value: [committee(1, UNIT, '大塘村委会'), committee(2, OTHER, '永安村委会')], problem: null },
  },
}; // prettier-ignore

/** Opens the panel of people on a server that answers as it is told, else with the list. */
function opened(
  answer: (asked: Asked) => Answer | null,
  work: (office: Office, asked: readonly Asked[]) => Promise<void>,
  who = ADMINISTRATOR,
): Promise<void> {
  return served(
    (asked) => answer(asked) ?? { json: asked.method === 'GET' ? { accounts: PEOPLE } : {} },
    async (asked) => {
      const own = office(peoplePart, who, {}, DATA);
      own.part.enter();
      await own.until((panel) => panel.all('.work-person').length > 0 || panel.text.includes('…'), 'people');
      await work(own, asked);
    },
  );
}

const requests = (asked: readonly Asked[]): string[] => asked.map(({ method, url, body }) => `${method} ${url.pathname.replace('/api/', '')} ${body}`.trim()); // prettier-ignore

void test('each of a town’s people is told by name, with what is special of them and what they may', async () => {
  await opened(
    () => null,
    async ({ panel }) => {
      const now = panel();
      assert.deepEqual(now.texts('.work-person b'), ['韦规划', 'mo', 'tan', 'root']);
      const marks = now.all('.work-person').map((each) => each.texts('em'));
      assert.deepEqual(marks, [[people.you], [people.noPassword], [people.disabled], [allTowns]]);
      assert.deepEqual(now.one('[data-login="wei"] p span').text, 'wei', 'a login beside the name, where there is one');
      const held = now.texts('.work-roles .work-line span').filter((text) => text.includes('·'));
      assert.deepEqual(held, [`${roles.administrator} · 云溪镇`, `${roles.clerk} · 云溪镇 · 大塘村委会`]);
      return Promise.resolve();
    },
  );
});

void test('nobody shuts themselves out; who signs in elsewhere needs no link; who is shut out can be let in', async () => {
  await opened(
    () => null,
    async ({ panel }) => {
      const acts = (login: string): (string | null)[] =>
        panel()
          .all(`[data-login="${login}"] .work-acts button`)
          .map((button) => button.attribute('data-act'));
      assert.deepEqual(acts('wei'), ['give', 'link']);
      assert.deepEqual(acts('mo'), ['give', 'link', 'disable']);
      assert.deepEqual(acts('tan'), ['give', 'enable']);
      return Promise.resolve();
    },
  );
});

void test('before somebody is shut out it is asked, and what was done is read again', async () => {
  await opened(
    () => null,
    async ({ panel, until }, asked) => {
      const of = (login: string): ReturnType<typeof panel> => panel().one(`[data-login="${login}"]`);
      of('mo').one('[data-act="disable"]').press();
      assert.match(of('mo').text, new RegExp(people.disableSure));
      assert.equal(requests(asked).length, 1, 'nothing was done yet');
      of('mo').button(cancel).press();
      assert.equal(panel().all('[data-sure]').length, 0);
      of('mo').one('[data-act="disable"]').press();
      of('mo').one('[data-sure]').press();
      assert.equal(panel().all('[data-sure]').length, 0, 'and no second press does it twice');
      await until(() => asked.length === 3, 'the list once more');
      assert.deepEqual(requests(asked), ['GET accounts', 'PATCH accounts/2 {"disabled":true}', 'GET accounts']);
      of('tan').one('[data-act="enable"]').press();
      await until(() => asked.length === 5, 'and again');
      assert.equal(requests(asked)[3], 'PATCH accounts/3 {"disabled":false}');
    },
  );
});

void test('a role is given as it was chosen: a committee for a clerk, a level for an inspector, neither for others', async () => {
  await opened(
    () => null,
    async ({ panel, until }, asked) => {
      const give = async (choose: (role: string) => void, role: string): Promise<unknown> => {
        const before = asked.length;
        panel().one('[data-login="root"] [data-act="give"]').press();
        choose(role);
        panel().one('.work-give').on('submit');
        await until(() => asked.length === before + 2, 'the list');
        return JSON.parse(asked[before]?.body ?? '');
      };
      const select = (name: string, value: string): void =>
        panel().one('.work-give').one(`[name="${name}"]`).on('change', { target: { value } });
      const choose = (role: string): void => select('role', role);
      assert.deepEqual(await give(choose, 'clerk'), { role: 'clerk', unit: UNIT, level: '' });
      const inOther = (role: string): void => [choose(role), select('unit', OTHER)][0];
      assert.deepEqual(await give(inOther, 'clerk'), { role: 'clerk', unit: OTHER, level: '' });
      assert.deepEqual(await give(choose, 'planner'), { role: 'planner', unit: '', level: '' });
      const ofCounty = (role: string): void => [choose(role), select('level', 'county')][0];
      assert.deepEqual(await give(ofCounty, 'inspector'), { role: 'inspector', unit: '', level: 'county' });
      assert.deepEqual(await give(choose, 'viewer'), { role: 'viewer', unit: '', level: '' });
    },
  );
});

void test('the committee of a town that was left is not given in another', async () => {
  await opened(
    () => null,
    async ({ panel, stores, until }, asked) => {
      panel().one('[data-login="root"] [data-act="give"]').press();
      panel()
        .one('.work-give')
        .one('[name="unit"]')
        .on('change', { target: { value: OTHER } });
      const elsewhere = [committee(9, '450399101201', '上屯村委会')];
      stores.data.set({ layers: { committees: { status: 'ready', value: elsewhere, problem: null } } });
      const before = asked.length;
      panel().one('.work-give').on('submit');
      await until(() => asked.length === before + 2, 'the list');
      assert.equal((JSON.parse(asked[before]?.body ?? '') as { unit: string }).unit, '450399101201');
    },
  );
});

void test('a role is taken after a question, by its own number', async () => {
  await opened(
    () => null,
    async ({ panel, until }, asked) => {
      panel().one('[data-login="mo"] .work-roles button').press();
      assert.match(panel().one('[data-login="mo"]').text, new RegExp(people.takeSure));
      panel().one('[data-sure]').press();
      await until(() => asked.length === 3, 'the list');
      assert.equal(requests(asked)[1], 'DELETE memberships/12');
    },
  );
});

void test('who is added is told with a link that is shown this once', async () => {
  const expires = '2026-11-27T00:00:00Z';
  const link = 'https://town.test/#join=abc';
  await opened(
    ({ method, url }) => (method === 'POST' && url.pathname === '/api/accounts' ? { status: 201, json: { account: 9, link, expires } } : null), // prettier-ignore
    async ({ panel, part, until, stores }, asked) => {
      panel()
        .one('.work-add form')
        .on('submit', { currentTarget: new Form({ login: ' pan ', name: ' 潘 ' }) });
      const now = await until((each) => each.all('.work-invitation').length === 1, 'the link');
      assert.deepEqual(JSON.parse(asked[1]?.body ?? ''), { login: 'pan', name: '潘', provider: false, role: 'clerk', unit: UNIT, level: '' }); // prettier-ignore
      assert.equal(now.one('.work-invitation h3').text, people.linkFor('pan'));
      assert.equal(now.one('.work-invitation .form-once input').attribute('.value'), link);
      assert.ok(now.one('.work-invitation').text.includes(people.until(instantText(expires))));
      assert.equal(stores.data.get().remark, people.added('pan'));
      assert.equal(now.all('.share-here').length, 0, 'it is no link to this machine only');
      part.leave?.();
      assert.equal(panel().all('.work-invitation').length, 0, 'who comes back to the panel finds none');
    },
  );
});

void test('a link for somebody who is there already is made anew, and one to this machine is warned of', async () => {
  await opened(
    ({ method }) =>
      method === 'POST' ? { status: 201, json: { account: 2, link: 'http://127.0.0.1:8080/#join=x' } } : null,
    async ({ panel, until }, asked) => {
      panel().one('[data-login="mo"] [data-act="link"]').press();
      const now = await until((each) => each.all('.work-invitation').length === 1, 'the link');
      assert.equal(requests(asked)[1], 'POST accounts/2/invitations');
      assert.equal(now.one('.work-invitation h3').text, people.linkFor('mo'));
      assert.equal(now.all('.share-here').length, 1);
    },
  );
});

void test('a login that is taken is told in the form; what else conflicts is told where it can be seen', async () => {
  await opened(
    ({ method }) => (method === 'POST' ? { status: 409, json: { title: 'Conflict' } } : null),
    async ({ panel, until }) => {
      panel()
        .one('.work-add form')
        .on('submit', { currentTarget: new Form({ login: 'mo', name: '' }) });
      await until((each) => each.one('.work-add').text.includes(problem.taken), 'the refusal');
      assert.ok(!panel().texts('.form-problem').includes(problem.conflict));
      panel().one('[data-login="root"] [data-act="give"]').press();
      assert.ok(!panel().one('.work-add').text.includes(problem.taken), 'it goes with the next act');
      panel().one('.work-give').on('submit');
      await until((each) => each.texts('.form-problem').includes(problem.conflict), 'the conflict');
      assert.ok(!panel().one('.work-add').text.includes(problem.taken), 'nobody’s login is taken by a role');
    },
  );
});

void test('the people of a town that was left meanwhile are shown in no other', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => (tell = resolve));
  await served(
    ({ url }) => (url.searchParams.get('town') === TOWN ? slow : { json: { accounts: [account(8, 'lan')] } }),
    async (asked) => {
      const opened = office(peoplePart, ADMINISTRATOR, {}, DATA);
      opened.part.enter();
      opened.stores.view.set({ town: '450399101' });
      opened.part.enter();
      await opened.until((panel) => panel.texts('.work-person b').join() === 'lan', 'the other town’s');
      tell({ json: { accounts: PEOPLE } });
      await allRead();
      assert.equal(asked.length, 2);
      assert.deepEqual(opened.panel().texts('.work-person b'), ['lan']);
    },
  );
});

void test('whether all may look is for administrators of all towns, and is told as it is', async () => {
  await opened(
    () => null,
    async ({ panel }) => {
      assert.equal(panel().all('[data-open=map]').length, 0);
      return Promise.resolve();
    },
  );
  await opened(
    () => null,
    async ({ panel, until, stores }, asked) => {
      assert.ok(panel().one('.work-settings').text.includes(people.anonymousOn));
      panel()
        .one('.work-settings input')
        .on('change', { target: { checked: false } });
      await until((each) => each.text.includes(people.anonymousOff), 'the change');
      assert.equal(requests(asked)[1], 'PUT settings {"anonymous":false}');
      assert.equal(stores.work.get().session?.anonymous, false);
    },
    session({ account: 4, administrator: true }),
  );
});

void test('a town’s administrators switch each layer, who farms what first', async () => {
  const layers = [{ layer: 'villages', open: true }, { layer: 'parcels', open: false }]; // prettier-ignore
  const turned = [{ layer: 'villages', open: true }, { layer: 'parcels', open: true }]; // prettier-ignore
  await opened(
    ({ method, url }) =>
      url.pathname.endsWith('/layers') ? { json: { layers: method === 'PUT' ? turned : layers } } : null,
    async ({ panel, until }, asked) => {
      panel()
        .one('.work-layers')
        .on('toggle', { currentTarget: { open: true } });
      await until((each) => each.all('[data-open=parcels]').length > 0, 'the switches');
      assert.deepEqual(panel().all('.work-layers input').map((each) => each.attribute('data-open')), ['parcels', 'villages']); // prettier-ignore
      panel()
        .one('[data-open=parcels]')
        .on('change', { target: { checked: true } });
      await until(() => asked.length > 2, 'the change');
      assert.equal(requests(asked)[2], 'PUT settings/layers {"layer":"parcels","open":true}');
    },
  );
});
