import assert from 'node:assert/strict';
import { items, sample } from './browser.mjs';
import { fromMore, patchAs, person, visitAs } from './people.mjs';

async function choose(page, village) {
  await page.fill('.search input', village.properties.code);
  await page.locator(`#found li b:text-is("${village.properties.name}")`).first().waitFor();
  await page.press('.search input', 'Enter');
  await page.waitForURL((url) => url.search.includes(`sel=villages.${village.id}`));
}

async function signIn(page, who) {
  await fromMore(page, 'signin');
  await page.locator('#gate input[name="login"]').fill(who.login);
  await page.locator('#gate input[name="password"]').fill(who.password);
  await page.locator('#gate input[name="password"]').press('Enter');
  await page.locator('#gate').waitFor({ state: 'hidden' });
}

async function account(page) {
  await fromMore(page, 'account');
  await page.locator('.work-leave').waitFor();
}

export default {
  'what was typed stays over another press, a reload and signing out, for the same account alone, and is listed':
    async (session) => {
      const town = await sample(session);
      const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
      const all = await items(session, 'villages', town);
      const [one, two] = [all[21], all[22]];
      const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${one.id}`);
      await page.locator('.card-edit').click();
      await page.locator('#form-households').fill('417');
      await choose(page, two);
      await page.locator('.status.is-shown', { hasText: one.properties.name }).waitFor();
      await page.locator('#work h2', { hasText: two.properties.name }).waitFor();
      await page.reload();
      await account(page);
      await page.locator('.work-leave').click();
      await page.locator('#work').waitFor({ state: 'hidden' });
      await signIn(page, other);
      await account(page);
      assert.equal(await page.locator('.work-drafts').count(), 0, 'another account is offered none');
      await page.locator('.work-leave').click();
      await page.locator('#work').waitFor({ state: 'hidden' });
      await signIn(page, who);
      await account(page);
      const row = page.locator(`[data-draft="villages.${one.id}"]`);
      await row.filter({ hasText: one.properties.name }).waitFor();
      await row.locator('button').first().click();
      await page.locator('#work h2', { hasText: one.properties.name }).waitFor();
      assert.equal(await page.locator('#form-households').inputValue(), '417');
      assert.match(await page.locator('.edit-kept').innerText(), /草稿/);
      await page.keyboard.press('Escape');
      await account(page);
      await row.locator('button').nth(1).click();
      await row.locator('[data-sure]').click();
      await row.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await page.locator('.card-edit').click();
      await page.locator('#form-households').waitFor();
      assert.equal(await page.locator('#form-households').inputValue(), String(one.properties.households ?? ''));
      assert.equal(await page.locator('.edit-kept').count(), 0);
    },

  'what another changed meanwhile stands where the save button is, in sight': async (session) => {
    const town = await sample(session);
    const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
    const village = (await items(session, 'villages', town))[23];
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ]) {
      const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}`, { width, height });
      await page.locator('.card-edit').click();
      await page.locator('#form-households').fill('99');
      await patchAs(session, other, 'villages', village.id, { properties: { households: 300 + (width % 97) } });
      await page.locator('.edit-form [type="submit"]').click();
      await page.locator('.edit-late').waitFor();
      await page.waitForTimeout(300);
      const [table, save] = await Promise.all(
        ['.edit-late', '.edit-form [type="submit"]'].map((which) => page.locator(which).boundingBox()),
      );
      assert.ok(table.y >= 0 && table.y + table.height <= height, `in the window: ${JSON.stringify(table)}`);
      assert.ok(save.y >= table.y + table.height && save.y - table.y - table.height < 160, 'just over the button');
      await page.locator('.edit-kept button, .edit-late').first().waitFor();
      await page.context().close();
    }
    session.forgive(/412/);
  },

  'leaving asks only where what was typed cannot be kept': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const village = (await items(session, 'villages', town))[24];
    const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}`);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await page.locator('.card-edit').click();
    await page.locator('#form-households').pressSequentially('1');
    await page.reload();
    assert.equal(asked, 0);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('.card-edit').click();
    await page.locator('#form-households').pressSequentially('2');
    await page.reload();
    assert.equal(asked, 1);
  },
};
