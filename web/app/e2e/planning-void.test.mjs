// What was reported of a slot, on its place's card: reports that disagree side by side, and one of them voided.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sample, seriousFaults } from './browser.mjs';
import { callAs, dayFrom, dayOf, hand, PHONE, shot } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

/** A slot of some days ago of which nothing is said, of a village of a committee. */
async function hole(session, town) {
  for (let back = 3; back < 25; back += 1) {
    const date = dayFrom(-back);
    const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
    for (const slot of ['am', 'pm']) {
      const unit = villages.find((each) => each[slot] === 'not_reported' && each.committee !== null);
      if (unit !== undefined) return { date, slot, unit, back };
    }
  }
  throw new Error('the sample has no slot without a report');
}

async function reported(session, town, who, { date, slot, unit }, n, result, basis) {
  const reports = [
    {
      uuid: randomUUID(),
      place: `villages.${unit.fid}`,
      date,
      slot,
      result,
      basis,
      captured_at: new Date(Date.now() - 60_000 + n * 1000).toISOString(),
    },
  ];
  const body = { phone_now: new Date().toISOString(), reports };
  const { results } = await callAs(session, who, `/api/cleaning/reports?town=${town.town}`, body);
  assert.equal(results[0].outcome, 'written', JSON.stringify(results));
  return results[0].sweep;
}

