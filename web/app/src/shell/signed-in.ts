/** Keeps in step with the server who has signed in, and asks for a sign-in where the map is closed without one. */
import type { Stores } from '../panel/mount';
import { remark } from '../state/remark';
import { readSession, sessionEnded } from '../sync/session';
import { CATALOGUE } from '../words';

export function keepSession({ work }: Pick<Stores, 'work'>): void {
  work.subscribe((now, before) => {
    if (now.closed && !before.closed && now.gate === null) work.set({ gate: 'signin' });
  });
  if (work.get().joinKey !== '') work.set({ gate: 'join' });
  void readSession(work);
}

/** Tells a reader whose session has ended. A begun edit stays open until they sign in again. */
export async function askWhoHasSignedIn({ view, data, work }: Stores): Promise<void> {
  if (!(await sessionEnded(work))) return;
  if (work.get().open !== 'edit' && work.get().open !== 'history') work.set({ open: null });
  remark(data, CATALOGUE[view.get().language].work.ended);
}
