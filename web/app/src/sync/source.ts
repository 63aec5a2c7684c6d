/** Reads for the view on the screen what it needs into the data store, and keeps it fresh: by the server's events, by the minute. */
import * as client from '../api/client';
import type { Problem, Town, TouchedLayer } from '../api/shapes';
import { NO_DATA, type Data, type Subject } from '../state/data';
import { isPast, pastInstant } from '../state/past';
import { neededLayers } from '../state/needs';
import type { Store } from '../state/store';
import type { View } from '../state/view';
import { idsOf, keysOf, listOf, newsOf, readingsOf, type Keys } from './assemble';
import { follow, type Change } from './events';
import { TOWNS, answerKey, coverageKey, layerKey, type Key } from './keys';
import { followKept } from './kept';
import { lastTown } from './last-town';
import { Reader } from './reader';
import { Shelf } from './shelf';
import type { LayerId } from '../api/layers';

const REFRESH_MS = 60_000;
/** Days that are prepared are asked for by so many at once. */
const ABREAST = 4;
/** Changes that come together are answered together. */
const GATHER_MS = 250;
export class Source {
  readonly shelf = new Shelf();
  private readonly reader: Reader;
  private readonly layers = new Set<LayerId>();
  private abort = new AbortController();
  /** Each ends what a past moment, or a day of cleaning, was asked for, once another one is looked at. */
  private moment = new AbortController();
  private day = new AbortController();
  /** Ends the question that only the server answers, with the filter that asked it. */
  private asking = new AbortController();
  private readonly forever = new AbortController().signal;
  private started = false;
  private baseMapsAsked = false;
  private unfollow = (): void => undefined;
  private gathered: TouchedLayer[] = [];
  private readonly measures = new Set<string>();
  private gatherTimer = 0;
  /** The days that were read before they are shown, until something changes. */
  private prepared: ReadonlySet<string> = new Set();

  constructor(
    private readonly view: Store<View>,
    private readonly data: Store<Data>,
    /** Called when the server shows this to nobody who has not signed in. */
    refused: () => void,
    /** Called when who has signed in, or what they may, can have changed. */
    private readonly cut: () => void,
  ) {
    this.reader = new Reader(
      this.shelf,
      data,
      () => this.show(),
      refused,
      () => void this.readTowns(),
    );
    for (const layer of neededLayers(view.get())) this.layers.add(layer);
  }

