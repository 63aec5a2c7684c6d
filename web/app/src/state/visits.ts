/** How often this browser has opened the page: who is new to it is told more. */
const KEPT = 'tuntu.visits';
/** So many times the page is new to its reader. */
const NEW = 5;

let count: number | null = null;

/** Whether the page is among the first that this browser opens. The first call of a page counts it. */
export function isNew(): boolean {
  count ??= counted();
  return count <= NEW;
}

function counted(): number {
  try {
    const now = Number(localStorage.getItem(KEPT) ?? 0) + 1;
    // More is nothing that anybody needs to know.
    if (now <= NEW + 1) localStorage.setItem(KEPT, String(now));
    return now;
  } catch {
    return NEW + 1; // A browser that forbids storage would be new for ever.
  }
}
