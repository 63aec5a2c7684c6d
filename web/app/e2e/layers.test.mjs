import assert from 'node:assert/strict';
import { inLanguages, items, onScreen, rest, sample, seriousFaults, until } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const WORDS = { 'zh-Hans': '视野内没有本专题', 'zh-Hant': '視野內沒有本專題', en: 'Nothing of this theme' };

/** The legend's lines that are not grey: of what the map shows. */
function lines(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.legend [data-switch][aria-pressed="true"]')]
      .filter((line) => !line.classList.contains('is-away'))
      .map((line) => line.dataset.switch),
  );
}

export default {
  'the legend keeps all classes and their places; grey is what the window does not show, which is said where that is all':
    async (session) => {
      const town = await sample(session);
      const parcels = await items(session, 'parcels', town);
      const crops = await items(session, 'plots', town);
      const stages = new Set(parcels.map(({ properties }) => properties.stage));
      assert.ok(stages.size > 3 && crops.length > 0);
      const page = await session.visit(`/?town=${town.town}&theme=farmland`);
      await page.locator('[data-switch="parcels.done"]').waitFor();
      await rest(page);
      const all = (await lines(page)).filter((key) => key.startsWith('parcels.'));
      assert.ok(all.length >= 5, all.join());
      const places = () => page.$$eval('.legend [data-switch]', (all) => all.map((each) => `${each.dataset.switch} ${each.getBoundingClientRect().y}`)); // prettier-ignore
      const before = await places();
      assert.equal(before.filter((each) => each.startsWith('parcels.')).length, 7, 'a line for each phase');
      // One parcel fills the window: only its own phase is not grey, and nothing has moved.
      const [parcel] = parcels.filter(({ properties }) => properties.stage === 'closed');
      const [lon, lat] = parcel.geometry.coordinates.flat(parcel.geometry.type === 'Polygon' ? 1 : 2)[0];
      await page.evaluate(
        ([lon, lat]) => {
          history.pushState(null, '', location.href.replace(/at=[^&]*/, `at=${lat},${lon},18`));
          dispatchEvent(new PopStateEvent('popstate'));
        },
        [lon, lat],
      );
      await page.waitForFunction(
        (most) =>
          [...document.querySelectorAll('.legend-line[data-switch^="parcels."]:not(.is-away)')].length < most &&
          document.querySelector('.legend-line[data-switch="parcels.done"]:not(.is-away)') !== null,
        all.length,
      );
      assert.deepEqual(await places(), before);
      for (const [language, words] of inLanguages(WORDS)) {
        const far = await session.visit(`/?town=${town.town}&theme=sites&at=26.4,111.6,15&lang=${language}`);
        await far.locator('.legend-note', { hasText: words }).waitFor();
        await rest(far);
        assert.deepEqual(
          (await lines(far)).filter((key) => key.startsWith('sites')),
          [],
        );
      }
    },

  'what is switched off keeps its place, grey and with a closed eye, and comes back there': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=crops`);
    await page.click('.legend-line[data-switch="plots.citrus"]');
    await page.locator('.legend-line.is-away[data-switch="plots.citrus"][aria-pressed="false"] .icon').waitFor();
    await rest(page);
    assert.ok(!(await lines(page)).includes('plots.citrus'));
    assert.deepEqual(await seriousFaults(page), []);
    await page.click('.legend-line[data-switch="plots.citrus"]');
    await page.locator('.legend-line[data-switch="plots.citrus"][aria-pressed="true"]').waitFor();
  },

  'layers are put in another order by keys and by dragging, kept in the address, and reset': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    assert.doesNotMatch(page.url(), /order=|opacity=/);
    await page.click('.tool-layers');
    const areas = page.locator('[data-stacked="areas"] .stack-handle');
    await areas.focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => location.search.includes('order='));
    await page.waitForFunction(() => document.activeElement.closest('[data-stacked="areas"]') !== null);
    await page.locator('#layers [role="status"]', { hasText: '第 3 层' }).waitFor({ state: 'attached' });
    const first = page.locator('.stack li').first();
    await areas.hover();
    await page.mouse.down();
    const { x, y } = await first.boundingBox();
    await page.mouse.move(x + 20, y + 4, { steps: 6 });
    await page.mouse.up();
    await page.locator('.stack li:first-child[data-stacked="areas"]').waitFor();
    const z = (pane) => page.evaluate((name) => Number(getComputedStyle(document.querySelector(name)).zIndex), pane);
    assert.ok((await z('.leaflet-areas-pane')) > (await z('.leaflet-marker-pane')));
    await page.locator('[data-opacity="base"]').fill('40');
    await page.waitForFunction(() => location.search.includes('opacity=base:40'));
    assert.equal(await page.evaluate(() => document.querySelector('.leaflet-base-pane').style.opacity), '0.4');
    const other = await session.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    assert.ok(
      await other.evaluate(() => Number(getComputedStyle(document.querySelector('.leaflet-areas-pane')).zIndex) > 590),
    );
    await page.click('.stack-reset');
    await page.waitForFunction(() => !/order=|opacity=/.test(location.search));
    assert.deepEqual(await seriousFaults(page), []);
    await page.keyboard.press('Escape');
    await page.locator('#layers').waitFor({ state: 'hidden' });
  },

  'areas over marks can still be pointed at, and their outline is over them': async (session) => {
    const town = await sample(session);
    const [plot] = await items(session, 'plots', town);
    const [lon, lat] = plot.geometry.coordinates.flat(plot.geometry.type === 'Polygon' ? 1 : 2)[0];
    const page = await session.visit(
      `/?town=${town.town}&theme=crops&at=${lat},${lon},16&sel=plots.${plot.id}&order=areas,points,channels,streets,committees,zones`,
    );
    await rest(page);
    const at = await onScreen(page, lon, lat);
    // The selected plot gets its outline once its pieces are painted.
    await until(() =>
      page.evaluate(([x, y]) => {
        const canvas = document.querySelector('.leaflet-pointed-pane canvas');
        const box = canvas?.getBoundingClientRect();
        if (box === undefined || box.width === 0) return false;
        const ratio = canvas.width / box.width;
        const data = canvas.getContext('2d').getImageData((x - box.left) * ratio - 3, (y - box.top) * ratio - 3, 6, 6);
        return data.data.some((value, i) => i % 4 === 3 && value > 0);
      }, at),
    );
    const [outline, areas] = await page.evaluate(() =>
      ['pointed', 'areas'].map((pane) => Number(document.querySelector(`.leaflet-${pane}-pane`).style.zIndex)),
    );
    assert.ok(outline > areas, `the outline lies at ${outline}, the areas at ${areas}`);
  },

  'a phone has look, graticule, layers and presentation in one sheet, each 44 px': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, PHONE);
    await page.click('.tool-more');
    await page.locator('.more-layers').waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('#more button')]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && (width < 43.5 || height < 43.5)),
    );
    assert.deepEqual(small, []);
    assert.deepEqual(await seriousFaults(page), []);
    await page.click('[data-look="dark"]');
    await page.locator(':root[data-look="dark"]').waitFor({ state: 'attached' });
    assert.deepEqual(await seriousFaults(page), []);
    await page.click('.more-grid');
    await page.waitForFunction(() => location.search.includes('grid=1'));
    await page.click('.more-layers');
    await page.locator('#layers .stack li').first().waitFor();
    await page.locator('#more').waitFor({ state: 'hidden' });
    await rest(page);
    const box = await page.locator('#layers').boundingBox();
    assert.equal(Math.round(box.y + box.height), 844);
    assert.deepEqual(await seriousFaults(page), []);
    await page.locator('#layers .panel-head button').click();
    await page.click('.tool-more');
    await page.click('.more-present');
    await page.waitForFunction(() => location.pathname === '/present');
  },

  'the hill shade lies in the base of every look and is switched off from memory': async (session) => {
    const town = await sample(session);
    assert.equal(town.counts.relief, 1);
    const page = await session.visit(`/?town=${town.town}&theme=sites&at=25.9,111.0,13`);
    await rest(page);
    const bytes = () =>
      page.evaluate(() => [...document.querySelectorAll('.leaflet-base-pane canvas')].map((c) => c.toDataURL()).join());
    for (const look of ['light', 'dark', 'contrast']) {
      await page.waitForSelector(`:root[data-look="${look}"]`, { state: 'attached' });
      await rest(page);
      const shaded = await bytes();
      if (look === 'light') await page.click('.tool-layers');
      await page.locator('[data-relief]').waitFor();
      let asked = 0;
      page.on('request', (request) => (asked += request.url().includes('/tiles/') ? 1 : 0));
      await page.locator('[data-relief]').uncheck();
      await page.waitForFunction(() => location.search.includes('off=relief'));
      await rest(page);
      assert.notEqual(await bytes(), shaded, look);
      await page.locator('[data-relief]').check();
      await rest(page);
      assert.equal(await bytes(), shaded, look);
      assert.equal(asked, 0, `${asked} tiles asked for in the ${look} look`);
      await page.click('.tool-look');
    }
  },

  'the hill shade reaches beyond the border from afar, and near it lies on the town alone': async (session) => {
    const [west, south] = (await sample(session)).extent;
    const painted = async (at, off) => {
      const page = await session.visit(`/?theme=sites&at=${at}${off}`);
      await rest(page);
      const count = () =>
        page.evaluate(() => {
          const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          let coloured = 0;
          for (const canvas of document.querySelectorAll('.leaflet-base-pane canvas:not([width="0"])')) {
            [copy.canvas.width, copy.canvas.height] = [canvas.width, canvas.height];
            copy.drawImage(canvas, 0, 0);
            const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
            for (let i = 3; i < data.length; i += 4) coloured += data[i] > 0 ? 1 : 0;
          }
          return coloured;
        });
      // Tiles beyond the window come after the page has come to rest.
      for (let before = -1, now = await count(); ; [before, now] = [now, await count()]) {
        if (now === before) return now;
        await page.waitForTimeout(700);
      }
    };
    const [near, afar] = [`${south},${west},13`, '25.9,111.0,11'];
    const [plain, plainAfar] = [await painted(near, '&off=relief'), await painted(afar, '&off=relief')];
    assert.ok(Math.min(plain, plainAfar) > 10_000, `${plain} and ${plainAfar} pixels lie in the town`);
    assert.equal(await painted(near, ''), plain);
    const more = (await painted(afar, '')) - plainAfar;
    assert.ok(more > 20_000, `${more} pixels beyond ${plainAfar} of the town are shaded`);
  },
};
