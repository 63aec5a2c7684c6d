/** Dresses document and map in the look that the reader chooses, and remembers it. */
import { dress, keepLook } from '../look/worn';
import type { Store } from '../state/store';
import type { Tools } from '../state/tools';

export function wearLook(tools: Store<Tools>, restyle: () => void): void {
  tools.subscribe((now, before) => {
    if (now.look === before.look) return;
    dress(now.look);
    restyle();
    keepLook(now.look);
  });
}
