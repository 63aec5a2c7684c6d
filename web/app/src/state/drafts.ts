/**
 * Keeps what an account has begun to write, by name, until it is sent or thrown away: over a reload, the end of the
 * session and of the browser too. Only the same account is offered it. Nothing of persons may be kept here: a browser's
 * storage is as open as the machine it stands on.
 */
const PREFIX = 'tuntu.draft.';
/** What nobody came back to for so long is forgotten. */
const KEPT_MS = 60 * 86_400_000;

export interface Kept {
  readonly name: string;
  /** When it was last written on, in ms since 1970. */
  readonly at: number;
  readonly draft: unknown;
}

type Written = Omit<Kept, 'name'>;

/** The drafts for which the browser has no room, or that it forbids to keep: they go with the page. */
const unkept = new Map<string, Written>();
let asks = false;

function keyOf(account: number, name: string): string {
  return `${PREFIX}${account} ${name}`;
}

export function keepDraft(account: number, name: string, draft: object, at = Date.now()): void {
  const key = keyOf(account, name);
  const written = { at, draft };
  try {
    localStorage.setItem(key, JSON.stringify(written));
    unkept.delete(key);
  } catch {
    unkept.set(key, written);
  }
  askWhileUnkept();
}

export function keptDraft(account: number, name: string): Kept | null {
  const found = read(keyOf(account, name));
  return found === null ? null : { name, ...found };
}

/** All of an account's, the last written first. */
export function keptDrafts(account: number): readonly Kept[] {
  const prefix = keyOf(account, '');
  return keys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const found = read(key);
      return found === null ? [] : [{ name: key.slice(prefix.length), ...found }];
    })
    .sort((a, b) => b.at - a.at);
}

export function dropDraft(account: number, name: string): void {
  const key = keyOf(account, name);
  unkept.delete(key);
  askWhileUnkept();
  remove(key);
}

/** Leaving the page asks first while something that was typed could not be kept, and only then. */
function askWhileUnkept(): void {
  if (unkept.size > 0 === asks) return;
  asks = !asks;
  if (asks) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers of before 2024 go by nothing else
  event.returnValue = true;
}

function read(key: string): Written | null {
  const here = unkept.get(key);
  if (here !== undefined) return here;
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Written | null;
    if (typeof found?.at !== 'number') return null;
    if (Date.now() - found.at < KEPT_MS) return found;
  } catch {
    // What cannot be read is no draft.
  }
  remove(key);
  return null;
}

function keys(): readonly string[] {
  try {
    return [...new Set([...unkept.keys(), ...Object.keys(localStorage)])];
  } catch {
    return [...unkept.keys()];
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there is none.
  }
}
