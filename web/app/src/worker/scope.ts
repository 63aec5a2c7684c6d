/** What the worker uses of its scope; TypeScript's own declaration excludes that of the page. */

export interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetched extends Extendable {
  readonly request: Request;
  readonly clientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

export interface Told extends Extendable {
  readonly data: unknown;
}

interface Client {
  postMessage: (message: unknown) => void;
}

export interface Scope {
  readonly location: Location;
  readonly clients: { claim: () => Promise<void>; get: (id: string) => Promise<Client | undefined> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: Extendable) => void) => void) &
    ((type: 'fetch', listener: (event: Fetched) => void) => void) &
    ((type: 'message', listener: (event: Told) => void) => void);
}
