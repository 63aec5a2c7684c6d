/** Wires the page: makes its stores, the map and the panels, and tells each what it needs of the others. */
import './look/page.css';
import './map/map.css';
import './map/names/marks.css';
import './shell/tooltip.css';
import { render } from 'lit-html';
import { patternDefs } from './look/icons';
import { declareLooks, dress, firstLook } from './look/worn';
import { paletteOf } from './look/palette';
import { Course } from './map/course';
import { TownMap } from './map/map';
import type { Acts, Stores } from './panel/mount';
import { rareFaces } from './panel/later';
import { bigScreen } from './shell/big-screen';
import { elementOf } from './shell/elements';
import { wearLook } from './shell/look';
import { coveredRects, openPanels, watchPanels } from './shell/panels';
import { makePrint } from './shell/print';
import { freeRoom, layOut, paddingOf, tellSizes } from './shell/layout';
import { askWhoHasSignedIn, keepSession, openOnCommittee } from './shell/signed-in';
import { keepTitle } from './shell/title';
import { watchUseful } from './shell/useful';
import { fromAddress } from './state/address';
import { NO_DATA, type Data, type Picked } from './state/data';
import { keepAddress } from './state/history';
import { inOwnLanguage } from './state/kept-language';
import { placePicked } from './state/mode';
import { selectionText } from './state/place';
import { remark } from './state/remark';
import { toRows } from './state/moves';
import { keepThemeOfSelection } from './state/selection';
import { createStore } from './state/store';
import { NO_TOOLS, type Tools } from './state/tools';
import type { Selection, View } from './state/view';
import { NO_WORK, type Work } from './state/work';
import { takeJoinKey } from './sync/session';
import { Source } from './sync/source';
import { locate } from './toolbar/locate';
import { CATALOGUE, type Words } from './words';
import { labelOf } from './words/names';
// After all others, over which it must win.
import './look/print.css';
import { STYLE } from './look/style';

// First of all, so that nothing sees the key.
const joinKey = takeJoinKey();
const opened = inOwnLanguage(fromAddress(location.pathname, location.search), location.search, navigator.languages);
const view = createStore<View>(opened);
const data = createStore<Data>(NO_DATA);
const tools = createStore<Tools>({ ...NO_TOOLS, look: firstLook() });
const work = createStore<Work>({ ...NO_WORK, joinKey });
const stores: Stores = { view, data, tools, work };
const words = (): Words => CATALOGUE[view.get().language];
dress(tools.get().look);
render(patternDefs(Object.values(STYLE.fills).flat()), elementOf('defs'));
const { sheet } = elementOf('style') as HTMLLinkElement;
if (sheet !== null) declareLooks(sheet);

layOut();

const source = new Source(
  view,
  data,
  () => work.set({ closed: true }),
  () => void askWhoHasSignedIn(stores),
);
const useful = watchUseful(data);
useful.whenUseful(() => source.want('rivers'));
const select = (selected: Selection | null, choices: readonly Picked[]): void => {
  data.set({ choices });
  view.set({ selected });
};
const openRows = ({ selection, rows }: Picked): void => {
  if (rows !== undefined) view.set(toRows(view.get(), selection.layer, rows));
};
/** A feature's name and the figure that matters, which comes with the tooltip. */
let inShort = ({ selection: { layer }, feature }: Picked): readonly [string, string] => [
  labelOf(layer, feature.properties, view.get().language, words()),
  '',
];
/** Whether places are being picked, for which a press is then. */
const picks = (found: readonly Selection[]): boolean => {
  const { mode } = tools.get();
  if (mode.kind !== 'pick') return false;
  const place = found.find(({ layer }) => mode.of.includes(layer));
  if (place !== undefined) tools.set({ mode: placePicked(mode, selectionText(place)) });
  return true;
};
let hovered: (picked: Picked | null, x: number, y: number) => void = () => undefined;
const map = new TownMap({
  container: elementOf('map'),
  view,
  data,
  tools,
  palette: () => paletteOf(tools.get().look),
  panels: coveredRects,
  padding: () => paddingOf(freeRoom(stores, coveredRects())),
  report: (layer, problem) => source.report(layer, problem),
  picked: (found) => {
    if (picks(found.map(({ selection }) => selection))) return;
    const features = found.filter(({ rows }) => rows === undefined);
    if (features.length === 0 && found[0] !== undefined) openRows(found[0]);
    else select(features.length === 1 ? (features[0]?.selection ?? null) : null, features.length > 1 ? features : []);
  },
  pressed: (selection) => {
    if (!picks([selection])) view.set({ selected: selection });
  },
  hovered: (picked, x, y) => hovered(picked, x, y),
  spoken: (found) => inShort(found).filter(Boolean).join(' · '),
  opened: (found) => {
    const { selection } = found;
    if (picks([selection])) return;
    if (found.rows !== undefined) {
      openRows(found);
      return;
    }
    select(selection, []);
  },
  baseDrawn: useful.baseDrawn,
  baseFailed: () => remark(data, words().stack.failed),
  failed: () => remark(data, words().lost),
});
keepThemeOfSelection(view);
const course = new Course(map, view, data);
for (const id of ['map', 'tools'])
  for (const act of ['pointerdown', 'wheel', 'keydown'])
    elementOf(id).addEventListener(act, () => course.taken(), { capture: true, passive: true });

