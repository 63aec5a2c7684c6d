import assert from 'node:assert/strict';
import { rest, sample } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const SMALL_PHONE = { ...PHONE, width: 360, height: 640 };
const PROJECTOR = { width: 1024, height: 768 };
const OFFICE = { width: 1440, height: 900 };

/** Those of the column's elements that are not whole in sight, by selector. */
async function outOfSight(page, selectors) {
  await rest(page);
  return page.evaluate((wanted) => {
    const column = document.querySelector('#overview').getBoundingClientRect();
    const bottom = Math.min(column.bottom, innerHeight);
    return wanted.filter((selector) => {
      const element = document.querySelector(selector);
      if (element === null) return true;
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return box.height === 0 || box.bottom > bottom || !(element.contains(at) || at?.contains(element));
    });
  }, selectors);
}

const opened = async (session, town, query, size) => {
  const page = await session.visit(`/?town=${town.town}${query}`, size);
  await page.locator('[data-board]').waitFor();
  return page;
};

export default {
  'a phone opens on the headline and the way to the board, without a scroll': async (session) => {
    const town = await sample(session);
    for (const size of [PHONE, SMALL_PHONE]) {
      const page = await opened(session, town, '', size);
      const wanted = ['[data-board]', 'select[data-gauge="measure"]', '.figure-first b', '.figures-headline > span'];
      assert.deepEqual(await outOfSight(page, wanted), [], `${size.width}×${size.height}`);
      await page.context().close();
    }
  },

  'a measure opens with its choice and its legend in sight': async (session) => {
    const town = await sample(session);
    const choice = ['select[data-gauge="measure"]', '[data-gauge="days"]', '[data-gauge="way"]', '.legend-title'];
    for (const [size, classes] of [
      [PHONE, 2],
      [PROJECTOR, 7],
      [OFFICE, 7],
    ]) {
      const page = await opened(session, town, '&measure=completion&days=30', size);
      await page.locator('[data-switch="villages.excellent"]').waitFor();
      const switches = await page
        .locator('.legend [data-switch^="villages."]')
        .evaluateAll((all) => all.map((each) => `[data-switch="${each.dataset.switch}"]`));
      assert.deepEqual(await outOfSight(page, [...choice, ...switches.slice(0, classes)]), [], `${size.width}`);
      await page.context().close();
    }
  },

  'beside a board a table at an office desk has the column’s place too, and all its columns': async (session) => {
    const town = await sample(session);
    const page = await opened(session, town, '&table=villages', OFFICE);
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    await rest(page);
    const { table, scroll, head } = await page.evaluate(() => ({
      table: document.querySelector('#table').getBoundingClientRect(),
      head: document.querySelector('#overview').getBoundingClientRect(),
      scroll: [...document.querySelectorAll('#table *')].filter(
        (each) => getComputedStyle(each).overflowX === 'auto' && each.scrollWidth > each.clientWidth + 1,
      ).length,
    }));
    assert.ok(table.width > 800 && head.bottom < table.top, `${table.width} px wide`);
    assert.equal(scroll, 0, 'no column is cut');
  },

  'on a phone’s board the notice of the sample stands below what scrolls': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/present?town=${town.town}&board=1`, PHONE);
    await page.locator('.wall-committees li').first().waitFor();
    await rest(page);
    const { rows, notice } = await page.evaluate(() => {
      const wall = document.querySelector('.wall');
      const box = document.querySelector('.notice-text').getBoundingClientRect();
      return { rows: wall.getBoundingClientRect().top + wall.clientHeight, notice: box.top };
    });
    assert.ok(notice >= rows, `${notice} below ${rows}`);
  },
};
