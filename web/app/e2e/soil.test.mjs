import { items, sample } from './browser.mjs';
import { PASSWORD, patchAs, person, visitAs } from './people.mjs';

export default {
  'soil is everywhere': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const plots = await items(session, 'plots', town);
    const fid = plots[0].id;
    await patchAs(session, who, 'plots', fid, { properties: { soil: 'purple' } });
    for (const [lang, word] of [
      ['zh-Hans', '紫色土'],
      ['zh-Hant', '紫色土'],
      ['en', 'Purple soil'],
    ]) {
      const page = await visitAs(session, who, `/?town=${town.town}&lang=${lang}&sel=plots.${fid}&table=plots`);
      await page.locator('#card', { hasText: word }).waitFor();
      await page.locator('.card-edit').click();
      await page.locator('.edit-form select', { hasText: word }).waitFor();
      const filtered = await visitAs(
        session,
        who,
        `/?town=${town.town}&lang=${lang}&table=plots&filter=${encodeURIComponent("soil = 'purple'")}`,
      );
      await filtered.locator('.chip', { hasText: word }).waitFor();
    }
  },
};
