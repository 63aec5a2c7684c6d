/** The map: brings the page's state to Leaflet, and the reader's pointer to the page's state. */
import L from 'leaflet';
import { townOf, type Data, type Picked } from '../state/data';
import { pastInstant } from '../state/past';
import { selectionOf } from '../state/place';
import { flippedKeys, opacityOf, type Selection, type View } from '../state/view';
import { CATALOGUE } from '../words';
import { Camera, type Framed } from './camera';
import { Canvases } from './canvases';
import { uiScale } from '../look/device';
import { zoomOf } from './plane/levels';
import { Marks } from './names/marks';
import { marksOf } from './names/marks-of';
import { worldPx, worldX, worldY } from '../geodesy/mercator';
import type { Box } from './plane/geometry';
import { Picker } from './picker';
import { Pointed } from './pointed';
import { refetch } from './refetch';
import { Scenes } from './scene/scene';
import { seenIn } from './seen';
import { stackingOf } from './scene/stack';
import type { Step } from './scene/steps';
import type { Walk } from './keyboard/walk';
import { walkOn } from './walk-on';
import type { MapPorts } from './ports';
import { ToolBench } from './tools/bench';
import type { Palette } from '../look/palette';
import { isCommittee } from '../api/layers';
import { AREA_LAYERS, isArea } from '../state/layers';
import { Grids } from './grids';
import type { Swipe } from './swipe';
import { makeLeaflet, paneOf } from './leaflet-map';

/** How long the map must rest before the legend is told what it shows. */
const SEEN_MS = 120;
/** How long until the card that a press opens has its size. */
const REVEAL_MS = 80;

/** The one place where the page's state meets Leaflet. */
export class TownMap {
  readonly leaflet: L.Map;
  readonly camera: Camera;
  private readonly grids: Grids;
  private readonly canvases: Canvases;
  private readonly scenes: Scenes;
  private readonly picker: Picker;
  private readonly marks: Marks;
  private readonly pointed: Pointed;
  readonly tools: ToolBench;
  private readonly walk: Walk;
  private marksStale = true;
  private canvasesStale = true;
  private refresh = 0;
  private looking = 0;
  private swipe: Swipe | null = null;

  constructor(private readonly ports: MapPorts) {
    this.leaflet = makeLeaflet(ports.container);
    this.camera = new Camera(this.leaflet, ports.padding);
    this.grids = new Grids(this.leaflet, ports, (layer) => this.scenes.chosen.of(layer));
    const now = (): [View, Data] => [ports.view.get(), ports.data.get()];
    const { areas } = this.grids;
    this.scenes = new Scenes(now, areas);
    this.marks = new Marks(
      uiScale,
      (selection) => ports.pressed(selection),
      ports.panels,
      this.words().action.villagesOnMap,
    );
    this.picker = new Picker(this.leaflet, this.marks, areas, this.scenes, now);
    for (const layer of AREA_LAYERS) areas[layer].on('load', () => this.pointed.isIn(layer) && this.pointed.show());
    for (const grid of this.grids.all()) grid.on('load', () => this.lookSoon());
    this.pointed = new Pointed(this.leaflet, this.scenes, {
      selected: () => ports.view.get().selected,
      picked: () => this.picked(),
      palette: ports.palette,
    });
    this.tools = new ToolBench(
      this.leaflet,
      ports.container,
      ports.tools,
      ports.data,
      () => this.camera.centre(),
      ports.palette,
      ports.failed,
    );
    this.canvases = new Canvases(this.leaflet, ports, this.scenes, this.marks, () => this.grids.isOwnBase());
    this.leaflet.addLayer(this.marks);
    const { leaflet, camera, scenes } = this;
    const window = (): Box => this.window();
    this.walk = walkOn({ leaflet, camera, scenes, areas, ports, window, ring: (step) => this.setRinged(step) });
    this.listen();
    this.update(ports.view.get(), null, ports.data.get(), null);
    ports.view.subscribe((now, before) => this.update(now, before, ports.data.get(), null));
    ports.tools.subscribe((now, before) => {
      if (now.mode === before.mode) return;
      this.refreshSoon();
      if ([now, before].some(({ mode }) => mode.kind === 'pick')) this.pointed.show();
    });
    ports.data.subscribe((now, before) => {
      this.update(ports.view.get(), null, now, before);
      if (now.touched !== before.touched) refetch(now.touched, areas, this.grids.base);
    });
  }

