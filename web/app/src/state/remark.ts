/** Shows a remark to the reader for some seconds. */
import type { Data } from './data';
import type { Store } from './store';

/** Says a sentence that goes by itself. */
export function remark(data: Store<Data>, text: string, forMs = 4_000): void {
  data.set({ remark: text });
  window.setTimeout(() => {
    if (data.get().remark === text) data.set({ remark: '' });
  }, forMs);
}
