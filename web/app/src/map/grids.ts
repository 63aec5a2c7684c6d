/** The map's grids of tiles: the town's own base or pictures instead of it, and a grid for each layer of areas. */
import type L from 'leaflet';
import type { LayerId } from '../api/layers';
import { isClosed } from '../state/closed';
import { townOf, type Data } from '../state/data';
import { AREA_LAYERS, BASE_TILES, isArea, type AreaLayer } from '../state/layers';
import { pastInstant } from '../state/past';
import { askedFilter, isWrong } from '../state/shown';
import { shows } from '../state/themes';
import { isOff, type View } from '../state/view';
import { CATALOGUE } from '../words';
import { formatMu } from '../words/numbers';
import { LEVELS } from './leaflet-map';
import { classOf, paintAreas } from './paint/areas';
import { baseSteps, cutRoads } from './paint/base';
import { Ground } from './paint/ground';
import { zoomOf } from './plane/levels';
import type { Box } from './plane/geometry';
import type { MapPorts } from './ports';
import type { TileFeature } from './tiles/decode';
import { PictureGrid } from './tiles/picture-grid';
import { TileGrid, type PaintStep, type TileFrame } from './tiles/vector-grid';
import { inMu } from '../geodesy/mu';

/** From this zoom on roads are drawn over parcels and plots, which reach into them. */
const ROADS_FROM = 14.9;

export class Grids {
  readonly base: TileGrid;
  readonly areas: Readonly<Record<AreaLayer, TileGrid>>;
  private pictures: { readonly id: string; readonly grid: PictureGrid } | null = null;
  private readonly ground = new Ground();
  private begun = false;

  constructor(
    private readonly leaflet: L.Map,
    private readonly ports: Pick<MapPorts, 'view' | 'data' | 'palette' | 'report' | 'baseDrawn' | 'baseFailed'>,
    /** The features of a layer of areas that pass filter and committee; null for all. */
    private readonly chosen: (layer: AreaLayer) => ReadonlySet<number> | null,
  ) {
    const { palette, report } = ports;
    const tiles = { palette, report, filter: () => '', minZoom: LEVELS.min, maxZoom: LEVELS.max };
    const steps = (frame: TileFrame): readonly PaintStep[] => this.baseSteps(frame);
    this.base = new TileGrid({ ...tiles, pane: 'base', set: 'base', layers: BASE_TILES, steps });
    const areaGrid = (layer: AreaLayer): TileGrid =>
      new TileGrid({
        ...tiles,
        pane: 'areas',
        set: layer,
        layers: [layer],
        filter: () => this.groupFilter(layer),
        steps: (frame, coords) => [() => this.paintAreas(frame, layer, coords)],
      });
    const areas = AREA_LAYERS.map((layer) => [layer, areaGrid(layer)] as const);
    this.areas = Object.fromEntries(areas) as Record<AreaLayer, TileGrid>;
    this.base.on('load', ports.baseDrawn);
    // Roads come with the base's tiles, over whose roads areas leave room.
    this.base.on('tileload', ({ coords }: L.TileEvent) => {
      if (zoomOf(coords.z) >= ROADS_FROM) for (const layer of AREA_LAYERS) this.areas[layer].repaintAt(coords);
    });
  }

  all(): readonly TileGrid[] {
    return [this.base, ...Object.values(this.areas)];
  }

  /** Begins to ask for tiles: not before the place to show is known, so that none is asked for in vain. Whether the ground is another now. */
  begin(): boolean {
    if (this.begun) return false;
    this.begun = true;
    return this.follow(this.ports.view.get(), this.ports.data.get());
  }

  isOwnBase(): boolean {
    return this.leaflet.hasLayer(this.base);
  }

  /** Has the tiles of a view's window be in memory. */
  prepare(view: View, level: number, box: L.Bounds): void {
    if (view.base === null) this.base.prepare(level, box, null);
    for (const layer of AREA_LAYERS)
      if (shows(view.theme, layer) && !isOff(view, layer)) this.areas[layer].prepare(level, box, pastInstant(view));
  }

