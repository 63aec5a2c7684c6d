/** A canvas over the map's window, redrawn when the map comes to rest. */
import L from 'leaflet';
import { zoomOf } from '../plane/levels';
import type { Box } from '../plane/geometry';
import { worldPx } from '../../geodesy/mercator';
import { TILES_A_FRAME, painting } from './painting';
import { rasterize } from './rasterize';
import type { Palette } from '../../look/palette';
import { uiScale } from '../../look/device';

export interface OverlayFrame {
  readonly ctx: CanvasRenderingContext2D;
  /** World coordinates to canvas pixels: x · scale − originX. */
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly ui: number;
  readonly palette: Palette;
  /** How far the canvas reaches beyond the window. */
  readonly margin: { readonly x: number; readonly y: number };
}

export interface OverlayOptions {
  /** The part of the world that is drawn on, with room around it for lines; all, when left out. */
  readonly part?: () => Box | null;
  /** What it takes of a frame's room: of all, when left out. What follows the pointer must leave some to tiles. */
  readonly share?: number;
  /** Whether the map stays where it is: then nothing is drawn beyond the window, which is copied in each frame. */
  readonly still?: () => boolean;
  /** Work that can be done in a turn of its own before the canvas is redrawn. It must not draw on the canvas. */
  readonly prepare?: (frame: OverlayFrame) => void;
}

interface Place {
  readonly map: L.Map;
  /** How many of the canvas's pixels are one of the map's. */
  readonly ratio: number;
  readonly frame: OverlayFrame;
}

/** How much of the window is drawn beyond each edge, so that a short pan shows no blank; on a wall that would be too much to copy. */
const MARGIN = 0.35;
const MOST_MARGIN_PX = 500;
/** Room in px for lines and rings around the features of a canvas. */
const PART_ROOM_PX = 24;

/**
 * One canvas over the window that is drawn anew when the map comes to rest, and scaled while it zooms. It is drawn in a
 * task of its own: the map's work at the end of a move is a long one already.
 */
export class Overlay extends L.Layer {
  private readonly canvas = document.createElement('canvas');
  private corner = L.point(0, 0);
  private level = 0;
  private due = false;
  /** While it zooms: what is drawn is on its way to a place, where it is drawn anew. */
  private gliding = false;

  constructor(
    private readonly draw: (frame: OverlayFrame) => void,
    private readonly palette: () => Palette,
    paneName: string,
    private readonly settings: OverlayOptions = {},
  ) {
    super();
    L.Util.setOptions(this, { pane: paneName });
    this.canvas.className = 'leaflet-zoom-animated';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.width = this.canvas.height = 0;
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.appendChild(this.canvas);
    map.on('moveend resize viewreset', this.settle, this);
    map.on('zoomanim', this.follow, this);
    map.on('zoom', this.stand, this);
    this.repaint();
    return this;
  }

  override onRemove(map: L.Map): this {
    this.canvas.remove();
    // Put back, it would show for some frames what it showed before.
    this.canvas.width = this.canvas.height = 0;
    map.off('moveend resize viewreset', this.settle, this);
    map.off('zoomanim', this.follow, this);
    map.off('zoom', this.stand, this);
    this.gliding = false;
    return this;
  }

  /** Draws again when its turn comes, mostly before the next frame, once however often it is asked. */
  repaint(): void {
    if (this.due || (this._map as L.Map | null | undefined) == null) return;
    this.due = true;
    const { prepare, share = TILES_A_FRAME } = this.settings;
    if (prepare !== undefined)
      void painting.turn(null, 'first', 0).then(() => {
        if (!this.gliding) this.prepareWith(prepare);
      });
    void painting.turn(null, 'first', share).then(() => {
      this.due = false;
      if (!this.gliding) this.paintNow();
    });
  }

  /** A canvas that shows the same in other colours, to be laid over this one; null while there is nothing. */
  twin(palette: Palette): HTMLCanvasElement | null {
    if (this.canvas.width === 0 || this.canvas.height === 0) return null;
    const twin = this.canvas.cloneNode() as HTMLCanvasElement;
    const place = this.place(twin, palette);
    if (place === null) return null;
    this.paintOn(twin, place);
    this.canvas.after(twin);
    return twin;
  }

  get element(): HTMLCanvasElement {
    return this.canvas;
  }

  private isStill(): boolean {
    return this.settings.still?.() === true;
  }

