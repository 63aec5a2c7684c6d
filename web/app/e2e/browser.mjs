import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium, by preference the build that has no window, which does the same in less time. */
export function launch() {
  const shell = '/usr/bin/chromium-headless-shell';
  const executablePath = process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium');
  return chromium.launch({ executablePath, args: ARGS });
}

/** A browser whose sessions have storage of their own and remember what the page did wrong. */
export async function open(origin) {
  const browser = await launch();
  return { session: () => session(browser, origin), close: () => browser.close() };
}

async function session(browser, origin) {
  const contexts = [];
  const faults = [];
  const forgiven = [];
  const visit = async (path, options = {}) => {
    const { width = 1440, height = 900, useful = true, cookies = [], origin: at = origin, ...more } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      // What a worker fetches no test could answer in the server's place; those of the worker allow it.
      serviceWorkers: 'block',
      ...more,
    });
    contexts.push(context);
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: at })));
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      const blocked = /Service Worker registration blocked/.test(message.text());
      if (!blocked && ['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && asked !== at) faults.push(`foreign host: ${request.url()}`);
    });
    await page.goto(at + path);
    if (useful) await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
    return page;
  };
  return {
    origin,
    visit,
    checkQuiet: () =>
      assert.deepEqual(
        faults.filter((fault) => !forgiven.some((pattern) => pattern.test(fault))),
        [],
      ),
    // Also what the console says later: an answer may come after the page has shown what it means.
    forgive: (pattern) => forgiven.push(pattern),
    get: async (path) => {
      const response = await fetch(origin + path);
      assert.equal(response.status, 200, path);
      return response.json();
    },
    end: async () => {
      for (const context of contexts) await context.close();
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until what moves and ends has come to its end. */
export async function slidIn(page) {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime))
        .map((each) => each.finished.catch(() => null)),
    ),
  );
}

/** What axe finds on the page that is serious or worse; by all its rules, or by one; but for what a selector names. */
export async function seriousFaults(page, rule, but) {
  await page.evaluate(`window.axe ?? ${axeSource}`);
  // What is still sliding in is half transparent, and its colours are not those that a reader gets.
  await slidIn(page);
  const options = { resultTypes: ['violations'], ...(rule === undefined ? {} : { runOnly: [rule] }) };
  const { violations } = await page.evaluate(
    ([wanted, left]) => window.axe.run(left === undefined ? document : { exclude: [[left]] }, wanted),
    [options, but],
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    );
}

const LOOKS = ['light', 'dark', 'contrast'];

/** Puts a look on by the page's own switch, or where a view has none, as if it had been kept. */
export async function wear(page, look) {
  const button = page.locator('.tool-look');
  const worn = () => page.evaluate(() => document.documentElement.dataset.look);
  if ((await button.count()) === 0)
    await page.evaluate((wanted) => (document.documentElement.dataset.look = wanted), look);
  for (let was = await worn(); was !== look; was = await worn()) {
    await button.evaluate((each) => each.click());
    await page.waitForFunction((before) => document.documentElement.dataset.look !== before, was);
  }
}

let views = 0;

/** The pages whose map was read in a look: what opens over it leaves it as it is. */
const mapsRead = { light: new WeakSet(), dark: new WeakSet(), contrast: new WeakSet() };

/**
 * Reads the page as it stands by all rules, then in other looks by the one that can differ: they change colours. The
 * long tests read each view in all looks; else every second view is read in one more, of which the two take turns, and what
 * has the colours of a view that is read so, as a phone has a desk's, in the first look alone. The map, which has most of
 * the elements, is read once a page in each look.
 */
export async function faultsInLooks(page, alike = page.viewportSize().width < 500) {
  const faults = {};
  const [first, ...others] = LOOKS;
  const turn = alike ? 1 : views++;
  const few = turn % 2 === 1 ? [] : [others[(turn / 2) % others.length]];
  for (const look of [first, ...(SOAK ? others : few)]) {
    await wear(page, look);
    const but = !SOAK && mapsRead[look].has(page) ? '#map' : undefined;
    mapsRead[look].add(page);
    const found = await seriousFaults(page, look === first ? undefined : 'color-contrast', but);
    if (found.length > 0) faults[look] = found;
  }
  await wear(page, first);
  return faults;
}

