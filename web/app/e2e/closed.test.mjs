// A layer that a town has closed, for who has not signed in and for the town's administrator, who switches it.
import assert from 'node:assert/strict';
import { items, sample, until } from './browser.mjs';
import { fromMore, person, tuntu, visitAs } from './people.mjs';

const shots = process.env.SHOTS;
const SIZES = [[1440, 900], [390, 844], [1024, 768]]; // prettier-ignore
const pictured = async (page, name) => {
  if (shots === undefined) return;
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${shots}/${name}-${width}.png` });
  }
};

export default {
  'farmland that is closed is told calmly, and nothing of it is asked for; who is of the town sees and switches it':
    async (session) => {
      const town = await sample(session);
      const [parcel] = await items(session, 'parcels', town);
      const who = await person(session, town, 'administrator');
      const admin = await visitAs(session, who, `/?town=${town.town}`);
      await fromMore(admin, 'people');
      await admin.locator('.work-layers summary').click();
      const of = (layer) => admin.locator(`.work-layers [data-open="${layer}"]`);
      try {
        for (const layer of ['parcels', 'plots']) {
          await of(layer).uncheck();
          await until(
            async () => (await fetch(`${session.origin}/api/collections/${layer}/items?limit=1`)).status === 401,
          );
        }
        await of('parcels').scrollIntoViewIfNeeded();
        await pictured(admin, 'switches');

        const page = await session.visit(`/?town=${town.town}&theme=farmland`);
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        const note = page.locator('.overview [data-closed="parcels"]');
        await note.waitFor();
        assert.match(await note.innerText(), /登录后可看/);
        assert.equal(await page.locator('.figure').count(), 0);
        assert.equal(await page.locator('[data-switch="parcels"], .missing').count(), 0);
        await page.locator('[data-theme="coverage"]').click();
        await page.locator('.figure').first().waitFor();
        await page.locator('[data-theme="farmland"]').click();
        await note.waitFor();
        assert.deepEqual(
          asked.filter((url) => /\/(parcels|plots)\//.test(url)),
          [],
        );
        assert.equal(await page.locator('#gate').isVisible(), false);
        assert.equal(await page.locator('.status.is-shown').count(), 0);
        await pictured(page, 'anonymous');

        const card = await session.visit(`/?town=${town.town}#parcels.${parcel.id}`);
        const table = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels`);
        await table.locator('#table [data-closed="parcels"]').waitFor();
        await card.close();

        const theirs = await visitAs(session, who, `/?town=${town.town}&theme=farmland`);
        await theirs.locator('.figure').first().waitFor();

        await of('parcels').check();
        await page.locator('.figure').first().waitFor({ timeout: 15_000 });
      } finally {
        for (const layer of ['parcels', 'plots'])
          tuntu('user', 'anonymous', 'on', '--layer', layer, '--town', town.town);
      }
      session.forgive(/401/);
    },
};
