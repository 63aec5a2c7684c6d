import './look/page.css';
import './map/map.css';
import './map/names/marks.css';
import type L from 'leaflet';
import { render } from 'lit-html';
import type { Extent, LayerId } from './api/shapes';
import { readRelated } from './sync/related';
import { readStages } from './sync/stages';
import { readSession, sessionEnded, takeJoinKey } from './sync/session';
import { Source, rememberTown } from './sync/source';
import { COVERAGE, PARCELS } from './look/palette';
import { patternDefs } from './look/icons';
import { dress, firstLook, keepLook } from './look/worn';
import { onPhone, uiScale } from './look/device';
import { TownMap } from './map/map';
import { cornerOfTheme, extentOfFeatures } from './map/theme-extent';
import { THEME_LAYERS, shows } from './state/themes';
import { mountCard } from './card/card';
import { keyFigure, titleOf } from './card/rows';
import { locate } from './toolbar/locate';
import { mountMeasure } from './measure/measure';
import { mountNotice } from './shell/notice';
import type { Acts } from './panel/mount';
import { makePrint } from './shell/print';
import { mountPresent } from './present/present';
import { mountSearch } from './search/search';
import { mountSide } from './overview/overview';
import { mountStatus } from './shell/status';
import { mountTools } from './toolbar/tools';
import { makeTooltip } from './shell/tooltip';
import { fromAddress } from './state/address';
import { inKeptLanguage } from './state/kept-language';
import { NO_DATA, featuresOf, fidOf, findFeature, townOf, type Data } from './state/data';
import { NO_DESK, type Desk } from './state/work';
import { keepAddress } from './state/history';
import { laterStyle } from './panel/later';
import { subjectOf, toTheme } from './state/moves';
import { createStore } from './state/store';
import { NO_TOOLS, worn, type Tools } from './state/tools';
import type { Selection, View } from './state/view';
import { CATALOGUE } from './words';
import { nameOf } from './words/names';
import { watchUseful } from './shell/useful';
// After all others, over which it must win.
import './look/print.css';
import { remark } from './state/remark';

const view = createStore<View>(inKeptLanguage(fromAddress(location.pathname, location.search), location.search));
/** Whether the address says which place to show. */
const placed = view.get().place !== null;
const data = createStore<Data>(NO_DATA);
const tools = createStore<Tools>({ ...NO_TOOLS, look: firstLook() });
dress(tools.get().look);
/** First of all, so that nothing sees the key. */
const joinKey = takeJoinKey();
const desk = createStore<Desk>({ ...NO_DESK, joinKey });
const stores = { view, data, tools, desk };
const source = new Source(
  view,
  data,
  () => desk.set({ closed: true }),
  () => void askWhoHasSignedIn(),
);
const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the document lacks #${id}`);
  return element;
};

const side = part('side');
const cardPanel = part('card');
const useful = watchUseful(data, () => source.want('rivers'));
const tooltip = makeTooltip(part('tooltip'), stores);

const map = new TownMap({
  container: part('map'),
  view,
  data,
  tools,
  panels: () =>
    [
      side,
      cardPanel,
      part('search'),
      part('tools'),
      part('notice'),
      part('measure'),
      part('table'),
      part('share'),
      part('layers'),
      part('more'),
      part('desk'),
      ...part('present').querySelectorAll('.present-title, .present-figures, .present-legend'),
    ]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0),
  padding: freeRoom,
  report: (layer, problem) => source.report(layer, problem),
  picked: (found) => {
    data.set({ choices: found.length > 1 ? found : [] });
    view.set({ selected: found.length === 1 ? (found[0]?.selection ?? null) : null });
  },
  hovered: tooltip,
  spoken: ({ selection, feature }) => {
    const now = { view: view.get(), data: data.get(), words: CATALOGUE[view.get().language] };
    return [titleOf(selection.layer, feature, now), keyFigure(selection, feature, now)].filter(Boolean).join(' · ');
  },
  opened: ({ selection }) => {
    data.set({ choices: [] });
    view.set({ selected: selection });
    // The card is drawn in the next frame; before that it cannot take the focus.
    window.requestAnimationFrame(() => cardPanel.focus({ preventScroll: true }));
  },
  baseDrawn: useful.baseDrawn,
  baseFailed: () => remark(data, CATALOGUE[view.get().language].stack.failed),
});

const acts: Acts = {
  zoomBy: (steps) => map.camera.zoomBy(steps),
  wholeTown: () => map.fitTown(true),
  zoomToSelected,
  print: makePrint(tools),
  present,
  locate: () => locate(stores, (lat, lon) => map.camera.goTo(lat, lon, 15)),
  bounds: () => map.camera.bounds(),
  goTo: (lat, lon, zoom) => {
    taken();
    map.camera.goTo(lat, lon, zoom);
  },
  showExtent: ([west, south, east, north]) => {
    taken();
    if (west === east && south === north) map.camera.goTo(south, west, 15);
    else map.camera.fit([west, south, east, north], true, 18);
  },
  showTheme,
  readAgain: () => source.again(),
};

