import assert from 'node:assert/strict';
import { inLanguages, rest, sample, seriousFaults } from './browser.mjs';

const NAMES = { 'zh-Hans': '测试底图', 'zh-Hant': '測試底圖', en: 'Test map' };

export default {
  'a configured base map is chosen in the layers, with attribution and approval number, in each language': async (
    session,
  ) => {
    const town = await sample(session);
    const { basemaps } = await session.get('/api/basemaps');
    assert.deepEqual(
      basemaps.map(({ id }) => id),
      ['file', 'service'],
    );
    assert.doesNotMatch(JSON.stringify(basemaps), /secret|127\.0\.0\.1/);
    const page = await session.visit(`/?town=${town.town}`);
    await page.click('.tool-layers');
    for (const id of ['file', 'service']) {
      await page.check(`[data-base="${id}"]`);
      await page.locator(`.leaflet-base-pane img[src*="/tiles/basemaps/${id}/"].leaflet-tile-loaded`).first().waitFor();
      assert.ok(
        await page.evaluate(
          () => document.querySelector('.leaflet-base-pane img.leaflet-tile-loaded').naturalWidth > 0,
        ),
      );
      assert.equal(await page.locator('.leaflet-base-pane canvas').count(), 0);
      assert.match(page.url(), new RegExp(`base=${id}`));
    }
    assert.deepEqual(await seriousFaults(page), []);
    for (const [language, name] of inLanguages(NAMES)) {
      const other = await session.visit(`/?town=${town.town}&base=file&lang=${language}`);
      await other.locator('.attribution', { hasText: 'GS（2024）0001' }).waitFor();
      await other.click('.tool-layers');
      await other.locator('#layers', { hasText: name }).waitFor();
    }
    await page.check('[data-base=""]');
    await page.locator('.leaflet-base-pane canvas').first().waitFor();
    assert.doesNotMatch(page.url(), /base=/);
    await rest(page);
    assert.equal(await page.locator('.leaflet-base-pane img').count(), 0);
  },

  'a base map that cannot be read is said in words, and the features stay': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.route('**/tiles/basemaps/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.click('.tool-layers');
    await page.check('[data-base="service"]');
    await page.locator('.status.is-shown', { hasText: '换回本镇自绘底图' }).waitFor();
    assert.ok((await page.locator('.mark-village').count()) > 100);
    session.forgive(/503/);
  },

  'a link to a base map that is gone shows the town’s own': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&base=gone`);
    await page.locator('.leaflet-base-pane canvas').first().waitFor();
  },
};
