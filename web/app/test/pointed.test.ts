// A pointer that moves on has only what it points at drawn anew, however many parcels are picked.
import assert from 'node:assert/strict';
import test from 'node:test';
import type L from 'leaflet';
import type { AreaLayer } from '../src/state/layers';
import type { TileGrid } from '../src/map/tiles/vector-grid';
import { NO_DATA } from '../src/state/data';
import { FIRST_VIEW, type Selection } from '../src/state/view';
import { stillMap } from './leaflet';

// They ask the browser as they are loaded, which must be there before.
await stillMap(1000, 700);
const { Pointed } = await import('../src/map/pointed');
const { Scenes } = await import('../src/map/scene/scene');

void test('hovering asks the tiles for what is hovered and selected alone, with a thousand parcels picked', () => {
  const asked: number[][] = [];
  const grid = {
    fragments: (_: AreaLayer, fids: ReadonlySet<number>) => {
      asked.push([...fids]);
      return [];
    },
  } as unknown as TileGrid;
  const scenes = new Scenes(() => [FIRST_VIEW, NO_DATA], { parcels: grid, plots: grid } as never);
  const leaflet = { hasLayer: () => false, removeLayer: () => undefined } as unknown as L.Map;
  const parcel = (fid: number): Selection => ({ layer: 'parcels', fid });
  const picked = Array.from({ length: 1000 }, (_, i) => parcel(i + 1));
  const pointed = new Pointed(leaflet, scenes, {
    selected: () => parcel(2001),
    picked: () => picked,
    palette: () => ({}) as never,
  });
  pointed.show();
  assert.ok(
    asked.some((fids) => fids.length === 1000),
    'what is picked is shown, all at once',
  );
  assert.ok(asked.length <= 2, `${asked.length} searches of the tiles`);
  asked.length = 0;
  for (const fid of [5, 6, 7]) {
    pointed.hovered = parcel(fid);
    pointed.point();
  }
  assert.deepEqual(asked, [[5], [2001], [6], [2001], [7], [2001]]);
  assert.ok(pointed.isIn('parcels'));
});
