/** The grid of vector tiles: fetches, decodes, paints and picks them. */
import L from 'leaflet';
import { RequestFailed, isAbort, request, tilePath } from '../../api/client';
import type { Problem } from '../../api/shapes';
import { EXTENT, decodeTile, hitsTileFeature, meetsTileFeature, type TileFeature, type TileLayers } from './decode';
import { meets, type Box } from '../plane/geometry';
import { tilePx, tileZ, zoomOf } from '../plane/levels';
import { worldX, worldY } from '../../geodesy/mercator';
import { TownGrid } from './town-grid';
import { rasterize } from '../canvas/rasterize';
import { painting } from '../canvas/painting';
import { Turns, type Urgency } from '../canvas/turns';
import type { Fragment } from './fragment';
import type { Palette } from '../../look/palette';
import { uiScale } from '../../look/device';
import type { LayerId } from '../../api/layers';
import { isGroup } from './group';

const RETRY_MS = [1_500, 4_000, 10_000, 20_000];
const KEPT_TILES = 240;

const asking = new Turns(Infinity);

export interface TileFrame {
  readonly ctx: CanvasRenderingContext2D;
  /** From tile coordinates to canvas pixels as the context counts them. */
  readonly scale: number;
  readonly zoom: number;
  /** How large a pixel of the design is here: larger on a wall. */
  readonly ui: number;
  readonly palette: Palette;
  readonly sizePx: number;
  readonly layers: TileLayers;
  /** Where the tile lies in the world, whose side is 1. */
  readonly corner: { readonly x: number; readonly y: number; readonly side: number };
  /** The hill shade, where the town has one and it is wanted. */
  readonly shade: CanvasImageSource | null;
}

/** A part of a tile's painting, of which each takes some milliseconds; done in order they paint it whole. */
export type PaintStep = () => void;

interface Tile {
  readonly coords: L.Coords;
  readonly canvas: HTMLCanvasElement;
  readonly abort: AbortController;
  layers: TileLayers;
  shade: HTMLImageElement | null;
  /** The filter that it was made by. */
  filter: string;
  timer: number;
  /** How often it was painted from the start. */
  paintings: number;
  /** How often it was asked for: the answer to an earlier question is not shown after that to a later one. */
  asked: number;
}

export interface TileGridOptions extends L.GridLayerOptions {
  /** The tile set's name in its address. */
  readonly set: LayerId | 'base';
  readonly layers: readonly LayerId[];
  readonly steps: (frame: TileFrame, coords: L.Coords) => readonly PaintStep[];
  readonly palette: () => Palette;
  /** The filter that groups are made by, which only the server can apply to them; empty: none. */
  readonly filter: () => string;
  readonly report: (layer: LayerId, problem: Problem | null) => void;
}

/**
 * Vector tiles on canvases. A tile is fetched and decoded once; when the style changes it is painted again from
 * memory, and features are picked from the same memory.
 */
export class TileGrid extends TownGrid {
  private readonly tiles = new Map<HTMLElement, Tile>();
  private readonly decoded = new Map<string, Pick<Tile, 'layers' | 'shade'>>();
  /** Tiles outside of the window that are to be painted again. */
  private readonly waiting = new Set<Tile>();
  private town: string | null = null;
  /** The past instant that is shown; null for the present. */
  private at: string | null = null;
  private shaded = false;
  /** How often what was decoded has been forgotten, as it may be true no longer. */
  private forgotten = 0;
  /** How often the style has changed. */
  private style = 0;

  constructor(private readonly settings: TileGridOptions) {
    super({ ...settings, updateWhenZooming: false, keepBuffer: 1, noWrap: true });
    this.on('tileunload', (event: L.TileEvent) => this.drop(event.tile));
  }

  setTown(town: string | null): void {
    if (town === this.town) return;
    this.town = town;
    this.forget();
    this.redraw();
  }

  /** Shows another moment; what is drawn stays until its tiles are here. */
  setMoment(at: string | null): void {
    if (at === this.at) return;
    this.at = at;
    for (const tile of this.tiles.values()) void this.load(tile, 1, () => undefined);
  }

  private forget(): void {
    this.decoded.clear();
    this.forgotten += 1;
  }

  /** Fetches and decodes the tiles of a level in a box of its pixels, as of a moment, to be there when they are first shown. */
  prepare(level: number, { min, max }: L.Bounds, at: string | null): void {
    const { town, forgotten } = this;
    if (town === null || min === undefined || max === undefined) return;
    const side = tilePx(level);
    const z = tileZ(level);
    const { set, layers } = this.settings;
    const one = async (x: number, y: number): Promise<void> => {
      const path = tilePath(set, town, z, x, y, at);
      if (this.decoded.has(path)) return;
      const [bytes, shade] = await Promise.all([
        request(path).then((response) => response.arrayBuffer()),
        this.shaded ? shadeOf(town, z, x, y) : null,
      ]);
      if (forgotten === this.forgotten) this.keep(path, { layers: decodeTile(bytes, layers), shade });
    };
    // What cannot be had before is asked for when it is shown.
    for (let y = Math.floor(min.y / side); y <= Math.floor(max.y / side); y += 1)
      for (let x = Math.floor(min.x / side); x <= Math.floor(max.x / side); x += 1) one(x, y).catch(() => undefined);
  }

