/** Reads who is signed in, and takes the key of a one-time link. */
import type { Work } from '../state/work';
import type { Store } from '../state/store';
import { request } from '../api/client';
import type { Session } from '../api/accounts';

export async function session(): Promise<Session> {
  return (await (await request('/api/session')).json()) as Session;
}

const JOIN = '#join=';

/** Takes the key of a one-time link out of the address, before anything could keep or send it. */
export function takeJoinKey(): string {
  if (!location.hash.startsWith(JOIN)) return '';
  const key = location.hash.slice(JOIN.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  return key;
}

/** Learns who has signed in. Where that fails the page is a reader's, and the next answer tells. */
export function readSession(work: Store<Work>): Promise<void> {
  return session().then(
    (read) => take(work, read),
    () => undefined,
  );
}

function take(work: Store<Work>, read: Session): void {
  work.set({ session: read, ...(read.signed_in || read.anonymous ? { closed: false } : {}) });
}

let turns = 0;

/** Does what changes who has signed in on this page: what the server says of it meanwhile is no news. */
export async function turn<T>(work: () => Promise<T>): Promise<T> {
  turns += 1;
  try {
    return await work();
  } finally {
    turns -= 1;
  }
}

/**
 * Learns whether the account's session has ended by another's doing. Asked twice, as another tab of this browser may be
 * given a new session in place of the one that has just ended.
 */
export async function sessionEnded(work: Store<Work>): Promise<boolean> {
  const ask = async (): Promise<Session | null> => {
    if (turns > 0 || work.get().session?.signed_in !== true) return null;
    const read = await session().catch(() => null);
    return read?.signed_in === false && turns === 0 ? read : null;
  };
  if ((await ask()) === null) return false;
  await new Promise((resolve) => window.setTimeout(resolve, 700));
  const read = await ask();
  if (read !== null) take(work, read);
  return read !== null;
}