render(patternDefs([...Object.entries(COVERAGE), ...Object.entries(PARCELS)]), part('defs'));
mountSide(side, stores, () => map.giveWay());
mountCard(cardPanel, stores, acts);
mountSearch(part('search'), stores, acts);
mountTools(part('tools'), stores, acts);
mountMeasure(part('measure'), stores, () => map.camera.centre());
const pointerAt = mountNotice(part('notice'), stores);
map.leaflet.on('mousemove', ({ latlng }: L.LeafletMouseEvent) => pointerAt(latlng.lat, latlng.lng));
mountStatus(part('status'), stores);
mountPresent(part('present'), stores, acts);
keepAddress(view);

let tableMounted = false;
/** The code and the style of table and charts come when they are first opened. */
function wantTable(now: View): void {
  if (now.filter !== '' || now.table !== null) source.want(subjectOf(now));
  if (now.table === null || tableMounted) return;
  tableMounted = true;
  void Promise.all([import('./table/panel'), laterStyle()]).then(([{ mountDock }]) =>
    mountDock(part('table'), stores, acts),
  );
}

let shareMounted = false;
tools.subscribe((now, before) => {
  const { sharing, open, look } = now;
  if (worn(now) !== worn(before)) {
    dress(worn(now));
    map.restyle();
  }
  if (look !== before.look) keepLook(look);
  if (open !== null) wantTool(open);
  if (open === 'layers') source.wantBaseMaps();
  if (!sharing || shareMounted) return;
  shareMounted = true;
  void Promise.all([import('./share/share'), laterStyle()]).then(([{ mountShare }]) =>
    mountShare(part('share'), stores),
  );
});

const deskMounted = { gate: false, desk: false };
/** Signing in and all that those who work with the map do come when they are first asked for. */
function wantDesk({ gate, open }: Desk): void {
  if (gate !== null && !deskMounted.gate) {
    deskMounted.gate = true;
    void Promise.all([import('./account/gate'), laterStyle()]).then(([{ mountGate }]) =>
      mountGate(part('gate'), stores, acts),
    );
  }
  if (open !== null && !deskMounted.desk) {
    deskMounted.desk = true;
    void Promise.all([import('./work/work'), laterStyle()]).then(([{ mountDesk }]) =>
      mountDesk(part('desk'), stores, acts),
    );
  }
}
/** Where somebody is signed in no more, it is said; what they were writing stays for when they are again. */
async function askWhoHasSignedIn(): Promise<void> {
  if (!(await sessionEnded(desk))) return;
  if (desk.get().open !== 'edit' && desk.get().open !== 'history') desk.set({ open: null });
  remark(data, CATALOGUE[view.get().language].desk.ended);
}

desk.subscribe((now, before) => {
  if (now.closed && !before.closed && now.gate === null) desk.set({ gate: 'signin' });
  wantDesk(desk.get());
});

const toolMounted = { layers: false, more: false };
/** Layers and the phone's further tools come when they are first opened. */
function wantTool(tool: keyof typeof toolMounted): void {
  if (toolMounted[tool]) return;
  toolMounted[tool] = true;
  if (tool === 'layers')
    void Promise.all([import('./layers/layers'), laterStyle()]).then(([{ mountLayers }]) =>
      mountLayers(part('layers'), stores),
    );
  else
    void Promise.all([import('./toolbar/more'), laterStyle()]).then(([{ mountMore }]) =>
      mountMore(part('more'), stores, acts),
    );
}

let fitted: string | null = null;
/** The theme that is to be shown where it plays once its features are there, unless somebody moves the map before. */
let awaited: View['theme'] | null = null;
/** For so long the town is shown first. */
const SEEK_MS = 600;
/** What an address selects without a place, until the map has come to it or somebody has taken the map. */
let sought: { readonly selection: Selection; readonly due: boolean } | null = null;
/** Somebody has taken the map: what is still waited for moves it no more. */
function taken(): void {
  awaited = sought = null;
}
for (const root of [part('map'), part('tools')])
  for (const act of ['pointerdown', 'wheel', 'keydown'])
    root.addEventListener(act, taken, { capture: true, passive: true });
