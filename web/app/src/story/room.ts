/** The room in which a story is shown: large type, full screen, and a screen that does not go dark. */

export interface Room {
  readonly enter: () => void;
  /** Fills the screen, where the browser lets it. */
  readonly fill: () => void;
  readonly leave: () => void;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** What holds the screen awake, which not every browser has. */
interface Held {
  readonly release: () => Promise<void>;
}
interface Wakes {
  readonly wakeLock?: { readonly request: (what: 'screen') => Promise<Held> };
}

export function makeRoom(): Room {
  const root = document.documentElement;
  let held: Held | null = null;
  let open = false;
  // The browser lets go of it whenever the page is hidden.
  const stayAwake = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const lock = await (navigator as Wakes).wakeLock?.request('screen').catch(() => null);
    if (open) held = lock ?? null;
    else void lock?.release();
  };
  const seen = (): void => void stayAwake();
  /** Type of another size is a window of another size. */
  const sized = (): void => {
    window.dispatchEvent(new Event('resize'));
  };
  const fill = (): void => {
    if ('requestFullscreen' in root && !document.fullscreenElement) root.requestFullscreen().catch(() => undefined);
  };
  const leave = (): void => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  };
  return {
    enter: () => {
      open = true;
      root.dataset['story'] = '';
      sized();
      void stayAwake();
      document.addEventListener('visibilitychange', seen);
    },
    fill,
    leave,
    toggle: () => {
      if (document.fullscreenElement) leave();
      else fill();
    },
    close: () => {
      open = false;
      delete root.dataset['story'];
      sized();
      document.removeEventListener('visibilitychange', seen);
      void held?.release();
      held = null;
    },
  };
}
