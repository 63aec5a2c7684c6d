import assert from 'node:assert/strict';
import { items, sample, seriousFaults, until } from './browser.mjs';
import { held } from './drawing.mjs';
import { callAs, dayFrom, hand, shot } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

/** Takes back the last change, which is the test's own. */
async function takeBack(session, town, who) {
  const { changes } = await callAs(session, who, `/api/changes?town=${town.town}&limit=1`);
  assert.ok(changes[0].touched.some(({ layer }) => layer === 'parcels'));
  await callAs(session, who, `/api/changes/${changes[0].change}/undo?town=${town.town}&reason=e2e`, {});
}

const counted = async (page, count, all) =>
  page.locator('.table-count', { hasText: `${String(count).replace(/\B(?=(\d{3})+$)/, ',')} / ` }).waitFor({ timeout: 15_000, all }); // prettier-ignore

export default {
  'the board of stages tells what the ledger adds up to, and each of its numbers opens exactly its rows': async (
    session,
  ) => {
    const town = await sample(session);
    const parcels = await items(session, 'parcels', town);
    const sums = await (await fetch(`${session.origin}/api/sums/parcels?town=${town.town}&by=committee,stage`)).json();
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    await page.click('[data-go="stages"]');
    await page.locator('.stage-board tfoot').waitFor();
    const stages = [...new Set(parcels.map(({ properties }) => properties.stage))];
    for (const stage of stages) {
      const row = page.locator(`.stage-board [data-stage="${stage}"] tr`).first();
      const count = parcels.filter(({ properties }) => properties.stage === stage).length;
      const mu = sums.rows
        .filter((each) => each.stage === stage)
        .reduce((sum, each) => sum + Number(each.mu_printed), 0);
      const told = (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace(/,/g, '')));
      assert.deepEqual(told, [count, Number(mu.toFixed(2))], stage);
    }
    const foot = (await page.locator('.stage-board tfoot td').allInnerTexts()).map((text) => text.replace(/,/g, ''));
    assert.deepEqual(foot, [String(parcels.length), Number(sums.total.mu_printed).toFixed(2)]);

    const [stage] = stages;
    await page.click(`[data-stage="${stage}"] th button`);
    const unit = page.locator(`[data-stage="${stage}"] .stage-unit`).first();
    const committee = await unit.getAttribute('data-committee');
    await unit.locator('[data-rows]').click();
    const rows = parcels.filter(({ properties: p }) => p.stage === stage && p.committee === committee);
    await counted(page, rows.length);
    // Who may move nothing is offered nothing to pick.
    const offered = page.locator('.work-stages .form-hint, .stage-unit .text-button');
    await until(async () => (await offered.count()) === 0); // what is still read may say so
    assert.deepEqual(await seriousFaults(page), []);
  },

  'by how much areas may differ is set by a planner on the board, and a card goes by it at once': async (session) => {
    const town = await sample(session);
    const { area_tolerance: before } = (await session.get('/api/towns')).towns.find((each) => each.town === town.town);
    const apart = ({ area_m2: drawn, surveyed_m2: surveyed }) => Math.abs(surveyed - drawn) / drawn;
    const parcel = (await items(session, 'parcels', town)).find(({ properties: p }) => p.surveyed_m2 > 0 && apart(p) > 0.002 && apart(p) < 0.04); // prettier-ignore
    const who = await person(session, town, 'planner');
    const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
    await page.click('[data-go="stages"]');
    const rule = page.locator('[data-tolerance]');
    await rule.locator('summary', { hasText: `${100 * before} %` }).waitFor();
    const far = page.locator('.card-areas .is-far');
    try {
      session.forgive(/400/);
      await rule.locator('summary').click();
      await rule.locator('input').fill('101');
      await rule.locator('button').click();
      await rule.locator('[role="alert"]', { hasText: /0.*1/ }).waitFor();
      await rule.locator('input').fill('0.1');
      await rule.locator('button').click();
      await rule.locator('summary', { hasText: '0.1 %' }).waitFor();
      await page.screenshot({ path: `${process.env.TUNTU_DATA}/stages-tolerance.png` });
      assert.deepEqual(await seriousFaults(page), []);
      await page.keyboard.press('Escape');
      await far.first().waitFor();
    } finally {
      await callAs(session, who, `/api/areas/tolerance?town=${town.town}`, { share: before }, 'PUT');
    }
    await far.first().waitFor({ state: 'detached' });
  },

  'a stage’s name stands in one line of the board, on a phone and in English too': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&lang=en`, { width: 360, height: 640 });
    await page.locator('.overview-handle').press('Enter');
    await page.locator('[data-go="stages"]').click();
    await page.locator('.stage-board tfoot').waitFor();
    const heights = await page.$$eval('.stage-board tbody th button span', (all) =>
      all.map((each) => each.getBoundingClientRect().height),
    );
    assert.ok(heights.length > 5 && Math.max(...heights) < 1.5 * Math.min(...heights), heights.join());
  },

  'ten parcels that are picked on the map or in the table move together in two presses': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const tasked = (await items(session, 'parcels', town)).filter(({ properties }) => properties.stage === 'tasked');
    const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland`);
    await page.click('[data-go="stages"]'); // 1
    await page.locator('[data-stage="tasked"] [data-rows]').first().click(); // the rows
    await counted(page, tasked.length);
    const row = page.locator('.table tbody tr[data-fid]');
    const fids = [];
    for (let i = 0; i < 10; i += 1) {
      fids.push(Number(await row.nth(i).getAttribute('data-fid')));
      await row.nth(i).click();
      await page.locator('.stages-foot b', { hasText: String(i + 1) }).waitFor();
    }
    // One that is pressed again is picked no more.
    await row.nth(9).click();
    await page.locator('.stages-foot b', { hasText: '已选 9 块' }).waitFor();
    await row.nth(9).click();
    await page.locator('.stages-foot b', { hasText: '已选 10 块' }).waitFor();
    await page.screenshot({ path: `${process.env.TUNTU_DATA}/stages-picked.png` });
    await page.locator('.stages-foot [data-step="clearing"]').click(); // 2
    await page.locator('.stages-foot .is-main').click(); // 3
    await page.locator('.stages-foot').waitFor({ state: 'detached' });
    const now = await items(session, 'parcels', town);
    const stageOf = (fid) => now.find(({ id }) => Number(id) === fid).properties.stage;
    assert.deepEqual(fids.map(stageOf), Array(10).fill('clearing'));
    // One change, which the history takes back whole.
    const board = page.locator('[data-stage="tasked"] tr').first().locator('td').first();
    await until(async () => Number(await board.innerText()) === tasked.length - 10);
    await takeBack(session, town, who);
    await until(async () => Number(await board.innerText()) === tasked.length);
  },

  'ten parcels that are picked are put into a new batch in four presses, and the board tells that batch alone': async (
    session,
  ) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland`);
    await page.click('[data-go="stages"]');
    await page.locator('.stage-board tfoot').waitFor();
    await page.locator('[data-stage="tasked"] [data-rows]').first().click();
    const row = page.locator('.table tbody tr[data-fid]');
    const fids = [];
    for (let i = 0; i < 10; i += 1) {
      fids.push(Number(await row.nth(i).getAttribute('data-fid')));
      await row.nth(i).click();
      await page.locator('.stages-foot b', { hasText: String(i + 1) }).waitFor();
    }
    const name = '2026年新批';
    await page.click('.stages-foot [data-batch="put"]'); // 1
    await page.locator('[name="batch-into"]').selectOption('new'); // 2, beside those of the sample
    await page.fill('[name="batch-name"]', name); // 3
    await page.screenshot({ path: `${process.env.TUNTU_DATA}/stages-batch.png` });
    await page.locator('.batch-form .is-main').click(); // 4
    await page.locator('.stages-foot').waitFor({ state: 'detached' });
    const now = await items(session, 'parcels', town);
    const inIt = now.filter(({ properties }) => properties.batch === name).map(({ id }) => Number(id));
    assert.deepEqual(inIt.sort(), [...fids].sort());
    await page.locator('[name="batch-only"]').selectOption({ label: `${name}（10 块）` });
    const foot = page.locator('.stage-board tfoot td').first();
    await until(async () => (await foot.innerText()) === '10');
    assert.deepEqual(await seriousFaults(page), []);
    await page.screenshot({ path: `${process.env.TUNTU_DATA}/stages-batch-only.png` });
    await page.locator('.stage-board [data-stage="tasked"] [data-rows]').first().click();
    await counted(page, 10);
    await takeBack(session, town, who);
    const offered = page.locator('[name="batch-only"] option');
    await until(async () => !(await offered.allInnerTexts()).some((each) => each.startsWith(name)));
  },

  'a batch is altered on the page, has a target and its progress; ten parcels are taken out of it in four presses':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const tasked = (await items(session, 'parcels', town)).filter(({ properties: p }) => p.stage === 'tasked');
      const [name, later] = ['2026年试点批', '2026年试点一批'];
      const parcels = tasked.slice(0, 10).map(({ id }) => Number(id));
      const made = await callAs(session, who, `/api/parcels/batches?town=${town.town}`, { name, year: 2026, parcels });
      const batch = made.batch.id;
      const inIt = async (of) =>
        (await items(session, 'parcels', town)).filter(({ properties }) => properties.batch === of).length;
      const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland`);
      await page.click('[data-go="stages"]');
      await page.locator('[name="batch-only"]').waitFor();
      const { press, choose, took } = hand(page);

      // Its name and days.
      await page.locator('[name="batch-only"]').selectOption(String(batch));
      await page.click('[data-batch="alter"]');
      await page.fill('#form-batch-name', later);
      await page.fill('#form-batch-due', '2026-12-20');
      await shot(page, 'batch-alter');
      assert.deepEqual(await seriousFaults(page), []);
      await page.click('.batch-form .is-main');
      await page.locator('.work-stages .form-hint', { hasText: '2026-12-20 前完成' }).waitFor();
      await until(async () => (await inIt(later)) === 10);

      // Its own target and progress.
      await page.locator('.progress h3', { hasText: later }).waitFor();
      await page.click('[data-target]');
      await page.fill('[name="target"]', '12');
      await page.locator('.target-form .is-main').click();
      await page.locator('.progress-said', { hasText: '任务 12.00 亩' }).waitFor();
      const { targets } = await session.get(`/api/parcels/targets?town=${town.town}`);
      assert.ok(targets.some((each) => each.batch === batch && each.m2 === 8000));
      const ofTown = await session.get(`/api/parcels/progress?town=${town.town}&year=2026`);
      assert.notEqual(ofTown.target_m2, 8000, 'the town’s target is another');
      await shot(page, 'batch-progress');

      // Out of it: what is in the batch is picked at once, by committee.
      const committees = [...new Set(tasked.slice(0, 10).map(({ properties: p }) => p.committee))];
      await page.click('[data-stage="tasked"] th button');
      for (const committee of committees)
        await page.locator(`.stage-unit[data-committee="${committee}"] .text-button`).click();
      await page.locator('.stages-foot b', { hasText: '已选 10 块' }).waitFor();
      await page.locator('[data-batch="take"]', { hasText: '移出 10 块' }).waitFor();
      await page.evaluate(() => document.querySelector('.stages-foot').scrollIntoView({ block: 'end' }));
      await shot(page, 'batch-take');
      const filling = await held(page, /\/api\/parcels\/batches\/\d+/, 'POST');
      await press('[data-batch="take"]');
      // A second press does nothing, and what is done already is said.
      await page.locator('.stages-foot [role="status"]', { hasText: '正在处理' }).waitFor();
      assert.equal(await page.locator('[data-batch="take"]').getAttribute('aria-disabled'), 'true');
      filling.letGo();
      await page.locator('.stages-foot').waitFor({ state: 'detached' });
      await until(async () => (await inIt(later)) === 0);
      took(1, 'ten parcels out of a batch, once they are picked');

      // And in again: whatever is picked on the map or in the table that is not in it.
      await choose('[name="batch-only"]', '');
      await page.locator('[data-stage="tasked"] [data-rows]').first().click();
      await counted(page, tasked.length);
      await page.locator('.table tbody tr[data-fid]').first().click();
      await page.locator('[name="batch-only"]').selectOption(String(batch));
      await page.click('[data-batch="into"]');
      await until(async () => (await inIt(later)) === 1);
      await takeBack(session, town, who);

      // What is empty is deleted, once it has no target.
      await page.click('[data-target]');
      await page.fill('[name="target"]', '0');
      await page.locator('.target-form .is-main').click();
      await page.locator('.progress-said', { hasText: '还没有设任务' }).waitFor();
      await page.locator('[data-batch="end"]').click();
      await page.locator('[data-sure]').click();
      await until(
        async () =>
          !(await session.get(`/api/parcels/batches?town=${town.town}`)).batches.some(({ id }) => id === batch),
      );
    },

  'a planner sets the year’s target; the board says how far it is, where the pace leads, and what a day was like':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland`);
      await page.click('[data-go="stages"]');
      await page.locator('.burn-done').waitFor({ state: 'attached' });
      await page.click('[data-target]');
      await page.fill('[name="target"]', '8,000');
      await page.locator('.target-form .is-main').click();
      await page.locator('.progress-said', { hasText: '任务 8,000.00 亩' }).waitFor();
      assert.equal(await page.locator('.burn-target').count(), 1);
      const progress = await session.get(`/api/parcels/progress?town=${town.town}`);
      const done = ((progress.done_m2 * 3) / 2000).toFixed(2).replace(/\B(?=(\d{3})+\.)/, ',');
      const said = await page.locator('.progress-said').innerText();
      assert.ok(
        said.includes('任务 8,000.00 亩') && said.includes(`已复垦 ${done} 亩`) && said.includes('近八周'),
        said,
      );
      const [first] = progress.holding_back;
      await page.locator('.progress-holding button', { hasText: first.code }).waitFor();
      // A day beside today: what each row has gained or lost is the difference of the numbers before it.
      await page.fill('[name="beside"]', dayFrom(-120));
      await page.locator('.stage-beside').waitFor();
      const rows = await page.$$eval('.stage-beside tbody tr', (all) =>
        all.map((row) =>
          [...row.querySelectorAll('td')].map((td) => Number(td.innerText.replace(/,/g, '').replace('−', '-'))),
        ),
      );
      assert.ok(rows.length > 5);
      for (const [was, is, gained] of rows) assert.ok(Math.abs(is - was - gained) < 0.001, `${was} ${is} ${gained}`);
      assert.deepEqual(await seriousFaults(page), []);
      await page.locator('.progress-holding button', { hasText: first.code }).click();
      await page.locator('#card', { hasText: first.code.slice(-4) }).waitFor();
      // 0 takes it away.
      await page.click('#card [aria-label="关闭"]');
      await page.click('[data-go="stages"]');
      await page.click('[data-target]');
      await page.fill('[name="target"]', '0');
      await page.locator('.target-form .is-main').click();
      await page.locator('.progress-said', { hasText: '还没有设任务' }).waitFor();
    },
};
