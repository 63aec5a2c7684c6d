/** Takes the focus to the card that opens, and back to where it came from when it closes. */
import { pressedLast } from '../look/device';
import type { Stores } from '../panel/mount';
import { selectionText } from '../state/place';
import type { View } from '../state/view';
import type { Data } from '../state/data';

/**
 * Whoever opens a card by a key or with a finger comes to it; a mouse leaves the focus, by whose keys the map moves,
 * where it is. Returns what is to be called when the card has been drawn.
 */
export function keepFocus(root: HTMLElement, { view, data }: Pick<Stores, 'view' | 'data'>): () => void {
  let from: Origin | null = null;
  let due: (() => void) | null = null;
  const isWithin = (): boolean => root.contains(document.activeElement);
  const turned = (now: string, before: string): void => {
    if (now === before) return;
    // What opens a card may give the focus up before it is drawn.
    if (now !== '' && !isWithin()) from = originOf(document.activeElement);
    if (now === '') due = isWithin() ? () => giveBack(from) : null;
    else if (isWithin() || ['key', 'touch'].includes(pressedLast() ?? '')) due = () => focusOn(root);
  };
  view.subscribe((now, before) => turned(shownBy(now, data.get()), shownBy(before, data.get())));
  data.subscribe((now, before) => turned(shownBy(view.get(), now), shownBy(view.get(), before)));
  return () => {
    due?.();
    due = null;
  };
}

/** What the card shows: a feature, a list to choose from, or nothing. */
function shownBy({ selected }: View, { choices }: Data): string {
  if (selected !== null) return selectionText(selected);
  return choices.length > 0 ? 'choices' : '';
}

/** Where the focus was, and in which row of the table: a row that was drawn anew has other buttons. */
interface Origin {
  readonly element: HTMLElement;
  readonly fid: string | null;
}

function originOf(element: Element | null): Origin | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  return { element, fid: element.closest<HTMLElement>('tr[data-fid]')?.dataset['fid'] ?? null };
}

function giveBack(from: Origin | null): void {
  const row = from?.fid == null ? null : document.querySelector<HTMLElement>(`tr[data-fid="${from.fid}"] button`);
  const to = row ?? from?.element;
  const map = document.getElementById('map');
  // A box that is typed in would bring the phone's keyboard up.
  if (to === undefined || !to.isConnected || (pressedLast() === 'touch' && to.matches('input'))) focusOn(map);
  else if (focusOn(to)) return;
  // What stood behind the card is there again when room is made.
  else
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => {
        if (document.activeElement === document.body && !focusOn(to)) focusOn(map);
      }),
    );
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus({ preventScroll: true });
  return element !== null && document.activeElement === element;
}
