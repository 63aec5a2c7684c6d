/** Keeps the browser's address and history in step with the view. */
import { fromAddress, isStep, toAddress } from './address';
import type { Store } from './store';
import type { View } from './view';

const SETTLE_MS = 250;
/** Changes of a filter that follow each other this closely are one step: a word is typed, a few values are ticked. */
const ONE_STEP_MS = 1_500;

/**
 * Keeps the address and the view alike: steps become entries of the browser's history, movements replace the last one.
 * Returns what turns the view as the reader's first look, which is no step of theirs.
 */
export function keepAddress(view: Store<View>): (patch: Partial<View>) => void {
  let timer = 0;
  let reading = false;
  let opening = false;
  let filteredAt = -Infinity;
  view.subscribe((now, before) => {
    if (reading) return;
    window.clearTimeout(timer);
    // A town that is chosen for the reader on the first look is no step of theirs.
    const step = !opening && isStep(before, now) && before.town !== null;
    const filtering = step && !isStep({ ...before, filter: now.filter }, now);
    const more = filtering && performance.now() - filteredAt < ONE_STEP_MS;
    if (step) filteredAt = filtering ? performance.now() : -Infinity;
    if (step && !more) window.history.pushState(null, '', toAddress(now));
    else timer = window.setTimeout(() => window.history.replaceState(null, '', toAddress(view.get())), SETTLE_MS);
  });
  window.addEventListener('popstate', () => {
    window.clearTimeout(timer);
    filteredAt = -Infinity;
    reading = true;
    const next = fromAddress(location.pathname, location.search);
    view.set({ ...next, town: next.town ?? view.get().town, place: next.place ?? view.get().place });
    reading = false;
  });
  return (patch) => {
    opening = true;
    view.set(patch);
    opening = false;
  };
}
