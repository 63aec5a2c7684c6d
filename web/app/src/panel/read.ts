/** What a panel shows is read when it is first looked at, and again when it may be another. */
import { problemOfError } from '../api/client';
import type { Problem } from '../api/shapes';
import { Latest } from './latest';

export interface Reading<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  /** Whether this is what the latest reading said, and no other one is under way. */
  readonly settled: boolean;
}

export interface Reader<T> {
  /** What is known of a thing by its key; what is not known is asked for. Of another key nothing is known, nor told late. */
  readonly of: (key: string, read: () => Promise<T>) => Reading<T>;
  /** Lets it be read anew the next time; what is known stays to be seen until then. */
  readonly again: () => void;
  readonly forget: () => void;
}

const NOTHING = { value: null, problem: null, settled: false };

export function makeReader<T>(ask: () => void): Reader<T> {
  const latest = new Latest();
  let held = '';
  let fresh = false;
  let reading: Reading<T> = NOTHING;
  const settle = (now: Reading<T>): void => {
    reading = now;
    ask();
  };
  return {
    of: (key, read) => {
      if (key !== held) [held, fresh, reading] = [key, false, NOTHING];
      if (!fresh) {
        fresh = true;
        reading = { ...reading, settled: false };
        latest.read(
          read(),
          (value) => settle({ value, problem: null, settled: true }),
          (error) => settle({ value: null, problem: problemOfError(error), settled: true }),
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
      latest.drop();
    },
  };
}
