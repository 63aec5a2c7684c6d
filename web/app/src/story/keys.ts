/** What keys do while a story plays: a keyboard's, and those of a presenter's remote. */

export type Deed =
  | 'next'
  | 'before'
  | 'first'
  | 'last'
  /** From the beginning in full screen, as a remote's start key asks for. */
  | 'start'
  | 'blank'
  | 'fullScreen'
  | 'search'
  /** Closes what is open over the story, else leaves full screen; never the story. */
  | 'back'
  /** Closes what is open over the story, and no more. */
  | 'close'
  /** Nothing, and the browser does nothing either. */
  | 'nothing';

const DEEDS: Readonly<Record<string, Deed>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'before',
  ArrowUp: 'before',
  PageUp: 'before',
  Home: 'first',
  End: 'last',
  F5: 'start',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
  f: 'fullScreen',
  F: 'fullScreen',
  '/': 'search',
  Escape: 'back',
  Backspace: 'close',
};

/** Keys that scroll what is read on, or press what has the focus. */
const SCROLLS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export interface Pressed {
  readonly key: string;
  /** Whether Alt, Control or the command key is held. */
  readonly held: boolean;
  /** Where the focus is: what one types in, what one presses, what one reads on, or none of these. */
  readonly at: 'field' | 'button' | 'text' | null;
  /** Whether the screen is blank. */
  readonly blank: boolean;
}

/** What a key does; null where it is the page's or the browser's. A remote's keys reload and leave nothing, whatever has the focus. */
export function deedOf({ key, held, at, blank }: Pressed): Deed | null {
  // A remote's start key is Shift or Command and F5 in some programs; none of them may reload the page.
  if (key === 'F5') return at === 'field' ? 'nothing' : 'start';
  if (held) return null;
  const deed = DEEDS[key] ?? null;
  if (blank) return deed === null || deed === 'fullScreen' ? deed : 'blank';
  if (at === 'field') return key === 'Escape' ? 'back' : null;
  if (at === 'button' && key === ' ') return null;
  if (at === 'text' && SCROLLS.includes(key)) return null;
  return deed;
}
