// The board of today's sweeps and the report of a slot, by a clerk of one committee.
import assert from 'node:assert/strict';
import { rest, sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';
import { callAs, dayFrom, hand } from './helpers.mjs';

/** What the server knows of a slot of the villages of a committee. */
async function slots(session, town, date, slot, committee) {
  const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
  return villages.filter((unit) => committee === null || unit.committee === committee).map((unit) => unit[slot]);
}

export default {
  'the board: its numbers are the server’s, each opens its rows, and the reminder names villages': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-board]').click();
    const board = page.locator('.work-today');
    await board.locator('.board-slot').first().waitFor();
    const { villages, slots: windows } = await session.get(`/api/coverage?town=${town.town}`);
    for (const { slot, due } of windows) {
      const states = villages.map((unit) => unit[slot]);
      const own = board.locator(`[data-slot=${slot}]`);
      const done = states.filter((state) => state === 'on_time' || state === 'late').length;
      if (due) assert.equal(Number(await own.locator('h3 b').innerText()), done, slot);
    }
    const rows = board.locator('.board-committees tbody tr');
    assert.equal(await rows.count(), new Set(villages.map(({ committee }) => committee)).size);
    // Every number that can be pressed opens as many rows as it says.
    let opened = 0;
    for (const button of await board.locator('.board-counts button').all()) {
      const says = Number(/\d+/.exec((await button.innerText()).replace(/,/g, ''))[0]);
      await button.click();
      opened += 1;
      await page.waitForFunction(
        (n) => new RegExp(`^${n}( |$)`).test(document.querySelector('.table-count')?.innerText.trim() ?? ''),
        says,
      );
    }
    for (const row of (await rows.all()).slice(0, 4)) {
      const button = row.locator('td button').first();
      if ((await button.count()) === 0) continue;
      const [done, all] = (await button.innerText()).split('/').map(Number);
      await button.click();
      await page.waitForFunction(
        (n) => new RegExp(`^${n}( |$)`).test(document.querySelector('.table-count')?.innerText.trim() ?? ''),
        all - done,
      );
    }
    assert.ok(opened > 0 || windows.every(({ due }) => !due), 'before the morning nothing is due, and else it opens');
    const remind = board.locator('[data-remind]').first();
    if (villages.some((unit) => unit.staffed && [unit.am, unit.pm].includes('not_reported'))) {
      await remind.click();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(text, /^【催报】/);
      const names = new Set(villages.map(({ name }) => name));
      const told = text
        .split('\n')
        .slice(1)
        .flatMap((line) => line.split('：')[1].split('、'))
        .map((name) => name.replace(/（.*）$/, '')); // one that another village bears too has its committee behind it
      assert.ok(told.length > 0 && told.every((name) => names.has(name)), `only villages: ${text}`);
    }
    assert.equal(await board.locator('[data-report]').count(), 0, 'who has not signed in reports nothing');
  },

  'a clerk’s report: all of a slot in two presses, an exception with its reason, a hole of yesterday as late': async (
    session,
  ) => {
    const town = await sample(session);
    const yesterday = dayFrom(-1);
    const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`);
    const lacking = villages.find((unit) => unit.pm === 'not_reported' && unit.committee !== null);
    assert.ok(lacking !== undefined, 'the sample has a hole yesterday');
    const { committee } = lacking;
    const clerk = await person(session, town, 'clerk', '--unit', committee);
    const page = await visitAs(session, clerk, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    await page.locator('.work-today [data-report]').first().click();
    const report = page.locator('.work-report');
    await report.locator('[data-choice]').first().waitFor();
    // Yesterday's afternoon, all that is not yet said.
    await report.locator(`[data-choice="${yesterday}"]`).click();
    await report.locator('[data-choice=pm]').click();
    await report.locator('.report-list li').first().waitFor();
    const listed = await report.locator('.report-list li').count();
    const own = villages.filter((unit) => unit.committee === committee && unit.pm !== 'not_due');
    assert.equal(listed, own.length, 'only the villages of the clerk’s committee');
    const holes = own.filter((unit) => unit.pm === 'not_reported').map(({ fid }) => fid);
    const [first] = holes;
    assert.ok(await report.locator('[data-send]').isDisabled(), 'nothing is said that nobody has said');
    await report.locator('[data-all]').click();
    await report.locator(`[data-village="${first}"] [data-result=missed]`).click();
    // An exception is not sent without its reason: a usual one by a press, or one that is typed.
    await report.locator('[data-send]').click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'form-report-reason');
    assert.equal(await report.locator('[data-send]').isDisabled(), false, 'nothing was sent');
    await report.locator('[data-choice=rain]').click();
    assert.equal(await report.locator('#form-report-reason').inputValue(), '下雨');
    await report.locator('#form-report-reason').fill('路断了，没有扫');
    await report.locator('[data-send]').click();
    await page.waitForFunction((fid) => document.querySelector(`[data-village="${fid}"] .report-state`)?.textContent?.includes('漏扫'), first); // prettier-ignore
    const after = await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`);
    const now = new Map(after.villages.map((unit) => [unit.fid, unit.pm]));
    assert.equal(now.get(first), 'missed');
    for (const fid of holes.slice(1)) assert.equal(now.get(fid), 'late', 'entered after its day');
    assert.ok(!(await slots(session, town, yesterday, 'pm', committee)).includes('not_reported'));
    assert.equal(await report.locator('[data-send]').isDisabled(), true, 'nothing is left to say');
  },

  'a place that somebody has last within days is to be planned, for who plans, as soon as it is known': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const path = `/api/cleaning/assignments?town=${town.town}`;
    const { assignments } = await callAs(session, planner, `${path}&from=${dayFrom(0)}&to=${dayFrom(0)}`);
    const held = assignments.find(({ place, ends }) => place.startsWith('villages.') && ends === null);
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    const { ending: before } = await callAs(session, planner, `/api/cleaning/gaps?town=${town.town}&ahead=14`);
    const edits = [{ op: 'end', id: held.id, ends: dayFrom(3) }];
    const { change } = await callAs(session, planner, path, { edits });
    const todo = page.locator('[data-todo=ending]');
    await todo.getByText(`${before.length + 1} 处两周内到期`).waitFor();
    await todo.locator('button').click();
    await page.locator(`.work-plan [data-gaps=ending] [data-place="${held.place}"]`).waitFor();
    await callAs(session, planner, `/api/changes/${change}/undo?town=${town.town}`, {});
    const visitor = await session.visit(`/?town=${town.town}`);
    await visitor.locator('[data-board]').click();
    await visitor.locator('.work-today .board-slot').first().waitFor();
    assert.equal(await visitor.locator('[data-todo=ending]').count(), 0);
  },

  'a village’s card leads to the report of its open slot, for those who may': async (session) => {
    const town = await sample(session);
    const yesterday = dayFrom(-1);
    const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`);
    const isOpen = (state) => ['partial', 'not_reported', 'missed'].includes(state);
    const lacking = villages.find((unit) => unit.committee !== null && isOpen(unit.pm) && !isOpen(unit.am));
    assert.ok(lacking !== undefined, 'a sweep of yesterday afternoon is not done');
    const path = `/?town=${town.town}&sel=villages.${lacking.fid}&date=${yesterday}`;
    const other = villages.find(({ committee }) => committee !== null && committee !== lacking.committee);
    const stranger = await person(session, town, 'clerk', '--unit', other.committee);
    for (const page of [await session.visit(path), await visitAs(session, stranger, path)]) {
      await page.locator('#card .card-slot').first().waitFor();
      await rest(page);
      assert.equal(await page.locator('#card [data-report]').count(), 0);
      await page.context().close();
    }
    const clerk = await person(session, town, 'clerk', '--unit', lacking.committee);
    const page = await visitAs(session, clerk, path);
    const { press, took } = hand();
    await press(page.locator('#card [data-report]'));
    const report = page.locator('.work-report');
    await report.locator('.report-list li').first().waitFor();
    assert.equal(await report.locator('.report-list li').first().getAttribute('data-village'), String(lacking.fid));
    for (const choice of [yesterday, 'pm'])
      assert.equal(await report.locator(`[data-choice="${choice}"]`).getAttribute('aria-pressed'), 'true', choice);
    await press(report.locator('.is-asked [data-result=done]'));
    await press(report.locator('[data-send]'));
    await page.waitForFunction(() => document.querySelector('.is-asked .report-state')?.textContent?.includes('迟报'));
    took(3, 'a sweep reported from its village’s card');
    const after = await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`);
    assert.equal(after.villages.find(({ fid }) => fid === lacking.fid).pm, 'late');
  },
};
