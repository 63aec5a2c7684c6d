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
const VISIONS = ['protanopia', 'deuteranopia', 'tritanopia'];

const tool = (name) => async (page) => {
  const own = page.locator(`.tool-${name}`);
  if (!(await own.isVisible())) await page.click('.tool-more');
  await page.click((await own.isVisible()) ? `.tool-${name}` : `.more-${name}`);
};

/** Each main view: its address, and what is clicked there. */
const VIEWS = {
  coverage: ['/'],
  farmland: ['/?theme=farmland&at=25.905,110.995,14.33'],
  water: ['/?theme=water'],
  crops: ['/?theme=crops&at=25.88,111.0,14&lang=zh-Hant'],
  sites: ['/?theme=sites&lang=en'],
  card: [
    '/',
    (page) =>
      page
        .locator('.mark-village .mark-dot')
        .first()
        .evaluate((dot) => dot.click()),
  ],
  table: ['/?theme=farmland&table=parcels'],
  layers: ['/?theme=farmland&at=25.905,110.995,14.33', tool('layers')],
  share: ['/', tool('share')],
  measure: ['/?theme=farmland&at=25.905,110.995,14.33&grid=1', tool('measure')],
  present: ['/present?theme=farmland'],
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
for (const [view, [path, act]] of Object.entries(VIEWS)) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    for (const look of LOOKS) await picture(`${view}-${size}-${look}`, path, act, { width, height, look });
  }
  for (const vision of VISIONS)
    await picture(`${view}-desk-${vision}`, path, act, { width: 1440, height: 900, look: 'light', vision });
}
await browser.close();

async function picture(name, path, act, { width, height, look, vision = 'none' }) {
  if (!name.includes(only)) return;
  const phone = width < 500 ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...phone });
  await context.addInitScript((kept) => localStorage.setItem('tuntu.look', kept), look);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
  await page.goto(origin + path);
  await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
  await page.waitForTimeout(2500); // an open stream of events keeps the network from ever being idle
  if (act !== undefined) await act(page);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(name);
}
