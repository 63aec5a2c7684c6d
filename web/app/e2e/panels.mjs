// Every part of the page: the address at which it stands, and the presses that open it there. The test of the layout and
// the pictures go through all of them on one page, which is turned from one to the next and never loaded again.
import { items, slidIn, until } from './browser.mjs';
import { dayOf, DAY_MS } from './helpers.mjs';
import { free, ringOf, square } from './drawing.mjs';

/** In the toolbar, or where that has no room for it in its menu. */
const SHARE = ['.tool-share, .tool-more', '.more-share, #share'];
const MEASURE = ['.tool-measure, .tool-more', '.more-measure, #measure'];
const fromMore = (entry) => ['.tool-more', `.more-${entry}`];

const YESTERDAY = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
const LAST_MONTH = dayOf(Date.now() - 35 * DAY_MS).slice(0, 7);
const ROWS = '.table tbody tr[data-fid]';

const click = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => each.click());
const there = (page, selector) => page.locator(selector).first().waitFor({ state: 'attached' });

/** Opens what folds, or shuts it. */
async function folded(page, summary, open) {
  const is = page.locator(summary).first();
  await is.waitFor({ state: 'attached' });
  if ((await is.evaluate((each) => each.parentElement.open)) !== open) await click(page, summary);
}

/** Opens a batch's or a step's form: two parcels are picked from the rows of the first stage. */
async function picked(page) {
  await there(page, '.stage-board tfoot');
  if ((await page.locator('.stage-unit').count()) === 0) await click(page, '.stage-board tbody th button');
  await click(page, '.stage-unit .text-button');
  await there(page, '.stages-foot .next-steps button, .stages-foot [data-no-common]');
}

/** Takes corners over as points of what is being drawn. */
async function pasted(page, corners) {
  await there(page, '.draw-form[aria-busy="false"]');
  await folded(page, '.draw-table summary', true);
  const text = corners.map(([lon, lat], i) => `J${i + 1}\t${lon.toFixed(9)}\t${lat.toFixed(9)}`);
  await page.locator('#draw-paste').fill(['点号\t经度\t纬度', ...text].join('\n'));
  await click(page, '.draw-take');
  await there(page, `.draw-table tbody tr:nth-child(${corners.length})`);
}

/** Draws a square over half of a parcel, and is refused. */
async function overlapping(page, { half }) {
  await pasted(page, half);
  await click(page, '.draw-end');
  await page.locator('.draw-end').waitFor({ state: 'detached' });
  await folded(page, '.draw-table summary', false);
  await click(page, '#work .form-foot .is-main');
  await there(page, '.draw-overlap');
  await click(page, '[data-decision="cut_mine"]');
  await there(page, '.draw-overlap [role="status"]');
}

const step = (act) => async (page) => {
  await picked(page);
  await act(page);
};
const batchForm = step(async (page) => {
  await click(page, '[data-batch="put"]');
  await page.locator('[name="batch-into"]').selectOption('new');
  await there(page, '[name="batch-name"]');
});
const stepForm = step((page) => click(page, '.stages-foot [data-step]'));
const batchAltered = async (page) => {
  await there(page, '.stage-board tfoot');
  const first = await page.locator('[name="batch-only"] option').nth(1).getAttribute('value');
  await page.locator('[name="batch-only"]').selectOption(first);
  await click(page, '[data-batch="alter"]');
  await there(page, '[name="batch-due"]');
};
const tolerance = async (page) => {
  await there(page, '.stage-board tfoot');
  await folded(page, '[data-tolerance] summary', true);
};

/**
 * By name: the `path` and `query` of its address, of what kind the selected feature is (`sel`), what is pressed one after
 * the other, what is `done` then, and what shows that it is `there`. With `perhaps` a press may be out of reach in a layout
 * that has no place for it beside what is open.
 */
