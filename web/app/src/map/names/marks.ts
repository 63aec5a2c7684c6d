/** Shows marks and labels as elements over the map. */
import L from 'leaflet';
import { render, type TemplateResult } from 'lit-html';
import type { Selection } from '../../state/view';
import { placeLabels, takenBy, type LabelWish } from './labeler';
import { glide } from './glide';
import { zoomOf } from '../plane/levels';
import { newOrigin } from '../canvas/overlay';
import type { Rect } from '../plane/geometry';
import { ahead } from '../plane/ahead';
import { AROUND, dotScale, type Mark } from './mark';
import { LabelRuler } from './ruler';

interface Drawn {
  mark: Mark;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement | null;
  readonly label: HTMLElement;
  /** What the element shows now, so that only what changes is written. */
  shown: { icon: TemplateResult | null; name: string; spoken: string };
  /** How large its dot is, of what it is at 16 px type. */
  dots: number;
  /** Where it stands, from the map's origin, in px. */
  at: L.Point;
  /** The label's place beside the mark and its size in px, where it has one. */
  box: Rect | null;
}

/** How far a label reaches from its mark. */
const LABEL_ROOM_PX = 150;

/**
 * Marks and labels as elements: each is a button with a name, can take the focus, and glides with the map's zoom. The
 * labels are laid out for the whole town whenever zoom, marks or fonts change, never while panning.
 */
export class Marks extends L.Layer {
  private readonly root = document.createElement('div');
  private readonly drawn = new Map<string, Drawn>();
  private giving = 0;
  private rest: () => void = () => undefined;
  /** While it zooms marks are on their way, and are laid out when they are there. */
  private gliding = false;
  /** The level that labels are laid out for. */
  private laid = 0;
  /** They are to be laid out anew. */
  private behind = true;
  private dots = 1;
  private readonly ruler = new LabelRuler();
  private stop: string | null = null;
  private scale = 1;
  /** Hears that marks stand elsewhere. */
  moved: () => void = () => undefined;
  /** Whether a mark or a label stands in a box of the map's pixels at the zoom that they are laid out for. */
  taken: (box: Rect) => boolean = () => false;

  constructor(
    private readonly ui: () => number,
    private readonly choose: (selection: Selection) => void,
    /** Rectangles in the window that labels must not be cut by. */
    private readonly obstacles: () => readonly DOMRect[],
    label: string,
  ) {
    super();
    L.Util.setOptions(this, { pane: 'markerPane' });
    this.root.className = 'marks';
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', label);
    this.root.addEventListener('keydown', (event) => this.walk(event));
  }

  /** The face that labels are set in. */
  get family(): string {
    return this.ruler.family;
  }

  setLabel(label: string): void {
    this.root.setAttribute('aria-label', label);
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.appendChild(this.root);
    map.on('zoomend viewreset', this.settle, this);
    map.on('zoomanim', this.follow, this);
    map.on('zoom', this.pinched, this);
    map.on('moveend resize', this.giveWay, this);
    this.layOut();
    return this;
  }

  override onRemove(map: L.Map): this {
    this.root.remove();
    map.off('zoomend viewreset', this.settle, this);
    map.off('zoomanim', this.follow, this);
    map.off('zoom', this.pinched, this);
    map.off('moveend resize', this.giveWay, this);
    return this;
  }

  setMarks(marks: readonly Mark[]): void {
    const keep = new Set(marks.map((mark) => mark.key));
    for (const [key, drawn] of this.drawn) {
      if (keep.has(key)) continue;
      drawn.element.remove();
      this.drawn.delete(key);
    }
    for (const mark of marks) this.show(mark);
    this.ruler.family = getComputedStyle(this.root).fontFamily;
    if (this.stop === null || !keep.has(this.stop))
      this.setStop(marks.find((mark) => mark.selection !== null && mark.markFrom === undefined)?.key ?? null);
    this.layOut();
  }

