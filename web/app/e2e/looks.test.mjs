import assert from 'node:assert/strict';
import { inLanguages, items, sample, seriousFaults } from './browser.mjs';
import { fromMore, person, visitAs } from './people.mjs';

const LOOKS = { 'zh-Hans': '谁看过个人', 'zh-Hant': '誰看過個人', en: 'Who has seen people' };
const CLEANERS = { 'zh-Hans': /新增 \d+ 名保洁员/, 'zh-Hant': /新增 \d+ 名保潔員/, en: /\d+ cleaners added/ };
const ROLE = { 'zh-Hans': /经办：.+（镇级业务员）/, 'zh-Hant': /經辦：.+（鎮級業務員）/, en: /by .+ \(Town planner\)/ };

export default {
  'an administrator sees who has seen names, where and when; nobody else finds the list': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦查看');
    const administrator = await person(session, town, 'administrator', '--name', '管理');
    const [village] = await items(session, 'villages', town);
    const path = `/api/cleaners?town=${town.town}&unmasked=true&village=${village.id}`;
    const seen = await fetch(session.origin + path, { headers: { cookie: planner.cookie, 'Tuntu-Reveal': '1' } });
    assert.equal(seen.status, 200);
    for (const [i, [lang]] of inLanguages(LOOKS).entries()) {
      const [width, height] = [[1440, 900], [390, 844], [1024, 768]][i]; // prettier-ignore
      const page = await visitAs(session, administrator, `/?town=${town.town}&lang=${lang}`, { width, height });
      await fromMore(page, 'people');
      const list = page.locator('.work-looks');
      assert.ok((await list.locator('summary').innerText()).startsWith(LOOKS[lang]));
      assert.equal(await list.locator('li').count(), 0, 'it is read when it is opened');
      await list.locator('summary').click();
      const first = list.locator('li', { hasText: '韦查看' }).first();
      await first.waitFor();
      const name = { 'zh-Hans': village.properties.name, 'zh-Hant': village.properties.name_hant, en: village.properties.pinyin.replace(/ /g, '') }[lang]; // prettier-ignore
      assert.ok((await first.innerText()).includes(name), `${await first.innerText()} lacks ${name}`);
      assert.deepEqual(await seriousFaults(page), []);
      await page.context().close();
    }
    const refused = await fetch(`${session.origin}/api/looks?town=${town.town}`, {
      headers: { cookie: planner.cookie },
    });
    assert.equal(refused.status, 403);
  },

  'the log speaks of people as people, and says in which role a change was made, and whose role it gave': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦规划');
    const administrator = await person(session, town, 'administrator', '--name', '管理');
    const parcel = { type: 'Feature', geometry: { type: 'Point', coordinates: [111.0, 25.9] }, properties: { name: '台账所', kind: 'workshop' } }; // prettier-ignore
    const made = await fetch(`${session.origin}/api/collections/sites/items?town=${town.town}`, {
      method: 'POST',
      headers: { cookie: planner.cookie, 'content-type': 'application/geo+json', origin: session.origin },
      body: JSON.stringify(parcel),
    });
    assert.equal(made.status, 201, await made.text());
    for (const [lang] of inLanguages(CLEANERS)) {
      const page = await visitAs(session, administrator, `/?town=${town.town}&lang=${lang}`);
      await fromMore(page, 'changes');
      await page.locator('.log-head', { hasText: ROLE[lang] }).first().waitFor();
      const given = page.locator('.log-what', { hasText: '管理' }).first();
      await given.waitFor();
      const wanted = { 'zh-Hans': '授予 1 个角色：管理（管理员）', 'zh-Hant': '授予 1 個角色：管理（管理員）', en: '1 role given: 管理 (Administrator)' }[lang]; // prettier-ignore
      assert.equal((await given.innerText()).trim(), wanted);
      for (
        let more = 0;
        more < 20 && (await page.locator('.log-what', { hasText: CLEANERS[lang] }).count()) === 0;
        more += 1
      ) {
        await page.locator('.log-more').click();
        await page.waitForTimeout(300);
      }
      assert.ok((await page.locator('.log-what', { hasText: CLEANERS[lang] }).count()) > 0);
      await page.context().close();
    }
  },
};
