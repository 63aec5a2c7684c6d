/**
 * The solver of room: which layout a window has, which of the parts that share a place stands in front, and what of the
 * window is left to the map. Where each part stands in a layout is layout.css.
 */
import './layout.css';
import { layoutKind } from '../look/device';
import { hasWords, layoutOf, type LayoutKind } from '../look/layout-kind';
import type { Padding } from '../map/camera';
import type { Stores } from '../panel/mount';
import { isNew } from '../state/visits';
import { elementOf } from './elements';
import { freePart, type Box } from './free-part';

/** The parts that come and go. */
const PARTS = ['layers', 'more', 'share', 'work', 'measure', 'card', 'table', 'overview', 'search', 'tools'] as const;
type Part = (typeof PARTS)[number];

const MENUS: readonly Part[] = ['layers', 'more', 'share'];

/** What a part hides while it is open: the parts whose place it takes. */
type Hides = Partial<Record<Part | 'menu', readonly Part[]>>;

const DESK: Hides = { menu: ['work'], work: ['card'] };
const HIDES: Readonly<Record<LayoutKind | 'narrow' | 'tiny', Hides>> = {
  desk: DESK,
  wide: DESK,
  /** A desk that has room for one aside. */
  narrow: { menu: ['work', 'card', 'table', 'measure'], work: ['card', 'table', 'measure'] },
  fold: { menu: ['table', 'measure'], work: ['card'] },
  side: {
    menu: ['work', 'measure', 'card', 'overview', 'search'],
    work: ['measure', 'card', 'overview', 'search'],
    measure: ['card', 'overview', 'search'],
    card: ['overview', 'search'],
    table: ['tools'],
  },
  sheet: {
    menu: ['work', 'card', 'table', 'overview', 'tools'],
    work: ['card', 'table', 'overview', 'measure', 'tools'],
    card: ['table', 'overview'],
    table: ['overview', 'tools'],
    measure: ['overview'],
  },
  /** A sheet in a window that is all of it. */
  tiny: { menu: ['search'], work: ['search'], measure: ['search', 'tools'], card: ['tools'] },
};

/** From so many rem on a desk has room for a table or a card beside a menu. */
const NARROW_REM = 86;
const LOW_REM = 45;
/** In a window of less height a card has no room over a desk's tools, which have words there. */
const ASIDE_REM = 64;
/** What is less high or wide is a phone with type of twice the size. */
const TINY_REM = 17;

const isOpen = (part: Part): boolean => {
  const { hidden, childElementCount } = elementOf(part);
  return !hidden && childElementCount > 0;
};

/** The window's size in rem, and a rem in px. */
function screen(): { readonly width: number; readonly height: number; readonly rem: number } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: window.innerWidth / rem, height: window.innerHeight / rem, rem };
}

/** How high a window is, in rem, that has the headline and the figures one over the other; of two screens side by side. */
const BESIDE_REM = 42;
const WIDE_BESIDE_REM = 36;

/** Whether the big screen has its figures beside the map, which then has the height of the window. In rem. */
function hasFiguresBeside(kind: LayoutKind, width: number, height: number): boolean {
  if (kind === 'wide') return height >= WIDE_BESIDE_REM;
  return kind === 'desk' && width >= height * 1.5 && height >= BESIDE_REM;
}

/** The parts whose coming and going leaves the map more or less room for long: a menu is gone after a press. */
const LASTING: readonly Part[] = ['work', 'measure', 'card', 'table', 'overview'];

/**
 * Says on the root element which layout there is, and on each part whether another stands in its place. Returns which
 * parts are to be seen, in which layout.
 */
export function layOut(): string {
  const { width, height } = screen();
  const kind = layoutOf(width, height);
  const narrow = width < NARROW_REM;
  const root = document.documentElement;
  root.dataset['layout'] = kind;
  root.toggleAttribute('data-low', height < LOW_REM);
  root.toggleAttribute('data-aside', height < (kind === 'desk' ? ASIDE_REM : LOW_REM));
  root.toggleAttribute('data-narrow', narrow);
  const tiny = Math.min(width, height) < TINY_REM;
  root.toggleAttribute('data-tiny', tiny);
  root.toggleAttribute('data-words', hasWords(kind, width, height, isNew()));
  root.toggleAttribute('data-beside', hasFiguresBeside(kind, width, height));
  document.body.classList.toggle('has-menu', MENUS.some(isOpen));
  const tables = [
    HIDES[kind === 'desk' && narrow ? 'narrow' : kind],
    ...(kind === 'sheet' && tiny ? [HIDES.tiny] : []),
  ];
  const hidden = new Set<Part>();
  for (const part of PARTS)
    if (isOpen(part) && !hidden.has(part))
      for (const table of tables)
        for (const other of table[MENUS.includes(part) ? 'menu' : part] ?? []) hidden.add(other);
  for (const part of PARTS) elementOf(part).toggleAttribute('data-behind', hidden.has(part));
  return [kind, ...LASTING.filter((part) => isOpen(part) && !hidden.has(part))].join(' ');
}

