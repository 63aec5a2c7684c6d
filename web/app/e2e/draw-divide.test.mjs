import assert from 'node:assert/strict';
import { items, onScreen, sample, until } from './browser.mjs';
import { added, free, keyOf, middleOf, open, presses, ready, ringOf, saved, shapeOf, square } from './drawing.mjs';
import { callAs, shot } from './helpers.mjs';
import { moveAs, person, removeAs, visitAs } from './people.mjs';

/** The parts that a parcel fell into, by its lineage; itself first. */
async function partsOf(session, layer, fid) {
  const { children } = await session.get(`/api/collections/${layer}/items/${fid}/lineage`);
  const ids = [...new Set([fid, ...children.map(({ id }) => id)])];
  return Promise.all(ids.map((id) => shapeOf(session, layer, id)));
}

const sum = (all) => all.reduce((m2, { properties }) => m2 + properties.area_m2, 0);

export default {
  'a parcel is split by area in three presses; the page says which part keeps the code, and three equal parts are saved':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const parcel = await added(session, who, town, await free(session, town));
      const page = await open(session, who, town, parcel);
      const { press, count } = presses(page);
      await press('#card .card-shape');
      await ready(page);
      await press('.draw-ways [data-way="area"]');
      await page.locator('.draw-parts li').nth(1).waitFor();
      await page.locator('#form-draw-parts').fill('3');
      await page.locator('.draw-parts li').nth(2).waitFor();
      const sizes = await page
        .locator('.draw-parts li')
        .evaluateAll((all) => all.map((each) => Number(each.dataset.size)));
      assert.equal(await page.locator('.draw-parts', { hasText: '保留编号' }).count(), 1);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 0.02, `equal: ${sizes}`);
      await shot(page, 'draw-area');
      await press('#work .form-foot .is-main');
      await saved(page);
      assert.ok(count() <= 4, `${count()} presses`);
      const parts = await partsOf(session, 'parcels', parcel.id);
      assert.equal(parts.length, 3);
      assert.equal(parts[0].properties.code, parcel.properties.code);
      assert.ok(Math.abs(sum(parts) - parcel.properties.area_m2) < 0.05);
      const saidAreas = [...sizes].sort((a, b) => a - b);
      const areas = parts.map(({ properties }) => properties.area_m2).sort((a, b) => a - b);
      areas.forEach((m2, i) =>
        assert.ok(Math.abs(m2 - saidAreas[i]) <= 0.01, `${m2} is saved, ${saidAreas[i]} was shown`),
      );
    },

  'a parcel is split by so many mu along an edge that is pressed on the map, and one undo takes it back': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const place = await free(session, town);
    const parcel = await added(session, who, town, place);
    const page = await open(session, who, town, parcel);
    await page.locator('#card .card-shape').click();
    await ready(page);
    await page.locator('.draw-ways [data-way="area"]').click();
    await page.locator('.draw-parts li').nth(1).waitFor();
    const [, east, north] = square(place);
    await page.mouse.click(...(await onScreen(page, ...middleOf([east, north]))));
    await page.locator('#form-draw-mu').fill('4');
    await until(async () => /^4\.00/.test(await page.locator('.draw-parts li').first().innerText()));
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    const parts = await partsOf(session, 'parcels', parcel.id);
    const part = parts.find(({ properties }) => Math.abs(properties.area_m2 - (4 * 2000) / 3) <= 0.02);
    assert.ok(part !== undefined, JSON.stringify(parts.map(({ properties }) => properties.area_m2)));
    assert.ok(
      ringOf(part).filter(([lon]) => Math.abs(lon - east[0]) < 1e-8).length === 2,
      'it lies along the eastern edge',
    );
    const { changes } = await session.get(`/api/changes?town=${town.town}&limit=1`);
    const undone = await fetch(`${session.origin}/api/changes/${changes[0].change}/undo?town=${town.town}&reason=e2e`, {
      method: 'POST',
      headers: { cookie: who.cookie },
    });
    assert.equal(undone.status, 200, await undone.clone().text());
    const back = await shapeOf(session, 'parcels', parcel.id);
    assert.equal(back.properties.area_m2, parcel.properties.area_m2);
  },

  'a parcel is cut along a line that is drawn across; a line that cuts nothing is said to': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const place = await free(session, town);
    const parcel = await added(session, who, town, place);
    const page = await open(session, who, town, parcel);
    await page.locator('#card .card-shape').click();
    await ready(page);
    await page.locator('.draw-ways [data-way="line"]').click();
    const [lon, lat] = place;
    const line = async (...nodes) => {
      for (const node of nodes) await page.mouse.click(...(await onScreen(page, ...node)));
      await page.keyboard.press('Enter');
    };
    await line([lon - 0.0002, lat], [lon + 0.0002, lat]);
    await page.locator('#draw-problem', { hasText: '没有切开' }).waitFor();
    await line([lon - 0.0007, lat - 0.0002], [lon + 0.0002, lat + 0.0001], [lon + 0.0007, lat + 0.0001]);
    await page.locator('.draw-parts li').nth(1).waitFor();
    await shot(page, 'draw-line');
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    const parts = await partsOf(session, 'parcels', parcel.id);
    assert.equal(parts.length, 2);
    assert.ok(Math.abs(sum(parts) - parcel.properties.area_m2) < 0.05);
    const [own, other] = parts.map((part) => ringOf(part).map(keyOf));
    assert.equal(own.filter((key) => other.includes(key)).length, 3, 'the cut’s nodes are both’s');
  },

  'a committee is split, too: what lies on the new part’s ground is that part’s, until one undo takes it back': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [, , , committee] = await items(session, 'committees', town);
    const { code } = committee.properties;
    const ofCommittee = async (layer) => (await items(session, layer, town)).filter(({ properties }) => properties.committee === code).length; // prettier-ignore
    const before = [await ofCommittee('villages'), await ofCommittee('parcels')];
    const page = await visitAs(session, who, `/?town=${town.town}&sel=committees.${committee.id}`);
    await page.locator('#card .card-shape').click();
    await ready(page);
    await page.locator('.draw-ways [data-way="area"]').click();
    await page.locator('.draw-parts li').nth(1).waitFor();
    await shot(page, 'draw-committee');
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    const parts = await partsOf(session, 'committees', committee.id);
    assert.equal(parts.length, 2);
    assert.ok(Math.abs(sum(parts) - committee.properties.area_m2) < 1);
    const other = parts.find(({ id }) => id !== committee.id).properties.code;
    const villages = (await items(session, 'villages', town)).filter(
      ({ properties }) => properties.committee === other,
    );
    assert.ok(villages.every(({ properties }) => properties.code.startsWith(other)));
    assert.equal((await ofCommittee('villages')) + villages.length, before[0]);
    const { changes } = await session.get(`/api/changes?town=${town.town}&limit=1`);
    await callAs(session, who, `/api/changes/${changes[0].change}/undo?town=${town.town}&reason=e2e`, {});
    assert.deepEqual([await ofCommittee('villages'), await ofCommittee('parcels')], before);
  },

  'two neighbours are merged in four presses; the page says which stays, and that one stage is needed': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [lon, lat] = await free(session, town);
    const west = await added(session, who, town, [lon - 0.0002, lat], 0.0002);
    const east = await added(session, who, town, [lon + 0.0002, lat], 0.0002);
    const north = await added(session, who, town, [lon - 0.0002, lat + 0.0004], 0.0002);
    await moveAs(session, who, north.id, 'verified');
    const page = await open(session, who, town, west);
    const { press, count } = presses(page);
    await press('#card .card-shape');
    await ready(page);
    await press('.draw-ways [data-way="merge"]');
    await page.locator(`[data-neighbour="${north.id}"]`).click();
    await page.locator('#draw-problem', { hasText: '同一阶段' }).waitFor();
    await press(`[data-neighbour="${east.id}"]`);
    await page.locator('.draw-merged', { hasText: '编号不变' }).waitFor();
    await shot(page, 'draw-merge');
    const m2 = Number(await page.locator('.draw-figure').getAttribute('data-m2'));
    await press('#work .form-foot .is-main');
    await saved(page);
    assert.ok(count() <= 4, `${count()} presses`);
    const all = await items(session, 'parcels', town);
    const left = all.filter(({ id }) => id === west.id || id === east.id);
    assert.equal(left.length, 1);
    assert.ok(Math.abs(left[0].properties.area_m2 - m2) <= 0.01);
    assert.ok(Math.abs(m2 - sum([west, east])) < 0.05);
  },

  'a channel is cut by a line and joined again': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [lon, lat] = await free(session, town);
    const made = await fetch(`${session.origin}/api/collections/channels/items?town=${town.town}`, {
      method: 'POST',
      headers: { cookie: who.cookie },
      body: JSON.stringify({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [lon - 0.0005, lat],
            [lon + 0.0006, lat],
          ],
        },
      }),
    });
    const { id } = await made.json();
    const whole = await shapeOf(session, 'channels', id);
    const visit = () => open(session, who, town, whole, {}, 'water', [lon, lat]);
    const page = await visit();
    await page.locator('#card .card-shape').click();
    await ready(page);
    await page.locator('.draw-ways [data-way="line"]').click();
    for (const node of [
      [lon, lat - 0.0003],
      [lon, lat + 0.0003],
    ])
      await page.mouse.click(...(await onScreen(page, ...node)));
    await page.keyboard.press('Enter');
    await page.locator('.draw-parts li').nth(1).waitFor();
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    const parts = await partsOf(session, 'channels', id);
    assert.equal(parts.length, 2);
    const [own, other] = parts;
    const again = await open(session, who, town, own, {}, 'water', [lon, lat]);
    await again.locator('#card .card-shape').click();
    await ready(again);
    await again.locator('.draw-ways [data-way="merge"]').click();
    await again.locator(`[data-neighbour="${other.id}"]`).click();
    await again.locator('.draw-merged').waitFor();
    await again.locator('#work .form-foot .is-main').click();
    await saved(again);
    const joined = await shapeOf(session, 'channels', id);
    assert.ok(Math.abs(joined.properties.length_m - whole.properties.length_m) < 0.01);
    await removeAs(session, who, 'channels', id);
  },
};
