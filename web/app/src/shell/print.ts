/** Printing: the view on one sheet, as it stands. */
import type { Store } from '../state/store';
import type { Tools } from '../state/tools';
import { onPaper, type Palette, paletteOf } from '../look/palette';

/** The printable part of A4 on its side with margins of 10 mm, in CSS px. */
const SHEET = { width: 1047, height: 718 };
/** In print of a narrow window the legend stands beside the map. */
const NARROW = { below: 768, beside: 340 };

/** Before printing says how large the window is, so that all of it is scaled onto one sheet as it stands. */
function fitSheet(): void {
  const { innerWidth, innerHeight: height } = window;
  const narrow = innerWidth < NARROW.below;
  const width = innerWidth + (narrow ? NARROW.beside : 0);
  const { style, classList } = document.documentElement;
  classList.toggle('prints-narrow', narrow);
  style.setProperty('--print-width', `${width}px`);
  style.setProperty('--print-height', `${height}px`);
  style.setProperty('--print-scale', String(Math.min(SHEET.width / width, SHEET.height / height)));
}

/**
 * Prints the view, by the browser's own keys and menu too. A dark map is printed light: by pictures of its own, which lie
 * over the screen's until it is done.
 */
export function makePrint(tools: Store<Tools>, forPaper: (palette: Palette) => () => void): () => void {
  let done = (): void => undefined;
  window.addEventListener('beforeprint', () => {
    fitSheet();
    const { look } = tools.get();
    done();
    if (onPaper(look) !== look) done = forPaper(paletteOf(onPaper(look)));
  });
  // On a phone print() returns before the page was taken.
  window.addEventListener('afterprint', () => {
    done();
    done = () => undefined;
  });
  const apple = /^(Mac|iP)/.test(navigator.platform);
  document.addEventListener('keydown', (event) => {
    const held = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (event.key.toLowerCase() !== 'p' || !held || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) window.print();
  });
  return () => window.print();
}
