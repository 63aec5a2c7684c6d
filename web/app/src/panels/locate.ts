import { CATALOGUE } from '../words';
import { formatNumber } from '../words/numbers';
import type { Stores } from './panel';

/** Asks the browser where the reader is, shows it, and goes there; a second press takes it away. */
export function locate({ view, data, tools }: Stores, goTo: (lat: number, lon: number) => void): void {
  if (tools.get().here !== null) {
    tools.set({ here: null });
    return;
  }
  const words = CATALOGUE[view.get().language];
  const say = (remark: string, forMs: number): void => {
    data.set({ remark });
    window.setTimeout(() => {
      if (data.get().remark === remark) data.set({ remark: '' });
    }, forMs);
  };
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
