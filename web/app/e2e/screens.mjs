// Pictures of the page against a running server with the sample town, to be looked at:
//     TUNTU_URL=http://127.0.0.1:8080 node e2e/screens.mjs FOLDER [NAME]
// Four sizes, three looks, and what colour-blind readers see. NAME takes only views whose name holds it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, only = ''] = process.argv.slice(2);
const origin = new URL(process.env.TUNTU_URL).origin;
const SIZES = { phone: [390, 844], office: [1366, 768], desk: [1440, 900], wall: [3840, 2160] };
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
  const handle = page.locator('.sheet-handle');
  if (await handle.isVisible()) await handle.press('Enter');
};

/** Each main view: its address, and what is done there. */
const VIEWS = {
  coverage: ['/'],
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
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
let made = 0;
for (const [view, [path, act]] of Object.entries(VIEWS))
  for (const [size, [width, height]] of Object.entries(SIZES)) await pictures(view, path, act, size, width, height);
await browser.close();
console.log(`${made} pictures in ${folder}`);
if (made === 0) process.exit(1);

/** By its own switch; where there is none, as a reader would have it who chose it before. */
async function wear(page, look) {
  if ((await page.locator('.tool-look').count()) > 0) return click('.tool-look')(page);
  await page.evaluate((kept) => localStorage.setItem('tuntu.look', kept), look);
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  return page.waitForTimeout(2000);
}

/** One view at one size: the page is opened once and then wears each look in turn, as a reader's would. */
async function pictures(view, path, act, size, width, height) {
  const wanted = [...LOOKS, ...(size === 'desk' ? VISIONS : [])].map((way) => `${view}-${size}-${way}`);
  if (!wanted.some((name) => name.includes(only))) return;
  const phone = width < 500 ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...phone });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const devtools = await context.newCDPSession(page);
  await page.goto(origin + path);
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  await page.waitForTimeout(2000); // an open stream of events keeps the network from ever being idle
  if (act !== undefined) await act(page);
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
    await wear(page, look);
    await page.locator(`html[data-look="${look}"]`).waitFor();
    await page.waitForTimeout(700);
    await shoot(look);
  }
  await context.close();
}
