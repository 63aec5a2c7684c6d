import assert from 'node:assert/strict';
import test from 'node:test';
import { crewOf, type Crew } from '../src/card/crew';
import type { Session } from '../src/api/accounts';
import { NO_DATA } from '../src/state/data';
import { createStore } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';
import { NO_WORK } from '../src/state/work';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';
import { session, TOWN } from './panels';
import { allRead, lines, served, type Answer, type Asked } from './server';
import { drawn, type Drawn } from './templates';

const { crew, problem } = OFFICE['zh-Hans'];
const PLANNER = session({ account: 1, memberships: [{ town: TOWN, role: 'planner', unit: '' }] });
const CLERK = session({ account: 2, memberships: [{ town: TOWN, role: 'clerk', unit: '450399100201' }] });

interface Card {
  readonly crew: Crew;
  /** The part of the card as it stands now, of a village. */
  readonly part: (village?: number, view?: Partial<View>) => Drawn;
  readonly signIn: (who: Session) => void;
  readonly until: (true_: (part: Drawn) => boolean, what: string) => Promise<Drawn>;
}

function card(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  work: (card: Card, asked: readonly Asked[]) => Promise<void>,
  who: Session = PLANNER,
): Promise<void> {
  return served(answer, async (asked) => {
    const store = createStore({ ...NO_WORK, session: who });
    const own = crewOf({ work: store }, () => undefined);
    const part = (village = 7, more: Partial<View> = {}): Drawn => {
      const view = { ...FIRST_VIEW, town: TOWN, ...more };
      return drawn(own.part(village, '2 人', { view, data: NO_DATA, words: CATALOGUE[view.language] }));
    };
    const until = async (true_: (drawn: Drawn) => boolean, what: string): Promise<Drawn> => {
      for (let turn = 0; turn < 1_000; turn += 1) {
        const now = part();
        if (true_(now)) return now;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`in vain: ${what}: ${part().text}`);
    };
    await work({ crew: own, part, signIn: (next) => store.set({ session: next }), until }, asked);
  });
}

const TWO = { json: { cleaners: [{ number: 1, name: '莫清', phone: '138 0000 0001' }, { number: 2, name: '潘洁', phone: null }] } }; // prettier-ignore
const isOpen = (part: Drawn): boolean => part.one('button').attribute('aria-expanded') === 'true';

void test('names are asked for by a press only, whole for who plans, masked for others', async () => {
  for (const [who, unmasked, label] of [
    [PLANNER, true, crew.see],
    [CLERK, false, crew.seeMasked],
  ] as const)
    await card(
      () => TWO,
      async ({ part, until }, asked) => {
        assert.equal(part().one('button').text, `2 人 ${label}`);
        assert.equal(asked.length, 0);
        part().one('button').press();
        const open = await until((now) => now.all('li').length === 2, 'the names');
        assert.deepEqual(lines(asked), [`GET /api/cleaners?town=${TOWN}&village=7&unmasked=${unmasked}`]);
        assert.equal(open.text.includes(crew.noted), unmasked, 'that the look is noted is said where it is');
        assert.ok(open.one('button').text.endsWith(crew.hide));
      },
      who,
    );
});

void test('a phone can be called where it is one; what is masked or no number is text, and none is said to be none', async () => {
  const phones: readonly [string | null, string, string | null][] = [
    ['138 0000 0001', '138 0000 0001', 'tel:13800000001'],
    ['+86 (773) 123-4567', '+86 (773) 123-4567', 'tel:+867731234567'],
    ['138****0001', '138****0001', null],
    ['小卖部转', '小卖部转', null],
    ['', crew.noPhone, null],
    [null, crew.noPhone, null],
  ];
  const cleaners = phones.map(([phone], number) => ({ number, name: `名${number}`, phone }));
  await card(
    () => ({ json: { cleaners } }),
    async ({ part, until }) => {
      part().one('button').press();
      const open = await until((now) => now.all('li').length === phones.length, 'the names');
      const told = open.all('li').map((each, i) => [
        each.one('b').text === `名${i}`,
        each.all('a')[0]?.text ?? each.one('span').text,
        each.all('a')[0]?.attribute('href') ?? null,
      ]); // prettier-ignore
      assert.deepEqual(told, phones.map(([, text, link]) => [true, text, link])); // prettier-ignore
    },
  );
});

void test('a second press hides the names, and a third asks again', async () => {
  await card(
    () => TWO,
    async ({ part, until }, asked) => {
      part().one('button').press();
      await until((now) => now.all('li').length === 2, 'the names');
      part().one('button').press();
      assert.deepEqual([isOpen(part()), part().all('li').length], [false, 0]);
      part().one('button').press();
      await until((now) => now.all('li').length === 2, 'the names again');
      assert.equal(asked.length, 2, 'each look is one that the server notes');
    },
  );
});

void test('nobody is shown who was shown for another village, town or account, nor to who closed the card', async () => {
  const turns: readonly ((card: Card) => Drawn)[] = [
    ({ part }) => part(8),
    ({ part }) => part(7, { town: '450399101' }),
    ({ part, signIn }) => [signIn(CLERK), part()][1] as Drawn,
    ({ part, crew: own }) => [own.close(), part()][1] as Drawn,
  ];
  for (const turn of turns)
    await card(
      () => TWO,
      async (on, asked) => {
        on.part().one('button').press();
        await on.until((now) => now.all('li').length === 2, 'the names');
        const other = turn(on);
        assert.deepEqual([isOpen(other), other.all('li').length], [false, 0]);
        assert.equal(asked.length, 1, 'and nothing is asked without a press');
      },
    );
});

void test('names that come when the card is of another village are shown nowhere', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => (tell = resolve));
  await card(
    ({ url }) => (url.searchParams.get('village') === '7' ? slow : { json: { cleaners: [] } }),
    async (on) => {
      on.part().one('button').press();
      assert.ok(on.part().text.includes(crew.reading));
      on.part(8).one('button').press();
      for (let turn = 0; turn < 1_000 && !on.part(8).text.includes(crew.nobody); turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 2));
      tell(TWO);
      await allRead();
      assert.equal(on.part(8).all('li').length, 0);
      assert.ok(on.part(8).text.includes(crew.nobody), on.part(8).text);
    },
  );
});

void test('why there are no names is said: nobody is assigned, or the server refuses', async () => {
  for (const [answer, text] of [
    [{ json: { cleaners: [] } }, crew.nobody],
    [{ status: 403, json: {} }, problem.forbidden],
    [{ status: 503, json: {} }, problem.busy],
  ] as const)
    await card(
      () => answer,
      async ({ part, until }) => {
        part().one('button').press();
        await until((now) => now.text.includes(text), text);
        part().one('button').press();
        assert.ok(!part().text.includes(text));
      },
    );
});

void test('the names of today do not stand on another day', async () => {
  await card(
    () => TWO,
    async ({ part, until }) => {
      part().one('button').press();
      await until((now) => now.all('li').length === 2, 'the names');
      assert.equal(part(7, { date: '2026-11-01' }).all('li').length, 0);
    },
  );
});
