import assert from 'node:assert/strict';
import { faultsInLooks, items, sample } from './browser.mjs';
import { PHONE } from './helpers.mjs';
import { added, fromMore, patchAs, person, tuntu, visitAs } from './people.mjs';

const SIZES = {
  desk: {},
  phone: PHONE,
};

/** What of a panel is too small for a finger, or reaches out of the window. */
function misfits(page, root) {
  return page.locator(`${root} :is(button, input:not(.sr, [type="checkbox"]), select, summary, a)`).evaluateAll((all) =>
    all.flatMap((each) => {
      const { width, height, left, right } = each.getBoundingClientRect();
      if (width === 0) return [];
      const fits = height >= 43.5 && left >= 0 && right <= window.innerWidth + 0.5;
      return fits ? [] : [`${each.className || each.name} ${Math.round(width)}×${Math.round(height)}`];
    }),
  );
}

/** Whether all can read and press what is there with a panel open. */
async function checkPanel(page, root, what) {
  assert.deepEqual(await faultsInLooks(page), {}, what);
  if (page.viewportSize().width < 500) assert.deepEqual(await misfits(page, root), [], what);
}

export default {
  'axe finds no serious fault in the panels of those who work with the map, in any look, nor on a phone': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const who = await person(session, town, 'administrator', '--name', '韦主任');
    tuntu('user', 'admin', who.login);
    await patchAs(session, who, 'villages', village.id, { properties: { households: 61 } });
    const panels = {
      account: ['#work', '.work-tokens', (page) => fromMore(page, 'account')],
      people: ['#work', '.work-person', (page) => fromMore(page, 'people')],
      changes: ['#work', '.log-entry', (page) => fromMore(page, 'changes')],
      history: ['#work', '.log-entry [data-field]', (page) => page.locator('.card-history').click(), true],
      edit: ['#work', '.edit-form', (page) => page.locator('.card-edit').click(), true],
    };
    for (const [size, options] of Object.entries(SIZES)) {
      const page = await visitAs(session, who, `/?town=${town.town}`, options);
      for (const [name, [root, there, open, selects]] of Object.entries(panels)) {
        if (selects && !page.url().includes('sel=')) await page.goto(`${session.origin}/?town=${town.town}&sel=villages.${village.id}`); // prettier-ignore
        await open(page);
        await page.locator(there).first().waitFor();
        await checkPanel(page, root, `${name}, ${size}`);
        await page.keyboard.press('Escape');
        await page.locator(root).waitFor({ state: 'hidden' });
      }
    }
    tuntu('undo', tuntu('changes', '--limit', '1').split('\t')[0]);
  },

  'axe finds no serious fault in the sign-in and the one-time link, in any look, nor on a phone': async (session) => {
    const town = await sample(session);
    for (const [size, options] of Object.entries(SIZES)) {
      const page = await session.visit(`/?town=${town.town}`, options);
      await fromMore(page, 'signin');
      await page.locator('#gate [type="submit"]').waitFor();
      await checkPanel(page, '#gate', `signing in, ${size}`);
      await page.goto('about:blank');
      await page.goto(`${session.origin}/?town=${town.town}#join=${added(town, 'planner').key}`);
      await page.locator('#gate [type="submit"]').waitFor();
      await checkPanel(page, '#gate', `joining, ${size}`);
    }
  },
};