  /** `picked` are the keys of what is picked, or null while nothing is to be. */
  emphasise(hovered: Selection | null, selected: Selection | null, places: readonly string[] | null = null): void {
    const picked = places === null ? null : new Set(places);
    const is = (mark: Mark, what: Selection | null): boolean =>
      what !== null && mark.selection?.layer === what.layer && mark.selection.fid === what.fid;
    for (const { mark, element, button } of this.drawn.values()) {
      element.classList.toggle('is-hovered', is(mark, hovered));
      const chosen = is(mark, selected);
      element.classList.toggle('is-selected', chosen);
      if (chosen) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
      if (chosen) this.setStop(mark.key);
      element.classList.toggle('is-picked', picked?.has(mark.key) === true);
      if (picked === null) button?.removeAttribute('aria-pressed');
      else button?.setAttribute('aria-pressed', String(picked.has(mark.key)));
    }
    this.root.classList.toggle('has-selection', selected !== null);
  }

  /** Marks, and labels beside them, within reach of a window point; the nearest first. */
  pick(point: L.Point, reachPx: number): Selection[] {
    const map = this._map as L.Map | null | undefined;
    if (map == null) return [];
    const zoom = this.seen(map);
    const found: { selection: Selection; distance: number }[] = [];
    for (const { mark } of this.drawn.values()) {
      if (mark.selection === null || mark.radius === 0 || (mark.markFrom !== undefined && zoom < mark.markFrom))
        continue;
      const distance = map.latLngToContainerPoint([mark.lat, mark.lon]).add(this.aside(mark)).distanceTo(point);
      if (distance <= mark.radius * this.scale * dotScale(zoom) + reachPx)
        found.push({ selection: mark.selection, distance });
    }
    return found.sort((a, b) => a.distance - b.distance).map(({ selection }) => selection);
  }

  /** The villages' dots: each one's button, where its middle is from the map's left edge, half its width before it is scaled, in px, and its scale. */
  villageDots(): readonly (readonly [HTMLButtonElement, number, number, number])[] {
    const left = this._map.layerPointToContainerPoint([0, 0]).x;
    return [...this.drawn.values()].flatMap(({ mark, button, at }) =>
      button === null || mark.kind !== 'village'
        ? []
        : [[button, left + at.x, (mark.radius + 2) * this.scale, this.dots] as const],
    );
  }

  /** The zoom as it looks now, by which marks come and go. */
  seenZoom(): number {
    return this.seen(this._map);
  }

  /** Other fonts have come. */
  forgetWidths(): void {
    this.ruler.forget();
    this.ruler.family = getComputedStyle(this.root).fontFamily;
  }

  private settle(): void {
    this.gliding = false;
    if (this.behind || this.laid !== this._map.getZoom()) {
      this.layOut();
      return;
    }
    this.stand();
    this.giveWay();
  }

  layOut(): void {
    const map = this._map as L.Map | null | undefined;
    this.behind = true;
    if (map == null || this.gliding) return;
    this.layOutFor(map.getZoom());
    this.stand();
    this.giveWay();
  }

  private layOutFor(level: number): void {
    this.laid = level;
    this.behind = false;
    const zoom = this.seenAt(level);
    this.scale = this.ui();
    const wishes = [...this.drawn.values()].map(({ mark }) => this.wish(mark, level));
    const places = placeLabels(wishes);
    this.taken = takenBy(wishes, places);
    const dots = (this.dots = dotScale(zoom));
    this.setStop(this.stop); // whose ring stays as wide
    const sizes = new Map(wishes.map((wish) => [wish.key, wish]));
    for (const drawn of this.drawn.values()) {
      const { mark, element, label, button } = drawn;
      // Each by itself: another size of type for all would have the browser go through every part of every icon.
      if (button !== null && drawn.dots !== dots)
        button.style.transform = `translate(-50%, -50%) scale(${(drawn.dots = dots)})`;
      element.classList.toggle('is-absent', mark.markFrom !== undefined && zoom < mark.markFrom);
      const place = zoom >= mark.from && zoom <= mark.to ? places.get(mark.key) : undefined;
      element.classList.toggle('is-labelled', place !== undefined);
      const size = sizes.get(mark.key);
      drawn.box =
        place === undefined || size === undefined
          ? null
          : { x0: place.dx, y0: place.dy, x1: place.dx + size.width, y1: place.dy + size.height };
      label.dataset['side'] =
        place === undefined || place.dx >= 0 ? 'right' : place.dx + (size?.width ?? 0) <= 0 ? 'left' : '';
      if (place !== undefined)
        label.style.transform = `translate(${Math.round(place.dx)}px, ${Math.round(place.dy)}px)`;
      else label.style.transform = `translate(${Math.round((mark.radius + 3) * this.scale)}px, -50%)`;
    }
  }

