import assert from 'node:assert/strict';
import { sample, seriousFaults } from './browser.mjs';

const THEME = { 'zh-Hans': '保洁', 'zh-Hant': '保潔', en: 'Cleaning' };

async function themeOf(page) {
  await page.locator('[data-theme="coverage"]').waitFor();
  return (await page.locator('[data-theme="coverage"]').innerText()).trim();
}

export default {
  'a first visit is in the browser’s language; what was chosen and what the address names go before it': async (
    session,
  ) => {
    const town = await sample(session);
    for (const [locale, language] of Object.entries({
      'zh-TW': 'zh-Hant',
      'zh-HK': 'zh-Hant',
      'en-GB': 'en',
      'fr-FR': 'zh-Hans',
    })) {
      const page = await session.visit('/', { locale });
      assert.equal(await themeOf(page), THEME[language], locale);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      const named = await page.context().newPage();
      await named.goto(`${session.origin}/?town=${town.town}&lang=zh-Hans`);
      assert.equal(await themeOf(named), THEME['zh-Hans'], 'the address wins');
      if (locale === 'zh-TW') {
        await page.click('.languages [lang="en"]');
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        const again = await page.context().newPage();
        await again.goto(`${session.origin}/`);
        assert.equal(await themeOf(again), THEME.en, 'the choice wins');
      }
      await page.context().close();
    }
  },

  'a page that is not there is one of ours, in three languages, and leads back': async (session) => {
    session.forgive(/status of 404/);
    for (const [path, width, height] of [
      ['/abc', 1440, 900],
      ['/town/map.html', 390, 844],
      ['/gone.html', 1024, 768],
    ]) {
      const page = await session.visit(path, { width, height, useful: false });
      const response = await page.reload();
      assert.equal(response.status(), 404);
      for (const [lang, words] of Object.entries({
        'zh-Hans': '没有这个页面',
        'zh-Hant': '沒有這個頁面',
        en: 'There is no such page',
      }))
        assert.ok((await page.locator(`section[lang="${lang}"]`).innerText()).includes(words), lang);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await seriousFaults(page), []);
      await page.click('section[lang="en"] a');
      await page.locator('#overview .town-name').waitFor();
      await page.context().close();
    }
    for (const [path, type] of [
      ['/api/abc', 'application/problem+json'],
      ['/abc', 'application/problem+json'],
    ]) {
      const response = await fetch(session.origin + path);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), type, 'programs are told as programs are');
    }
  },

  'an address that is closer than this map goes opens as close as it goes, where it says': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&at=25.92,111.02,19`);
    // The next step writes where the map is.
    await page.click('[data-theme="water"]');
    await page.waitForFunction(() => /theme=water&at=25\.92\d*,111\.02\d*,18$/.test(location.search));
  },

  'English says once what a mu is, where there are mu; Chinese does not': async (session) => {
    const town = await sample(session);
    for (const [theme, lang, times] of [
      ['farmland', 'en', 1],
      ['crops', 'en', 1],
      ['sites', 'en', 0],
      ['farmland', 'zh-Hans', 0],
    ]) {
      const page = await session.visit(`/?town=${town.town}&theme=${theme}&lang=${lang}`);
      await page.locator('.legend-note').waitFor();
      const said = await page.evaluate(
        () => document.body.innerText.replace(/\u00a0/g, ' ').split('1/15 ha').length - 1,
      );
      assert.equal(said, times, `${theme} ${lang}`);
      await page.context().close();
    }
  },

  'a filter that is typed begins with an example of its own layer, which finds rows': async (session) => {
    const town = await sample(session);
    const seen = new Set();
    for (const [layer, lang] of [
      ['villages', 'zh-Hans'],
      ['channels', 'en'],
      ['plots', 'zh-Hant'],
    ]) {
      const page = await session.visit(`/?town=${town.town}&table=${layer}&lang=${lang}`);
      await page.click('[data-write]');
      const hint = await page.locator('.table-text').getAttribute('placeholder');
      const example = hint.replace(/^(例如|such as) /, '');
      assert.notEqual(example, hint, lang);
      seen.add(example);
      await page.locator('.table-text').fill(example);
      await page.keyboard.press('Enter');
      await page.locator('.chip').first().waitFor();
      assert.equal(await page.locator('.chips-fault').count(), 0, example);
      await page.context().close();
    }
    assert.equal(seen.size, 3, [...seen].join());
  },
};
