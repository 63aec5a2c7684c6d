import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SOAK, items, rest, sample, seriousFaults, some, tilesCome } from './browser.mjs';

const number = (text) => Number(text.replace(/[^\d.]/g, ''));
const shownRows = async (page) => number((await page.innerText('.table-count')).split('/')[0]);

/** Tiles that are asked for from now on. */
function tileRequests(page) {
  const asked = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/tiles/')) asked.push(request.url());
  });
  return asked;
}

/** How many pixels of the areas' tiles are as good as opaque. */
const painted = (page) =>
  page.$$eval('.leaflet-areas-pane canvas:not([width="0"])', (all) =>
    all.reduce((sum, canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let n = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i] > 200) n += 1;
      return sum + n;
    }, 0),
  );

async function totalOf(page, column) {
  const fields = await page.$$eval('[data-column]', (all) => all.map(({ dataset }) => dataset.column));
  return number(await page.locator('.table tfoot td').nth(fields.indexOf(column)).getAttribute('data-total'));
}

/** The page adds up areas that it has to 0.01 m², the server unrounded ones: near a half they print a hundredth apart. */
function sameArea(mu, wanted, what) {
  assert.ok(Math.abs(mu - wanted) < 0.011, `${what}, and of its rows ${mu}`);
}

async function figureRows(page, at) {
  const figure = page.locator('.figures .figure[data-rows]').nth(at);
  const value = number(await figure.locator('b').innerText());
  const unit = await figure.locator('.figure-unit').innerText();
  const note =
    (await figure.locator('.figure-note').count()) > 0 ? await figure.locator('.figure-note').innerText() : '';
  const rows = await figure.getAttribute('data-rows');
  await figure.click();
  await rest(page); // the rows of the figure before it still stand in the table
  await page.locator('.table tbody tr[data-fid]').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.table-none'));
  const total = (column) => totalOf(page, column);
  return { value, unit, note, rows, count: await shownRows(page), total };
}

/** In the page: how many pixels of the areas are neither grey nor paper. */
function coloured() {
  let found = 0;
  for (const canvas of document.querySelectorAll('.leaflet-areas-pane canvas:not([width="0"])')) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
      if (data[i + 3] > 200 && Math.max(r, g, b) - Math.min(r, g, b) > 40) found += 1;
    }
  }
  return found;
}

/** What figures and legend are read for: the town and a committee, each in some themes. */
function scopes(committee) {
  const themes = ['farmland', 'coverage', 'sites', 'water', 'crops'];
  return [
    ['', some(themes, 3)],
    [`&committee=${committee}`, some(themes, 1)],
  ];
}

