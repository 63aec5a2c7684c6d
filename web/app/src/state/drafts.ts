/** Keeps what an account has begun to write, by name, until it is sent or the browser's tab is closed: over a reload too. */
const PREFIX = 'tuntu.draft.';

function keyOf(account: number, name: string): string {
  return `${PREFIX}${account} ${name}`;
}

export function keepDraft(account: number, name: string, draft: object): void {
  try {
    sessionStorage.setItem(keyOf(account, name), JSON.stringify(draft));
  } catch {
    // A browser that forbids storage, or has no room, forgets it with the page.
  }
}

export function keptDraft(account: number, name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(account, name)) ?? 'null');
  } catch {
    return null;
  }
}

export function dropDraft(account: number, name: string): void {
  try {
    sessionStorage.removeItem(keyOf(account, name));
  } catch {
    // Then there is none.
  }
}

/** Forgets all of an account's: who comes next to this machine reads none. */
export function dropDraftsOf(account: number): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(keyOf(account, ''))) sessionStorage.removeItem(key);
  } catch {
    // Then there are none.
  }
}