export default {
  'the list of a slot: what was reported is voided where it stands, by three presses': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦规划');
    const yesterday = dayFrom(-1);
    const read = async () => (await session.get(`/api/coverage?town=${town.town}&date=${yesterday}`)).villages;
    const before = await read();
    const slot = 'am';
    const old = before.find((each) => each[slot] === 'late' || each[slot] === 'on_time');
    const of = async (fid) => (await read()).find((each) => each.fid === fid)[slot];
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('[data-report]').first().click();
    const work = page.locator('.work');
    await work.locator(`[data-choice="${yesterday}"]`).click();
    await work.locator(`[data-choice="${slot}"]`).click();
    const row = work.locator(`[data-village="${old.fid}"]`);
    const own = hand();
    await own.press(row.locator('[data-reports]'));
    const first = row.locator('[data-sweep]').first();
    await first.waitFor();
    assert.match(await first.innerText(), /管理员导入/, 'who brought it in is told');
    await shot(page, 'list-void');
    await own.press(first.locator('[data-void]'));
    await own.press(row.locator('[data-reason=false]'));
    await row.locator('[data-unvoid]').waitFor();
    own.took(3, 'a report voided from the list');
    assert.notEqual(await of(old.fid), old[slot]);
    await own.press(row.locator('[data-unvoid]'));
    await row.locator('[data-unvoid]').waitFor({ state: 'detached' });
    assert.equal(await of(old.fid), old[slot]);
    assert.deepEqual(await seriousFaults(page), []);
    await page.close();
  },

  'two reports that disagree: side by side on the card, one voided by three presses, and taken back by one': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦规划');
    const at = await hole(session, town);
    const { date, slot, unit } = at;
    const clerk = await person(session, town, 'clerk', '--unit', unit.committee, '--name', '莫文书');
    const done = await reported(session, town, clerk, at, 1, 'done', 'seen');
    const missed = await reported(session, town, planner, at, 2, 'missed', 'told');
    const state = async () => {
      const { villages } = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
      return villages.find(({ fid }) => fid === unit.fid)[slot];
    };
    assert.equal(await state(), 'contested');
    const page = await visitAs(session, planner, `/?town=${town.town}&date=${date}&sel=villages.${unit.fid}`);
    const card = page.locator('#card');
    const own = hand();
    await own.press(card.locator(`[data-slot-reports=${slot}]`));
    const reports = card.locator('.card-reports');
    await reports.locator(`[data-sweep="${done}"]`).waitFor();
    const [left, right] = await Promise.all(
      [done, missed].map((id) => reports.locator(`.is-pair [data-sweep="${id}"]`).boundingBox()),
    );
    assert.ok(Math.abs(left.y - right.y) < 2 && Math.abs(left.x - right.x) > left.width, 'side by side');
    assert.match(await reports.locator(`[data-sweep="${done}"]`).innerText(), /已扫[^]*莫\*\*[^]*现场看到[^]*事后补报/);
    assert.match(await reports.locator(`[data-sweep="${missed}"]`).innerText(), /没扫[^]*我上报的[^]*听保洁员说/);
    await shot(page, 'void-contested');
    await own.press(reports.locator(`[data-sweep="${missed}"] [data-void]`));
    await shot(page, 'void-why');
    assert.deepEqual(await seriousFaults(page), []);
    await own.press(reports.locator('[data-reason=place]'));
    await page.waitForFunction((id) => document.querySelector(`[data-sweep="${id}"].is-out`) !== null, missed);
    own.took(3, 'a report voided from its card');
    assert.equal(await state(), 'late');
    // The card's own slot follows without being asked again.
    await page.waitForFunction(
      (each) => document.querySelector(`[data-slot-reports=${each}] b`)?.textContent.includes('迟报'),
      slot,
    );
    assert.match(await reports.locator(`[data-sweep="${missed}"]`).innerText(), /作废：看错了屯/);
    await shot(page, 'void-done');
    await own.press(reports.locator(`[data-sweep="${missed}"] [data-unvoid]`));
    await page.waitForFunction(
      (each) => document.querySelector(`[data-slot-reports=${each}] b`)?.textContent.includes('说法不一'),
      slot,
    );
    own.took(1, 'taken back');
    assert.equal(await state(), 'contested');
    // A reason of one's own.
    await reports.locator(`[data-sweep="${missed}"] [data-void]`).click();
    await reports.locator('[data-other]').click();
    await reports.locator('#form-void-reason').fill('电话核实过');
    await reports.locator('[data-because]').click();
    await page.waitForFunction((id) => document.querySelector(`[data-sweep="${id}"].is-out`) !== null, missed);

    // Whole names by a press, which is noted.
    await reports.locator('[data-names]').click();
    await page.waitForFunction(() => document.querySelector('.card-reports')?.textContent.includes('莫文书'));

    // The clerk sees what was said and why it was voided, of no person; another committee's sees nothing of it.
    const clerks = await visitAs(session, clerk, `/?town=${town.town}&date=${date}&sel=villages.${unit.fid}`);
    await clerks.locator(`[data-slot-reports=${slot}]`).click();
    await clerks.locator(`[data-sweep="${missed}"]`).waitFor();
    const text = await clerks.locator('.card-reports').innerText();
    assert.match(text, /我上报的[^]*电话核实过/);
    assert.doesNotMatch(text, /韦/);
    assert.equal(await clerks.locator('[data-void], [data-unvoid], [data-names]').count(), 0);
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const { committee } = villages.find((each) => each.committee !== null && each.committee !== unit.committee);
    const other = await person(session, town, 'clerk', '--unit', committee);
    const others = await visitAs(session, other, `/?town=${town.town}&date=${date}&sel=villages.${unit.fid}`);
    await others.locator('.card-slot').first().waitFor();
    assert.equal(await others.locator('[data-slot-reports]').count(), 0);

    await callAs(session, planner, `/api/cleaning/sweeps/${done}/void?town=${town.town}`, { reason: 'e2e' });
    assert.equal(await state(), 'not_reported');
  },

  'voiding on a phone: what disagrees is opened from the word that says so': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner', '--name', '韦规划');
    const at = await hole(session, town);
    const { date, slot, unit } = at;
    const clerk = await person(session, town, 'clerk', '--unit', unit.committee, '--name', '莫文书');
    const done = await reported(session, town, clerk, at, 11, 'done', 'seen');
    const missed = await reported(session, town, planner, at, 12, 'partial', 'told');
    const path = `/?town=${town.town}&date=${date}&sel=villages.${unit.fid}`;
    const page = await visitAs(session, planner, path, PHONE);
    const own = hand();
    const word = page.locator('#card [data-disputed]');
    if ((await word.count()) > 0) await own.press(word);
    else await own.press(page.locator(`#card [data-slot-reports=${slot}]`));
    await page.locator(`[data-sweep="${missed}"] [data-void]`).scrollIntoViewIfNeeded();
    await shot(page, 'void-phone');
    await own.press(page.locator(`[data-sweep="${missed}"] [data-void]`));
    for (const button of await page.locator('.reports-why button').all())
      assert.ok((await button.boundingBox()).height >= 40, 'a finger finds it');
    await own.press(page.locator('[data-reason=false]'));
    await page.waitForFunction((id) => document.querySelector(`[data-sweep="${id}"].is-out`) !== null, missed);
    own.took(3, 'voided on a phone');
    await callAs(session, planner, `/api/cleaning/sweeps/${done}/void?town=${town.town}`, { reason: 'e2e' });
  },
};
