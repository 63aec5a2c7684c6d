import { painting } from '../map/canvas/painting';
import type { Store } from '../state/store';
import { worn, type Tools } from '../state/tools';

/** The printable part of A4 on its side with margins of 10 mm, in CSS px. */
const SHEET = { width: 1047, height: 718 };
/** Of a narrow window the legend stands beside the map, not over it. */
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

/** Prints the view, by the browser's own keys for it too. */
export function makePrint(tools: Store<Tools>): () => void {
  const print = async (): Promise<void> => {
    const now = tools.get();
    if (now.printing) return;
    if (worn({ ...now, printing: true }) !== now.look) {
      tools.set({ printing: true });
      // On a phone print() returns before the page was taken.
      window.addEventListener('afterprint', () => tools.set({ printing: false }), { once: true });
      // What is drawn anew has its turn after the next frame, and this comes after the last of it.
      for (let i = 0; i < 2; i += 1) await new Promise(window.requestAnimationFrame);
      await painting.turn(null, 'late');
    }
    window.print();
  };
  window.addEventListener('beforeprint', fitSheet);
  const apple = /^(Mac|iP)/.test(navigator.platform);
  document.addEventListener('keydown', (event) => {
    const held = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (event.key.toLowerCase() !== 'p' || !held || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) void print();
  });
  return () => void print();
}
