import assert from 'node:assert/strict';
import { inLanguages, items, sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';

const WORDS = {
  'zh-Hans': { to: '清理中' },
  'zh-Hant': { to: '清理中' },
  en: { to: 'Being cleared' },
};

export default {
  'a parcel’s next steps stand on its card, and one is taken in three presses, in each language': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const tasked = (await items(session, 'parcels', town)).filter(({ properties }) => properties.stage === 'tasked');
    let at = 5;
    for (const [language, says] of inLanguages(WORDS)) {
      const parcel = tasked[(at += 1)];
      const page = await visitAs(
        session,
        who,
        `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}&lang=${language}`,
      );
      const steps = page.locator('#card .card-next .next-steps button');
      await steps.first().waitFor();
      assert.deepEqual(
        (await steps.allInnerTexts()).map((text) => text.trim()),
        [says.to],
      );
      const before = await page.locator('#card .card-stages li').count();
      assert.ok(before >= 3, 'its past is told');
      await steps.first().click();
      const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      assert.equal(await page.locator('.next-form [name="step-on"]').inputValue(), today);
      await page.screenshot({ path: `${process.env.TUNTU_DATA}/moves-${language}.png` });
      await page.locator('.next-form .is-main').click();
      await page.locator('#card .card-badge', { hasText: says.to }).waitFor();
      await page.locator('#card .card-stages li').nth(before).waitFor();
      assert.ok((await page.locator('#card .card-stages li').first().innerText()).includes(today));
      // The form of a parcel sets no stage.
      await page.locator('#card .card-edit').click();
      await page.locator('.edit-form').waitFor();
      assert.equal(await page.locator('.edit-form [name="stage"], .edit-form #edit-stage').count(), 0);
      await page.context().close();
    }
  },

  'an inspector sends a parcel back with a reason, which the card tells': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'inspector', '--level', 'county');
    const [parcel] = (await items(session, 'parcels', town)).filter(
      ({ properties }) => properties.stage === 'check_county',
    );
    const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
    await page.locator('.next-steps [data-step="replanted"]', { hasText: '退回' }).click();
    await page.locator('.next-form [name="step-reason"]').fill('田埂未修好');
    await page.locator('.next-form .is-main').click();
    await page.locator('#card .card-stages li', { hasText: '田埂未修好' }).waitFor();
    assert.equal(await page.locator('.next-steps button').count(), 0, 'what follows is a clerk’s');
  },

  'who reads alone sees no steps': async (session) => {
    const town = await sample(session);
    const [parcel] = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
    await page.locator('#card .card-stages li').first().waitFor();
    assert.equal(await page.locator('.card-next').count(), 0);
  },
};