export const PANELS = {
  nothing: { there: '.figures b' },
  farmland: { query: '&theme=farmland', there: '.figures b' },
  water: { query: '&theme=water', there: '.figures b' },
  crops: { query: '&theme=crops', there: '.figures b' },
  sites: { query: '&theme=sites', there: '.figures b' },
  'a committee': { query: ({ committee }) => `&theme=farmland&committee=${committee}`, there: '.figures b' },
  'a measure': { query: '&measure=completion&days=30', there: '.figures b' },
  'found places': {
    done: (page) => page.locator('[role="combobox"]').fill('水'),
    there: '[role="option"]',
    search: true,
  },
  card: { sel: 'villages', there: '#card .days button' },
  'card of a street': { sel: 'streets', there: '#card .days button' },
  'card of a parcel': { sel: 'parcels', query: '&theme=farmland', there: '#card .card-badge' },
  'card of a plot': { sel: 'plots', query: '&theme=crops', there: '#card h2' },
  'card of a channel': { sel: 'channels', query: '&theme=water', there: '#card h2' },
  'card of a pump station': { sel: 'pump_stations', query: '&theme=water', there: '#card h2' },
  'card of a site': { sel: 'sites', query: '&theme=sites', there: '#card h2' },
  'card of a zone': { sel: 'zones', query: '&theme=sites', there: '#card h2' },
  'card of a finding': { sel: 'findings', query: '&theme=farmland', there: '#card h2' },
  'card of a committee': { sel: 'committees', there: '#card h2' },
  table: { query: '&table=parcels&theme=farmland', there: ROWS },
  'table and card': { query: '&table=villages', sel: 'villages', there: ROWS },
  'a column’s menu': {
    query: '&table=parcels&theme=farmland',
    press: ['button[data-column="area_mu"]'],
    there: '.table-menu',
    perhaps: true,
  },
  'a filtered table': {
    query: `&table=parcels&theme=farmland&filter=${encodeURIComponent("stage = 'closed' AND area_mu > 3")}`,
    there: '.table-count',
  },
  charts: { query: '&table=parcels&theme=farmland&charts=1', there: '.chart' },
  'charts of villages': { query: '&table=villages&charts=1', there: '.chart' },
  layers: { press: ['.tool-more', '.more-layers, .tool-layers'], there: '#layers .stack' },
  more: { press: ['.tool-more'], there: '#more .more-row' },
  share: { press: SHARE, there: '.share-code' },
  'card and share': { sel: 'villages', press: SHARE, perhaps: true },
  measure: { press: MEASURE, there: '.measure-kinds' },
  history: { sel: 'villages', press: ['.card-history'], there: '.work-history .log-entry, .work-history p' },
  edit: { sel: 'villages', press: ['.card-edit'], there: '.edit-form' },
  'edit of a parcel': { sel: 'parcels', query: '&theme=farmland', press: ['.card-edit'], there: '.edit-form' },
  'table and edit': { query: '&table=villages', sel: 'villages', press: ['.card-edit'], perhaps: true },
  changes: { press: fromMore('changes'), there: '.log-entry' },
  'the past': { query: `&theme=farmland&asOf=${YESTERDAY}`, there: '.past-notice' },
  'two days': { query: '&theme=sites', press: fromMore('compare'), there: '.work-compare input' },
  account: { press: fromMore('account'), there: '.work-tokens' },
  people: { press: fromMore('people'), there: '.work-person' },
  board: { press: ['[data-board]'], there: '.work-today .board-slot' },
  suspending: {
    press: ['[data-board]'],
    there: '.board-suspend-form',
    done: (page) => click(page, '[data-suspend]'),
  },
  report: { sel: 'villages', press: ['#card [data-report]'], there: '.work-report .report-list li', perhaps: true },
  plan: { sel: 'villages', press: ['#card [data-assign]'], there: '.work-plan .plan-foot' },
  calendar: { press: ['[data-calendar]'], there: '.calendar [data-day]' },
  period: {
    query: '&measure=completion&days=30',
    press: ['[data-ranks]'],
    there: '.work-period table, .work-period li',
  },
  month: { query: `&papers=${LAST_MONTH}`, there: '.work-month tfoot' },
  attendance: { query: `&papers=${LAST_MONTH}.attendance`, there: '.month-attendance' },
  lists: { query: `&papers=${LAST_MONTH}.lists`, there: '.month-listed' },
  inspections: { query: `&papers=${LAST_MONTH}.inspections`, there: '.month-inspections' },
  washings: { query: `&papers=${LAST_MONTH}.washings`, there: '.month-washings' },
  patrols: { query: `&papers=${LAST_MONTH}.patrols`, there: '.month-patrols' },
  stages: { query: '&theme=farmland', press: ['[data-go="stages"]'], there: '.stage-board tfoot', perhaps: true },
  'picked parcels': { query: '&theme=farmland', press: ['[data-go="stages"]'], done: picked, there: '.stages-foot' },
  'a step’s form': { query: '&theme=farmland', press: ['[data-go="stages"]'], done: stepForm, there: '.next-form' },
  'into a batch': { query: '&theme=farmland', press: ['[data-go="stages"]'], done: batchForm, there: '.batch-form' },
  'a batch': { query: '&theme=farmland', press: ['[data-go="stages"]'], done: batchAltered, there: '.batch-form' },
  tolerance: {
    query: '&theme=farmland',
    press: ['[data-go="stages"]'],
    done: tolerance,
    there: '[data-tolerance] input',
  },
  draw: {
    query: ({ place: [lon, lat] }) => `&theme=farmland&at=${lat},${lon},18`,
    press: fromMore('draw'),
    done: (page, { square: corners }) => pasted(page, corners),
    there: '.draw-figure',
  },
  overlaps: {
    query: ({ half: [[lon, lat]] }) => `&theme=farmland&at=${lat},${lon},18`,
    press: fromMore('draw'),
    done: overlapping,
    there: '.draw-overlap',
  },
  shape: {
    query: ({ at: [lon, lat] }) => `&theme=farmland&at=${lat},${lon},18`,
    sel: 'drawn',
    press: ['.card-shape'],
    done: (page) => folded(page, '.draw-table summary', true),
    there: '.draw-table tbody tr',
  },
  split: {
    query: ({ at: [lon, lat] }) => `&theme=farmland&at=${lat},${lon},18`,
    sel: 'drawn',
    press: ['.card-shape', '[data-way="area"]'],
    done: (page) => page.locator('#form-draw-parts').fill('3'),
    there: '.draw-parts li:nth-child(3)',
  },
  cut: {
    query: ({ at: [lon, lat] }) => `&theme=farmland&at=${lat},${lon},18`,
    sel: 'drawn',
    press: ['.card-shape', '[data-way="line"]'],
    there: '.draw-end',
  },
  merge: {
    query: ({ at: [lon, lat] }) => `&theme=farmland&at=${lat},${lon},18`,
    sel: 'drawn',
    press: ['.card-shape', '[data-way="merge"]'],
    done: (page) => click(page, '[data-neighbour]'),
    there: '.draw-neighbours',
  },
  present: { path: '/present', query: '&story=none', there: '.present-figures b' },
  story: { path: '/present', there: '.story-words' },
  'story at its end': { path: '/present', query: '&scene=14', there: '.story-words' },
  'present farmland': { path: '/present', query: '&theme=farmland', there: '.present-figures b' },
  'present water': { path: '/present', query: '&theme=water', there: '.present-figures b' },
  'present crops': { path: '/present', query: '&theme=crops', there: '.present-figures b' },
  'present sites': { path: '/present', query: '&theme=sites', there: '.present-figures b' },
  'present with a card': { path: '/present', sel: 'villages', there: '#card h2' },
  'the board on the wall': { path: '/present', query: '&board=1', there: '[data-wall-slot]' },
};

