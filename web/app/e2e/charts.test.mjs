import assert from 'node:assert/strict';
import { items, rest, sample, seriousFaults } from './browser.mjs';
import { dayFrom } from './helpers.mjs';

const SIZES = [[1440, 900], [390, 844], [1024, 768]]; // prettier-ignore
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const DONE = ['on_time', 'late'];
const UNDONE = ['partial', 'missed', 'contested', 'not_reported'];
const BARS = '[data-chart="committee"] .bar';

const count = (units, states) => units.flatMap(({ am, pm }) => [am, pm]).filter((each) => states.includes(each)).length;
const texts = (bar) => bar.locator('text').allTextContents();

/** Villages of a day with two slots over, by the code of their committee. */
async function dayByCommittee(session, town, date) {
  const { villages, summary } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
  const committees = new Map();
  for (const unit of villages) {
    const of = committees.get(unit.committee ?? '') ?? [];
    committees.set(unit.committee ?? '', [...of, unit]);
  }
  return { committees, summary };
}

async function yesterday(session, town) {
  const { date } = await session.get(`/api/coverage?town=${town.town}`);
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

export default {
  'each committee’s bar has its rate, its counts and what falls short, and opens exactly these rows': async (
    session,
  ) => {
    const town = await sample(session);
    const date = await yesterday(session, town);
    const { committees, summary } = await dayByCommittee(session, town, date);
    const page = await session.visit(`/?town=${town.town}&table=villages&charts=1&date=${date}`);
    const bars = page.locator(BARS);
    await bars.first().waitFor();
    assert.equal(await bars.count(), committees.size);
    let [before, failed] = [-1, 0];
    for (let i = 0; i < committees.size; i += 1) {
      const bar = bars.nth(i);
      const code = await bar.getAttribute('data-bar');
      const units = committees.get(code);
      const [label, rate, counts, short] = await texts(bar);
      const [done, undone] = [count(units, DONE), count(units, UNDONE)];
      assert.equal(counts, `${done}/${done + undone}`, label);
      const share = Number.parseFloat(rate);
      assert.ok(Math.abs(share - (100 * done) / (done + undone)) < 0.11, `${label}: ${rate}`);
      assert.ok(share >= before, 'the worst first');
      before = share;
      const rows = units.filter((unit) => count([unit], UNDONE) > 0).length;
      assert.equal(Number.parseInt(short, 10), rows, label);
      failed += rows;
      await bar.click();
      await page.waitForFunction(() => !location.search.includes('charts='));
      await page.waitForFunction(
        (wanted) => Number.parseInt(document.querySelector('.table-count').innerText, 10) === wanted,
        rows,
      );
      if (rows > 0)
        assert.equal(await page.locator('.table tbody tr[data-fid]').first().isVisible(), true, 'its rows are there');
      await page.goBack();
      await bars.nth(committees.size - 1).waitFor();
    }
    assert.ok(failed > 20, `${failed} villages`);
    const average = `${((100 * (summary.on_time + summary.late)) / summary.due).toFixed(1)} %`;
    assert.ok((await page.locator('[data-chart="committee"] svg').innerHTML()).includes(`全镇 ${average}`), average);
  },

  'the other layers’ bars open what falls short of them, too': async (session) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels&charts=1`);
    const bars = page.locator(BARS);
    await bars.first().waitFor();
    const all = await bars.count();
    let open = 0;
    for (let i = 0; i < all; i += 1) {
      const wanted = Number.parseInt((await texts(bars.nth(i)))[3], 10);
      open += wanted;
      await bars.nth(i).click();
      await page.waitForFunction(
        (rows) => Number.parseInt(document.querySelector('.table-count').innerText, 10) === rows,
        wanted,
      );
      await page.goBack();
      await bars.nth(all - 1).waitFor();
    }
    const unreclaimed = ['suspected', 'verified', 'tasked', 'clearing', 'abandoned_again'];
    assert.equal(open, parcels.filter(({ properties }) => unreclaimed.includes(properties.stage)).length);
  },

  'the figure of completion opens the failures of its day': async (session) => {
    const town = await sample(session);
    const date = await yesterday(session, town);
    const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
    const page = await session.visit(`/?town=${town.town}&date=${date}`);
    const figure = page.locator('.figure-first [data-rows]');
    await figure.waitFor();
    assert.match(await figure.getAttribute('data-rows'), /undone >= 1/);
    await figure.click();
    const failures = villages.filter((unit) => count([unit], UNDONE) > 0).length;
    assert.ok(failures > 0 && failures < villages.length);
    await page.locator('.table-count', { hasText: `${failures} / ` }).waitFor();
    // The file is of the same rows, with the column that they were chosen by.
    const href = await page.locator('[data-save="csv"]').getAttribute('href');
    const file = await (await fetch(session.origin + href)).text();
    const lines = file.trim().split(/\r?\n/);
    assert.equal(lines.length - 1, failures);
    assert.match(lines[0], /未完成次数/);
  },

  'the last days are a line, of 14 or 30 days, whose days are chosen by pointer and keys': async (session) => {
    const town = await sample(session);
    const { days } = await session.get(`/api/coverage/history?town=${town.town}&days=30`);
    const page = await session.visit(`/?town=${town.town}&table=villages&charts=1`);
    const line = page.locator('.trend');
    await line.waitFor();
    assert.equal(await line.locator('circle').count(), days.slice(16).filter(({ due }) => due > 0).length);
    await page.click('[data-span="30"]');
    await page.waitForFunction((wanted) => document.querySelectorAll('.trend circle').length === wanted, days.filter(({ due }) => due > 0).length); // prettier-ignore
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((date) => location.search.includes(`date=${date}`), days[28].date);
    const { on_time: onTime, late, due } = days[28];
    await page.locator('.trend text', { hasText: `${onTime + late}/${due}` }).waitFor();
    // The day's bars add up to the day's point.
    await page.waitForFunction(
      ([done, all]) => {
        const pairs = [...document.querySelectorAll('[data-chart="committee"] .bar')].map((bar) => bar.querySelectorAll('text')[2].textContent.split('/').map(Number)); // prettier-ignore
        const sum = (i) => pairs.reduce((total, pair) => total + pair[i], 0);
        return sum(0) === done && sum(1) === all;
      },
      [onTime + late, due],
    );
    const box = await line.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(
      () => /date=\d{4}/.test(location.search) && document.querySelector('.trend-now') !== null,
    );
    assert.notEqual(new URL(page.url()).searchParams.get('date'), days[28].date);
  },

  'charts say in each language and size where their axes begin, and are clean': async (session) => {
    const town = await sample(session);
    for (const [i, [width, height]] of SIZES.entries()) {
      const lang = LANGUAGES[i];
      const page = await session.visit(`/?town=${town.town}&date=${dayFrom(-1)}&table=villages&charts=1&lang=${lang}`, {
        width,
        height,
      });
      await page.locator(BARS).first().waitFor();
      await page.locator('.trend').waitFor();
      await rest(page);
      const axis = await page.locator('[data-chart="committee"] svg').evaluate((svg) => {
        const ticks = [...svg.querySelectorAll(':scope > text')].map((each) => each.textContent.trim()).filter((each) => /^\d+%$/.test(each)); // prettier-ignore
        return ticks;
      });
      assert.equal(axis.length, 3, axis.join());
      assert.equal(axis[2], '100%');
      const note = await page.locator('[data-chart="committee"] figcaption').innerText();
      if (axis[0] !== '0%') assert.match(note, { 'zh-Hans': /横轴自 \d+% 起/, 'zh-Hant': /橫軸自 \d+% 起/, en: /axis begins at \d+%/ }[lang]); // prettier-ignore
      const outside = await page.$$eval('.chart.is-wide svg', (all) =>
        all.flatMap((svg) => {
          const own = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left >= own.left - 3 && right <= own.right + 3
              ? []
              : [`${text.textContent} ${left - own.left} ${right - own.right}`];
          });
        }),
      );
      assert.deepEqual(outside, [], `${lang}: a text leaves its chart`);
      assert.deepEqual(await seriousFaults(page), []);
      await page.context().close();
    }
  },
};
