import assert from 'node:assert/strict';
import { inside, items, labelled, onScreen, rest, sample, tilesCome, until } from './browser.mjs';

/** The page sees a second town beside the sample, with nothing in it but figures. */
async function withSecondTown(page, session, town, extent) {
  const second = { ...town, town: '450399109', name: '第二镇', extent, boundary: null, counts: {} };
  const json = (body) => (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) });
  await page.route('**/api/towns', json({ towns: [town, second] }));
  await page.route('**/api/**town=450399109**', json({ type: 'FeatureCollection', features: [], links: [] }));
  await page.route('**/api/events?town=450399109', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'event: hello\nid: 1\ndata: {}\n\n' }),
  );
  await page.route('**/api/coverage?town=450399109**', async (route) =>
    json({ ...(await session.get(`/api/coverage?town=${town.town}`)), has_assignments: false, villages: [] })(route),
  );
  await page.route('**/api/figures?town=450399109**', async (route) =>
    json(await session.get(`/api/figures?town=${town.town}`))(route),
  );
  return second;
}

export default {
  'all villages are on the map, and near enough all are labelled': async (session) => {
    const town = await sample(session);
    const villages = await items(session, 'villages', town);
    assert.equal(villages.length, 153);
    const page = await session.visit(`/?town=${town.town}`);
    assert.equal(await page.locator('.mark-village').count(), 153);
    const far = await labelled(page);
    assert.ok(far > 40 && far < 153, `${far} labels over the whole town`);
    const [lon, lat] = villages[0].geometry.coordinates;
    const near = await session.visit(`/?town=${town.town}&at=${lat},${lon},16`);
    await rest(near);
    assert.equal(await labelled(near), 153);
    const names = await near.locator('.mark-village .mark-label').allTextContents();
    assert.deepEqual(names.sort(), villages.map(({ properties }) => properties.name).sort());
  },

  'no visible label overlaps another, a dot or a panel': async (session) => {
    const town = await sample(session);
    for (const zoom of ['', '&at=25.9,111.0,13.67', '&at=25.9,111.0,14.67']) {
      for (const theme of ['coverage', 'sites']) {
        const page = await session.visit(`/?town=${town.town}&theme=${theme}${zoom}`);
        await rest(page);
        assert.deepEqual(await page.evaluate(overlaps), [], `${theme} ${zoom}`);
      }
    }
  },

  'a village is coloured by the day, and its card says so in words': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const coverage = await session.get(`/api/coverage?town=${town.town}`);
    const unit = coverage.villages.find(({ fid }) => fid === village.id);
    const page = await session.visit(
      `/?town=${town.town}&at=${village.geometry.coordinates[1]},${village.geometry.coordinates[0]},15`,
    );
    await rest(page);
    const [x, y] = await onScreen(page, ...village.geometry.coordinates);
    await page.mouse.click(x, y);
    const card = page.locator('#card');
    await card.locator('h2').waitFor();
    const text = await card.innerText();
    for (const part of [
      village.properties.name,
      village.properties.name_hant,
      village.properties.pinyin,
      village.properties.code,
    ]) {
      assert.ok(text.includes(part), `the card lacks ${part}:\n${text}`);
    }
    for (const { starts, ends } of coverage.slots) assert.ok(text.includes(`${starts}–${ends}`), text);
    assert.match(
      await page.locator(`[data-key="villages.${village.id}"]`).getAttribute('aria-label'),
      new RegExp(village.properties.name),
    );
    assert.match(page.url(), new RegExp(`sel=villages\\.${village.id}\\b`));
    assert.ok(unit !== undefined);
  },

  'the card does not cover the parcel that was pressed': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const largest = parcels.reduce((a, b) => (a.properties.area_m2 > b.properties.area_m2 ? a : b));
    const [first] = largest.geometry.coordinates;
    const [lon, lat] = inside(largest.geometry.type === 'Polygon' ? first : first[0]);
    const degreesPerPx = 360 / (256 * 2 ** 16);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=${lat},${lon - 500 * degreesPerPx},16`);
    await rest(page);
    const [x, y] = await onScreen(page, lon, lat);
    await page.mouse.click(x, y);
    await page.locator('#card .card-rows').first().waitFor();
    const card = await page.locator('#card').boundingBox();
    assert.ok(x > card.x, `it lay where the card opens: ${x}, ${card.x}`);
    await page.waitForTimeout(900);
    const [now] = await onScreen(page, lon, lat);
    assert.ok(now < card.x - 20, `it lies beside the card: ${now}, ${card.x}`);
  },

  'a click on a parcel opens that parcel, with mu and square metres': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const largest = parcels.reduce((a, b) => (a.properties.area_m2 > b.properties.area_m2 ? a : b));
    const ring =
      largest.geometry.type === 'Polygon' ? largest.geometry.coordinates[0] : largest.geometry.coordinates[0][0];
    const [lon, lat] = inside(ring);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=${lat},${lon},16`);
    await tilesCome(page);
    await rest(page);
    const [x, y] = await onScreen(page, lon, lat);
    let moved = 0;
    await until(async () => {
      await page.mouse.move(x + 1 + ((moved += 1) % 2), y + 1);
      return page.locator('#tooltip.is-shown').isVisible();
    });
    await page.mouse.click(x, y);
    await page.locator('#card .card-rows').first().waitFor();
    const text = await page.locator('#card').innerText();
    const mu = ((largest.properties.area_m2 * 3) / 2000)
      .toFixed(2)
      .replace(/\B(?=(\d{3})+(?!\d)(?=\.|\d))(?<!\.\d*)/g, ',');
    assert.ok(text.includes(mu), `the card lacks ${mu} mu:\n${text}`);
    assert.ok(text.includes('平方米') && text.includes(largest.properties.code), text);
    assert.match(page.url(), new RegExp(`sel=parcels\\.${largest.id}\\b`));
  },

  'several features under one click: a list to choose from, and back to it': async (session) => {
    const town = await sample(session);
    const channels = await items(session, 'channels', town);
    const starts = new Set(channels.map(({ geometry }) => String(geometry.coordinates[0])));
    const meeting = channels
      .flatMap(({ geometry }) => geometry.coordinates.slice(1))
      .find((at) => starts.has(String(at)));
    assert.ok(meeting !== undefined, 'no two channels of the sample meet');
    const page = await session.visit(`/?town=${town.town}&theme=water&at=${meeting[1]},${meeting[0]},16`);
    await rest(page);
    await page.mouse.click(...(await onScreen(page, ...meeting)));
    const choices = page.locator('#card .choices button');
    await choices.nth(1).waitFor();
    const name = await choices.nth(1).locator('b').innerText();
    await choices.nth(1).click();
    await page.locator(`#card h2:text-is("${name}")`).waitFor();
    await page.locator('#card .icon-button').first().click();
    await choices.nth(1).waitFor();
  },

  'layers and single lines of the legend are switched off and on': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=water`);
    const villages = page.locator('.mark-village');
    assert.equal(await villages.count(), 153);
    await page.click('[data-switch="villages"]');
    await page.waitForFunction(() => document.querySelectorAll('.mark-village').length === 0);
    assert.match(page.url(), /off=villages/);
    await page.click('[data-switch="villages"]');
    await page.waitForFunction(() => document.querySelectorAll('.mark-village').length === 153);
    const colours = () => page.evaluate(inkOnCanvases);
    await page.click('[data-theme="farmland"]');
    await page.locator('[data-switch="parcels"]').waitFor();
    await page.waitForTimeout(1200);
    const shown = await colours();
    await page.click('[data-switch="parcels.acceptance"]');
    await rest(page);
    const without = await colours();
    assert.ok(without < shown, `${without} pixels of parcels after ${shown}`);
    await page.click('[data-switch="parcels"]');
    await rest(page);
    assert.ok((await colours()) < without);
    session.forgive(/willReadFrequently/); // of this test's own reading
  },

  'the legend’s totals are the server’s': async (session) => {
    const town = await sample(session);
    const figures = await session.get(`/api/figures?town=${town.town}`);
    const page = await session.visit(`/?town=${town.town}&theme=crops`);
    await page.locator('[data-switch="plots.citrus"]').waitFor();
    const mu = figures.plots.crops.citrus.area_mu;
    const text = await page.locator('[data-switch="plots.citrus"]').innerText();
    assert.equal(Number(text.replace(/[^\d.]/g, '')), Number(mu.toFixed(2)));
    const coverage = await session.get(`/api/coverage?town=${town.town}`);
    await page.click('[data-theme="coverage"]');
    for (const state of new Set(coverage.villages.map((unit) => unit.state))) {
      const line = page.locator(`[data-switch="villages.${state}"] .legend-total`);
      assert.equal(
        Number(await line.innerText()),
        coverage.villages.filter((unit) => unit.state === state).length,
        state,
      );
    }
  },

  'search finds by any form of a name and by code, and tells the same names apart': async (session) => {
    const town = await sample(session);
    const villages = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}`);
    const [village] = villages;
    const plain = village.properties.pinyin
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\s/g, '')
      .toLowerCase();
    for (const text of [village.properties.name, village.properties.name_hant, plain, village.properties.code]) {
      await page.fill('#search input', text);
      await page.locator(`#found li b:text-is("${village.properties.name}")`).first().waitFor();
    }
    await page.keyboard.press('Enter');
    await page.locator('#card h2').waitFor();
    assert.equal(await page.locator('#card h2').innerText(), village.properties.name);
    await rest(page);
    await page.waitForURL(/at=[\d.]+,[\d.]+,15/);
    const names = villages.map(({ properties }) => properties.name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    assert.ok(twice !== undefined, 'the sample has no name twice');
    await page.fill('#search input', twice);
    const same = page.locator(`#found li:has(b:text-is("${twice}"))`);
    await same.nth(1).waitFor();
    const where = await same.locator('.found-where').allInnerTexts();
    assert.equal(new Set(where).size, where.length);
    assert.ok(where.length >= 2 && where.every((text) => text !== ''), where.join());
  },

  'a key that an input method takes chooses nothing that was found': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}`);
    await page.fill('#search input', village.properties.name);
    await page.locator('#found li').first().waitFor();
    const pressed = (isComposing) =>
      page.dispatchEvent('#search input', 'keydown', { key: 'Enter', isComposing, bubbles: true });
    await pressed(true);
    await rest(page);
    assert.ok(!page.url().includes('sel='), page.url());
    await pressed(false);
    await page.locator('#card h2').waitFor();
  },

  'the address restores the view, back and forward work': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.click('[data-theme="farmland"]');
    await page.click('[data-switch="roads"]');
    await page.click('.tool-plus');
    await page.waitForFunction(() => /at=/.test(location.search));
    await rest(page);
    await page.click('.languages [lang="en"]');
    await rest(page);
    const address = new URL(page.url());
    const again = await session.visit(address.pathname + address.search);
    await rest(again);
    assert.equal(again.url(), page.url());
    assert.equal(await again.locator('[data-theme="farmland"]').getAttribute('aria-pressed'), 'true');
    assert.equal(await again.locator('[data-switch="roads"]').getAttribute('aria-pressed'), 'false');
    assert.equal(await again.evaluate(() => document.documentElement.lang), 'en');
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('off='));
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('theme='));
    await page.goForward();
    await page.waitForFunction(() => location.search.includes('theme=farmland'));
  },

  'the last opened town is opened again': async (session) => {
    const { towns } = await session.get('/api/towns');
    const first = towns.find((each) => !each.sample) ?? towns[0];
    const page = await session.visit('/');
    assert.match(page.url(), new RegExp(`town=${first.town}`));
    const last = towns[towns.length - 1];
    await page.goto(`${session.origin}/?town=${last.town}`);
    await rest(page);
    await page.goto(`${session.origin}/`);
    await page.waitForFunction((code) => location.search.includes(code), last.town);
  },

  'no tile counts as drawn that another town asked for': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const second = await withSecondTown(page, session, town, town.extent);
    await page.route('**/tiles/base/**', () => undefined); // never answered, only given up
    const asked = page.waitForRequest('**/tiles/base/**');
    await page.reload();
    await asked;
    const again = page.waitForRequest(`**/tiles/base/**town=${second.town}`);
    await page.selectOption('.town-pick select', second.town);
    await again;
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.leaflet-base-pane canvas.leaflet-tile-loaded').count(), 0);
  },

  'another town is chosen from the list: the view fits it, the address names it': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const [west, south, east, north] = town.extent;
    const moved = [west + 0.4, south + 0.3, east + 0.4, north + 0.3];
    const second = await withSecondTown(page, session, town, moved);
    await page.reload();
    await page.selectOption('.town-pick select', second.town);
    await page.waitForFunction((code) => location.search.includes(code), second.town);
    await page.waitForFunction((lon) => Math.abs(Number(/at=[^,]+,([^,]+)/.exec(location.search)?.[1]) - lon) < 0.1, (moved[0] + moved[2]) / 2); // prettier-ignore
    assert.match(await page.title(), /第二镇/);
    assert.equal(await page.locator('.mark-village').count(), 0);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.mark-village').length === 153);
    await page.waitForFunction((code) => location.search.includes(code), town.town);
  },

  'a search that failed is made again by itself': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}`);
    let away = true;
    await page.route('**/api/search*', (route) => (away ? route.abort() : route.continue()));
    // What is loaded is searched meanwhile; initials are found by the server alone.
    const initials = village.properties.pinyin.split(' ').map((each) => each[0]).join('').normalize('NFD'); // prettier-ignore
    await page.fill('#search input', initials.replace(/[^A-Za-z]/g, '').toLowerCase());
    await page.locator('.found-none').waitFor();
    away = false;
    await page.locator('#found li', { hasText: village.properties.name }).first().waitFor();
    assert.equal(await page.locator('.found-none').count(), 0);
    session.forgive(/ERR_FAILED/);
  },

  'a link to what is no longer there says so, and Escape closes a card': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&sel=villages.99999999`);
    await page.locator('#card', { hasText: '已不存在' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    assert.ok(!page.url().includes('sel='));
    // After a press on the map the focus is there.
    await page.locator('.mark-village.is-labelled:not(.is-cut) .mark-dot').first().click();
    await page.locator('#card h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    session.forgive(/404/);
  },

  'a link that selects brings the map there, however late what it selects comes': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit('/');
    await page.route('**/collections/villages/items*', async (route) => {
      await new Promise((late) => setTimeout(late, 2_500));
      await route.continue();
    });
    await page.goto(`${session.origin}/?town=${town.town}&sel=villages.${village.id}`);
    await page.waitForURL(/at=[^&]*,15(&|$)/);
    const [lat, lon] = /at=([\d.]+),([\d.]+)/.exec(page.url()).slice(1).map(Number);
    const [east, north] = village.geometry.coordinates;
    assert.ok(Math.hypot(east - lon, north - lat) < 0.02, `${lat}, ${lon}`);
  },

  'languages switch every word and the names of places': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`);
    await page.locator('#card h2').waitFor();
    await page.click('.languages [lang="zh-Hant"]');
    await page.waitForFunction(
      (name) => document.querySelector('#card h2')?.textContent === name,
      village.properties.name_hant,
    );
    await page.click('.languages [lang="en"]');
    await page.waitForFunction(() =>
      document.querySelector('[data-theme="coverage"]')?.textContent?.includes('Cleaning'),
    );
    const panels = await page.evaluate(() =>
      ['#overview .themes', '#overview .figures', '#overview .legend', '#tools']
        .map((id) => document.querySelector(id).innerText)
        .join(' '),
    );
    assert.doesNotMatch(panels, /[\u4e00-\u9fff]/);
  },

  'the sample says that it is invented, on every view': async (session) => {
    const town = await sample(session);
    const places = new Set();
    for (const path of ['/?', '/?theme=crops&', '/present?story=none&']) {
      const page = await session.visit(`${path}town=${town.town}`);
      const notice = page.locator('.sample-notice');
      assert.equal(await notice.innerText(), '演示数据 · 虚构');
      places.add(Math.round((await notice.boundingBox()).y));
    }
    assert.equal(places.size, 1);
  },

  'a town without anything still looks finished and says what to import': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const empty = { ...town, sample: false, boundary: null, counts: {}, has_assignments: false };
    const json = (body) => (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) });
    const coverage = await session.get(`/api/coverage?town=${town.town}`);
    const summary = Object.fromEntries(Object.keys(coverage.summary).map((key) => [key, 0]));
    await page.route('**/api/towns', json({ towns: [empty] }));
    await page.route('**/api/collections/**', json({ type: 'FeatureCollection', features: [], links: [] }));
    await page.route(
      '**/api/coverage**',
      json({ ...coverage, has_assignments: false, summary, villages: [], streets: [] }),
    );
    await page.route('**/tiles/**', (route) => route.fulfill({ status: 200, body: '' }));
    await page.reload();
    await page.locator('.missing code').waitFor();
    assert.match(await page.locator('.missing code').innerText(), /tuntu import .* --layer villages/);
    await page.locator('#overview', { hasText: '暂无保洁记录' }).waitFor();
    assert.equal(await page.locator('.sample-notice').count(), 0);
  },
};

