// Ground that two would both count is decided on the page, and two who move one border lose neither shape.
import assert from 'node:assert/strict';
import { onScreen, sample, seriousFaults, until } from './browser.mjs';
import { added, drag, draw, free, keyOf, open, presses, ready, ringOf, saved, shapeOf, shown, square } from './drawing.mjs'; // prettier-ignore
import { shot } from './helpers.mjs';
import { person } from './people.mjs';

/** Draws a square that overlaps another by a half, and meets the refusal. */
async function overlapping(session, options = {}) {
  const town = await sample(session);
  const who = await person(session, town, 'planner');
  const [lon, lat] = await free(session, town);
  const old = await added(session, who, town, [lon - 0.0002, lat], 0.0002);
  const { page } = await draw(session, who, town, [lon, lat], options);
  const { press, count } = presses(page);
  session.forgive(/422/);
  // Far enough from the other's corners to snap to none of them.
  const [west, east, south, north] = [lon - 0.0002, lon + 0.0002, lat - 0.00012, lat + 0.00012];
  for (const corner of [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
    // prettier-ignore
    await page.mouse.click(...(await onScreen(page, ...corner)));
  await page.keyboard.press('Enter');
  await page.locator('.draw-end').waitFor({ state: 'detached' });
  await press('#work .form-foot .is-main');
  await page.locator('.draw-overlap').waitFor();
  // What is to be decided comes into sight by itself.
  await until(() =>
    page.locator('#draw-overlaps-title').evaluate((title) => {
      const { left, top } = title.getBoundingClientRect();
      return title.contains(document.elementFromPoint(left + 4, top + 4));
    }),
  );
  return { town, who, page, old, press, count, place: [lon, lat] };
}

const fidOf = async (page) => {
  await page.waitForURL((url) => /sel=parcels\.\d+/.test(url.search));
  return Number(/sel=parcels\.(\d+)/.exec(page.url())[1]);
};
const areas = async (session, ...fids) =>
  Promise.all(fids.map(async (fid) => (await shapeOf(session, 'parcels', fid)).properties));
const near = (a, b) => assert.ok(Math.abs(a - b) <= 0.02, `${a} and ${b}`);

export default {
  'an overlap is told with whom and how much, and in three presses mine is cut: what was shown is saved': async (
    session,
  ) => {
    const { page, old, press, count } = await overlapping(session);
    const whole = await shown(page);
    const title = await page.locator('.draw-overlap b').innerText();
    assert.match(title, new RegExp(`${old.properties.code}.*亩.*平方米`));
    await press('[data-decision="cut_mine"]');
    await until(async () => (await shown(page)) < whole);
    const m2 = await shown(page);
    await page.locator('.draw-overlap [role="status"]', { hasText: '→' }).waitFor();
    assert.deepEqual(await seriousFaults(page), []);
    await press('#work .form-foot .is-main');
    await saved(page);
    assert.ok(count() <= 3, `${count()} presses`);
    const [mine, theirs] = await areas(session, await fidOf(page), old.id);
    near(mine.area_m2, m2);
    assert.equal(theirs.area_m2, old.properties.area_m2);
  },

  'or theirs is cut, as was shown before, or both stay and the older counts it': async (session) => {
    const first = await overlapping(session);
    await first.press('[data-decision="cut_theirs"]');
    const said = await first.page.locator('.draw-overlap [role="status"]').innerText();
    await first.press('#work .form-foot .is-main');
    await saved(first.page);
    const [mine, theirs] = await areas(session, await fidOf(first.page), first.old.id);
    assert.ok(theirs.area_m2 < first.old.properties.area_m2);
    assert.match(said, new RegExp(`${theirs.area_mu.toFixed(2)} 亩`));
    assert.ok(mine.area_m2 > 0);
    const second = await overlapping(session);
    const whole = await shown(second.page);
    await second.press('[data-decision="older_counts"]');
    await second.press('#work .form-foot .is-main');
    await saved(second.page);
    const [young, older] = await areas(session, await fidOf(second.page), second.old.id);
    near(young.area_m2, whole);
    near(older.counted_m2, older.area_m2);
    assert.ok(young.counted_m2 < young.area_m2 - 1);
    const table = await session.visit(`/?town=${second.town.town}&theme=farmland&table=parcels`);
    const foot = table.locator('.table tfoot td[data-total]').first();
    await foot.locator('small', { hasText: /重叠 −\d/ }).waitFor();
    await shot(table, 'overlap-foot');
    const legend = await table.locator('.legend-title .legend-total').first().innerText();
    assert.equal(legend.replace(/[^\d.]/g, ''), (await foot.getAttribute('data-total')).replace(/,/g, ''));
  },

  'of several overlaps each is decided, or all alike in one press; none undecided is sent': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const [lon, lat] = await free(session, town);
    const west = await added(session, who, town, [lon - 0.0003, lat], 0.0002);
    const east = await added(session, who, town, [lon + 0.0003, lat], 0.0002);
    const { page } = await draw(session, who, town, [lon, lat]);
    session.forgive(/422/);
    for (const [x, y] of square([lon, lat], 0.00025))
      await page.mouse.click(...(await onScreen(page, x, lat + (y - lat) / 2)));
    await page.keyboard.press('Enter');
    const { press, count } = presses(page);
    await press('#work .form-foot .is-main');
    await page.locator(`[data-overlap="${east.id}"]`).waitFor();
    await page.locator(`[data-overlap="${west.id}"] [data-decision="cut_mine"]`).click();
    await page.locator('#work .form-foot .is-main').click();
    await page.locator('#draw-problem', { hasText: '没有选' }).waitFor();
    await press('[data-overlap="all"] [data-decision="cut_mine"]');
    await page.locator('.draw-overlap [role="status"]').nth(1).waitFor();
    const m2 = await shown(page);
    await press('#work .form-foot .is-main');
    await saved(page);
    assert.ok(count() <= 3, `${count()} presses`);
    const [mine] = await areas(session, await fidOf(page));
    near(mine.area_m2, m2);
  },

  'overlaps look as they should on a desk, a projector and a phone, in three languages': async (session) => {
    for (const [width, height, language] of [
      [1440, 900, 'zh-Hans'],
      [1024, 768, 'en'],
      [390, 844, 'zh-Hant'],
    ]) {
      const { page } = await overlapping(session, { width, height });
      await page.evaluate((lang) => {
        const url = new URL(location.href);
        url.searchParams.set('lang', lang);
        history.replaceState(null, '', url);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, language);
      await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
      await page.locator('.draw-overlap').first().scrollIntoViewIfNeeded();
      await shot(page, `overlap-${language}`);
      await page.locator('[data-decision="cut_mine"]').click();
      await page.locator('.draw-overlap [role="status"]').scrollIntoViewIfNeeded();
      await shot(page, `overlap-cut-${language}`);
      assert.deepEqual(await seriousFaults(page), []);
      const { y, height: high } = await page.locator('[data-decision="cut_mine"]').boundingBox();
      assert.ok(y >= 0 && y + high <= height && high >= 36);
    }
  },

  'two browsers move one border: both shapes are recoverable, and the later decides': async (session) => {
    const town = await sample(session);
    const [lon, lat] = await free(session, town);
    const [who, other] = [await person(session, town, 'planner'), await person(session, town, 'planner')];
    const west = await added(session, who, town, [lon - 0.0003, lat], 0.0003);
    const east = await added(session, who, town, [lon + 0.0003, lat], 0.0003);
    const [one, two] = [await open(session, who, town, west), await open(session, other, town, east)];
    // Each moves the corner that both parcels share, to another place.
    const corner = [lon, lat - 0.0003];
    const m2 = [];
    for (const [page, to] of [
      [one, [lon - 0.0001, lat - 0.0002]],
      [two, [lon + 0.0001, lat - 0.0001]],
    ]) {
      // prettier-ignore
      await page.locator('#card .card-shape').click();
      await ready(page);
      const before = await shown(page);
      await drag(page, await onScreen(page, ...corner), await onScreen(page, ...to));
      await until(async () => (await shown(page)) !== before);
      await page.locator('.draw-along').waitFor();
      m2.push(await shown(page));
    }
    await one.locator('#work .form-foot .is-main').click();
    await saved(one);
    session.forgive(/412/);
    await two.locator('#work .form-foot .is-main').click();
    await two.locator('.draw-late').waitFor();
    await shot(two, 'two-borders');
    const theirs = (await shapeOf(session, 'parcels', east.id)).properties.area_m2;
    assert.equal(await shown(two), m2[1], 'mine is as it was');
    await two.locator('[data-settle="theirs"]').click();
    await until(async () => Math.abs((await shown(two)) - theirs) <= 0.01);
    await two.locator('.draw-undo').click();
    await until(async () => (await shown(two)) === m2[1]);
    await two.locator('#work .form-foot .is-main').click();
    await saved(two);
    const [left, right] = await Promise.all([west, east].map(({ id }) => shapeOf(session, 'parcels', id)));
    near(right.properties.area_m2, m2[1]);
    const shared = ringOf(left).filter((node) => ringOf(right).some((each) => keyOf(each) === keyOf(node)));
    assert.equal(shared.length, 2, 'one border, of both');
    // The earlier shape is in the history, to be gone back to.
    const { states } = await session.get(`/api/collections/parcels/items/${west.id}/history`);
    assert.equal(states.length, 3);
  },
};
