import assert from 'node:assert/strict';
import { inLanguages, items, rest, sample } from './browser.mjs';
import { pagesOf } from './pdf.mjs';

/** The sheets of what the page prints, as texts without line breaks. */
async function printed(page) {
  await page.waitForSelector('.paper', { state: 'attached' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pagesOf(pdf).map((text) => text.replace(/\n/g, ''));
}

const FILTER = encodeURIComponent("stage = 'closed' AND area_mu >= 3");
/** What is pressed says on the screen, and what of it must not be on paper. */
const BUTTONS = {
  'zh-Hans': ['显示的列', '条件语句', '导出', '只看视图内', '图表', '回到今天'],
  'zh-Hant': ['顯示的欄', '條件語句', '匯出', '只看視圖內', '圖表', '回到今天'],
  en: ['Columns', 'As text', 'Export', 'In view', 'Charts', 'Back to today'],
};
const SAYS = {
  'zh-Hans': { sample: '演示数据', order: '面积（降序）', head: '撂荒年份', printed: '打印于', total: '合计' },
  'zh-Hant': { sample: '演示數據', order: '面積（降序）', head: '撂荒年份', printed: '列印於', total: '合計' },
  en: { sample: 'Sample data', order: 'Area (Descending)', head: 'Abandoned', printed: 'Printed', total: 'Total' },
};

export default {
  'an open list is printed whole, over sheets that each bear its head, with what it was chosen and sorted by and its totals':
    async (session) => {
      const town = await sample(session);
      const chosen = await items(session, 'parcels', town, `&filter=${FILTER}`);
      const mu = chosen.reduce((sum, { properties }) => sum + (properties.area_m2 * 3) / 2000, 0);
      for (const [language, says] of inLanguages(SAYS)) {
        const page = await session.visit(
          `/?town=${town.town}&theme=farmland&table=parcels&filter=${FILTER}&sort=-area_mu&lang=${language}`,
        );
        await page.locator('#table tbody tr[data-fid]').first().waitFor();
        const sheets = await printed(page);
        const whole = sheets.join('');
        assert.ok(sheets.length > 1, `${sheets.length} sheets`);
        for (const { properties } of chosen)
          assert.ok(whole.includes(properties.code), `${properties.code} is missing`);
        for (const [i, sheet] of sheets.entries()) {
          for (const text of [says.sample, says.head, says.printed, `${i + 1} / ${sheets.length}`])
            assert.ok(sheet.includes(text), `sheet ${i + 1} does not say ${text}: ${sheet.slice(0, 200)}`);
        }
        assert.ok(sheets[0].includes(says.order), sheets[0].slice(0, 300));
        assert.match(sheets[0], /≥ 3/, 'what it was narrowed by');
        assert.ok(sheets.at(-1).includes(says.total));
        const total = mu.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
        assert.ok(sheets.at(-1).includes(total), `${total}: ${sheets.at(-1).slice(-200)}`);
        for (const text of BUTTONS[language]) assert.ok(!whole.includes(text), `a button is printed: ${text}`);
        await page.context().close();
      }
    },

  'Ctrl+P and the button print the same, once all rows have been read; afterwards the screen is as it was': async (
    session,
  ) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/\/api\/collections\/parcels\/items/, async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => {
      window.sheets = [];
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        window.sheets.push(document.querySelectorAll('.paper-list tbody tr').length);
        dispatchEvent(new Event('afterprint'));
      };
    });
    await page.click('.tool-table');
    await page.locator('#table').waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('.status.is-shown').waitFor();
    assert.deepEqual(await page.evaluate(() => window.sheets), [], 'nothing is printed while rows are missing');
    release();
    await page.waitForFunction(() => window.sheets.length === 1);
    await page.click('#table [data-print]');
    await page.waitForFunction(() => window.sheets.length === 2);
    const [first, second] = await page.evaluate(() => window.sheets);
    assert.equal(first, town.counts.parcels + 1, 'all rows and their sum');
    assert.equal(second, first);
    assert.equal(await page.locator('.paper-list').count(), 0);
    assert.ok(await page.locator('#table').isVisible());
  },

  'a list that the browser’s menu prints before it is read says so': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    await page.waitForSelector('.paper', { state: 'attached' });
    await page.route(/\/api\/collections\/parcels\/items/, () => undefined);
    await page.click('.tool-table');
    await page.locator('#table').waitFor();
    const text = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('.paper-list').textContent;
    });
    assert.match(text, /还没有读完/);
  },

  'a map is printed with title, date, scale, north, legend, attribution and the sample’s notice, and nothing that is pressed':
    async (session) => {
      const town = await sample(session);
      for (const [width, height] of [
        [1440, 900],
        [1024, 768],
        [390, 844],
      ]) {
        const page = await session.visit(`/?town=${town.town}&theme=farmland`, { width, height });
        await rest(page);
        const sheets = await printed(page);
        assert.equal(sheets.length, 1, `${width}: one sheet`);
        for (const text of ['云溪镇 · 复垦', '截至', '打印于', '公里', '北', '销号与管护', '© 屯图', '演示数据'])
          assert.ok(sheets[0].includes(text), `${width}: ${text}`);
        for (const text of ['查找', '村名、编码', '图表', '›'])
          assert.ok(!sheets[0].includes(text), `${width}: ${text}`);
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        for (const kept of ['.paper-north', '.scale-bar', '.legend', '.attribution', '.sample-notice', '.paper-head'])
          assert.ok(await page.locator(kept).isVisible(), `${width}: ${kept}`);
        const boxes = await page.evaluate(() =>
          ['.paper-north', '.overview', '.notice-text', '.paper-head'].map((each) => {
            const { left, top, right, bottom } = document.querySelector(each).getBoundingClientRect();
            return [each, left, top, right, bottom];
          }),
        );
        for (const [a, l, t, r, b] of boxes)
          for (const [other, ol, ot, or, ob] of boxes)
            assert.ok(
              a === other || l >= or - 1 || r <= ol + 1 || t >= ob - 1 || b <= ot + 1,
              `${width}: ${a} lies on ${other}`,
            );
        await page.context().close();
      }
    },

  'the town’s own map bears its approval number, on a desk, the big screen and paper': async (session) => {
    const town = await sample(session);
    const number = '桂S（2026）01-001号';
    const { towns } = await session.get('/api/towns');
    const numbered = { towns: towns.map((each) => ({ ...each, map_approval: number })) };
    const page = await session.visit(`/?town=${town.town}`);
    assert.doesNotMatch(await page.locator('.attribution').innerText(), /审图号/, 'this server has none');
    await page.context().route('**/api/towns', (route) => route.fulfill({ json: numbered }));
    for (const path of ['/present', '/']) {
      await page.goto(`${session.origin}${path}?town=${town.town}`);
      await page.locator('.attribution', { hasText: `审图号 ${number}` }).waitFor();
      const { width } = page.viewportSize();
      const box = await page.locator('.attribution').boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${path}: in the window`);
    }
    const [sheet] = await printed(page);
    assert.ok(sheet.includes(number));
  },

  'a printed map of another base names its state approval': async (session) => {
    const town = await sample(session);
    const { basemaps } = await session.get('/api/basemaps');
    const base = basemaps.find(({ approval }) => approval !== '');
    assert.ok(base !== undefined, 'a base map with an approval');
    const page = await session.visit(`/?town=${town.town}&base=${base.id}`);
    await page.locator('.attribution', { hasText: base.approval }).waitFor();
    const [sheet] = await printed(page);
    assert.ok(sheet.includes(base.approval), base.approval);
  },
};
