/** The answers that are kept: tiles and data of the map, in one cache with a ledger beside them. */
import { Ledger, type Entry } from './ledger';

const NAME = 'tuntu-land';
const LEDGER = '/kept-ledger';
const READER = '/kept-reader';
const MOST_BYTES = 64 * 2 ** 20;
const MOST_BYTES_OF_ONE = 8 * 2 ** 20;
const SAVE_MS = 1_000;
/** The header that says when the server last gave an answer that the worker gives now. */
export const KEPT_HEADER = 'Tuntu-Kept';

interface Open {
  readonly cache: Cache;
  readonly ledger: Ledger;
}

export class Land {
  private opened: Promise<Open> | null = null;
  private wipes = 0;
  private saving: Promise<void> | null = null;

  /** Names the time between two wipes: what was asked for in one must not be kept in the next. */
  get era(): number {
    return this.wipes;
  }

  /** The kept answer, marked as such unless it has just come. */
  async match(key: string, marked = true): Promise<Response | null> {
    const { cache, ledger } = await this.open();
    const entry = ledger.at(key);
    const kept = entry === undefined ? undefined : await cache.match(key);
    if (entry === undefined || kept === undefined) {
      ledger.remove(key);
      return null;
    }
    ledger.use(key);
    void this.save();
    if (!marked) return kept;
    const headers = new Headers(kept.headers);
    headers.set(KEPT_HEADER, entry.at);
    return new Response(kept.body, { status: kept.status, headers });
  }

  async at(key: string): Promise<Entry | undefined> {
    return (await this.open()).ledger.at(key);
  }

  /** Keeps an answer that was asked for in an era; one that is kept already is only confirmed. */
  async put(key: string, response: Response, era: number): Promise<void> {
    const body = await response.arrayBuffer();
    const { cache, ledger } = await this.open();
    if (era !== this.wipes || body.byteLength > MOST_BYTES_OF_ONE) return;
    const { status, headers } = response;
    const date = Date.parse(headers.get('date') ?? '');
    const at = new Date(Number.isNaN(date) ? Date.now() : date).toISOString();
    const etag = headers.get('etag');
    const same = etag !== null && ledger.at(key)?.etag === etag;
    try {
      if (!same) await cache.put(key, new Response(status === 204 ? null : body, { status, headers: plain(headers) }));
    } catch {
      // The browser has no more room: half of what it keeps goes.
      await this.halve();
      return;
    }
    // A wipe has left this cache to its end.
    if (era !== this.wipes) return;
    for (const gone of ledger.put(key, { bytes: body.byteLength, at, etag })) await cache.delete(gone);
    void this.save();
  }

  /** Whether all that is kept was given to an account, 0 being who has not signed in; what is kept for all is anybody's. */
  async isOf(account: number): Promise<boolean> {
    const { cache } = await this.open();
    const kept = await cache.match(READER);
    const reader = kept === undefined ? 0 : Number(await kept.text());
    return reader === 0 || reader === account;
  }

  /** Notes to which account is given what is kept from now on. */
  async keepFor(account: number): Promise<void> {
    const { cache } = await this.open();
    if (account === 0) await cache.delete(READER);
    else await cache.put(READER, new Response(String(account)));
  }

  /** Forgets all. */
  async wipe(): Promise<void> {
    this.wipes += 1;
    this.opened = null;
    await caches.delete(NAME);
  }

  private async halve(): Promise<void> {
    const { cache, ledger } = await this.open();
    const all = ledger.all();
    for (const [key] of all.slice(0, Math.ceil(all.length / 2))) {
      ledger.remove(key);
      await cache.delete(key);
    }
    await this.save();
  }

  private open(): Promise<Open> {
    this.opened ??= (async () => {
      const cache = await caches.open(NAME);
      const kept = await cache.match(LEDGER);
      const entries = kept === undefined ? [] : ((await kept.json()) as [string, Entry][]);
      return { cache, ledger: new Ledger(MOST_BYTES, entries) };
    })();
    return this.opened;
  }

  /** Writes the ledger once for all that happens within a second; a browser lets a worker live so long after its last task. */
  private save(): Promise<void> {
    this.saving ??= new Promise<void>((resolve) => setTimeout(resolve, SAVE_MS)).then(async () => {
      this.saving = null;
      const era = this.wipes;
      const { cache, ledger } = await this.open();
      if (era === this.wipes) await cache.put(LEDGER, new Response(JSON.stringify(ledger.all())));
    });
    return this.saving;
  }
}

/** The headers of an answer as the page reads it: unpacked, and the same for all who may ask here. */
function plain(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of ['content-type', 'date', 'etag']) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
