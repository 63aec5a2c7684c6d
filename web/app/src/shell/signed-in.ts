/** Keeps in step with the server who has signed in, and asks for a sign-in where the map is closed without one. */
import type { Stores } from '../panel/mount';
import { toAddress } from '../state/address';
import { remark } from '../state/remark';
import { committeeOfClerk } from '../state/rights';
import { FIRST_VIEW, type View } from '../state/view';
import { readSession, sessionEnded } from '../sync/session';
import { CATALOGUE } from '../words';

export function keepSession({ work }: Pick<Stores, 'work'>): void {
  work.subscribe((now, before) => {
    if (now.closed && !before.closed && now.gate === null) work.set({ gate: 'signin' });
  });
  if (work.get().joinKey !== '') work.set({ gate: 'join' });
  void readSession(work);
}

/** Whether a view is the first look at a town: its address would say nothing but town and language. */
function isFirstLook(view: View): boolean {
  return toAddress({ ...view, place: null, town: null, language: FIRST_VIEW.language }) === toAddress(FIRST_VIEW);
}

/**
 * Turns the first look to the committee of the clerk who has signed in, in their own town where the address names none.
 * `turn` is not a step of the reader's.
 */
export function openOnCommittee(
  { view, work }: Pick<Stores, 'view' | 'work'>,
  opened: View,
  turn: (patch: Partial<View>) => void,
): void {
  if (opened.place !== null || !isFirstLook(opened)) return;
  work.subscribe(({ session }, before) => {
    if (session === before.session || !isFirstLook(view.get())) return;
    const { town } = view.get();
    const here = committeeOfClerk(session, town);
    const own = here ?? (opened.town === null ? committeeOfClerk(session, null) : null);
    if (own !== null) turn(own.town === town ? { committee: own.committee } : { ...own, place: null });
  });
}

/** Tells a reader whose session has ended. A begun edit stays open until they sign in again. */
export async function askWhoHasSignedIn({ view, data, work }: Stores): Promise<void> {
  if (!(await sessionEnded(work))) return;
  // Of what is kept as a draft the form stays.
  if (!/edit|shape|draw|history/.test(work.get().open ?? '')) work.set({ open: null });
  remark(data, CATALOGUE[view.get().language].work.ended);
}
