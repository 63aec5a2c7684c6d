// Villages coloured by a measure of a period, two periods beside each other, and the year day by day.
import assert from 'node:assert/strict';
import { items, rest, sample, until } from './browser.mjs';
import { DAY_MS, dayBefore } from './helpers.mjs';

/** The classes of a share, as LOOK's ramp has them. */
function levelOf({ due, not_reported: silent }, { n, d }) {
  if (due === 0) return 'uncounted';
  if (silent === due) return 'unsaid';
  if (d === 0) return 'uncounted';
  const at = [95, 85, 70, 50].findIndex((percent) => n * 100 >= percent * d);
  return ['excellent', 'good', 'fair', 'poor', 'bad'][at < 0 ? 4 : at];
}

async function measured(session, town, from, to, by = 'village') {
  return session.get(`/api/cleaning/measures?town=${town.town}&from=${from}&to=${to}&by=${by}`);
}

const fidOf = ({ unit }) => Number(unit.replace('villages.', ''));
const legendTotal = async (page, level) =>
  Number(await page.locator(`[data-switch="villages.${level}"] .legend-total`).innerText());

/** Counts what the page asks for, by a pattern. */
function asked(page, pattern) {
  const paths = [];
  page.on('request', (request) => pattern.test(request.url()) && paths.push(request.url()));
  return paths;
}

async function colour(page, measure) {
  const select = page.locator('select[data-gauge=measure]');
  await select.waitFor();
  await select.selectOption(measure);
}

