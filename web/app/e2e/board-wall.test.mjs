// The board on the big screen, and whom to call from the one at the desk.
import assert from 'node:assert/strict';
import { sample, seriousFaults, until } from './browser.mjs';
import { callAs, dayFrom, hand, PHONE, shot } from './helpers.mjs';
import { person, tuntu, visitAs } from './people.mjs';

/** Leaves a village's morning of today without a report that counts; null before the morning has begun. */
async function silenced(session, town, planner) {
  const { villages, slots } = await session.get(`/api/coverage?town=${town.town}`);
  if (!slots.find(({ slot }) => slot === 'am').due) return null;
  const unit = villages.find(
    (each) => each.staffed && each.committee !== null && ['on_time', 'late'].includes(each.am),
  );
  const path = `/api/cleaning/sweeps?town=${town.town}&place=villages.${unit.fid}&date=${dayFrom(0)}`;
  const { sweeps } = await callAs(session, planner, path);
  const changes = [];
  const silence = async () => {
    for (const { id } of sweeps.filter(({ slot, voided }) => slot === 'am' && voided === undefined)) {
      const body = { reason: 'e2e' };
      changes.push((await callAs(session, planner, `/api/cleaning/sweeps/${id}/void?town=${town.town}`, body)).change);
    }
  };
  const putBack = async () => {
    for (const change of changes.splice(0).reverse())
      await callAs(session, planner, `/api/changes/${change}/undo?town=${town.town}`, {});
  };
  await silence();
  return { unit, silence, putBack };
}

/** What of the board is too small to be read, cut off or out of the window. */
function unreadable(page) {
  return page.evaluate(() => {
    const wall = document.querySelector('.wall');
    const least = window.innerHeight / 40;
    const found = [];
    const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.textContent.trim() === '') continue;
      const element = node.parentElement;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < least) found.push(`${node.textContent.trim()} is ${size} px of ${least}`);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight)
        found.push(`${node.textContent.trim()} lies outside: ${left} ${top} ${right} ${bottom}`);
    }
    const parts = [...wall.children].map((each) => each.getBoundingClientRect());
    for (let i = 1; i < parts.length; i += 1)
      if (parts[i].top < parts[i - 1].bottom - 1) found.push(`part ${i} lies over the one before`);
    if (wall.scrollHeight > wall.clientHeight) found.push(`${wall.scrollHeight} px in ${wall.clientHeight}`);
    return found;
  });
}

