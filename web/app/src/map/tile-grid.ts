import L from 'leaflet';
import { RequestFailed, isAbort, request, tilePath } from '../api/client';
import type { LayerId, Problem } from '../api/shapes';
import { EXTENT, decodeTile, hitsTileFeature, type TileFeature } from './tile-decode';
import { worldPx, worldX, worldY } from './mercator';

/** Tiles are drawn at twice their nominal size, which quarters the requests. */
const TILE_PX = 512;
const RETRY_MS = [1_500, 4_000, 10_000, 20_000];

export interface TileFrame {
  readonly ctx: CanvasRenderingContext2D;
  /** From tile coordinates to canvas pixels as the context counts them. */
  readonly scale: number;
  readonly zoom: number;
  /** How large a pixel of the design is here: larger on a wall. */
  readonly ui: number;
  readonly sizePx: number;
  readonly layers: ReadonlyMap<LayerId, readonly TileFeature[]>;
}

interface Tile {
  readonly coords: L.Coords;
  readonly canvas: HTMLCanvasElement;
  readonly abort: AbortController;
  readonly layers: Map<LayerId, readonly TileFeature[]>;
  timer: number;
}

export interface TileGridOptions extends L.GridLayerOptions {
  readonly layers: readonly LayerId[];
  readonly paint: (frame: TileFrame) => void;
  readonly ui: () => number;
  readonly report: (layer: LayerId, problem: Problem | null) => void;
}

/**
 * Vector tiles on canvases. A tile is fetched and decoded once; when the style changes it is painted again from
 * memory, and features are picked from the same memory.
 */
export class TileGrid extends L.GridLayer {
  private readonly tiles = new Map<HTMLElement, Tile>();
  private town: string | null = null;

  constructor(private readonly settings: TileGridOptions) {
    super({ ...settings, tileSize: TILE_PX, updateWhenZooming: false, keepBuffer: 1, noWrap: true });
    this.on('tileunload', (event: L.TileEvent) => this.drop(event.tile));
  }

  setTown(town: string | null): void {
    if (town === this.town) return;
    this.town = town;
    this.redraw();
  }

  /** Paints again what is in memory; asks the server for nothing. */
  repaint(only?: (feature: TileFeature) => boolean): void {
    for (const tile of this.tiles.values()) {
      if (only === undefined || [...tile.layers.values()].some((list) => list.some(only))) this.paintTile(tile);
    }
  }

  /** The features under a place, the last painted first. */
  pick(place: L.LatLng, reachPx: number): { layer: LayerId; feature: TileFeature }[] {
    const map = this._map as L.Map | null;
    if (map === null) return [];
    const across = worldPx(map.getZoom()) / TILE_PX;
    const [x, y] = [worldX(place.lng) * across, worldY(place.lat) * across];
    const tile = this.tileAt(Math.floor(x), Math.floor(y), map.getZoom());
    if (tile === undefined) return [];
    const [tx, ty] = [(x - Math.floor(x)) * EXTENT, (y - Math.floor(y)) * EXTENT];
    const reach = (reachPx * EXTENT) / TILE_PX;
    const found: { layer: LayerId; feature: TileFeature }[] = [];
    for (const [layer, features] of tile.layers) {
      for (const feature of features) if (hitsTileFeature(feature, tx, ty, reach)) found.push({ layer, feature });
    }
    return found.reverse();
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    canvas.width = canvas.height = Math.round(TILE_PX * ratio);
    canvas.setAttribute('aria-hidden', 'true');
    const tile: Tile = { coords, canvas, abort: new AbortController(), layers: new Map(), timer: 0 };
    this.tiles.set(canvas, tile);
    void this.load(tile, 0, done);
    return canvas;
  }

  private async load(tile: Tile, attempt: number, done: L.DoneCallback): Promise<void> {
    const missing = this.settings.layers.filter((layer) => !tile.layers.has(layer));
    const results = await Promise.all(missing.map((layer) => this.fetchLayer(tile, layer)));
    if (tile.abort.signal.aborted) return;
    this.paintTile(tile);
    if (attempt === 0) done(undefined, tile.canvas);
    if (results.includes('later')) {
      const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
      tile.timer = window.setTimeout(() => void this.load(tile, attempt + 1, done), wait);
    }
  }

  private async fetchLayer(tile: Tile, layer: LayerId): Promise<'done' | 'later' | 'never'> {
    const { x, y, z } = tile.coords;
    if (this.town === null) return 'never';
    try {
      const response = await request(tilePath(layer, this.town, z - 1, x, y), tile.abort.signal);
      tile.layers.set(layer, decodeTile(await response.arrayBuffer(), layer));
      this.settings.report(layer, null);
      return 'done';
    } catch (error) {
      if (isAbort(error)) return 'never';
      const failed = error instanceof RequestFailed ? error : null;
      if (failed?.problem.status === 404) return 'never';
      this.settings.report(layer, failed?.problem ?? { title: String(error), status: -1 });
      return failed?.passing === true ? 'later' : 'never';
    }
  }

  private paintTile(tile: Tile): void {
    const ctx = tile.canvas.getContext('2d');
    if (ctx === null) return;
    const ratio = tile.canvas.width / TILE_PX;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, tile.canvas.width, tile.canvas.height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const frame = { ctx, scale: TILE_PX / EXTENT, zoom: tile.coords.z, ui: this.settings.ui(), sizePx: TILE_PX };
    this.settings.paint({ ...frame, layers: tile.layers });
  }

  private tileAt(x: number, y: number, z: number): Tile | undefined {
    for (const tile of this.tiles.values()) {
      const { coords } = tile;
      if (coords.x === x && coords.y === y && coords.z === z) return tile;
    }
    return undefined;
  }

  private drop(element: HTMLElement): void {
    const tile = this.tiles.get(element);
    if (tile === undefined) return;
    tile.abort.abort();
    window.clearTimeout(tile.timer);
    this.tiles.delete(element);
  }
}
