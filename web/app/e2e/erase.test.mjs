import assert from 'node:assert/strict';
import { inLanguages, items, sample } from './browser.mjs';
import { patchAs, person, visitAs } from './people.mjs';

const LANGUAGES = {
  'zh-Hans': { erase: '抹除', asks: '不能撤销', done: '已抹除' },
  'zh-Hant': { erase: '抹除', asks: '不能撤銷', done: '已抹除' },
  en: { erase: 'Erase', asks: 'cannot be taken back', done: 'Erased' },
};

export default {
  'an administrator erases a text and a reason from a feature’s history, after being told that nobody brings it back':
    async (session) => {
      const town = await sample(session);
      const [planner, administrator] = [
        await person(session, town, 'planner'),
        await person(session, town, 'administrator'),
      ];
      const villages = await items(session, 'villages', town);
      let place = 20;
      for (const [lang, words] of inLanguages(LANGUAGES)) {
        const village = villages[(place += 1)];
        const [secret, why] = [`密名${place}`, `听说${place}`];
        const path = `/api/collections/villages/items/${village.id}`;
        const held = async () =>
          JSON.stringify(
            await (
              await fetch(`${session.origin}${path}/history`, { headers: { cookie: administrator.cookie } })
            ).json(),
          );
        const { change } = await patchAs(
          session,
          planner,
          'villages',
          village.id,
          { properties: { aliases: [secret] } },
          why,
        );
        assert.ok((await held()).includes(secret) && (await held()).includes(why));

        const others = await visitAs(session, planner, `/?town=${town.town}&lang=${lang}&sel=villages.${village.id}`);
        await others.locator('.card-history').click();
        await others.locator(`[data-change="${change}"] .log-undo`).waitFor();
        assert.equal(await others.locator('.log-erase').count(), 0);
        await others.context().close();

        const page = await visitAs(
          session,
          administrator,
          `/?town=${town.town}&lang=${lang}&sel=villages.${village.id}`,
        );
        await page.locator('.card-history').click();
        const entry = page.locator(`[data-change="${change}"]`);
        const field = entry.locator('[data-field="aliases"]');
        await field.locator('.log-erase', { hasText: words.erase }).click();
        await field.locator('.form-sure', { hasText: words.asks }).waitFor();
        await field.locator('.form-sure .is-quiet').click();
        assert.ok((await held()).includes(secret));
        await field.locator('.log-erase').click();
        await field.locator('[name="erase-reason"]').fill(`本人要求${place}`);
        await field.locator('[data-sure]').click();
        await page.locator('.status.is-shown', { hasText: words.done }).waitFor();
        await entry.filter({ hasNotText: secret }).waitFor();
        assert.ok(!(await held()).includes(secret));
        assert.ok((await held()).includes(why));

        await entry.locator('.log-erase').first().click();
        await entry.locator('.form-sure', { hasText: words.asks }).waitFor();
        await entry.locator('[data-sure]').click();
        await entry.filter({ hasNotText: why }).waitFor();
        assert.ok(!(await held()).includes(why));
        assert.equal(await entry.locator('.log-erase').count(), 0);
        const { properties } = await session.get(path);
        assert.deepEqual(properties.aliases ?? [], []);
        await page.context().close();
      }
    },
};
