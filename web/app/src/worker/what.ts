/** Which requests of the page the worker answers, and which answers it may keep. */

/**
 * `document`: the page itself. `asset`: a file whose name holds its hash. `kept`: what anonymous readers may see of a map
 * that is open to them. `watched`: all else of the API, of which only its refusals and sign-outs are noted.
 */
export type Kind = 'document' | 'asset' | 'kept' | 'watched' | 'session' | 'other';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly headers: { has: (name: string) => boolean };
}

const DOCUMENTS: readonly string[] = ['/', '/present'];

/** No address that is not here is ever kept: not people, history, changes, accounts, sessions, searches or exports. */
const KEPT: readonly RegExp[] = [
  /^\/tiles\/[a-z_]+\/\d+\/\d+\/\d+\.(mvt|png)$/,
  /^\/api\/(towns|basemaps|figures|coverage|coverage\/history)$/,
  /^\/api\/collections\/[a-z_]+\/items(\/\d+(\/related)?)?$/,
];

/** A filter or a search is what somebody typed, and may hold a name. */
const PARAMETERS: readonly string[] = ['town', 'limit', 'after', 'date', 'days', 'committee'];

export function kindOf({ method, url, mode, headers }: Asked, origin: string): Kind {
  const { origin: host, pathname: path, searchParams } = new URL(url);
  if (host !== origin) return 'other';
  if (mode === 'navigate') {
    if (DOCUMENTS.includes(path)) return 'document';
    return path.startsWith('/api/session/') ? 'session' : 'other';
  }
  if (path.startsWith('/assets/')) return method === 'GET' ? 'asset' : 'other';
  if (/^\/api\/session(\/|$)/.test(path) && method !== 'GET') return 'session';
  // A stream of events never ends.
  if (path === '/api/events' || !/^\/(api|tiles)\//.test(path)) return 'other';
  const plain = method === 'GET' && !headers.has('tuntu-reveal') && !headers.has('authorization');
  const known = [...searchParams.keys()].every((name) => PARAMETERS.includes(name));
  return plain && known && KEPT.some((pattern) => pattern.test(path)) ? 'kept' : 'watched';
}

/** Whether an answer may be kept. The server says of what is personal that it must not be. */
export function mayKeep({ status, type, redirected, headers }: Response): boolean {
  const whole = (status === 200 || status === 204) && !redirected && type === 'basic';
  return whole && !(headers.get('cache-control') ?? '').includes('no-store');
}

/** Whether the answer is that of something before a program that is down, such as a proxy. */
export function isAway({ status, headers }: Response): boolean {
  return [502, 503, 504].includes(status) && !(headers.get('content-type') ?? '').includes('json');
}
