import assert from 'node:assert/strict';
import { items, onScreen, rest, sample, until } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const FIELD = '&theme=farmland&at=25.9,111.0,16';

export default {
  'a tool whose code does not come is said to be missing, and comes with the next press': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.route('**/assets/all-*.js', (route) => route.abort());
    session.forgive(/ERR_FAILED/);
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
    await page.click('.tool-measure');
    await page.locator('#status.is-shown', { hasText: '连接已断开' }).waitFor();
    await page.unroute('**/assets/all-*.js');
    await page.click('.tool-measure');
    await page.click('.tool-measure');
    await page.locator('#measure').waitFor();
    const { width, height } = page.viewportSize();
    await until(async () => {
      await page.mouse.click(width / 2, height / 2);
      await page.mouse.click(width / 2 + 60, height / 2);
      return page.locator('.measure-figure b').isVisible();
    });
  },

  'on a phone the measuring panel does not grow over the next point, and card and sheet make room': async (session) => {
    const town = await sample(session);
    const [parcel] = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&sel=parcels.${parcel.id}`, PHONE);
    await page.locator('#card h2').waitFor();
    await page.click('.tool-measure');
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.waitForTimeout(400);
    assert.equal(await page.locator('#overview').isVisible(), false, 'the sheet is put away');
    for (const kind of ['length', 'area']) {
      await page.click(`[data-measure="${kind}"]`);
      const panel = async () => {
        const { y, height } = await page.locator('#measure').boundingBox();
        return Math.round(y + height);
      };
      const before = await panel();
      for (const [x, y] of [
        [80, before + 30],
        [200, before + 30],
        [150, before + 120],
      ]) {
        await page.touchscreen.tap(x, y);
        await page.waitForTimeout(400); // two taps at once would end it
        assert.equal(await panel(), before, kind);
      }
      await page.locator('.measure-figure b').waitFor();
    }
  },

  'a field measured along its corners has the area that the server computed, to a pixel': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const corners = ({ geometry }) => geometry.coordinates[0];
    const simple = parcels
      .filter(({ geometry }) => geometry.type === 'Polygon' && geometry.coordinates.length === 1)
      .filter((parcel) => corners(parcel).length < 10)
      .reduce((a, b) => (a.properties.area_m2 > b.properties.area_m2 ? a : b));
    const ring = corners(simple).slice(0, -1);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=${ring[0][1]},${ring[0][0]},18`);
    await page.click('.tool-measure');
    await page.click('[data-measure="area"]');
    // By the keyboard, whose points are the map's middle. That the figures are exact is a unit test's to show.
    for (const [lon, lat] of ring) {
      await page.evaluate(
        ([lat, lon]) => {
          history.pushState(null, '', location.href.replace(/at=[^&]*/, `at=${lat},${lon},18`));
          dispatchEvent(new PopStateEvent('popstate'));
        },
        [lat, lon],
      );
      await page.waitForTimeout(1200); // the map must have come to rest there, also on a busy machine
      await page.focus('#map');
      await page.keyboard.press(' ');
    }
    await page.locator('.measure-figure b').waitFor();
    const mu = Number((await page.locator('.measure-figure b').innerText()).replace(/,/g, ''));
    const server = (simple.properties.area_m2 * 3) / 2000;
    assert.ok(Math.abs(mu - server) < server * 0.005, `${mu} mu, the server has ${server}`);
  },

  'a length is clicked on the map, and Escape ends measuring': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}${FIELD}`);
    await page.click('.tool-measure');
    const [x, y] = await onScreen(page, 111.0, 25.9);
    await page.mouse.click(x, y);
    const [x2, y2] = await onScreen(page, 111.001, 25.9);
    await page.mouse.dblclick(x2, y2);
    const { height } = await page.locator('.coordinates button').boundingBox();
    assert.ok(height < 28, `the pointer’s coordinates stand in one line, not in ${height} px`);
    const text = await page.locator('.measure-figure').innerText();
    const metres = Number(text.replace(/[^\d.]/g, ''));
    assert.ok(Math.abs(metres - 100.2) < 1.5, text);
    assert.ok(!(await page.locator('#card').isVisible()));
    await page.keyboard.press('Escape');
    await page.locator('#measure').waitFor({ state: 'hidden' });
  },

  'coordinates are copied in degrees and in both grids': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}${FIELD}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.fill('#search input', '25.7017343, 110.9642312');
    await page.keyboard.press('Enter');
    await page.locator('.measure-systems li').nth(2).waitFor();
    for (const [system, text] of [
      ['degrees', '25.7017343,110.9642312'],
      ['4525', '2843791.480,37496409.915'],
      ['4546', '2843791.480,496409.915'],
    ]) {
      await page.click(`[data-copy="${system}"]`);
      await page.locator('.measure-systems', { hasText: '已复制' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
  },

  'the reader’s place is shown, and a refusal is said in words': async (session) => {
    const town = await sample(session);
    const where = { latitude: 25.91, longitude: 111.01, accuracy: 20 };
    const page = await session.visit(`/?town=${town.town}`, { geolocation: where, permissions: ['geolocation'] });
    await page.click('.tool-locate');
    await page.locator('.status.is-shown', { hasText: '20 米' }).waitFor();
    await page.waitForURL(/at=25\.\d+,11[01]\.\d+,15/);
    const other = await session.visit(`/?town=${town.town}`, { permissions: [] });
    await other.click('.tool-locate');
    await other.locator('.status.is-shown', { hasText: '请允许' }).waitFor();
  },

  'the graticule is in the address': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.click('.tool-grid');
    await page.waitForFunction(() => location.search.includes('grid=1'));
    await page.goBack();
    await page.locator('.tool-grid[aria-pressed="false"]').waitFor();
  },
};
