/** What the device is: how large its type, how wide its window, which pointer, how much motion; and what was pressed last. */
import type { LayoutKind } from './layout-kind';

let scale = 0;
window.addEventListener('resize', () => (scale = 0));

let last: 'key' | 'mouse' | 'touch' | null = null;
window.addEventListener('keydown', () => (last = 'key'), true);
window.addEventListener('pointerdown', ({ pointerType }) => (last = pointerType === 'touch' ? 'touch' : 'mouse'), true);

/** Whether a key, a mouse's button or the screen was pressed last, as the focus goes along with keys; null before. */
export function pressedLast(): typeof last {
  return last;
}

/** How much larger than at 16 px type all is drawn. To ask the browser lays out styles anew, so it is asked once a size. */
export function uiScale(): number {
  scale ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  return scale;
}

/** Whether the reader asks for less motion. */
export function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the pointer is a finger. */
export function coarse(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** The window's layout, as the solver of room has said it. */
export function layoutKind(): LayoutKind {
  return (document.documentElement.dataset['layout'] ?? 'desk') as LayoutKind;
}
