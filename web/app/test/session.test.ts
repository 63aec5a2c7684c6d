import assert from 'node:assert/strict';
import test from 'node:test';
import type { Session } from '../src/api/accounts';
import { createStore, type Store } from '../src/state/store';
import { NO_WORK, type Work } from '../src/state/work';
import { readSession, sessionEnded, takeJoinKey, turn } from '../src/sync/session';
import { served, type Answer } from './server';

/** What happens between two questions. */
let meanwhile: () => void = () => undefined;
// The pause between them is the browser's to keep; here it is short.
const pause = (then: () => void): unknown => {
  meanwhile();
  return setTimeout(then, 1);
};
Object.assign(globalThis, { window: { setTimeout: pause } });

const SIGNED_IN: Session = {
  signed_in: true,
  account: 3,
  login: 'li',
  name: '李',
  administrator: false,
  memberships: [],
  anonymous: false,
  provider: '',
};
const NOBODY: Session = { ...SIGNED_IN, signed_in: false, account: 0, login: '', name: '' };

function working(more: Partial<Work> = {}): Store<Work> {
  return createStore<Work>({ ...NO_WORK, session: SIGNED_IN, ...more });
}

/** Answers one after the other, the last for all that follow. */
function inTurn(...answers: readonly Answer[]): () => Answer {
  let n = 0;
  return () => answers[Math.min(n++, answers.length - 1)] ?? { json: null };
}

void test('the key of a one-time link leaves the address with its first reading', () => {
  const replaced: unknown[] = [];
  const history = {
    state: { kept: 1 },
    replaceState: (...all: unknown[]) => {
      replaced.push(all);
    },
  };
  Object.assign(globalThis, { history, location: new URL('https://town.test/present?lang=en#join=a-b_c=') });
  assert.equal(takeJoinKey(), 'a-b_c=');
  assert.deepEqual(replaced, [[{ kept: 1 }, '', '/present?lang=en']]);
  for (const hash of ['', '#', '#joined=1', '#x#join=1']) {
    Object.assign(globalThis, { location: new URL(`https://town.test/${hash}`) });
    assert.equal(takeJoinKey(), '', hash);
  }
  assert.equal(replaced.length, 1);
});

void test('a map that was closed opens to who has signed in and where all may read, to nobody else', async () => {
  for (const [session, closed] of [
    [SIGNED_IN, false],
    [{ ...NOBODY, anonymous: true }, false],
    [NOBODY, true],
  ] as const) {
    const work = working({ session: null, closed: true });
    await served(
      () => ({ json: session }),
      () => readSession(work),
    );
    assert.deepEqual([work.get().session, work.get().closed], [session, closed]);
  }
});

void test('while it cannot be read who has signed in, what is known stays', async () => {
  const work = working();
  await served(
    () => ({ status: 503, json: {} }),
    () => readSession(work),
  );
  assert.equal(work.get().session, SIGNED_IN);
});

void test('a session that another ended is over once two answers say so', async () => {
  const work = working();
  await served(
    () => ({ json: NOBODY }),
    async (asked) => {
      assert.equal(await sessionEnded(work), true);
      assert.equal(asked.length, 2);
    },
  );
  assert.deepEqual(work.get().session, NOBODY);
  assert.equal(work.get().closed, false, 'that the map is closed the next reading tells');
});

void test('a session that another tab has renewed meanwhile is not over, nor one that cannot be asked for', async () => {
  for (const answer of [
    inTurn({ json: NOBODY }, { json: SIGNED_IN }),
    inTurn({ json: NOBODY }, { status: 502, json: {} }),
    inTurn({ raw: (response) => response.destroy() }),
  ]) {
    const work = working();
    await served(answer, async () => assert.equal(await sessionEnded(work), false));
    assert.equal(work.get().session, SIGNED_IN);
  }
});

void test('where nobody has signed in nobody’s session can end, and nothing is asked', async () => {
  for (const session of [null, NOBODY])
    await served(
      () => ({ json: NOBODY }),
      async (asked) => {
        assert.equal(await sessionEnded(working({ session })), false);
        assert.equal(asked.length, 0);
      },
    );
});

void test('what this page itself does to its session is no news, until it is done, and when it fails as well', async () => {
  await served(
    () => ({ json: NOBODY }),
    async (asked) => {
      await turn(() => turn(async () => assert.equal(await sessionEnded(working()), false)));
      assert.equal(asked.length, 0);
      await assert.rejects(
        turn(() => Promise.reject(new Error('refused'))),
        /refused/,
      );
      assert.equal(await sessionEnded(working()), true);
    },
  );
});

void test('an answer that was on its way while the page signed out is no news either', async () => {
  const work = working();
  let leaving: Promise<void> = Promise.resolve();
  await served(
    () => {
      leaving = turn(() => new Promise((resolve) => (meanwhile = resolve)));
      return { json: NOBODY };
    },
    async (asked) => {
      assert.equal(await sessionEnded(work), false);
      assert.equal(asked.length, 1);
    },
  );
  meanwhile();
  await leaving;
});
