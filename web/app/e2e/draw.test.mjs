import assert from 'node:assert/strict';
import { onScreen, sample, until } from './browser.mjs';
import {
  drag,
  draw,
  free,
  keyOf,
  middleOf,
  neighbours,
  open,
  presses,
  ready,
  ringOf,
  saved,
  shapeOf,
  shown,
  square,
  towards,
} from './drawing.mjs';
import { shot } from './helpers.mjs';
import { person, removeAs } from './people.mjs';

export default {
  'a border that two parcels share is moved in two presses: both change in one change, without gap or overlap, and the page showed what was saved':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const {
        edge: [a, b],
        both: [one, other],
      } = await neighbours(session, town);
      const page = await open(session, who, town, one);
      const { press, count } = presses(page);
      await press('#card .card-shape');
      await ready(page);
      await page.locator('.draw-along').waitFor({ state: 'detached' });
      const before = await shown(page);
      const [at, middle] = [await onScreen(page, ...middleOf([a, b])), await onScreen(page, ...middleOf(ringOf(one)))];
      await drag(page, at, towards(at, middle, 0.25));
      await page.locator('.draw-along').waitFor();
      await until(async () => (await shown(page)) !== before);
      const m2 = await shown(page);
      await shot(page, 'draw-border');
      await press('#work .form-foot .is-main');
      await saved(page);
      assert.ok(count() <= 3, `${count()} presses`);
      const [first, second] = [await shapeOf(session, 'parcels', one.id), await shapeOf(session, 'parcels', other.id)];
      assert.ok(
        Math.abs(first.properties.area_m2 - m2) <= 0.01,
        `${first.properties.area_m2} is saved, ${m2} was shown`,
      );
      assert.deepEqual(
        [first.properties.version, second.properties.version],
        [one.properties.version + 1, other.properties.version + 1],
      );
      const shared = new Set(ringOf(second).map(keyOf));
      const fresh = ringOf(first).filter((node) => !ringOf(one).some((was) => keyOf(was) === keyOf(node)));
      assert.equal(fresh.length, 1);
      assert.ok(shared.has(keyOf(fresh[0])), 'the node that bends the border is both’s');
      const sum = (...all) => all.reduce((m2, { properties }) => m2 + properties.area_m2, 0);
      assert.ok(Math.abs(sum(first, second) - sum(one, other)) < 0.05, 'no ground is lost or counted twice');
      const { changes } = await session.get(`/api/changes?town=${town.town}&limit=1`);
      assert.equal(
        changes[0].touched.reduce((all, { count: some }) => all + some, 0),
        2,
        'one change',
      );
      session.checkQuiet();
    },

  'a parcel is drawn in three presses beside its corners; steps are taken back and done again; what was shown is saved':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const place = await free(session, town);
      const { page, presses } = await draw(session, who, town, place);
      for (const corner of square(place)) await page.mouse.click(...(await onScreen(page, ...corner)));
      await page.locator('.draw-acts .draw-undo:not([disabled])').waitFor();
      await page.mouse.move(700, 100);
      await page.keyboard.press('Control+z');
      await page.locator('.draw-redo:not([disabled])').waitFor();
      await page.keyboard.press('Control+Shift+Z');
      await page.locator('.draw-redo[disabled]').waitFor();
      await page.locator('.draw-undo').click();
      await page.locator('.draw-redo').click();
      await page.locator('.draw-redo[disabled]').waitFor();
      await page.mouse.click(...(await onScreen(page, ...square(place)[0])));
      await page.locator('.draw-end').waitFor({ state: 'detached' });
      const m2 = await shown(page);
      await shot(page, 'draw-new');
      await page.locator('#work .form-foot .is-main').click();
      assert.ok(presses + 1 <= 3);
      await saved(page);
      await page.waitForURL((url) => /sel=parcels\.\d+/.test(url.search));
      const fid = Number(/sel=parcels\.(\d+)/.exec(page.url())[1]);
      const { properties } = await shapeOf(session, 'parcels', fid);
      assert.ok(Math.abs(properties.area_m2 - m2) <= 0.01, `${properties.area_m2} is saved, ${m2} was shown`);
      assert.equal(properties.stage, 'suspected');
      assert.ok(properties.committee, 'it belongs where it lies');
    },

  'a parcel that is drawn beside another snaps to its corners, and shares its border': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const place = await free(session, town);
    const made = await fetch(`${session.origin}/api/collections/parcels/items?town=${town.town}`, {
      method: 'POST',
      headers: { cookie: who.cookie },
      body: JSON.stringify({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [[...square(place, 0.0003), square(place, 0.0003)[0]]] },
      }),
    });
    const { id } = await made.json();
    const { page } = await draw(session, who, town, place);
    const [, low, high] = square(place, 0.0003);
    const half = [low[0], (low[1] + high[1]) / 2];
    // Each press is some px beside what it means.
    for (const [corner, dx, dy] of [
      [low, 5, 3],
      [[low[0] + 0.0005, low[1]], 0, 0],
      [[half[0] + 0.0005, half[1]], 0, 0],
      [half, 6, 0],
    ]) {
      const [x, y] = await onScreen(page, ...corner);
      await page.mouse.move(x + dx, y + dy);
      await page.mouse.click(x + dx, y + dy);
    }
    await page.keyboard.press('Enter');
    await shot(page, 'draw-snap');
    await page.locator('.draw-along').waitFor();
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    await page.waitForURL((url) => /sel=parcels\.\d+/.test(url.search));
    const fid = Number(/sel=parcels\.(\d+)/.exec(page.url())[1]);
    const [own, old] = [await shapeOf(session, 'parcels', fid), await shapeOf(session, 'parcels', id)];
    const theirs = new Set(ringOf(old).map(keyOf));
    assert.ok(theirs.has(keyOf(low)));
    assert.equal(ringOf(old).length, 5, 'the other has the node on its edge, too');
    assert.equal(ringOf(own).filter((node) => theirs.has(keyOf(node))).length, 2);
  },

  'by keys alone a channel is drawn from the map’s middle and saved, and a node of it is chosen, moved and taken out':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const place = await free(session, town);
      const { page } = await draw(session, who, town, place, {}, 'water');
      assert.equal(await page.locator('#form-draw-layer').inputValue(), 'channels');
      await page.locator('#map').focus();
      const points = (count) => page.locator('.form-hint', { hasText: `${count} 个点` }).waitFor();
      await page.keyboard.press('Space');
      await points(1);
      for (let i = 2; i < 4; i += 1) {
        const before = page.url();
        await page.keyboard.press(i === 2 ? 'ArrowRight' : 'ArrowDown');
        await page.waitForURL((url) => url.href !== before);
        await page.keyboard.press('Space');
        await points(i);
      }
      await page.keyboard.press('Enter');
      await page.keyboard.press('n');
      await page.locator('.draw-remove:not([disabled])').waitFor();
      const metres = () => page.locator('.draw-figure').getAttribute('data-m').then(Number);
      const before = await metres();
      await page.keyboard.press('Shift+ArrowLeft');
      await until(async () => (await metres()) > before);
      const m = await metres();
      await page.locator('#work .form-foot .is-main').focus();
      await page.keyboard.press('Enter');
      await saved(page);
      await page.waitForURL((url) => /sel=channels\.\d+/.test(url.search));
      const fid = Number(/sel=channels\.(\d+)/.exec(page.url())[1]);
      const { properties } = await shapeOf(session, 'channels', fid);
      assert.ok(Math.abs(properties.length_m - m) <= 0.01, `${properties.length_m} is saved, ${m} was shown`);
      await page.locator('#card .card-shape').click();
      await ready(page);
      await page.locator('#map').focus();
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      await page.keyboard.press('Delete');
      await points(2);
      await page.locator('#work .form-foot .is-main').click();
      await saved(page);
      assert.equal((await shapeOf(session, 'channels', fid)).geometry.coordinates.length, 2);
      await removeAs(session, who, 'channels', fid);
    },

  'a drawing stays over a reload in the middle of it, apart for each tab, until it is thrown away': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const {
      node,
      both: [one],
    } = await neighbours(session, town, 1);
    const page = await open(session, who, town, one);
    await page.locator('#card .card-shape').click();
    await ready(page);
    const before = await shown(page);
    const [at, middle] = [await onScreen(page, ...node), await onScreen(page, ...middleOf(ringOf(one)))];
    await drag(page, at, towards(at, middle, 0.3));
    await until(async () => (await shown(page)) !== before);
    const m2 = await shown(page);
    // In the middle of another drag.
    await page.mouse.move(...towards(at, middle, 0.3));
    await page.mouse.down();
    await page.mouse.move(...middle);
    await page.reload();
    await page.locator('#card .card-shape').click();
    await ready(page);
    assert.equal(await shown(page), m2);
    assert.match(await page.locator('.draw-kept').innerText(), /草稿/);
    await page.locator('.draw-undo').click();
    await until(async () => (await shown(page)) === before);
    await page.locator('.draw-redo').click();
    await until(async () => (await shown(page)) === m2);
    await page.locator('.draw-kept button').click();
    await until(async () => (await shown(page)) === before);
    await page.reload();
    await page.locator('#card .card-shape').click();
    await ready(page);
    assert.equal(await shown(page), before);
    assert.deepEqual((await shapeOf(session, 'parcels', one.id)).properties.version, one.properties.version);
  },

  'with a finger a node is taken hold of 20 px beside it, and follows': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const {
      node,
      both: [one],
    } = await neighbours(session, town, 2);
    const page = await open(session, who, town, one, { width: 820, height: 1180, hasTouch: true, isMobile: true });
    await page.locator('#card .card-shape').click();
    await ready(page);
    const before = await shown(page);
    const middle = await onScreen(page, ...middleOf(ringOf(one)));
    const [x, y] = await onScreen(page, ...node);
    const off = Math.hypot(x - middle[0], y - middle[1]);
    // Beside it on the side away from all that it borders on.
    const from = [x + ((x - middle[0]) / off) * 20, y + ((y - middle[1]) / off) * 20];
    const client = await page.context().newCDPSession(page);
    const touch = (type, [tx, ty]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: tx, y: ty }] });
    const url = page.url();
    await touch('touchStart', from);
    await touch('touchMove', towards(from, middle, 0.15));
    await touch('touchMove', towards(from, middle, 0.3));
    await touch('touchEnd', from);
    await until(async () => (await shown(page)) !== before);
    assert.equal(page.url(), url, 'the map stayed where it was');
    await shot(page, 'draw-touch');
    const m2 = await shown(page);
    await page.locator('#work .form-foot .is-main').click();
    await saved(page);
    assert.ok(Math.abs((await shapeOf(session, 'parcels', one.id)).properties.area_m2 - m2) <= 0.01);
  },
};
