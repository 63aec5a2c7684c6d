import type { Store } from '../state/store';
import { parseFilter } from '../filter/cql2';
import { needsServer } from '../filter/evaluate';
import { subjectOf } from '../state/moves';
import { IDLE, NO_DATA, type Data, type Reading, type Subject } from '../state/data';
import type { View } from '../state/view';
import * as client from '../api/client';
import { follow } from './events';
import { RequestFailed, isAbort } from '../api/client';
import { addDays, townDate } from '../words/dates';
import type { Coverage, LayerId, Problem, TouchedLayer, Town } from '../api/shapes';

const SLOW_MS = 400;
const REFRESH_MS = 60_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];
/** Changes that come together are answered together. */
const GATHER_MS = 250;
const COVERED: readonly string[] = [
  'villages',
  'streets',
  'cleaners',
  'assignments',
  'sweeps',
  'slot_windows',
  'suspensions',
];
const LAST_TOWN = 'tuntu.town';

/** Reads what the view needs into the data store, tries again by itself what failed, and keeps the day fresh. */
export class Source {
  private abort = new AbortController();
  private readonly pending = new Set<Subject>();
  private readonly wanted = new Set<LayerId>();
  private readonly wakers = new Set<() => void>();
  private slowTimer = 0;
  private started = false;
  private baseMapsAsked = false;
  private unfollow = (): void => undefined;
  private gathered: TouchedLayer[] = [];
  private gatherTimer = 0;

  constructor(
    private readonly view: Store<View>,
    private readonly data: Store<Data>,
    /** Called when the server shows this to nobody who has not signed in. */
    private readonly refused: () => void,
    /** Called when who has signed in, or what they may, can have changed. */
    private readonly cut: () => void,
  ) {}

