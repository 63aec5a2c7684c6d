/** What a paper shows is read when it is first looked at, and again when it may be another. */
import { problemOfError } from '../api/client';
import type { Problem } from '../api/shapes';

export interface Reading<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  /** Whether this is what the latest reading said, and no other one is under way. */
  readonly settled: boolean;
}

export interface Reader<T> {
  /** What is known of a thing by its key; what is not known is asked for. */
  readonly of: (key: string, read: () => Promise<T>) => Reading<T>;
  /** Lets it be read anew the next time; what is known stays to be seen until then. */
  readonly again: () => void;
  readonly forget: () => void;
}

const NOTHING = { value: null, problem: null, settled: false };

export function makeReader<T>(ask: () => void): Reader<T> {
  let [held, latest] = ['', 0];
  let fresh = false;
  let reading: Reading<T> = NOTHING;
  return {
    of: (key, read) => {
      if (key !== held) [held, fresh, reading] = [key, false, NOTHING];
      if (!fresh) {
        fresh = true;
        reading = { ...reading, settled: false };
        const mine = (latest += 1);
        const settle = (now: Reading<T>): void => {
          if (mine !== latest) return;
          reading = now;
          ask();
        };
        read().then(
          (value) => settle({ value, problem: null, settled: true }),
          (error: unknown) => settle({ value: null, problem: problemOfError(error), settled: true }),
        );
      }
      return reading;
    },
    again: () => {
      fresh = false;
      ask();
    },
    forget: () => {
      [held, fresh, reading] = ['', false, NOTHING];
      latest += 1;
    },
  };
}