/** What the panels are opened on: features of each kind, a place where nothing lies, and one where something does. */
export async function grounds(session, town) {
  const first = async (layer) => (await items(session, layer, town))[0];
  const layers = ['villages', 'streets', 'parcels', 'plots', 'channels', 'pump_stations', 'sites', 'zones', 'findings', 'committees']; // prettier-ignore
  const features = Object.fromEntries(await Promise.all(layers.map(async (layer) => [layer, await first(layer)])));
  const parcels = (await items(session, 'parcels', town)).filter(
    ({ geometry }) => geometry.type === 'Polygon' && geometry.coordinates.length === 1,
  );
  const box = (feature) => [0, 1].map((axis) => [Math.min, Math.max].map((of) => of(...ringOf(feature).map((each) => each[axis])))); // prettier-ignore
  const inMetres = (each) => box(each).map(([low, high]) => (high - low) * 1.1e5);
  // Of a middle size, so that all of it is in the window at the map's greatest zoom.
  const drawn = parcels.find((each) => inMetres(each).every((metres) => metres > 30 && metres < 90));
  const [[west, east], [south, north]] = box(drawn);
  const place = await free(session, town);
  return {
    town,
    place,
    square: square(place),
    at: [(west + east) / 2, (south + north) / 2],
    half: square([west, (south + north) / 2], Math.min(east - west, north - south) / 4),
    committee: features.committees.properties.code,
    sel: { ...Object.fromEntries(Object.entries(features).flatMap(([layer, each]) => each === undefined ? [] : [[layer, `${layer}.${each.id}`]])), drawn: `parcels.${drawn.id}` }, // prettier-ignore
  };
}

