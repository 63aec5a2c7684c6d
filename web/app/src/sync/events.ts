/** Listens to a town's changes, by one stream for all tabs of a browser. */
import type { TouchedLayer } from '../api/shapes';

export interface Change {
  readonly change: number;
  readonly town: string;
  readonly layers: readonly TouchedLayer[];
  /** What it touched beside features, such as rules. */
  readonly records?: readonly { readonly kind: string }[];
  /** The measures that may differ now, such as the coverage. */
  readonly measures?: readonly string[];
}

export interface Listener {
  readonly changed: (change: Change) => void;
  /** Too much has passed to be told one by one. */
  readonly reload: () => void;
  /** The stream was cut: the network's doing, or the server's, which ends it when what an account may has changed. */
  readonly cut: () => void;
}

type Message = { readonly changed: Change } | { readonly reload: true } | { readonly cut: true };

/**
 * Hears of a town's changes until it is stopped. All tabs of a browser share one stream: the tab that holds the lock
 * listens and passes on. Where a browser has no locks, each tab has a stream of its own.
 */
export function follow(town: string, listener: Listener): () => void {
  const tell = (message: Message): void => {
    if ('changed' in message) listener.changed(message.changed);
    else if ('cut' in message) listener.cut();
    else listener.reload();
  };
  const name = `tuntu.events.${town}`;
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return listen(town, tell);
  // eslint-disable-next-line compat/compat -- the line above sees to browsers without
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => tell(data);
  const abort = new AbortController();
  const hold = (): Promise<void> =>
    new Promise((release) => {
      const stop = listen(town, (message) => {
        channel.postMessage(message);
        tell(message);
      });
      abort.signal.addEventListener('abort', () => {
        stop();
        release();
      });
    });
  // Refused only when the wait is given up, which is what ends it.
  // eslint-disable-next-line compat/compat -- as above
  navigator.locks.request(name, { signal: abort.signal }, hold).catch(() => undefined);
  return () => {
    abort.abort();
    channel.close();
  };
}

/** The browser comes back by itself after a loss, with the last change that it was told of. */
function listen(town: string, tell: (message: Message) => void): () => void {
  const stream = new EventSource(`/api/events?town=${town}`);
  stream.addEventListener('change', ({ data }: MessageEvent<string>) => tell({ changed: JSON.parse(data) as Change }));
  stream.addEventListener('reload', () => tell({ reload: true }));
  stream.addEventListener('error', () => tell({ cut: true }));
  return () => stream.close();
}
