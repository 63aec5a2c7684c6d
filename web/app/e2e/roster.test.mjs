// Patrols and days of the working calendar are entered on the page, their presses counted.
import assert from 'node:assert/strict';
import { sample } from './browser.mjs';
import { person, visitAs } from './people.mjs';
import { dayFrom, hand } from './helpers.mjs';

export default {
  'patrols and a day that differs are entered with few presses, and taken back by one': async (session) => {
    const town = await sample(session);
    session.forgive(/409 \(Conflict\)/);
    const planner = await person(session, town, 'planner');
    const read = async (route) => {
      const span = `town=${town.town}&from=${dayFrom(-3)}&to=${dayFrom(60)}`;
      const reply = await fetch(`${session.origin}/api/cleaning/${route}?${span}`, {
        headers: { cookie: planner.cookie },
      });
      return reply.json();
    };
    const of = async (day) => (await read('patrols')).patrols.filter(({ date }) => date === day);
    const page = await visitAs(session, planner, `/?town=${town.town}`);
    const own = hand();
    const panel = page.locator('.work-month');
    await own.press(page.locator('[data-go="month"]'));
    await own.press(panel.locator('[data-choice=patrols]'));
    await own.press(panel.locator('[data-add=shifts]'));
    await panel.locator('[data-form=shifts]').waitFor();
    own.took(3, 'the form of patrols');
    const day = dayFrom(40 + Math.floor(Math.random() * 19)); // no other try's
    assert.ok(await panel.locator('[data-step="1"]').isEnabled(), 'patrols are planned ahead');
    const before = await of(day);
    await panel.locator('#form-shifts-date').fill(day);
    await panel.locator('#form-shift-starts').fill('19:00');
    await panel.locator('#form-shift-ends').fill('20:30');
    const members = panel.locator('[data-member]');
    const chosen = await Promise.all([0, 1].map((i) => members.nth(i).getAttribute('data-member')));
    for (const member of chosen) await panel.locator(`[data-member="${member}"]`).click();
    await panel.locator('[data-save-shifts]').click();
    await panel.locator('[data-take-back]').waitFor();
    const entered = (await of(day)).filter(({ id }) => !before.some((one) => one.id === id));
    assert.deepEqual(
      entered.map(({ member, starts, ends }) => `${member} ${starts} ${ends}`).sort(),
      chosen.map((member) => `${member} 19:00 20:30`).sort(),
    );
    // the panel turns to the day's month, and lists what was entered
    assert.equal(new URL(page.url()).searchParams.get('papers'), `${day.slice(0, 7)}.patrols`);
    await panel.locator(`[data-patrol="${entered[0].id}"]`).waitFor();
    // the same once more is refused, and says why
    for (const member of chosen.slice(0, 1)) await panel.locator(`[data-member="${member}"]`).click();
    await panel.locator('[data-save-shifts]').click();
    await page.waitForFunction(() => /19:00.*20:30/.test(document.querySelector('#shifts-problem')?.textContent ?? ''));
    await own.press(panel.locator('[data-take-back]'));
    await page.waitForFunction((id) => document.querySelector(`[data-patrol="${id}"]`) === null, entered[0].id);
    own.took(1, 'taken back');
    assert.deepEqual(await of(day), before);

    await own.press(panel.locator('[data-add=day]'));
    await panel.locator('#form-day-date').fill(dayFrom(11));
    await panel.locator('#form-day-name').fill('运动会');
    await own.press(panel.locator('[data-save-day]'));
    own.took(2, 'a day that differs');
    await panel.locator('[data-calendar]', { hasText: '运动会' }).waitFor();
    const weekend = [0, 6].includes(new Date(`${dayFrom(11)}T00:00:00Z`).getUTCDay());
    assert.deepEqual(
      (await read('calendar')).days.filter(({ date }) => date === dayFrom(11)),
      [{ date: dayFrom(11), works: weekend, name: '运动会' }],
    );
    await panel.locator('[data-take-back]').click();
    await page.waitForFunction(() => !document.body.textContent.includes('运动会'));
    await page.close();

    const { features } = await session.get(`/api/collections/committees/items?town=${town.town}&limit=1`);
    const clerk = await person(session, town, 'clerk', '--unit', features[0].properties.code);
    const other = await visitAs(session, clerk, `/?town=${town.town}&papers=${day.slice(0, 7)}.patrols`);
    await other.locator('.work-month h3').first().waitFor();
    assert.equal(await other.locator('[data-add]').count(), 0, 'a clerk enters no patrols');
    await other.close();
  },
};
