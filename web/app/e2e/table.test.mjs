import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { items, sample } from './browser.mjs';

async function download(page, kind) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save="${kind}"]`)]);
  return readFileSync(await file.path(), 'utf8');
}

export default {
  'parcels of one committee at one stage: four clicks to the file, and the file is exactly that': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const [{ committee, stage }] = parcels.map(({ properties }) => properties);
    const wanted = parcels.filter(({ properties: p }) => p.committee === committee && p.stage === stage);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    await page.click('.tool-table');
    await page.selectOption('[data-filter="committee"]', committee);
    await page.selectOption('[data-filter="stage"]', stage);
    await page.locator('.table-count', { hasText: `${wanted.length} / ` }).waitFor();
    const mu = wanted.reduce((sum, { properties }) => sum + (properties.area_m2 * 3) / 2000, 0);
    const totals = await page.locator('.table tfoot').innerText();
    assert.ok(totals.replace(/,/g, '').includes(mu.toFixed(2)), `${totals} lacks ${mu}`);
    const lines = (await download(page, 'csv')).trim().split('\r\n');
    assert.equal(lines.length, wanted.length + 1);
    const { features } = JSON.parse(await download(page, 'geojson'));
    const ids = (list) => list.map(({ id }) => id).sort();
    assert.deepEqual(ids(features), ids(wanted));
    await page.waitForFunction(() => location.search.includes('stage'));
    const { pathname, search } = new URL(page.url());
    const again = await session.visit(pathname + search);
    await again.locator('.table-count', { hasText: `${wanted.length} / ` }).waitFor();
  },

  'a row opens its feature, its row is marked, and only the rows in view are shown when asked': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&table=villages`);
    const first = page.locator('.table tbody tr[data-fid]').first();
    await first.locator('button').click();
    await page.locator('#card h2').waitFor();
    await page.waitForFunction(() => /sel=villages\.\d+/.test(location.search));
    await page.locator('.table tr.is-chosen').waitFor();
    await page.waitForFunction(() => /at=[^,]+,[^,]+,15/.test(location.search));
    await page.check('.table-check input');
    await page.waitForFunction(() => {
      const [shown, all] = document.querySelector('.table-count').textContent.match(/\d+/g).map(Number);
      return all === 153 && shown > 0 && shown < 60;
    });
  },

  'columns sort, and of many rows only those in sight are in the document': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=crops&table=plots`);
    const shown = page.locator('.table tbody tr[data-fid]');
    await shown.nth(20).waitFor();
    assert.ok((await shown.count()) <= 60);
    const areas = async () =>
      (await shown.locator('td:nth-child(4)').allInnerTexts()).map((each) => Number(each.replace(/,/g, '')));
    await page.click('[data-sort="area_mu"]');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const up = await areas();
    assert.deepEqual(
      up,
      [...up].sort((a, b) => a - b),
    );
    await page.click('[data-sort="area_mu"]');
    await page.locator('th[aria-sort="descending"]').waitFor();
    const plots = await items(session, 'plots', town);
    const most = Math.max(...plots.map(({ properties }) => (properties.area_m2 * 3) / 2000));
    assert.equal((await areas())[0], Number(most.toFixed(2)));
    await page.locator('.table-scroll').evaluate((each) => each.scrollTo(0, each.scrollHeight));
    await page.locator(`.table tr[aria-rowindex="${plots.length + 1}"]`).waitFor();
  },
};
