import L from 'leaflet';
import { zoomOf } from './levels';
import { worldPx } from './mercator';

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
  /** How far the canvas reaches beyond the window. */
  readonly margin: { readonly x: number; readonly y: number };
}

/** How much of the window is drawn beyond each edge, so that a short pan shows no blank; on a wall that would be too much to copy. */
const MARGIN = 0.35;
const MOST_MARGIN_PX = 500;

/**
 * One canvas over the window that is drawn anew when the map comes to rest, and scaled while it zooms. It is drawn in the
 * next frame: the map's own work at the end of a move is a long task already.
 */
export class Overlay extends L.Layer {
  private readonly canvas = document.createElement('canvas');
  private corner = L.point(0, 0);
  private level = 0;
  private frame = 0;

  constructor(
    private readonly draw: (frame: OverlayFrame) => void,
    private readonly ui: () => number,
    paneName: string,
  ) {
    super();
    L.Util.setOptions(this, { pane: paneName });
    this.canvas.className = 'leaflet-zoom-animated';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.appendChild(this.canvas);
    map.on('moveend resize viewreset', this.settle, this);
    map.on('zoomanim', this.follow, this);
    map.on('zoom', this.stand, this);
    this.paintNow();
    return this;
  }

  override onRemove(map: L.Map): this {
    this.canvas.remove();
    map.off('moveend resize viewreset', this.settle, this);
    map.off('zoomanim', this.follow, this);
    map.off('zoom', this.stand, this);
    return this;
  }

  /** Draws again before the next frame, once however often it is asked. */
  repaint(): void {
    if (this.frame !== 0) return;
    this.frame = window.requestAnimationFrame(() => this.paintNow());
  }

  private paintNow(): void {
    window.cancelAnimationFrame(this.frame);
    this.frame = 0;
    const map = this._map as L.Map | null | undefined;
    const ctx = this.canvas.getContext('2d');
    if (map == null || ctx === null) return;
    const size = map.getSize();
    const reach = (side: number): number => Math.round(Math.min(side * MARGIN, MOST_MARGIN_PX));
    const margin = L.point(reach(size.x), reach(size.y));
    const whole = size.add(margin.multiplyBy(2));
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    fitCanvas(this.canvas, Math.round(whole.x * ratio), Math.round(whole.y * ratio));
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]).subtract(margin));
    this.canvas.style.width = `${whole.x}px`;
    this.canvas.style.height = `${whole.y}px`;
    this.level = map.getZoom();
    this.corner = map.getPixelBounds().getTopLeft().subtract(margin);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { x: originX, y: originY } = this.corner;
    const frame = { ctx, scale: worldPx(zoomOf(this.level)), originX, originY, width: whole.x, height: whole.y };
    this.draw({ ...frame, zoom: zoomOf(this.level), ui: this.ui(), margin });
  }

  private settle(): void {
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
    const scale = this._map.getZoomScale(event.zoom, this.level);
    const corner = this.corner.multiplyBy(scale);
    L.DomUtil.setTransform(this.canvas, corner.subtract(newOrigin(this._map, event)).round(), scale);
  }
}

/** Setting a canvas's size makes it anew, even to the size it has. */
function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** The pixel origin that the map will have when the zoom that now begins has ended. */
export function newOrigin(map: L.Map, { center, zoom }: { center: L.LatLng; zoom: number }): L.Point {
  const pane = map.getPane('mapPane');
  const shift = pane === undefined ? L.point(0, 0) : L.DomUtil.getPosition(pane);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
}
