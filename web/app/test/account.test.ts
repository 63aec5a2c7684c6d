import assert from 'node:assert/strict';
import test from 'node:test';
import { accountPart, roleText } from '../src/account/account';
import { LEAST, lengthOf } from '../src/account/password';
import type { Membership } from '../src/api/accounts';
import type { Token } from '../src/api/office';
import type { TownFeature } from '../src/api/shapes';
import { withOffice } from '../src/panel/form';
import { NO_DATA, type Data } from '../src/state/data';
import { keepDraft, keptDraft } from '../src/state/drafts';
import { FIRST_VIEW, LANGUAGES } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';
import { office, session, TOWN, type Office } from './panels';
import { served, type Answer, type Asked } from './server';

const { account, gate, problem, allTowns, roles, levels, cancel } = OFFICE['zh-Hans'];
const UNIT = '450399100201';
const CLERK = session({ account: 7, memberships: [{ town: TOWN, role: 'clerk', unit: UNIT }] });

class Form {
  readonly elements = [];
  emptied = false;
  constructor(readonly values: Readonly<Record<string, string>>) {}
  reset(): void {
    this.emptied = true;
  }
}
class Values {
  constructor(private readonly form: Form) {}
  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.form.values)[Symbol.iterator]();
  }
}
const kept = new Map<string, string>();
const localStorage = new Proxy(
  {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  },
  { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
);
Object.assign(globalThis, { FormData: Values, HTMLInputElement: class {}, localStorage });

function committee(code: string, name: string, pinyin: string): TownFeature {
  return { type: 'Feature', id: 1, geometry: null, properties: { code, name, pinyin } };
}
const DATA: Partial<Data> = {
  towns: { status: 'ready', value: [{ town: TOWN, name: '云溪镇', pinyin: 'Yún xī zhèn' }] as unknown as Data['towns']['value'], problem: null },
  layers: { committees: { status: 'ready', value: [committee(UNIT, '大塘村委会', 'Dà táng cūn wěi huì')], problem: null } },
}; // prettier-ignore

const TOKENS: readonly Token[] = [
  { token: 3, name: '台账', scope: 'write', expires: '2027-01-01T16:30:00Z', last_used: null },
  { token: 4, name: 'GIS', scope: 'read', expires: '2026-12-31T00:00:00Z', last_used: '2026-11-23T17:00:00Z' },
];

function opened(
  answer: (asked: Asked) => Answer | null,
  work: (office: Office, asked: readonly Asked[]) => Promise<void>,
  who: Parameters<typeof office>[1] = CLERK,
): Promise<void> {
  return served(
    (asked) => answer(asked) ?? { json: asked.method === 'GET' ? { tokens: TOKENS } : {} },
    async (asked) => {
      const own = office(accountPart, who, {}, DATA);
      own.part.enter();
      await work(own, asked);
    },
  );
}

const requests = (asked: readonly Asked[]): string[] => asked.map(({ method, url, body }) => `${method} ${url.pathname.replace('/api/', '')} ${body}`.trim()); // prettier-ignore

void test('a role is told with its town and its committee or level, in each language', () => {
  const told = (language: (typeof LANGUAGES)[number], held: Partial<Membership>): string => {
    const data = { ...NO_DATA, ...DATA };
    const now = withOffice({ view: { ...FIRST_VIEW, language }, data, words: CATALOGUE[language] });
    return roleText({ town: TOWN, role: 'clerk', unit: '', ...held }, now);
  };
  assert.equal(told('zh-Hans', { unit: UNIT }), `${roles.clerk} · 云溪镇 · 大塘村委会`);
  assert.equal(told('en', { unit: UNIT }), `${OFFICE.en.roles.clerk} · Yúnxī Town · Dàtáng`);
  assert.equal(told('zh-Hans', { unit: '450399100299' }), `${roles.clerk} · 云溪镇 · 450399100299`, 'one that is gone');
  assert.equal(
    told('zh-Hans', { role: 'inspector', level: 'county' }),
    `${roles.inspector} · 云溪镇 · ${levels.county}`,
  );
  assert.equal(told('zh-Hans', { role: 'planner', level: '' }), `${roles.planner} · 云溪镇`);
  assert.equal(told('zh-Hans', { role: 'planner', town: '450399777' }), `${roles.planner} · 450399777`);
});

void test('who has signed in reads their name, login and roles', async () => {
  await opened(
    () => null,
    async (on) => {
      const panel = await on.until((each) => each.all('[data-token]').length === 2, 'the tokens');
      assert.equal(panel.one('.work-who').text, '韦 韦规划 ' + account.loginOf('wei'));
      assert.deepEqual(panel.texts('.work-roles li'), [`${roles.clerk} · 云溪镇 · 大塘村委会`]);
    },
  );
  const texts = async (who: ReturnType<typeof session>): Promise<string[]> => {
    let found: string[] = [];
    await opened(
      () => null,
      async ({ panel }) => {
        found = [panel().one('.work-initial').text, ...panel().texts('.work-roles li')];
        return Promise.resolve();
      },
      who,
    );
    return found;
  };
  assert.deepEqual(
    await texts(session({ name: '', login: '𬇕江' })),
    ['𬇕', account.noRoles],
    'a rare character is one',
  );
  assert.deepEqual(await texts(session({ administrator: true })), ['韦', allTowns]);
});

void test('a password must be long enough and typed twice alike, before anything is sent', async () => {
  await opened(
    () => null,
    async (on, asked) => {
      const change = (fresh: string, again: string): Form => {
        const form = new Form({ old: 'old', fresh, again });
        on.panel().all('form')[0]?.on('submit', { currentTarget: form });
        return form;
      };
      const says = (): string => on.panel().all('details')[0]?.texts('.form-problem').join('') ?? '';
      change('ninechars', 'ninechars');
      assert.equal(says(), gate.short);
      change('大塘村委', '大塘村委');
      assert.equal(says(), gate.short, 'four characters count eight');
      change('tencharacters', 'tencharacterz');
      assert.equal(says(), gate.differ);
      assert.ok(
        requests(asked).every((line) => line.startsWith('GET')),
        'nothing was sent',
      );
      const form = change('大塘村委会', '大塘村委会');
      assert.equal(says(), '');
      await on.until(() => form.emptied, 'the change');
      assert.deepEqual(requests(asked).slice(1), ['PUT account/password {"old":"old","new":"大塘村委会"}']);
      assert.equal(on.stores.data.get().remark, account.changed);
    },
  );
});

void test('a password counts its characters as the server does, one of any plane once', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['abc', 3],
    ['大', 2],
    ['𬇕', 2],
    ['㐀', 2],
    ['豈', 2],
    ['あア', 2],
    ['한글', 2],
    ['é', 1],
    ['e\u0301', 2],
    ['🌾', 1],
    ['，', 1],
    ['〇', 2],
    ['々', 2],
    ['䷀', 1],
    ['大a塘', 5],
  ];
  for (const [text, length] of cases) assert.equal(lengthOf(text), length, text);
  assert.equal(LEAST, 10);
});

