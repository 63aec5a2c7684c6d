// The last days of cleaning, played on the map.
import assert from 'node:assert/strict';
import { sample } from './browser.mjs';

export default {
  'replay: sixty days are read before, then nothing is asked for while they play, and each is that day’s': async (
    session,
  ) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    const entries = await page.evaluate(() => history.length);
    let asked = 0;
    page.on('request', (request) => (asked += Number(/\/api\/|\/tiles\//.test(request.url()))));
    await page.click('[data-play]');
    await page.locator('.board-replay span', { hasText: /\d/ }).waitFor();
    await page.waitForFunction(() => new URLSearchParams(location.search).has('date'));
    const atStart = asked;
    assert.ok(atStart >= 50 && atStart <= 70, `${atStart} days were read`);
    const shown = new Set();
    for (let i = 0; i < 8; i += 1) {
      shown.add(await page.locator('.board-replay span').innerText());
      await page.waitForTimeout(350);
    }
    assert.ok(shown.size >= 4, `it goes on: ${[...shown]}`);
    await page.click('[data-play]');
    await page.waitForTimeout(700);
    assert.equal(asked, atStart, 'nothing is asked for while it plays');
    assert.equal(await page.evaluate(() => history.length), entries, 'a day that is played is no step');

    const date = new URL(page.url()).searchParams.get('date');
    const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
    const done = villages.filter(({ am }) => am === 'on_time' || am === 'late').length;
    assert.equal(Number(await page.locator('[data-slot=am] h3 b').innerText()), done);
    await page.locator('.board-replay input').evaluate((slider) => {
      slider.value = '59';
      slider.dispatchEvent(new Event('input'));
    });
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('date'));
  },
};
