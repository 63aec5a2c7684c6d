/** Leaflet without a browser: as much of one as it asks for while it is loaded, and a map that has no document. */
import type L from 'leaflet';

const frames: (() => void)[] = [];

/** Ends the present frame of the window that there is not. */
export function nextFrame(): void {
  for (const then of frames.splice(0)) then();
}

const element = (): object => ({
  style: {},
  setAttribute: () => undefined,
  appendChild: () => undefined,
  getContext: () => null,
});
const navigator = { userAgent: 'test', platform: 'test' };
let isCalm = false;
Object.assign(globalThis, {
  window: {
    addEventListener: () => undefined,
    setTimeout: (then: () => void) => setTimeout(then, 0),
    clearTimeout,
    requestAnimationFrame: (then: () => void) => frames.push(then),
    cancelAnimationFrame: () => undefined,
    matchMedia: () => ({ matches: isCalm }),
    devicePixelRatio: 1,
    location: { protocol: 'https:' },
    navigator,
  },
  document: {
    documentElement: { style: {} },
    createElement: element,
    createElementNS: element,
    createTreeWalker: () => ({}),
    createComment: () => ({}),
    addEventListener: () => undefined,
  },
  getComputedStyle: () => ({ fontSize: '16px' }),
});
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });

/** Whether the reader asks for less motion. */
export function beCalm(calm: boolean): void {
  isCalm = calm;
}

export interface Still {
  readonly map: L.Map;
  /** Where it was sent, in words. */
  readonly sent: string[];
  /** A zoom that glides begins, or ends. */
  readonly glide: (on: boolean) => void;
}

/** A map of a size in px that is where it was sent at once, or glides until it is told to end. */
export async function stillMap(width: number, height: number): Promise<Still> {
  const { default: leaflet } = await import('leaflet');
  const { TOWN_CRS } = await import('../src/map/tiles/town-crs');
  const map = Object.create(leaflet.Map.prototype) as L.Map & Record<string, unknown>;
  let [centre, zoom] = [leaflet.latLng(25.9, 111), 36];
  const sent: string[] = [];
  const waiting: (() => void)[] = [];
  Object.assign(map, {
    options: { crs: TOWN_CRS, zoomSnap: 1, minZoom: 0, maxZoom: 54 },
    _size: leaflet.point(width, height),
    _loaded: true,
    _zoom: zoom,
    getZoom: () => zoom,
    getCenter: () => centre,
    setView(to: L.LatLngExpression, level: number, options: L.ZoomPanOptions = {}) {
      [centre, zoom] = [leaflet.latLng(to), level];
      map['_zoom'] = level;
      sent.push(
        `view ${centre.lat.toFixed(4)} ${centre.lng.toFixed(4)} ${level}${options.animate === true ? ' gliding' : ''}`,
      );
      return this;
    },
    setZoom(level: number) {
      zoom = level;
      map['_zoom'] = level;
      sent.push(`zoom ${level}`);
      return this;
    },
    panInside(to: L.LatLngExpression, { paddingTopLeft, paddingBottomRight }: L.FitBoundsOptions) {
      sent.push(`inside ${[to, paddingTopLeft, paddingBottomRight].join(' ')}`);
      return this;
    },
    once: (_: string, then: () => void) => waiting.push(then),
  });
  const glide = (on: boolean): void => {
    map['_animatingZoom'] = on;
    if (!on) for (const then of waiting.splice(0)) then();
  };
  return { map, sent, glide };
}
