// What stands over the map leaves the town clear, and a card has room to be read.
import assert from 'node:assert/strict';
import { items, onScreen, sample, slidIn, SOAK, until } from './browser.mjs';

const boxOf = (page, selector) =>
  page.evaluate((each) => {
    const { left, top, right, bottom } = document.querySelector(each).getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);

export default {
  'the big screen’s figures cover no village, in any language, at 4:3': async (session) => {
    const town = await sample(session);
    const villages = await items(session, 'villages', town);
    for (const lang of ['en', 'zh-Hans', 'zh-Hant'])
      for (const theme of SOAK ? ['coverage', 'farmland', 'water', 'crops', 'sites'] : ['coverage']) {
        const page = await session.visit(`/present?town=${town.town}&lang=${lang}&theme=${theme}`, {
          width: 1024,
          height: 768,
        });
        await page.locator('.present-figures b').first().waitFor();
        const under = async () => {
          const figures = await boxOf(page, '.present-figures');
          const found = [];
          for (const { properties, geometry } of villages) {
            const [x, y] = await onScreen(page, ...geometry.coordinates);
            if (x > figures.left && x < figures.right && y > figures.top && y < figures.bottom)
              found.push(properties.name);
          }
          return found;
        };
        // The map gives way once the figures have their size.
        await until(async () => (await under()).length === 0).catch(() => undefined);
        assert.deepEqual(await under(), [], `${lang} ${theme}`);
        await page.context().close();
      }
  },

  'a village’s card on an office desk has the window’s height, beside the tools': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
    ]) {
      const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`, { width, height });
      await page.locator('#card .card-foot').waitFor();
      const boxes = () => Promise.all(['#card', '#tools', '#card .card-foot'].map((each) => boxOf(page, each)));
      await slidIn(page);
      await until(async () => (await boxes())[0].bottom - (await boxes())[0].top > height - 150).catch(() => undefined);
      const [card, tools, foot] = await boxes();
      assert.ok(card.right <= tools.left, 'beside the tools');
      assert.ok(card.bottom - card.top > height - 150, `${card.bottom - card.top} px high`);
      assert.ok(foot.bottom - foot.top < (card.bottom - card.top) / 7, 'its foot takes little of it');
      const inSight = async () => {
        const [x, y] = await onScreen(page, ...village.geometry.coordinates);
        return x > 356 && x < card.left && y > 0 && y < height;
      };
      await until(inSight).catch(() => undefined);
      assert.ok(await inSight(), 'the village is in sight');
      await page.context().close();
    }
  },
};
