// What is known of a parcel: in groups on its card and in its form, and the person who contracts it.
import assert from 'node:assert/strict';
import { items, sample, seriousFaults } from './browser.mjs';
import { callAs, hand, shot } from './helpers.mjs';
import { fromMore, patchAs, person, visitAs } from './people.mjs';

/** A parcel that a committee has, of which no fact is known yet. */
async function bare(session, town) {
  const all = await items(session, 'parcels', town);
  const parcel = all.find(
    ({ properties: p }) =>
      typeof p.committee === 'string' &&
      [p.ownership, p.responsible_unit, p.contractor, p.batch, p.cost_yuan].every((each) => each == null),
  );
  assert.ok(parcel !== undefined, 'a parcel of which no fact is known');
  return parcel;
}

const cardOf = async (session, who, town, { id }, options = {}) => {
  const page = await visitAs(session, who, `/?town=${town.town}&theme=farmland&sel=parcels.${id}`, options);
  await page.locator('#card .card-foot').waitFor();
  return page;
};

const titles = (page, selector) => page.locator(selector).allInnerTexts();

export default {
  'a parcel’s facts stand in groups on its card and in its form; a group of which nothing is known is folded or away':
    async (session) => {
      const town = await sample(session);
      const who = await person(session, town, 'planner');
      const parcel = await bare(session, town);
      const page = await cardOf(session, who, town, parcel);
      await page.locator('.card-facts[data-group="people"] .card-holder').waitFor();
      assert.equal(await page.locator('.card-facts[data-group="money"]').count(), 0);
      await page.locator('.card-edit').click();
      await page.locator('.edit-group').first().waitFor();
      const open = (group) => page.locator(`.edit-group[data-group="${group}"]`).getAttribute('open');
      assert.equal(await open('people'), null);
      assert.equal(await open('money'), null);
      await page.locator('.edit-group[data-group="people"] summary').click();
      await page.fill('#form-contractor', '云溪合作社');
      await page.locator('.edit-group[data-group="money"] summary').click();
      await page.fill('#form-cost_yuan', '12000.50');
      // A group stays open under who empties its box.
      await page.fill('#form-cost_yuan', '');
      assert.notEqual(await open('money'), null);
      await page.fill('#form-cost_yuan', '12000.50');
      await shot(page, 'facts-form');
      assert.deepEqual(await seriousFaults(page), []);
      await page.locator('.edit-form .is-main').click();
      await page.locator('.edit-form').waitFor({ state: 'detached' });
      await page.locator('.card-facts[data-group="money"] dd', { hasText: '12,000.50' }).waitFor();
      await page.locator('.card-facts[data-group="people"] dd', { hasText: '云溪合作社' }).waitFor();
      await shot(page, 'facts-card');
      await page.locator('#card .card-stages li').first().waitFor();
      const rows = await titles(page, '.card-facts dt');
      assert.equal(new Set(rows).size, rows.length, 'each fact stands once');
      assert.deepEqual(await seriousFaults(page), []);
      await patchAs(session, who, 'parcels', parcel.id, { properties: { contractor: null, cost_yuan: null } });
    },

  'a box that is wrong is in sight: the group that was folded over it opens': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const page = await cardOf(session, who, town, await bare(session, town));
    await page.locator('.card-edit').click();
    const money = page.locator('.edit-group[data-group="money"]');
    await money.locator('summary').click();
    await page.fill('#form-cost_yuan', '很多');
    await money.locator('summary').click();
    await page.locator('#form-cost_yuan').waitFor({ state: 'hidden' });
    session.forgive(/422/);
    await page.locator('.edit-form .is-main').click();
    await page.locator('#form-cost_yuan[aria-invalid="true"]').waitFor({ state: 'visible' });
  },

  'who contracts a parcel is entered, read masked, shown whole by one press that is noted, altered and erased': async (
    session,
  ) => {
    const town = await sample(session);
    const parcel = await bare(session, town);
    const { committee, code } = parcel.properties;
    const planner = await person(session, town, 'planner');
    const clerk = await person(session, town, 'clerk', '--unit', committee);
    const page = await cardOf(session, clerk, town, parcel);
    await page.locator('[data-holder="enter"]').click();
    await page.fill('#form-holder-name', '韦大山');
    await page.fill('#form-holder-phone', '13977312345');
    await page.locator('.holder-form .is-main').click();
    await page.locator('.holder-person').waitFor();
    const masked = await page.locator('.holder-person').innerText();
    assert.ok(masked.startsWith('韦') && !masked.includes('大山') && !masked.includes('13977312345'), masked);
    // A clerk reads nobody whole, and what is masked is not offered to be saved.
    assert.equal(await page.locator('[data-holder="whole"]').count(), 0);
    await page.locator('[data-holder="alter"]').click();
    assert.equal(await page.inputValue('#form-holder-name'), '');
    await shot(page, 'holder-form');
    assert.deepEqual(await seriousFaults(page), []);
    await page.locator('.holder-form .is-quiet').click();

    const office = await cardOf(session, planner, town, parcel);
    await office.locator('[data-holder="whole"]').waitFor();
    const { press, took } = hand(office);
    await press('[data-holder="whole"]');
    await office.locator('.holder-person', { hasText: '韦大山' }).waitFor();
    took(1, 'to read who contracts a parcel');
    assert.equal(await office.locator('.holder-person a').getAttribute('href'), 'tel:13977312345');
    await office.locator('.card-holder [role="status"]', { hasText: '已记录' }).waitFor();
    await shot(office, 'holder-whole');
    // Another parcel's card, and this one again: nobody is shown whole without a press.
    await office.locator('[data-holder="alter"]').click();
    assert.equal(await office.inputValue('#form-holder-name'), '韦大山');
    await office.fill('#form-holder-name', '莫水生');
    await office.fill('#form-holder-phone', '');
    await office.locator('.holder-form .is-main').click();
    await office.locator('.holder-person', { hasText: '没有登记电话' }).waitFor();
    assert.ok(!(await office.locator('.holder-person').innerText()).includes('水生'));

    // Whoever may not know him is offered nothing, and is told nothing.
    const stranger = await session.visit(`/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
    await stranger.locator('#card .card-foot').waitFor();
    assert.equal(await stranger.locator('.card-holder').count(), 0);

    await office.locator('[data-holder="erase"]').click();
    await shot(office, 'holder-erase');
    await office.locator('.card-holder [data-sure]').click();
    await office.locator('[data-holder="enter"]').waitFor();
    const left = await callAs(session, planner, `/api/parcels/${parcel.id}/holder?town=${town.town}`);
    assert.equal(left.holder, null);

    // The list of looks says in words what was looked at.
    const chief = await person(session, town, 'administrator');
    const looks = await visitAs(session, chief, `/?town=${town.town}`);
    await fromMore(looks, 'people');
    await looks.locator('.work-looks summary').click();
    await looks
      .locator('.looks li', { hasText: `图斑 ${code} 的承包人` })
      .first()
      .waitFor();
    assert.ok(!(await looks.locator('.looks').innerText()).includes('韦大山'));
  },
};
