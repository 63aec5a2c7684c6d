import assert from 'node:assert/strict';
import { onScreen, sample, seriousFaults, until } from './browser.mjs';
import {
  added,
  changeAs,
  draw,
  drag,
  free,
  keyOf,
  middleOf,
  open,
  polygon,
  ready,
  ringOf,
  saved,
  shapeOf,
  shown,
  square,
  towards,
} from './drawing.mjs';
import { shot } from './helpers.mjs';
import { patchAs, person, removeAs } from './people.mjs';

export default {
  'a table of boundary points is pasted, a coordinate is typed, a point is put in and one taken out, by keys alone':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const place = await free(session, town);
      const { page } = await draw(session, who, town, place);
      await page.locator('.draw-table summary').focus();
      await page.keyboard.press('Enter');
      const corners = square(place);
      const text = [
        '点号\t经度\t纬度',
        ...[...corners, corners[0]].map(([lon, lat], i) => `J${i + 1}\t${lon.toFixed(9)}\t${lat.toFixed(9)}`),
      ];
      await page.locator('#draw-paste').fill(text.join('\n'));
      await page.locator('.draw-take').focus();
      await page.keyboard.press('Enter');
      await page.locator('.draw-table tbody tr').nth(3).waitFor();
      await page.locator('.draw-end').focus();
      await page.keyboard.press('Enter');
      await page.locator('.draw-end').waitFor({ state: 'detached' });
      await page.locator('#form-draw-system').selectOption('degrees');
      const third = page.locator('.draw-table tbody tr').nth(2).locator('input');
      // What is typed before the boxes have turned to degrees is overwritten with them.
      await until(async () => (await third.first().inputValue()) === corners[2][0].toFixed(9));
      const before = await shown(page);
      await third.first().fill((corners[2][0] + 0.0001).toFixed(9));
      await third.first().press('Enter');
      await third.first().press('Tab');
      await until(async () => (await shown(page)) > before);
      const rows = page.locator('.draw-table tbody tr');
      await rows.first().locator('button').first().focus();
      await page.keyboard.press('Enter');
      await rows.nth(4).waitFor();
      await rows.nth(1).locator('button').nth(1).focus();
      await page.keyboard.press('Enter');
      await rows.nth(4).waitFor({ state: 'detached' });
      await shot(page, 'draw-table');
      assert.deepEqual(await seriousFaults(page), []);
      const m2 = await shown(page);
      await page.locator('#work .form-foot .is-main').focus();
      await page.keyboard.press('Enter');
      await saved(page);
      await page.waitForURL((url) => /sel=parcels\.\d+/.test(url.search));
      const made = await shapeOf(session, 'parcels', Number(/sel=parcels\.(\d+)/.exec(page.url())[1]));
      assert.ok(Math.abs(made.properties.area_m2 - m2) <= 0.01);
      const wanted = [corners[0], corners[1], [corners[2][0] + 0.0001, corners[2][1]], corners[3]].map(keyOf).sort();
      assert.deepEqual(ringOf(made).map(keyOf).sort(), wanted);
    },

  'a boundary text with a hole is pasted as it was handed in, and what its numbers were taken for is said; what comes late or cannot be read changes nothing':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const place = await free(session, town);
      const { page } = await draw(session, who, town, place);
      await page.locator('.draw-table summary').click();
      const paste = async (text) => {
        await page.locator('#draw-paste').fill(text);
        await page.locator('.draw-take').click();
      };
      const said = page.locator('#work [role="status"], #work [role="alert"]');
      session.forgive(/400/);
      await paste('没有坐标的一段话');
      await said.filter({ hasText: '没有找到坐标' }).first().waitFor();
      await paste('J1 116.4 39.9\nJ2 116.5 39.9\nJ3 116.5 39.8');
      await said.filter({ hasText: '怎样解释都不在镇的范围内' }).first().waitFor();
      assert.equal(await page.locator('.draw-table tbody tr').count(), 0);

      const rings = [square(place), square(place, 0.0001)];
      const rows = rings.flatMap((ring, k) =>
        ring.map(([lon, lat], i) => `J${4 * k + i + 1}，${k + 1}，${lat.toFixed(9)}，${lon.toFixed(9)}`),
      );
      // What is still being read when the panel is closed is no step of the next drawing.
      let letGo = null;
      const held = new Promise((done) => (letGo = done));
      await page.route('**/api/points?*', async (route) => {
        await held;
        await route.continue();
      });
      const text = [
        '[属性描述]',
        '坐标系=2000国家大地坐标系',
        '[地块坐标]',
        '8，0.1，B1，一号，面，，水稻，，@',
        ...rows,
      ].join('\n');
      await paste(text);
      await page.locator('.draw-take[aria-disabled="true"]').waitFor();
      await page.locator('#work .panel-head .icon-button').last().click();
      await page.locator('#work .draw-table').waitFor({ state: 'detached' });
      const answered = page.waitForResponse(/\/api\/points/);
      letGo();
      await answered;
      await page.unroute('**/api/points?*');
      await page.locator('.tool-more').click();
      await page.locator('.more-draw').click();
      await page.locator('#draw-paste').waitFor();
      assert.equal(await page.locator('.draw-table tbody tr').count(), 0);

      await paste(text);
      await page.locator('.draw-table tbody tr').nth(7).waitFor();
      await said.filter({ hasText: '坐标：经度在前的经纬度' }).first().waitFor();
      await shot(page, 'draw-pasted');
      assert.deepEqual(await seriousFaults(page), []);
      const m2 = await shown(page);
      await page.locator('#work .form-foot .is-main').click();
      await saved(page);
      await page.waitForURL((url) => /sel=parcels\.\d+/.test(url.search));
      const made = await shapeOf(session, 'parcels', Number(/sel=parcels\.(\d+)/.exec(page.url())[1]));
      assert.equal(made.geometry.coordinates.flat(made.geometry.type === 'Polygon' ? 0 : 1).length, 2, 'its hole');
      assert.ok(Math.abs(made.properties.area_m2 - m2) <= 0.01);
      await removeAs(session, who, 'parcels', made.id);
    },

  'a table of more than 300 points is turned page by page, and says which of how many it shows': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [lon, lat] = await free(session, town);
    const ring = Array.from({ length: 700 }, (_, i) => [
      lon + 0.0006 * Math.cos((2 * Math.PI * i) / 700),
      lat + 0.0006 * Math.sin((2 * Math.PI * i) / 700),
    ]);
    const { results } = await changeAs(session, who, town, [
      { op: 'create', collection: 'parcels', feature: { type: 'Feature', properties: {}, geometry: polygon(ring) } },
    ]);
    const page = await open(session, who, town, await shapeOf(session, 'parcels', results[0].id));
    await page.locator('#card .card-shape').click();
    await ready(page);
    await page.locator('.draw-table summary').click();
    const rows = page.locator('.draw-table tbody th');
    for (const [first, last, count] of [
      ['J1', 'J300', 300],
      ['J301', 'J600', 300],
      ['J601', 'J700', 100],
    ]) {
      await rows.filter({ hasText: new RegExp(`^${first}$`) }).waitFor();
      assert.deepEqual([await rows.count(), await rows.last().innerText()], [count, last]);
      assert.match(await page.locator('.draw-rows').innerText(), new RegExp(`${first.slice(1)}–${last.slice(1)}.*700`));
      if (last !== 'J700') await page.locator('.draw-rows-after').click();
    }
    assert.equal(await page.locator('.draw-rows-after').isDisabled(), true);
    await page.locator('.draw-rows-before').click();
    await rows.filter({ hasText: /^J301$/ }).waitFor();
    await removeAs(session, who, 'parcels', results[0].id);
  },

  'two who move one border: the later is shown both shapes, may take either, and loses none': async (session) => {
    const town = await sample(session);
    const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
    const place = await free(session, town);
    const parcel = await added(session, who, town, place);
    const page = await open(session, who, town, parcel);
    await page.locator('#card .card-shape').click();
    await ready(page);
    const before = await shown(page);
    const [at, middle] = [await onScreen(page, ...square(place)[0]), await onScreen(page, ...middleOf(ringOf(parcel)))];
    await drag(page, at, towards(at, middle, 0.3));
    await until(async () => (await shown(page)) !== before);
    const mine = await shown(page);
    const ring = square(place, 0.0004);
    await patchAs(session, other, 'parcels', parcel.id, {
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    });
    const theirs = (await shapeOf(session, 'parcels', parcel.id)).properties.area_m2;
    session.forgive(/412/);
    await page.locator('#work .form-foot .is-main').click();
    await page.locator('.draw-late').waitFor();
    await shot(page, 'draw-late');
    assert.equal(await shown(page), mine);
    await page.locator('[data-settle="theirs"]').click();
    await until(async () => Math.abs((await shown(page)) - theirs) <= 0.01);
    await page.locator('.draw-undo').click();
    await until(async () => (await shown(page)) === mine);
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    assert.ok(Math.abs((await shapeOf(session, 'parcels', parcel.id)).properties.area_m2 - mine) <= 0.01);
  },
};