  /**
   * Hides the labels that a panel or the window's edge would cut through; what is wholly out of sight cannot be seen
   * anyway. After the next frame: to ask where panels are while marks have just moved would lay the page out twice.
   */
  giveWay(): void {
    if (this.giving !== 0) return;
    this.giving = window.requestAnimationFrame(() => {
      this.giving = window.setTimeout(() => {
        this.giving = 0;
        this.giveWayNow();
      }, 0);
    });
  }

  private giveWayNow(): void {
    const map = this._map as L.Map | null | undefined;
    if (map == null) return;
    const rects = this.obstacles();
    const { x: width, y: height } = map.getSize();
    for (const { mark, element, box } of this.drawn.values()) {
      if (box === null) continue;
      const { x, y } = map.latLngToContainerPoint([mark.lat, mark.lon]).add(this.aside(mark));
      const [left, top, right, bottom] = [x + box.x0, y + box.y0, x + box.x1, y + box.y1];
      const cut = rects.some(
        (r) => left < r.right + 4 && right > r.left - 4 && top < r.bottom + 4 && bottom > r.top - 4,
      );
      element.classList.toggle('is-cut', cut || left < 0 || top < 0 || right > width || bottom > height);
    }
  }

  private show(mark: Mark): void {
    const drawn = this.drawn.get(mark.key) ?? this.create(mark);
    drawn.mark = mark;
    const { element, label, button, shown } = drawn;
    element.classList.toggle('mark-quiet', mark.quiet === true);
    if (shown.name !== mark.text) {
      label.textContent = mark.text;
      label.dataset['text'] = mark.text;
    }
    if (button !== null) {
      if (shown.spoken !== mark.spoken) button.setAttribute('aria-label', mark.spoken);
      if (mark.icon !== null && shown.icon !== mark.icon) render(mark.icon, button);
    }
    drawn.shown = { icon: mark.icon, name: mark.text, spoken: mark.spoken };
  }

  private create(mark: Mark): Drawn {
    const element = document.createElement('div');
    element.className = `mark mark-${mark.kind}`;
    const label = document.createElement('span');
    label.className = 'mark-label';
    label.setAttribute('aria-hidden', 'true');
    const button = mark.selection === null ? null : document.createElement('button');
    if (button !== null) {
      button.className = 'mark-dot';
      button.type = 'button';
      button.tabIndex = -1;
      button.dataset['key'] = mark.key;
      // A click of the mouse goes on to the map, which knows what else lies there; only the keyboard's is taken here.
      button.addEventListener('click', (event) => {
        if (event.detail !== 0) return;
        event.stopPropagation();
        const selection = this.drawn.get(mark.key)?.mark.selection;
        if (selection !== null && selection !== undefined) this.choose(selection);
      });
      element.append(button);
    }
    element.append(label);
    this.root.append(element);
    const shown = { icon: null, name: '', spoken: '' };
    const drawn: Drawn = { mark, element, button, label, shown, dots: 1, at: L.point(0, 0), box: null };
    this.drawn.set(mark.key, drawn);
    const map = this._map as L.Map | null | undefined;
    if (map != null) put(drawn, map.latLngToLayerPoint([mark.lat, mark.lon]).add(this.aside(mark)));
    return drawn;
  }

  /** What a label wants at one of Leaflet's levels. */
  private wish(mark: Mark, level: number): LabelWish {
    const [map, ui, zoom] = [this._map, this.scale, this.seenAt(level)];
    const at = map.project([mark.lat, mark.lon], level).add(this.aside(mark));
    const hidden = mark.markFrom !== undefined && zoom < mark.markFrom;
    const radius = hidden ? 0 : mark.radius * ui * dotScale(zoom);
    const gap = (mark.kind === 'village' ? Math.max(1, 15 - zoom) * 3 : 2) * ui;
    const wish = { key: mark.key, x: at.x, y: at.y, radius, rank: mark.rank, gap };
    if (hidden || zoom < mark.from || zoom > mark.to) return { ...wish, width: 0, height: 0, rank: -1 };
    const shifts = (mark.others ?? []).map(({ lat, lon }) => {
      const other = map.project([lat, lon], level).subtract(at);
      return [other.x, other.y] as const;
    });
    const around = mark.kind === 'town' ? AROUND.map(([dx, dy]) => [dx * ui, dy * ui] as const) : [];
    return { ...wish, ...this.ruler.measure(mark, ui), shifts: [...shifts, ...around] };
  }