  /** Whether pictures of the hill shade are fetched beside the tiles. */
  setShaded(shaded: boolean): void {
    if (shaded === this.shaded) return;
    this.shaded = shaded;
    this.forget();
    for (const tile of this.tiles.values()) void this.fetchShade(tile).then(() => this.paintLater(tile));
  }

  /** Asks again for the tiles that a box of the world meets, or for all; what is drawn stays until its successor is here. */
  refresh(touched: Box | null): void {
    this.forget();
    for (const tile of this.tiles.values()) {
      const side = 1 / 2 ** tileZ(tile.coords.z);
      const [minX, minY] = [tile.coords.x * side, tile.coords.y * side];
      // A group's figures are the same in each of its tiles; and a cell beside a tile decides what the tile draws.
      const margin = side / 4;
      const near = {
        minX: minX - margin,
        minY: minY - margin,
        maxX: minX + side + margin,
        maxY: minY + side + margin,
      };
      if (touched === null || holdsGroups(tile) || meets(near, touched)) void this.load(tile, 1, () => undefined);
    }
  }

  /** Paints again what another filter lets through, and asks anew for the tiles whose groups that changes. */
  refilter(): void {
    for (const tile of this.tiles.values())
      if (holdsGroups(tile) || tile.filter !== '') void this.load(tile, 1, () => undefined);
    this.repaint();
  }

  /** Paints again what is in memory; asks the server for nothing. What lies outside of the window can wait. */
  repaint(): void {
    this.style += 1;
    const later: Tile[] = [];
    for (const tile of this.tiles.values()) {
      if (this.inWindow(tile)) this.paintTile(tile);
      else later.push(tile);
    }
    // The next frame shows what is in the window; what is not must not delay it.
    window.requestAnimationFrame(() => {
      for (const tile of later) void this.paintLater(tile);
    });
  }

  /** Canvases that show the tiles of the window in other colours, each laid over its own. */
  twins(palette: Palette): { readonly own: HTMLCanvasElement; readonly twin: HTMLCanvasElement }[] {
    return [...this.tiles.values()].flatMap((tile) => {
      const { canvas: own } = tile;
      if (own.width === 0 || !own.isConnected || !this.inWindow(tile)) return [];
      const twin = own.cloneNode() as HTMLCanvasElement;
      for (const step of this.steps({ ...tile, canvas: twin }, palette)) step();
      own.after(twin);
      return [{ own, twin }];
    });
  }

  private async paintLater(tile: Tile): Promise<void> {
    if (this.waiting.has(tile)) return;
    this.waiting.add(tile);
    const wanted = await turnOf(tile, 'late');
    this.waiting.delete(tile);
    if (wanted) this.paintTile(tile);
  }

  private inWindow({ coords }: Tile): boolean {
    const map = this._map as L.Map | null | undefined;
    if (map == null || coords.z !== map.getZoom()) return false;
    const size = this.getTileSize();
    const corner = coords.scaleBy(size);
    return map.getPixelBounds().intersects(L.bounds(corner, corner.add(size)));
  }

  /** The features under a place, the last painted first. */
  pick(place: L.LatLng, reachPx: number): { layer: LayerId; feature: TileFeature }[] {
    const map = this._map as L.Map | null | undefined;
    if (map == null) return [];
    const level = map.getZoom();
    const across = 2 ** tileZ(level);
    const [x, y] = [worldX(place.lng) * across, worldY(place.lat) * across];
    const tile = this.tileAt(Math.floor(x), Math.floor(y), level);
    if (tile === undefined) return [];
    const [tx, ty] = [(x - Math.floor(x)) * EXTENT, (y - Math.floor(y)) * EXTENT];
    const reach = (reachPx * EXTENT) / tilePx(level);
    const found: { layer: LayerId; feature: TileFeature }[] = [];
    for (const [layer, features] of tile.layers) {
      for (const feature of features) if (hitsTileFeature(feature, tx, ty, reach)) found.push({ layer, feature });
    }
    return found.reverse();
  }

