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
}

function bench(): Bench {
  const shelf = new Shelf();
  const data = createStore<Pick<Data, 'troubles' | 'slow'>>({ troubles: [], slow: false });
  let refusals = 0;
  const reader = new Reader(
    shelf,
    data,
    () => undefined,
    () => (refusals += 1),
  );
  return { reader, shelf, data, refusals: () => refusals };
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