  begin(): void {
    this.keepTown();
    if (this.grids.begin()) this.canvasesStale = true;
  }

  /** Has the land of the whole town be there, wherever the map is opened. */
  private keepTown(): void {
    const extent = townOf(this.ports.data.get(), this.ports.view.get().town)?.extent;
    if (extent === null || extent === undefined) return;
    const [west, south, east, north] = extent;
    const box = { minX: worldX(west), minY: worldY(north), maxX: worldX(east), maxY: worldY(south) };
    this.grids.base.keepLevel(this.camera.levelFor(extent), box);
  }

  fitTown(animate: boolean): void {
    const extent = townOf(this.ports.data.get(), this.ports.view.get().town)?.extent;
    if (extent === null || extent === undefined) return;
    const level = this.camera.levelFor(extent);
    for (const grid of this.grids.all()) grid.keepLevel(level);
    this.camera.fit(extent, animate);
  }

  /** Shows what a scene of a story has on its map. */
  showFramed(what: Framed, animate: boolean): void {
    if (what === 'town') this.fitTown(animate);
    else if ('extent' in what) this.camera.fit(what.extent, animate, what.closest);
    else this.camera.setPlace(what);
  }

  /** Has the tiles of another view be in memory before it is shown. */
  prepare(view: View, what: Framed): void {
    const extent = townOf(this.ports.data.get(), view.town)?.extent;
    const shown = what !== 'town' ? what : extent == null ? null : { extent, closest: 16 };
    if (shown === null || view.town !== this.ports.view.get().town) return;
    const { level, box } = this.camera.windowOf(shown);
    this.grids.prepare(view, level, box);
  }

  /** Lays labels out anew, once however many fonts arrived. */
  relabel(): void {
    this.marks.forgetWidths();
    this.marksStale = this.canvasesStale = true;
    this.refreshSoon();
  }

  /** Draws everything anew in other colours, from memory. */
  restyle(): void {
    for (const grid of this.grids.all()) grid.repaint();
    this.tools.repaint();
    this.marksStale = this.canvasesStale = true;
    this.refreshSoon();
  }

  /** Lays pictures in a palette's colours over all canvases, to be printed in their place. Returns what takes them away. */
  forPaper(palette: Palette): () => void {
    const grids = this.grids.all().flatMap((grid) => grid.twins(palette));
    const overlays = [...this.canvases.all(), ...this.pointed.all(), this.tools.overlay].flatMap((overlay) => {
      const twin = overlay.twin(palette);
      return twin === null ? [] : [{ own: overlay.element, twin }];
    });
    const pairs = [...grids, ...overlays];
    for (const { own, twin } of pairs) {
      own.classList.add('not-printed');
      twin.classList.add('only-printed');
    }
    return () => {
      for (const { own, twin } of pairs) {
        own.classList.remove('not-printed');
        twin.remove();
      }
    };
  }

  followPointer(tell: (lat: number, lon: number) => void): void {
    this.leaflet.on('mousemove', ({ latlng }: L.LeafletMouseEvent) => tell(latlng.lat, latlng.lng));
  }

  giveWay(): void {
    this.marks.giveWay();
  }

  resized(): void {
    this.leaflet.invalidateSize({ animate: false, pan: false });
    this.repaintCanvases();
    this.grids.base.repaint();
    this.marks.layOut();
    this.lookSoon();
  }

  private words(): (typeof CATALOGUE)['en'] {
    return CATALOGUE[this.ports.view.get().language];
  }

