// How much one cleaner can have is set by a planner on the page, and read by whoever else reports.
import assert from 'node:assert/strict';
import { sample } from './browser.mjs';
import { callAs, dayFrom, hand } from './helpers.mjs';
import { person, visitAs } from './people.mjs';

async function openPlan(session, who, town) {
  const page = await visitAs(session, who, `/?town=${town.town}`);
  await page.locator('[data-board]').click();
  await page.locator('[data-plan]').click();
  const plan = page.locator('.work-plan');
  await plan.locator(':text("一人最多")').first().waitFor();
  return { page, plan };
}

/** How many cleaners have more than the rule allows, as the page lists them. */
const overloaded = (plan) => plan.locator('[data-gaps=overloaded] [data-of]').count();

export default {
  'the rule of what one cleaner can have: set from today on, counted at once, refused where it is none': async (
    session,
  ) => {
    const town = await sample(session);
    const planner = await person(session, town, 'planner');
    const gaps = () => callAs(session, planner, `/api/cleaning/gaps?town=${town.town}&ahead=14`);
    const before = await gaps();
    const { plan } = await openPlan(session, planner, town);
    const rule = plan.locator('.plan-bounds');
    await rule.locator('summary', { hasText: `一人最多 ${before.most_villages} 个屯` }).waitFor();
    assert.equal(await overloaded(plan), before.overloaded.length);
    try {
      // Nobody can have none: it is said by the form, nothing is changed, and what was typed stays.
      session.forgive(/400/);
      await rule.locator('summary').click();
      await rule.locator('#form-bounds-most').fill('0');
      await rule.locator('[data-save-bounds]').click();
      await rule.locator('[role="alert"]').waitFor();
      assert.equal((await gaps()).most_villages, before.most_villages);
      assert.equal(await rule.locator('#form-bounds-most').inputValue(), '0');

      const own = hand();
      await rule.locator('#form-bounds-most').fill('1');
      await rule.locator('#form-bounds-apart').fill('0.5');
      await own.press(rule.locator('[data-save-bounds]'));
      await rule.locator('summary', { hasText: '一人最多 1 个屯，任两处相距不超过 0.5 公里' }).waitFor();
      own.took(1, 'another rule, once its form is open');
      const after = await gaps();
      assert.deepEqual([after.most_villages, after.apart_m, after.date], [1, 500, dayFrom(0)]);
      assert.ok(after.overloaded.length > before.overloaded.length, 'by a harder rule more have too much');
      await plan
        .locator('[data-gaps=overloaded] [data-of]')
        .nth(after.overloaded.length - 1)
        .waitFor();
      assert.equal(await overloaded(plan), after.overloaded.length);
      assert.equal(await plan.locator('[data-gaps=apart] [data-of]').count(), after.apart.length);

      // A clerk reads the same rule and cannot change it.
      const { villages } = await session.get(`/api/coverage?town=${town.town}`);
      const { committee } = villages.find((unit) => unit.committee !== null);
      const clerk = await person(session, town, 'clerk', '--unit', committee);
      const other = await openPlan(session, clerk, town);
      await other.plan.locator('.form-hint', { hasText: '一人最多 1 个屯' }).waitFor();
      assert.equal(await other.plan.locator('.plan-bounds, [data-save-bounds]').count(), 0);
      await other.page.context().close();
    } finally {
      await callAs(session, planner, `/api/cleaning/bounds?town=${town.town}`, {
        valid_from: before.date,
        most_villages: before.most_villages,
        apart_m: before.apart_m,
      });
    }
  },
};
