import assert from 'node:assert/strict';
import { beforeTheFirstSlot, items, sample } from './browser.mjs';
import { dayFrom } from './helpers.mjs';

export default {
  'before the first slot the figures are yesterday’s, of the committee too, and lead to its rows': async (session) => {
    const town = await sample(session);
    const yesterday = dayFrom(-1);
    const { summary, villages } = await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`);
    const page = await session.visit('/');
    await beforeTheFirstSlot(page, session, town);
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url().endsWith(`date=${yesterday}`))));
    await page.goto(`${session.origin}/?town=${town.town}`);
    const first = page.locator('.figure-first');
    await first.locator('.figure-label', { hasText: '昨日清扫完成率' }).waitFor();
    assert.ok(Math.abs(Number(await first.locator('b').innerText()) - summary.completion * 100) < 0.06);
    assert.match(await page.locator('.figures-headline').innerText(), /今日首个时段/);

    const [{ properties }] = (await items(session, 'committees', town)).slice(2);
    const own = new Set(
      (await items(session, 'villages', town))
        .filter((village) => village.properties.committee === properties.code)
        .map(({ id }) => id),
    );
    const slots = villages.filter(({ fid }) => own.has(fid)).flatMap(({ am, pm }) => [am, pm]);
    const done = slots.filter((state) => state === 'on_time' || state === 'late').length;
    await page.selectOption('[data-scope]', properties.code);
    await first.locator('.figure-note', { hasText: new RegExp(`^${done} / `) }).waitFor();
    await page.selectOption('[data-scope]', '');

    await first.locator('button').click();
    await page.waitForURL(new RegExp(`date=${yesterday}`));
    await page.locator('.table tbody tr[data-fid]').first().waitFor();
    assert.equal(await first.locator('.figure-label').innerText(), '清扫完成率');
    assert.equal(asked, 2, 'once for the figures, once as the day that is shown');
  },

  'where yesterday cannot be read the figures of a day that has not begun are none': async (session) => {
    const town = await sample(session);
    const page = await session.visit('/');
    await beforeTheFirstSlot(page, session, town);
    await page.route(/\/api\/coverage\?.*date=/, (route) =>
      route.fulfill({ status: 503, json: { title: 'away', status: 503 } }),
    );
    await page.goto(`${session.origin}/?town=${town.town}`);
    const first = page.locator('.figure-first');
    await first.locator('.figure-label', { hasText: '清扫完成率' }).waitFor();
    assert.equal(await first.locator('b').innerText(), '–');
    assert.ok(!(await page.locator('#status.is-shown').isVisible()), 'today itself is there');
    session.forgive(/503/);
  },

  'the place of a card’s last days is kept while they are read, and given up where they cannot be': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit('/');
    let answer;
    const withhold = () => {
      let give;
      const given = new Promise((come) => (give = come));
      answer = { given, give };
    };
    withhold();
    await page.route('**/related*', async (route) => ((await answer.given) ? route.continue() : route.abort()));
    const open = async () => {
      await page.goto(`${session.origin}/?town=${town.town}&sel=villages.${village.id}`);
      await page.locator('.days-skeleton').waitFor();
    };
    const top = async () => (await page.locator('.card-rows').first().boundingBox()).y;
    await open();
    const before = await top();
    answer.give(true);
    await page.locator('#card .days button').first().waitFor();
    const moved = (await top()) - before;
    // By the second line at most that the key of many states takes.
    assert.ok(Math.abs(moved) < 24, `what stands below moves by ${moved} px`);
    withhold();
    await open();
    answer.give(false);
    await page.locator('.days-skeleton').waitFor({ state: 'detached' });
    session.forgive(/ERR_FAILED/);
  },
};
