/** Does what needs a session; where that is over, signs in first and then does it. */
import { RequestFailed } from '../api/client';
import type { Store } from '../state/store';
import type { Work } from '../state/work';

export function signedInBy(work: Store<Work>): <T>(act: () => Promise<T>) => Promise<T> {
  return async (act) => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof RequestFailed) || error.problem.status !== 401 || !(await signIn(work))) throw error;
      return act();
    }
  };
}

/** Shows the sign-in, and tells whether somebody has signed in by it. */
function signIn(work: Store<Work>): Promise<boolean> {
  work.set({ gate: 'signin', session: work.get().session });
  return new Promise((resolve) => {
    const before = work.get().session;
    const stop = work.subscribe(({ gate, session }) => {
      if (gate !== null) return;
      stop();
      resolve(session !== before && session?.signed_in === true);
    });
  });
}
