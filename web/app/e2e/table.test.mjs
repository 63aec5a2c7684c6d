import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { items, sample, seriousFaults } from './browser.mjs';

async function download(page, selector) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return readFileSync(await file.path());
}

function records(csv) {
  return csv.toString('utf8').replace(/^\ufeff/, '').trim().split('\n').map((line) => line.split(',').map((cell) => cell.replace(/^"?\t?|"$/g, ''))); // prettier-ignore
}

const mu = (features) => features.reduce((sum, { properties }) => sum + (properties.area_m2 * 3) / 2000, 0);
const grouped = (text) => String(text).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const counted = (page, text) => page.locator('.table-count', { hasText: grouped(text) }).waitFor();

/** The table's cells that are in the document, row by row. */
const cells = (page) =>
  page.$$eval('.table tbody tr[data-fid]', (rows) =>
    rows.map((row) => [...row.cells].map((each) => each.innerText.trim())),
  );

export default {
  'parcels of one committee at one stage: five clicks from the plain map to the file, and the file is exactly that':
    async (session) => {
      const town = await sample(session);
      const parcels = await items(session, 'parcels', town);
      const { committee } = parcels.find(({ properties }) => properties.stage === 'closed').properties;
      const wanted = parcels.filter(({ properties: p }) => p.committee === committee && p.stage === 'closed');
      const page = await session.visit(`/?town=${town.town}`);
      await page.click('[data-theme="farmland"]'); // 1
      await page.selectOption('[data-scope]', committee); // 2 and 3: open the list, choose
      await page.click('[data-go="charts"]'); // 4
      await page.click('[data-chart="stage"] [data-bar="closed"]'); // 5, and the file is the sixth
      await counted(page, `${wanted.length} / ${parcels.length}`);
      const csv = records(await download(page, '[data-save="csv"]'));
      assert.equal(csv.length, wanted.length + 1);
      assert.deepEqual(csv.slice(1).map(([code]) => code).sort(), wanted.map(({ properties }) => properties.code).sort()); // prettier-ignore
      const { features } = JSON.parse(await download(page, '[data-save="geojson"]'));
      assert.deepEqual(features.map(({ id }) => id).sort(), wanted.map(({ id }) => id).sort()); // prettier-ignore
      assert.equal((await download(page, '[data-save="xlsx"]')).subarray(0, 2).toString(), 'PK');
      await page.click('[data-tab="rows"]');
      const totals = await page.locator('.table tfoot').innerText();
      assert.ok(totals.replace(/,/g, '').includes(mu(wanted).toFixed(2)), `${totals} lacks ${mu(wanted)}`);
      await page.waitForFunction(() => location.search.includes('filter='));
      const { pathname, search } = new URL(page.url());
      const again = await session.visit(pathname + search);
      await counted(again, `${wanted.length} / ${parcels.length}`);
      await again.locator('.chip', { hasText: '阶段：已销号' }).waitFor();
      await again.locator('.chip', { hasText: '阶段：已销号' }).locator('button').click();
      await counted(again, `${parcels.filter(({ properties }) => properties.committee === committee).length} / `);
      await again.goBack();
      await counted(again, `${wanted.length} / ${parcels.length}`);
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
    const shown = Number((await page.innerText('.table-count')).match(/\d+/)[0]);
    assert.equal(
      records(await download(page, '[data-save="csv"]')).length,
      shown + 1,
      'the file holds what is in view',
    );
    await page.keyboard.press('Escape');
    await first.locator('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.table tr.is-chosen')?.getAttribute('aria-rowindex') === '3',
    );
  },

  'columns sort, and of many rows only those in sight are in the document': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=crops&table=plots`);
    const shown = page.locator('.table tbody tr[data-fid]');
    await shown.nth(20).waitFor();
    assert.ok((await shown.count()) <= 60);
    const areas = async () =>
      (await shown.locator('td:nth-child(4)').allInnerTexts()).map((each) => Number(each.replace(/,/g, '')));
    await page.click('[data-column="area_mu"]');
    await page.click('[data-sort="up"]');
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const up = await areas();
    assert.deepEqual(
      up,
      [...up].sort((a, b) => a - b),
    );
    await page.click('[data-sort="down"]');
    await page.locator('th[aria-sort="descending"]').waitFor();
    const plots = await items(session, 'plots', town);
    const most = Math.max(...plots.map(({ properties }) => (properties.area_m2 * 3) / 2000));
    assert.equal((await areas())[0], Number(most.toFixed(2)));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.dataset.column === 'area_mu');
    await page.locator('.table-scroll').evaluate((each) => each.scrollTo(0, each.scrollHeight));
    await page.locator(`.table tr[aria-rowindex="${plots.length + 1}"]`).waitFor();
    const csv = records(await download(page, '[data-save="csv"]'));
    // the features' areas are rounded to 0.01 m², the file's are not
    assert.ok(Math.abs(Number(csv[1][3]) - most) < 0.00001, 'the file has the table’s order');
  },

  'on a phone code, committee, stage and area stand beside each other without a scroll': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels`, {
      width: 390,
      height: 844,
      hasTouch: true,
      isMobile: true,
    });
    const row = page.locator('.table tbody tr[data-fid]').first();
    await row.waitFor();
    assert.match(
      await row.locator('td').first().textContent(),
      /^\s*\d{9}\d{3}F\d{4}\s*$/,
      'the code is whole for who copies or hears it',
    );
    const right = await page.locator('[data-column="area_mu"]').evaluate((each) => each.getBoundingClientRect().right);
    assert.ok(right <= 390, `the area’s column ends at ${right} px`);
    await row.locator('button').click();
    await page.locator('#card h2').waitFor();
    assert.equal(await page.locator('.table').isVisible(), false, 'the map is seen beside the card');
    await page.locator('#card .card-close, #card [aria-label="关闭"]').first().click();
    await page.locator('.table').waitFor();
  },

  'every column’s menu narrows: values with their counts, a range, a part of a text; columns are chosen and kept':
    async (session) => {
      const town = await sample(session);
      const parcels = await items(session, 'parcels', town);
      const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels`);
      await counted(page, `${parcels.length}`);
      await page.click('[data-column="crop"]');
      const rice = parcels.filter(({ properties }) => properties.crop === 'rice');
      const line = page.locator('.table-menu label', { has: page.locator('[data-value="rice"]') });
      assert.equal((await line.locator('small').innerText()).replace(/,/g, ''), String(rice.length));
      assert.deepEqual(await seriousFaults(page), []);
      await line.click();
      await counted(page, `${rice.length} / `);
      await page.click('[data-column="area_mu"]');
      await page.fill('[data-bound="from"]', '4');
      await page.press('[data-bound="from"]', 'Enter');
      const large = rice.filter(({ properties }) => (properties.area_m2 * 3) / 2000 >= 4);
      await counted(page, `${large.length} / `);
      await page.keyboard.press('Escape');
      await page.click('[data-column="code"]');
      await page.fill('[data-filter="code"]', 'f0001');
      const one = large.filter(({ properties }) => properties.code.includes('F0001'));
      await counted(page, `${one.length} / `);
      await page.keyboard.press('Escape');
      await page.click('[data-clear]');
      await counted(page, `${parcels.length}`);
      await page.click('[data-columns]');
      await page.uncheck('[data-shown="crop"]');
      await page.check('[data-shown="surveyed_mu"]');
      await page.locator('[data-column="surveyed_mu"]').waitFor();
      await page.reload();
      await page.locator('[data-column="surveyed_mu"]').waitFor();
      assert.equal(await page.locator('[data-column="crop"]').count(), 0);
      const [head] = records(await download(page, '[data-save="csv"]'));
      assert.deepEqual(head.includes('作物'), false);
      assert.ok(head.includes('测绘面积（亩）'));
      await page.click('[data-columns]');
      await page.click('[data-usual]');
      await page.locator('[data-column="crop"]').waitFor();
    },

  'the file says what the table says, in its columns and words, for every layer and language': async (session) => {
    const town = await sample(session);
    for (const [language, layers] of [
      [
        'zh-Hans',
        ['villages', 'parcels', 'plots', 'channels', 'pump_stations', 'sites', 'zones', 'streets', 'findings'],
      ],
      ['en', ['villages', 'channels', 'sites', 'committees']],
      ['zh-Hant', ['parcels', 'villages', 'streets', 'findings']],
    ]) {
      const page = await session.visit(`/?town=${town.town}&lang=${language}&table=villages`);
      for (const layer of layers) {
        await page.selectOption('.table-head select', layer);
        await page.locator(`[data-save="csv"][href*="/collections/${layer}/"]`).waitFor(); // not the layer before
        await page.locator('.table tbody tr').first().waitFor();
        if (!(town.counts[layer] > 0)) continue;
        await page.locator('.table tbody tr[data-fid]').first().waitFor();
        if (layer === 'villages') {
          await page.click('[data-column="today"]');
          await page.click('[data-sort="down"]');
          await page.locator('th[aria-sort="descending"]').waitFor();
          await page.waitForFunction(() => location.search.includes('sort='));
          await page.keyboard.press('Escape');
        }
        const fields = await page.$$eval('[data-column]', (all) => all.map(({ dataset }) => dataset.column));
        // Names and areas are written otherwise on the screen: romanised, and with two decimals.
        const compared = fields.map((field, i) => [field, i]).filter(([field]) => !/^(name|committee|pinyin)$|_m(u)?$/.test(field)); // prettier-ignore
        const href = await page.getAttribute('[data-save="csv"]', 'href');
        const response = await fetch(session.origin + href);
        assert.equal(response.status, 200, href);
        const csv = records(await response.text());
        const seen = await cells(page);
        seen.slice(0, 40).forEach((row, i) => {
          for (const [field, at] of compared)
            assert.equal(
              csv[i + 1][at],
              row[at].replace(/(\d),(?=\d{3})/g, '$1'),
              `${language} ${layer} row ${i + 1} ${field}`,
            );
        });
      }
    }
  },
};
