// What stands over the map leaves the town clear, and a card has room to be read.
import assert from 'node:assert/strict';
import { items, onScreen, rest, sample, SOAK } from './browser.mjs';

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
        await rest(page);
        await page.waitForTimeout(1500); // the map has given way
        const figures = await boxOf(page, '.present-figures');
        const under = [];
        for (const { properties, geometry } of villages) {
          const [x, y] = await onScreen(page, ...geometry.coordinates);
          if (x > figures.left && x < figures.right && y > figures.top && y < figures.bottom)
            under.push(properties.name);
        }
        assert.deepEqual(under, [], `${lang} ${theme}`);
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
      await rest(page);
      await page.waitForTimeout(1000);
      const [card, tools, foot] = await Promise.all(
        ['#card', '#tools', '#card .card-foot'].map((each) => boxOf(page, each)),
      );
      assert.ok(card.right <= tools.left, 'beside the tools');
      assert.ok(card.bottom - card.top > height - 150, `${card.bottom - card.top} px high`);
      assert.ok(foot.bottom - foot.top < (card.bottom - card.top) / 7, 'its foot takes little of it');
      const [x, y] = await onScreen(page, ...village.geometry.coordinates);
      assert.ok(x > 356 && x < card.left && y > 0 && y < height, `the village is in sight: ${x},${y}`);
      await page.context().close();
    }
  },
};