const bounds = (): ReturnType<Acts['bounds']> => map.camera.bounds();
const printing = makePrint(stores, bounds, (palette) => map.forPaper(palette));
const acts: Acts = {
  zoomBy: (steps) => map.camera.zoomBy(steps),
  wholeTown: () => map.fitTown(true),
  zoomToSelected: () => course.zoomToSelected(),
  print: printing.print,
  present: bigScreen(stores),
  locate: () => locate(stores, (lat, lon) => map.camera.goTo(lat, lon, 15)),
  bounds,
  free: () => map.camera.freeBounds(),
  reveal: (lat, lon) => map.camera.reveal(lat, lon),
  goTo: (lat, lon, zoom) => course.goTo(lat, lon, zoom),
  showExtent: (extent) => course.showExtent(extent),
  prepareDays: (dates) => source.prepareDays(dates),
  play: (patch) => asFirstLook(patch),
  showFramed: (what, animate) => course.showFramed(what, animate),
  prepareViews: async (views, whatOf) => {
    (await source.prepareViews(views)).forEach((then, i) => {
      const next = views[i];
      const what = next === undefined ? null : whatOf(next, then);
      if (next !== undefined && what !== null) map.prepare(next, what);
    });
  },
  whenSoon: (give) =>
    useful.whenUseful(
      () =>
        void import('./shell/soon').then(
          (parts) => {
            map.partPeriods(parts.Swipe);
            give(parts);
          },
          () => undefined,
        ),
    ),
  showTheme: () => course.showTheme(),
  readAgain: () => source.again(),
  giveWay: () => settle(),
  followPointer: (tell) => map.followPointer(tell),
  lend: (make) => map.tools.lend(make),
};
useful.whenUseful(openPanels({ stores, acts }));
useful.whenUseful(printing.ready);
useful.whenUseful(() => map.tools.ready());
// What stood in their place.
elementOf('shell').remove();
useful.whenUseful(
  () =>
    void Promise.all([import('./shell/tooltip'), import('./card/rows')]).then(
      ([{ makeTooltip }, { keyFigure, titleOf }]) => {
        inShort = ({ selection, feature }) => {
          const now = { view: view.get(), data: data.get(), words: words() };
          return [titleOf(selection.layer, feature, now), keyFigure(selection, feature, now)];
        };
        hovered = makeTooltip(elementOf('tooltip'), inShort);
      },
      () => undefined,
    ),
);
useful.whenUseful(
  () =>
    void import('./shell/offline').then(
      ({ keepOffline }) => keepOffline(stores),
      () => undefined,
    ),
);
let seen = '';
const settle = (): void => {
  const before = seen;
  seen = layOut();
  tellSizes(freeRoom(stores, coveredRects()));
  map.giveWay();
  // What only grows or shrinks does not move the map.
  if (seen !== before) course.roomChanged();
};
watchPanels(settle);
const asFirstLook = keepAddress(view);
keepTitle(view, data, elementOf('map'));
wearLook(tools, () => map.restyle());

const wantBaseMaps = (): void => {
  if (view.get().base !== null || tools.get().open === 'layers') source.wantBaseMaps();
};
view.subscribe(wantBaseMaps);
tools.subscribe(wantBaseMaps);
wantBaseMaps();
window.addEventListener('resize', () => {
  map.resized();
  settle();
  course.roomChanged();
});
document.fonts.addEventListener('loadingdone', () => map.relabel());
useful.whenUseful(() => void rareFaces());

source.start();
openOnCommittee(stores, opened, asFirstLook);
keepSession(stores);