  /** The pieces of one feature in the tiles of the present level. */
  fragments(layer: LayerId, fids: ReadonlySet<number>): Fragment[] {
    const map = this._map as L.Map | null | undefined;
    if (map == null) return [];
    const level = map.getZoom();
    const side = 1 / 2 ** tileZ(level);
    return [...this.tiles.values()].flatMap(({ coords, layers }) => {
      if (coords.z !== level) return [];
      const pieces = (layers.get(layer) ?? []).filter(({ fid }) => fids.has(fid));
      return pieces.map((feature) => ({ feature, x: coords.x * side, y: coords.y * side, side }));
    });
  }

  /** The keys of the features in a box of the world, as `keyOf` gives them; null while tiles are on their way. */
  keysIn(window: Box, keyOf: (layer: LayerId, feature: TileFeature) => string): Set<string> | null {
    const map = this._map as L.Map | null | undefined;
    if (map == null || this._tileZoom === undefined) return new Set();
    if (this._tileZoom !== map.getZoom() || this.isLoading()) return null;
    const keys = new Set<string>();
    for (const { layer, feature } of this.piecesIn(window)) keys.add(layer).add(keyOf(layer, feature));
    return keys;
  }

  /** The pieces, of all features in the tiles of the present level, that meet a box of the world. */
  *piecesIn(window: Box): Generator<Fragment & { readonly layer: LayerId }> {
    const map = this._map as L.Map | null | undefined;
    if (map == null) return;
    const level = map.getZoom();
    const side = 1 / 2 ** tileZ(level);
    for (const { coords, layers } of this.tiles.values()) {
      if (coords.z !== level) continue;
      const inTile = (world: number, tile: number): number => (world / side - tile) * EXTENT;
      const part = {
        minX: Math.max(0, inTile(window.minX, coords.x)),
        minY: Math.max(0, inTile(window.minY, coords.y)),
        maxX: Math.min(EXTENT, inTile(window.maxX, coords.x)),
        maxY: Math.min(EXTENT, inTile(window.maxY, coords.y)),
      };
      if (part.minX > part.maxX || part.minY > part.maxY) continue;
      for (const [layer, features] of layers)
        for (const feature of features)
          if (meetsTileFeature(feature, part)) yield { layer, feature, x: coords.x * side, y: coords.y * side, side };
    }
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 0;
    canvas.setAttribute('aria-hidden', 'true');
    const tile: Tile = {
      coords,
      canvas,
      abort: new AbortController(),
      layers: new Map(),
      shade: null,
      filter: '',
      timer: 0,
      paintings: 0,
      asked: 0,
    };
    this.tiles.set(canvas, tile);
    // A window in the background has few tasks, and nothing to be fluent for.
    if (document.hidden) void this.load(tile, 0, done);
    else
      void asking
        .turn(tile.abort.signal)
        .then(() => (tile.abort.signal.aborted ? undefined : this.load(tile, 0, done)));
    return canvas;
  }

  private async load(tile: Tile, attempt: number, done: L.DoneCallback): Promise<void> {
    const [result] = await Promise.all([this.fetchTile(tile), this.fetchShade(tile)]);
    if (!(await turnOf(tile))) return;
    // A tile that is already visible is painted in one go.
    if (attempt > 0) this.paintTile(tile);
    else if (!(await this.paintInSteps(tile))) return;
    if (result === 'done') this.remember(tile);
    if (attempt === 0) done(undefined, tile.canvas);
    if (result === 'later') {
      const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
      tile.timer = window.setTimeout(() => void this.load(tile, attempt + 1, done), wait);
    }
  }

  private async fetchTile(tile: Tile): Promise<'done' | 'later' | 'never'> {
    const { x, y, z: level } = tile.coords;
    if (this.town === null) return 'never';
    const { set, layers, report } = this.settings;
    const [subject = 'land'] = layers;
    const filter = this.settings.filter();
    const asked = (tile.asked += 1);
    const path = tilePath(set, this.town, tileZ(level), x, y, this.at);
    const fetched = async (from: string): Promise<TileLayers> => {
      const known = this.decoded.get(from);
      if (known !== undefined) {
        tile.shade ??= known.shade;
        return known.layers;
      }
      const response = await request(from, tile.abort.signal);
      return decodeTile(await response.arrayBuffer(), layers);
    };
    try {
      const whole = await fetched(path);
      // The page filters features by itself; of groups the server makes those that a filter leaves.
      const filtered = filter !== '' && holdsGroups({ layers: whole });
      if (filtered) this.keep(path, { layers: whole, shade: null });
      const shown = filtered ? await fetched(path + filteredBy(filter)) : whole;
      if (asked !== tile.asked) return 'never';
      tile.layers = shown;
      tile.filter = filtered ? filter : '';
      report(subject, null);
      return 'done';
    } catch (error) {
      if (isAbort(error)) return 'never';
      const failed = error instanceof RequestFailed ? error : null;
      if (failed?.problem.status === 404) return 'never';
      report(subject, failed?.problem ?? { title: String(error), status: -1 });
      return failed?.passing === true ? 'later' : 'never';
    }
  }

