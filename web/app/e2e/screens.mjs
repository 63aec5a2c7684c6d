// Pictures of the page against a running server with the sample town, to be looked at:
//     TUNTU_URL=http://127.0.0.1:8080 node e2e/screens.mjs FOLDER [NAME]
// Every panel in each size and look, and of those that show colours what colour-blind readers see. NAME takes only pictures
// whose name holds it, as “stages-phone” or “-dark”.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { items, launch, rest, tilesCome, wear } from './browser.mjs';
import { dayFrom } from './helpers.mjs';
import { PANELS, grounds, opened } from './panels.mjs';
import { added, patchAs, person, tuntu } from './people.mjs';

const [folder, only = ''] = process.argv.slice(2);
const origin = new URL(process.env.TUNTU_URL).origin;
const SIZES = {
  phone: [390, 844, true],
  side: [844, 390, true],
  small: [360, 640, true],
  projector: [1024, 768],
  office: [1366, 768],
  desk: [1440, 900],
  wide: [3840, 1080],
  wall: [3840, 2160],
};
const LOOKS = ['light', 'dark', 'contrast'];
/** A wall's picture takes its time on a machine that is busy with other things. */
const PATIENCE_MS = 120_000;
const VISIONS = ['protanopia', 'deuteranopia', 'tritanopia'];
/** The panels that tell something by colours alone. */
const COLOURED = ['coverage', 'farmland', 'water', 'crops', 'sites', 'a measure', 'charts', 'card', 'present farmland'];

const session = { origin, get: async (path) => (await fetch(origin + path)).json() };
const [town] = (await session.get('/api/towns')).towns;

/** A day of which all slots have begun: until then its colours are few. */
async function lastWholeDay() {
  const { slots } = await session.get(`/api/coverage?town=${town.town}`);
  return slots.every(({ due }) => due) ? '' : `&date=${dayFrom(-1)}`;
}

/** Changes a parcel's crop and shape, which is smaller then: a history that can be compared. */
async function changed(who, { geometry, properties, id }) {
  const flat = geometry.coordinates.flat(Infinity);
  const middle = [0, 1].map((k) => flat.filter((_, i) => i % 2 === k).reduce((a, b) => a + b) / (flat.length / 2));
  const shrink = (each) =>
    typeof each[0] === 'number' ? each.map((x, k) => middle[k] + (x - middle[k]) * 0.8) : each.map(shrink);
  const crop = properties.crop === 'rice' ? 'oil_tea' : 'rice';
  const edit = { properties: { crop }, geometry: { ...geometry, coordinates: shrink(geometry.coordinates) } };
  await patchAs(session, who, 'parcels', id, edit, '现场核实');
}

const planner = await person(session, town, 'administrator', '--name', '韦小明');
tuntu('user', 'admin', planner.login);
await changed(planner, (await items(session, 'parcels', town))[0]);
const has = await grounds(session, town);

/** What a reader sees who has an account, and who has none. */
const VIEWS = {
  coverage: { query: await lastWholeDay(), there: '.figures b' },
  ...PANELS,
  'history of a parcel': {
    query: '&theme=farmland',
    sel: 'parcels',
    press: ['.card-history'],
    done: (page) => page.locator('.log-compare').first().evaluate((each) => each.click()), // prettier-ignore
    there: '.work-history .log-entry',
  },
  // The map stays near from here on.
  'near farmland': { query: '&theme=farmland&at=25.905,110.995,14.33', there: '.figures b' },
  'near crops': { query: '&theme=crops&at=25.88,111.0,14&lang=zh-Hant', there: '.figures b' },
  'sites in English': { query: '&theme=sites&lang=en', there: '.figures b' },
};
const STRANGERS = {
  'first visit': { there: '.figures b' },
  signin: { press: ['.tool-more', '.more-signin'], there: '#gate [type="submit"]' },
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
let made = 0;
for (const [size, [width, height, touched = false]] of Object.entries(SIZES)) {
  const wanted = (views) => Object.entries(views).filter(([view]) => waysOf(view, size).some((way) => isWanted(view, size, way))); // prettier-ignore
  const touch = touched ? { hasTouch: true, isMobile: true } : {};
  for (const [views, who] of [
    [VIEWS, planner],
    [STRANGERS, null],
  ]) {
    const all = wanted(views);
    if (all.length === 0) continue;
    const page = await visit({ width, height, touch, who });
    for (const [view, panel] of all) await pictures(page, view, panel, size);
    await page.context().close();
  }
  if (wanted({ join: 0 }).length === 0) continue;
  const page = await visit({ width, height, touch, hash: `#join=${added(town, 'planner', '--name', '韦规划').key}` });
  await page.locator('#gate [type="submit"]').waitFor();
  await looks(page, 'join', size);
  await page.context().close();
}
await browser.close();
console.log(`${made} pictures in ${folder}`);
if (made === 0) process.exit(1);

function waysOf(view, size) {
  return [...LOOKS, ...(size === 'desk' && COLOURED.includes(view) ? VISIONS : [])];
}

function isWanted(view, size, way) {
  return `${view}-${size}-${way}`.includes(only);
}

async function visit({ width, height, touch, who = null, hash = '' }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...touch });
  if (who !== null) {
    const [name, value] = who.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${origin}/?town=${town.town}${hash}`);
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  return page;
}

/** One view at one size, in each look. The big screen has no switch: it wears what the page wore before. */
async function pictures(page, view, panel, size) {
  const turn = async () => {
    await opened(page, panel, has).catch((error) => console.log(`${view}-${size}: ${error}`));
    await tilesCome(page);
  };
  if (panel.path === undefined) {
    await turn();
    return looks(page, view, size);
  }
  for (const look of LOOKS.filter((each) => isWanted(view, size, each))) {
    await opened(page, VIEWS.nothing, has);
    await wear(page, look);
    await turn();
    await shoot(page, view, size, look);
  }
  await opened(page, VIEWS.nothing, has);
  await wear(page, 'light');
}

async function looks(page, view, size) {
  for (const look of LOOKS.filter((each) => isWanted(view, size, each))) {
    await wear(page, look);
    await shoot(page, view, size, look);
  }
  await wear(page, 'light');
  const visions = waysOf(view, size).slice(LOOKS.length);
  const devtools = await page.context().newCDPSession(page);
  for (const type of visions.filter((each) => isWanted(view, size, each))) {
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type });
    await shoot(page, view, size, type);
  }
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
}

async function shoot(page, view, size, way) {
  await rest(page);
  const name = `${view}-${size}-${way}`;
  await page.screenshot({ path: join(folder, `${name}.png`) });
  made += 1;
  console.log(name);
}