/** Tells the styles the sizes that others stand by: the tools', the head's, and where the map is free. */
export function tellSizes(free: Box): void {
  const { style } = document.documentElement;
  const px = (name: string, value: number): void => style.setProperty(`--${name}`, `${Math.round(value)}px`);
  const tools = around([...elementOf('tools').children]);
  if (tools !== null) {
    px('tools-width', tools.right - tools.left);
    px('tools-height', tools.bottom - tools.top);
  }
  const head = document.querySelector<HTMLElement>('.overview-head');
  if (head !== null) px('head-below', elementOf('overview').offsetTop + head.offsetHeight);
  const sheet = (['card', 'overview'] as const).find(
    (part) => isOpen(part) && !elementOf(part).hasAttribute('data-behind'),
  );
  px('sheet-height', sheet === undefined ? 0 : window.innerHeight - elementOf(sheet).getBoundingClientRect().top);
  const foot = around([...document.querySelectorAll('.present-foot > *')].filter(isAtTheRight));
  px('foot-height', foot === null ? 0 : foot.bottom - foot.top);
  px('free-x', (free.left + free.right) / 2);
  px('free-width', free.right - free.left);
  px('free-below', window.innerHeight - free.bottom);
}

/** Whether a card would stand over an element of the big screen's foot. */
function isAtTheRight(element: Element): boolean {
  return element.getBoundingClientRect().right > window.innerWidth - 25 * screen().rem;
}

/** The box around elements that are to be seen; null for none. */
function around(elements: readonly Element[]): Box | null {
  const boxes = elements.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** What of the window the map has to itself, beside what covers it and a card that is on its way. */
export function freeRoom(stores: Stores, covered: readonly Box[]): Box {
  const { rem } = screen();
  const { innerWidth: width, innerHeight: height } = window;
  const view = stores.view.get();
  if (view.presenting) return view.scene === null ? presentingRoom(stores, rem) : storyRoom(stores, rem);
  const card = cardsPlace(stores, rem);
  return freePart(width, height, card === null ? covered : [...covered, card], 0.75 * rem);
}

/** The free room as what is left around it: top, right, bottom, left. */
export function paddingOf({ left, top, right, bottom }: Box): Padding {
  return [top, window.innerWidth - right, window.innerHeight - bottom, left];
}

/** What a card takes of the window: its whole height, as it grows while it is read, also before its code has come. */
function cardsPlace({ view, data }: Stores, rem: number): Box | null {
  if (view.get().selected === null && data.get().choices.length === 0) return null;
  const { innerWidth: right, innerHeight: bottom } = window;
  const card = elementOf('card');
  const kind = layoutKind();
  if (kind === 'sheet') return { left: 0, top: bottom * 0.5, right, bottom };
  if (kind === 'side' || kind === 'fold') return { left: 0, top: 0, right: 20.5 * rem, bottom };
  const edge = document.documentElement.hasAttribute('data-aside')
    ? elementOf('tools').getBoundingClientRect().left
    : right;
  return { left: card.hidden ? edge - 23.5 * rem : card.offsetLeft, top: 0, right, bottom };
}

/**
 * The big screen's room, by rules alone: its legend follows what the map shows, and a map that followed the legend would not
 * come to rest.
 */
function presentingRoom(stores: Stores, rem: number): Box {
  const { innerWidth: width, innerHeight: height } = window;
  const card = cardsPlace(stores, rem) !== null;
  const kind = layoutKind();
  if (kind === 'sheet')
    return {
      left: 1.5 * rem,
      top: 7 * rem,
      right: width - 1.5 * rem,
      bottom: card ? height * 0.5 : height - 15 * rem,
    };
  if (kind === 'side')
    return { left: rem, top: 4 * rem, right: width - (card ? 21.5 : 4) * rem, bottom: height - 7.5 * rem };
  const right = width - (card ? 26 : 17) * rem;
  if (hasFiguresBeside(kind, width / rem, height / rem))
    return { left: 21 * rem, top: 2 * rem, right, bottom: height - 3 * rem };
  const bottom = Math.min(height - 12 * rem, figuresTop() - 0.75 * rem);
  return { left: 1.5 * rem, top: 7 * rem, right: card ? right : width - 1.5 * rem, bottom };
}

/**
 * The room of a story's map, beside its words and over its figures: by rules alone, so that a scene is framed alike whichever
 * was before it.
 */
function storyRoom(stores: Stores, rem: number): Box {
  const kind = layoutKind();
  if (kind === 'sheet' || kind === 'side') return presentingRoom(stores, rem);
  const { innerWidth: width, innerHeight: height } = window;
  const right = width - (cardsPlace(stores, rem) === null ? (kind === 'wide' ? 17 : 1.5) : 26) * rem;
  if (kind === 'wide') return { left: 42 * rem, top: 4.5 * rem, right, bottom: height - 3 * rem };
  return { left: Math.min(29 * rem, 0.36 * width), top: 4.5 * rem, right, bottom: height - 14.5 * rem };
}

/** Where the big screen's figures begin, which are as high as their words are long in a language. */
function figuresTop(): number {
  const figures = document.querySelector('.present-figures');
  return figures === null ? Infinity : figures.getBoundingClientRect().top;
}