  /** The hill shade of a tile, unless it came from memory. Without one, the map is as good as it was. */
  private async fetchShade(tile: Tile): Promise<void> {
    if (!this.shaded || this.town === null || tile.shade !== null) return;
    const { x, y, z: level } = tile.coords;
    tile.shade = await shadeOf(this.town, tileZ(level), x, y);
  }

  /** Three levels draw the same tiles, so a tile that was decoded is kept for a while. */
  private remember({ coords, layers, shade, filter }: Tile): void {
    if (this.town === null) return;
    const path = tilePath(this.settings.set, this.town, tileZ(coords.z), coords.x, coords.y, this.at);
    this.keep(path + filteredBy(filter), { layers, shade });
  }

  private keep(path: string, decoded: Pick<Tile, 'layers' | 'shade'>): void {
    this.decoded.set(path, decoded);
    const [oldest] = this.decoded.keys();
    if (this.decoded.size > KEPT_TILES && oldest !== undefined) this.decoded.delete(oldest);
  }

  private paintTile(tile: Tile): void {
    for (const step of this.steps(tile)) step();
    rasterize(tile.canvas);
  }

  /** Paints a tile that is not shown yet, the first step now, each other one in a task of its own. Whether it was wanted until the end. */
  private async paintInSteps(tile: Tile): Promise<boolean> {
    const { style } = this;
    const steps = this.steps(tile);
    const { paintings } = tile;
    for (const [i, step] of steps.entries()) {
      if (i > 0 && !(await turnOf(tile, 'begun', 0))) return false;
      if (tile.paintings > paintings) return true; // meanwhile painted whole
      if (this.style > style) {
        this.paintTile(tile);
        return true;
      }
      step();
      rasterize(tile.canvas);
    }
    return true;
  }

  /** Clears a tile's canvas, and gives the steps that paint it. */
  private steps(tile: Tile, palette = this.settings.palette()): readonly PaintStep[] {
    const ctx = tile.canvas.getContext('2d');
    if (ctx === null) return [];
    tile.paintings += 1;
    const sizePx = tilePx(tile.coords.z);
    // A pixel more than the tile is wide: neighbours overlap by it, and no seam opens between rounded places.
    const drawnPx = Math.ceil(sizePx) + 1;
    // An empty tile has no pixels to keep and copy; around a town most tiles are empty.
    const empty = tile.shade === null && [...tile.layers.values()].every(({ length }) => length === 0);
    const side = empty ? 0 : Math.round(drawnPx * Math.min(window.devicePixelRatio || 1, 3));
    if (tile.canvas.width !== side) tile.canvas.width = tile.canvas.height = side;
    if (empty) return [];
    const ratio = side / drawnPx;
    tile.canvas.style.width = tile.canvas.style.height = `${drawnPx}px`;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, tile.canvas.width, tile.canvas.height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const frame = { ctx, scale: sizePx / EXTENT, zoom: zoomOf(tile.coords.z), ui: uiScale(), sizePx, palette };
    const across = 1 / 2 ** tileZ(tile.coords.z);
    const corner = { x: tile.coords.x * across, y: tile.coords.y * across, side: across };
    return this.settings.steps({ ...frame, corner, layers: tile.layers, shade: tile.shade }, tile.coords);
  }

  /** What is known of a place that a tile of another grid covers, too. */
  layersAt({ x, y, z }: L.Coords): TileLayers | null {
    return this.tileAt(x, y, z)?.layers ?? null;
  }

  /** Paints again the tile of one place. */
  repaintAt({ x, y, z }: L.Coords): void {
    const tile = this.tileAt(x, y, z);
    if (tile !== undefined) void this.paintLater(tile);
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
    // Its pixels are given back now: to wait for the collector makes it come often, and Safari refuses more at some point.
    tile.canvas.width = tile.canvas.height = 0;
  }
}

/** The hill shade of a tile's place; null where there is none. */
async function shadeOf(town: string, z: number, x: number, y: number): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = `/tiles/relief/${z}/${x}/${y}.png?town=${town}`;
  return image.decode().then(
    () => image,
    () => null,
  );
}

function filteredBy(filter: string): string {
  return filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`;
}

function holdsGroups({ layers }: Pick<Tile, 'layers'>): boolean {
  for (const features of layers.values()) if (features.some(({ fid }) => isGroup(fid))) return true;
  return false;
}

/** Waits for a turn to paint a tile. Whether the tile is still wanted then. */
async function turnOf({ abort: { signal } }: Tile, urgency: Urgency = 'soon', share = 1): Promise<boolean> {
  await painting.turn(signal, urgency, share);
  return !signal.aborted;
}
