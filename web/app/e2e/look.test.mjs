import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { beforeTheFirstSlot, items, rest, sample, tilesCome, until } from './browser.mjs';

/** In the page: the colour in the middle of the town's land, as the base is painted. */
function landColour(which = ':not(.only-printed)') {
  const boxes = [...document.querySelectorAll(`.leaflet-base-pane canvas${which}:not([width="0"])`)].map((each) => {
    const { data } = each.getContext('2d').getImageData(each.width / 2, each.height / 2, 1, 1);
    return data[3] > 0 ? (data[0] + data[1] + data[2]) / 3 : null;
  });
  return boxes.find((light) => light !== null) ?? null;
}

/** What a PDF's page draws, as it says it itself. */
function pageOf(pdf) {
  const text = pdf.toString('latin1');
  for (const { index } of text.matchAll(/(?<!end)stream\n/g)) {
    const end = text.indexOf('endstream', index);
    try {
      const drawn = inflateSync(pdf.subarray(index + 7, end)).toString('latin1');
      if (/^\S+ 0 0 -\S+ /.test(drawn)) return drawn;
    } catch {
      // A stream that is not compressed is no page.
    }
  }
  return '';
}

/** In the page: presses for the next look right after the first step of a tile in the window. */
function pressWhileATileIsBegun() {
  const begun = ({ target }) => {
    const { top, left, bottom, right } = target.getBoundingClientRect();
    const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return inWindow && target.width > 0 && target.matches('.leaflet-base-pane canvas:not(.leaflet-tile-loaded)');
  };
  const watching = new MutationObserver((changes) => {
    if (!changes.some(begun)) return;
    watching.disconnect();
    document.querySelector('.tool-look').click();
  });
  watching.observe(document, { subtree: true, attributeFilter: ['width'] });
}

/** In the page: of each base tile in the window a sum over all its pixels. */
function pictures() {
  const tiles = [
    ...document.querySelectorAll('.leaflet-base-pane canvas.leaflet-tile-loaded:not(.only-printed):not([width="0"])'),
  ];
  const inWindow = tiles.filter((each) => {
    const { top, left, bottom, right } = each.getBoundingClientRect();
    return bottom > 1 && right > 1 && top < innerHeight - 1 && left < innerWidth - 1;
  });
  const sums = inWindow.map((each) => {
    const { data } = each.getContext('2d').getImageData(0, 0, each.width, each.height);
    return data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1e9, 7);
  });
  return sums.sort((a, b) => a - b);
}

/** The tiles' pictures when all have come and those that they replace are gone. */
async function atRest(page) {
  await tilesCome(page);
  await rest(page);
  let [last, calm] = ['', 0];
  await until(async () => {
    const now = JSON.stringify(await page.evaluate(pictures));
    calm = now === last ? calm + 1 : 0;
    last = now;
    return calm === 3;
  });
  return JSON.parse(last);
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
    const page = await session.visit(`/?town=${town.town}&at=25.9,111.0,13.33`);
    await page.evaluate(pressWhileATileIsBegun);
    await page.click('.tool-plus');
    await page.locator('html[data-look="dark"]').waitFor();
    const disturbed = await atRest(page);
    await page.reload();
    const undisturbed = await atRest(page);
    assert.ok(undisturbed.length > 3);
    assert.deepEqual(disturbed, undisturbed);
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
    await page.waitForSelector('.paper', { state: 'attached' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal((pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, 1);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['#search', '#tools']) assert.ok(!(await page.locator(gone).isVisible()), gone);
    for (const kept of ['#map', '.legend', '.sample-notice']) assert.ok(await page.locator(kept).isVisible(), kept);
    // What is wider than the sheet the browser makes smaller itself; 3.125 dots a px is as it is.
    assert.match(pageOf(pdf), /^\S+ 0 0 -\S+ 0 \S+ cm\nq\n3\.125 0 0 3\.125 /);
  },

  'an open card wears the look that is chosen': async (session) => {
    const town = await sample(session);
    const { villages } = await session.get(`/api/coverage?town=${town.town}`);
    const village = { id: villages.find(({ staffed }) => staffed).fid };
    const page = await session.visit('/', { colorScheme: 'light' });
    // A slot that is not due yet has the colours of the look; those of data are the same in each.
    await beforeTheFirstSlot(page, session, town);
    await page.goto(`${session.origin}/?town=${town.town}&sel=villages.${village.id}`);
    await page.locator('#card .card-badge circle').first().waitFor();
    const edge = () =>
      page
        .locator('#card .card-badge circle')
        .last()
        .evaluate((each) => getComputedStyle(each).stroke);
    const before = await edge();
    await page.click('.tool-look');
    await page.locator('html[data-look="dark"]').waitFor();
    assert.match(before, /^rgb/);
    assert.notEqual(await edge(), before);
  },

  'a dark view is printed light, by pictures of its own: the screen stays as it is': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland`, { colorScheme: 'dark' });
    await rest(page);
    await tilesCome(page);
    const before = await page.evaluate(pictures);
    const land = await page.evaluate(landColour);
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.keyboard.press('Control+p');
    await page.waitForSelector('.only-printed', { state: 'attached' });
    const printed = await page.evaluate(landColour, '.only-printed');
    assert.ok(land < 100 && printed > 180, `the land is ${land} and is printed ${printed}`);
    const paper = () => page.evaluate(() => getComputedStyle(document.querySelector('#overview')).color);
    const ink = await paper();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.$$eval('.leaflet-pane canvas:not([width="0"])', (all) =>
      all.filter((each) => getComputedStyle(each).display !== 'none').every((each) => each.matches('.only-printed')),
    );
    assert.ok(shown, 'only the pictures for paper are printed');
    assert.notEqual(await paper(), ink, 'the ink of panels is paper’s too');
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual(await page.evaluate(pictures), before, 'no tile of the screen was painted');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.only-printed, .not-printed').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.look), 'dark');
    assert.equal(await page.evaluate(() => localStorage.getItem('tuntu.look')), null, 'printing chooses no look');
    session.forgive(/willReadFrequently/); // of this test's own reading
  },
};