export default {
  'measures: villages are coloured by what is chosen, with no tile read and the legend, table, card and file in one':
    async (session) => {
      const town = await sample(session);
      const { date: today } = await session.get(`/api/coverage?town=${town.town}`);
      const page = await session.visit(`/?town=${town.town}`);
      await page.locator('select[data-gauge=measure]').waitFor();
      const tiles = asked(page, /\/tiles\//);
      await colour(page, 'completion');
      await page.click('[data-gauge=days] [data-value="30"]');
      await page.waitForFunction(() => /measure=completion&days=30/.test(location.search));
      const { rows } = await measured(session, town, dayBefore(today, 29), today);
      const want = {};
      for (const row of rows) {
        const level = levelOf(row, row.completion);
        want[level] = (want[level] ?? 0) + 1;
      }
      await page.locator('[data-switch="villages.excellent"]').waitFor();
      await page.waitForFunction(
        (count) =>
          document.querySelector('[data-switch="villages.excellent"] .legend-total')?.textContent.trim() === count,
        String(want.excellent ?? 0),
      );
      for (const level of ['excellent', 'good', 'fair', 'poor', 'bad', 'unsaid', 'uncounted'])
        assert.equal(await legendTotal(page, level), want[level] ?? 0, level);

      // Another measure of the same days asks for nothing.
      const all = asked(page, /\/api\/|\/tiles\//);
      await colour(page, 'punctuality');
      await page.waitForFunction(() => /measure=punctuality/.test(location.search));
      await rest(page);
      assert.deepEqual(
        all.filter((path) => !path.includes('/api/events')),
        [],
      );
      assert.deepEqual(tiles, []);

      // A village says the same on the map, in its row, on its card and in the file.
      const row = rows.find(({ punctuality: { n, d } }) => n > 0 && n < d);
      const { n, d } = row.punctuality;
      const text = `(${n}/${d})`;
      const mark = page.locator(`[data-key="villages.${fidOf(row)}"]`);
      assert.ok((await mark.getAttribute('aria-label')).includes(text));
      await page.goto(
        `${page.url()}&sel=villages.${fidOf(row)}&table=villages&filter=${encodeURIComponent(`fid = ${fidOf(row)}`)}`,
      );
      await page.locator('.card-rate b').waitFor();
      assert.ok((await page.locator('.card-rate b').innerText()).includes(text));
      const cells = await page.locator('#table tbody tr').first().innerText();
      assert.ok(cells.includes(String(n)) && cells.includes(String(d)), cells);
      const href = await page.locator('[data-save=csv]').getAttribute('href');
      const file = await (await fetch(session.origin + href)).text();
      const [head, line] = file.replace('\uFEFF', '').trim().split('\n');
      assert.match(head, /分子,分母/);
      assert.ok(line.includes(`,${n},${d},`), line);
    },

  'measures: a day or a period beside another is three presses away, by a bar that mouse, keys and finger drag': async (
    session,
  ) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { hasTouch: true });
    await page.locator('select[data-gauge=measure]').waitFor();
    let presses = 2; // a list is opened and chosen from
    await colour(page, 'completion');
    await page.click('[data-gauge=way] [data-value=swiped]');
    presses += 1;
    assert.ok(presses <= 3);
    const bar = page.getByRole('slider', { name: '对比分界' });
    await bar.waitFor();
    assert.match(page.url(), /measure=completion&beside=before/);
    const cuts = () =>
      page
        .locator('.mark-village .mark-dot')
        .evaluateAll((dots) => dots.map((dot) => Number.parseFloat(dot.style.getPropertyValue('--cut'))));
    await bar.focus();
    await page.keyboard.press('Home');
    assert.equal(await bar.getAttribute('aria-valuenow'), '0');
    const box = await bar.boundingBox();
    const onTheRight = (await cuts()).filter((cut) => cut < 0).length;
    assert.ok(onTheRight > 100, 'with the bar at the left nearly all are of the later period');
    await page.keyboard.press('End');
    assert.ok((await cuts()).filter((cut) => cut > 0).length > 100);
    await page.keyboard.press('Home');
    // By mouse.
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    await page.mouse.down();
    await page.mouse.move(700, box.y + box.height / 3, { steps: 4 });
    await page.mouse.up();
    const there = await bar.boundingBox();
    assert.ok(Math.abs(there.x + there.width / 2 - 700) < 2);
    // What the bar parts is parted where it stands: of a dot under it a piece is of each.
    const wrong = await page.locator('.mark-village:not(.is-absent) .mark-dot').evaluateAll(
      (dots) =>
        dots.filter((dot) => {
          const { left, width } = dot.getBoundingClientRect();
          const [middle, cut] = [left + width / 2, Number.parseFloat(dot.style.getPropertyValue('--cut'))];
          const at = middle + (cut * width) / dot.offsetWidth;
          // To a pixel and a half, as marks stand on whole ones; far from the bar the side is enough.
          return Math.abs(700 - middle) < 4
            ? Math.abs(at - 700) > 1.5
            : Math.sign(at - middle) !== Math.sign(700 - middle);
        }).length,
    );
    assert.equal(wrong, 0);
    // By finger.
    const touch = await page.context().newCDPSession(page);
    const at = (type, x) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + box.height / 3 }],
      });
    await at('touchStart', 700);
    for (const x of [720, 760, 800]) await at('touchMove', x);
    await at('touchEnd', 800);
    await page.waitForFunction(() => {
      const { left, width } = document.querySelector('.swipe').getBoundingClientRect();
      return Math.abs(left + width / 2 - 800) < 3;
    });
    // The map goes on under the bar, and dots keep their sides.
    await page.mouse.move(1100, 300);
    await page.mouse.down();
    await page.mouse.move(1000, 300, { steps: 5 });
    await page.mouse.up();
    await rest(page);
    assert.ok((await cuts()).some((cut) => cut < 0) && (await cuts()).some((cut) => cut > 0));
    await page.click('[data-gauge=way] [data-value=alone]');
    await bar.waitFor({ state: 'detached' });
  },

  'measures: what changed between two weeks is coloured, counted and listed, the worst first': async (session) => {
    const town = await sample(session);
    const { date: today } = await session.get(`/api/coverage?town=${town.town}`);
    const end = dayBefore(today, 1);
    const [now, was] = await Promise.all([
      measured(session, town, dayBefore(end, 6), end),
      measured(session, town, dayBefore(end, 13), dayBefore(end, 7)),
    ]);
    const old = new Map(was.rows.map((row) => [row.unit, row.completion]));
    const points = now.rows.flatMap(({ unit, completion: { n, d } }) => {
      const then = old.get(unit);
      return d === 0 || then === undefined || then.d === 0 ? [] : [(100 * (n * then.d - then.n * d)) / (d * then.d)];
    });
    const page = await session.visit(
      `/?town=${town.town}&date=${end}&measure=completion&days=7&beside=before&difference=1`,
    );
    await page.click('[data-ranks]');
    const kind = async (name) => Number(await page.locator(`.compare-kind[data-kind=${name}] b`).innerText());
    await page.locator('[data-rows=villages] li').first().waitFor();
    assert.equal(await kind('better'), points.filter((each) => each >= 1).length);
    assert.equal(await kind('worse'), points.filter((each) => each <= -1).length);
    assert.equal(await kind('same'), points.filter((each) => Math.abs(each) < 1).length);
    const shown = await page.locator('[data-rows=villages] small').allInnerTexts();
    const numbers = shown.map((text) => Number(text.split(' ')[0].replace('−', '-')));
    assert.ok(
      numbers.every((each, i) => i === 0 || numbers[i - 1] <= each + 0.05),
      numbers.join(),
    );
    assert.ok(Math.abs(numbers[0] - Math.min(...points)) < 0.051);
    const committees = await measured(session, town, dayBefore(end, 6), end, 'committee');
    assert.equal(await page.locator('[data-rows=committees] li').count(), committees.rows.length);
    for (const {
      unit,
      completion: { n, d },
    } of committees.rows)
      assert.ok((await page.locator(`[data-committee="${unit}"]`).innerText()).includes(`(${n}/${d})`));
    // A committee is pressed: map, legend and list are its own.
    const [{ unit, villages }] = committees.rows;
    await page.click(`[data-committee="${unit}"]`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-rows=villages] li').length === count,
      villages,
    );
    const fid = await page.locator('[data-rows=villages] button').first().getAttribute('data-fid');
    await page.locator('[data-rows=villages] button').first().click();
    await page.waitForFunction((village) => location.search.includes(`sel=villages.${village}`), fid);
  },

  'measures: sixty days play in the colours of a measure with no request': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&measure=completion&days=7`);
    await page.locator('[data-switch="villages.excellent"]').waitFor();
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    await page.click('[data-play]');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('date'), null, { timeout: 60_000 });
    const during = asked(page, /\/api\/|\/tiles\//);
    await page.waitForFunction(() => {
      window.titles ??= new Set();
      window.titles.add(document.querySelector('[data-switch=villages] .legend-label')?.textContent);
      return window.titles.size >= 4;
    });
    await page.click('[data-play]');
    assert.deepEqual(during, []);
  },

  'measures: a year of a village and of a committee, each day a way to it, by keys too': async (session) => {
    const town = await sample(session);
    const { date: today, first_record: first } = await session.get(`/api/coverage?town=${town.town}`);
    const [village] = await items(session, 'villages', town);
    const days = await session.get(`/api/cleaning/days?town=${town.town}&from=${dayBefore(today, 30)}&to=${today}`);
    const own = days.villages.find(({ fid }) => fid === village.id);
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ]) {
      const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`, { width, height });
      const reads = asked(page, /\/api\/cleaning\/days/);
      await page.locator('.card-calendar').click();
      await page.locator(`.calendar [data-day="${today}"]`).waitFor();
      assert.ok(reads.length >= 1 && reads.length <= 4, reads.join());
      for (const path of reads) {
        const { searchParams } = new URL(path);
        assert.ok((Date.parse(searchParams.get('to')) - Date.parse(searchParams.get('from'))) / DAY_MS < 92);
      }
      const letters = { o: '按时完成', l: '迟报', p: '部分完成', m: '漏扫', c: '说法不一', s: '停扫', '-': '未到时段' };
      for (let at = 0; at < days.days.length; at += 1) {
        const day = days.days[at];
        if (day < first) continue;
        const word = own.am[at] === 'n' ? (own.staffed[at] === '1' ? '未报' : '无人负责') : letters[own.am[at]];
        const label = await page.locator(`.calendar [data-day="${day}"]`).getAttribute('aria-label');
        assert.ok(label.startsWith(`${day}，上午 ${word}`), `${label} is not ${word}`);
      }
      const wide = await page.locator('.work-body').evaluate((body) => body.scrollWidth > body.clientWidth);
      assert.equal(wide, false, `nothing scrolls sideways at ${width}`);
      await page.locator(`.calendar [data-day="${today}"]`).focus();
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction((day) => document.activeElement?.dataset.day === day, dayBefore(today, 7));
      await page.keyboard.press('Enter');
      await page.waitForFunction((day) => location.search.includes(`date=${day}`), dayBefore(today, 7));
      // On a phone the map is to be seen.
      await page.locator('.calendar').waitFor({ state: width < 500 ? 'detached' : 'visible' });
    }
    const [row] = (await measured(session, town, today, today, 'committee')).rows;
    const page = await session.visit(`/?town=${town.town}&committee=${row.unit}`);
    const reads = asked(page, /\/api\/cleaning\/(days|measures)/);
    await page.locator('[data-calendar]').click();
    const yesterday = dayBefore(today, 1);
    await page.locator(`.calendar [data-day="${yesterday}"]`).waitFor();
    assert.equal(reads.length, 1, 'a committee’s year is one read');
    const day = await session.get(
      `/api/cleaning/measures?town=${town.town}&committee=${row.unit}&from=${yesterday}&to=${yesterday}&by=day`,
    );
    const { n, d } = day.rows[0].completion;
    const label = await page.locator(`.calendar [data-day="${yesterday}"]`).getAttribute('aria-label');
    assert.ok(label.includes(`(${n}/${d})`), label);
  },

  'measures: stepping fast through days waits for the last alone': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&measure=completion&days=7`);
    await page.locator('[data-switch="villages.excellent"]').waitFor();
    // Answers are held back, so that each step meets those of the one before it still to come.
    const ours = (request) => /\/api\/(coverage|cleaning\/measures)\?/.test(request.url());
    const [begun, given, ended] = [new Set(), new Set(), new Set()];
    let release = () => undefined;
    const released = new Promise((resolve) => (release = resolve));
    page.on('request', (request) => ours(request) && begun.add(request));
    page.on('requestfailed', (request) => ours(request) && given.add(request));
    page.on('requestfinished', (request) => ours(request) && ended.add(request));
    await page.route(/\/api\/(coverage|cleaning\/measures)\?/, async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    const back = page.locator('.day .icon-button').first();
    for (let i = 0; i < 10; i += 1) await back.click();
    const last = await page.locator('.day-pick input').inputValue();
    const ofLast = (request) => new RegExp(`(date|to)=${last}`).test(request.url());
    await until(() => [...begun].every((each) => given.has(each) !== ofLast(each)) && [...begun].some(ofLast));
    const wanted = [...begun].filter(ofLast);
    assert.ok(given.size > 0, 'steps before the last were asked for');
    assert.equal(ended.size, 0, 'nothing was read to the end before the last');
    release();
    await until(() => wanted.every((each) => ended.has(each)));
    assert.ok([...given].every((each) => !ended.has(each)));
    session.forgive(/net::ERR_ABORTED/);
  },
};
