// A month's papers on the page: by a planner and by a clerk, their presses counted.
import assert from 'node:assert/strict';
import { faultsInLooks, sample, SOAK } from './browser.mjs';
import { person, visitAs } from './people.mjs';
import { dayFrom, hand, sweptOf } from './helpers.mjs';

const today = () => dayFrom(0);
const monthBefore = (months) => {
  const at = new Date(`${today().slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, 7);
};
/** The month before this one, and one that can be closed without taking others' tests their days. */
const LAST = monthBefore(1);

const api = (session, who) => async (path, body, headers) => {
  const reply = await fetch(`${session.origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie: who.cookie, 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const value = await reply.json();
  assert.ok(reply.ok, `${path}: ${reply.status} ${JSON.stringify(value)}`);
  return value;
};

const numberOf = (text) => Number(text.replace(/,/g, ''));

export default {
  'a month’s papers: one press opens them, and sheet, attendance, lists and the server say one number': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦规划');
    const get = api(session, planner);
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    const own = hand();
    await own.press(page.locator('[data-go="month"]'));
    const panel = page.locator('.work-month');
    await panel.locator('tfoot').waitFor();
    own.took(1, 'the month’s sheet');
    assert.equal(new URL(page.url()).searchParams.get('papers'), LAST);
    const sheet = await get(`/api/cleaning/ledger?town=${town.town}&month=${LAST}`);
    assert.equal(await panel.locator('tr[data-cleaner]').count(), sheet.rows.length);
    const sums = (await panel.locator('tfoot td').allInnerTexts()).map(numberOf);
    const { villages, streets } = sheet.total;
    assert.deepEqual(sums, [
      ...[villages, streets].flatMap(({ duty_days: duty, days, due, slots }) => [duty, days, due, slots]),
      sheet.rows.reduce((sum, { attended }) => sum + attended, 0),
    ]);
    const [from, to] = [`${LAST}-01`, `${LAST}-31`];
    const span = `town=${town.town}&from=${from}&to=${to.slice(0, 8)}${new Date(Date.UTC(Number(LAST.slice(0, 4)), Number(LAST.slice(5)), 0)).getUTCDate()}`;
    const { total } = await session.get(`/api/cleaning/measures?${span}&by=village`);
    assert.equal(sweptOf(sheet, 'villages'), total.on_time + total.late, 'the sheet adds up to what was swept');

    assert.equal(
      villages.due + sheet.nobody.villages.due,
      total.due,
      'what was due adds up to what the measures count by',
    );

    // names are masked, and whole by one press
    const name = panel.locator('tr[data-cleaner] .month-name').first();
    assert.match(await name.innerText(), /\*/);
    await own.press(panel.locator('[data-reveal]'));
    await page.waitForFunction(() =>
      /^[^*]+$/.test(document.querySelector('tr[data-cleaner] .month-name')?.innerText ?? '*'),
    );
    own.took(1, 'whole names');
    const download = page.waitForEvent('download');
    await own.press(panel.locator('[data-save=xlsx]'));
    assert.match((await download).suggestedFilename(), new RegExp(`保洁员月报表.*\\.xlsx$`));
    own.took(1, 'the sheet as a workbook');

    await own.press(panel.locator('[data-choice=attendance]'));
    await panel.locator('.month-attendance').waitFor();
    own.took(1, 'attendance');
    const signs = { o: '√', p: '△', c: '?', m: '×', n: '○', s: '–' };
    const [{ marks, attended }] = sheet.rows;
    const cells = await panel.locator('.month-attendance tbody tr').first().locator('td').allInnerTexts();
    assert.deepEqual(cells, [...[...marks].map((mark) => signs[mark] ?? ''), String(attended)]);

    await own.press(panel.locator('[data-choice=inspections]'));
    await panel.locator('.month-inspections').waitFor();
    const { inspections } = await get(`/api/cleaning/lists?town=${town.town}&month=${LAST}&sheet=inspections`);
    assert.equal(await panel.locator('[data-inspection]').count(), inspections.length);
    const { deductions } = inspections.find((each) => each.deductions?.length > 0);
    assert.ok((await panel.innerText()).includes(deductions[0].words), 'what was found is told');

    await own.press(panel.locator('[data-choice=washings]'));
    await panel.locator('.month-washings').waitFor();
    const { streets: washed } = await get(`/api/cleaning/lists?town=${town.town}&month=${LAST}&sheet=washings`);
    for (const each of washed.slice(0, 5))
      assert.match(
        await panel.locator(`[data-street="${each.street}"] td`).nth(1).innerText(),
        new RegExp(`^${each.washed} / ${each.due}`),
      );

    await own.press(panel.locator('[data-choice=patrols]'));
    await panel.locator('.month-patrols').waitFor();
    const { patrols } = await get(`/api/cleaning/patrols?${span}`);
    assert.equal(await panel.locator('[data-patrol]').count(), patrols.length);

    // back through the papers, and then to the map
    await page.goBack();
    await panel.locator('.month-washings').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#work').waitFor({ state: 'hidden' });
    assert.equal(new URL(page.url()).searchParams.get('papers'), null);
  },

  'red and black villages: drafted, published by two presses, objected to by the village’s clerk and answered': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const get = api(session, planner);
    const lists = () => get(`/api/cleaning/lists?town=${town.town}&month=${LAST}&least=20&places=5`);
    const before = await lists();
    const page = await visitAs(session, planner, `/?town=${town.town}&papers=${LAST}.lists`);
    const panel = page.locator('.work-month');
    const own = hand();
    if (before.published === null) {
      await panel.locator('[data-colour=red]').waitFor();
      for (const colour of ['red', 'black']) {
        const listed = await panel.locator(`[data-colour=${colour}] tr[data-village]`).count();
        assert.equal(listed, before.draft[colour].length);
      }
      const [left] = before.draft.black;
      await panel.locator(`[data-colour=black] [data-listed="${left.village}"]`).uncheck();
      await own.press(panel.locator('[data-publish]'));
      assert.match(await panel.locator('.form-sure').innerText(), /不再改动/);
      await own.press(panel.locator('[data-sure]'));
      await panel.locator('[data-published]').waitFor();
      own.took(2, 'lists published');
      const { published } = await lists();
      assert.equal(published.red.length, before.draft.red.length);
      assert.ok(!published.black.some(({ village }) => village === left.village), 'who was left out is not listed');
    }
    const { published } = await lists();
    const entry = published.black.find((each) => (each.objections ?? []).length === 0);
    const clerk = await person(session, town, 'clerk', '--unit', entry.committee);
    const theirs = await visitAs(session, clerk, `/?town=${town.town}&papers=${LAST}`);
    const other = published.black.find((each) => each.committee !== entry.committee);
    const asked = [];
    theirs.on('request', (request) => asked.push(request.url()));
    const list = theirs.locator('.work-month');
    await list.locator(`[data-object="${entry.village}"]`).waitFor();
    assert.equal(await list.locator('[data-choice=sheet]').count(), 0, 'month sheets are not a clerk’s');
    if (other !== undefined) assert.equal(await list.locator(`[data-object="${other.village}"]`).count(), 0);
    await own.press(list.locator(`[data-object="${entry.village}"]`));
    await list.locator('#form-objection').fill('那几天停水，村里自己扫了');
    await own.press(list.locator('[data-send-objection]'));
    await list.locator(`[data-village="${entry.village}"] [data-objection]`).waitFor();
    own.took(2, 'an objection');
    for (const choice of ['inspections', 'washings', 'patrols']) await list.locator(`[data-choice=${choice}]`).click();
    assert.ok(!asked.some((url) => url.includes('/ledger')), 'a clerk’s page asks for no month sheet');

    // the planner's open page is told of it
    const row = panel.locator(`[data-village="${entry.village}"]`);
    await row.locator('[data-answer]').waitFor();
    assert.match(await row.innerText(), /停水.*待答复/s);
    await own.press(row.locator('[data-answer]'));
    await row.locator('#form-answer').fill('核实属实');
    await own.press(row.locator('[data-uphold]'));
    await page.waitForFunction(
      (village) => document.querySelector(`[data-village="${village}"]`)?.innerText.includes('已撤下'),
      entry.village,
    );
    own.took(2, 'an objection answered');
    const { published: after } = await lists();
    assert.equal(after.black.find(({ village }) => village === entry.village).struck, true);
  },

  'a month is closed by two presses that say what it freezes; a correction of it stands in the next one': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦结账');
    const get = api(session, planner);
    const { closed } = await get(`/api/cleaning/months?town=${town.town}`);
    let back = Number(today().slice(8)) > 3 ? 1 : 2;
    while (closed.includes(monthBefore(back))) back += 1;
    const month = monthBefore(back);
    // the question tells what the sheet says where another paper is open, too
    const page = await visitAs(session, planner, `/?town=${town.town}&papers=${month}.lists`);
    const panel = page.locator('.work-month');
    const own = hand();
    await own.press(panel.locator('[data-close-month]'));
    await panel.locator('.form-sure').waitFor();
    const sheet = await get(`/api/cleaning/ledger?town=${town.town}&month=${month}`);
    const question = await panel.locator('.form-sure').innerText();
    assert.match(question, /不能再打开/);
    assert.ok(question.includes(`${sheet.rows.length} 人`), question);
    assert.ok(
      !(await get(`/api/cleaning/months?town=${town.town}`)).closed.includes(month),
      'a question closes nothing',
    );
    await own.press(panel.locator('[data-sure]'));
    await panel.locator('.month-state.is-closed').waitFor();
    own.took(2, 'a month closed');
    assert.match(await panel.locator('[data-state]').innerText(), new RegExp(`^${today()} 由韦结账结账`));
    assert.equal(await panel.locator('[data-close-month]').count(), 0);

    const [{ cleaner }] = sheet.rows;
    await panel.locator('[data-choice=sheet]').click();
    await panel.locator(`tr[data-cleaner="${cleaner}"] button`).click();
    await panel.locator('[data-correct] option').first().waitFor({ state: 'attached' });
    await panel.locator('#form-correct-date').fill(`${month}-09`);
    await panel.locator('#form-correct-slots').fill('半次');
    await panel.locator('#form-correct-reason').fill('多记了半次');
    await panel.locator('[data-correct] .form-button').click();
    await panel.locator('#correct-problem', { hasText: '“半次”不是数字' }).waitFor();
    await panel.locator('#form-correct-slots').fill('-0.5');
    await panel.locator('[data-correct] .form-button').click();
    await page.waitForFunction(() => document.querySelector('#form-correct-reason')?.value === '');
    const now = new Set((await get(`/api/cleaning/months?town=${town.town}`)).closed);
    let next = monthBefore(back - 1);
    for (let n = back - 1; now.has(next); n -= 1) next = monthBefore(n);
    const { corrections } = await get(`/api/cleaning/ledger?town=${town.town}&month=${next}`);
    assert.ok(
      corrections.some((each) => each.cleaner === cleaner && each.slots === -0.5 && each.reason === '多记了半次'),
    );
    await page.goto(`${session.origin}/?town=${town.town}&papers=${next}`);
    await panel.locator('.month-correction').first().waitFor();
    assert.match(await panel.innerText(), /更正 .*多记了半次/);
  },

  'a cleaner’s last day is recorded on the sheet; what is assigned ends with it, and it is taken back': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const get = api(session, planner);
    const assigned = () => get(`/api/cleaning/assignments?town=${town.town}&from=${today()}&to=${today()}`);
    const held = (await assigned()).assignments;
    const { cleaner } = held.find(
      (each) => each.instead_of === undefined && each.ends === null && each.starts < today(),
    );
    const page = await visitAs(session, planner, `/?town=${town.town}&papers=${today().slice(0, 7)}`);
    const panel = page.locator('.work-month');
    await panel.locator('tfoot').waitFor();
    const own = hand();
    await own.press(panel.locator(`tr[data-cleaner="${cleaner}"] button`));
    await own.press(panel.locator('[data-leave]'));
    assert.match(await panel.locator('.form-sure').innerText(), new RegExp(`最后一天是 ${today()}`));
    await own.press(panel.locator('[data-sure]'));
    await panel.locator('[data-back]').waitFor();
    own.took(3, 'a last day');
    const after = (await assigned()).assignments.filter((each) => each.cleaner === cleaner);
    assert.ok(after.length > 0 && after.every(({ ends }) => ends === today()), JSON.stringify(after));
    await own.press(panel.locator('[data-back]'));
    await panel.locator('[data-leave]').waitFor();
    own.took(1, 'taken back');
    const again = (await assigned()).assignments.filter((each) => each.cleaner === cleaner);
    assert.ok(again.length > 0 && again.every(({ ends }) => ends !== today()), 'what ended with it is given back');
  },

  'a month’s papers in the sizes of the page: nothing reaches out of the window, and axe finds no serious fault':
    async (session) => {
      const town = await sample(session);
      const planner = await person(session, town, 'planner');
      const papers = {
        sheet: 'tfoot',
        attendance: '.month-attendance',
        lists: '.month-listed',
        inspections: '.month-inspections',
        washings: '.month-washings',
        patrols: '.month-patrols',
      };
      const all = {
        'zh-Hans': {
          desk: [1440, 900],
          phone: [390, 844],
          projector: [1024, 768],
          side: [844, 390],
          wall: [3840, 2160],
        },
        en: { phone: [390, 844], desk: [1366, 768] },
        'zh-Hant': { desk: [1440, 900] },
      };
      // The long tests look at all; else a desk and a phone in Chinese, whose rows are the same in the other language of Chinese, and a phone in English, whose words are the longest.
      const few = SOAK ? all : { 'zh-Hans': { desk: [1440, 900], phone: [390, 844] }, en: { phone: [390, 844] } };
      for (const [language, sizes] of Object.entries(few))
        for (const [size, [width, height]] of Object.entries(sizes)) {
          const options = { width, height, ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}) };
          const page = await visitAs(session, planner, `/?town=${town.town}&lang=${language}&papers=${LAST}`, options);
          for (const [paper, there] of Object.entries(papers)) {
            await page.locator(`.work-month [data-choice=${paper}]`).click();
            await page.locator(`.work-month ${there}`).first().waitFor();
            const box = await page.locator('#work').boundingBox();
            assert.ok(
              box.x >= 0 && box.x + box.width <= width + 0.5 && box.y >= 0 && box.y + box.height <= height + 0.5,
              `${paper}, ${size}: ${JSON.stringify(box)}`,
            );
            const wide = await page
              .locator('.work-body')
              .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
            assert.ok(wide <= 1, `${paper}, ${size}: wider by ${wide} px than its panel`);
            if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/${paper}-${size}-${language}.png` }); // prettier-ignore
            if (SOAK ? size === 'desk' || size === 'phone' : language === 'zh-Hans')
              assert.deepEqual(await faultsInLooks(page), {}, `${paper}, ${size}, ${language}`);
          }
          await page.context().close();
        }
    },
};
