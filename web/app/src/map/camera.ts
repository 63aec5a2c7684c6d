/** Moves the map: fits extents, goes to places, zooms; each move leaves room for the panels. */
import L from 'leaflet';
import type { Extent } from '../api/shapes';
import type { LonLat } from '../geodesy/ellipsoid';
import type { Place } from '../state/view';
import { calm } from '../look/device';
import { STEPS, levelOf, zoomOf } from './plane/levels';

/** Free room in px around what is fitted: top, right, bottom, left. */
export type Padding = readonly [number, number, number, number];

/** What a scene shows: the town, a place as it is, or an extent and how near it is shown at most. */
export type Framed = 'town' | Place | { readonly extent: Extent; readonly closest: number };

/**
 * Where the map looks: every way to move it, each of which leaves room for the panels that lie over it. While it zooms
 * Leaflet drops what else is asked of it; here the last move that was asked for follows.
 */
export class Camera {
  private next: (() => void) | null = null;
  private steps = 0;
  private beginning = false;

  constructor(
    private readonly leaflet: L.Map,
    private readonly padding: () => Padding,
  ) {}

  fit(extent: Extent, animate: boolean, closest = 16): void {
    const [west, south, east, north] = extent;
    this.move(() => {
      const [top, right, bottom, left] = this.padding();
      this.leaflet.fitBounds(
        [
          [south, west],
          [north, east],
        ],
        {
          paddingTopLeft: [left, top],
          paddingBottomRight: [right, bottom],
          animate: animate && !calm(),
          maxZoom: levelOf(closest),
        },
      );
    }, animate && !calm());
  }

  /** The level, and the box of its pixels, that the window has where an extent is fitted or a place is shown. */
  windowOf(what: Exclude<Framed, 'town'>): { readonly level: number; readonly box: L.Bounds } {
    const { leaflet } = this;
    const level = 'extent' in what ? this.levelFor(what.extent, what.closest) : levelOf(what.zoom);
    const half = leaflet.getSize().divideBy(2);
    let centre: L.Point;
    if ('extent' in what) {
      const [west, south, east, north] = what.extent;
      const [top, right, bottom, left] = this.padding();
      const middle = leaflet
        .project([south, west], level)
        .add(leaflet.project([north, east], level))
        .divideBy(2);
      centre = middle.add([(right - left) / 2, (bottom - top) / 2]);
    } else centre = leaflet.project([what.lat, what.lon], level);
    return { level, box: L.bounds(centre.subtract(half), centre.add(half)) };
  }

  /** The level at which an extent fills the free part of the window. */
  levelFor([west, south, east, north]: Extent, closest = 16): number {
    const [top, right, bottom, left] = this.padding();
    const bounds = L.latLngBounds([south, west], [north, east]);
    const level = this.leaflet.getBoundsZoom(bounds, false, L.point(left + right, top + bottom));
    return Math.min(level, levelOf(closest));
  }

  /** Brings a place into the free part of the window, at least as near as the zoom. */
  goTo(lat: number, lon: number, zoom: number): void {
    this.move(() => {
      const [top, right, bottom, left] = this.padding();
      const target = Math.max(this.leaflet.getZoom(), levelOf(zoom));
      const centre = this.leaflet.project([lat, lon], target).add([(right - left) / 2, (bottom - top) / 2]);
      this.leaflet.setView(this.leaflet.unproject(centre, target), target, { animate: !calm() });
    });
  }

  reveal(lat: number, lon: number): void {
    // A pan within a zoom would be undone at its end.
    this.whenStill(() => {
      const [top, right, bottom, left] = this.padding();
      const near = 60;
      this.leaflet.panInside([lat, lon], {
        paddingTopLeft: [left + near, top + near],
        paddingBottomRight: [right + near, bottom + near],
        animate: !calm(),
      });
    });
  }

  setPlace({ lat, lon, zoom }: Place): void {
    const centre = this.leaflet.getCenter();
    // The map itself tells where it came to rest, which is no new move.
    const same =
      this.leaflet.getZoom() === levelOf(zoom) &&
      Math.abs(centre.lat - lat) < 1e-5 &&
      Math.abs(centre.lng - lon) < 1e-5;
    if (!same) this.move(() => this.leaflet.setView([lat, lon], levelOf(zoom), { animate: false }), false);
  }

  bounds(): Extent {
    const box = this.leaflet.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }

  /** What of the window no panel covers. */
  freeBounds(): Extent {
    const [top, right, bottom, left] = this.padding();
    const { x, y } = this.leaflet.getSize();
    const from = this.leaflet.containerPointToLatLng([left, top]);
    const until = this.leaflet.containerPointToLatLng([x - right, y - bottom]);
    return [from.lng, until.lat, until.lng, from.lat];
  }

  centre(): LonLat {
    const { lat, lng } = this.leaflet.getCenter();
    return [lng, lat];
  }

  place(): Place {
    const { lat, lng } = this.leaflet.getCenter();
    return {
      lat: Number(lat.toFixed(5)),
      lon: Number(lng.toFixed(5)),
      zoom: Math.round(zoomOf(this.leaflet.getZoom()) * 100) / 100,
    };
  }

  zoomBy(steps: number): void {
    const all = this.steps + steps;
    this.move(() => this.leaflet.setZoom(this.leaflet.getZoom() + all * STEPS));
    this.steps = this.next === null ? 0 : all;
  }

  /** Moves now or, while the map zooms, after that: of several that were asked for meanwhile the last. */
  private move(act: () => void, animated = !calm()): void {
    this.steps = 0;
    const awaited = this.next !== null;
    this.next = null;
    if (this.zooming()) {
      this.next = act;
      if (!awaited) this.whenStill(() => this.follow());
      return;
    }
    act();
    // Leaflet begins a zoom in the next frame, and says so only then.
    if (!animated) return;
    this.beginning = true;
    window.requestAnimationFrame(() => (this.beginning = false));
  }

  private follow(): void {
    const { next } = this;
    if (next !== null) this.move(next);
  }

  private zooming(): boolean {
    return this.beginning || this.leaflet._animatingZoom === true;
  }

  /** Now or, while the map zooms, at the end of that. */
  private whenStill(act: () => void): void {
    const again = (): void => this.whenStill(act);
    if (!this.zooming()) act();
    else if (this.beginning) window.requestAnimationFrame(again);
    else this.leaflet.once('moveend', () => window.setTimeout(again));
  }
}
