import assert from 'node:assert/strict';
import test from 'node:test';
import { RequestFailed } from '../src/api/client';
import type { Data } from '../src/state/data';
import { createStore } from '../src/state/store';
import type { Key } from '../src/sync/keys';
import { Reader } from '../src/sync/reader';
import { Shelf } from '../src/sync/shelf';

Object.assign(globalThis, { window: globalThis });

interface Bench {
  readonly reader: Reader;
  readonly shelf: Shelf;
  readonly data: ReturnType<typeof createStore<Pick<Data, 'troubles' | 'slow'>>>;
  readonly refusals: () => number;
  readonly closings: () => number;
}

function bench(): Bench {
  const shelf = new Shelf();
  const data = createStore<Pick<Data, 'troubles' | 'slow'>>({ troubles: [], slow: false });
  let [refusals, closings] = [0, 0];
  const reader = new Reader(
    shelf,
    data,
    () => undefined,
    () => (refusals += 1),
    () => (closings += 1),
  );
  return { reader, shelf, data, refusals: () => refusals, closings: () => closings };
}

function failure(status: number): RequestFailed {
  return new RequestFailed({ title: 'failed', status });
}

/** A key whose answers come one after the other; an error is thrown. */
function keyOf(...answers: readonly unknown[]): Key<unknown> & { readonly asked: () => number } {
  let asked = 0;
  const read = (): Promise<unknown> => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { id: 'key', subject: 'figures', read, asked: () => asked };
}

const { signal } = new AbortController();

void test('what was read is on the shelf, and no trouble is left', async () => {
  const { reader, shelf, data } = bench();
  const key = keyOf(failure(503), 'read');
  const reading = reader.read(key, signal);
  await new Promise(setImmediate);
  assert.equal(shelf.at(key).status, 'failed');
  assert.equal(data.get().troubles.length, 1);
  reader.retryNow();
  await reading;
  assert.deepEqual(shelf.at(key), { status: 'ready', value: 'read', problem: null });
  assert.deepEqual(data.get().troubles, []);
});

void test('what cannot succeed is not tried again; what is not there is no trouble', async () => {
  for (const [status, troubles] of [
    [403, 1],
    [404, 0],
  ] as const) {
    const { reader, shelf, data } = bench();
    const key = keyOf(failure(status));
    await reader.read(key, signal);
    assert.equal(key.asked(), 1);
    assert.equal(shelf.at(key).status, 'failed');
    assert.equal(data.get().troubles.length, troubles);
  }
});

void test('a closed map is told to who asks for a sign-in, and is no trouble', async () => {
  const { reader, data, refusals } = bench();
  await reader.read(keyOf(failure(401)), signal);
  assert.equal(refusals(), 1);
  assert.deepEqual(data.get().troubles, []);
});

void test('a closed layer is told apart from a closed map, and is no trouble', async () => {
  const { reader, data, refusals, closings } = bench();
  const closed = new RequestFailed({ title: 'closed', status: 401, closed: 'parcels' });
  await reader.read(keyOf(closed), signal);
  assert.deepEqual([refusals(), closings()], [0, 1]);
  assert.deepEqual(data.get().troubles, []);
});

void test('a key is not read twice at once; asked for meanwhile, it is read once more', async () => {
  const { reader, shelf } = bench();
  const key = keyOf('old', 'new');
  const first = reader.read(key, signal);
  assert.equal(reader.isReading(key), true);
  await reader.read(key, signal);
  await reader.read(key, signal);
  await first;
  assert.equal(key.asked(), 2);
  assert.equal(shelf.at(key).value, 'new');
  assert.equal(reader.isReading(key), false);
});

void test('what another town asked for is dropped, and its key may be read anew', async () => {
  const { reader, shelf } = bench();
  const left = new AbortController();
  const key = keyOf('answer');
  const reading = reader.read(key, left.signal);
  left.abort();
  assert.equal(reader.isReading(key), false);
  await reading;
  assert.equal(shelf.at(key).value, null);
  await reader.read(key, signal);
  assert.equal(shelf.at(key).value, 'answer');
});

void test('a quiet reading that fails troubles nobody', async () => {
  const { reader, shelf, data } = bench();
  const key = keyOf(failure(500));
  await reader.readQuietly(key, signal);
  assert.equal(shelf.at(key).status, 'failed');
  assert.deepEqual(data.get().troubles, []);
  assert.equal(key.asked(), 1);
});

