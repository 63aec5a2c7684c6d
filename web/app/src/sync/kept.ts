/** Says as of when the page is while the browser's kept answers stand for the server's. */
import { hearKept } from '../api/kept';
import type { Data } from '../state/data';
import type { Store } from '../state/store';

/** Answers of a poor line come from here and there in turn: all is not read again for each. */
const AGAIN_MS = 5_000;

/** Follows the answers. Once the server gives one again, all is read again. */
export function followKept(data: Store<Pick<Data, 'kept'>>, readAll: () => void): void {
  let timer = 0;
  hearKept((at) => {
    const { kept } = data.get();
    if (at !== null) {
      if (kept === null || at < kept) data.set({ kept: at });
    } else if (kept !== null && timer === 0) {
      data.set({ kept: null });
      readAll();
      timer = window.setTimeout(() => (timer = 0), AGAIN_MS);
    }
  });
}
