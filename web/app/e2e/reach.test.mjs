import assert from 'node:assert/strict';
import { items, onScreen, rest, sample, seriousFaults } from './browser.mjs';
import { PHONE } from './helpers.mjs';

export default {
  'the keyboard reaches search, themes, legend and the villages on the map': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'combobox');
    const seen = new Set();
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press('Tab');
      seen.add(
        await page.evaluate(
          () => document.activeElement.closest('.themes, .legend, .marks, .tools, .languages, .day')?.className ?? '',
        ),
      );
    }
    for (const part of ['themes', 'legend', 'marks', 'tools', 'languages', 'day'])
      assert.ok(seen.has(part), `${part} of ${[...seen]}`);
    const button = page.locator('.mark-dot[tabindex="0"]');
    await button.focus();
    const first = await button.getAttribute('data-key');
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement.dataset.key);
    assert.notEqual(second, first);
    await page.keyboard.press('Enter');
    await page.locator('#card h2').waitFor();
    assert.match(page.url(), new RegExp(`sel=${second}`));
    await page.locator('#card .icon-button').last().focus();
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
  },

  'presenting: a theme in a corner is shown there, and a click opens a card, without what is for desks': async (
    session,
  ) => {
    const town = await sample(session);
    const page = await session.visit(`/present?town=${town.town}&story=none`);
    await page.locator('.present-hint').waitFor();
    const zoom = () => page.evaluate(() => Number(new URLSearchParams(location.search).get('at')?.split(',')[2] ?? 0));
    await page.waitForFunction(() => location.search.includes('at='));
    const whole = await zoom();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForFunction(
      (than) => Number(new URLSearchParams(location.search).get('at')?.split(',')[2] ?? 0) > than + 1,
      whole,
    );
    await rest(page);
    const station = page.locator('.mark-pump_station .mark-dot, [data-key^="pump_stations."]').first();
    await station.evaluate((each) => each.click());
    await page.locator('#card h2').waitFor();
    for (const desk of ['.card-foot', '.card-counts'])
      assert.ok(!(await page.locator(`#card ${desk}`).isVisible()), desk);
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    assert.equal(new URL(page.url()).pathname, '/present');
    await page.click('[data-step=crops]');
    await page.waitForURL(/theme=crops/);
  },

  'presenting: the map that gave way to a card stands where it stood when the card is closed': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/present?town=${town.town}&story=none`);
    await page.waitForFunction(() => location.search.includes('at='));
    await page.waitForTimeout(1500);
    const stood = () => new URL(page.url()).searchParams.get('at');
    const before = stood();
    // One in the middle, and from its card the one that lies furthest to the right, where the map gives way again.
    const dots = await page.locator('.mark-village .mark-dot').evaluateAll(
      (all) =>
      all.map((dot) => ({ key: dot.dataset.key, at: dot.getBoundingClientRect().left })).sort((a, b) => b.at - a.at), // prettier-ignore
    );
    for (const { key } of [dots[Math.floor(dots.length / 2)], dots[0]]) {
      await page.locator(`[data-key="${key}"]`).evaluate((each) => each.click());
      await page.waitForFunction((each) => location.search.includes(`sel=${each}`), key);
      await page.locator('#card h2').waitFor();
      await page.waitForTimeout(1500);
      const box = await page.locator(`[data-key="${key}"]`).boundingBox();
      const card = await page.locator('#card').boundingBox();
      assert.ok(box.x + box.width < card.x, 'the card does not cover what it is of');
    }
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.waitForTimeout(1500);
    assert.equal(stood(), before);
  },

  'presenting: no panels, at most four figures, the arrow keys step, Escape leaves': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/present?town=${town.town}&story=none`);
    await rest(page);
    for (const id of ['#overview', '#search', '#tools', '#card']) assert.ok(!(await page.locator(id).isVisible()), id);
    const themes = [];
    for (let i = 0; i < 5; i += 1) {
      themes.push(await page.locator('.present-title p').innerText());
      assert.ok((await page.locator('.present-figures .figure').count()) <= 4);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(150);
    }
    assert.equal(new Set(themes).size, 5);
    assert.doesNotMatch(page.url(), /theme=/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.search.includes('theme=sites'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.pathname === '/');
    await page.locator('#overview .themes').waitFor();
  },

  'on a phone the sheet has three stops and targets are 44 px': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, {
      width: 390,
      height: 844,
      hasTouch: true,
      isMobile: true,
    });
    await rest(page);
    const tops = [];
    for (let i = 0; i < 3; i += 1) {
      await page.focus('.overview-handle');
      await page.keyboard.press('Enter');
      await rest(page);
      tops.push(Math.round((await page.locator('#overview').boundingBox()).y));
    }
    assert.equal(new Set(tops).size, 3, tops.join());
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('#overview button:not(.overview-handle), #tools button')]
        .filter((each) => getComputedStyle(each).visibility === 'visible')
        .map((each) => ({
          name: each.textContent.trim() || each.getAttribute('aria-label'),
          box: each.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && box.height < 43.5)
        .map(({ name }) => name),
    );
    assert.deepEqual(small, []);
  },

  'on a phone a tap near a village opens its card above the sheet': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const [lon, lat] = village.geometry.coordinates;
    const page = await session.visit(`/?town=${town.town}&at=${lat - 0.004},${lon},15`, PHONE);
    await rest(page);
    const [x, y] = await onScreen(page, lon, lat);
    await page.touchscreen.tap(x + 9, y + 6);
    await page.locator(`#card h2:text-is("${village.properties.name}")`).waitFor();
    await rest(page);
    const box = await page.locator('#card').boundingBox();
    assert.equal(Math.round(box.y + box.height), 844);
    await page.tap('#card .icon-button');
    await page.locator('#card').waitFor({ state: 'hidden' });
  },

  'two fingers take tiles, lines and marks along together': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=coverage`, {
      width: 390,
      height: 844,
      hasTouch: true,
      isMobile: true,
    });
    await rest(page);
    const spread = () =>
      page.evaluate(() => {
        const marks = [...document.querySelectorAll('.mark-village')].map((mark) => mark.getBoundingClientRect());
        const left = Math.min(...marks.map(({ left: x }) => x));
        const right = Math.max(...marks.map(({ left: x }) => x));
        const { width } = document.querySelector('.leaflet-main-pane canvas').getBoundingClientRect();
        const tile = [...document.querySelectorAll('.leaflet-base-pane canvas:not([width="0"])')][0];
        return { marks: right - left, lines: width, tiles: tile.getBoundingClientRect().width };
      });
    const before = await spread();
    const devtools = await page.context().newCDPSession(page);
    const touch = (type, places) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((x, id) => ({ x, y: 300, id })) });
    await touch('touchStart', [160, 230]);
    for (let i = 1; i <= 10; i += 1) {
      await touch('touchMove', [160 - 7 * i, 230 + 7 * i]);
      await page.waitForTimeout(30);
    }
    const during = await spread();
    await touch('touchEnd', []);
    const grown = Object.fromEntries(Object.entries(during).map(([what, px]) => [what, px / before[what]]));
    assert.ok(grown.tiles > 1.5, JSON.stringify(grown));
    for (const what of ['marks', 'lines'])
      assert.ok(Math.abs(grown[what] / grown.tiles - 1) < 0.03, JSON.stringify(grown));
  },

  'on a wall of 3840 px no type is below 20 px': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { width: 3840, height: 2160 });
    await rest(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
        .filter((each) => each.getClientRects().length > 0 && Number.parseFloat(getComputedStyle(each).fontSize) < 20)
        .map((each) => `${each.className}: ${getComputedStyle(each).fontSize}`),
    );
    assert.deepEqual(small, []);
  },

  'a lost connection is said quietly and forgotten when it returns': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.context().setOffline(true);
    await page.click('[data-theme="water"]');
    await page.click('[data-theme="crops"]');
    await page.locator('.status.is-shown[data-kind="trouble"]').waitFor();
    await page.context().setOffline(false);
    await page.locator('.status[data-kind="trouble"]').waitFor({ state: 'detached', timeout: 25_000 });
    session.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  },

  'an office screen at 200 %: map, tools and sheet are all within reach, and nothing scrolls away': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { width: 683, height: 384, deviceScaleFactor: 2 });
    await rest(page);
    const sheet = await page.locator('#overview').boundingBox();
    assert.ok(sheet.x + sheet.width < 683 * 0.52, `the sheet at the left ends at ${sheet.x + sheet.width}`);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('#tools .tool')]
        .filter((tool) => tool.offsetWidth > 0)
        .filter((tool) => {
          const { left, top, width, height } = tool.getBoundingClientRect();
          return !tool.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        })
        .map((tool) => tool.ariaLabel),
    );
    assert.deepEqual(hidden, []);
    await page.click('.tool-layers');
    await page.locator('#layers .stack-reset').scrollIntoViewIfNeeded();
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollTop + document.body.scrollTop), 0);
    assert.deepEqual(await seriousFaults(page), []);
  },

  'twice as large type in a low window: a card leaves nothing free, and the whole town is still fitted': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}`, { width: 683, height: 384, useful: false });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
    await page.fill('#search input', village.properties.code);
    await page.locator('#found li').first().waitFor();
    await page.press('#search input', 'Enter');
    await page.locator('#card h2').waitFor();
    await rest(page);
    await page.locator('.tool-whole').dispatchEvent('click');
    // What is fitted into less than nothing is shown as near as a field.
    await page.waitForFunction(() => Number(new URLSearchParams(location.search).get('at')?.split(',')[2]) < 12);
  },

  'with less motion asked for, nothing moves by itself': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { reducedMotion: 'reduce' });
    await page.click('.tool-layers');
    await page.locator('#layers .stack').waitFor();
    const moving = await page.evaluate(
      () => document.getAnimations().filter((each) => Number(each.effect.getTiming().duration) > 1).length,
    );
    assert.equal(moving, 0);
    await page.click('.tool-plus');
    assert.equal(await page.locator('.leaflet-zoom-anim').count(), 0);
  },
};