  /** Puts on the map what the view shows. Whether the ground is another now. */
  follow(view: View, data: Data): boolean {
    this.base.setShaded((townOf(data, view.town)?.counts.relief ?? 0) > 0);
    const turned = this.switchBase(view, data);
    for (const layer of AREA_LAYERS)
      this.put(
        this.areas[layer],
        this.begun && shows(view.theme, layer) && !isOff(view, layer) && !isClosed(layer, view, data),
      );
    return turned;
  }

  /** Paints again what switches of the legend and the filter changed. */
  repaint(flipped: readonly string[], chosen: ReadonlySet<LayerId>): void {
    if (flipped.some((key) => key === 'relief' || BASE_TILES.some((layer) => layer === key))) this.base.repaint();
    for (const layer of AREA_LAYERS) {
      if (chosen.has(layer)) this.areas[layer].refilter();
      else if (flipped.some((key) => key === 'roads' || key.startsWith(`${layer}.`))) this.areas[layer].repaint();
    }
  }

  /** The legend's keys of a tiled layer's features in a box; null while tiles are on their way. */
  keysIn(layer: LayerId, window: Box): ReadonlySet<string> | null {
    const grid = isArea(layer) ? this.areas[layer] : this.base;
    const keyOf = (id: LayerId, feature: TileFeature): string => (isArea(id) ? `${id}.${classOf(id, feature)}` : id);
    return grid.keysIn(window, keyOf);
  }

  /** The town's own base, or the pictures that were chosen instead. */
  private switchBase(view: View, data: Data): boolean {
    const chosen = data.baseMaps?.find(({ id }) => id === view.base);
    if (this.pictures !== null && this.pictures.id !== chosen?.id) {
      this.leaflet.removeLayer(this.pictures.grid);
      this.pictures = null;
    }
    if (chosen !== undefined && this.pictures === null) {
      this.pictures = { id: chosen.id, grid: new PictureGrid(chosen, this.ports.baseFailed) };
      this.pictures.grid.on('load', this.ports.baseDrawn);
      this.leaflet.addLayer(this.pictures.grid);
    }
    // The pictures of a link are waited for, so that its reader does not see the other base first.
    const own = view.base === null || (data.baseMaps !== null && chosen === undefined);
    return this.put(this.base, this.begun && own);
  }

  /** Whether a grid was put on the map, or taken from it. */
  private put(grid: TileGrid, wanted: boolean): boolean {
    if (wanted === this.leaflet.hasLayer(grid)) return false;
    if (wanted) this.leaflet.addLayer(grid);
    else this.leaflet.removeLayer(grid);
    return true;
  }

  private baseSteps(frame: TileFrame): readonly PaintStep[] {
    const { view, data } = this.ports;
    const town = townOf(data.get(), view.get().town);
    const covered = (town?.counts.land ?? 0) > 0;
    const { lat } = this.leaflet.getCenter();
    return baseSteps(
      frame,
      (layer) => isOff(view.get(), layer),
      lat,
      covered,
      (painted) => this.ground.paint(painted, town?.boundary ?? null),
    );
  }

  /** The filter of a layer's groups. One that is wrong lets nothing through. */
  private groupFilter(layer: AreaLayer): string {
    const [view, data] = [this.ports.view.get(), this.ports.data.get()];
    return isWrong(view.filter) ? 'fid = 0' : askedFilter(view, data, layer);
  }

  private paintAreas(frame: TileFrame, layer: AreaLayer, coords: L.Coords): void {
    const view = this.ports.view.get();
    const { mu } = CATALOGUE[view.language].unit;
    const areaText = (m2: number): string => `${formatMu(inMu(m2))} ${mu}`;
    paintAreas(frame, layer, (value) => isOff(view, layer, value), this.chosen(layer), areaText);
    if (frame.zoom < ROADS_FROM || isOff(view, 'roads') || !this.isOwnBase()) return;
    cutRoads(frame, this.base.layersAt(coords)?.get('roads') ?? []);
  }
}