  private prepareWith(prepare: (frame: OverlayFrame) => void): void {
    const place = this.place();
    if (place === null) return;
    // To give a canvas another size clears it: only one that is blank anyhow gets it before it is drawn.
    if (this.canvas.width > 0 && !fits(this.canvas, place)) return;
    fit(this.canvas, place);
    place.frame.ctx.setTransform(place.ratio, 0, 0, place.ratio, 0, 0);
    prepare(place.frame);
  }

  private paintNow(): void {
    const place = this.place();
    if (place === null) return;
    this.corner = L.point(place.frame.originX, place.frame.originY);
    this.level = place.map.getZoom();
    this.paintOn(this.canvas, place);
    // What is painted in each frame is carried out in that frame.
    if (!this.isStill()) rasterize(this.canvas);
  }

  private paintOn(canvas: HTMLCanvasElement, place: Place): void {
    const { map, ratio, frame } = place;
    const { ctx, originX, originY } = frame;
    fit(canvas, place);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    L.DomUtil.setPosition(canvas, L.point(originX, originY).subtract(map.getPixelOrigin()));
    canvas.style.width = `${frame.width}px`;
    canvas.style.height = `${frame.height}px`;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.draw(frame);
  }

  /** Where the canvas is to be now, and what is to be drawn on it; null while there is no map. */
  private place(canvas = this.canvas, palette = this.palette()): Place | null {
    const map = this._map as L.Map | null | undefined;
    const ctx = canvas.getContext('2d');
    if (map == null || ctx === null) return null;
    const size = map.getSize();
    const share = this.isStill() ? 0 : MARGIN;
    const reach = (side: number): number => Math.round(Math.min(side * share, MOST_MARGIN_PX));
    const margin = L.point(reach(size.x), reach(size.y));
    const zoom = zoomOf(map.getZoom());
    const scale = worldPx(zoom);
    const home = map.getPixelBounds().getTopLeft().subtract(margin);
    const { corner, whole } = this.region(home, size.add(margin.multiplyBy(2)), scale);
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    const frame = { ctx, scale, originX: corner.x, originY: corner.y, width: whole.x, height: whole.y };
    return { map, ratio, frame: { ...frame, zoom, ui: uiScale(), palette, margin } };
  }

  /** The canvas's corner in the map's pixels, and its size. */
  private region(corner: L.Point, whole: L.Point, scale: number): { corner: L.Point; whole: L.Point } {
    const { part } = this.settings;
    if (part === undefined) return { corner, whole };
    const box = part();
    const room = PART_ROOM_PX * uiScale();
    const within = (at: number, from: number, side: number): number =>
      Math.round(Math.max(0, Math.min(side, at - from)));
    const place = (x: number, y: number): L.Point =>
      L.point(within(x, corner.x, whole.x), within(y, corner.y, whole.y));
    if (box === null) return { corner, whole: L.point(0, 0) };
    const from = place(box.minX * scale - room, box.minY * scale - room);
    const until = place(box.maxX * scale + room, box.maxY * scale + room);
    return { corner: corner.add(from), whole: until.subtract(from) };
  }

  private settle(): void {
    this.gliding = false;
    this.stand();
    this.repaint();
  }

  /** Keeps what is drawn in its place, which another level or origin has moved, until it is drawn anew. */
  private stand(): void {
    const map = this._map;
    const scale = map.getZoomScale(map.getZoom(), this.level);
    L.DomUtil.setTransform(this.canvas, this.corner.multiplyBy(scale).subtract(map.getPixelOrigin()).round(), scale);
  }

  private follow(event: L.ZoomAnimEvent): void {
    this.gliding = true;
    const scale = this._map.getZoomScale(event.zoom, this.level);
    const corner = this.corner.multiplyBy(scale);
    L.DomUtil.setTransform(this.canvas, corner.subtract(newOrigin(this._map, event)).round(), scale);
  }
}

function sizeAt({ frame, ratio }: Place): readonly [width: number, height: number] {
  return [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
}

function fits(canvas: HTMLCanvasElement, place: Place): boolean {
  const [width, height] = sizeAt(place);
  return canvas.width === width && canvas.height === height;
}

/** Setting a canvas's size makes it anew, even to the size it has. */
function fit(canvas: HTMLCanvasElement, place: Place): void {
  if (!fits(canvas, place)) [canvas.width, canvas.height] = sizeAt(place);
}

/** The pixel origin that the map will have when the zoom that now begins has ended. */
export function newOrigin(map: L.Map, { center, zoom }: { center: L.LatLng; zoom: number }): L.Point {
  const pane = map.getPane('mapPane');
  const shift = pane === undefined ? L.point(0, 0) : L.DomUtil.getPosition(pane);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
}
