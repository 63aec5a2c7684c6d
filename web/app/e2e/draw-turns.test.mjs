// Drawing beside what else goes on: a save under way, another tool, a late answer, others who change the same.
import assert from 'node:assert/strict';
import { onScreen, rest, sample, until } from './browser.mjs';
import {
  added,
  changeAs,
  drag,
  draw,
  free,
  held,
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
import { fromMore, person } from './people.mjs';
import { PHONE, shot } from './helpers.mjs';

/** Opens the shape of a square parcel that was made for the test, with a way to drag one of its corners inwards. */
async function opened(session, r = 0.0005) {
  const town = await sample(session);
  const who = await person(session, town, 'planner');
  const place = await free(session, town);
  const parcel = await added(session, who, town, place, r);
  const page = await open(session, who, town, parcel);
  const middle = await onScreen(page, ...middleOf(ringOf(parcel)));
  const corner = async (i, share) => {
    const at = await onScreen(page, ...square(place, r)[i]);
    await drag(page, at, towards(at, middle, share));
  };
  return { town, who, place, parcel, page, middle, corner };
}

const shape = (page) => page.locator('#card .card-shape').click();
const save = (page) => page.locator('#work .form-foot .is-main').click();
const said = (page) => page.locator('#draw-problem');

export default {
  'while a save is under way nothing is drawn, which is said, so that nothing is lost by its answer': async (
    session,
  ) => {
    const { page, parcel, corner } = await opened(session);
    await shape(page);
    await ready(page);
    const before = await shown(page);
    await corner(0, 0.3);
    await until(async () => (await shown(page)) !== before);
    const m2 = await shown(page);
    const { letGo, count } = await held(page, '**/api/changes?*', 'POST');
    await save(page);
    await until(() => count() === 1);
    await corner(2, 0.3);
    await page.keyboard.press('Control+z');
    await said(page).filter({ hasText: '正在保存' }).waitFor();
    assert.equal(await shown(page), m2);
    assert.equal(await page.locator('#form-draw-reason').isDisabled(), true);
    // Nor is it drawn on where it is left and opened again.
    await page.locator('#work .form-foot .is-quiet').click();
    await shape(page);
    await ready(page);
    await corner(2, 0.3);
    await said(page).filter({ hasText: '正在保存' }).waitFor();
    letGo();
    await page.locator('#work').waitFor({ state: 'hidden' });
    assert.ok(Math.abs((await shapeOf(session, 'parcels', parcel.id)).properties.area_m2 - m2) <= 0.01);
    await shape(page);
    await ready(page);
    assert.equal(await page.locator('.draw-kept').count(), 0, 'no draft is left');
  },

  'while another tool has the map the drawing has neither pointer nor keys, and afterwards both again': async (
    session,
  ) => {
    const { page, corner } = await opened(session);
    await shape(page);
    await ready(page);
    const before = await shown(page);
    await page.locator('.tool-measure').click();
    await page.locator('[data-measure="length"]').waitFor();
    await corner(0, 0.3);
    await page.locator('#map').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('Delete');
    assert.equal(await shown(page), before);
    assert.equal(await page.locator('.draw-undo').isDisabled(), true);
    await page.locator('.tool-measure').click();
    await page.locator('#measure').waitFor({ state: 'hidden' });
    await rest(page); // the map takes the place back that the tool had
    await ready(page);
    await corner(0, 0.3);
    await until(async () => (await shown(page)) !== before);
  },

  'on a phone what is changed is brought above the sheet': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [lon, lat] = await free(session, town);
    const parcel = await added(session, who, town, [lon, lat], 0.0002);
    // It lies in the lower half of the window, where the sheet comes to stand.
    const page = await open(session, who, town, parcel, PHONE, 'farmland', [lon, lat + 0.0006]);
    await page.locator('#card .card-shape').tap();
    await ready(page);
    await until(async () => {
      const { y } = await page.locator('#work').boundingBox();
      const corners = await Promise.all(square([lon, lat], 0.0002).map((corner) => onScreen(page, ...corner)));
      return corners.every(([, at]) => at > 0 && at < y);
    });
    await shot(page, 'draw-sheet');
  },

  'when what was drawn is left for another thing it is said to be kept; an answer that comes late is not put in its place':
    async (session) => {
      const { page, who, town, place, parcel, corner } = await opened(session, 0.0002);
      const other = await added(session, who, town, [place[0] + 0.0006, place[1]], 0.0002);
      await shape(page);
      await ready(page);
      const before = await shown(page);
      await corner(0, 0.3);
      await until(async () => (await shown(page)) !== before);
      const mine = await shown(page);
      const { letGo, count } = await held(page, `**/items/${other.id}`);
      const choose = async (fid) => {
        await page.evaluate((id) => {
          const url = new URL(location.href);
          url.searchParams.set('sel', `parcels.${id}`);
          history.pushState(null, '', url);
          window.dispatchEvent(new PopStateEvent('popstate'));
        }, fid);
      };
      await choose(other.id);
      await page.locator('.status.is-shown', { hasText: parcel.properties.code }).waitFor();
      await until(() => count() > 0);
      await choose(parcel.id);
      await until(async () => (await page.locator('.draw-figure').count()) === 1 && (await shown(page)) === mine);
      letGo();
      await page.waitForResponse((answer) => answer.url().endsWith(`/items/${other.id}`));
      await ready(page);
      assert.equal(await shown(page), mine);
      assert.match(await page.locator('#work h2').innerText(), new RegExp(parcel.properties.code));
    },

  'what lies around and could not be read is said, nothing is saved without it, and it is read again': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const place = await free(session, town);
    const { page } = await draw(session, who, town, place);
    session.forgive(/Failed to load resource|ERR_FAILED/);
    await page.route('**/items?*bbox=*', (route) => route.abort());
    // Elsewhere nothing has been read yet.
    for (let i = 0; i < 2; i += 1) {
      const before = page.url();
      await drag(page, [1050, 700], [350, 700]);
      await page.waitForURL((url) => url.href !== before);
    }
    await page.locator('.draw-around').waitFor();
    await shot(page, 'draw-around');
    const [x, y] = [700, 450];
    for (const [dx, dy] of [[-60, -60], [60, -60], [60, 60], [-60, 60]]) await page.mouse.click(x + dx, y + dy); // prettier-ignore
    await page.keyboard.press('Enter');
    await page.locator('.draw-end').waitFor({ state: 'detached' });
    await save(page);
    await said(page).filter({ hasText: '没有读到' }).waitFor();
    await page.unroute('**/items?*bbox=*');
    await page.locator('.draw-around button').click();
    await page.locator('.draw-around').waitFor({ state: 'detached' });
  },

  'after others have split it, their parts are shown beside mine: either is taken, and mine comes back by undo': async (
    session,
  ) => {
    const { page, town, place, parcel, corner } = await opened(session);
    const other = await person(session, town, 'planner');
    await shape(page);
    await ready(page);
    const before = await shown(page);
    await corner(0, 0.3);
    await until(async () => (await shown(page)) !== before);
    const mine = await shown(page);
    const [[west, south], , [east, north]] = square(place);
    const lon = place[0] + 0.0001;
    const parts = [
      polygon([[west, south], [lon, south], [lon, north], [west, north]]), // prettier-ignore
      polygon([[lon, south], [east, south], [east, north], [lon, north]]), // prettier-ignore
    ];
    await changeAs(session, other, town, [
      { op: 'split', collection: 'parcels', id: parcel.id, version: parcel.properties.version, parts },
    ]);
    session.forgive(/412/);
    await save(page);
    await page.locator('.draw-late').waitFor();
    await shot(page, 'draw-late-split');
    const theirs = (await shapeOf(session, 'parcels', parcel.id)).properties.area_m2;
    await page.locator('[data-settle="theirs"]').click();
    await until(async () => Math.abs((await shown(page)) - theirs) <= 0.01);
    await page.locator('.draw-undo').click();
    await until(async () => (await shown(page)) === mine);
  },

  'after others have merged it into another, that one is opened, and mine stays among the drafts': async (session) => {
    const { page, town, who, place, parcel, corner } = await opened(session, 0.0002);
    const other = await person(session, town, 'planner');
    const [lon, lat] = [place[0] + 0.0005, place[1]];
    const [west, , , ] = square(place, 0.0002); // prettier-ignore
    const larger = await changeAs(session, who, town, [
      {
        op: 'create',
        collection: 'parcels',
        feature: {
          type: 'Feature',
          properties: {},
          geometry: polygon([[place[0] + 0.0002, lat - 0.0002], [lon + 0.0002, lat - 0.0002], [lon + 0.0002, lat + 0.0002], [place[0] + 0.0002, lat + 0.0002]]), // prettier-ignore
        },
      },
    ]);
    const heir = larger.results[0].id;
    await page.reload();
    await shape(page);
    await ready(page);
    const before = await shown(page);
    await corner(0, 0.3);
    await until(async () => (await shown(page)) !== before);
    const versionOf = async (fid) => (await shapeOf(session, 'parcels', fid)).properties.version;
    await changeAs(session, other, town, [
      {
        op: 'merge',
        collection: 'parcels',
        features: [
          { id: parcel.id, version: await versionOf(parcel.id) },
          { id: heir, version: await versionOf(heir) },
        ],
        geometry: polygon([[west[0], lat - 0.0002], [place[0] + 0.0002, lat - 0.0002], [lon + 0.0002, lat - 0.0002], [lon + 0.0002, lat + 0.0002], [place[0] + 0.0002, lat + 0.0002], [west[0], lat + 0.0002]]), // prettier-ignore
      },
    ]);
    session.forgive(/404/);
    await save(page);
    await page.locator('.draw-late').waitFor();
    await shot(page, 'draw-late-ended');
    await page.locator('[data-settle="theirs"]').click();
    await page.waitForURL((url) => url.search.includes(`sel=parcels.${heir}`));
    await ready(page);
    await fromMore(page, 'account');
    await page.locator('.work-drafts li', { hasText: parcel.properties.code }).waitFor();
  },
};
