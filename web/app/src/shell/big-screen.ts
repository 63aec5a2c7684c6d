/** Turns the big screen on and off, and the window's full screen with it. */
import type { Stores } from '../panel/mount';

export function bigScreen({ view, data }: Pick<Stores, 'view' | 'data'>): (on: boolean) => void {
  const present = (on: boolean): void => {
    view.set({ presenting: on, board: false, selected: null, story: null, scene: null, looping: false });
    data.set({ choices: [] });
    // Safari before 16.4 has no such method on elements; the page fills the window all the same.
    if (on && 'requestFullscreen' in document.documentElement)
      document.documentElement.requestFullscreen().catch(() => undefined);
    // Absent where there is no full screen, null where there is none now.
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  };
  document.addEventListener('fullscreenchange', () => {
    // The browser itself takes the Escape that leaves the full screen; a story is left by its button alone.
    if (document.fullscreenElement === null && view.get().presenting && view.get().scene === null) present(false);
  });
  return present;
}
