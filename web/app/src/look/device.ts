/** What the device is: how large its type, how wide its window, which pointer, how much motion. */
import type { LayoutKind } from './layout-kind';

let scale = 0;
window.addEventListener('resize', () => (scale = 0));

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
