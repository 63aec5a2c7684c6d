/** A store: a value that is replaced as a whole, and its listeners. */

/** A value that changes whole, and those who want to know. It knows no map engine and no document. */
export interface Store<T extends object> {
  get(): Readonly<T>;
  /** Merges the patch. Listeners hear of it once, only when a member really changed. */
  set(patch: Partial<T>): void;
  subscribe(listener: (now: Readonly<T>, before: Readonly<T>) => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value: T = initial;
  const listeners = new Set<(now: Readonly<T>, before: Readonly<T>) => void>();
  return {
    get: () => value,
    set(patch) {
      const keys = Object.keys(patch) as (keyof T)[];
      if (!keys.some((key) => !Object.is(value[key], patch[key]))) return;
      const before = value;
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener(value, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
