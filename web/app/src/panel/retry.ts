/** The key of a request: the same sent again is a retry of it, anything else is another request. */
import { freshKey } from '../api/office';

export interface Retry {
  readonly keyOf: (sent: unknown) => string;
  /** It was answered: the same once more is meant anew. */
  readonly done: () => void;
}

export function makeRetry(): Retry {
  let [of, key] = ['', ''];
  return {
    keyOf: (sent) => {
      const now = JSON.stringify(sent);
      if (now !== of) [of, key] = [now, freshKey()];
      return key;
    },
    done: () => {
      of = '';
    },
  };
}
