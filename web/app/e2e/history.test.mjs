import assert from 'node:assert/strict';
import { inLanguages, items, sample } from './browser.mjs';
import { dayFrom } from './helpers.mjs';
import { fromMore, patchAs, person, tuntu, visitAs } from './people.mjs';

const LANGUAGES = {
  'zh-Hans': { edit: '编辑', late: '已被别人改过', theirs: '现在', reading: '不是数字', undo: '撤销', conflicts: '没有撤销' },
  'zh-Hant': { edit: '編輯', late: '已被別人改過', theirs: '現在', reading: '不是數字', undo: '撤銷', conflicts: '沒有撤銷' },
  en: { edit: 'Edit', late: 'Somebody changed this', theirs: 'Is now', reading: 'is no number', undo: 'Undo', conflicts: 'Not undone' },
}; // prettier-ignore

async function item(session, layer, fid) {
  return session.get(`/api/collections/${layer}/items/${fid}`);
}

/** The square that a ring of a parcel grows to, some metres wider. */
function shifted({ type, coordinates }) {
  const move = (each) => (typeof each[0] === 'number' ? [each[0] + 0.00001, each[1]] : each.map(move));
  return { type, coordinates: move(coordinates) };
}

/** How many pixels of the compared outlines' canvas have ink. */
function inked(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('.leaflet-tools-pane canvas');
    if (canvas === null || canvas.width === 0) return 0; // none was drawn yet
    const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
    const ctx = copy.getContext('2d', { willReadFrequently: true });
    ctx.drawImage(canvas, 0, 0);
    const { data } = ctx.getImageData(0, 0, copy.width, copy.height);
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count += 1;
    return count;
  });
}

