/** The room that panels leave around the map's middle. */
import { onPhone } from '../look/device';
import type { Padding } from '../map/camera';
import type { Stores } from '../panel/mount';
import { elementOf } from './elements';

/** Where the big screen has its figures beside the map instead of under it, as in present.css. */
const BESIDE = '(min-width: 64em) and (min-aspect-ratio: 3/2)';

/** How wide a card is beside the map, as card.css says it. */
const CARD_REM = 22.5;

/** How high a card grows on a phone, in px, as card.css says it. */
function phoneCardPx(rem: number): number {
  const { innerHeight } = window;
  return innerHeight <= 44 * rem ? innerHeight * 0.62 : Math.max(innerHeight * 0.5, innerHeight - 22.25 * rem);
}

/** The card's width in px, also while its code is on its way. */
function cardPx(rem: number): number {
  return elementOf('card').offsetWidth || CARD_REM * rem;
}

/** In px: top, right, bottom, left. */
export function freeRoom({ view, data, work }: Stores): Padding {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { presenting, selected, table } = view.get();
  const cardOpen = selected !== null || data.get().choices.length > 0;
  if (presenting) return roomOnBigScreen(rem, cardOpen);
  if (onPhone()) return roomOnPhone(rem, cardOpen);
  const gap = 1.5 * rem;
  const bottom = table === null ? 3 * rem : elementOf('table').offsetHeight + 3.5 * rem;
  const worked = work.get().open === null ? 0 : elementOf('work').offsetWidth + 7 * rem;
  const right = Math.max(worked, cardOpen ? cardPx(rem) + gap : 4 * rem);
  return [gap, right, bottom, elementOf('overview').getBoundingClientRect().right + gap];
}

function roomOnBigScreen(rem: number, cardOpen: boolean): Padding {
  const gap = 1.5 * rem;
  const card = cardOpen ? cardPx(rem) + 2 * rem + gap : 0;
  if (onPhone()) return [2 * rem, gap, cardOpen ? phoneCardPx(rem) : 10.5 * rem, gap];
  if (window.matchMedia(BESIDE).matches) return [2 * rem, Math.max(17 * rem, card), 3 * rem, 21 * rem];
  return [2 * rem, Math.max(gap, card), 10.5 * rem, gap];
}

function roomOnPhone(rem: number, cardOpen: boolean): Padding {
  const overview = Math.max(0, window.innerHeight - elementOf('overview').getBoundingClientRect().top);
  const bottom = cardOpen ? phoneCardPx(rem) : Math.min(overview, window.innerHeight * 0.6);
  return [4.5 * rem, 0.75 * rem, bottom + 0.5 * rem, 0.75 * rem];
}
