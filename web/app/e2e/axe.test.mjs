import assert from 'node:assert/strict';
import { faultsInLooks, items, sample } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const press = (selector) => (page) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => each.click());
const tool = (name) => press(`.tool-${name}`);

/** Views that differ from the first in what they say and count, not in how. */
const THEMES_ALIKE = /theme=(water|crops|sites)/;

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
  charts: [press('[data-tab="charts"]'), '.chart', tool('table')],
};

export default {
  'axe finds no serious fault in any panel in any look': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&at=25.9,111.0,13`);
    for (const [name, [open, there, close]] of Object.entries(PANELS)) {
      await open(page);
      await page.locator(there).first().waitFor();
      assert.deepEqual(await faultsInLooks(page), {}, name);
      await close(page);
    }
  },

  'axe finds no serious fault in any theme, language, card, presenting, in any look, nor on a phone': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const [parcel] = await items(session, 'parcels', town);
    for (const [path, there, options] of [
      ['/?theme=water&lang=en', '.figures b'],
      ['/?theme=crops&lang=zh-Hant', '.figures b'],
      ['/?theme=sites', '.figures b'],
      [`/?sel=villages.${village.id}&grid=1`, '#card .days button'],
      [`/?theme=farmland&sel=parcels.${parcel.id}`, '#card .card-badge'],
      ['/present?theme=farmland', '.present-figures b'],
      ['/?theme=coverage', '.figures b', PHONE],
      ['/?theme=farmland&table=parcels', '.table tbody tr[data-fid]', PHONE],
    ]) {
      const page = await session.visit(`${path}&town=${town.town}`, options);
      await page.locator(there).first().waitFor();
      assert.deepEqual(await faultsInLooks(page, THEMES_ALIKE.test(path) || undefined), {}, path);
      await page.context().close();
    }
  },
};
