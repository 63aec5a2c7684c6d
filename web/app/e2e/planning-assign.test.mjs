// Planning who sweeps where: several places at once by picking on the map or by name, and substitutes.
import assert from 'node:assert/strict';
import { sample, seriousFaults, until } from './browser.mjs';
import { callAs, dayFrom, hand, PHONE, shot } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

const [TODAY, YESTERDAY] = [dayFrom(0), dayFrom(-1)];

/** The marks of villages that nothing lies over, by their keys. */
function freeMarks(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.mark-village .mark-dot')]
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        if (left < 420 || left > 850) return false;
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.mark-dot') === button;
      })
      .map((button) => button.dataset.key),
  );
}

const staffed = async (session, town) =>
  (await session.get(`/api/coverage?town=${town.town}`)).villages.filter((unit) => unit.staffed).length;

/** Leaves places without anybody from today on, and returns what puts everybody back. */
async function bare(session, town, planner, places) {
  const path = `/api/cleaning/assignments?town=${town.town}`;
  const { assignments } = await callAs(session, planner, `${path}&from=${TODAY}&to=${TODAY}`);
  const ends = assignments.filter((each) => places.includes(each.place));
  assert.ok(ends.length >= places.length && ends.every(({ starts }) => starts < YESTERDAY), JSON.stringify(ends));
  const { change } = await callAs(session, planner, path, {
    edits: ends.map(({ id }) => ({ op: 'end', id, ends: YESTERDAY })),
  });
  return () => callAs(session, planner, `/api/changes/${change}/undo?town=${town.town}`, {});
}

async function today(session, town, planner) {
  const path = `/api/cleaning/assignments?town=${town.town}&from=${TODAY}&to=${dayFrom(10)}`;
  return (await callAs(session, planner, path)).assignments;
}

async function pickAndSave(session, town, planner, page, places, assignments) {
  const before = await staffed(session, town);
  await page.locator('[data-board]').click();
  await page.locator('[data-plan]').click();
  const plan = page.locator('.work-plan');
  await plan.locator('[data-gaps=uncovered]').waitFor();
  const own = hand();
  for (const place of places) await own.press(page.locator(`.mark-dot[data-key="${place}"]`));
  await plan.locator('.plan-foot', { hasText: /已选 2 处，其中 2 处无人负责/ }).waitFor();
  for (const place of places) assert.equal(await page.locator(`.is-picked > [data-key="${place}"]`).count(), 1);
  assert.equal(await page.locator('#card:not([hidden])').count(), 0, 'a press picks, and opens no card');
  // A third press takes one off again.
  await own.press(page.locator(`.mark-dot[data-key="${places[1]}"]`));
  await plan.locator('.plan-foot', { hasText: /已选 1 处/ }).waitFor();
  await own.press(page.locator(`.mark-dot[data-key="${places[1]}"]`));
  await own.press(plan.locator('[data-each]'));
  await plan.locator('[data-effect]', { hasText: new RegExp(`${before} → ${before + 2}`) }).waitFor();
  assert.equal(await staffed(session, town), before, 'what is tried is not written');
  await shot(page, 'plan-picked');
  assert.deepEqual(await seriousFaults(page), []);
  await own.press(plan.locator('[data-save-plan]'));
  await plan.locator('[data-take-back]').waitFor();
  own.took(6, 'two gaps closed from the map, one picked twice');
  assert.equal(await staffed(session, town), before + 2);
  assert.match(await plan.locator('[data-take-back]').innerText(), /撤销这次安排（2 处）/);
  await own.press(plan.locator('[data-take-back]'));
  await plan.locator('[data-take-back]').waitFor({ state: 'detached' });
  assert.equal(await staffed(session, town), before, 'one undo for both');

  // By their names, and given to a cleaner by her number.
  const { villages } = await session.get(`/api/coverage?town=${town.town}`);
  for (const place of places) {
    const { name } = villages.find(({ fid }) => `villages.${fid}` === place);
    await plan.locator('#plan-find').fill(name);
    await plan.locator(`[data-found="${place}"]`).click();
  }
  await plan.locator('.plan-foot', { hasText: /已选 2 处/ }).waitFor();
  await plan.locator('#plan-find').fill(String(assignments[0].cleaner));
  await plan.locator(`[data-found-cleaner="${assignments[0].cleaner}"]`).click();
  await plan.locator('[data-effect]', { hasText: new RegExp(`${before} → ${before + 2}`) }).waitFor();

  // A gap opens its card, and the card leads back to the plan.
  await plan.locator('[data-none]').click();
  await own.press(plan.locator(`[data-gaps=uncovered] [data-open="${places[0]}"]`));
  await page.locator('#card [data-assign]').waitFor();
  await shot(page, 'plan-card');
  await own.press(page.locator('#card [data-assign]'));
  await plan.locator('.plan-foot').waitFor();
  await plan.locator('.plan-foot', { hasText: /已选 1 处，其中 1 处无人负责/ }).waitFor();
  own.took(3, 'a gap’s card and back to the plan, after an undo');
}

