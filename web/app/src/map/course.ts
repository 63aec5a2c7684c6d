/**
 * Where the map goes by itself: to the town once it is known, to what the address selects, to the committee that is
 * chosen, to where a theme plays on the big screen. Whoever moves the map ends what is still waited for.
 */
import type { Extent } from '../api/shapes';
import { uiScale } from '../look/device';
import { featuresOf, fidOf, findFeature, townOf, type Data } from '../state/data';
import type { Store } from '../state/store';
import { THEME_LAYERS } from '../state/themes';
import type { Place, Selection, View } from '../state/view';
import { rememberTown } from '../sync/last-town';
import type { TownMap } from './map';
import { cornerOfTheme, extentOfFeatures } from './theme-extent';
import type { Framed } from './camera';
import type { LayerId } from '../api/layers';
import { pageLayer } from '../state/layers';

/** For so long the town is shown before the map goes to what the address selects. */
const SEEK_MS = 600;
/** How long until a panel that opens or closes has its size. */
const SETTLE_MS = { card: 80, present: 60, room: 60, flight: 700 };
const LOOK_MS = 100;
const NEAR_ZOOM = 15;

/** A fit of the map, and where it came to rest by it; null on its way there. */
interface Shown {
  readonly fit: () => void;
  rest: Place | null;
}

export class Course {
  /** The town that the map was fitted to. */
  private fitted: string | null = null;
  /** The theme that is to be shown where it plays once its features are there. */
  private awaited: View['theme'] | null = null;
  /** What a story's scene shows, until that is here. */
  private framing: { readonly what: () => Framed | null; readonly animate: boolean } | null = null;
  /** The selection of an address without a place, until the map has moved there. */
  private sought: { readonly selection: Selection; readonly due: boolean } | null = null;
  /** Whether the address says which place to show. */
  private readonly placed: boolean;
  /** What the map was fitted to last. */
  private shown: Shown | null = null;
  private resettling = 0;

  constructor(
    private readonly map: TownMap,
    private readonly view: Store<View>,
    private readonly data: Store<Data>,
  ) {
    const { place } = view.get();
    this.placed = place !== null;
    if (place !== null) {
      map.camera.setPlace(place);
      map.begin();
    }
    view.subscribe((now, before) => this.turned(now, before));
    data.subscribe((now, before) => this.came(now, before));
    this.reveal(view.get().selected);
    this.fitOnce();
  }

  /** Somebody has taken the map: what is still waited for moves it no more. */
  taken(): void {
    this.awaited = this.sought = this.framing = null;
  }

  /** Shows what a story's scene has on its map as soon as that is here, which is null before: the same wherever the map comes from. */
  showFramed(what: () => Framed | null, animate: boolean): void {
    this.taken();
    this.framing = { what, animate };
    this.showFraming();
  }

  private showFraming(): void {
    const { what, animate = false } = this.framing ?? {};
    const found = what?.() ?? null;
    if (found === null) return;
    this.framing = null;
    this.show(() => this.map.showFramed(found, animate));
  }

  /** Parts came or went: what the map was fitted to is fitted into what is free now, unless somebody has moved it since. */
  roomChanged(): void {
    window.clearTimeout(this.resettling);
    this.resettling = window.setTimeout(() => {
      if (this.shown === null) return;
      if (this.standsAsFitted(this.shown)) this.show(this.shown.fit);
      else this.shown = null;
    }, SETTLE_MS.room);
  }

  goTo(lat: number, lon: number, zoom: number): void {
    this.taken();
    this.shown = null;
    this.map.camera.goTo(lat, lon, zoom);
  }

  showExtent(extent: Extent): void {
    this.taken();
    this.fit(extent, 18);
  }

  zoomToSelected(): void {
    const { selected } = this.view.get();
    const extent = selected === null ? null : this.extentOf(selected);
    if (extent !== null) this.fit(extent);
  }

  /** On the big screen each theme is shown where it plays; else the committee that is chosen, or the whole town. */
  showTheme(): void {
    const { town, theme, presenting, committee, scene } = this.view.get();
    // A story says where its scenes are.
    if (scene !== null) return;
    const extent = townOf(this.data.get(), town)?.extent ?? null;
    this.awaited = presenting && !this.isHere(theme) ? theme : null;
    const corner =
      presenting && extent !== null && committee === null ? cornerOfTheme(this.data.get(), theme, extent) : null;
    if (corner === null) this.showCommittee(committee);
    else this.show(() => this.map.camera.fit(corner, true, 15.33 + Math.log2(uiScale())));
  }

  private turned(now: View, before: View): void {
    if (now.town !== before.town) this.fitted = null;
    // A step back brings its own place, and a story's scene its frame.
    if (now.scene === null && now.committee !== before.committee && now.place === before.place)
      this.showCommittee(now.committee);
    if (now.place !== null && now.place !== before.place) this.turnTo(now.place);
    if (now.selected !== before.selected) this.reveal(now.selected);
    if (now.presenting !== before.presenting) window.setTimeout(() => this.showTheme(), SETTLE_MS.present);
    this.fitOnce();
  }

