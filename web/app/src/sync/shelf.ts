/** Keeps what was read, each thing at its key, whichever view asked for it. */
import { IDLE, type Reading } from '../state/data';
import type { Key } from './keys';

/** So many readings are kept that no view on the screen needs: days and committees that were looked at. */
const MOST_SPARE = 24;

export class Shelf {
  private readonly held = new Map<string, Reading<unknown>>();

  at<T>({ id }: Key<T>): Reading<T> {
    return (this.held.get(id) ?? IDLE) as Reading<T>;
  }

  /** The last value stays while it is read again or fails. */
  put<T>(key: Key<T>, fresh: Reading<T>): void {
    const old = this.at(key);
    this.held.delete(key.id);
    this.held.set(key.id, { ...fresh, value: fresh.value ?? old.value });
  }

  /** Forgets one thing, which is no longer true. */
  drop({ id }: Key<unknown>): void {
    this.held.delete(id);
  }

  /** Forgets all: what one reader may see another may not. */
  clear(): void {
    this.held.clear();
  }

  /** Forgets the oldest of what is not needed now. */
  trim(needed: ReadonlySet<string>): void {
    const spare = [...this.held.keys()].filter((id) => !needed.has(id));
    for (const id of spare.slice(0, Math.max(0, spare.length - MOST_SPARE))) this.held.delete(id);
  }
}
