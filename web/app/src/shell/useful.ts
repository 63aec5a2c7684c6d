/** Marks the moment at which the page is first useful. */
import type { Store } from '../state/store';
import type { Data } from '../state/data';

/**
 * Sets the mark `tuntu:useful` once base, villages and labels are first drawn. An empty town is useful when its
 * answers are in. Work that can wait is given to `whenUseful`.
 */
export function watchUseful(data: Store<Data>): { baseDrawn: () => void; whenUseful: (then: () => void) => void } {
  const waiting: (() => void)[] = [];
  let base = false;
  let done = false;
  const check = (): void => {
    const settled = (['villages', 'committees'] as const).every((layer) =>
      ['ready', 'failed'].includes(data.get().layers[layer]?.status ?? ''),
    );
    if (done || !base || !settled) return;
    done = true;
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => {
        performance.mark('tuntu:useful');
        for (const then of waiting) then();
      }),
    );
  };
  data.subscribe(check);
  return {
    whenUseful: (then) => waiting.push(then),
    baseDrawn: () => {
      base = true;
      check();
    },
  };
}