void test('why a password was refused is told where it was typed', async () => {
  for (const [refusal, text] of [
    [{ status: 400, json: { parameter: 'password' } }, problem.weak],
    [{ status: 400, json: { parameter: 'old' } }, problem.wrongOld],
    [{ status: 429, headers: { 'Retry-After': '30' }, json: {} }, problem.wait(30)],
    [{ status: 503, json: {} }, problem.busy],
  ] as const)
    await opened(
      ({ method }) => (method === 'PUT' ? refusal : null),
      async (on) => {
        const form = new Form({ old: 'x', fresh: 'long enough', again: 'long enough' });
        on.panel().all('form')[0]?.on('submit', { currentTarget: form });
        const panel = await on.until((each) => each.text.includes(text), text);
        assert.deepEqual(panel.texts('.form-problem').filter((each) => each !== ''), [text], 'once, and there'); // prettier-ignore
        assert.equal(panel.all('details')[0]?.one('.form-problem').text, text);
        assert.equal(form.emptied, false, 'what was typed stays');
      },
    );
});

void test('a token is told with what it may, until when and since when it was not used, by the town’s days', async () => {
  await opened(
    () => null,
    async (on) => {
      const panel = await on.until((each) => each.all('[data-token]').length === 2, 'the tokens');
      assert.deepEqual(panel.all('[data-token]').map((each) => each.all('.work-line div span')[0]?.text), [
        [account.write, account.until('2027-01-02'), account.neverUsed].join(' · '),
        [account.read, account.until('2026-12-31'), account.used('2026-11-24')].join(' · '),
      ]); // prettier-ignore
    },
  );
  await opened(
    ({ method }) => (method === 'GET' ? { json: { tokens: [] } } : null),
    async (on) => void (await on.until((each) => each.text.includes(account.noTokens), 'none')),
  );
});

