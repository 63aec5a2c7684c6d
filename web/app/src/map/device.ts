/** How much larger than at 16 px type all is drawn. */
export function uiScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

/** Whether the reader asks for less motion. */
export function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the pointer is a finger. */
export function coarse(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