export default {
  'who may write edits a field; the history tells it, who and why; undone it is as before': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner', '--name', '韦规划');
    const [, village] = await items(session, 'villages', town);
    const path = `/?town=${town.town}&sel=villages.${village.id}`;
    const reader = await session.visit(path);
    await reader.locator('.card-history').waitFor();
    assert.equal(await reader.locator('.card-edit').count(), 0);
    const page = await visitAs(session, who, path);
    await page.locator('.card-edit').click();
    await page.locator('#form-households').fill('4321');
    await page.locator('#form-reason').fill('入户核实');
    await page.locator('.edit-form [type="submit"]').click();
    await page.locator('.status.is-shown', { hasText: '已保存' }).waitFor();
    await page.locator('#card .card-rows', { hasText: '4,321' }).waitFor();
    assert.equal((await item(session, 'villages', village.id)).properties.households, 4321);
    await page.locator('.card-history').click();
    const [first] = [page.locator('.log-entry').first()];
    await first.filter({ hasText: '经办：' }).filter({ hasText: '原因：入户核实' }).waitFor();
    const field = first.locator('[data-field="households"]');
    assert.ok((await field.innerText()).includes('户数'));
    assert.ok((await field.innerText()).includes(`${village.properties.households}`));
    assert.ok((await field.innerText()).includes('4,321'));
    const today = dayFrom(0);
    assert.ok((await first.innerText()).includes(today));
    // A reader who has not signed in is told the change, and nobody's name.
    await reader.locator('.card-history').click();
    await reader.locator('.log-entry [data-field="households"]').first().waitFor();
    assert.ok(!(await reader.locator('#work').innerText()).includes('韦规划'));
    assert.equal(await reader.locator('.log-undo').count(), 0);
    await first.locator('.log-undo').click();
    await first.locator('.form-sure', { hasText: '自然村 1 处修改' }).waitFor();
    await first.locator('[data-sure]').click();
    await page.locator('.log-entry').first().filter({ hasText: '撤销了第' }).waitFor();
    assert.equal((await item(session, 'villages', village.id)).properties.households, village.properties.households);
    // The change that made the town touched people's records: it is told that this is not done here.
    const oldest = page.locator('.log-entry').last();
    await oldest.locator('.log-undo').click();
    await oldest.locator('[role="alert"]', { hasText: 'tuntu undo' }).waitFor();
    assert.equal(await oldest.locator('[data-sure]').count(), 0);
  },

  'a shape before and after a change lies over the map, and goes with the panel': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [parcel] = await items(session, 'parcels', town);
    await patchAs(session, who, 'parcels', parcel.id, { properties: {}, geometry: shifted(parcel.geometry) });
    try {
      const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
      await page.locator('.card-history').click();
      const compare = page.locator('.log-entry').first().locator('.log-compare');
      assert.equal(await inked(page), 0);
      await compare.click();
      for (let i = 0; i < 100 && (await inked(page)) <= 200; i += 1) await page.waitForTimeout(100);
      assert.ok((await inked(page)) > 200);
      assert.equal(await compare.getAttribute('aria-pressed'), 'true');
      await page.locator('.log-key', { hasText: '原来' }).waitFor();
      await page.keyboard.press('Escape');
      for (let i = 0; i < 100 && (await inked(page)) > 0; i += 1) await page.waitForTimeout(100);
      assert.equal(await inked(page), 0);
    } finally {
      tuntu('undo', tuntu('changes', '--limit', '1').split('\t')[0]);
    }
  },

  'the town’s changes are listed by page, in words; one that was changed again is not undone, and why is said': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [, , village] = await items(session, 'villages', town);
    const first = await patchAs(session, who, 'villages', village.id, { properties: { households: 77 } }, '头一次');
    const second = await patchAs(session, who, 'villages', village.id, { properties: { households: 78 } }, '第二次');
    for (const [lang, words] of inLanguages(LANGUAGES)) {
      const page = await visitAs(session, who, `/?town=${town.town}&lang=${lang}`);
      await fromMore(page, 'changes');
      const entry = page.locator(`[data-change="${first.change}"]`);
      await entry.filter({ hasText: '头一次' }).waitFor();
      await entry.locator('.log-undo', { hasText: words.undo }).click();
      await entry.locator('[data-sure]').click();
      const says = entry.locator('[role="alert"]', { hasText: words.conflicts });
      await says.waitFor();
      assert.ok((await says.innerText()).includes(village.properties.code));
      await page.context().close();
    }
    const page = await visitAs(session, who, `/?town=${town.town}`);
    await fromMore(page, 'changes');
    for (const change of [second.change, first.change]) {
      const entry = page.locator(`[data-change="${change}"]`);
      await entry.filter({ hasText: '自然村 1 处修改' }).waitFor();
      await entry.locator('.log-undo').click();
      await entry.locator('[data-sure]').click();
      await entry.filter({ hasText: '已被第' }).waitFor();
    }
    const { properties } = await item(session, 'villages', village.id);
    assert.equal(properties.households, village.properties.households);
    const count = await page.locator('.log-entry').count();
    if ((await page.locator('.log-more').count()) > 0) {
      await page.locator('.log-more').click();
      await page.waitForFunction((before) => document.querySelectorAll('.log-entry').length > before, count);
    }
    session.forgive(/409/);
  },

  'an edit of what others changed meanwhile shows was, now and yours, keeps what was typed, and is saved on the new version':
    async (session) => {
      const town = await sample(session);
      const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
      const [, , , village] = await items(session, 'villages', town);
      let [theirs, mine] = [500, 900];
      for (const [lang, words] of inLanguages(LANGUAGES)) {
        [theirs, mine] = [theirs + 1, mine + 1];
        const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}&lang=${lang}`);
        await page.locator('.card-edit', { hasText: words.edit }).click();
        await page.locator('#form-households').fill(String(mine));
        await patchAs(session, other, 'villages', village.id, {
          properties: { households: theirs, population: theirs * 3 },
        });
        await page.locator('.edit-form [type="submit"]').click();
        const late = page.locator('.edit-late');
        await late.filter({ hasText: words.late }).filter({ hasText: words.theirs }).waitFor();
        const row = await late.locator('[data-field="households"]').innerText();
        assert.ok(row.includes(String(theirs)) && row.includes(String(mine)), row);
        assert.equal(await page.locator('#form-households').inputValue(), String(mine));
        assert.equal(await page.locator('#form-population').inputValue(), String(theirs * 3));
        await page.locator('.edit-form [type="submit"]').click();
        await page.locator('#work').waitFor({ state: 'hidden' });
        const { properties } = await item(session, 'villages', village.id);
        assert.deepEqual([properties.households, properties.population], [mine, theirs * 3]);
        await page.context().close();
      }
      session.forgive(/412/);
    },

  'what is wrong with an edit is said at the form in the reader’s language, and nothing typed is lost': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [village] = await items(session, 'villages', town);
    for (const [lang, words] of inLanguages(LANGUAGES)) {
      const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}&lang=${lang}`);
      await page.locator('.card-edit').click();
      await page.locator('#form-households').fill('很多');
      await page.locator('#form-reason').fill('试一试');
      await page.locator('.edit-form [type="submit"]').click();
      await page.locator('.form-faults li', { hasText: words.reading }).waitFor();
      // Closed and opened again the form is as it was left, also on a page that was loaded anew.
      for (const leave of [() => page.keyboard.press('Escape'), () => page.reload()]) {
        await leave();
        await page.locator('.card-edit').click();
        assert.equal(await page.locator('#form-households').inputValue(), '很多');
        assert.equal(await page.locator('#form-reason').inputValue(), '试一试');
      }
      await page.context().close();
    }
    session.forgive(/422/);
  },

  'a save that fails when another form is open is said of its own feature, and what was typed waits for its return':
    async (session) => {
      const town = await sample(session);
      const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
      const [, , , , , one, two] = await items(session, 'villages', town);
      const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${one.id}`);
      const choose = async (village) => {
        await page.fill('.search input', village.properties.code);
        await page.locator(`#found li b:text-is("${village.properties.name}")`).first().waitFor();
        await page.press('.search input', 'Enter');
        await page.waitForURL((url) => url.search.includes(`sel=villages.${village.id}`));
      };
      let answer = () => undefined;
      const held = new Promise((resolve) => (answer = resolve));
      await page.route('**/collections/villages/items/*', async (route) => {
        if (route.request().method() === 'PATCH') await held;
        await route.continue();
      });
      await page.locator('.card-edit').click();
      await page.locator('#form-households').fill('431');
      await page.locator('.edit-form [type="submit"]').click();
      await patchAs(session, other, 'villages', one.id, { properties: { households: 432 } });
      await choose(two);
      await page.locator('#work h2', { hasText: two.properties.name }).waitFor();
      await page.locator('#form-population').fill('77');
      answer();
      await page.locator('.status.is-shown', { hasText: one.properties.name }).waitFor();
      assert.equal(await page.locator('#form-population').inputValue(), '77');
      assert.equal((await page.locator('#edit-says').innerText()).trim(), '');
      assert.equal(await page.locator('.edit-late').count(), 0);
      await choose(one);
      await page.locator('#work h2', { hasText: one.properties.name }).waitFor();
      assert.equal(await page.locator('#form-households').inputValue(), '431');
      await page.locator('.edit-late [data-field="households"]', { hasText: '432' }).waitFor();
      session.forgive(/412/);
    },

  'a session that ended is opened again from the form, which then saves': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [, , , , village] = await items(session, 'villages', town);
    const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}`);
    await page.locator('.card-edit').click();
    const population = village.properties.population + 1;
    await page.locator('#form-population').fill(String(population));
    await page.context().clearCookies();
    await page.locator('.edit-form [type="submit"]').click();
    await page.locator('#gate input[name="login"]').fill(who.login);
    await page.locator('#gate input[name="password"]').fill(who.password);
    await page.locator('#gate input[name="password"]').press('Enter');
    await page.locator('#work').waitFor({ state: 'hidden' });
    assert.equal((await item(session, 'villages', village.id)).properties.population, population);
    session.forgive(/401/);
  },

  'a point gets its place by a click on the map or by degrees; a clerk has only what is of his committee': async (
    session,
  ) => {
    const town = await sample(session);
    const villages = await items(session, 'villages', town);
    const own = villages[5];
    const foreign = villages.find(({ properties }) => properties.committee !== own.properties.committee);
    const who = await person(session, town, 'clerk', '--unit', own.properties.committee);
    const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${foreign.id}`);
    await page.locator('.card-history').waitFor();
    assert.equal(await page.locator('.card-edit').count(), 0);
    const [lon, lat] = own.geometry.coordinates;
    await page.goto(`${session.origin}/?town=${town.town}&sel=villages.${own.id}&at=${lat},${lon},16`);
    await page.locator('.card-edit').click();
    assert.equal(await page.locator('#form-committee').count(), 0);
    await page.locator('.edit-on-map').click();
    await page.mouse.click(730, 455);
    await page.waitForFunction((was) => document.querySelector('#form-lon').value !== was, String(lon));
    const placed = Number(await page.locator('#form-lon').inputValue());
    assert.ok(Math.abs(placed - lon) < 0.01, `${placed} is near ${lon}`);
    await page.locator('.edit-form [type="submit"]').click();
    await page.locator('#work').waitFor({ state: 'hidden' });
    const { geometry } = await item(session, 'villages', own.id);
    assert.ok(Math.abs(geometry.coordinates[0] - placed) < 1e-6);
    await patchAs(session, who, 'villages', own.id, { properties: {}, geometry: own.geometry });
  },

  'a feature is deleted after a question, and the change takes that back': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [site] = await items(session, 'sites', town);
    const page = await visitAs(session, who, `/?town=${town.town}&theme=sites&sel=sites.${site.id}`);
    await page.locator('.card-edit').click();
    await page.locator('.edit-delete').click();
    await page.locator('[data-sure]').click();
    await page.locator('.status.is-shown', { hasText: '已删除' }).waitFor();
    assert.equal((await fetch(`${session.origin}/api/collections/sites/items/${site.id}`)).status, 404);
    await fromMore(page, 'changes');
    const entry = page.locator('.log-entry', { hasText: '点位 1 处删除' }).first();
    await entry.locator('.log-undo').click();
    await entry.locator('[data-sure]').click();
    await entry.filter({ hasText: '已被第' }).waitFor();
    assert.equal((await item(session, 'sites', site.id)).properties.name, site.properties.name);
    session.forgive(/404/);
  },

  'every field of the form is one that the layer has, and every listed value has its word': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const page = await visitAs(session, who, `/?town=${town.town}`);
    for (const layer of ['parcels', 'plots', 'channels', 'pump_stations', 'sites', 'villages', 'zones', 'streets']) {
      const [feature] = await items(session, layer, town);
      const { properties } = await session.get(`/api/collections/${layer}/queryables`);
      await page.goto(`${session.origin}/?town=${town.town}&sel=${layer}.${feature.id}&lang=en`);
      await page.locator('.card-edit').click();
      await page.locator('.edit-form').waitFor();
      const boxes = await page.locator('.edit-form [name]').evaluateAll((all) =>
        all.map(({ name, options }) => ({
          name,
          values: options === undefined ? null : [...options].map(({ value, text }) => [value, text.trim()]),
        })),
      );
      for (const { name, values } of boxes) {
        if (['reason', 'lon', 'lat'].includes(name)) continue;
        assert.ok(name in properties, `${layer}.${name}`);
        const listed = properties[name].enum;
        if (listed === undefined) continue;
        assert.deepEqual(values.slice(1).map(([value]) => value), listed, `${layer}.${name}`); // prettier-ignore
        assert.ok(values.every(([, text]) => text !== '' && !text.includes('_')), `${layer}.${name}`); // prettier-ignore
      }
      // A parcel's stage follows from its moves, which the card makes.
      for (const [name, { enum: listed }] of Object.entries(properties)) {
        if (listed === undefined) continue;
        const known = boxes.some((box) => box.name === name);
        assert.equal(known, `${layer}.${name}` !== 'parcels.stage', `${layer}.${name}`);
      }
    }
  },

  'who waits for a save, as while an import writes, is told for how long and why': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [, , village] = await items(session, 'villages', town);
    const page = await visitAs(session, who, `/?town=${town.town}&sel=villages.${village.id}`);
    let goOn = () => undefined;
    const held = new Promise((resolve) => (goOn = resolve));
    await page.route('**/items/*', async (route) => {
      if (route.request().method() === 'PATCH') await held;
      await route.continue();
    });
    await page.locator('.card-edit').click();
    await page.locator('#form-households').fill('432');
    const save = page.locator('.edit-form [type="submit"]');
    await save.click();
    await save.filter({ hasText: '已等 2 秒' }).waitFor();
    await page.locator('.edit-form .form-hint', { hasText: '写完就保存' }).waitFor();
    goOn();
    await page.locator('.status.is-shown', { hasText: '已保存' }).waitFor();
    assert.equal((await item(session, 'villages', village.id)).properties.households, 432);
  },
};