view.subscribe((now, before) => {
  wantLayers(now);
  if (now.base !== null) source.wantBaseMaps();
  wantTable(now);
  if (now.town !== before.town) fitted = null;
  // A step back brings its own place.
  if (now.committee !== before.committee && now.place === before.place) showCommittee(now.committee);
  // What the table would cover comes into the part of the map that it leaves free.
  else if (now.table !== null && before.table === null && now.committee !== null)
    window.setTimeout(() => showCommittee(view.get().committee), 200);
  if (now.language !== before.language) setLanguage(now);
  if (now.place !== null && now.place !== before.place) map.camera.setPlace(now.place);
  if (now.selected !== before.selected) readSelected(now.selected);
  if (now.presenting !== before.presenting) window.setTimeout(showTheme, 60);
  setTitle();
  fitOnce();
});
data.subscribe((now, before) => {
  if (now.towns !== before.towns) {
    setTitle();
    fitOnce();
  }
  const { committee, presenting, theme, selected } = view.get();
  const came = (layer: LayerId): boolean => now.layers[layer]?.status === 'ready';
  const first = before.layers.committees?.status !== 'ready' && came('committees');
  if (committee !== null && !placed && first && selected === null) showCommittee(committee);
  if (presenting && awaited === theme && THEME_LAYERS[theme].every(came)) showTheme();
  seek();
});

document.addEventListener('fullscreenchange', () => {
  // The browser itself takes the Escape that leaves the full screen.
  if (document.fullscreenElement === null && view.get().presenting) present(false);
});
window.addEventListener('resize', () => map.resized());
// A panel that grows, opens or closes cuts other labels than before.
const panelSizes = new ResizeObserver(() => map.giveWay());
for (const id of [
  'side',
  'card',
  'search',
  'tools',
  'notice',
  'measure',
  'table',
  'present',
  'share',
  'layers',
  'more',
  'desk',
])
  panelSizes.observe(part(id));
document.fonts.addEventListener('loadingdone', () => map.relabel());

// The faces of rarer characters are listed in a style sheet of their own, which the first paint need not wait for.
part('fonts').removeAttribute('media');
setLanguage(view.get());
if (view.get().place !== null) {
  const { place } = view.get();
  if (place !== null) map.camera.setPlace(place);
  map.begin();
}
wantLayers(view.get());
wantTable(view.get());
if (view.get().base !== null) source.wantBaseMaps();
source.start();
if (joinKey !== '') desk.set({ gate: 'join' });
void readSession(desk);
readRelated(view, data);
readStages(view, data);
readSelected(view.get().selected);
fitOnce();

function wantLayers(now: View): void {
  for (const layer of ['villages', 'committees', 'zones', 'streets'] as const) source.want(layer);
  // Of parcels and plots tiles do not say which committee they belong to.
  for (const layer of THEME_LAYERS[now.theme]) if (isSmall(layer) || now.committee !== null) source.want(layer);
  const selected = now.selected?.layer;
  if (selected !== undefined && isSmall(selected)) source.want(selected);
}

function isSmall(layer: LayerId): boolean {
  return !['parcels', 'plots', 'land', 'rivers', 'roads'].includes(layer);
}

/** Shows the town whole, once, unless the address says which place to show. */
function fitOnce(): void {
  const { town, place, selected } = view.get();
  if (town === null || fitted === town || townOf(data.get(), town) === undefined) return;
  const asked = fitted === null && place !== null;
  fitted = town;
  rememberTown(town);
  if (!asked) map.fitTown(false);
  if (!asked && selected === null && view.get().presenting) awaited = view.get().theme;
  map.begin();
  if (asked || selected === null) return;
  sought = { selection: selected, due: false };
  window.setTimeout(() => {
    if (sought !== null) sought = { ...sought, due: true };
    seek();
  }, SEEK_MS);
}

/** Brings the map to what is sought; on a slow network it comes long after the town. */
function seek(): void {
  if (sought?.due !== true) return;
  const { selected } = view.get();
  const { layer, fid } = sought.selection;
  if (selected?.layer !== layer || selected.fid !== fid) sought = null;
  else if (extentOf(selected) !== null) {
    sought = null;
    zoomToSelected();
  }
}

function readSelected(selected: Selection | null): void {
  data.set({ picked: NO_DATA.picked });
  if (selected === null) return;
  if (!shows(view.get().theme, selected.layer)) switchThemeTo(selected.layer);
  source.readSelected();
  window.setTimeout(() => {
    const centre = centreOf(selected);
    if (centre !== null) map.camera.reveal(centre[1], centre[0]);
  }, 80);
}

/** A feature that was searched or linked is of no use in a theme that does not draw it. */
function switchThemeTo(layer: LayerId): void {
  const theme = (Object.keys(THEME_LAYERS) as View['theme'][]).find((each) => THEME_LAYERS[each].includes(layer));
  if (theme !== undefined) view.set(view.get().table === null ? toTheme(view.get(), theme) : { theme });
}

