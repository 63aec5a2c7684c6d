/** How much room panels leave of the window around the map's middle, by rules alone. */
import type { Padding } from '../map/camera';

/** The window as the rules ask for it, in px. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** The size of the type. */
  readonly rem: number;
  /** It is as narrow as a phone's, where panels are sheets. */
  readonly phone: boolean;
  /** The big screen has its figures beside the map instead of under it, as in present.css. */
  readonly beside: boolean;
}

/** The panels that are open, in px; null for one that is not. */
export interface Open {
  readonly presenting: boolean;
  readonly cardWidth: number | null;
  readonly tableHeight: number | null;
  readonly workWidth: number | null;
  readonly overview: { readonly right: number; readonly top: number };
}

/** Where the big screen has its figures beside the map, as present.css says it. */
export const BESIDE = '(min-width: 64em) and (min-aspect-ratio: 3/2)';

/** How wide a card is beside the map, as card.css says it. */
export const CARD_REM = 22.5;

/** So much of the window is free whatever is open: the map could be fitted into nothing less. */
const LEAST_PX = 64;

/** In px: top, right, bottom, left. */
export function roomOf(screen: Screen, open: Open): Padding {
  const [top, right, bottom, left] = wished(screen, open);
  const across = squeezed(left, right, screen.width);
  const down = squeezed(top, bottom, screen.height);
  return [down(top), across(right), down(bottom), across(left)];
}

/** What makes two edges give way in proportion where too little is left between them. */
function squeezed(before: number, after: number, whole: number): (edge: number) => number {
  const most = Math.max(0, whole - LEAST_PX);
  const part = before + after > most ? most / (before + after) : 1;
  return (edge) => edge * part;
}

function wished(screen: Screen, open: Open): Padding {
  if (open.presenting) return onBigScreen(screen, open);
  if (screen.phone) return onPhone(screen, open);
  const { rem } = screen;
  const { cardWidth, tableHeight, workWidth, overview } = open;
  const gap = 1.5 * rem;
  const bottom = tableHeight === null ? 3 * rem : tableHeight + 3.5 * rem;
  const worked = workWidth === null ? 0 : workWidth + 7 * rem;
  return [gap, Math.max(worked, cardWidth === null ? 4 * rem : cardWidth + gap), bottom, overview.right + gap];
}

function onBigScreen(screen: Screen, { cardWidth }: Open): Padding {
  const { rem, phone, beside } = screen;
  const gap = 1.5 * rem;
  if (phone) return [2 * rem, gap, cardWidth === null ? 10.5 * rem : phoneCardPx(screen), gap];
  const card = cardWidth === null ? 0 : cardWidth + 2 * rem + gap;
  if (beside) return [2 * rem, Math.max(17 * rem, card), 3 * rem, 21 * rem];
  return [2 * rem, Math.max(gap, card), 10.5 * rem, gap];
}

function onPhone(screen: Screen, { cardWidth, overview }: Open): Padding {
  const { rem, height } = screen;
  const sheet = Math.min(Math.max(0, height - overview.top), height * 0.6);
  const bottom = cardWidth === null ? sheet : phoneCardPx(screen);
  return [4.5 * rem, 0.75 * rem, bottom + 0.5 * rem, 0.75 * rem];
}

/** How high a card grows on a phone, as card.css says it. */
function phoneCardPx({ height, rem }: Screen): number {
  return height <= 44 * rem ? height * 0.62 : Math.max(height * 0.5, height - 22.25 * rem);
}
