/** Printing: by the page's own buttons, and by the browser's keys and menu. */
import type { Acts, Stores } from '../panel/mount';
import type { Palette } from '../look/palette';
import type { Paper } from '../paper/paper';

/** What prints the open list, or else the map, and what fetches the code for it beforehand. */
export interface Print {
  readonly print: () => void;
  readonly ready: () => void;
}

/** Prints by buttons and keys when all of it has been read; the browser's menu prints what is there. */
export function makePrint(stores: Stores, bounds: Acts['bounds'], forPaper: (palette: Palette) => () => void): Print {
  let paper: Paper | null = null;
  let coming: Promise<Paper> | null = null;
  const fetched = (): Promise<Paper> => {
    coming ??= import('../paper/paper').then(({ makePaper }) => makePaper(stores, { bounds }, forPaper));
    coming.then(
      (come) => (paper = come),
      () => (coming = null),
    );
    return coming;
  };
  const print = (): void =>
    void fetched()
      .then(({ whole }) => whole())
      .then(
        () => window.print(),
        () => window.print(),
      );
  window.addEventListener('beforeprint', () => paper?.lay());
  // On a phone print() returns before the page was taken.
  window.addEventListener('afterprint', () => paper?.clear());
  const apple = /^(Mac|iP)/.test(navigator.platform);
  document.addEventListener('keydown', (event) => {
    const held = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (event.key.toLowerCase() !== 'p' || !held || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) print();
  });
  return { print, ready: () => void fetched().catch(() => undefined) };
}