export default {
  'each figure opens exactly the rows that it counts, of the town and of a committee': async (session) => {
    const town = await sample(session);
    const [committee] = (await items(session, 'committees', town)).map(({ properties }) => properties.code).slice(3);
    let seen = 0;
    for (const [scope, themes] of scopes(committee))
      for (const theme of themes) {
        const page = await session.visit(`/?town=${town.town}&theme=${theme}${scope}`);
        const figures = page.locator('.figures .figure[data-rows]');
        await figures.first().waitFor();
        await page.waitForFunction((wanted) => !wanted || document.querySelector('[data-scope]')?.value === wanted, scope.split('=')[1]); // prettier-ignore
        await rest(page);
        for (let i = 0; i < (await figures.count()); i += 1) {
          const value = number(await figures.nth(i).locator('b').innerText());
          if (value === 0) continue;
          const { unit, rows, count, total, note } = await figureRows(page, i);
          const what = `${theme}${scope}: ${rows} is ${value} ${unit}`;
          if (unit === '亩') sameArea(await total('area_mu'), value, what);
          else if (unit === '米') assert.ok(Math.abs((await total('length_m')) - value) < 0.51, what);
          else if (unit === '%') {
            // A rate opens what lowers it.
            const [done, due] = note.split('/').map((each) => number(/[\d,]+/.exec(each)[0]));
            assert.equal(await total('undone'), due - done, what);
          } else assert.equal(count, value, what);
          seen += 1;
        }
        await page.context().close();
      }
    assert.ok(seen > (SOAK ? 18 : 9), `${seen} figures`);
  },

  'each class of the legend opens exactly the rows that its total counts': async (session) => {
    const town = await sample(session);
    const [committee] = (await items(session, 'committees', town)).map(({ properties }) => properties.code).slice(3);
    let seen = 0;
    for (const [scope, themes] of scopes(committee))
      for (const theme of themes) {
        const page = await session.visit(`/?town=${town.town}&theme=${theme}${scope}`);
        await page.waitForFunction((wanted) => !wanted || document.querySelector('[data-scope]')?.value === wanted, scope.split('=')[1]); // prettier-ignore
        await page.waitForTimeout(1500);
        const lines = await page.locator('.legend-row:has(button.legend-rows)').evaluateAll((rows) =>
          rows.map((row) => ({
            rows: row.querySelector('.legend-rows').dataset.rows,
            value:
              row.querySelector('.legend-total').firstChild.textContent + row.querySelector('.legend-total').innerText,
            unit: row.querySelector('.legend-total small')?.innerText ?? '',
          })),
        );
        for (const { rows, value, unit } of lines) {
          const wanted = number(/[\d,.]+/.exec(value)[0]);
          await page.evaluate(
            (key) => document.querySelector(`.legend-rows[data-rows="${CSS.escape(key)}"]`).click(),
            rows,
          );
          await page.locator('.table-count').waitFor();
          const what = `${theme}${scope}: ${rows} is ${wanted} ${unit}`;
          await page.locator('.table tbody tr[data-fid]').first().waitFor();
          await page.waitForFunction(() => !document.querySelector('.table-none'));
          const shown = await shownRows(page);
          const total = (field) => totalOf(page, field);
          if (unit === '亩') sameArea(await total('area_mu'), wanted, what);
          else if (unit === '米') assert.ok(Math.abs((await total('length_m')) - wanted) < 0.51, what);
          else assert.equal(shown, wanted, what);
          seen += 1;
          await page.goBack();
          await page.locator('.table-count').waitFor({ state: 'hidden' });
        }
        await page.context().close();
      }
    assert.ok(seen > (SOAK ? 30 : 12), `${seen} classes`);
  },

  'a bar filters map, table, legend and the other charts, without a tile request; again, and all is back': async (
    session,
  ) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const closed = parcels.filter(({ properties }) => properties.stage === 'closed');
    const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels&charts=1`);
    const bar = page.locator('[data-chart="stage"] [data-bar="closed"]');
    await bar.waitFor();
    await page.waitForTimeout(1200);
    const before = await painted(page);
    assert.ok(before > 1000);
    const asked = tileRequests(page);
    await bar.click();
    await page.locator('.table-count', { hasText: `${closed.length} / ` }).waitFor();
    await page.locator('.chip', { hasText: '已销号' }).waitFor();
    await rest(page);
    const after = await painted(page);
    assert.ok(after > 50 && after < before * 0.5, `${before} pixels of parcels, then ${after}`);
    const lines = await page.locator('.legend-group .legend-line:not(.is-away)').allInnerTexts();
    assert.equal(lines.length, 1);
    const mu = closed.reduce((sum, { properties }) => sum + (properties.area_m2 * 3) / 2000, 0);
    assert.equal(number(lines[0].replace(/\s/g, '')), Number(mu.toFixed(2)));
    const bars = page.locator('[data-chart="committee"] .bar');
    const amounts = await bars.evaluateAll((all) =>
      all.map((each) => Number(each.querySelectorAll('text')[2].textContent.split('/')[1].replace(/,/g, ''))),
    );
    assert.ok(
      Math.abs(amounts.reduce((a, b) => a + b, 0) - mu) <= amounts.length / 2,
      'the other chart shows what is left',
    );
    assert.ok((await page.locator('[data-chart="stage"] .bar').count()) > 5, 'its own bars stay');
    await page.locator('[data-chart="stage"] [data-bar="in_care"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.chip', { hasText: '已销号、后期管护' }).waitFor();
    await page.keyboard.press(' ');
    await page.locator('.table-count', { hasText: `${closed.length} / ` }).waitFor();
    await bar.click();
    await page.locator('.chip').waitFor({ state: 'detached' });
    await rest(page);
    assert.equal(await painted(page), before);
    assert.deepEqual(asked, []);
    session.forgive(/willReadFrequently/); // the reading is this test's own
    assert.deepEqual(await seriousFaults(page), []);
  },

  'villages that do not match stand back, and a committee narrows all': async (session) => {
    const town = await sample(session);
    const [committee] = await items(session, 'committees', town);
    const { code } = committee.properties;
    const own = (await items(session, 'villages', town)).filter(({ properties }) => properties.committee === code);
    const page = await session.visit(`/?town=${town.town}`);
    await page.selectOption('[data-scope]', code);
    await page.waitForFunction(
      (n) => document.querySelectorAll('.mark-village:not(.mark-quiet)').length === n,
      own.length,
    );
    assert.equal(await page.locator('.mark-village.mark-quiet').count(), 153 - own.length);
    await page.waitForFunction((wanted) => location.search.includes(`committee=${wanted}`), code);
    const note = page.locator('.figure-first .figure-note');
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const slots = villages.filter((each) => each.committee === code).flatMap(({ am, pm }) => [am, pm]);
    const done = slots.filter((state) => state === 'on_time' || state === 'late').length;
    if (slots.some((state) => state !== 'not_due')) assert.equal(number((await note.innerText()).split('/')[0]), done);
    await page.selectOption('[data-scope]', 'none');
    await page.waitForFunction(() => document.querySelectorAll('.mark-village:not(.mark-quiet)').length === 0);
    await page.goBack();
    await page.waitForFunction(
      (n) => document.querySelectorAll('.mark-village:not(.mark-quiet)').length === n,
      own.length,
    );
  },

  'parcels and plots of the committee chosen keep their colours, those of others are outlines': async (session) => {
    const town = await sample(session);
    for (const [theme, layer] of [
      ['farmland', 'parcels'],
      ['crops', 'plots'],
    ]) {
      const all = await items(session, layer, town);
      const codes = [...new Set(all.map(({ properties }) => properties.committee))].filter((code) => code !== null);
      const [own, other] = codes.map((code) => all.filter(({ properties }) => properties.committee === code));
      const [lon, lat] = own[0].geometry.coordinates.flat(3);
      const seen = {};
      for (const [{ properties }] of [own, other]) {
        const { committee } = properties;
        const page = await session.visit(
          `/?town=${town.town}&theme=${theme}&committee=${committee}&at=${lat},${lon},14.33`,
        );
        await tilesCome(page);
        seen[committee] = await page.evaluate(coloured);
      }
      const [here, elsewhere] = [own, other].map(([{ properties }]) => seen[properties.committee]);
      assert.ok(here > 500 && here > elsewhere * 2, `${layer}: ${here} pixels of those chosen, ${elsewhere} of others`);
    }
    session.forgive(/willReadFrequently/); // the reading is this test's own
  },

  'a typed filter is the API’s own: it may compare with geometry, and a fault says where': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels`);
    await page.click('[data-write]');
    const type = async (text) => {
      await page.fill('.table-text', text);
      await page.press('.table-text', 'Enter');
    };
    const text = "CASEI(code) LIKE CASEI('%f00_1') OR NOT (area_mu < 8 AND stage <> 'closed')";
    const { numberMatched } = await session.get(
      `/api/collections/parcels/items?town=${town.town}&count=true&limit=1&filter=${encodeURIComponent(text)}`,
    );
    assert.ok(numberMatched > 0 && numberMatched < parcels.length);
    await type(text);
    await page.locator('.table-count', { hasText: `${numberMatched} / ` }).waitFor();
    await type('stage = ');
    await page.locator('.chips-fault', { hasText: '第 8 个字符' }).waitFor();
    // Nothing may pass for what a filter chose that nobody can read.
    await page.locator('.table-count', { hasText: /^\s*0 \// }).waitFor();
    assert.equal(await page.locator('[data-save][href]').count(), 0);
    assert.equal(await page.locator('[data-save][aria-disabled="true"]').count(), 3);
    const [west, south, east, north] = town.extent;
    const spatial = `S_INTERSECTS(geometry, BBOX(${west},${south},${(west + east) / 2},${(south + north) / 2}))`;
    const there = await session.get(
      `/api/collections/parcels/items?town=${town.town}&count=true&limit=1&filter=${encodeURIComponent(spatial)}`,
    );
    assert.ok(there.numberMatched > 0 && there.numberMatched < parcels.length);
    await type(spatial);
    await page.locator('.table-count', { hasText: `${there.numberMatched} / ` }).waitFor();
    await page.waitForFunction(() => location.search.includes('S_INTERSECTS'));
    const lately = "updated_at > DATE('2020-01-01') AND stage = 'closed'";
    await type(lately);
    const recent = await session.get(
      `/api/collections/parcels/items?town=${town.town}&count=true&limit=1&filter=${encodeURIComponent(lately)}`,
    );
    assert.ok(recent.numberMatched > 0 && recent.numberMatched < parcels.length);
    await page.locator('.table-count', { hasText: `${recent.numberMatched} / ` }).waitFor();
    const old = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels&where=stage:closed`);
    await old.locator('.chip', { hasText: '阶段：已销号' }).waitFor();
  },

  'a chart is saved as a picture that says what it is': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=crops&table=plots&charts=1&filter=${encodeURIComponent("crop IN ('citrus', 'lotus')")}`); // prettier-ignore
    const save = async (kind) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-chart="crop"] [data-picture="${kind}"]`)]); // prettier-ignore
      return readFileSync(await file.path());
    };
    const svg = (await save('svg')).toString('utf8');
    for (const part of [
      '<svg xmlns="http://www.w3.org/2000/svg"',
      '种植地块 · 按作物（亩）',
      '作物：柑橘、莲藕',
      '演示数据',
      '云溪镇',
      '柑橘',
      new Date().getFullYear(),
    ])
      assert.ok(svg.includes(String(part)), `${part} is not in the picture`);
    assert.doesNotMatch(svg, /var\(--|currentColor|<!--|lit\$/);
    const png = await save('png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.length > 10_000);
  },
};
