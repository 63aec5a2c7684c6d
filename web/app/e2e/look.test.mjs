import assert from 'node:assert/strict';
import { rest, sample } from './browser.mjs';

/** In the page: the colour in the middle of the town's land, as the base is painted. */
function landColour() {
  const boxes = [...document.querySelectorAll('.leaflet-base-pane canvas:not([width="0"])')].map((each) => {
    const { data } = each.getContext('2d').getImageData(each.width / 2, each.height / 2, 1, 1);
    return data[3] > 0 ? (data[0] + data[1] + data[2]) / 3 : null;
  });
  return boxes.find((light) => light !== null) ?? null;
}

/** In the page: presses look through all three and back, time and again, from when the first tile is begun. */
function pressWhileTilesCome() {
  window.presses = 30;
  const press = () => {
    const begun = document.querySelector('.leaflet-base-pane canvas:not([width="0"])') !== null;
    if (begun) document.querySelector('.tool-look').click();
    if (begun) window.presses -= 1;
    if (window.presses > 0) setTimeout(press, 5);
  };
  press();
}

/** In the page: of each base tile its place, and a sum over all its pixels. */
function pictures() {
  const sums = [...document.querySelectorAll('.leaflet-base-pane canvas:not([width="0"])')].map((each) => {
    const { left, top } = each.getBoundingClientRect();
    const { data } = each.getContext('2d').getImageData(0, 0, each.width, each.height);
    return `${Math.round(left)} ${Math.round(top)} ${data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1e9, 7)}`;
  });
  return sums.sort();
}

export default {
  'dark and high contrast: worn by the map too, and kept': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&table=parcels`);
    const light = await page.evaluate(landColour);
    await page.click('.tool-look');
    await page.locator('html[data-look="dark"]').waitFor();
    await rest(page);
    const dark = await page.evaluate(landColour);
    assert.ok(dark < light - 80, `land ${dark} after ${light}`);
    await page.reload();
    await page.locator('html[data-look="dark"]').waitFor();
    await page.click('.tool-look');
    await page.locator('html[data-look="contrast"]').waitFor();
    await rest(page);
    session.forgive(/willReadFrequently/); // of this test's own reading
  },

  'a look that changes while tiles come leaves none painted twice or by half': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&at=25.9,111.0,13.67`);
    const undisturbed = await page.evaluate(pictures);
    assert.ok(undisturbed.length > 3);
    await page.addInitScript(pressWhileTilesCome);
    await page.reload();
    await page.waitForFunction(() => window.presses === 0);
    await rest(page);
    assert.deepEqual(await page.evaluate(pictures), undisturbed);
    session.forgive(/willReadFrequently/); // of this test's own reading
  },

  'a machine that asks for dark gets it': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`, { colorScheme: 'dark' });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.look), 'dark');
  },

  'printing leaves the map, the legend and the sample’s notice on one sheet': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal((pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, 1);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['#search', '#tools']) assert.ok(!(await page.locator(gone).isVisible()), gone);
    for (const kept of ['#map', '.legend', '.sample-notice']) assert.ok(await page.locator(kept).isVisible(), kept);
  },
};