export default {
  'the board on the big screen: the server’s numbers, large enough for five metres, of no person, and it fills by itself':
    async (session) => {
      const town = await sample(session);
      const planner = await person(session, town, 'planner');
      const { cleaners } = await callAs(session, planner, `/api/cleaners?town=${town.town}`);
      assert.ok(cleaners.length > 0);
      for (const [width, height] of [
        [1920, 1080],
        [3840, 2160],
        [3840, 1080],
      ]) {
        const page = await session.visit(`/present?town=${town.town}&board=1`, { width, height });
        const wall = page.locator('.wall');
        await wall.locator('.wall-holes, .wall-committees').first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        const { villages, slots } = await session.get(`/api/coverage?town=${town.town}`);
        for (const { slot, due } of slots) {
          if (!due) continue;
          const states = villages.map((unit) => unit[slot]);
          const done = states.filter((state) => state === 'on_time' || state === 'late').length;
          await wall
            .locator(`[data-wall-slot=${slot}] .wall-done b`, { hasText: new RegExp(`^\\s*${done}\\s*$`) })
            .waitFor();
        }
        const committees = new Set(villages.map(({ committee }) => committee)).size;
        assert.equal(await wall.locator('.wall-committees li:not(.wall-head)').count(), Math.min(14, committees));
        await shot(page, 'wall');
        await until(async () => (await unreadable(page)).length === 0).catch(() => undefined);
        assert.deepEqual(await unreadable(page), [], `${width} × ${height}`);
        const notice = await page.locator('#notice').boundingBox();
        assert.ok(notice !== null && notice.y < height, 'that it is a sample is said');
        const text = await wall.innerText();
        for (const { name } of cleaners) assert.ok(name === '' || !text.includes(name), name);
        if (width === 1920) assert.deepEqual(await seriousFaults(page), []);
        await page.context().close();
      }

      // From the board at the desk by one press, and back by another; it fills while reports come in.
      const page = await session.visit(`/?town=${town.town}`);
      await page.locator('[data-board]').click();
      const own = hand();
      await own.press(page.locator('[data-wall]'));
      await page.locator('.wall').waitFor();
      own.took(1, 'the big screen');
      assert.match(page.url(), /\/present\?.*board=1/);
      const quiet = await silenced(session, town, planner);
      if (quiet !== null) {
        const done = async () => Number(await page.locator('[data-wall-slot=am] .wall-done b').innerText());
        const { villages } = await session.get(`/api/coverage?town=${town.town}`);
        const count = villages.filter(({ am }) => am === 'on_time' || am === 'late').length;
        await page.waitForFunction((n) => document.querySelector('[data-wall-slot=am] .wall-done b')?.textContent.trim() === String(n), count); // prettier-ignore
        assert.equal(await done(), count);
        await quiet.putBack();
        await page.waitForFunction((n) => document.querySelector('[data-wall-slot=am] .wall-done b')?.textContent.trim() === String(n), count + 1); // prettier-ignore
      }
      await page.locator('.present-board').click();
      await page.locator('.present-title').waitFor();
      assert.equal(await page.locator('.wall').count(), 0);
      await page.locator('.present-leave').click();
      await page.locator('.work-today').waitFor();
    },

  'whom to call: by one press, whole for who plans and noted, masked for a clerk, nothing for others': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const quiet = await silenced(session, town, planner);
    if (quiet === null) return; // the morning has not begun
    const { unit } = quiet;
    const clerk = await person(session, town, 'clerk', '--unit', unit.committee, '--name', '莫文书');
    try {
      const page = await visitAs(session, planner, `/?town=${town.town}`);
      await page.locator('[data-board]').click();
      const board = page.locator('.work-today');
      const own = hand();
      const am = board.locator('.board-slot[data-slot=am]');
      await am.locator('[data-calls]').waitFor();
      assert.equal(await board.locator('.board-calls').count(), 0);
      await own.press(am.locator('[data-calls]'));
      const calls = am.locator('.board-calls');
      await calls.locator('li').first().waitFor();
      own.took(1, 'whom to call');
      const line = await calls.locator(`[data-call-committee="${unit.committee}"]`).innerText();
      assert.ok(line.includes(unit.name), line);
      assert.ok(line.includes('莫文书'), `the committee’s clerk: ${line}`);
      assert.ok((await calls.locator('a[href^="tel:"]').count()) > 0, 'a phone can be called');
      await shot(page, 'board-calls');
      assert.deepEqual(await seriousFaults(page), []);
      assert.match(tuntu('user', 'log'), /cleaners seen unmasked/);
      // What others write is read again, and a list of all the town does not stand beside one committee's villages.
      const again = page.waitForRequest(/\/api\/cleaning\/calls/);
      await quiet.putBack();
      await again;
      await quiet.silence();
      await calls.locator(`[data-call-committee="${unit.committee}"]`).waitFor();
      await page.evaluate((committee) => {
        history.pushState(null, '', `${location.pathname}${location.search}&committee=${committee}`);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, unit.committee);
      await calls.waitFor({ state: 'detached' });
      await am.locator('[data-calls]').click();
      await calls.locator('li').first().waitFor();
      // What is to be done leads there, too, once its time is over.
      const todo = board.locator('[data-todo=overdue]');
      if ((await todo.count()) > 0) {
        await am.locator('[data-calls]').click();
        await calls.waitFor({ state: 'detached' });
        await todo.first().locator('button').click();
        await board.locator('.board-calls li').first().waitFor();
      }
      const phone = await visitAs(session, clerk, `/?town=${town.town}`, PHONE); // prettier-ignore
      await phone.locator('.overview-handle').press('Enter');
      await phone.locator('[data-board]').click();
      await phone.locator('.board-slot[data-slot=am] [data-calls]').click();
      await phone.locator('.board-calls li').first().waitFor();
      const masked = await phone.locator('.board-calls').innerText();
      assert.match(masked, /\*/);
      assert.doesNotMatch(masked, /莫文书/);
      await phone.locator('.board-calls').scrollIntoViewIfNeeded();
      await shot(phone, 'board-calls');
      const nobody = await session.visit(`/?town=${town.town}`);
      await nobody.locator('[data-board]').click();
      await nobody.locator('.board-slot').first().waitFor();
      assert.equal(await nobody.locator('[data-calls]').count(), 0);
    } finally {
      await quiet.putBack();
    }
  },
};
