import assert from 'node:assert/strict';
import { inLanguages, items, rest, sample } from './browser.mjs';
import { inTown } from './helpers.mjs';
import { moveAs, person, visitAs } from './people.mjs';
import { pagesOf } from './pdf.mjs';

const WORDS = {
  'zh-Hans': { today: '回到今天', asOf: '截至', same: /两日对比/, kinds: ['新增', '改动'] },
  'zh-Hant': { today: '回到今天', asOf: '截至', same: /兩日對比/, kinds: ['新增', '改動'] },
  en: { today: 'Back to today', asOf: 'as of', same: /Compare two days/, kinds: ['New', 'Changed'] },
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A moment between the sample and the changes that come after it, as an address has it. */
async function before() {
  await pause(1100);
  const moment = inTown(Date.now());
  await pause(1100);
  return moment;
}

/** Stages of one parcel and the crop of another are changed, and a site comes new. */
async function changed(session, town, who, at) {
  const parcels = await items(session, 'parcels', town);
  const parcel = parcels.filter(({ properties }) => properties.stage === 'tasked')[at];
  await moveAs(session, who, parcel.id, 'clearing');
  const response = await fetch(`${session.origin}/api/collections/sites/items?town=${town.town}&reason=e2e`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body: JSON.stringify({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [111.01, 25.91] },
      properties: { name: '对比用点', kind: 'cooperative' },
    }),
  });
  assert.equal(response.status, 201, await response.text());
  return parcel;
}