  private aside(mark: Mark): L.Point {
    const px = (mark.aside ?? 0) * this.scale;
    return L.point(px, -px);
  }

  /** The zoom as it looks: on a wall, where all is drawn larger, a level shows less than its number says. */
  private seen(map: L.Map): number {
    return this.seenAt(map.getZoom());
  }

  private seenAt(level: number): number {
    return zoomOf(level) - Math.log2(this.ui());
  }

  /** Fingers that zoom call for it in every frame; names that have come too close go on the way. */
  private pinched(): void {
    this.stand();
    if (this._map.getZoom() <= this.laid - 1) this.layOutFor(this._map.getZoom());
  }

  /** Puts each mark in its place. */
  private stand(): void {
    this.rest();
    for (const drawn of this.drawn.values()) {
      const { lat, lon } = drawn.mark;
      put(drawn, this._map.latLngToLayerPoint([lat, lon]).add(this.aside(drawn.mark)));
    }
    this.moved();
  }

  /**
   * Glides to where a zoom leads, what comes into the window or goes out of it only. Not by the style sheet: that would
   * give each mark a layer of the compositor, and to make and remove two hundred of them takes longer than all frames.
   */
  private follow(event: L.ZoomAnimEvent): void {
    const map = this._map;
    this.gliding = true;
    const origin = newOrigin(map, event);
    const room = L.point(LABEL_ROOM_PX, LABEL_ROOM_PX).multiplyBy(this.scale);
    const corner = map.containerPointToLayerPoint([0, 0]);
    const sight = L.bounds(corner.subtract(room), corner.add(map.getSize()).add(room));
    const ways = [...this.drawn.values()].flatMap((drawn) => {
      const { mark, at: from } = drawn;
      const to = map.project([mark.lat, mark.lon], event.zoom).add(this.aside(mark)).subtract(origin);
      return L.bounds(from, to).intersects(sight) ? [{ drawn, from, way: to.subtract(from) }] : [];
    });
    this.rest();
    this.rest = glide((done) => {
      // Labels come closer on the way out: those that have no place at its end go before the first moves. On the way in none comes too soon.
      if (event.zoom < this.laid) this.layOutFor(event.zoom);
      for (const { drawn, from, way } of ways) put(drawn, from.add(way.multiplyBy(done)));
      this.moved();
    });
  }

  /** Arrow keys walk from mark to mark, so that the whole map is one stop of the Tab key; its other keys stay the map's. */
  private walk(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') this._map.zoomIn();
    else if (event.key === '-') this._map.zoomOut();
    const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    const from = this.stop === null ? undefined : this.drawn.get(this.stop);
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = this.nearest(from, step as [number, number]);
    if (next === undefined) return;
    this.setStop(next.mark.key);
    next.button?.focus({ preventScroll: true });
    this._map.panInside([next.mark.lat, next.mark.lon], { padding: [80, 80] });
  }

  private nearest(from: Drawn, step: readonly [number, number]): Drawn | undefined {
    const here = this._map.latLngToContainerPoint([from.mark.lat, from.mark.lon]);
    const others = [...this.drawn.values()].filter(
      ({ button, element }) => button !== null && !element.classList.contains('is-absent'),
    );
    const place = ({ mark }: Drawn): readonly [number, number] => {
      const there = this._map.latLngToContainerPoint([mark.lat, mark.lon]);
      return [there.x - here.x, there.y - here.y];
    };
    return ahead(others, place, step, from);
  }

  private setStop(key: string | null): void {
    const old = this.stop === null ? undefined : this.drawn.get(this.stop);
    if (old?.button) old.button.tabIndex = -1;
    this.stop = key;
    const now = key === null ? undefined : this.drawn.get(key);
    if (now?.button) {
      now.button.tabIndex = 0;
      now.button.style.setProperty('--dots', String(this.dots));
    }
  }
}

/** In the plane: Leaflet's own way would give each of some two hundred marks a layer of the compositor. */
function put(drawn: Drawn, at: L.Point): void {
  drawn.at = at;
  drawn.element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
}
