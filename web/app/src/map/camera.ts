import type L from 'leaflet';
import type { Extent } from '../api/shapes';
import type { LonLat } from '../geodesy/ellipsoid';
import type { Place } from '../state/view';
import { calm } from './device';
import { STEPS, levelOf, zoomOf } from './levels';

/** Free room in px around what is fitted: top, right, bottom, left. */
export type Padding = readonly [number, number, number, number];

/** Where the map looks: every way to move it, each of which leaves room for the panels that lie over it. */
export class Camera {
  constructor(
    private readonly leaflet: L.Map,
    private readonly padding: () => Padding,
  ) {}

  fit(extent: Extent, animate: boolean, closest = 16): void {
    const [west, south, east, north] = extent;
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
  }

  /** Brings a place into the free part of the window, at least as near as the zoom. */
  goTo(lat: number, lon: number, zoom: number): void {
    const [top, right, bottom, left] = this.padding();
    const target = Math.max(this.leaflet.getZoom(), levelOf(zoom));
    const centre = this.leaflet.project([lat, lon], target).add([(right - left) / 2, (bottom - top) / 2]);
    this.leaflet.setView(this.leaflet.unproject(centre, target), target, { animate: !calm() });
  }

  reveal(lat: number, lon: number): void {
    const [top, right, bottom, left] = this.padding();
    const near = 60;
    this.leaflet.panInside([lat, lon], {
      paddingTopLeft: [left + near, top + near],
      paddingBottomRight: [right + near, bottom + near],
      animate: !calm(),
    });
  }

  setPlace(place: Place): void {
    const centre = this.leaflet.getCenter();
    const same =
      this.leaflet.getZoom() === levelOf(place.zoom) &&
      Math.abs(centre.lat - place.lat) < 1e-5 &&
      Math.abs(centre.lng - place.lon) < 1e-5;
    if (!same) this.leaflet.setView([place.lat, place.lon], levelOf(place.zoom), { animate: false });
  }

  bounds(): Extent {
    const box = this.leaflet.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
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
    this.leaflet.setZoom(this.leaflet.getZoom() + steps * STEPS);
  }
}
