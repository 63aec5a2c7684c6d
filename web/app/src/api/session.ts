import type { Desk, Session } from '../state/desk';
import type { Store } from '../state/store';
import { request } from './client';

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
export function readSession(desk: Store<Desk>): Promise<void> {
  return session().then(
    (read) => desk.set({ session: read, ...(read.signed_in || read.anonymous ? { closed: false } : {}) }),
    () => undefined,
  );
}
