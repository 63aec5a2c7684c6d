import assert from 'node:assert/strict';
import { inLanguages, items, rest, sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';

const WORDS = { 'zh-Hans': ['3.5亩', '亩'], 'zh-Hant': ['3.5畝', '畝'], en: ['3.5 mu', 'mu'] };

export default {
  'a condition on an area is typed in mu or in m², by suffix or by switch, and the other unit is told as one types':
    async (session) => {
      const town = await sample(session);
      const parcels = await items(session, 'parcels', town);
      const atLeast = (m2) => parcels.filter(({ properties }) => properties.area_m2 >= m2).length.toLocaleString('en');
      for (const [language, [typed, mu]] of inLanguages(WORDS)) {
        const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels&lang=${language}`);
        await page.locator('#table tbody tr[data-fid]').first().waitFor();
        const rows = (count) => page.locator('.table-count', { hasText: new RegExp(`^\\s*${count}\\b`) }).waitFor();
        await page.click('[data-column="area_mu"]');
        const from = page.locator('[data-filter="area_mu"][data-bound="from"]');
        await from.fill('3.5');
        await page.locator('.table-menu-other', { hasText: '2,333.33' }).waitFor();
        await from.fill('2300 m2');
        await page.locator('.table-menu-other', { hasText: `3.45 ${mu}` }).waitFor();
        await from.press('Enter');
        await rows(atLeast(2300));
        assert.match(new URL(page.url()).search, /area_mu%20%3E%3D%203.45/);
        assert.equal(await page.locator('.table-menu [data-unit="m2"]').getAttribute('aria-pressed'), 'true');
        assert.equal(await from.inputValue(), '2300', 'the switch stands for what was typed');
        await page.click('.table-menu [data-unit="mu"]');
        await page.waitForFunction(() => document.querySelector('[data-bound="from"]').value === '3.45');
        await from.fill(typed);
        await from.press('Enter');
        await rows(atLeast(7000 / 3));
        assert.equal(await from.inputValue(), '3.5');
        await page.context().close();
      }
    },

  'an area of a form is typed in either unit and kept as square metres; the draft knows its unit over a reload': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const parcel = (await items(session, 'parcels', town))[31];
    const path = `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`;
    const page = await visitAs(session, who, path);
    await page.locator('.card-edit').click();
    const box = page.locator('#form-surveyed_m2');
    await box.waitFor();
    const hint = (text) => page.locator('#form-surveyed_m2-hint', { hasText: text }).waitFor();
    await box.fill('2300');
    await hint('3.45 亩');
    const field = page.locator('.form-field', { has: box });
    await field.locator('[data-unit="mu"]').click();
    await page.waitForFunction(() => document.querySelector('#form-surveyed_m2').value === '3.45');
    await box.fill('');
    await box.pressSequentially('4.5');
    await hint('3,000.00');
    await page.reload();
    await page.locator('.card-edit').click();
    await box.waitFor();
    assert.equal(await box.inputValue(), '4.5');
    await field.locator('[data-unit="m2"]').click();
    await page.waitForFunction(() => document.querySelector('#form-surveyed_m2').value === '3000');
    await box.fill('');
    await box.pressSequentially('6 亩');
    await page.waitForFunction(() => document.querySelector('#form-surveyed_m2').value === '6');
    assert.equal(await field.locator('[data-unit="mu"]').getAttribute('aria-pressed'), 'true');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.locator('.edit-form [type="submit"]').click();
    assert.deepEqual((await sent).postDataJSON().properties, { surveyed_m2: 4000 });
    await page.locator('#work').waitFor({ state: 'hidden' });
    const { properties } = await session.get(`/api/collections/parcels/items/${parcel.id}`);
    assert.equal(properties.surveyed_m2, 4000);
    await rest(page);
  },
};
