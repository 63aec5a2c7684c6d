/** The page's own files: those of this version, and of the one before it for pages that still run it. */

/** The script of the page, then all else of its shell; the build puts it here. */
declare const SHELL: readonly string[];
declare const VERSION: string;

const PREFIX = 'tuntu-shell-';
const NAME = PREFIX + VERSION;

/** Fetches the shell. Fails where the server has another version already: its own worker comes next. */
export async function fetchShell(): Promise<void> {
  const cache = await caches.open(NAME);
  const page = await fetch('/', { cache: 'no-cache' });
  const text = await page.clone().text();
  if (!page.ok || SHELL[0] === undefined || !text.includes(SHELL[0])) throw new Error('the page is of another version');
  await cache.put('/', page);
  await cache.addAll([...SHELL]);
}

/** Forgets all versions but this and the last before it. */
export async function forgetShells(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const name of others.slice(0, -1)) await caches.delete(name);
}

export async function shellPage(): Promise<Response | undefined> {
  return (await caches.open(NAME)).match('/', { ignoreVary: true });
}

/** A file whose name holds its hash is the same for ever. */
export async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200 && response.type === 'basic')
    await (await caches.open(NAME)).put(request, response.clone());
  return response;
}
