/** The layouts that a window may have. */

/**
 * `desk`: a column at the left, the card at the right. `wide`: the same on a window of 2.6 times its height, where the
 * column is as wide as two. `fold`: a projector of 4:3, whose column is folded to its head while a card or a form takes its
 * place. `side`: a low or narrow window that lies on its side, with one sheet at the left. `sheet`: a phone, with one sheet
 * at the bottom.
 */
export type LayoutKind = 'desk' | 'wide' | 'fold' | 'side' | 'sheet';

/** By the window's size in rem. */
export function layoutOf(width: number, height: number): LayoutKind {
  if (width < 24 || (width < 48 && width < height * 1.15)) return 'sheet';
  if (width < 64 - 0.5 / 16 || height < 26) return 'side';
  if (width < 80 && width < height * 1.45) return 'fold';
  return width > height * 2.6 ? 'wide' : 'desk';
}

/** From so many rem of height on a desk's tools have words for good: the card over them keeps nearly 30. */
const WORDS_REM = 52;

/**
 * Whether a word stands under each tool's icon: where it takes nothing from other parts, and for who is new to the page
 * where it takes a little of the map.
 */
export function hasWords(kind: LayoutKind, width: number, height: number, isNewReader: boolean): boolean {
  if (kind === 'wide') return height >= 32;
  if (kind === 'desk' && height >= WORDS_REM) return true;
  if (!isNewReader || kind === 'side') return false;
  return kind === 'sheet' ? height >= 48 && width >= 22.5 : height >= 40;
}
