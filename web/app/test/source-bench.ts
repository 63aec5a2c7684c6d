/** A source of a page's data on a bench: a browser as far as it needs one, with a server behind it. */
import assert from 'node:assert/strict';
import { NO_DATA, type Data } from '../src/state/data';
import { createStore, type Store } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';
import { Source } from '../src/sync/source';
import { townDate } from '../src/words/dates';
import { lines, serve, type Answer, type Asked } from './server';

export const [A, B, SAMPLE] = ['450399100', '450399101', '450399199'] as const;
export const TODAY = townDate(new Date());
export const TOWNS = [
  { town: SAMPLE, sample: true },
  { town: A, sample: false },
  { town: B, sample: false },
];
export const AROUND = 'S_INTERSECTS(geometry, BBOX(111, 25, 112, 26))';

export type Routes = Readonly<Record<string, (url: URL) => Answer | Promise<Answer>>>;

export interface Bench {
  readonly view: Store<View>;
  readonly data: Store<Data>;
  readonly source: Source;
  readonly asked: Asked[];
  /** What was asked since this was called last, in order of its text. */
  readonly news: () => string[];
  /** The town's stream of changes says something. */
  readonly say: (name: string, data?: unknown) => void;
  readonly minute: () => void;
  /** The network is back. */
  readonly online: () => void;
  readonly look: (visible: boolean) => void;
  readonly refusals: () => number;
}

/** A browser as far as the source needs one, with a server behind it; works until what was asked is answered. */
export async function bench(
  first: Partial<View>,
  routes: Routes,
  work: (bench: Bench) => Promise<void>,
  kept: string | null = null,
): Promise<void> {
  const listening: Record<string, () => void> = {};
  const on = (name: string, then: () => void): void => {
    listening[name] = then;
  };
  const document = { visibilityState: 'visible', addEventListener: on };
  let minute: () => void = () => undefined;
  const setInterval = (then: () => void): number => {
    minute = then;
    return 1;
  };
  let heard: Record<string, (event: { data: string }) => void> = {};
  class EventSource {
    constructor() {
      heard = {};
    }
    addEventListener(name: string, then: (event: { data: string }) => void): void {
      heard[name] = then;
    }
    close(): void {
      heard = {};
    }
  }
  const localStorage = { getItem: () => kept };
  // The pause before a request is tried again is not over by itself here: only who calls ends it.
  const patient = (then: () => void, ms: number): unknown => (ms < 1_000 ? setTimeout(then, ms) : 0);
  const window = { setTimeout: patient, clearTimeout, setInterval, addEventListener: on };
  Object.assign(globalThis, { window, document, localStorage, EventSource });
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });

  const { asked, close } = await serve(({ url }) => {
    const own = routes[url.pathname];
    if (own !== undefined) return own(url);
    const town = url.searchParams.get('town');
    if (url.pathname === '/api/towns') return { json: { towns: TOWNS } };
    if (url.pathname === '/api/coverage') {
      const slots = [{ slot: 'am', due: true }];
      return { json: { town, date: url.searchParams.get('date') ?? TODAY, slots } };
    }
    if (url.pathname.endsWith('/related')) return { json: { near: [] } };
    if (url.pathname.endsWith('/history')) return { json: { states: [] } };
    if (/\/items\/\d+$/.test(url.pathname)) return { json: { id: 7, properties: { town } } };
    return { json: { town, features: [{ id: 1, properties: { town } }] } };
  });
  const view = createStore<View>({ ...FIRST_VIEW, ...first });
  const data = createStore<Data>(NO_DATA);
  let [refusals, told] = [0, 0];
  const source = new Source(
    view,
    data,
    () => (refusals += 1),
    () => undefined,
  );
  const news = (): string[] => {
    const fresh = lines(asked.slice(told)).map((line) => line.replace('GET /api/', '').replace('&limit=20000', ''));
    told = asked.length;
    return fresh.sort();
  };
  source.start();
  try {
    await work({
      view,
      data,
      source,
      asked,
      news,
      say: (name, said = null) => heard[name]?.({ data: JSON.stringify(said) }),
      minute: () => minute(),
      online: () => listening['online']?.(),
      look: (visible) => (document.visibilityState = visible ? 'visible' : 'hidden'),
      refusals: () => refusals,
    });
  } finally {
    view.set({ town: null }); // What is still under way is given up.
    // An answer that is here already would choose a town again, and listen in the next test's place.
    view.set = () => undefined;
    await close();
  }
}

export async function until(true_: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (true_()) return;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  assert.fail(`in vain: ${what}`);
}

/** Waits until nothing is being read, nor asked for. */
export async function still({ data, asked }: Pick<Bench, 'data' | 'asked'>): Promise<void> {
  let count = -1;
  await until(() => {
    const { layers, coverage, figures, picked, towns } = data.get();
    const all = [...Object.values(layers), coverage, figures, picked, towns];
    const quiet = all.every(({ status }) => status !== 'reading') && asked.length === count;
    count = asked.length;
    return quiet;
  }, 'still');
}

export const ofTown = (town: string): string[] =>
  [
    ...['committees', 'streets', 'villages', 'zones', 'findings'].map(
      (each) => `collections/${each}/items?town=${town}`,
    ),
    `coverage?town=${town}`,
    `figures?town=${town}`,
  ].sort();
