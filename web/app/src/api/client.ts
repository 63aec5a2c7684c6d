/** Requests that read: one function for each address of the API, and the error that a request fails with. */
import {
  NO_FIGURES,
  type BaseMap,
  type Coverage,
  type DaySum,
  type Figures,
  type Found,
  type Page,
  type Problem,
  type Related,
  type Town,
  type TownFeature,
} from './shapes';
import { tellKept } from './kept';
import type { LayerId } from './layers';

/** A request that did not succeed. Status 0: the server was not reached. */
export class RequestFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'RequestFailed';
  }
  /** Whether the same request may succeed later without anybody changing it. */
  get passing(): boolean {
    return this.problem.status === 0 || this.problem.status === 429 || this.problem.status >= 500;
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export async function request(path: string, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new RequestFailed({ title: 'unreachable', status: 0 });
  }
  tellKept(response);
  if (!response.ok) throw new RequestFailed(await problemOf(response));
  return response;
}

export async function problemOf(response: Response): Promise<Problem> {
  const after = Number(response.headers.get('retry-after') ?? NaN);
  const wait = Number.isNaN(after) ? {} : { retryAfterS: after };
  const problem: Problem = { title: response.statusText, status: response.status, ...wait };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return problem;
  try {
    return { ...problem, ...((await response.json()) as Partial<Problem>), status: response.status };
  } catch {
    return problem;
  }
}

export async function json<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, signal)).json()) as T;
}

export async function towns(signal?: AbortSignal): Promise<readonly Town[]> {
  return (await json<{ towns: readonly Town[] }>('/api/towns', signal)).towns;
}

export async function baseMaps(): Promise<readonly BaseMap[]> {
  return (await json<{ basemaps: readonly BaseMap[] }>('/api/basemaps')).basemaps;
}

/** All features of a small layer: follows `next` until there is none. */
export function features(
  layer: LayerId,
  town: string,
  signal?: AbortSignal,
  at: string | null = null,
): Promise<readonly TownFeature[]> {
  const read = (): Promise<readonly TownFeature[]> =>
    pages(`/api/collections/${layer}/items?town=${town}&limit=20000${asOf(at)}`, signal);
  return at === null ? read() : inTurn(read);
}

let turn: Promise<unknown> = Promise.resolve();

/** Reads of the past one after the other: the server replays its log for each, and lets a visitor have one at a time. */
function inTurn<T>(read: () => Promise<T>): Promise<T> {
  const mine = turn.then(read);
  turn = mine.catch(() => undefined);
  return mine;
}

/** The parameter of a past moment, behind others; nothing for the present. */
export function asOf(at: string | null): string {
  return at === null ? '' : `&asOf=${encodeURIComponent(at)}`;
}

async function pages(first: string, signal?: AbortSignal): Promise<readonly TownFeature[]> {
  const all: TownFeature[] = [];
  let next: string | undefined = first;
  while (next !== undefined) {
    const page: Page = await json<Page>(next, signal);
    all.push(...page.features);
    const href = page.links?.find((link) => link.rel === 'next')?.href;
    next = href === undefined ? undefined : sameHost(href);
  }
  return all;
}

/** Links are absolute and may name a public host; the page asks the host that it came from. */
function sameHost(href: string): string {
  const url = new URL(href, location.href);
  return url.pathname + url.search;
}

export function feature(
  layer: LayerId,
  fid: number,
  signal?: AbortSignal,
  at: string | null = null,
): Promise<TownFeature> {
  return json<TownFeature>(featurePath(layer, fid, at), signal);
}

/** Reads what the server relates to a feature, its last days included. */
export function related(layer: LayerId, fid: number, signal?: AbortSignal): Promise<Related> {
  return json<Related>(`${featurePath(layer, fid)}/related`, signal);
}

export function featurePath(layer: LayerId, fid: number, at: string | null = null): string {
  return `/api/collections/${layer}/items/${fid}${asOf(at).replace('&', '?')}`;
}

