import assert from 'node:assert/strict';
import { SOAK, items, rest, sample, slidIn } from './browser.mjs';
import { person, visitAs } from './people.mjs';

/** Windows in px, and whether they are touched. */
const SIZES = [
  [1024, 768],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 1080],
  [390, 844, true],
  [844, 390, true],
  [360, 640, true],
];
const ZOOMS = [1, 1.5, 2];
/** The long tests look at each window at each zoom, the others at one of each layout but the desk's, which all tests see. */
const WINDOWS = SIZES.flatMap((size) => ZOOMS.map((zoom) => ({ size, zoom }))).filter(
  ({ size: [width], zoom }) => SOAK || ([1024, 844].includes(width) && zoom === 1),
);

/** In the toolbar, or where that has no room for it in its menu. */
const SHARE = ['.tool-share, .tool-more', '.more-share, #share'];
const MEASURE = ['.tool-measure, .tool-more', '.more-measure, #measure'];

const YESTERDAY = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);

/** What is opened, one after the other; what of them needs an account is left out by the first. */
const OPENED = {
  nothing: {},
  card: { select: true },
  table: { query: '&table=parcels&theme=farmland' },
  'table and card': { query: '&table=villages', select: true },
  charts: { query: '&table=parcels&theme=farmland&charts=1' },
  layers: { press: ['.tool-more', '.more-layers, .tool-layers'] },
  more: { press: ['.tool-more'] },
  share: { press: SHARE },
  'card and share': { select: true, press: SHARE, perhaps: true },
  measure: { press: MEASURE },
  history: { select: true, press: ['.card-history'] },
  edit: { select: true, press: ['.card-edit'] },
  'table and edit': { query: '&table=villages', select: true, press: ['.card-edit'], perhaps: true },
  changes: { press: ['.tool-more', '.more-changes'] },
  'the past': { query: `&theme=farmland&asOf=${YESTERDAY}` },
  'two days': { query: '&theme=sites', press: ['.tool-more', '.more-compare'] },
  account: { press: ['.tool-more', '.more-account'] },
  stages: { query: '&theme=farmland', press: ['[data-go="stages"]'], perhaps: true },
  present: { path: '/present' },
  'present farmland': { path: '/present', query: '&theme=farmland' },
  'present with a card': { path: '/present', select: true },
};

/**
 * What is wrong with the page as it stands: parts over each other or beyond the window, text that is cut without the whole
 * in a title, targets that a finger misses.
 */
function faults(touched) {
  const parts = [
    '#search .search-box',
    '#overview',
    '#card',
    '#measure',
    '#table',
    '#tools .tool-group',
    '#share',
    '#work',
    '#layers',
    '#more',
    '.present-title',
    '.present-steps',
    '.present-figures',
    '.present-legend',
    '.present-leave',
    '#notice > *',
  ];
  const seen = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility === 'visible' && style.display !== 'none' && box.width > 0 && box.height > 0;
  };
  const named = (element) =>
    element.id !== ''
      ? `#${element.id}`
      : `.${String(element.className?.baseVal ?? element.className)
          .split(' ')
          .join('.')}`;
  const found = [];
  const boxes = parts
    .flatMap((part) => [...document.querySelectorAll(part)])
    .filter(seen)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  boxes.forEach(({ element, box }, at) => {
    for (const other of boxes.slice(at + 1))
      if (!element.contains(other.element) && !other.element.contains(element) && meet(box, other.box))
        found.push(`${named(element)} and ${named(other.element)} cover each other`);
    // A sheet at a stop reaches below the window.
    const sheet = element.id === 'overview' && element.dataset.stop !== undefined && box.left === 0;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || (!sheet && box.bottom > innerHeight + 1))
      found.push(
        `${named(element)} reaches beyond the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`,
      );
  });
  const inParts = boxes.flatMap(({ element }) => [...element.querySelectorAll('*')]).filter(seen);
  for (const element of inParts) {
    const own = [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
    if (!own || element.closest('.sr, select, svg, [aria-hidden="true"]') !== null) continue;
    const style = getComputedStyle(element);
    const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (cut && element.closest('[title]') === null)
      found.push(`cut: ${named(element)} “${element.textContent.trim().slice(0, 20)}”`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    const clip = element.closest('.panel, .search-box, .tool-group')?.getBoundingClientRect();
    const scrolls = element.closest('.table-scroll, .grid-scroll, [data-scrolls]') !== null;
    if (clip !== undefined && !scrolls && !cut && (left < clip.left - 1 || right > clip.right + 1))
      found.push(`sticks out: ${named(element)} “${element.textContent.trim().slice(0, 20)}”`);
  }
  if (touched)
    for (const element of inParts) {
      if (!element.matches('button, a[href], input:not([type="hidden"]), select, summary, [role="button"]')) continue;
      if (element.matches(':disabled, .sr, .overview-handle') || element.closest('.sr') !== null) continue;
      const label = element.closest('label');
      const box = (label ?? element).getBoundingClientRect();
      if (box.width < 43.5 || box.height < 43.5)
        found.push(`small: ${named(element)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
  return [...new Set(found)];
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
  await button.waitFor({ timeout: 2000 }).catch(() => undefined);
  if (!(await button.isVisible())) return perhaps ? null : `${selector} is not there`;
  await rest(page);
  await slidIn(page);
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
  await page.waitForTimeout(150);
  return covered ? `${selector} cannot be pressed` : null;
}

export default {
  'parts never cover each other, cut text or shrink under a finger, in any window, at any zoom': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const planner = await person(session, town, 'planner');
    const wrong = [];
    const report = (line) => {
      wrong.push(line);
      if (process.env.TUNTU_LAYOUT_SHOTS !== undefined) console.log(line);
    };
    for (const { size, zoom } of WINDOWS) {
      const [width, height, touched = false] = size;
      const options = {
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: 1,
        ...(touched ? { hasTouch: true, isMobile: true } : {}),
      };
      const page = await visitAs(session, planner, `/?town=${town.town}`, options);
      for (const [
        name,
        { path = '/', query = '', select = false, press: presses = [], perhaps = false },
      ] of Object.entries(OPENED)) {
        const wanted = process.env.TUNTU_LAYOUT_ONLY;
        if (wanted !== undefined && !`${width}×${height}@${zoom} ${name}`.includes(wanted)) continue;
        await page.goto(
          `${session.origin}${path}?town=${town.town}${query}${select ? `&sel=villages.${village.id}` : ''}`,
        );
        await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
        if (select) await page.locator('#card h2').waitFor({ state: 'attached' });
        const covered = [];
        for (const each of presses) covered.push((await press(page, each, perhaps)) ?? []);
        await rest(page);
        await slidIn(page);
        if (process.env.TUNTU_LAYOUT_SHOTS !== undefined)
          await page.screenshot({ path: `${process.env.TUNTU_LAYOUT_SHOTS}/${width}x${height}@${zoom} ${name}.png` });
        const found = [...covered.flat(), ...(await page.evaluate(faults, touched))];
        if (found.length > 0) report(`${width}×${height} at ${zoom * 100} %, ${name}: ${found.join('; ')}`);
      }
      await page.context().close();
    }
    assert.deepEqual(wrong, []);
  },
};
