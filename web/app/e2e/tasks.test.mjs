import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inside, items, onScreen, rest, sample } from './browser.mjs';
import { hand, initials, PHONE } from './helpers.mjs';

async function onBoth(session, path, run) {
  for (const phone of [false, true]) {
    const page = await session.visit(path, {
      ...(phone ? PHONE : {}),
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await rest(page);
    const own = hand(page, phone);
    await run(page, { ...own, told: (task, most) => own.took(most, `${phone ? 'phone' : 'desk '} ${task}`) }, phone);
    await page.context().close();
  }
}

export default {
  'a new reader’s tasks: a village by the initials of its pinyin, and its sweeps': async (session) => {
    const town = await sample(session);
    const [, village] = (await items(session, 'villages', town)).filter(({ properties: p }) => p.pinyin?.split(' ').length === 3); // prettier-ignore
    await onBoth(session, `/?town=${town.town}`, async (page, hand) => {
      await hand.press('[role="combobox"]');
      await hand.type('[role="combobox"]', initials(village.properties.pinyin));
      await hand.press(`[role="option"]:has-text("${village.properties.name}")`);
      await page.locator(`#card h2:text-is("${village.properties.name}")`).waitFor();
      await page.locator('#card .days button').first().waitFor();
      assert.equal(await page.locator('#card .days button').count(), 14);
      hand.told('a village and its sweeps', 2);
    });
  },

  'a new reader’s tasks: parcels of one committee at one stage, as a file': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const { committee } = parcels[0].properties;
    const wanted = parcels.filter(({ properties: p }) => p.committee === committee && p.stage === 'closed');
    await onBoth(session, `/?town=${town.town}`, async (page, hand) => {
      await hand.press('[data-theme="farmland"]');
      await hand.choose('[data-scope]', committee);
      await hand.press('[data-go="charts"]');
      await hand.press('.chart[data-chart="stage"] [data-bar="closed"]');
      await page.waitForFunction(
        (n) => document.querySelector('.table-count')?.innerText.startsWith(`${n} `),
        wanted.length,
      );
      const coming = page.waitForEvent('download');
      await hand.press('[data-save="csv"]');
      const file = readFileSync(await (await coming).path(), 'utf8')
        .trim()
        .split('\n');
      assert.equal(file.length - 1, wanted.length);
      hand.told('parcels of one committee at one stage, as a file', 6);
    });
  },

  'a new reader’s tasks: the view to a colleague': async (session) => {
    const town = await sample(session);
    await onBoth(session, `/?town=${town.town}&theme=water`, async (page, hand) => {
      await hand.press('.tool-share');
      await hand.press('.share-copy');
      await page.locator('.status.is-shown').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(link, /theme=water/);
      hand.told('the view to a colleague', 2);
    });
  },

  'a new reader’s tasks: the area of a field': async (session) => {
    const town = await sample(session);
    const plots = await items(session, 'plots', town);
    const plot = [...plots].sort((a, b) => b.properties.area_m2 - a.properties.area_m2)[40];
    const [lon, lat] = inside(plot.geometry.coordinates.flat(plot.geometry.type === 'MultiPolygon' ? 1 : 0)[0]);
    await onBoth(session, `/?town=${town.town}&at=${lat - 0.002},${lon},15.33`, async (page, hand) => {
      await hand.press('[data-theme="crops"]');
      await page.waitForTimeout(1500);
      await hand.at(...(await onScreen(page, lon, lat)));
      await page.locator('#card .card-rows').first().waitFor();
      const mu = plot.properties.area_mu.toFixed(2);
      assert.ok((await page.innerText('#card .card-rows')).includes(mu), `${mu} in the card`);
      hand.told('the area of a field', 2);
    });
  },
};
