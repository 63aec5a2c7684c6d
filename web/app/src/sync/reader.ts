/** Reads keys into the shelf, tries again by itself what failed, and says what is slow or in trouble. */
import { RequestFailed, isAbort } from '../api/client';
import type { Problem } from '../api/shapes';
import type { Data, Reading, Subject } from '../state/data';
import type { Store } from '../state/store';
import type { Key } from './keys';
import type { Shelf } from './shelf';

const SLOW_MS = 400;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

interface Run {
  readonly signal: AbortSignal;
  /** It was asked for once more meanwhile: the answer on its way may be too old. */
  again: boolean;
}

export class Reader {
  private readonly runs = new Map<string, Run>();
  /** The readings that a reader of the page waits for. */
  private readonly pending = new Set<symbol>();
  private readonly wakers = new Set<() => void>();
  private slowTimer = 0;

  constructor(
    private readonly shelf: Shelf,
    private readonly data: Store<Pick<Data, 'troubles' | 'slow'>>,
    /** Called after each change of the shelf. */
    private readonly told: () => void,
    /** Called when the server shows this to nobody who has not signed in. */
    private readonly refused: () => void,
    /** Called when the server says that the town has closed a layer to this reader. */
    private readonly closed: () => void,
  ) {}

  isReading(key: Key<unknown>): boolean {
    return this.runs.get(key.id)?.signal.aborted === false;
  }

  /** Reads a key until it succeeds or is given up: passing failures are tried again, later and later. */
  async read<T>(key: Key<T>, signal: AbortSignal): Promise<void> {
    const running = this.runs.get(key.id);
    if (running !== undefined && !running.signal.aborted) {
      running.again = true;
      return;
    }
    const run: Run = { signal, again: false };
    this.runs.set(key.id, run);
    do {
      run.again = false;
      await this.toTheEnd(key, signal);
    } while (isWantedAgain(run));
    if (this.runs.get(key.id) === run) this.runs.delete(key.id);
  }

  /** Reads a key once; where that fails nobody is told. */
  async readQuietly<T>(key: Key<T>, signal: AbortSignal): Promise<void> {
    if (this.isReading(key)) return;
    const run: Run = { signal, again: false };
    this.runs.set(key.id, run);
    this.put(key, { status: 'reading', value: null, problem: null });
    try {
      const value = await key.read(signal);
      if (!signal.aborted) this.put(key, { status: 'ready', value, problem: null });
    } catch {
      if (!signal.aborted) this.put(key, { status: 'failed', value: null, problem: null });
    }
    if (this.runs.get(key.id) === run) this.runs.delete(key.id);
  }

  /** For readers outside, the tiles: says that something is in trouble, or well again. */
  report(subject: Subject, problem: Problem | null): void {
    if (problem?.closed !== undefined) this.closed();
    else if (problem?.status === 401) this.refused();
    if (problem?.closed !== undefined || problem?.status === 401) return;
    const { troubles } = this.data.get();
    const others = troubles.filter((trouble) => trouble.subject !== subject);
    if (problem === null && others.length === troubles.length) return;
    this.data.set({ troubles: problem === null ? others : [...others, { subject, problem }] });
  }

  retryNow(): void {
    for (const wake of [...this.wakers]) wake();
  }

  /** What is no longer asked for is in trouble no longer. */
  withdraw({ problem }: Reading<unknown>): void {
    const { troubles } = this.data.get();
    if (troubles.some((trouble) => trouble.problem === problem))
      this.data.set({ troubles: troubles.filter((trouble) => trouble.problem !== problem) });
  }

  /** Nobody waits any longer for what is being read. */
  forget(): void {
    this.pending.clear();
    window.clearTimeout(this.slowTimer);
    this.slowTimer = 0;
  }

  private put<T>(key: Key<T>, reading: Reading<T>): void {
    this.shelf.put(key, reading);
    this.told();
  }

  private async toTheEnd<T>(key: Key<T>, signal: AbortSignal): Promise<void> {
    const { subject } = key;
    this.put(key, { status: 'reading', value: null, problem: null });
    const awaited = this.begin();
    try {
      for (let attempt = 0; !signal.aborted; attempt += 1) {
        try {
          const value = await key.read(signal);
          if (isStale(signal)) return;
          this.end(awaited);
          this.report(subject, null);
          this.put(key, { status: 'ready', value, problem: null });
          return;
        } catch (error) {
          if (isStale(signal) || isAbort(error)) return;
          const failed =
            error instanceof RequestFailed ? error : new RequestFailed({ title: String(error), status: -1 });
          this.end(awaited);
          if (failed.problem.status !== 404) this.report(subject, failed.problem);
          this.put(key, { status: 'failed', value: null, problem: failed.problem });
          if (!failed.passing) return;
          await this.pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 1_000);
        }
      }
    } finally {
      this.end(awaited);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        window.clearTimeout(timer);
        this.wakers.delete(wake);
        resolve();
      };
      const timer = window.setTimeout(wake, ms);
      this.wakers.add(wake);
    });
  }

  private begin(): symbol {
    const reading = Symbol();
    this.pending.add(reading);
    if (this.slowTimer === 0) this.slowTimer = window.setTimeout(() => this.data.set({ slow: true }), SLOW_MS);
    return reading;
  }

  private end(reading: symbol): void {
    if (!this.pending.delete(reading) || this.pending.size > 0) return;
    window.clearTimeout(this.slowTimer);
    this.slowTimer = 0;
    this.data.set({ slow: false });
  }
}

/** Asked after a wait, in which it can have changed. */
function isWantedAgain({ again, signal }: Run): boolean {
  return again && !signal.aborted;
}

/** The same of a signal. */
function isStale(signal: AbortSignal): boolean {
  return signal.aborted;
}