  private update(view: View, viewBefore: View | null, data: Data, dataBefore: Data | null): void {
    const first = viewBefore === null && dataBefore === null;
    if (first || view.town !== viewBefore?.town) for (const grid of this.grids.all()) grid.setTown(view.town);
    // The base stays as it is: what is looked at in the past are the themes' own areas.
    for (const layer of AREA_LAYERS) this.grids.areas[layer].setMoment(pastInstant(view));
    if (data.towns !== dataBefore?.towns && dataBefore !== null) {
      this.keepTown();
      this.grids.base.repaint();
    }
    // Names of rivers have another ground where the base is another.
    if (this.grids.follow(view, data)) this.canvasesStale = true;
    const selectionChanged = viewBefore !== null && view.selected !== viewBefore.selected;
    const flipped = viewBefore === null ? [] : flippedKeys(viewBefore.off, view.off);
    const chosen = this.scenes.chosen.changes();
    if (chosen.size > 0) this.marksStale = this.canvasesStale = true;
    this.grids.repaint(flipped, chosen);
    // Sizes are written in areas, in the page's language.
    if (viewBefore !== null && view.language !== viewBefore.language)
      for (const layer of AREA_LAYERS) this.grids.areas[layer].repaint();
    if (first || selectionChanged || view.opacity !== viewBefore?.opacity) this.quieten(view);
    if (first || view.order !== viewBefore?.order) this.restack(view);
    const marksChange =
      first ||
      flipped.some((key) => !AREA_LAYERS.some((layer) => key.startsWith(layer))) ||
      view.theme !== viewBefore?.theme ||
      view.language !== viewBefore.language ||
      view.town !== viewBefore.town;
    if (
      dataBefore === null
        ? marksChange
        : data.layers !== dataBefore.layers ||
          data.coverage !== dataBefore.coverage ||
          data.towns !== dataBefore.towns ||
          data.tint !== dataBefore.tint
    ) {
      this.marksStale = this.canvasesStale = true;
    }
    // Each canvas that is drawn anew costs a frame's worth of copying, also where nothing on it has changed.
    if (
      viewBefore !== null &&
      (view.grid !== viewBefore.grid || view.order !== viewBefore.order || view.opacity !== viewBefore.opacity)
    )
      this.canvasesStale = true;
    if (selectionChanged) this.pointed.point();
    this.refreshSoon();
    // A legend of another theme or day must not wait for the map to rest.
    if (
      view.theme !== viewBefore?.theme ||
      data.layers !== dataBefore?.layers ||
      data.coverage !== dataBefore.coverage ||
      data.tint !== dataBefore.tint
    )
      this.look();
    if (data.tint !== dataBefore?.tint) this.swipe?.show(data.tint);
  }

  /** Has a bar part two periods; its code comes later than the map's. */
  partPeriods(Bar: typeof Swipe): void {
    this.swipe = new Bar(this.leaflet, this.marks, this.ports);
    this.swipe.show(this.ports.data.get().tint);
  }

  /** Several answers that come together lead to one layout of the labels. */
  private refreshSoon(): void {
    if (this.refresh !== 0) return;
    this.refresh = window.requestAnimationFrame(() => {
      this.refresh = 0;
      const view = this.ports.view.get();
      if (this.marksStale) this.marks.setMarks(marksOf(view, this.ports.data.get()));
      this.marksStale = false;
      this.marks.setLabel(this.words().action.villagesOnMap);
      this.walk.setWords();
      this.emphasise();
      if (this.canvasesStale) this.repaintCanvases();
    });
  }

  private repaintCanvases(): void {
    this.canvasesStale = false;
    this.canvases.repaint();
    this.pointed.show();
  }

  /** Tells what the window shows once the map has rested. */
  private lookSoon(): void {
    window.clearTimeout(this.looking);
    this.looking = window.setTimeout(() => this.look(), SEEN_MS);
  }

  private look(): void {
    const { tools, view, data } = this.ports;
    const before = tools.get().seen;
    const seen = seenIn({
      view: view.get(),
      data: data.get(),
      window: this.window(),
      zoom: this.marks.seenZoom(),
      shapesIn: (layer) => this.scenes.shapesIn(layer),
      tiled: (layer) => this.grids.keysIn(layer, this.window()),
      before,
    });
    if (seen.join() !== before?.join()) tools.set({ seen });
  }