void test('a new token’s secret is shown until the panel is left, and the next one hides it', async () => {
  let secrets = 0;
  await opened(
    ({ method }) => (method === 'POST' ? { json: { secret: `tuntu_${(secrets += 1)}` } } : null),
    async (on, asked) => {
      const make = (form: Form): void => on.panel().one('.work-tokens form').on('submit', { currentTarget: form });
      const secret = (): string[] => on.panel().all('.form-once input').map((each) => each.attribute('.value') ?? ''); // prettier-ignore
      on.panel()
        .one('.work-tokens')
        .one('[name="scope"]')
        .on('change', { target: { value: 'write' } });
      make(new Form({ token: ' 台账 ', days: '90' }));
      await on.until(() => secret().join() === 'tuntu_1', 'the secret');
      assert.ok(requests(asked).includes('POST account/tokens {"name":"台账","scope":"write","days":90}'));
      make(new Form({ token: 'b', days: '1' }));
      assert.deepEqual(secret(), [], 'while the next is made');
      await on.until(() => secret().join() === 'tuntu_2', 'the next secret');
      on.part.leave?.();
      assert.deepEqual(secret(), []);
    },
  );
});

void test('a token is removed after a question, by its own number, and the list is read again', async () => {
  await opened(
    () => null,
    async (on, asked) => {
      await on.until((each) => each.all('[data-token]').length === 2, 'the tokens');
      const of = (token: number): ReturnType<Office['panel']> => on.panel().one(`[data-token="${token}"]`);
      of(4).button(account.remove).press();
      assert.ok(of(4).text.includes(account.removeSure) && !of(3).text.includes(account.removeSure));
      of(4).button(cancel).press();
      assert.equal(on.panel().all('[data-sure]').length, 0);
      of(3).button(account.remove).press();
      of(3).one('[data-sure]').press();
      await on.until(() => asked.length === 3, 'the list');
      assert.deepEqual(requests(asked), ['GET account/tokens', 'DELETE account/tokens/3', 'GET account/tokens']);
    },
  );
});

void test('who signs out leaves a closed map behind, and finds what was typed when back', async () => {
  keepDraft(7, 'edit villages.1', { name: '水屯' });
  const nobody = { signed_in: false, account: 0, login: '', anonymous: false };
  await opened(
    ({ method, url }) => (method === 'GET' && url.pathname === '/api/session' ? { json: nobody } : null),
    async (on, asked) => {
      on.panel().one('.work-leave').press();
      await on.until(() => on.stores.work.get().session?.signed_in === false, 'signed out');
      assert.deepEqual(requests(asked).slice(-2), ['DELETE session', 'GET session']);
      assert.deepEqual([on.stores.work.get().open, on.stores.work.get().closed], [null, true]);
      assert.deepEqual(keptDraft(7, 'edit villages.1')?.draft, { name: '水屯' });
      assert.equal(on.panel().text, '');
    },
  );
});

void test('who has not signed in is asked to, and shown nothing', async () => {
  for (const who of [null, session({ signed_in: false })])
    await opened(
      () => null,
      async (on, asked) => {
        assert.deepEqual([on.stores.work.get().open, on.stores.work.get().gate], [null, 'signin']);
        assert.equal(on.panel().text, '');
        assert.equal(asked.length, 0);
        return Promise.resolve();
      },
      who,
    );
});