  /** To the place of the view, where no room that a panel leaves or takes brings the map away from. */
  private turnTo(place: Place): void {
    const { camera } = this.map;
    if (!isSame(place, camera.place())) this.shown = null; // it is no place that the map itself has come to
    camera.setPlace(place);
  }

  private came(now: Data, before: Data): void {
    if (now.towns !== before.towns) this.fitOnce();
    const { committee, presenting, theme, selected, scene } = this.view.get();
    this.showFraming();
    if (scene !== null) return;
    const first = before.layers.committees?.status !== 'ready' && now.layers.committees?.status === 'ready';
    if (committee !== null && !this.placed && first && selected === null) this.showCommittee(committee);
    if (presenting && this.awaited === theme && this.isHere(theme)) this.showTheme();
    this.seek();
  }

  /** Whether a theme's features have been read. */
  private isHere(theme: View['theme']): boolean {
    const { layers } = this.data.get();
    return THEME_LAYERS[theme].every((layer) => layers[layer]?.status === 'ready');
  }

  /** Shows the town whole, once, unless the address says which place to show. */
  private fitOnce(): void {
    const { town, place, selected, presenting, theme } = this.view.get();
    if (town === null || this.fitted === town || townOf(this.data.get(), town) === undefined) return;
    const asked = this.fitted === null && place !== null;
    this.fitted = town;
    rememberTown(town);
    if (!asked) {
      this.map.fitTown(false);
      this.shown = { fit: () => this.map.fitTown(true), rest: this.map.camera.place() };
    }
    if (!asked && selected === null && presenting) this.awaited = theme;
    this.map.begin();
    if (asked || selected === null) return;
    this.sought = { selection: selected, due: false };
    window.setTimeout(() => {
      if (this.sought !== null) this.sought = { ...this.sought, due: true };
      this.seek();
    }, SEEK_MS);
  }

  /** Brings the map to what is sought; on a slow network it comes long after the town. */
  private seek(): void {
    if (this.sought?.due !== true) return;
    const { selected } = this.view.get();
    const { layer, fid } = this.sought.selection;
    if (selected?.layer !== layer || selected.fid !== fid) this.sought = null;
    else if (this.extentOf(selected) !== null) {
      this.sought = null;
      this.zoomToSelected();
    }
  }

  /** Brings the committee that was chosen into the free part of the map, or the whole town again. */
  private showCommittee(code: string | null): void {
    this.sought = null;
    const committee = featuresOf(this.data.get(), 'committees').find(({ properties }) => properties.code === code);
    const extent = committee === undefined ? null : this.extentOf({ layer: 'committees', fid: fidOf(committee) });
    this.show(() => (extent === null ? this.map.fitTown(true) : this.map.camera.fit(extent, true)));
  }

  /** The card that opens does not cover the point that it is of. */
  private reveal(selected: Selection | null): void {
    if (selected === null || !isPoint(selected.layer)) return;
    window.setTimeout(() => {
      const extent = this.extentOf(selected);
      if (extent === null) return;
      const { shown } = this;
      const stands = shown !== null && this.standsAsFitted(shown);
      this.map.camera.reveal(extent[1], extent[0]);
      // That is no move of somebody's: when the card closes, the map is fitted again.
      if (stands) this.comesToRest(shown);
    }, SETTLE_MS.card);
  }

  private show(fit: () => void): void {
    fit();
    this.shown = { fit, rest: null };
    this.comesToRest(this.shown);
  }

  /** It rests where it is found twice: on a busy machine a flight takes longer than it should. */
  private comesToRest(shown: Shown): void {
    shown.rest = null;
    let before: Place | null = null;
    const look = (): void => {
      const now = this.map.camera.place();
      if (before !== null && isSame(before, now)) shown.rest = now;
      else window.setTimeout(look, LOOK_MS);
      before = now;
    };
    window.setTimeout(look, SETTLE_MS.flight - LOOK_MS);
  }

  /** Whether the map stands where it was fitted, or is on its way there: nobody has moved it since. */
  private standsAsFitted({ rest }: Shown): boolean {
    return rest === null || isSame(rest, this.map.camera.place());
  }

  private fit(extent: Extent, closest?: number): void {
    const [west, south, east, north] = extent;
    if (west === east && south === north) {
      this.shown = null;
      this.map.camera.goTo(south, west, NEAR_ZOOM);
    } else this.show(() => this.map.camera.fit(extent, true, closest));
  }

  private extentOf({ layer, fid }: Selection): Extent | null {
    const feature = findFeature(this.data.get(), layer, fid) ?? this.data.get().picked.value;
    return feature === null ? null : extentOfFeatures([feature]);
  }
}

function isSame(one: Place, other: Place): boolean {
  const near = Math.abs(one.lat - other.lat) < 1e-4 && Math.abs(one.lon - other.lon) < 1e-4;
  return near && Math.abs(one.zoom - other.zoom) < 0.02;
}

/** Whether a card would cover all of a feature; what shows from near by only is gone to by whoever looks for it. */
function isPoint(layer: LayerId): boolean {
  const { drawn, marksFrom } = pageLayer(layer);
  return drawn === 'marks' && marksFrom === undefined;
}
