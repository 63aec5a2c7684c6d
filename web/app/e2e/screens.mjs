// Pictures of the page against a running server with the sample town, to be looked at:
//     TUNTU_URL=http://127.0.0.1:8080 node e2e/screens.mjs FOLDER [NAME]
// Five sizes, three looks, and what colour-blind readers see. NAME takes only views whose name holds it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, tilesCome } from './browser.mjs';
import { dayFrom } from './helpers.mjs';
import { added, patchAs, person, tuntu } from './people.mjs';

const [folder, only = ''] = process.argv.slice(2);
const origin = new URL(process.env.TUNTU_URL).origin;
const SIZES = { phone: [390, 844], projector: [1024, 768], office: [1366, 768], desk: [1440, 900], wall: [3840, 2160] };
const LOOKS = ['light', 'dark', 'contrast'];
/** A wall's picture takes its time on a machine that is busy with other things. */
const PATIENCE_MS = 120_000;
const VISIONS = ['protanopia', 'deuteranopia', 'tritanopia'];

const tool = (name) => async (page) => {
  const own = page.locator(`.tool-${name}`);
  if (!(await own.isVisible())) await page.click('.tool-more');
  await page.click((await own.isVisible()) ? `.tool-${name}` : `.more-${name}`);
};
const click = (selector) => (page) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.click());
const sheetUp = async (page) => {
  const handle = page.locator('.overview-handle');
  if (await handle.isVisible()) await handle.press('Enter');
};

/** A press, and what shows that it has opened something. */
function opened(selector, there) {
  return async (page) => {
    await page.locator(selector).first().waitFor();
    await click(selector)(page);
    await page.locator(there).first().waitFor();
  };
}

/** The menu of further tools, and an entry of it. */
function more(entry) {
  return async (page) => {
    await page.click('.tool-more');
    if (entry !== undefined) await page.click(`.more-${entry}`);
  };
}

const town = (await (await fetch(`${origin}/api/towns`)).json()).towns[0];
const people = {};

/** Somebody of a role, made when a view first needs them. */
async function cookieOf(role) {
  if (people[role] === undefined) {
    people[role] = await person({ origin }, town, role, '--name', '韦小明');
    tuntu('user', 'admin', people[role].login);
  }
  const [name, value] = people[role].cookie.split('=');
  return { name, value, url: origin };
}

async function first(layer) {
  const all = await fetch(`${origin}/api/collections/${layer}/items?town=${town.town}&limit=1`);
  return (await all.json()).features[0];
}

/** A day of which all slots have begun: until then its colours are few. */
async function lastWholeDay() {
  const { date, slots } = await (await fetch(`${origin}/api/coverage?town=${town.town}`)).json();
  if (slots.every(({ due }) => due)) return '/';
  return `/?date=${new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)}`;
}

/** A parcel whose crop and shape somebody has changed: it is smaller now. */
async function changedParcel() {
  const parcel = await first('parcels');
  if (people.changed !== true) {
    await cookieOf('administrator');
    const flat = parcel.geometry.coordinates.flat(Infinity);
    const middle = [0, 1].map((k) => flat.filter((_, i) => i % 2 === k).reduce((a, b) => a + b) / (flat.length / 2));
    const shrink = (each) =>
      typeof each[0] === 'number' ? each.map((x, k) => middle[k] + (x - middle[k]) * 0.8) : each.map(shrink);
    const geometry = { ...parcel.geometry, coordinates: shrink(parcel.geometry.coordinates) };
    await patchAs(
      { origin },
      people.administrator,
      'parcels',
      parcel.id,
      { properties: { crop: parcel.properties.crop === 'rice' ? 'oil_tea' : 'rice' }, geometry },
      '现场核实',
    );
  }
  people.changed = true;
  return `/?theme=farmland&sel=parcels.${parcel.id}`;
}