  start(): void {
    this.view.subscribe((now, before) => {
      for (const layer of neededLayers(now)) this.want(layer);
      if (now.town !== before.town) this.changeTown();
      else this.changeView(now, before);
    });
    window.addEventListener('online', () => this.reader.retryNow());
    window.setInterval(() => this.refresh(), REFRESH_MS);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.refresh();
    });
    followKept(this.data, () => {
      void this.readTowns();
      this.readAll();
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
    if (this.layers.has(layer)) return;
    this.layers.add(layer);
    if (this.started) this.read(this.keys().layers.get(layer) ?? null);
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

  /** Reads days before they are shown one after the other: to show one of them then asks for nothing. */
  async prepareDays(dates: readonly (string | null)[]): Promise<void> {
    const { town } = this.view.get();
    if (town === null) return;
    const { signal } = this.abort;
    const keys = dates.map((date) => coverageKey(town, date));
    this.prepared = new Set(keys.map(({ id }) => id));
    const waiting = keys.filter((key) => this.shelf.at(key).status !== 'ready');
    const read = async (): Promise<void> => {
      for (let key = waiting.shift(); key !== undefined && !signal.aborted; key = waiting.shift())
        await this.reader.readQuietly(key, signal);
    };
    await Promise.all(Array.from({ length: ABREAST }, read));
  }

  /** Reads views before they are shown, where they are not here yet, and gives what each will show. */
  async prepareViews(views: readonly View[]): Promise<readonly Data[]> {
    const { signal } = this.abort;
    const all = views.map((view) => keysOf(this.shelf, view, neededLayers(view)));
    this.prepared = new Set(all.flatMap((keys) => [...idsOf(keys)]));
    for (const key of all.flatMap(listOf))
      if (!signal.aborted && this.shelf.at(key).status === 'idle') await this.reader.readQuietly(key, signal);
    return all.map((keys) => ({ ...this.data.get(), ...readingsOf(this.shelf, keys) }));
  }

  /** For readers outside this folder, the tiles: says that something is in trouble, or well again. */
  report(subject: Subject, problem: Problem | null): void {
    this.reader.report(subject, problem);
  }

  /** Reads all again, as another reader may see other things, or now sees what was closed. */
  again(): void {
    this.shelf.clear();
    this.data.set({ troubles: [] });
    void this.readTowns();
    if (this.view.get().town !== null) this.changeTown();
    this.touchAll();
  }

  private read(key: Key<unknown> | null): void {
    if (key !== null) void this.reader.read(key, this.signal());
  }

  /** What is of the past alone is asked for by its moment; the present is read to the end, whatever is looked at. */
  private signal(): AbortSignal {
    return isPast(this.view.get()) ? this.moment.signal : this.abort.signal;
  }

  private keys(): Keys {
    return keysOf(this.shelf, this.view.get(), this.layers);
  }

  /** Puts what the view shows of the shelf into the store. */
  private show(): void {
    const keys = this.keys();
    this.data.set(newsOf(this.data.get(), readingsOf(this.shelf, keys)));
    this.shelf.trim(new Set([...idsOf(keys), ...this.prepared]));
  }

  /** Reads the view's day and, before its first slot, once the day before it: without that, the page says that there are no reports. */
  private async readCoverage(): Promise<void> {
    const { signal } = this.day;
    const { coverage } = this.keys();
    if (coverage === null) return;
    await this.reader.read(coverage, signal);
    const { yesterday, related } = this.keys();
    if (signal.aborted) return;
    // A card's last days follow the day's reports.
    this.readQuietly(related);
    if (yesterday === null || this.shelf.at(yesterday).status === 'ready') return;
    await this.reader.readQuietly(yesterday, signal);
  }

  private changeView(now: View, before: View): void {
    if (now.town === null) return;
    const turned = pastInstant(now) !== pastInstant(before);
    if (now.date !== before.date) this.day = renewed(this.day);
    if (turned) this.moment = renewed(this.moment);
    if (turned) this.readMoment();
    if (now.date !== before.date && !this.isPrepared()) void this.readCoverage();
    if (turned || now.committee !== before.committee) this.read(this.keys().figures);
    if (turned || now.filter !== before.filter) this.askAnother(answerKey(now.town, before));
    if (turned || now.selected !== before.selected) this.readSelected();
    this.show();
  }

  private isPrepared(): boolean {
    const { coverage } = this.keys();
    return coverage !== null && this.prepared.has(coverage.id) && this.shelf.at(coverage).status === 'ready';
  }

  /** Reads the layers of another moment, but for those that are there. */
  private readMoment(): void {
    for (const key of this.keys().layers.values())
      if (this.shelf.at(key).status !== 'ready' && !this.reader.isReading(key)) this.read(key);
  }

  private changeTown(): void {
    this.prepared = new Set();
    this.abort.abort();
    this.asking.abort();
    this.abort = new AbortController();
    this.moment = renewed(this.moment);
    this.day = renewed(this.day);
    this.reader.forget();
    // What was said of the former town is nothing to this one.
    window.clearTimeout(this.gatherTimer);
    this.gathered = [];
    this.measures.clear();
    const { towns, baseMaps, kept } = this.data.get();
    this.data.set({ ...NO_DATA, towns, baseMaps, kept });
    const { town } = this.view.get();
    this.unfollow();
    if (town === null) return;
    this.unfollow = follow(town, {
      changed: (change) => this.gather(change),
      reload: () => this.readAll(),
      cut: this.cut,
    });
    this.readParts();
    this.ask();
  }

  /** A filter that has gone is asked about no more, nor told of where the server refused it. */
  private askAnother(last: Key<unknown> | null): void {
    this.asking.abort();
    if (last !== null) this.reader.withdraw(this.shelf.at(last));
    this.ask();
  }

  private ask(): void {
    this.asking = new AbortController();
    const { answer } = this.keys();
    if (answer !== null) void this.reader.read(answer, this.asking.signal);
  }

  /** Reads again just what a change touched, and lets those who draw tiles do the same. */
  private gather({ layers, records, measures }: Change): void {
    this.gathered.push(...layers);
    // What areas may differ by is the town's, and what a card says of it goes by that.
    if (records?.some(({ kind }) => kind === 'areas') === true) void this.readTowns().then(() => this.readSelected());
    // Which layers are closed may be another now.
    if (records?.some(({ kind }) => kind === 'access') === true) void this.readTowns().then(() => this.readAll());
    for (const measure of measures ?? []) this.measures.add(measure);
    window.clearTimeout(this.gatherTimer);
    this.gatherTimer = window.setTimeout(() => {
      const touched = this.gathered;
      this.gathered = [];
      const keys = this.keys();
      const { selected } = this.view.get();
      const names = new Set<string>(touched.map(({ layer }) => layer));
      if (isPast(this.view.get())) this.forgetPresent(names);
      else for (const [layer, key] of keys.layers) if (names.has(layer)) this.read(key);
      if (this.measures.has('coverage')) {
        this.prepared = new Set();
        void this.readCoverage();
      }
      this.measures.clear();
      this.read(keys.figures);
      if (
        !isPast(this.view.get()) &&
        touched.some(({ layer, fids }) => layer === selected?.layer && fids?.includes(selected.fid) !== false)
      )
        this.readSelected();
      this.data.set({ touched });
    }, GATHER_MS);
  }

  /** What stood at a past moment no change makes untrue; the present is read anew once it is looked at again. */
  private forgetPresent(layers: ReadonlySet<string>): void {
    const { town } = this.view.get();
    if (town === null) return;
    for (const layer of this.layers) if (layers.has(layer)) this.shelf.drop(layerKey(town, layer));
  }

  /** Reads all that the view shows again, and tells those who draw tiles. */
  readAll(): void {
    if (isPast(this.view.get())) this.forgetPresent(this.layers);
    this.readParts();
    this.touchAll();
  }

  /** Tells those who draw tiles, also when they were told the same before. */
  private touchAll(): void {
    this.data.set({ touched: [] });
    this.data.set({ touched: 'all' });
  }

  private readParts(): void {
    const { layers, figures } = this.keys();
    for (const key of layers.values()) this.read(key);
    void this.readCoverage();
    this.read(figures);
    this.readSelected();
  }

  /**
   * Reads what the card of the selected feature shows beside the layers: the feature itself where its layer comes as
   * tiles, which lack most of its fields, and what the server relates to it.
   */
  private readSelected(): void {
    const { selected } = this.view.get();
    const keys = this.keys();
    if (selected !== null && !keys.layers.has(selected.layer)) this.read(keys.selected);
    this.readQuietly(keys.related);
  }

  /** Where it cannot be read nobody is told: the card stands without it. */
  private readQuietly(key: Key<unknown> | null): void {
    if (key !== null) void this.reader.readQuietly(key, this.abort.signal);
  }

  private refresh(): void {
    if (document.visibilityState !== 'visible') return;
    const { coverage, figures } = this.keys();
    if (coverage !== null && !this.reader.isReading(coverage)) void this.readCoverage();
    if (figures !== null && !this.reader.isReading(figures)) this.read(figures);
  }

  private async readTowns(): Promise<void> {
    await this.reader.read(TOWNS, this.forever);
    const { value } = this.shelf.at(TOWNS);
    if (value !== null) this.chooseTown(value);
  }

  private chooseTown(towns: readonly Town[]): void {
    const present = this.view.get().town;
    if (towns.some((town) => town.town === present)) return;
    const chosen = towns.find((town) => !town.sample) ?? towns[0];
    // A town that the address named and that is not here takes its place and selection with it.
    const stale = present === null ? {} : { place: null, selected: null, committee: null };
    this.view.set({ town: chosen?.town ?? null, ...stale });
  }
}

/** Ends what one asked for. Whoever steps through days or moments waits for the last alone. */
function renewed(last: AbortController): AbortController {
  last.abort();
  return new AbortController();
}
