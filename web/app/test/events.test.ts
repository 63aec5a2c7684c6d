import assert from 'node:assert/strict';
import test from 'node:test';
import { follow, type Change } from '../src/sync/events';

/** The server's side of each stream that a tab has opened. */
class Stream {
  static readonly opened: Stream[] = [];
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  closed = false;
  constructor(readonly address: string) {
    Stream.opened.push(this);
  }
  addEventListener(name: string, listener: (event: { data: string }) => void): void {
    this.listeners.set(name, listener);
  }
  say(name: string, data: unknown = null): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data) });
  }
  close(): void {
    this.closed = true;
  }
}

/** Tabs of one browser: what one posts all others hear. */
class Channel {
  static readonly all: Channel[] = [];
  onmessage: (event: { data: unknown }) => void = () => undefined;
  constructor(readonly name: string) {
    Channel.all.push(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all) if (other !== this && other.name === this.name) other.onmessage({ data });
  }
  close(): void {
    Channel.all.splice(Channel.all.indexOf(this), 1);
  }
}

/** Locks as a browser gives them: one holder, the others wait in turn. */
class Locks {
  private readonly waiting: { readonly signal: AbortSignal; readonly hold: () => Promise<void> }[] = [];
  private held = false;
  request(_: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>): Promise<void> {
    this.waiting.push({ signal, hold });
    this.next();
    return Promise.resolve();
  }
  private next(): void {
    const next = this.held ? undefined : this.waiting.shift();
    if (next === undefined) return;
    if (next.signal.aborted) return this.next();
    this.held = true;
    void next.hold().then(() => {
      this.held = false;
      this.next();
    });
  }
}

function browser(locks: Locks | null): void {
  Stream.opened.length = 0;
  Channel.all.length = 0;
  const navigator = locks === null ? {} : { locks };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  Object.assign(globalThis, { EventSource: Stream, BroadcastChannel: Channel, window: { BroadcastChannel: Channel } });
}

function tab(heard: string[], name: string): () => void {
  return follow('450399100', {
    changed: ({ change }) => heard.push(`${name} ${change}`),
    reload: () => heard.push(`${name} reload`),
    cut: () => heard.push(`${name} cut`),
  });
}

const change = (number: number): Change => ({ change: number, town: '450399100', layers: [] }) as unknown as Change;

void test('all tabs of a browser hear what one stream says', () => {
  browser(new Locks());
  const heard: string[] = [];
  tab(heard, 'a');
  tab(heard, 'b');
  assert.equal(Stream.opened.length, 1);
  assert.equal(Stream.opened[0]?.address, '/api/events?town=450399100');
  Stream.opened[0]?.say('change', change(5));
  Stream.opened[0]?.say('reload');
  Stream.opened[0]?.say('error');
  assert.deepEqual(heard.sort(), ['a 5', 'a cut', 'a reload', 'b 5', 'b cut', 'b reload']);
});

void test('when the tab that listens is closed the next one does', async () => {
  browser(new Locks());
  const heard: string[] = [];
  const leave = tab(heard, 'a');
  tab(heard, 'b');
  leave();
  await new Promise(setImmediate);
  assert.deepEqual(
    Stream.opened.map(({ closed }) => closed),
    [true, false],
  );
  Stream.opened[1]?.say('change', change(6));
  assert.deepEqual(heard, ['b 6']);
});

void test('a browser without locks has a stream for each tab', () => {
  browser(null);
  const heard: string[] = [];
  const leave = tab(heard, 'a');
  tab(heard, 'b');
  assert.equal(Stream.opened.length, 2);
  leave();
  assert.equal(Stream.opened[0]?.closed, true);
  Stream.opened[1]?.say('change', change(7));
  assert.deepEqual(heard, ['b 7']);
});