export function coverage(town: string, date: string | null, signal?: AbortSignal): Promise<Coverage> {
  return json<Coverage>(`/api/coverage?town=${town}${date === null ? '' : `&date=${date}`}`, signal);
}

/** What each of the last days of cleaning came to, in a town or one committee; the last of them is today, where no other is named. */
export async function lastDays(
  town: string,
  committee: string | null,
  date: string | null,
  days: number,
): Promise<readonly DaySum[]> {
  const query = new URLSearchParams({ town, days: String(days) });
  if (committee !== null) query.set('committee', committee);
  if (date !== null) query.set('date', date);
  return (await json<{ days: readonly DaySum[] }>(`/api/coverage/history?${query.toString()}`)).days;
}

/** The totals of a town or one committee. What the server says has not changed is as true as if it were read now. */
export async function figures(town: string, committee: string | null, signal?: AbortSignal): Promise<Figures> {
  const path = `/api/figures?town=${town}${committee === null ? '' : `&committee=${committee}`}`;
  const response = await request(path, signal);
  // Of layers that are closed to the reader the server tells nothing.
  const read: Figures = { ...NO_FIGURES, ...((await response.json()) as Figures) };
  const date = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(date) ? read : { ...read, as_of: new Date(date).toISOString() };
}

/** The ids of the features that a filter chooses. */
export async function chosen(
  layer: LayerId,
  town: string,
  filter: string,
  signal?: AbortSignal,
  at: string | null = null,
): Promise<Set<number>> {
  const all = await pages(
    `/api/collections/${layer}/items?town=${town}&limit=20000&properties=code&filter=${encodeURIComponent(filter)}${asOf(at)}`,
    signal,
  );
  return new Set(all.map(({ id }) => Number(id)));
}

export interface Wanted {
  readonly form: 'csv' | 'xlsx' | 'geojson';
  readonly town: string;
  readonly language: string;
  readonly date: string | null;
  readonly columns: readonly string[];
  readonly filter: string;
  readonly sort: string;
  readonly bounds: readonly number[] | null;
  /** The past moment whose rows are wanted; null for the present. */
  readonly at?: string | null;
  /** The measure of a period that some columns are of, within a committee. */
  readonly rate?: {
    readonly measure: string;
    readonly from: string;
    readonly to: string;
    readonly committee: string | null;
  } | null;
}

/** The address at which the server exports a table with the same rows, order and columns. */
export function exportPath(layer: LayerId, wanted: Wanted): string {
  const query = new URLSearchParams({
    f: wanted.form,
    town: wanted.town,
    lang: wanted.language,
    properties: wanted.columns.join(),
  });
  if (wanted.date !== null) query.set('date', wanted.date);
  if (wanted.filter !== '') query.set('filter', wanted.filter);
  if (wanted.sort !== '') query.set('sortby', wanted.sort);
  if (wanted.bounds !== null) query.set('bbox', wanted.bounds.join());
  if (wanted.at != null) query.set('asOf', wanted.at);
  if (wanted.rate != null)
    for (const [name, value] of Object.entries(wanted.rate)) if (value !== null) query.set(name, value);
  return `/api/collections/${layer}/export?${query.toString()}`;
}

export async function search(town: string, text: string, signal?: AbortSignal): Promise<readonly Found[]> {
  const path = `/api/search?town=${town}&q=${encodeURIComponent(text)}&limit=10`;
  return (await json<{ results: readonly Found[] }>(path, signal)).results;
}

export function tilePath(
  set: LayerId | 'base',
  town: string,
  z: number,
  x: number,
  y: number,
  at: string | null = null,
): string {
  return `/tiles/${set}/${z}/${x}/${y}.mvt?town=${town}${asOf(at)}`;
}

/** The problem that a thrown value stands for. */
export function problemOfError(error: unknown): Problem {
  return error instanceof RequestFailed ? error.problem : { title: String(error), status: -1 };
}
