// Planning on the page, by a planner: suspensions from the board.
import assert from 'node:assert/strict';
import { sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';
import { dayFrom, dayOf, hand } from './helpers.mjs';

const TOMORROW = dayFrom(1);

async function listed(session, town, who) {
  const path = `/api/cleaning/suspensions?town=${town.town}&from=${dayFrom(0)}&to=${TOMORROW}`;
  const reply = await fetch(session.origin + path, { headers: { cookie: who.cookie } });
  return (await reply.json()).suspensions;
}

export default {
  'a rain day: suspended by two presses, listed with its reason, taken back and ended by one': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    const before = await listed(session, town, planner);
    await page.locator('[data-board]').click();
    const part = page.locator('.board-suspend');
    const own = hand();
    await own.press(part.locator('[data-suspend]'));
    await own.press(part.locator('[data-reason=rain]'));
    await part.locator('[data-take-back]').waitFor();
    own.took(2, 'the rest of the day, for rain');
    const [rain] = (await listed(session, town, planner)).filter(({ id }) => !before.some((each) => each.id === id));
    assert.equal(rain.reason, '大雨');
    assert.equal(rain.committee, undefined, 'the whole town');
    await part.locator(`[data-suspension="${rain.id}"]`).waitFor();
    assert.match(await part.locator(`[data-suspension="${rain.id}"]`).innerText(), /全镇 · 大雨/);
    const states = async (date) => (await session.get(`/api/coverage?town=${town.town}&date=${date}`)).villages;
    const slot = rain.slot === 'both' ? 'pm' : rain.slot;
    if (rain.from === dayFrom(0))
      assert.ok(
        (await states(rain.from)).some((unit) => unit[slot] === 'suspended'),
        'what was not swept is suspended',
      );
    await own.press(part.locator('[data-take-back]'));
    await page.waitForFunction((id) => document.querySelector(`[data-suspension="${id}"]`) === null, rain.id);
    own.took(1, 'taken back');
    assert.deepEqual(await listed(session, town, planner), before);

    // Tomorrow's morning of one committee, for a reason of one's own.
    await part.locator('[data-suspend]').click();
    await part.locator(`[data-choice="${TOMORROW}"]`).click();
    await part.locator('[data-choice=am]').click();
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const { committee } = villages.find((unit) => unit.committee !== null);
    await part.locator('#suspend-committee').selectOption(committee);
    const count = villages.filter((unit) => unit.committee === committee).length;
    await part.locator('.board-what', { hasText: new RegExp(`^\\s*明日上午，.* ${count} 个屯停扫`) }).waitFor();
    await part.locator('[data-other]').click();
    await part.locator('#form-suspend-reason').fill('停电，没有水');
    await part.locator('[data-because]').click();
    await part.locator('[data-take-back]').waitFor();
    const [power] = (await listed(session, town, planner)).filter(({ id }) => !before.some((each) => each.id === id));
    const { id, ...what } = power;
    assert.deepEqual(what, { from: TOMORROW, to: TOMORROW, slot: 'am', committee, reason: '停电，没有水' });
    await own.press(part.locator(`[data-suspension="${id}"] [data-end]`));
    await page.waitForFunction((gone) => document.querySelector(`[data-suspension="${gone}"]`) === null, id);
    own.took(1, 'ended');
    assert.deepEqual(await listed(session, town, planner), before);
  },

  'a gap: somebody near is found by four presses from the board, its effect told before, undone as one': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const api = (path, body) =>
      fetch(`${session.origin}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie: planner.cookie, 'Content-Type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      }).then((reply) => reply.json());
    const today = dayFrom(0);
    const yesterday = dayFrom(-1);
    const path = `/api/cleaning/assignments?town=${town.town}`;
    const { assignments } = await api(`${path}&from=${today}&to=${today}`);
    const { place } = assignments.find((each) => each.place.startsWith('villages.') && each.starts < yesterday);
    const ends = assignments.filter((each) => each.place === place && each.starts < today);
    const gone = await api(path, { edits: ends.map(({ id }) => ({ op: 'end', id, ends: yesterday })) });
    assert.ok(gone.change > 0, JSON.stringify(gone));
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    const own = hand();
    const staffed = villages.filter((unit) => unit.staffed).length;
    const now = async () =>
      (await session.get(`/api/coverage?town=${town.town}`)).villages.filter((unit) => unit.staffed).length;
    await own.press(page.locator('[data-plan]'));
    const plan = page.locator('.work-plan');
    await own.press(plan.locator(`[data-place="${place}"]`));
    await own.press(plan.locator('[data-cleaner]').first());
    assert.match(await plan.locator('[data-effect]').innerText(), new RegExp(`${staffed} → ${staffed + 1}`));
    assert.equal(await now(), staffed, 'a dry run writes nothing');
    if (process.env.SHOT !== undefined) await page.screenshot({ path: process.env.SHOT });
    await own.press(plan.locator('[data-save-plan]'));
    await plan.locator('[data-take-back]').waitFor();
    own.took(4, 'a gap closed');
    assert.equal(await now(), staffed + 1);
    await own.press(plan.locator('[data-take-back]'));
    await plan.locator('[data-take-back]').waitFor({ state: 'detached' });
    own.took(1, 'taken back');
    assert.equal(await now(), staffed);

    const back = await api(`/api/changes/${gone.change}/undo?town=${town.town}`, {});
    assert.ok(back.change > 0, JSON.stringify(back));
  },

  'suspending is for planners: a clerk’s board has none of it': async (session) => {
    const town = await sample(session);
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const { committee } = villages.find((unit) => unit.committee !== null);
    const clerk = await person(session, town, 'clerk', '--unit', committee);
    const page = await visitAs(session, clerk, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('.work-today .board-slot').first().waitFor();
    assert.equal(await page.locator('.board-suspend').count(), 0);
  },
};
