/** The canvases between the map's tiles and marks: zones, borders, streets, channels, names along lines. */
import type L from 'leaflet';
import type { TownFeature } from '../api/shapes';
import { featuresOf, type Data } from '../state/data';
import type { Store } from '../state/store';
import { isOff, type View } from '../state/view';
import { zoomOf } from './plane/levels';
import { AFAR, paintQuietLand } from './paint/around';
import type { paintGraticule } from './paint/graticule';
import type { Marks } from './names/marks';
import { NamedLines, type NameScene } from './names/named-lines';
import { Overlay, type OverlayFrame } from './canvas/overlay';
import { paintOverlay, prepareOverlay } from './paint/overlay';
import type { Scenes } from './scene/scene';
import { stackingOf, type Canvas } from './scene/stack';
import { boxOfRings, type Rect } from './plane/geometry';
import type { Palette } from '../look/palette';
import type { LayerId } from '../api/layers';

const NONE: readonly TownFeature[] = [];
const WORLD = { minX: 0, minY: 0, maxX: 1, maxY: 1 };

export interface CanvasPorts {
  readonly view: Store<View>;
  readonly data: Store<Data>;
  readonly palette: () => Palette;
  /** Window rectangles that lie over the map. */
  readonly panels: () => readonly DOMRect[];
  /** What was asked for could not be fetched. */
  readonly failed: () => void;
}

/** The canvases of the stack: the lines, zones and names that are neither tiles nor marks, where the reader has put them. */
export class Canvases {
  private readonly names = new NamedLines();
  private paintGrid: typeof paintGraticule | null = null;
  private fetching = false;
  private readonly overlays: Readonly<Record<Canvas, Overlay>>;
  /** Under the base's tiles. */
  private readonly quietLand: Overlay;

  constructor(
    private readonly leaflet: L.Map,
    private readonly ports: CanvasPorts,
    private readonly scenes: Scenes,
    private readonly marks: Marks,
    /** Whether the town's own base lies beneath. */
    private readonly onOwnBase: () => boolean,
  ) {
    const overlay = (name: Canvas): Overlay =>
      new Overlay((frame) => this.paint(frame, name), this.ports.palette, name, {
        prepare: (frame) => this.prepare(frame, name),
      });
    this.overlays = { low: overlay('low'), main: overlay('main'), top: overlay('top') };
    this.quietLand = new Overlay((frame) => this.paintQuietLand(frame), this.ports.palette, 'around', {
      part: () => (zoomOf(leaflet.getZoom()) > AFAR ? null : WORLD),
    });
    leaflet.addLayer(this.quietLand);
    leaflet.addLayer(this.overlays.main);
  }

  all(): readonly Overlay[] {
    return [this.quietLand, ...Object.values(this.overlays)];
  }

  repaint(): void {
    for (const overlay of this.all()) overlay.repaint();
  }

  /** Puts on the map what the view's order needs. The main canvas is always there. */
  restack({ order }: View): void {
    const { members } = stackingOf(order);
    for (const name of ['low', 'top'] as const) {
      if (members[name].length > 0) this.leaflet.addLayer(this.overlays[name]);
      else this.leaflet.removeLayer(this.overlays[name]);
    }
  }

  /** Prepares the slow parts that are kept between paintings: shadow, glow, and the places of names. */
  private prepare(frame: OverlayFrame, name: Canvas): void {
    const view = this.ports.view.get();
    prepareOverlay(frame, this.scenes.scene(), stackingOf(view.order).members[name], name === 'main');
    if (name === 'main') this.names.prepare(frame, this.nameScene(view));
  }

  private paint(frame: OverlayFrame, name: Canvas): void {
    const view = this.ports.view.get();
    paintOverlay(frame, this.scenes.scene(), stackingOf(view.order).members[name], name === 'main');
    if (name !== 'main') return;
    if (view.grid) this.graticule()?.(frame, this.blocked(frame));
    this.names.paint(frame, this.nameScene(view));
  }

  /** Paints the graticule; null until its code is there, for which few visits ask. */
  private graticule(): typeof paintGraticule | null {
    if (this.paintGrid === null && !this.fetching) {
      this.fetching = true;
      import('./paint/graticule')
        .then(({ paintGraticule: paint }) => {
          this.paintGrid = paint;
          this.overlays.main.repaint();
        })
        .catch(() => {
          this.fetching = false;
          this.ports.failed();
        });
    }
    return this.paintGrid;
  }

  private paintQuietLand(frame: OverlayFrame): void {
    const { boundary } = this.scenes.scene();
    if (boundary.length > 0) paintQuietLand(frame, boxOfRings(boundary));
  }

  private nameScene(view: View): NameScene {
    const { language } = view;
    const of = (layer: LayerId): readonly TownFeature[] =>
      isOff(view, layer) ? NONE : featuresOf(this.ports.data.get(), layer);
    return {
      rivers: of('rivers'),
      streets: of('streets'),
      language,
      family: this.marks.family,
      lat: this.leaflet.getCenter().lat,
      painted: this.onOwnBase(),
      taken: this.marks.taken,
    };
  }

  /** Whether a mark, a label or a panel stands in a box of a canvas. */
  private blocked({ originX, originY, margin }: OverlayFrame): (box: Rect) => boolean {
    const panels = this.ports.panels();
    return ({ x0, y0, x1, y1 }) =>
      this.marks.taken({ x0: x0 + originX, y0: y0 + originY, x1: x1 + originX, y1: y1 + originY }) ||
      panels.some(
        ({ left, top, right, bottom }) =>
          x0 - margin.x < right && x1 - margin.x > left && y0 - margin.y < bottom && y1 - margin.y > top,
      );
  }
}