/** Brings the committee that was chosen into the free part of the map, or the whole town again. */
function showCommittee(code: string | null): void {
  sought = null;
  const committee = featuresOf(data.get(), 'committees').find(({ properties }) => properties.code === code);
  const fid = committee === undefined ? null : fidOf(committee);
  const extent = fid === null ? null : extentOf({ layer: 'committees', fid });
  if (extent === null) map.fitTown(true);
  else map.camera.fit(extent, true);
}

/** On the big screen each theme is shown where it plays; else the committee that is chosen, or the whole town. */
function showTheme(): void {
  const { town, theme, presenting, committee } = view.get();
  const extent = townOf(data.get(), town)?.extent ?? null;
  const { layers } = data.get();
  awaited = presenting && !THEME_LAYERS[theme].every((layer) => layers[layer]?.status === 'ready') ? theme : null;
  const corner = presenting && extent !== null && committee === null ? cornerOfTheme(data.get(), theme, extent) : null;
  if (corner === null) showCommittee(committee);
  else map.camera.fit(corner, true, 15.33 + Math.log2(uiScale()));
}

function zoomToSelected(): void {
  const { selected } = view.get();
  if (selected === null) return;
  const extent = extentOf(selected);
  if (extent === null) return;
  const [west, south, east, north] = extent;
  if (west === east && south === north) map.camera.goTo(south, west, 15);
  else map.camera.fit(extent, true);
}

function extentOf({ layer, fid }: Selection): Extent | null {
  const feature = findFeature(data.get(), layer, fid) ?? data.get().picked.value;
  return feature === null ? null : extentOfFeatures([feature]);
}

function centreOf(selected: Selection): [number, number] | null {
  if (selected.layer !== 'villages' && selected.layer !== 'sites' && selected.layer !== 'pump_stations') return null;
  const extent = extentOf(selected);
  return extent === null ? null : [extent[0], extent[1]];
}

function present(on: boolean): void {
  view.set({ presenting: on, selected: null });
  data.set({ choices: [] });
  // Safari before 16.4 has no such method on elements; the page fills the window all the same.
  if (on && 'requestFullscreen' in document.documentElement)
    document.documentElement.requestFullscreen().catch(() => undefined);
  // Absent where there is no full screen, null where there is none now.
  else if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

function setLanguage(now: View): void {
  document.documentElement.lang = now.language;
  part('map').setAttribute('aria-label', CATALOGUE[now.language].action.map);
}

function setTitle(): void {
  const now = view.get();
  const words = CATALOGUE[now.language];
  const town = townOf(data.get(), now.town);
  document.title = town === undefined ? words.product : `${nameOf(town, now.language)} · ${words.product}`;
}

/** Where the big screen has its figures beside the map instead of under it, as in present.css. */
const BESIDE = '(min-width: 64em) and (min-aspect-ratio: 3/2)';

/** How high a card grows on a phone, in px, as card.css says it. */
function phoneCardPx(rem: number): number {
  const { innerHeight } = window;
  return innerHeight <= 44 * rem ? innerHeight * 0.62 : Math.max(innerHeight * 0.5, innerHeight - 22.25 * rem);
}

/** Room in px that panels leave around the map's middle: top, right, bottom, left. */
function freeRoom(): readonly [number, number, number, number] {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const gap = 1.5 * rem;
  const phone = onPhone();
  const cardOpen = view.get().selected !== null || data.get().choices.length > 0;
  if (view.get().presenting) {
    const card = cardOpen ? cardPanel.offsetWidth + 2 * rem + gap : 0;
    if (phone) return [2 * rem, gap, cardOpen ? phoneCardPx(rem) : 10.5 * rem, gap];
    if (window.matchMedia(BESIDE).matches) return [2 * rem, Math.max(17 * rem, card), 3 * rem, 21 * rem];
    return [2 * rem, Math.max(gap, card), 10.5 * rem, gap];
  }
  if (phone) {
    const sheet = Math.max(0, window.innerHeight - side.getBoundingClientRect().top);
    const bottom = cardOpen ? phoneCardPx(rem) : Math.min(sheet, window.innerHeight * 0.6);
    return [4.5 * rem, 0.75 * rem, bottom + 0.5 * rem, 0.75 * rem];
  }
  const bottom = view.get().table === null ? 3 * rem : part('table').offsetHeight + 3.5 * rem;
  const own = desk.get().open === null ? 0 : part('desk').offsetWidth + 7 * rem;
  const right = Math.max(own, cardOpen ? cardPanel.offsetWidth + gap : 4 * rem);
  return [gap, right, bottom, side.getBoundingClientRect().right + gap];
}
