// A suspension that is entered late says before it is saved what it takes out of what was due.
import assert from 'node:assert/strict';
import { sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';
import { dayFrom } from './helpers.mjs';

const YESTERDAY = dayFrom(-1);

export default {
  'yesterday’s rain entered late tells the unreported slots by place, in three languages, before it is saved': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const notReported = async () => {
      const span = `town=${town.town}&from=${YESTERDAY}&to=${YESTERDAY}`;
      const of = async (by) => (await session.get(`/api/cleaning/measures?${span}&by=${by}`)).rows;
      return [...(await of('village')), ...(await of('street'))].filter((row) => row.not_reported > 0);
    };
    const lacking = await notReported();
    const slots = lacking.reduce((sum, row) => sum + row.not_reported, 0);
    assert.ok(slots > 0, 'the sample has slots of yesterday that nobody reported');
    const names = new Map();
    for (const layer of ['villages', 'streets'])
      for (const { id, properties } of (
        await session.get(`/api/collections/${layer}/items?town=${town.town}&limit=10000`)
      ).features)
        names.set(`${layer}.${id}`, properties.name);
    for (const lang of ['zh-Hant', 'en', 'zh-Hans']) {
      const page = await visitAs(session, planner, `/?town=${town.town}&lang=${lang}`);
      await page.locator('[data-board]').click();
      const part = page.locator('.board-suspend');
      await part.locator('[data-suspend]').click();
      await part.locator(`[data-choice="${YESTERDAY}"]`).click();
      await part.locator('[data-choice=both]').click();
      const out = part.locator(`[data-taken-out="${slots}"]`);
      await out.waitFor();
      const text = await out.innerText();
      assert.match(text, { 'zh-Hans': /不再算应扫/, 'zh-Hant': /不再算應掃/, en: /no longer be due/ }[lang]);
      assert.ok(text.includes(String(slots)) && text.includes(String(lacking.length)), text);
      if (lang === 'zh-Hans')
        for (const { unit } of lacking) assert.ok(text.includes(names.get(unit)), `${unit}: ${text}`);
      assert.deepEqual(await notReported(), lacking, 'nothing is written before a reason is pressed');
      if (lang === 'zh-Hans') {
        await part.locator('[data-reason=rain]').click();
        await part.locator('[data-take-back]').waitFor();
        assert.deepEqual(await notReported(), [], 'what was told is what was done');
        await part.locator('[data-take-back]').click();
        await page.waitForFunction(() => document.querySelector('[data-take-back]') === null);
        assert.deepEqual(await notReported(), lacking);
      }
      await page.close();
    }
  },
};
