/** Reads what the server relates to the selected feature. */
import { type Data } from '../state/data';
import type { Store } from '../state/store';
import type { View } from '../state/view';
import * as client from '../api/client';

/** Reads what belongs to the selected feature, anew whenever the coverage behind it was read anew. */
export function readRelated(view: Store<View>, data: Store<Data>): void {
  let abort = new AbortController();
  let present = '';
  const check = (): void => {
    const { selected } = view.get();
    const key = selected === null ? '' : `${selected.layer} ${selected.fid} ${data.get().coverage.value?.as_of ?? ''}`;
    if (key === present) return;
    const same = selected !== null && present.startsWith(`${selected.layer} ${selected.fid} `);
    present = key;
    abort.abort();
    if (!same) data.set({ related: null });
    if (selected === null) return;
    abort = new AbortController();
    const { signal } = abort;
    void client.related(selected.layer, selected.fid, signal).then(
      (related) => {
        if (!signal.aborted) data.set({ related });
      },
      () => {
        // It is an addition: the card stands without it.
        if (!signal.aborted && data.get().related === null) data.set({ related: { near: [] } });
      },
    );
  };
  view.subscribe(check);
  data.subscribe(check);
  check();
}
