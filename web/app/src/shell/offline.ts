/** Starts the service worker, by which the town is there without its server. */
import { tellReached } from '../api/kept';
import { tilePath } from '../api/client';
import type { Extent } from '../api/shapes';
import { worldX, worldY } from '../geodesy/mercator';
import type { Stores } from '../panel/mount';
import { townOf } from '../state/data';
import { AREA_LAYERS } from '../state/layers';

/** What a page of the worker asks it to keep. */
export interface ToKeep {
  /** Addresses that this page has read before it had a worker. */
  readonly seen: readonly string[];
  /** Addresses that it may need when it has no server. */
  readonly ahead: readonly string[];
}

const SOON_MS = 2_000;
/** The tiles of a whole town at these zooms are kept ahead: as near as a committee. */
const AHEAD = { from: 7, to: 13 };
const MOST_AHEAD = 400;

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Registers the worker where the browser allows one, and has it keep what the page needs. */
export function keepOffline({ view, data }: Stores): void {
  // Only over HTTPS or on this machine itself.
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.register('/worker.js').catch(() => undefined);
  serviceWorker.addEventListener('message', () => tellReached());
  void serviceWorker.ready.then(({ active }) => {
    window.setTimeout(() => {
      const town = townOf(data.get(), view.get().town);
      const ahead =
        town?.extent == null || isDear() ? [] : tilesOf(town.town, town.extent, (town.counts.relief ?? 0) > 0);
      active?.postMessage({ seen: seenByPage(), ahead } satisfies ToKeep);
    }, SOON_MS);
  });
}

function seenByPage(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}

/** Whether the line is paid by the byte, or so slow that what is looked at needs all of it. */
function isDear(): boolean {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '');
}

/** The addresses of a town's tiles from afar to near; as many whole zooms as are worth it. */
export function tilesOf(town: string, [west, south, east, north]: Extent, shaded: boolean): string[] {
  const all: string[] = [];
  for (let z = AHEAD.from; z <= AHEAD.to; z += 1) {
    const zoom: string[] = [];
    const tile = (world: number): number => Math.floor(world * 2 ** z);
    for (let x = tile(worldX(west)); x <= tile(worldX(east)); x += 1)
      for (let y = tile(worldY(north)); y <= tile(worldY(south)); y += 1) {
        zoom.push(...(['base', ...AREA_LAYERS] as const).map((set) => tilePath(set, town, z, x, y)));
        if (shaded) zoom.push(reliefPath(town, z, x, y));
      }
    if (all.length + zoom.length > MOST_AHEAD) break;
    all.push(...zoom);
  }
  return all;
}

function reliefPath(town: string, z: number, x: number, y: number): string {
  return `/tiles/relief/${z}/${x}/${y}.png?town=${town}`;
}
