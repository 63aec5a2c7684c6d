/** What has the focus while a key is pressed. */
import type { Pressed } from './keys';

export function focused(target: EventTarget | null): Pressed['at'] {
  if (!(target instanceof Element)) return null;
  if (target.closest('#gate, input, select, textarea') !== null) return 'field';
  // What was pressed with a mouse keeps the focus, and is not what a remote's key means.
  if (target.matches('button:focus-visible, a:focus-visible')) return 'button';
  return target.closest('#card, .story-over') !== null ? 'text' : null;
}
