// A browser's storage that a test can look into, and fill up.
export interface TestStorage {
  readonly held: Map<string, string>;
  /** Whether anything more may be kept. */
  room: boolean;
}

/** Puts a storage into the place of the browser's. */
export function withStorage(): TestStorage {
  const storage: TestStorage = { held: new Map(), room: true };
  const { held } = storage;
  const localStorage = new Proxy(
    {
      setItem: (key: string, value: string) => {
        if (!storage.room) throw new DOMException('no room', 'QuotaExceededError');
        held.set(key, value);
      },
      getItem: (key: string) => held.get(key) ?? null,
      removeItem: (key: string) => held.delete(key),
    },
    {
      ownKeys: () => [...held.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true, writable: true });
  return storage;
}