/** Each main view: its address, what is done there, and as whom. */
const VIEWS = {
  coverage: [lastWholeDay],
  sheet: ['/?theme=farmland', sheetUp],
  farmland: ['/?theme=farmland&at=25.905,110.995,14.33'],
  water: ['/?theme=water'],
  crops: ['/?theme=crops&at=25.88,111.0,14&lang=zh-Hant'],
  sites: ['/?theme=sites&lang=en'],
  card: ['/', click('.mark-village .mark-dot')],
  table: ['/?theme=farmland&table=parcels'],
  charts: ['/?theme=farmland&table=parcels&charts=1'],
  layers: ['/?theme=farmland&at=25.905,110.995,14.33', tool('layers')],
  share: ['/', tool('share')],
  measure: ['/?theme=farmland&at=25.905,110.995,14.33&grid=1', tool('measure')],
  search: [
    '/',
    async (page) => {
      await page.locator('[role="combobox"]').fill('水');
      await page.locator('[role="option"]').first().waitFor();
    },
  ],
  present: ['/present?theme=farmland'],
  more: ['/', more()],
  signin: ['/', more('signin')],
  join: [() => `/#join=${added(town, 'planner', '--name', '韦规划').key}`],
  account: ['/', more('account'), 'administrator'],
  people: [
    '/',
    async (page) => {
      await more('people')(page);
      await page.locator('[data-act="link"]').first().click();
      await page.locator('.work-invitation .share-code').waitFor();
    },
    'administrator',
  ],
  changes: ['/', more('changes'), 'administrator'],
  history: [
    changedParcel,
    async (page) => {
      await click('.card-history')(page);
      await page.locator('.log-entry').first().waitFor();
      if ((await page.locator('.log-compare').count()) > 0) await click('.log-compare')(page);
    },
    'administrator',
  ],
  measured: ['/?measure=completion&days=30'],
  board: ['/', opened('[data-board]', '.work-today .board-slot'), 'planner'],
  'board beside a table': ['/?table=villages', opened('[data-board]', '.work-today .board-slot'), 'planner'],
  report: [
    async () => `/?sel=villages.${(await first('villages')).id}&date=${dayFrom(-1)}`,
    opened('#card [data-report]', '.work-report .report-list li'),
    'planner',
  ],
  plan: [
    async () => `/?sel=villages.${(await first('villages')).id}`,
    opened('#card [data-assign]', '.work-plan .plan-foot'),
    'planner',
  ],
  calendar: ['/', opened('[data-calendar]', '.calendar [data-day]')],
  stages: ['/?theme=farmland', opened('[data-go="stages"]', '.progress .burn-done'), 'planner'],
  month: ['/', opened('[data-go="month"]', '.month-scroll'), 'planner'],
  wall: ['/present?board=1'],
  edit: [
    async () => `/?sel=villages.${(await first('villages')).id}`,
    async (page) => {
      await click('.card-edit')(page);
      await page.locator('.edit-form').waitFor();
    },
    'administrator',
  ],
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
let made = 0;
for (const [view, [path, act, role]] of Object.entries(VIEWS))
  for (const [size, [width, height]] of Object.entries(SIZES))
    await pictures({ view, path, act, role }, size, width, height);
await browser.close();
console.log(`${made} pictures in ${folder}`);
if (made === 0) process.exit(1);

/** By its own switch; where there is none, as a reader would have it who chose it before. */
async function wear(page, look, act) {
  if ((await page.locator('.tool-look').count()) > 0) return click('.tool-look')(page);
  await page.evaluate((kept) => localStorage.setItem('tuntu.look', kept), look);
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  await page.waitForTimeout(2000);
  if (act !== undefined) await act(page);
}

/** One view at one size: the page is opened once and then wears each look in turn, as a reader's would. */
async function pictures({ view, path, act, role }, size, width, height) {
  const wanted = [...LOOKS, ...(size === 'desk' ? VISIONS : [])].map((way) => `${view}-${size}-${way}`);
  if (!wanted.some((name) => name.includes(only))) return;
  const phone = width < 500 ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...phone });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const devtools = await context.newCDPSession(page);
  if (role !== undefined) await context.addCookies([await cookieOf(role)]);
  await page.goto(origin + (typeof path === 'function' ? await path() : path));
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  await page.waitForTimeout(2000); // an open stream of events keeps the network from ever being idle
  if (act !== undefined) await act(page);
  await tilesCome(page);
  await page.waitForTimeout(700);
  const shoot = async (way) => {
    const name = `${view}-${size}-${way}`;
    if (!name.includes(only)) return;
    await page.screenshot({ path: join(folder, `${name}.png`) });
    made += 1;
    console.log(name);
  };
  await shoot('light');
  if (size === 'desk')
    for (const type of [...VISIONS, 'none']) {
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type });
      if (type !== 'none') await shoot(type);
    }
  for (const look of LOOKS.slice(1)) {
    await wear(page, look, act);
    await page.locator(`html[data-look="${look}"]`).waitFor();
    await page.waitForTimeout(700);
    await shoot(look);
  }
  await context.close();
}
