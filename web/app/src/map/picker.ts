/** Finds the features under the pointer. */
import type L from 'leaflet';
import { findFeature, type Data, type Picked } from '../state/data';
import { isOff, type View } from '../state/view';
import { coarse, uiScale } from '../look/device';
import { zoomOf } from './plane/levels';
import type { Marks } from './names/marks';
import { worldPx, worldX, worldY } from '../geodesy/mercator';
import { classOf, UNCHOSEN_FROM } from './paint/areas';
import type { Scenes } from './scene/scene';
import { THEME_LAYERS, shows } from '../state/themes';
import { pickedOf } from './tiles/group';
import type { TileGrid } from './tiles/vector-grid';
import type { LayerId } from '../api/layers';
import { type AreaLayer, isArea, pageLayer } from '../state/layers';

const REACH_PX = 6;

/** Finds the features under a place, in all that is drawn. */
export class Picker {
  constructor(
    private readonly leaflet: L.Map,
    private readonly marks: Marks,
    private readonly areas: Readonly<Record<AreaLayer, TileGrid>>,
    private readonly scenes: Scenes,
    private readonly now: () => readonly [View, Data],
  ) {}

  /**
   * The features under a place, the topmost first. Zones and committees, which lie under everything, only where there
   * is nothing else.
   */
  pick({ latlng, containerPoint }: L.LeafletMouseEvent): Picked[] {
    const [view, data] = this.now();
    const marks = this.marks.pick(containerPoint, coarse() ? 14 : 3);
    const all: Picked[] = marks.flatMap((selection) => {
      const feature = findFeature(data, selection.layer, selection.fid);
      return feature === undefined ? [] : [{ selection, feature }];
    });
    if (all.length === 1) return all;
    const [x, y] = [worldX(latlng.lng), worldY(latlng.lat)];
    const near = (REACH_PX * uiScale()) / worldPx(zoomOf(this.leaflet.getZoom()));
    for (const layer of THEME_LAYERS[view.theme]) {
      if (isOff(view, layer)) continue;
      const { drawn, ground } = pageLayer(layer);
      if (isArea(layer)) all.push(...this.pickTiles(layer, latlng, view));
      else if (drawn === 'canvas' && ground !== true) all.push(...this.pickShapes(layer, x, y, near));
    }
    if (all.length > 0) return all;
    const zones = shows(view.theme, 'zones') && !isOff(view, 'zones') ? this.pickShapes('zones', x, y, near) : [];
    return zones.length > 0 || isOff(view, 'committees') ? zones : this.pickShapes('committees', x, y, near);
  }

  private pickShapes(layer: LayerId, x: number, y: number, reach: number): Picked[] {
    const found = this.scenes.hit(layer, x, y, reach);
    return found.map(({ fid, feature }) => ({ selection: { layer, fid }, feature }));
  }

  private pickTiles(layer: AreaLayer, place: L.LatLng, view: View): Picked[] {
    const found = this.areas[layer].pick(place, 0).map(({ feature }) => feature);
    const outlined = zoomOf(this.leaflet.getZoom()) >= UNCHOSEN_FROM;
    const shown = found.filter(
      (feature) =>
        !isOff(view, layer, classOf(layer, feature)) && (outlined || this.scenes.chosen.has(layer, feature.fid)),
    );
    return shown.map((feature) => pickedOf(layer, feature, view));
  }
}
