/** What is kept, how large it is and when it was last used: the least recently used goes first. */

export interface Entry {
  readonly bytes: number;
  /** When the server last said it, as an ISO instant. */
  readonly at: string;
  readonly etag: string | null;
}

/** What a browser needs beside the body of each answer. */
const OVERHEAD_BYTES = 1_024;

export class Ledger {
  /** The least recently used first. */
  private readonly entries: Map<string, Entry>;
  private bytes = 0;

  constructor(
    private readonly mostBytes: number,
    entries: readonly (readonly [string, Entry])[] = [],
  ) {
    this.entries = new Map(entries);
    for (const entry of this.entries.values()) this.bytes += sizeOf(entry);
  }

  at(key: string): Entry | undefined {
    return this.entries.get(key);
  }

  /** Notes what is now kept at a key, and gives the keys that must go for it. */
  put(key: string, entry: Entry): string[] {
    this.remove(key);
    this.entries.set(key, entry);
    this.bytes += sizeOf(entry);
    const gone: string[] = [];
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.mostBytes || oldest === key) break;
      gone.push(oldest);
      this.remove(oldest);
    }
    return gone;
  }

  use(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    this.entries.delete(key);
    this.entries.set(key, entry);
  }

  remove(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    this.entries.delete(key);
    this.bytes -= sizeOf(entry);
  }

  all(): (readonly [string, Entry])[] {
    return [...this.entries];
  }
}

function sizeOf({ bytes }: Entry): number {
  return bytes + OVERHEAD_BYTES;
}
