import { LOOKS, PAPER, wear, type Look } from './palette';

const KEPT = 'tuntu.look';

/** The look that this reader chose before, or that the machine asks for. */
export function firstLook(): Look {
  try {
    const kept = LOOKS.find((look) => look === localStorage.getItem(KEPT));
    if (kept !== undefined) return kept;
  } catch {
    // A browser that forbids storage asks the machine each time.
  }
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Dresses document and map; the map must be drawn again after it. */
export function dress(look: Look): void {
  wear(look);
  document.documentElement.dataset['look'] = look;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', PAPER);
}

export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEPT, look);
  } catch {
    // It is forgotten with the page.
  }
}