  private window(): Box {
    const [west, south, east, north] = this.camera.bounds();
    return { minX: worldX(west), minY: worldY(north), maxX: worldX(east), maxY: worldY(south) };
  }

  private setRinged(step: Step | null): void {
    this.pointed.ringed = step?.selection ?? null;
    if (step === null) this.ports.hovered(null, 0, 0);
    else {
      const px = worldPx(zoomOf(this.leaflet.getZoom()));
      const { x, y } = L.point(step.x * px, step.y * px).subtract(this.leaflet.getPixelBounds().getTopLeft());
      this.ports.hovered(step, x, y);
    }
    this.pointed.point();
  }

  /** Areas let the base show through, and more of it while one feature is singled out. */
  private quieten(view: View): void {
    const { selected } = view;
    const areas = selected !== null && isArea(selected.layer) ? 0.5 : 0.8;
    paneOf(this.leaflet, 'areas').style.opacity = String(areas * opacityOf(view, 'areas'));
    paneOf(this.leaflet, 'base').style.opacity = String(opacityOf(view, 'base'));
    paneOf(this.leaflet, 'markerPane').style.opacity = String(opacityOf(view, 'points'));
  }

  /** Puts panes and canvases into the view's order. */
  private restack(view: View): void {
    const { over } = stackingOf(view.order);
    this.canvases.restack(view);
    paneOf(this.leaflet, 'areas').style.zIndex = over === 'areas' ? '600' : '250';
    paneOf(this.leaflet, 'markerPane').style.zIndex = over === 'areas' ? '250' : '600';
    paneOf(this.leaflet, 'pointed').style.zIndex = over === 'areas' ? '620' : '360';
  }

  private listen(): void {
    const { leaflet } = this;
    leaflet.on('moveend', () => {
      this.ports.view.set({ place: this.camera.place() });
      this.pointed.show(); // an area's pieces may have come into the window
      this.lookSoon();
    });
    leaflet.on('click', (event: L.LeafletMouseEvent) => {
      if (this.tools.pressed(event)) return;
      const found = this.picker.pick(event);
      this.ports.picked(found);
      const { lat, lng } = event.latlng;
      // The card that opens does not cover what was pressed. A committee is everywhere, and what is picked opens none.
      if (this.ports.tools.get().mode.kind === 'pick') return;
      if (found.some(({ selection }) => !isCommittee(selection.layer)))
        window.setTimeout(() => this.camera.reveal(lat, lng), REVEAL_MS);
    });
    let queued = 0;
    let moving = false;
    leaflet.on('mousemove', (event: L.LeafletMouseEvent) => {
      window.cancelAnimationFrame(queued);
      queued = window.requestAnimationFrame(() => {
        if (!this.tools.follows(event) && !moving)
          this.setHovered(this.picker.pick(event)[0] ?? null, event.containerPoint.x, event.containerPoint.y);
      });
    });
    leaflet.on('mouseout movestart', ({ type }) => {
      moving ||= type === 'movestart';
      window.cancelAnimationFrame(queued);
      this.setHovered(null, 0, 0);
    });
    leaflet.on('moveend', () => (moving = false));
  }

  /** The areas that are picked. */
  private picked(): readonly Selection[] {
    const { mode } = this.ports.tools.get();
    return mode.kind === 'pick' ? mode.places.map(selectionOf).filter(({ layer }) => isArea(layer)) : [];
  }

  private emphasise(): void {
    const { mode } = this.ports.tools.get();
    this.marks.emphasise(
      this.pointed.hovered,
      this.ports.view.get().selected,
      mode.kind === 'pick' ? mode.places : null,
    );
  }

  private setHovered(picked: Picked | null, x: number, y: number): void {
    this.ports.hovered(picked, x, y);
    const now = picked?.selection ?? null;
    const before = this.pointed.hovered;
    if (now?.layer === before?.layer && now?.fid === before?.fid) return;
    this.pointed.hovered = now;
    this.ports.container.classList.toggle('is-over', now !== null);
    this.emphasise();
    this.pointed.point();
  }
}