/** The address of a panel. */
function addressOf({ path = '/', query = '', sel }, has) {
  const asked = typeof query === 'function' ? query(has) : query;
  return `${path}?town=${has.town.town}${asked}${sel === undefined ? '' : `&sel=${has.sel[sel]}`}`;
}

/** Closes what is open and turns the page to an address, as the browser's back button would. */
async function turnTo(page, address) {
  await closed(page);
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Ends what was begun: a drawing is thrown away, and what is over the map is closed. */
async function closed(page) {
  const thrown = page.locator('.draw-kept .text-button');
  if ((await thrown.count()) > 0) await thrown.evaluate((each) => each.click());
  const combobox = page.locator('[role="combobox"]');
  if ((await combobox.count()) > 0 && (await combobox.inputValue()) !== '') await combobox.fill('');
  await until(() =>
    page.evaluate(() => {
      const open = [...document.querySelectorAll('#work, #share, #layers, #more, #measure, .table-menu')].filter(
        (each) => !each.hidden && each.childElementCount > 0,
      );
      for (const each of open)
        (each.id === 'measure' ? document : each).dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
        );
      return open.length === 0;
    }),
  );
}

/** Waits until what is on the page has kept its place for some frames and nothing slides. */
async function settled(page) {
  await page.evaluate(async () => {
    const places = () =>
      [...document.querySelectorAll('.panel, .panel > *, .present > *, #search, #tools')]
        .map((each) => Object.values(each.getBoundingClientRect().toJSON()).map(Math.round))
        .join();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const slides = () =>
      document.getAnimations().some((each) => Number.isFinite(each.effect.getComputedTiming().endTime));
    // A busy machine has few frames in that time.
    const [RESTS_MS, RESTS_FRAMES, MOST_MS] = [120, 5, 5000];
    let [was, since, frames] = [places(), performance.now(), 0];
    const end = since + MOST_MS;
    while ((performance.now() - since < RESTS_MS || frames < RESTS_FRAMES) && performance.now() < end) {
      await frame();
      frames += 1;
      const is = places();
      if (is !== was || slides()) [since, frames] = [performance.now(), 0];
      was = is;
    }
  });
}

/** Presses what a part is opened by; `perhaps` lets it be absent, never covered. */
async function press(page, selector, perhaps) {
  const button = page
    .locator(
      selector
        .split(', ')
        .map((each) => `${each}:visible`)
        .join(', '),
    )
    .first();
  await button.waitFor({ timeout: perhaps ? 2000 : 10_000 }).catch(() => undefined);
  if (!(await button.isVisible())) return perhaps ? null : `${selector} is not there`;
  await settled(page);
  // What lies below a sheet's stop is reached by its handle.
  const handle = page.locator('.overview-handle');
  const inSheet = await button.evaluate((each) => each.closest('#overview') !== null);
  for (let i = 0; inSheet && i < 2 && (await handle.isVisible()); i += 1) {
    if ((await page.locator('#overview').getAttribute('data-stop')) === 'full') break;
    await handle.press('Enter');
    await slidIn(page);
  }
  // What slides or is laid out anew on a busy machine may cover it for a moment.
  let covered = true;
  for (let i = 0; covered && i < 20; i += 1) {
    if (i > 0) await page.waitForTimeout(100);
    covered = await button.evaluate((each) => {
      each.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = each.getBoundingClientRect();
      return !each.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  }
  await button.dispatchEvent('click');
  return covered ? `${selector} cannot be pressed` : null;
}

/** Opens a panel on a page that shows another one. Returns what could not be pressed. */
export async function opened(page, panel, has) {
  const { press: presses = [], perhaps = false, sel, done, there } = panel;
  await turnTo(page, addressOf(panel, has));
  if (sel !== undefined) await page.locator('#card h2').waitFor({ state: 'attached' });
  const covered = [];
  for (const each of presses) covered.push((await press(page, each, perhaps)) ?? []);
  if (covered.flat().length === 0 && !perhaps) {
    await done?.(page, has);
    if (there !== undefined) await page.locator(there).first().waitFor({ state: 'attached' });
  }
  await settled(page);
  return covered.flat();
}