export const SOAK = process.env.TUNTU_SOAK === '1';

/** All of a list in the long tests, else the first few of it. */
export function some(list, few) {
  return SOAK ? list : list.slice(0, few);
}

let turns = 0;

/** The words of each language in the long tests; else of Simplified Chinese, and of the two others by turns. */
export function inLanguages(words) {
  const [first, ...others] = Object.entries(words);
  return SOAK ? [first, ...others] : [first, others[turns++ % others.length]];
}

/** The sample town, its code and what the server says of it. */
export async function sample(session) {
  const { towns } = await session.get('/api/towns');
  const town = towns.find((each) => each.sample) ?? towns[0];
  assert.ok(town !== undefined, 'the server has no town');
  return town;
}

export async function items(session, layer, town, further = '') {
  const { features } = await session.get(`/api/collections/${layer}/items?town=${town.town}&limit=10000${further}`);
  return features;
}

/** Has the page see today as it is before its first slot. */
export async function beforeTheFirstSlot(page, session, town) {
  const now = await session.get(`/api/coverage?town=${town.town}`);
  const wait = (unit) => ({
    ...unit,
    state: unit.staffed ? 'not_due' : 'not_staffed',
    am: 'not_due',
    pm: 'not_due',
    done: 0,
  });
  const nothing = { due: 0, on_time: 0, late: 0, partial: 0, missed: 0, not_reported: 0, suspended: 0 };
  const early = {
    ...now,
    slots: now.slots.map((slot) => ({ ...slot, due: false })),
    summary: { ...now.summary, ...nothing, completion: null, punctuality: null },
    villages: now.villages.map(wait),
    streets: now.streets.map(wait),
  };
  await page.route(/\/api\/coverage\?town=\d+$/, (route) => route.fulfill({ json: early }));
}

/** How many villages show their names. */
export function labelled(page) {
  return page.locator('.mark-village.is-labelled').count();
}

/** The map at rest: zoom animation over, labels faded in. */
export function rest(page) {
  return page.waitForTimeout(450);
}

/** Waits until something holds, which may have to be asked for; what it is is said by the caller's own check after it. */
export async function until(holds) {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it never holds: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until no tile has been asked for or come for a second: an open stream of events keeps the network from being idle. */
export async function tilesCome(page) {
  let last = Date.now();
  const note = (request) => {
    if (request.url().includes('/tiles/')) last = Date.now();
  };
  for (const event of ['request', 'requestfinished', 'requestfailed']) page.on(event, note);
  while (Date.now() - last < 1000) await page.waitForTimeout(100);
  for (const event of ['request', 'requestfinished', 'requestfailed']) page.off(event, note);
}

/** Where on the window a place of the map lies, from the address that the page keeps. */
export async function onScreen(page, lon, lat) {
  const [, atLat, atLon, zoom] = /at=([-\d.]+),([-\d.]+),([\d.]+)/.exec(page.url()).map(Number);
  const { width, height } = page.viewportSize();
  const scale = 256 * 2 ** (Math.round(zoom * 3) / 3);
  const x = (deg) => ((deg + 180) / 360) * scale;
  const y = (deg) => (0.5 - Math.log(Math.tan(Math.PI / 4 + (deg * Math.PI) / 360)) / (2 * Math.PI)) * scale;
  return [width / 2 + x(lon) - x(atLon), height / 2 + y(lat) - y(atLat)];
}

/** A point inside a polygon: the middle of the widest run of a scan line through its box. */
export function inside(ring) {
  const ys = ring.map(([, y]) => y);
  let best = { width: 0, at: ring[0] };
  for (let i = 1; i < 16; i += 1) {
    const y = Math.min(...ys) + ((Math.max(...ys) - Math.min(...ys)) * i) / 16;
    const xs = [];
    ring.forEach(([xa, ya], k) => {
      const [xb, yb] = ring[(k + 1) % ring.length];
      if (ya > y !== yb > y) xs.push(xa + ((y - ya) / (yb - ya)) * (xb - xa));
    });
    xs.sort((a, b) => a - b);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const width = xs[k + 1] - xs[k];
      if (width > best.width) best = { width, at: [(xs[k] + xs[k + 1]) / 2, y] };
    }
  }
  return best.at;
}
