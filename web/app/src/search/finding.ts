/** What the search box knows, and what a key does in it. */
import type { Found } from '../api/shapes';
import { placeTyped } from '../geodesy/coordinates';

export interface Finding {
  readonly text: string;
  /** What the server found last; null before the first answer and after one that failed. */
  readonly results: readonly Found[] | null;
  /** The text that it was asked for. */
  readonly asked: string;
  /** The line of the list that Enter chooses. */
  readonly active: number;
  /** Whether the list may show: it goes with the focus. */
  readonly open: boolean;
  readonly failed: boolean;
  /** Enter was pressed before the answer was there: its first line is chosen when it comes. */
  readonly awaited: boolean;
}

export const NOTHING: Finding = {
  text: '',
  results: null,
  asked: '',
  active: 0,
  open: false,
  failed: false,
  awaited: false,
};

/** What is to be done beside what the box shows. */
export type Deed =
  | { readonly kind: 'choose'; readonly found: Found }
  | { readonly kind: 'go'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'ask' }
  | { readonly kind: 'clear' };

/** The list that shows; null for none. Coordinates are gone to, and no name is looked for. */
export function listOf({ open, results, text }: Finding): readonly Found[] | null {
  return open && text.trim() !== '' && placeTyped(text) === null ? results : null;
}

/** Another text is in the box. */
export function typed(now: Finding, text: string): Finding {
  return { ...now, text, awaited: false };
}

/** An answer has come, null for a failure; and what is chosen by it, where Enter was faster. */
export function answered(
  now: Finding,
  asked: string,
  results: readonly Found[] | null,
  focused: boolean,
): { readonly finding: Finding; readonly found: Found | null } {
  const finding = { ...now, results, asked, failed: results === null, active: 0, open: focused };
  if (results === null || asked !== now.text.trim()) return { finding, found: null };
  return { finding: { ...finding, awaited: false }, found: (now.awaited && focused ? results[0] : null) ?? null };
}

/** What a key makes of the box; null for a key that is not the box's. */
export function pressed(now: Finding, key: string): { readonly finding: Finding; readonly deed: Deed | null } | null {
  switch (key) {
    case 'Escape':
      return now.open
        ? { finding: { ...now, open: false, awaited: false }, deed: null }
        : { finding: now, deed: { kind: 'clear' } };
    case 'ArrowDown':
      return { finding: moved(now, 1), deed: null };
    case 'ArrowUp':
      return { finding: moved(now, -1), deed: null };
    case 'Enter':
      return entered(now);
    default:
      return null;
  }
}

/** Round the list; the first press opens one that is closed. */
function moved(now: Finding, step: number): Finding {
  const { open, results, active } = now;
  if (results === null) return now;
  if (!open) return { ...now, open: true };
  return results.length === 0 ? now : { ...now, active: (active + step + results.length) % results.length };
}

/** Who types on and presses Enter at once means what is typed, and not the first line of the list for what was typed before. */
function entered(now: Finding): { readonly finding: Finding; readonly deed: Deed } {
  const place = placeTyped(now.text);
  if (place !== null) return { finding: now, deed: { kind: 'go', ...place } };
  const known = now.asked === now.text.trim();
  const found = known ? listOf(now)?.[now.active] : undefined;
  if (found !== undefined) return { finding: now, deed: { kind: 'choose', found } };
  return { finding: { ...now, awaited: !known }, deed: { kind: 'ask' } };
}