  start(): void {
    this.view.subscribe((now, before) => {
      if (now.town !== before.town) this.changeTown();
      else {
        if (now.date !== before.date) void this.readCoverage();
        if (now.committee !== before.committee) void this.readFigures();
        if (now.filter !== before.filter) void this.readChosen();
      }
    });
    window.addEventListener('online', () => this.retryNow());
    window.setInterval(() => this.refresh(), REFRESH_MS);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.refresh();
    });
    this.started = true;
    const { town } = this.view.get();
    const likely = town ?? lastTown();
    // Setting the town tells the listener above; one that the address named must be begun here.
    if (town !== null) this.changeTown();
    else if (likely !== null) this.view.set({ town: likely });
    void this.readTowns();
  }

  /** Makes sure that a layer of the present town is read; the answer appears in the data store. */
  want(layer: LayerId): void {
    if (this.wanted.has(layer)) return;
    this.wanted.add(layer);
    if (this.started) void this.readLayer(layer);
  }

  /** Makes sure that the configured base maps are known. While they cannot be read there are none, and the town's own is drawn. */
  wantBaseMaps(): void {
    if (this.baseMapsAsked) return;
    this.baseMapsAsked = true;
    client.baseMaps().then(
      (baseMaps) => this.data.set({ baseMaps }),
      () => {
        this.baseMapsAsked = false;
        this.data.set({ baseMaps: [] });
      },
    );
  }

  /** Reads the selected feature when it is of a layer that comes as tiles, which lack most of its fields. */
  readSelected(): void {
    const { town, selected } = this.view.get();
    if (town === null || selected === null || this.wanted.has(selected.layer)) return;
    void this.readPicked(selected.layer, selected.fid);
  }

  private async readPicked(layer: LayerId, fid: number): Promise<void> {
    const { signal } = this.abort;
    this.data.set({ picked: { status: 'reading', value: null, problem: null } });
    await this.read(
      layer,
      signal,
      () => client.feature(layer, fid, signal),
      (reading) => {
        const selected = this.view.get().selected;
        if (selected?.layer === layer && selected.fid === fid) this.data.set({ picked: reading });
      },
    );
  }

  /** For readers outside this file, the tiles: says that something is in trouble, or well again. */
  report(subject: Subject, problem: Problem | null): void {
    if (problem?.status === 401) {
      this.refused();
      return;
    }
    const others = this.data.get().troubles.filter((trouble) => trouble.subject !== subject);
    if (problem === null && others.length === this.data.get().troubles.length) return;
    this.data.set({ troubles: problem === null ? others : [...others, { subject, problem }] });
  }

  /** Reads all again, as another reader may see other things, or now sees what was closed. */
  again(): void {
    this.data.set({ troubles: [], touched: 'all' });
    void this.readTowns();
    if (this.view.get().town !== null) this.changeTown();
    this.data.set({ touched: [] });
    this.data.set({ touched: 'all' });
  }

  retryNow(): void {
    for (const wake of [...this.wakers]) wake();
  }

  private changeTown(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.pending.clear();
    const { towns, baseMaps } = this.data.get();
    this.data.set({ ...NO_DATA, towns, baseMaps });
    const wanted = [...this.wanted];
    const { town } = this.view.get();
    this.unfollow();
    if (town === null) return;
    this.unfollow = follow(town, {
      changed: ({ layers }) => this.gather(layers),
      reload: () => this.readAll(),
      cut: this.cut,
    });
    for (const layer of wanted) void this.readLayer(layer);
    void this.readCoverage();
    void this.readFigures();
    void this.readChosen();
    this.readSelected();
  }

  /** Reads again just what a change touched, and lets those who draw tiles do the same. */
  private gather(layers: readonly TouchedLayer[]): void {
    this.gathered.push(...layers);
    window.clearTimeout(this.gatherTimer);
    this.gatherTimer = window.setTimeout(() => {
      const touched = this.gathered;
      this.gathered = [];
      const names = new Set<string>(touched.map(({ layer }) => layer));
      for (const layer of this.wanted) if (names.has(layer)) void this.readLayer(layer);
      if (COVERED.some((name) => names.has(name))) void this.readCoverage();
      void this.readFigures();
      const { selected } = this.view.get();
      if (touched.some(({ layer, fids }) => layer === selected?.layer && fids?.includes(selected.fid) !== false))
        this.readSelected();
      this.data.set({ touched });
    }, GATHER_MS);
  }

  private readAll(): void {
    for (const layer of this.wanted) void this.readLayer(layer);
    void this.readCoverage();
    void this.readFigures();
    this.readSelected();
    this.data.set({ touched: 'all' });
  }

  private refresh(): void {
    if (document.visibilityState !== 'visible' || this.view.get().town === null) return;
    if (this.data.get().coverage.status !== 'reading') void this.readCoverage();
    if (this.data.get().figures.status !== 'reading') void this.readFigures();
  }

  private async readTowns(): Promise<void> {
    const forever = new AbortController().signal;
    await this.read(
      'towns',
      forever,
      () => client.towns(),
      (reading) => {
        this.data.set({ towns: reading });
        if (reading.value !== null) this.chooseTown(reading.value);
      },
    );
  }

  private chooseTown(towns: readonly Town[]): void {
    const present = this.view.get().town;
    if (towns.some((town) => town.town === present)) return;
    const chosen = towns.find((town) => !town.sample) ?? towns[0];
    // A town that the address named and that is not here takes its place and selection with it.
    const stale = present === null ? {} : { place: null, selected: null, committee: null };
    this.view.set({ town: chosen?.town ?? null, ...stale });
  }

  private async readLayer(layer: LayerId): Promise<void> {
    const { town } = this.view.get();
    if (town === null) return;
    const { signal } = this.abort;
    await this.read(
      layer,
      signal,
      () => client.features(layer, town, signal),
      (reading) => {
        const old = this.data.get().layers[layer] ?? IDLE;
        this.data.set({ layers: { ...this.data.get().layers, [layer]: keep(old, reading) } });
      },
    );
  }

  private async readCoverage(): Promise<void> {
    const { town, date } = this.view.get();
    if (town === null) return;
    const { signal } = this.abort;
    await this.read(
      'coverage',
      signal,
      () => client.coverage(town, date, signal),
      (reading) => {
        if (this.view.get().date !== date) return;
        this.data.set({ coverage: keep(this.data.get().coverage, reading) });
        if (reading.value !== null) void this.readYesterday(town, reading.value, signal);
      },
    );
  }

  /** Reads the day before one that has not begun, once: its reports are in. Without it that day's figures say that there are none. */
  private async readYesterday(town: string, { date, slots }: Coverage, signal: AbortSignal): Promise<void> {
    const before = addDays(date, -1);
    const known = this.data.get().yesterday;
    if (date !== townDate(new Date()) || slots.some(({ due }) => due)) return;
    if (known.status === 'reading' || known.value?.date === before) return;
    if (known.status !== 'failed') this.data.set({ yesterday: { ...IDLE, status: 'reading' } });
    try {
      const value = await client.coverage(town, before, signal);
      if (!signal.aborted) this.data.set({ yesterday: { status: 'ready', value, problem: null } });
    } catch {
      if (!signal.aborted) this.data.set({ yesterday: { ...IDLE, status: 'failed' } });
    }
  }

  private async readFigures(): Promise<void> {
    const { town, committee } = this.view.get();
    if (town === null) return;
    const { signal } = this.abort;
    await this.read(
      'figures',
      signal,
      () => client.figures(town, committee, signal),
      (reading) => {
        if (this.view.get().committee !== committee) return;
        this.data.set({ figures: keep(this.data.get().figures, reading) });
      },
    );
  }

  /** Lets the server choose where the filter compares with geometry or with instants. */
  private async readChosen(): Promise<void> {
    const { town, filter } = this.view.get();
    if (town === null || filter === '' || !asksServer(filter)) return;
    const layer = subjectOf(this.view.get());
    const { signal } = this.abort;
    await this.read(
      layer,
      signal,
      () => client.chosen(layer, town, filter, signal),
      ({ value }) => {
        if (value !== null && this.view.get().filter === filter) this.data.set({ answered: { filter, fids: value } });
      },
    );
  }

  /** Runs one reading to its end: passing failures are tried again, later and later, until it succeeds or is given up. */
  private async read<T>(
    subject: Subject,
    signal: AbortSignal,
    run: () => Promise<T>,
    tell: (reading: Reading<T>) => void,
  ): Promise<void> {
    tell({ status: 'reading', value: null, problem: null });
    this.begin(subject);
    const stale = (): boolean => signal.aborted;
    for (let attempt = 0; !stale(); attempt += 1) {
      try {
        const value = await run();
        if (stale()) return;
        this.end(subject);
        this.report(subject, null);
        tell({ status: 'ready', value, problem: null });
        return;
      } catch (error) {
        if (stale() || isAbort(error)) return;
        const failed = error instanceof RequestFailed ? error : new RequestFailed({ title: String(error), status: -1 });
        this.end(subject);
        if (failed.problem.status !== 404) this.report(subject, failed.problem);
        tell({ status: 'failed', value: null, problem: failed.problem });
        if (!failed.passing) return;
        await this.pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 1_000);
      }
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

  private begin(subject: Subject): void {
    this.pending.add(subject);
    if (this.slowTimer === 0) this.slowTimer = window.setTimeout(() => this.data.set({ slow: true }), SLOW_MS);
  }

  private end(subject: Subject): void {
    this.pending.delete(subject);
    if (this.pending.size > 0) return;
    window.clearTimeout(this.slowTimer);
    this.slowTimer = 0;
    this.data.set({ slow: false });
  }
}

function keep<T>(old: Reading<T>, fresh: Reading<T>): Reading<T> {
  return { ...fresh, value: fresh.value ?? old.value };
}

function lastTown(): string | null {
  try {
    return localStorage.getItem(LAST_TOWN);
  } catch {
    return null;
  }
}

export function rememberTown(town: string): void {
  try {
    localStorage.setItem(LAST_TOWN, town);
  } catch {
    // A browser that forbids storage only forgets which town was open.
  }
}

/** Whether the page cannot apply a filter by itself; a wrong one is nobody's question. */
function asksServer(filter: string): boolean {
  try {
    return needsServer(parseFilter(filter));
  } catch {
    return false;
  }
}
