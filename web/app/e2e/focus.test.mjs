// By keyboard alone: skip links, the focus that goes to a card and back, and how many presses there are to a name.
import assert from 'node:assert/strict';
import { inLanguages, items, onScreen, rest, sample, seriousFaults, some } from './browser.mjs';
import { hand, initials, PHONE } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

const LANGUAGES = {
  'zh-Hans': ['跳到地图', '跳到面板', '跳到查找框', '跳到卡片'],
  'zh-Hant': ['跳到地圖', '跳到面板', '跳到查找框', '跳到卡片'],
  en: ['Skip to map', 'Skip to panel', 'Skip to search', 'Skip to card'],
};
const MOST_PRESSES = 12;

/** Where the focus is: the part, and what in it. */
const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return {
      part: at.closest('[id]')?.id ?? '',
      key: at.dataset.key ?? '',
      fid: at.closest('tr')?.dataset.fid ?? '',
      skip: at.dataset.skip ?? '',
    };
  });
const inCard = (page) =>
  page.waitForFunction(() => {
    const card = document.querySelector('#card');
    return card.querySelector('h2') !== null && card.contains(document.activeElement);
  });
const backIn = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement.closest(wanted) !== null, selector);

/** A village with cleaners that is first of what its initials find. */
async function foundFirst(session, town, committee) {
  const { villages } = await session.get(`/api/coverage?town=${town.town}`);
  const staffed = new Set(villages.filter(({ cleaners }) => cleaners > 0).map(({ fid }) => fid));
  for (const { id, properties } of await items(session, 'villages', town)) {
    if (!staffed.has(id) || (committee !== undefined && properties.committee !== committee)) continue;
    const text = initials(properties.pinyin);
    const { results } = await session.get(`/api/search?town=${town.town}&q=${text}&limit=10`);
    if (results[0]?.layer === 'villages' && results[0].fid === id) return { id, text, properties };
  }
  return assert.fail('no village is first of what its initials find');
}