/** In the page: labels that overlap another label, another mark, or a panel. */
function overlaps() {
  const shown = [...document.querySelectorAll('.mark.is-labelled:not(.is-cut):not(.is-absent)')].map((mark) => ({
    name: mark.querySelector('.mark-label').textContent,
    mark,
    box: mark.querySelector('.mark-label').getBoundingClientRect(),
  }));
  const dots = [...document.querySelectorAll('.mark:not(.is-absent) .mark-dot')].map((dot) => ({
    mark: dot.parentElement,
    box: dot.querySelector('circle:last-of-type, path, rect, g').getBoundingClientRect(),
  }));
  const panels = ['#overview', '#search', '#tools', '#card', '#notice'].map((id) =>
    document.querySelector(id).getBoundingClientRect(),
  );
  // Half a pixel each way is rounding.
  const meet = (a, b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
  const faults = [];
  shown.forEach((a, i) => {
    for (const b of shown.slice(i + 1)) if (meet(a.box, b.box)) faults.push(`${a.name} / ${b.name}`);
    for (const dot of dots) if (dot.mark !== a.mark && meet(a.box, dot.box)) faults.push(`${a.name} on a dot`);
    for (const panel of panels) if (panel.width > 0 && meet(a.box, panel)) faults.push(`${a.name} under a panel`);
  });
  return faults;
}

/** In the page: how many pixels the area tiles have painted. */
function inkOnCanvases() {
  let painted = 0;
  for (const canvas of document.querySelectorAll('.leaflet-areas-pane canvas:not([width="0"])')) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 4) if (data[i] > 128) painted += 1;
  }
  return painted;
}
