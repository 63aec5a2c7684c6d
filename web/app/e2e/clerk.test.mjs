// A clerk's page opens on the clerk's committee, unless the address says anything else.
import assert from 'node:assert/strict';
import { items, onScreen, rest, sample } from './browser.mjs';
import { PASSWORD, fromMore, person, visitAs } from './people.mjs';

/** The corners of a feature's box. */
function boxOf({ geometry }) {
  const points = geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : 1);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const isAt = (page, committee) =>
  page.waitForFunction((code) => new URLSearchParams(location.search).get('committee') === code, committee);

export default {
  'a clerk’s page opens on the committee: map, figures and rows, in each language': async (session) => {
    const town = await sample(session);
    const committee = (await items(session, 'committees', town)).find(({ properties }) => properties.code != null);
    const { code } = committee.properties;
    const villages = (await items(session, 'villages', town)).filter(({ properties: p }) => p.committee === code);
    const clerk = await person(session, town, 'clerk', '--unit', code);
    for (const [query, language] of [
      ['', 'zh-Hans'],
      [`?town=${town.town}&lang=zh-Hant`, 'zh-Hant'],
      ['?lang=en', 'en'],
    ]) {
      const page = await visitAs(session, clerk, `/${query}`);
      await isAt(page, code);
      assert.equal(await page.locator('[data-scope]').inputValue(), code);
      await page.waitForTimeout(1500); // the map has flown there
      const [west, south, east, north] = boxOf(committee);
      const [left, bottom] = await onScreen(page, west, south);
      const [right, top] = await onScreen(page, east, north);
      const { overview, tools } = await page.evaluate(() => ({
        overview: document.querySelector('#overview').getBoundingClientRect().right,
        tools: document.querySelector('#tools').getBoundingClientRect().left,
      }));
      assert.ok(left > overview - 5 && right < tools + 5, `${left}–${right} between ${overview} and ${tools}`);
      assert.ok(top > -5 && bottom < 905, `${top}–${bottom}`);
      assert.ok(Math.max(right - left, bottom - top) > 500, 'it is as large as it can be');
      await page.click('.tool-table');
      await page.waitForFunction(
        (n) => document.querySelector('.table-count')?.innerText.trim().startsWith(`${n} `),
        villages.length,
      );
      const shown = await page
        .locator('#table tr[data-fid]')
        .evaluateAll((all) => all.map(({ dataset }) => dataset.fid));
      const own = new Set(villages.map(({ id }) => String(id)));
      assert.ok(shown.length > 0 && shown.every((fid) => own.has(fid)), language);
      await page.context().close();
    }
  },

  'a clerk’s page: it is no step of theirs, and what they choose instead is kept': async (session) => {
    const town = await sample(session);
    const code = `${town.town}201`;
    const clerk = await person(session, town, 'clerk', '--unit', code);
    const page = await visitAs(session, clerk, '/');
    await isAt(page, code);
    await page.waitForTimeout(1500);
    const steps = await page.evaluate(() => history.length);
    const other = await session.visit('/');
    await rest(other);
    assert.equal(steps, await other.evaluate(() => history.length));
    await page.locator('[data-scope]').selectOption('');
    await isAt(page, null);
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator('[data-scope]').waitFor();
    await rest(page);
    assert.equal(new URL(page.url()).searchParams.get('committee'), null);
  },

  'a clerk’s page: an address that says anything is kept to, and others see the town': async (session) => {
    const town = await sample(session);
    const code = `${town.town}201`;
    const clerk = await person(session, town, 'clerk', '--unit', code);
    const planner = await person(session, town, 'planner');
    const at = 'at=25.90000,111.00000,14';
    for (const [who, path] of [
      [clerk, `/?town=${town.town}&theme=water`],
      [clerk, `/?town=${town.town}&${at}`],
      [clerk, `/?town=${town.town}&table=villages`],
      [clerk, `/present?town=${town.town}`],
      [planner, '/'],
    ]) {
      const page = await visitAs(session, who, path);
      await page.waitForTimeout(1200);
      assert.equal(new URL(page.url()).searchParams.get('committee'), null, path);
      await page.context().close();
    }
    const page = await visitAs(session, clerk, `/?town=${town.town}&committee=${town.town}202`);
    await page.waitForTimeout(1200);
    assert.equal(new URL(page.url()).searchParams.get('committee'), `${town.town}202`);
  },

  'a clerk’s page: who signs in on the first look comes to the committee, too': async (session) => {
    const town = await sample(session);
    const code = `${town.town}202`;
    const { login } = await person(session, town, 'clerk', '--unit', code);
    const page = await session.visit(`/?town=${town.town}`);
    await fromMore(page, 'signin');
    await page.locator('#gate input[name="login"]').fill(login);
    await page.locator('#gate input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await isAt(page, code);
    await page.locator('#gate').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('[data-scope]').inputValue(), code);
  },
};