export default {
  'the past is looked at in each theme with its date in sight, in the address and on paper, and one press leads back':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const moment = await before();
      const parcel = await changed(session, town, who, 0);
      const { figures } = { figures: await session.get(`/api/figures?town=${town.town}`) };
      const clock = moment.slice(0, 16).replace('T', ' ');
      for (const [language, says] of inLanguages(WORDS)) {
        const page = await visitAs(
          session,
          who,
          `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}&asOf=${moment}&lang=${language}`,
        );
        await page.locator('.past-row', { hasText: `${says.asOf} ${clock}` }).waitFor();
        await page.locator('.past-notice', { hasText: clock }).waitFor();
        // The card is that of the past, and nothing on it edits.
        await page.locator('#card h2').waitFor();
        await page.locator('#card .card-past', { hasText: clock }).waitFor();
        assert.equal(await page.locator('.card-edit').count(), 0);
        const stage = { 'zh-Hans': '已派任务', 'zh-Hant': '已派任務', en: 'Tasked' }[language];
        assert.ok((await page.locator('#card').innerText()).includes(stage), 'the stage is that of then');
        for (const theme of ['water', 'crops', 'sites']) {
          await page.click(`[data-theme="${theme}"]`);
          await page.locator('.past-row', { hasText: clock }).waitFor();
          await page.waitForURL((url) => url.searchParams.get('asOf') === moment);
          await page.locator('.figure-first').waitFor();
        }
        const sites = Object.values(figures.sites).reduce((sum, count) => sum + count, 0);
        assert.equal(
          await page.locator('.figure-first b').innerText(),
          String(sites - 1),
          'without the site that came after',
        );
        await page.waitForSelector('.paper', { state: 'attached' });
        const [sheet] = pagesOf(await page.pdf({ preferCSSPageSize: true })).map((text) => text.replace(/\n/g, ''));
        assert.match(sheet, new RegExp(`${clock}\\s*(打印于|列印於|Printed)`), 'the sheet’s head is of that moment');
        assert.ok(sheet.includes(clock) && !sheet.includes(says.today), sheet.slice(-300));
        await page.locator('[data-today]', { hasText: says.today }).click();
        await page.locator('.past-row').waitFor({ state: 'detached' });
        await page.waitForURL((url) => !url.searchParams.has('asOf'));
        await page.waitForFunction(
          (all) => document.querySelector('.figure-first b')?.textContent === all,
          String(sites),
        );
        await page.context().close();
      }
    },

  'a day is chosen beside the arrows; a day without records says so by nothing in it, and the base stays': async (
    session,
  ) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=sites`);
    await page.locator('.day button').first().click();
    await page.waitForURL((url) => /^\d{4}-\d{2}-\d{2}$/.test(url.searchParams.get('asOf') ?? ''));
    await page.locator('.past-row', { hasText: '23:59' }).waitFor();
    const land = await page.locator('.leaflet-base-pane canvas').count();
    assert.ok(land > 0);
    await page.locator('.day button').last().click();
    await page.locator('.past-row').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('.past-row').waitFor();
  },

  'a form that is open waits for today with what was typed': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const moment = await before();
    const site = (await items(session, 'sites', town))[0];
    const page = await visitAs(session, who, `/?town=${town.town}&theme=sites&sel=sites.${site.id}`);
    await page.locator('.card-edit').click();
    await page.locator('#form-name').fill('改了一半');
    await page.evaluate((at) => {
      history.pushState(null, '', `${location.pathname}${location.search}&asOf=${at}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, moment);
    await page.locator('#work .form-hint', { hasText: '回到今天' }).waitFor();
    assert.equal(await page.locator('.edit-form').count(), 0);
    await page.locator('#work [data-today]').click();
    await page.locator('#form-name').waitFor();
    assert.equal(await page.locator('#form-name').inputValue(), '改了一半');
  },

  'an export of the past holds the rows of then': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const moment = await before();
    await changed(session, town, who, 1);
    const page = await session.visit(`/?town=${town.town}&theme=sites&table=sites&asOf=${moment}`);
    await page.locator('#table tbody tr[data-fid]').first().waitFor();
    const href = await page.locator('[data-save="csv"]').getAttribute('href');
    const rows = async (path) => (await (await fetch(session.origin + path)).text()).trim().split('\n').length;
    const now = href.replace(/&asOf=[^&]*/, '');
    assert.equal(await rows(now), (await rows(href)) + 1);
  },

  'two moments are compared: counts and areas by class, what changed on the map, and rows that open': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const moment = await before();
    const parcel = await changed(session, town, who, 2);
    const mu = ((parcel.properties.area_m2 * 3) / 2000).toFixed(2);
    for (const [language, says] of inLanguages(WORDS)) {
      const page = await session.visit(`/?town=${town.town}&theme=farmland&asOf=${moment}&lang=${language}`);
      await page.locator('[data-compare]').click();
      await page.locator('#work h2', { hasText: says.same }).waitFor();
      const farmland = page.locator('[data-layer="parcels"]');
      await farmland.locator('.compare-kind', { hasText: says.kinds[1] }).waitFor();
      const differences = await farmland
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => row.lastElementChild.innerText.replace(/\s+/g, ' ').trim()));
      assert.ok(differences.includes(`−${mu} −1`) && differences.includes(`+${mu} +1`), differences.join(' | '));
      assert.equal(differences.at(-1), '0 0', 'in all there is as much');
      const row = farmland.locator(`.compare-rows [data-fid="${parcel.id}"]`);
      assert.match(await row.innerText(), /→/);
      await row.click();
      await page.waitForURL((url) => url.searchParams.get('sel') === `parcels.${parcel.id}`);
      await page.click('[data-theme="sites"]');
      const sites = page.locator('[data-layer="sites"]');
      await sites.locator('.compare-kind', { hasText: says.kinds[0] }).waitFor();
      assert.equal(await sites.locator('.compare-rows li').count(), 1);
      await sites.locator('[data-rows]').click();
      await page.waitForURL((url) => url.searchParams.get('table') === 'sites' && !url.searchParams.has('asOf'));
      await page.locator('.table-count', { hasText: /^\s*1\b/ }).waitFor();
      await page.context().close();
    }
  },

  'two moments are compared of what the committee and the filter let through, and it says so': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const committee = parcels.find(({ properties }) => properties.committee !== null).properties.committee;
    const own = parcels.filter(({ properties }) => properties.committee === committee);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&committee=${committee}`);
    await page.click('.tool-compare');
    const farmland = page.locator('[data-layer="parcels"]');
    const total = async (count) => {
      const text = new RegExp(`\\s${count}\\s*$`);
      await farmland.locator('.compare-total td').nth(1).filter({ hasText: text }).waitFor();
    };
    await total(own.length);
    await page.locator('[data-narrowed]').waitFor();
    const closed = own.filter(({ properties }) => properties.stage === 'closed').length;
    await page.goto(`${page.url()}&filter=${encodeURIComponent("stage = 'closed'")}`);
    await page.click('.tool-compare');
    await total(closed);
    assert.ok(closed < own.length);
  },

  'what changed is drawn over the map while the comparison is open, and goes with it': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const moment = await before();
    await changed(session, town, who, 3);
    const page = await session.visit(`/?town=${town.town}&theme=sites&at=25.91,111.01,15&asOf=${moment}`);
    await rest(page);
    // The marks are DOM, so that all that a canvas of the tools shows is the comparison's.
    const inked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.leaflet-tools-pane canvas, .leaflet-overlay-pane canvas')].some((canvas) => {
          if (canvas.width === 0) return false;
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 3; i < data.length; i += 4) if (data[i] > 200 && data[i - 2] > data[i - 3] + 60) return true;
          return false;
        }),
      );
    await page.locator('[data-compare]').click();
    await page.locator('.compare-kind').first().waitFor();
    await page.waitForFunction(() => document.querySelector('#work').classList.contains('is-comparing'));
    await rest(page);
    assert.ok(await inked(), 'the new place is ringed');
    await page.keyboard.press('Escape');
    await page.locator('#work').waitFor({ state: 'hidden' });
    await rest(page);
    assert.ok(!(await inked()));
    session.forgive(/willReadFrequently/);
  },
};