export default {
  'skip links are the first stops, in each language, lead to what they name, and are seen only then': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    for (const [language, texts] of inLanguages(LANGUAGES)) {
      const page = await session.visit(`/?town=${town.town}&lang=${language}`);
      await rest(page);
      const links = page.locator('#skip a');
      const seen = () => page.evaluate(() => getComputedStyle(document.querySelector('#skip')).clipPath === 'none');
      assert.equal(await seen(), false);
      for (const [at, to] of [
        [0, 'map'],
        [1, 'overview'],
        [2, 'search'],
      ]) {
        // Later the browser goes on from where the focus was.
        if (at === 0) await page.keyboard.press('Tab');
        else await links.first().focus();
        for (let i = 0; i < at; i += 1) await page.keyboard.press('Tab');
        await rest(page);
        assert.deepEqual(await links.allInnerTexts(), texts.slice(0, 3));
        assert.equal(await seen(), true);
        if (at === 0) assert.deepEqual(await seriousFaults(page), []);
        assert.equal(await links.nth(at).evaluate((each) => each === document.activeElement), true);
        await page.keyboard.press('Enter');
        assert.equal((await focus(page)).part, to, texts[at]);
        assert.equal(await seen(), false);
        assert.equal(new URL(page.url()).hash, '');
      }
      await page.goto(`${session.origin}/?town=${town.town}&lang=${language}&sel=villages.${village.id}`);
      await page.locator('#card h2').waitFor();
      assert.equal((await focus(page)).part, '', 'a link to a card takes no focus');
      for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
      assert.deepEqual(await links.allInnerTexts(), texts);
      await page.keyboard.press('Enter');
      assert.equal((await focus(page)).part, 'card');
      // Nobody came from anywhere: what is left is the map.
      await page.keyboard.press('Escape');
      await page.locator('#card').waitFor({ state: 'hidden' });
      await page.context().close();
    }
  },

  'skip links lead only to what is to be seen: on a phone a card stands before the panel': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`, PHONE);
    await page.locator('#card h2').waitFor();
    await rest(page);
    await page.keyboard.press('Tab');
    await rest(page);
    const links = page.locator('#skip a');
    assert.deepEqual(await links.evaluateAll((all) => all.map(({ dataset }) => dataset.skip)), [
      'map',
      'search',
      'card',
    ]);
    const width = await page.evaluate(() => document.querySelector('#skip').getBoundingClientRect().right);
    assert.ok(width <= 390, `${width}`);
  },

  'a card that a key opens takes the focus and gives it back: from the search box, a mark, a row': async (session) => {
    const town = await sample(session);
    const found = await foundFirst(session, town);
    for (const language of some(Object.keys(LANGUAGES), 1)) {
      const page = await session.visit(`/?town=${town.town}&lang=${language}&table=villages`);
      await page.locator('#table tr[data-fid]').first().waitFor();
      await rest(page);
      await page.keyboard.press('/');
      await page.keyboard.type(found.text);
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press('Enter');
      await inCard(page);
      await page.keyboard.press('Escape');
      await page.locator('#card').waitFor({ state: 'hidden' });
      await backIn(page, '#search input');

      await page.keyboard.press('Escape');
      await page.locator('.mark-dot[tabindex="0"]').focus();
      const { key } = await focus(page);
      await page.keyboard.press('Enter');
      await inCard(page);
      assert.match(page.url(), new RegExp(`sel=${key.replace('.', '\\.')}`));
      await page.keyboard.press('Escape');
      await backIn(page, `.mark-dot[data-key="${key}"]`);

      const row = page.locator('#table tr[data-fid]').nth(2);
      const fid = await row.getAttribute('data-fid');
      await row.locator('button').focus();
      await page.keyboard.press('Enter');
      await inCard(page);
      await page.keyboard.press('Escape');
      await backIn(page, `tr[data-fid="${fid}"]`);
      // The next row replaces the card, which the focus goes to again, and back to that row.
      await page.keyboard.press('Enter');
      await inCard(page);
      await page.locator('#table tr[data-fid]').nth(3).locator('button').focus();
      const next = (await focus(page)).fid;
      assert.notEqual(next, fid);
      await page.keyboard.press('Enter');
      await inCard(page);
      await page.keyboard.press('Escape');
      await backIn(page, `tr[data-fid="${next}"]`);
      await page.context().close();
    }
  },

  'from the row of an open card one Tab leads to it, and from its links to another card': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&table=villages`);
    const row = page.locator('#table tr[data-fid]').nth(1);
    await row.click();
    await page.locator('#card h2').waitFor();
    await rest(page);
    assert.notEqual((await focus(page)).part, 'card', 'a mouse leaves the focus where it is');
    await row.locator('button').focus();
    await page.keyboard.press('Tab');
    assert.equal((await focus(page)).part, 'card');
    // Of the row before it the next stop is this one.
    await page.locator('#table tr[data-fid]').nth(0).locator('button').focus();
    await page.keyboard.press('Tab');
    assert.equal((await focus(page)).fid, await row.getAttribute('data-fid'));
    const [channel] = await items(session, 'channels', town);
    await page.goto(`${session.origin}/?town=${town.town}&sel=channels.${channel.id}`);
    await page.locator('[data-near="villages"] .near-name').first().focus();
    const before = await page.innerText('#card h2');
    await page.keyboard.press('Enter');
    await page.waitForFunction((was) => document.querySelector('#card h2')?.innerText !== was, before);
    await rest(page);
    assert.equal((await focus(page)).part, 'card', 'what had the focus is gone, the card has it');
  },

  'a mouse on the map leaves the keys to the map': async (session) => {
    const town = await sample(session);
    const village = (await items(session, 'villages', town))[40];
    const [lon, lat] = village.geometry.coordinates;
    const page = await session.visit(`/?town=${town.town}&at=${lat},${lon},15`);
    await rest(page);
    await page.mouse.click(...(await onScreen(page, lon, lat)));
    await page.locator('#card h2').waitFor();
    await rest(page);
    assert.equal((await focus(page)).part, 'map');
    const zoom = () => Number(/at=[^,]+,[^,]+,([\d.]+)/.exec(page.url())[1]);
    const before = zoom();
    await page.keyboard.press('+');
    await page.waitForFunction((was) => Number(/at=[^,]+,[^,]+,([\d.]+)/.exec(location.href)[1]) > was, before);
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
  },

  'from the start to a cleaner’s name there are at most twelve presses, by search and by the Tab key alone': async (
    session,
  ) => {
    const town = await sample(session);
    const any = await foundFirst(session, town);
    const planner = await person(session, town, 'planner');
    const { committee } = any.properties;
    const clerk = await person(session, town, 'clerk', '--unit', committee);
    for (const who of [planner, clerk])
      for (const language of some(Object.keys(LANGUAGES), 1))
        for (const byTab of [false, true]) {
          const page = await visitAs(session, who, `/?town=${town.town}&lang=${language}`);
          await rest(page); // who has signed in is known
          const typing = hand(page);
          if (byTab) await typing.key('Tab', 'Tab', 'Tab', 'Enter');
          else await typing.key('/');
          await typing.key(...any.text);
          // Enter waits for the answer by itself.
          await typing.key('Enter');
          await inCard(page);
          await page.locator('.card-crew button').waitFor();
          for (let i = 0; i < 12; i += 1) {
            if (await page.evaluate(() => document.activeElement.closest('.card-crew') !== null)) break;
            await typing.key('Tab');
          }
          await typing.key('Enter');
          const name = page.locator('#crew-list b').first();
          await name.waitFor();
          assert.notEqual((await name.innerText()).trim(), '');
          typing.took(MOST_PRESSES, `a cleaner’s name, ${language}, ${byTab ? 'by Tab alone' : 'by the key /'}`);
          await page.context().close();
        }
  },

  'marks at one place are come to one after the other': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const [village] = await items(session, 'villages', town);
    const [lon, lat] = village.geometry.coordinates;
    const at = [lon + 0.002, lat + 0.001];
    const path = `${session.origin}/api/collections/sites/items`;
    const made = [];
    for (const name of ['同址甲', '同址乙', '同址丙']) {
      const response = await fetch(`${path}?town=${town.town}&reason=e2e`, {
        method: 'POST',
        headers: { cookie: planner.cookie },
        body: JSON.stringify({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: at },
          properties: { name, kind: 'cooperative' },
        }),
      });
      assert.equal(response.status, 201, await response.clone().text());
      made.push({ etag: response.headers.get('etag'), id: (await response.json()).id });
    }
    try {
      const page = await session.visit(
        `/?town=${town.town}&theme=sites&at=${at[1]},${at[0]},16&sel=sites.${made[0].id}`,
      );
      await page.locator(`.mark-dot[data-key="sites.${made[2].id}"]`).waitFor({ state: 'attached' });
      await page.keyboard.press('Shift');
      // What is selected is where the arrow keys begin.
      await page.locator(`.mark-dot[tabindex="0"][data-key="sites.${made[0].id}"]`).focus();
      const walked = async (arrow) => {
        const names = [];
        for (let i = 0; i < 4; i += 1) {
          names.push(await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? ''));
          await page.keyboard.press(arrow);
        }
        return names;
      };
      const all = [...(await walked('ArrowRight')), ...(await walked('ArrowLeft')), ...(await walked('ArrowRight'))];
      for (const name of ['同址甲', '同址乙', '同址丙'])
        assert.ok(
          all.some((each) => each.includes(name)),
          `${name} of ${[...new Set(all)].join(' | ')}`,
        );
    } finally {
      for (const { etag, id } of made) {
        const response = await fetch(`${path}/${id}?reason=e2e`, {
          method: 'DELETE',
          headers: { cookie: planner.cookie, 'If-Match': etag },
        });
        assert.ok(response.ok, `${response.status}`);
      }
    }
  },
};
