/** The town from afar: groups in place of parcels, with the figures and the rows of what they stand for. */
import assert from 'node:assert/strict';
import { items, rest, sample } from './browser.mjs';

/** The text beside the pointer at the first of some places on the map that shows a group; null: none does. */
async function groupAt(page) {
  const { width, height } = page.viewportSize();
  for (let ring = 0; ring < 12; ring += 1)
    for (let turn = 0; turn < 8; turn += 1) {
      const angle = (turn / 8) * 2 * Math.PI;
      const [x, y] = [width / 2 + ring * 9 * Math.cos(angle), height / 2 + ring * 9 * Math.sin(angle)];
      await page.mouse.move(x, y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const shown = await page.locator('#tooltip.is-shown').count();
      const text = shown > 0 ? await page.locator('#tooltip').innerText() : '';
      if (/ 块 · /.test(text)) return { x, y, text };
    }
  return null;
}

export default {
  'the town from afar is coloured, a piece says what it stands for, and a press opens its rows': async (session) => {
    const town = await sample(session);
    const [west, south, east, north] = town.extent;
    const at = `${((south + north) / 2).toFixed(5)},${((west + east) / 2).toFixed(5)},10`;
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=${at}`);
    await rest(page);
    const found = await groupAt(page);
    assert.ok(found !== null, 'no piece is found in the middle of the town');
    const [, count, mu] = /([\d,]+) 块 · ([\d,.]+) 亩/.exec(found.text) ?? [];
    await page.mouse.click(found.x, found.y);
    await page.locator('#table').waitFor();
    const filter = new URL(page.url()).searchParams.get('filter') ?? '';
    assert.match(filter, /^stage = '\w+' AND committee = '\d{12}'$/);
    const rows = await items(session, 'parcels', town, `&filter=${encodeURIComponent(filter)}`);
    assert.equal(rows.length.toLocaleString('en'), count);
    const sum = rows.reduce((all, { properties }) => all + properties.area_mu, 0);
    assert.equal(sum.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }), mu);
  },

  'a filter leaves of the pieces what it leaves of the rows': async (session) => {
    const town = await sample(session);
    const [west, south, east, north] = town.extent;
    const at = `${((south + north) / 2).toFixed(5)},${((west + east) / 2).toFixed(5)},10`;
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=${at}`);
    await rest(page);
    const filter = "area_mu > 5 AND stage = 'closed'";
    const asked = page.waitForRequest(
      (request) => /\/tiles\/parcels\//.test(request.url()) && request.url().includes('filter='),
    );
    await page.evaluate((text) => {
      const url = new URL(location.href);
      url.searchParams.set('filter', text);
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate'));
    }, filter);
    assert.equal(new URL((await asked).url()).searchParams.get('filter'), filter);
    await rest(page);
    const found = await groupAt(page);
    const rows = await items(session, 'parcels', town, `&filter=${encodeURIComponent(filter)}`);
    assert.equal(found !== null, rows.length > 0);
    if (found !== null) assert.ok(found.text.includes('已销号') || /闭|销/.test(found.text), found.text);
  },
};
