/** Connects the keyboard's walk to the map. */
import L from 'leaflet';
import { townOf } from '../state/data';
import { CATALOGUE } from '../words';
import type { Camera } from './camera';
import type { Box } from './plane/geometry';
import { zoomOf } from './plane/levels';
import { worldPx, worldX, worldY } from '../geodesy/mercator';
import type { Scenes } from './scene/scene';
import { stepsIn, walkedLayers, type Step } from './scene/steps';
import type { TileGrid } from './tiles/vector-grid';
import { Walk } from './keyboard/walk';
import type { MapPorts } from './ports';
import type { AreaLayer } from '../state/layers';

export interface Walked {
  readonly leaflet: L.Map;
  readonly camera: Camera;
  readonly scenes: Scenes;
  readonly areas: Readonly<Record<AreaLayer, TileGrid>>;
  readonly ports: MapPorts;
  readonly window: () => Box;
  readonly ring: (step: Step | null) => void;
}

/** How long tiles of the map's next part are waited for. */
const WAIT_MS = 3_000;

/** Lets the keyboard reach what is drawn on the map's canvases. */
export function walkOn(walked: Walked): Walk {
  const { camera, scenes, areas, ports, ring } = walked;
  const walk = new Walk({
    words: () => CATALOGUE[ports.view.get().language],
    layers: () => walkedLayers(ports.view.get()),
    steps: (layer) => stepsIn(layer, freePart(walked), ports.view.get(), scenes, areas),
    middle: () => {
      const { minX, minY, maxX, maxY } = freePart(walked);
      return [(minX + maxX) / 2, (minY + maxY) / 2];
    },
    say: ports.spoken,
    ring,
    open: ports.opened,
    pan: (dx, dy) => pan(walked, dx, dy),
    zoom: (steps) => camera.zoomBy(steps),
    leave: () => ports.container.focus({ preventScroll: true }),
  });
  ports.container.append(walk.element);
  return walk;
}

/** Moves the map on by a third of the window, unless the town ends there, and waits until its tiles are here. */
async function pan(walked: Walked, dx: number, dy: number): Promise<boolean> {
  const { leaflet, areas, ports } = walked;
  const extent = townOf(ports.data.get(), ports.view.get().town)?.extent;
  const free = freePart(walked);
  if (extent != null) {
    const [west, south, east, north] = extent;
    const ends =
      (dx > 0 && free.maxX >= worldX(east)) ||
      (dx < 0 && free.minX <= worldX(west)) ||
      (dy > 0 && free.maxY >= worldY(south)) ||
      (dy < 0 && free.minY <= worldY(north));
    if (ends) return false;
  }
  leaflet.panBy(leaflet.getSize().scaleBy(L.point(dx / 3, dy / 3)), { animate: false });
  const until = performance.now() + WAIT_MS;
  const loading = (): boolean => Object.values(areas).some((grid) => leaflet.hasLayer(grid) && grid.isLoading());
  while (loading() && performance.now() < until) await new Promise((resolve) => window.setTimeout(resolve, 50));
  return true;
}

/** The window's part that no panel covers, in world coordinates. */
function freePart({ leaflet, ports, window }: Walked): Box {
  const [top, right, bottom, left] = ports.padding();
  const perPx = 1 / worldPx(zoomOf(leaflet.getZoom()));
  const { minX, minY, maxX, maxY } = window();
  const box = {
    minX: minX + left * perPx,
    minY: minY + top * perPx,
    maxX: maxX - right * perPx,
    maxY: maxY - bottom * perPx,
  };
  return box.minX < box.maxX && box.minY < box.maxY ? box : { minX, minY, maxX, maxY };
}