/** Timers that end when they are told to; what was asked for is noted. */
function timers(): { readonly asked: number[]; readonly end: () => void; readonly restore: () => void } {
  const asked: number[] = [];
  let waiting = new Map<number, () => void>();
  const window = {
    setTimeout: (then: () => void, ms: number): number => {
      asked.push(ms);
      waiting.set(asked.length, then);
      return asked.length;
    },
    clearTimeout: (timer: number) => void waiting.delete(timer),
  };
  Object.assign(globalThis, { window });
  const end = (): void => {
    const due = [...waiting.values()];
    waiting = new Map();
    for (const then of due) then();
  };
  return { asked, end, restore: () => Object.assign(globalThis, { window: globalThis }) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

void test('what fails in passing is tried again later and later, and in the end every twenty seconds', async () => {
  const { asked, end, restore } = timers();
  const { reader, shelf, data } = bench();
  const key = keyOf(
    failure(0),
    failure(503),
    failure(429),
    failure(500),
    failure(502),
    failure(504),
    failure(503),
    'read',
  );
  const reading = reader.read(key, signal);
  const pauses: number[][] = [];
  for (let i = 0; i < 7; i += 1) {
    await turn();
    pauses.push(asked.splice(0).filter((ms) => ms >= 1_000));
    assert.equal(data.get().troubles.length, 1, 'one trouble, however often it fails');
    end();
  }
  await reading;
  restore();
  assert.deepEqual(pauses, [[1_000], [2_000], [5_000], [10_000], [20_000], [20_000], [20_000]]);
  assert.equal(shelf.at(key).value, 'read');
  assert.deepEqual(data.get().troubles, []);
});

void test('while it waits to be tried again a reading that is given up is not tried', async () => {
  const { end, restore } = timers();
  const { reader } = bench();
  const left = new AbortController();
  const key = keyOf(failure(503), 'read');
  const reading = reader.read(key, left.signal);
  await turn();
  left.abort();
  end();
  await reading;
  restore();
  assert.equal(key.asked(), 1);
});

/** A key that is answered when it is told to. */
function slowKey(id: string): Key<string> & { readonly answer: (value: string) => void } {
  let answer: (value: string) => void = () => undefined;
  const answered = new Promise<string>((resolve) => (answer = resolve));
  return { id, subject: 'figures', read: () => answered, answer: (value) => answer(value) };
}

void test('that it is slow is said once it takes long, and until nothing is waited for any longer', async () => {
  const { asked, end, restore } = timers();
  const { reader, data } = bench();
  const [one, two] = [slowKey('one'), slowKey('two')];
  const readings = [reader.read(one, signal), reader.read(two, signal)];
  assert.deepEqual(asked, [400], 'one clock for all');
  assert.equal(data.get().slow, false);
  end();
  assert.equal(data.get().slow, true);
  one.answer('1');
  await turn();
  assert.equal(data.get().slow, true, 'the other is still waited for');
  two.answer('2');
  await Promise.all(readings);
  assert.equal(data.get().slow, false);
  const quick = keyOf('at once');
  await reader.read(quick, signal);
  end();
  assert.equal(data.get().slow, false, 'what was quick is not called slow afterwards');
  restore();
});

void test('what failed is waited for no longer, nor what nobody wants, nor what is read quietly', async () => {
  const { end, restore } = timers();
  const { reader, data } = bench();
  const failing = reader.read(keyOf(failure(503), 'read'), signal);
  await turn();
  end();
  assert.equal(data.get().slow, false, 'a trouble is said instead');
  await failing;
  const left = slowKey('left');
  const leaving = new AbortController();
  void reader.read(left, leaving.signal);
  leaving.abort();
  reader.forget();
  void reader.readQuietly(slowKey('quiet'), signal);
  end();
  assert.equal(data.get().slow, false);
  const later = slowKey('later');
  const reading = reader.read(later, signal);
  end();
  later.answer('here');
  await reading;
  assert.equal(data.get().slow, false, 'nor does what was given up keep others waiting');
  restore();
});

void test('troubles are one for each subject, and only what was in trouble is well again', async () => {
  const { reader, data } = bench();
  const about = (subject: Key<unknown>['subject'], answer: unknown): Key<unknown> => ({
    ...keyOf(answer),
    id: subject,
    subject,
  });
  const told = (): string[] => data.get().troubles.map(({ subject, problem }) => `${subject} ${problem.status}`);
  await reader.read(about('figures', failure(403)), signal);
  await reader.read(about('villages', failure(400)), signal);
  assert.deepEqual(told(), ['figures 403', 'villages 400']);
  await reader.read(about('figures', failure(410)), signal);
  assert.deepEqual(told(), ['villages 400', 'figures 410']);
  const before = data.get().troubles;
  reader.report('coverage', null);
  assert.equal(data.get().troubles, before, 'of what was well nothing is told');
  reader.report('villages', null);
  assert.deepEqual(told(), ['figures 410']);
});

void test('what is withdrawn takes its own trouble with it, and no other’s of the same subject', async () => {
  const { reader, shelf, data } = bench();
  const first = { ...keyOf(failure(400)), id: 'first' };
  await reader.read(first, signal);
  const stale = shelf.at(first);
  await reader.read({ ...keyOf(failure(403)), id: 'second' }, signal);
  reader.withdraw(stale);
  assert.deepEqual(data.get().troubles.map(({ problem }) => problem.status), [403]); // prettier-ignore
  reader.withdraw(shelf.at({ ...first, id: 'second' }));
  assert.deepEqual(data.get().troubles, []);
});

void test('an error of no request is told as such, and not tried again', async () => {
  const { reader, shelf, data } = bench();
  const key = keyOf(new TypeError('x is not a function'));
  await reader.read(key, signal);
  assert.equal(key.asked(), 1);
  assert.equal(shelf.at(key).problem?.title, 'TypeError: x is not a function');
  assert.deepEqual(data.get().troubles.map(({ problem }) => problem.status), [-1]); // prettier-ignore
});
