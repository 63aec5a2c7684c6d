/** Doing what changes something: once at a time, with what went wrong, and without a late end. */
import { problemOfError } from '../api/client';
import type { Problem } from '../api/shapes';
import type { Data } from '../state/data';
import { remark } from '../state/remark';
import type { Store } from '../state/store';
import type { OfficeWords } from '../words/office';
import { problemText } from '../words/office/problems';
import { Latest } from './latest';

export interface DoingPorts {
  readonly stores: { readonly data: Store<Data> };
  readonly ask: () => void;
  readonly now: () => { readonly office: OfficeWords };
  readonly signedIn: <T>(act: () => Promise<T>) => Promise<T>;
}

export interface Doing {
  readonly busy: () => boolean;
  readonly problem: () => Problem | null;
  /**
   * Does it, and then what follows on the panel, unless that was cleared meanwhile; who has closed it is told of a failure
   * by a remark. Returns whether it was done.
   */
  readonly write: <T>(act: () => Promise<T>, follows?: (answer: T) => void) => Promise<boolean>;
  /** Forgets what went wrong, and what is to follow on what is still under way. */
  readonly clear: () => void;
}

export function makeDoing({ stores, ask, now, signedIn }: DoingPorts): Doing {
  let busy = false;
  let problem: Problem | null = null;
  const latest = new Latest();
  return {
    busy: () => busy,
    problem: () => problem,
    clear: () => {
      problem = null;
      latest.drop();
    },
    write: async (act, follows) => {
      if (busy) return false;
      [busy, problem] = [true, null];
      const wanted = latest.begin();
      ask();
      try {
        const answer = await signedIn(act);
        if (wanted()) follows?.(answer);
        return true;
      } catch (error) {
        const failed = problemOfError(error);
        if (wanted()) problem = failed;
        else remark(stores.data, problemText(failed, now()));
        return false;
      } finally {
        busy = false;
        ask();
      }
    },
  };
}
