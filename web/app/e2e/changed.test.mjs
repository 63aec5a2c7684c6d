// Which parcels changed this week: three presses from the first look, and each leads to its card.
import assert from 'node:assert/strict';
import { items, sample } from './browser.mjs';
import { patchAs, person, visitAs } from './people.mjs';
import { hand, shot } from './helpers.mjs';

export default {
  'which parcels changed this week: three presses, each once, the last first, and a press opens it': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const [, parcel] = await items(session, 'parcels', town);
    await patchAs(session, planner, 'parcels', parcel.id, { properties: { name: `e2e ${Date.now()}` } });
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    const own = hand();
    await own.press(page.locator('.tool-more'));
    await own.press(page.locator('.more-changes'));
    await page.locator('#form-changed-layer').selectOption('parcels'); // a press of a list and of its line
    await page.locator('[data-changed-count]').waitFor();
    own.took(2, 'the panel, before the layer is chosen');
    const first = page.locator('[data-changed]').first();
    assert.equal(await first.getAttribute('data-changed'), String(parcel.id));
    const fids = await page.locator('[data-changed]').evaluateAll((all) => all.map((each) => each.dataset.changed));
    assert.equal(new Set(fids).size, fids.length, 'each once');
    await shot(page, 'changed');
    await own.press(first.locator('button'));
    await page.locator('#card h2').waitFor();
    assert.match(new URL(page.url()).searchParams.get('sel'), new RegExp(`^parcels.${parcel.id}$`));
    await page.close();
    await patchAs(session, planner, 'parcels', parcel.id, { properties: { name: parcel.properties.name ?? null } });
  },
};
