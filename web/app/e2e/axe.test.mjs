import assert from 'node:assert/strict';
import { items, rest, sample, seriousFaults } from './browser.mjs';

const LOOKS = ['light', 'dark', 'contrast'];
const press = (selector) => (page) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => each.click());
const tool = (name) => press(`.tool-${name}`);

/** Each panel: how it is opened, what shows that it is, and how it is closed again. */
const PANELS = {
  'nothing open': [async () => undefined, '.figures b', async () => undefined],
  'a village’s card': [press('.mark-village .mark-dot'), '#card .days', press('#card .icon-button:last-child')],
  layers: [tool('layers'), '#layers .stack', tool('layers')],
  measuring: [tool('measure'), '.measure-kinds', tool('measure')],
  sharing: [tool('share'), '.share-code', tool('share')],
  'found places': [
    (page) => page.locator('[role="combobox"]').fill('水'),
    '[role="option"]',
    (page) => page.locator('[role="combobox"]').fill(''),
  ],
  'a table': [tool('table'), '.table tbody tr[data-fid]', async () => undefined],
  'a column’s menu': [press('button[data-column]'), '.table-menu', (page) => page.keyboard.press('Escape')],
  charts: [press('[data-tab="charts"]'), '.chart', async () => undefined],
};

async function allPanels(page, look, skip = []) {
  const faults = {};
  for (const [name, [open, there, close]] of Object.entries(PANELS)) {
    if (skip.includes(name)) continue;
    await open(page);
    await page.locator(there).first().waitFor();
    await rest(page);
    const found = await seriousFaults(page);
    if (found.length > 0) faults[`${look}, ${name}`] = found;
    await close(page);
  }
  return faults;
}

export default {
  'axe finds no serious fault in any panel in any look': async (session) => {
    const town = await sample(session);
    for (const look of LOOKS) {
      const page = await session.visit(`/?town=${town.town}&at=25.9,111.0,13`);
      for (let i = 0; i < LOOKS.indexOf(look); i += 1) await press('.tool-look')(page);
      await page.locator(`html[data-look="${look}"]`).waitFor();
      assert.deepEqual(await allPanels(page, look), {});
      await page.context().close();
    }
  },

  'axe finds no serious fault in a parcel’s card, presenting, and on a phone, in any look': async (session) => {
    const town = await sample(session);
    const [parcel] = await items(session, 'parcels', town);
    const phone = { width: 390, height: 844, hasTouch: true, isMobile: true };
    for (const look of LOOKS)
      for (const [path, there, options] of [
        [`/?theme=farmland&sel=parcels.${parcel.id}`, '#card .card-badge', {}],
        ['/present?theme=farmland', '.present-figures b', {}],
        ['/', '.figures b', phone],
        ['/?theme=farmland&table=parcels', '.table tbody tr[data-fid]', phone],
      ]) {
        const page = await session.visit(`${path}${path.includes('?') ? '&' : '?'}town=${town.town}`, options);
        await page.evaluate((kept) => localStorage.setItem('tuntu.look', kept), look);
        await page.reload();
        await page.locator(`html[data-look="${look}"]`).waitFor();
        await page.locator(there).first().waitFor();
        await rest(page);
        assert.deepEqual(await seriousFaults(page), [], `${look} ${path}`);
        await page.context().close();
      }
  },
};
