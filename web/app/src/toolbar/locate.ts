/** Shows where the reader is. */
import { CATALOGUE } from '../words';
import { formatNumber } from '../words/numbers';
import type { Stores } from '../panel/mount';
import { remark } from '../state/remark';

/** Asks the browser where the reader is, shows it, and goes there; a second press takes it away. */
export function locate({ view, data, tools }: Stores, goTo: (lat: number, lon: number) => void): void {
  if (tools.get().here !== null) {
    tools.set({ here: null });
    return;
  }
  const words = CATALOGUE[view.get().language];
  const say = (text: string, forMs: number): void => remark(data, text, forMs);
  say(words.measure.locating, 15_000);
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude, accuracy } }) => {
      tools.set({ here: { at: [longitude, latitude], accuracyM: accuracy } });
      goTo(latitude, longitude);
      say(words.accuracy(formatNumber(accuracy)), 4_000);
    },
    () => say(words.measure.notLocated, 6_000),
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
  );
}
