/** A server on this machine, which the page's `fetch` asks as a browser asks the host that the page came from. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the server answers: a value is sent as JSON, `raw` answers by itself. */
export type Answer =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly json: unknown }
  | { readonly raw: (response: ServerResponse) => void };

export interface Served {
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

const own = globalThis.fetch;
/** The answers that have been asked for, each until it is here to its last byte, given up or failed. */
let coming: Promise<unknown>[] = [];

/** Serves until it is closed; `fetch` then is what it was. */
export async function serve(answer: (asked: Asked) => Answer | Promise<Answer>): Promise<Served> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void hear(request).then(async (heard) => {
      asked.push(heard);
      const given = await answer(heard);
      if ('raw' in given) {
        given.raw(response);
        return;
      }
      response.writeHead(given.status ?? 200, { 'Content-Type': 'application/json', ...given.headers });
      response.end(JSON.stringify(given.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (path, init) => {
    const answer = own(origin + String(path), init);
    coming.push(answer.then((response) => response.clone().arrayBuffer()).catch(() => undefined));
    return answer;
  };
  Object.assign(globalThis, { location: new URL(`${origin}/`) });
  const close = (): Promise<void> => {
    globalThis.fetch = own;
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { asked, close };
}

/** Waits until every answer that was asked for is here, and who asked has had their turn with it. */
export async function allRead(): Promise<void> {
  const all = coming;
  coming = [];
  await Promise.all(all);
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
}

async function hear(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { method = '', url = '', headers } = request;
  return { method, url: new URL(url, 'http://asked.test'), headers, body: Buffer.concat(parts).toString() };
}

/** Serves for one piece of work. */
export async function served<T>(
  answer: Parameters<typeof serve>[0],
  work: (asked: readonly Asked[]) => Promise<T>,
): Promise<T> {
  const server = await serve(answer);
  try {
    return await work(server.asked);
  } finally {
    await server.close();
  }
}

/** Requests as one line each: method, path and decoded query. */
export function lines(asked: readonly Asked[]): string[] {
  return asked.map(({ method, url }) => `${method} ${url.pathname}${decodeURIComponent(url.search)}`);
}
