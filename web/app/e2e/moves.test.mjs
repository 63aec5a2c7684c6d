import assert from 'node:assert/strict';
import { inside, items, labelled, onScreen, rest, sample, tilesCome } from './browser.mjs';

export default {
  'a quick zoom out lays no name upon another on its way': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&at=25.9,111.0,14.67`);
    await rest(page);
    await page.evaluate(watchNames);
    await page.mouse.move(900, 450);
    for (let i = 0; i < 6; i += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(120);
    }
    await rest(page);
    const { frames, most, worst } = await page.evaluate(() => window.namesSeen);
    assert.match(page.url(), /,(9|1[0-3])(\.\d+)?(&|$)/);
    assert.ok(frames > 10, `${frames} frames`);
    assert.ok(most <= 2, `${most} pairs of names in one frame: ${worst}`);
  },

  'panning changes no label and flickers none': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const before = await labelled(page);
    await page.mouse.move(900, 500);
    await page.mouse.down();
    await page.mouse.move(800, 420, { steps: 4 });
    await page.mouse.up();
    await rest(page);
    assert.equal(await labelled(page), before);
  },

  'from the whole town to a plot and back the land stays in sight until its nearer tiles are here': async (session) => {
    const town = await sample(session);
    const [parcel] = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    await tilesCome(page);
    await page.evaluate(watchLand);
    // Tiles that come late, as over a slow line.
    await page.route('**/tiles/**', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue().catch(() => undefined);
    });
    await page.fill('.search input', parcel.properties.code);
    await page.locator('.found li').first().waitFor();
    await page.press('.search input', 'Enter');
    await page.waitForURL(/at=[\d.]+,[\d.]+,15/);
    await tilesCome(page);
    await rest(page);
    await page.click('.tool-whole');
    await page.waitForURL(/at=[\d.]+,[\d.]+,1[23]\b/);
    await rest(page);
    const { frames, bare, empty } = await page.evaluate(() => window.landSeen);
    assert.ok(frames > 20, `${frames} frames`);
    assert.equal(bare, 0, `${bare} of ${frames} frames without land in the middle of the map`);
    assert.equal(empty, 0, `${empty} of ${frames} frames whose legend says that there is nothing in view`);
  },

  'what is asked for while the map zooms is not lost: presses of +, another row': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=25.9,111.0,12&table=parcels`);
    await rest(page);
    const press = (selector) => page.evaluate((each) => document.querySelector(each).click(), selector);
    const pause = () => page.waitForTimeout(60);
    for (let i = 0; i < 3; i += 1) {
      await press('.tool-plus');
      await pause();
    }
    await page.waitForURL(/at=[\d.]+,[\d.]+,15\b/);
    const rows = page.locator('.table tbody tr[data-fid]');
    const [first, second] = [await rows.nth(0).getAttribute('data-fid'), await rows.nth(9).getAttribute('data-fid')];
    await press('.tool-whole');
    await page.waitForURL(/at=[\d.]+,[\d.]+,1[123]\b/);
    await rest(page);
    await press(`tr[data-fid="${first}"]`);
    await pause();
    await press(`tr[data-fid="${second}"]`);
    await page.waitForURL((url) => url.search.includes(`sel=parcels.${second}`));
    await rest(page);
    await rest(page);
    const { geometry } = await session.get(`/api/collections/parcels/items/${second}`);
    const [lon, lat] = inside(geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0]);
    const inSight = async () => {
      const [x, y] = await onScreen(page, lon, lat);
      return x > 336 && x < 1060 && y > 0 && y < 560;
    };
    assert.ok(await inSight(), `the second row's parcel is not at ${page.url()}`);
  },
};

/** In the page: counts in each frame the names that lie on another. */
function watchNames() {
  window.namesSeen = { frames: 0, most: 0, worst: '' };
  const look = () => {
    const seen = window.namesSeen;
    const labels = [...document.querySelectorAll('.mark.is-labelled:not(.is-cut) > .mark-label')].map((label) => ({
      name: label.textContent,
      box: label.getBoundingClientRect(),
    }));
    const pairs = labels.flatMap(({ name, box }, i) =>
      labels
        .slice(i + 1)
        .filter(
          ({ box: b }) =>
            box.left + 2 < b.right && b.left + 2 < box.right && box.top + 2 < b.bottom && b.top + 2 < box.bottom,
        )
        .map((other) => `${name} ${other.name}`),
    );
    seen.frames += 1;
    if (pairs.length > seen.most) Object.assign(seen, { most: pairs.length, worst: pairs.join(', ') });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Counts the frames in which no painted tile of the base lies over some place about the middle of the map's free part. */
function watchLand() {
  window.landSeen = { frames: 0, bare: 0, empty: 0 };
  const places = [-180, 0, 180].flatMap((dx) =>
    [-180, 0, 180].map((dy) => [(innerWidth + 336) / 2 + dx, innerHeight / 2 + dy]),
  );
  const look = () => {
    const seen = window.landSeen;
    const tiles = [...document.querySelectorAll('.leaflet-base-pane canvas')].filter(({ width }) => width > 0);
    const boxes = tiles.map((tile) => tile.getBoundingClientRect());
    const covered = places.every(([x, y]) =>
      boxes.some(({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom),
    );
    seen.frames += 1;
    if (!covered) seen.bare += 1;
    if (document.querySelector('.legend')?.textContent.includes('没有本专题')) seen.empty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