export default {
  'several gaps at once: picked on the map, the effect told before, one change, undone as one': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    const { assignments } = await callAs(session, planner, `/api/cleaning/assignments?town=${town.town}&from=${TODAY}`);
    const plain = new Set(assignments.filter(({ starts, ends }) => starts < YESTERDAY && ends === null).map(({ place }) => place)); // prettier-ignore
    // The map has come to rest once the same marks can be pressed twice.
    let places = [];
    await until(async () => {
      const before = places.join();
      places = (await freeMarks(page)).filter((key) => plain.has(key)).slice(0, 2);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return places.length === 2 && places.join() === before;
    });
    assert.equal(places.length, 2, 'two villages can be pressed');
    const putBack = await bare(session, town, planner, places);
    try {
      await pickAndSave(session, town, planner, page, places, assignments);
    } finally {
      await putBack();
    }
  },

  'a substitute: three presses from the card for a day, for some days by their dates, and all of hers': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const list = await today(session, town, planner);
    const count = (key, value) => list.filter((each) => each[key] === value).length;
    const { place, cleaner } = list.find(
      (each) =>
        each.place.startsWith('villages.') &&
        each.ends === null &&
        count('place', each.place) === 1 &&
        count('cleaner', each.cleaner) === 1,
    );
    const page = await visitAs(session, planner, `/?town=${town.town}&sel=${place}`);
    const own = hand();
    const plan = page.locator('.work-plan');
    const news = async () =>
      (await today(session, town, planner)).filter(({ id }) => !list.some((old) => old.id === id));
    await own.press(page.locator('#card [data-assign]'));
    await own.press(plan.locator('[data-cleaner]').first());
    await plan.locator('[data-effect]').waitFor();
    await shot(page, 'plan-substitute');
    await own.press(plan.locator('[data-save-plan]'));
    await plan.locator('[data-take-back]').waitFor();
    own.took(3, 'a substitute for today');
    const [one] = await news();
    const { properties } = await session.get(`/api/collections/villages/items/${place.split('.')[1]}`);
    const told = await plan.locator('.board-next').innerText();
    for (const part of [`${one.cleaner} 号`, `顶替 ${cleaner} 号`, `负责${properties.name}`, `${TODAY} 一天`])
      assert.ok(told.includes(part), `${told} says ${part}`);
    assert.deepEqual([one.place, one.instead_of, one.starts, one.ends], [place, cleaner, TODAY, TODAY]);
    await own.press(plan.locator('[data-take-back]'));
    await plan.locator('[data-take-back]').waitFor({ state: 'detached' });
    assert.deepEqual(await news(), []);

    // For some days.
    await page.locator('.work .panel-head .icon-button').click();
    await page.locator('#card [data-assign]').click();
    // Both dates are there before the page is drawn anew.
    await plan.locator('.plan-period').evaluate(
      (part, dates) =>
        ['plan-starts', 'plan-ends'].forEach((name, i) => {
          const input = part.querySelector(`input[name=${name}]`);
          input.value = dates[i];
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }),
      [dayFrom(1), dayFrom(4)],
    );
    await plan.locator('[data-cleaner]').first().click();
    await plan.locator('[data-effect]').waitFor();
    await plan.locator('[data-save-plan]').click();
    await plan.locator('[data-take-back]').waitFor();
    const [some] = await news();
    assert.deepEqual([some.place, some.instead_of, some.starts, some.ends], [place, cleaner, dayFrom(1), dayFrom(4)]);
    await plan.locator('[data-take-back]').click();
    await plan.locator('[data-take-back]').waitFor({ state: 'detached' });

    // Somebody else from a day on: the one before ends the day before.
    await page.locator('.work .panel-head .icon-button').click();
    await page.locator('#card [data-assign]').click();
    await plan.locator('[data-choice=replace]').click();
    await plan.locator('[data-cleaner]').first().click();
    await plan.locator('[data-effect]').waitFor();
    await plan.locator('[data-save-plan]').click();
    await plan.locator('[data-take-back]').waitFor();
    const now = (await today(session, town, planner)).filter((each) => each.place === place);
    assert.equal(now.length, 1);
    assert.notEqual(now[0].cleaner, cleaner);
    await plan.locator('[data-take-back]').click();
    await plan.locator('[data-take-back]').waitFor({ state: 'detached' });
    assert.deepEqual((await today(session, town, planner)).filter((each) => each.place === place).map((each) => each.cleaner), [cleaner]); // prettier-ignore

    // On a phone, and for a clerk of the committee alone.
    const phone = await visitAs(session, planner, `/?town=${town.town}&sel=${place}`, PHONE); // prettier-ignore
    await phone.locator('#card [data-assign]').click();
    await phone.locator('.plan-foot [data-cleaner]').first().click();
    await phone.locator('[data-effect]').waitFor();
    await shot(phone, 'plan-phone');
    // The plan makes room for the map that is picked on.
    await phone.locator('[data-fold]').click();
    await phone.locator('[data-unfold]').waitFor();
    const folded = await phone.locator('#work').boundingBox();
    assert.ok(folded.height < 844 / 3, `${folded.height} px are left to pick on`);
    await shot(phone, 'plan-folded');
    await phone.locator('[data-unfold]').click();
    await phone.locator('.plan-foot').waitFor();
    const projector = await visitAs(session, planner, `/?town=${town.town}&sel=${place}`, { width: 1024, height: 768 });
    await projector.locator('#card [data-assign]').click();
    await projector.locator('.plan-foot [data-cleaner]').first().click();
    await projector.locator('[data-effect]').waitFor();
    const button = await projector.locator('[data-save-plan]').boundingBox();
    assert.ok(button.y + button.height < 768, 'what saves it is in sight');
    await shot(projector, 'plan-projector');
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const { committee } = villages.find(({ fid }) => `villages.${fid}` === place);
    const other = villages.find((each) => each.committee !== null && each.committee !== committee).committee;
    for (const [unit, count] of [
      [committee, 1],
      [other, 0],
    ]) {
      const clerk = await person(session, town, 'clerk', '--unit', unit);
      const clerks = await visitAs(session, clerk, `/?town=${town.town}&sel=${place}`);
      await clerks.locator('#card .card-rows').first().waitFor();
      // The menu says who has signed in, once the card knows it as well.
      await clerks.locator('.tool-more').click();
      await clerks.locator('.more-account', { hasText: clerk.login }).waitFor();
      assert.equal(await clerks.locator('#card [data-assign]').count(), count);
    }
  },

  'the plan follows what others write, and whole names are read by a press alone': async (session) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const list = await today(session, town, planner);
    const { place } = list.find(
      (each) =>
        each.place.startsWith('villages.') &&
        each.starts < YESTERDAY &&
        each.ends === null &&
        list.filter((other) => other.place === each.place).length === 1,
    );
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    await page.locator('[data-board]').click();
    await page.locator('[data-plan]').click();
    const plan = page.locator('.work-plan');
    await plan.locator('#plan-find').waitFor();
    const gap = plan.locator(`[data-gaps=uncovered] [data-open="${place}"]`);
    assert.equal(await gap.count(), 0);
    const putBack = await bare(session, town, planner, [place]);
    try {
      await gap.waitFor();
    } finally {
      await putBack();
    }
    await gap.waitFor({ state: 'detached' });
    const whole = [];
    page.on(
      'request',
      (request) => /\/api\/cleaners\?.*unmasked=true/.test(request.url()) && whole.push(request.url()),
    );
    await plan.locator('#plan-find').fill('查无此人');
    await plan.locator('[data-whole-names]').waitFor();
    assert.deepEqual(whole, []);
    await plan.locator('[data-whole-names]').click();
    await plan.locator('[data-whole-names]').waitFor({ state: 'detached' });
    assert.equal(whole.length, 1);
  },
};
