import assert from 'node:assert/strict';
import { items, sample } from './browser.mjs';
import { dayFrom } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

export default {
  'a village’s card has its last 14 days, each a way to that day': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`);
    const days = page.locator('.days button');
    await days.nth(13).waitFor();
    assert.equal(await days.count(), 14);
    const [, , third] = await days.all();
    const text = await third.getAttribute('aria-label');
    const date = /\d{4}-\d\d-\d\d/.exec(text)[0];
    const coverage = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
    const unit = coverage.villages.find(({ fid }) => fid === village.id);
    const words = { on_time: '按时完成', late: '迟报', partial: '部分完成', missed: '漏扫', not_reported: '未报' };
    assert.ok(text.includes(`上午${words[unit.am] ?? '–'}`) && text.includes(`下午${words[unit.pm] ?? '–'}`), text);
    await third.click();
    await page.waitForFunction((day) => location.search.includes(`date=${day}`), date);
    await page.locator('.days button[aria-pressed="true"]').nth(0).waitFor();
    assert.equal(await days.nth(2).getAttribute('aria-pressed'), 'true');
  },

  'who sweeps a village is shown to whoever plans, by a press, with a number to phone; to no others': async (
    session,
  ) => {
    const town = await sample(session);
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const { fid, cleaners } = villages.find((each) => each.cleaners > 0);
    const path = `/?town=${town.town}&sel=villages.${fid}`;
    const anyone = await session.visit(path);
    await anyone.locator('.card-badge', { hasText: `保洁员 ${cleaners} 人` }).waitFor();
    assert.equal(await anyone.locator('.card-crew').count(), 0);
    const who = await person(session, town, 'planner');
    const page = await visitAs(session, who, path);
    const button = page.locator('.card-crew button');
    await button.filter({ hasText: '查看姓名和电话（会记录）' }).waitFor();
    assert.ok((await button.innerText()).includes(`保洁员 ${cleaners} 人`));
    const response = await fetch(`${session.origin}/api/cleaners?town=${town.town}&village=${fid}&unmasked=true`, {
      headers: { cookie: who.cookie, 'tuntu-reveal': '1' },
    });
    const { cleaners: people } = await response.json();
    assert.equal(people.length, cleaners);
    await button.click();
    const rows = page.locator('#crew-list li');
    await rows.nth(cleaners - 1).waitFor();
    for (const [i, { name, phone }] of people.entries()) {
      assert.equal(await rows.nth(i).locator('b').innerText(), name);
      assert.match(phone, /^129\d{8}$/); // which no network has given out
      assert.equal(await rows.nth(i).locator('a').getAttribute('href'), `tel:${phone}`);
    }
    await button.click();
    await rows.first().waitFor({ state: 'detached' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    // what cannot be read is said, and pressing again asks anew
    await page.route('**/api/cleaners*', (route) => route.abort());
    await button.click();
    await page.locator('#crew-list [role="alert"]', { hasText: '连接不上服务器' }).waitFor();
    await page.unroute('**/api/cleaners*');
    await button.click();
    await button.click();
    await rows.first().waitFor();
    session.forgive(/ERR_FAILED/);
  },

  'from a card to the rows of its committee, and the feature’s own address': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const parcels = await items(session, 'parcels', town);
    const own = parcels.filter(({ properties }) => properties.committee === village.properties.committee);
    const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const link = page.locator('[data-related="parcels"]');
    await link.waitFor();
    assert.equal(Number((await link.locator('b').innerText()).replace(/,/g, '')), own.length);
    await link.click();
    await page.locator('.table-count', { hasText: `${own.length} / ` }).waitFor();
    await page.click('#card [data-copy="address"]');
    await page.locator('.status.is-shown', { hasText: '链接已复制' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(address, `${session.origin}/?town=${town.town}&sel=villages.${village.id}`);
  },

  'what lies near a channel is on its card, by name and by amount, and leads on': async (session) => {
    const town = await sample(session);
    const [channel] = await items(session, 'channels', town);
    const related = await session.get(`/api/collections/channels/items/${channel.id}/related`);
    const page = await session.visit(`/?town=${town.town}&sel=channels.${channel.id}`);
    for (const { layer, count, features } of related.near) {
      const row = page.locator(`[data-near="${layer}"]`);
      if (count === 0) assert.equal(await row.count(), 0);
      else {
        await row.waitFor();
        assert.ok((await row.innerText()).includes(String(count)), layer);
        assert.equal(await row.locator('.near-name').count(), features.length);
      }
    }
    const villages = related.near.find(({ layer }) => layer === 'villages');
    await page.locator('[data-near="villages"] .near-name').nth(0).click();
    await page.locator('#card h2', { hasText: villages.features[0].name }).waitFor();
    assert.ok(page.url().includes(`sel=villages.${villages.features[0].fid}`));
  },

  'a committee’s card has its completion day by day, a field’s its areas side by side': async (session) => {
    const town = await sample(session);
    const [committee] = await items(session, 'committees', town);
    const page = await session.visit(`/?town=${town.town}&sel=committees.${committee.id}`);
    const days = page.locator('#card .days button');
    await days.nth(13).waitFor();
    const { days: history } = await session.get(
      `/api/coverage/history?town=${town.town}&committee=${committee.properties.code}`,
    );
    assert.deepEqual(
      await days.evaluateAll((all) => all.map((day) => day.ariaLabel.slice(0, 10))),
      history.map(({ date }) => date),
    );
    const parcels = await items(session, 'parcels', town);
    const surveyed = parcels.find(({ properties }) => properties.surveyed_m2 && properties.accepted_m2);
    await page.goto(`${session.origin}/?town=${town.town}&sel=parcels.${surveyed.id}`);
    await page.locator('.area').nth(2).waitFor();
    const [drawn, second] = await page.locator('.area b').allInnerTexts();
    assert.equal(drawn, (Math.round(surveyed.properties.area_mu * 100) / 100).toFixed(2));
    assert.equal(second, ((surveyed.properties.surveyed_m2 * 3) / 2000).toFixed(2));
  },

  'the view is sent to a colleague: two clicks to the link, and a code to scan': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=water&at=25.9,111,14`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('.tool-share');
    await page.locator('.share-code').waitFor();
    await page.click('[data-copy="view"]');
    await page.locator('.status.is-shown', { hasText: '链接已复制' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /theme=water&at=25\.9\d*,11[01]\.\d+,14/);
    await page.keyboard.press('Escape');
    await page.locator('#share').waitFor({ state: 'hidden' });
    // What is of today is still of today when the colleague opens it tomorrow.
    await page.click('[data-theme="coverage"]');
    await page.click('.tool-share');
    const today = dayFrom(0);
    await page.waitForFunction((date) => document.querySelector('.share-body input')?.value.includes(date), today);
  },
};
