import assert from 'node:assert/strict';
import { rest, sample, seriousFaults } from './browser.mjs';

/** In the page: how many pixels are painted on the canvas of what is pointed at, which is there only while it is needed. */
function ink() {
  const canvas = document.querySelector('.leaflet-pointed-pane canvas');
  if (canvas === null || canvas.width === 0) return 0;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] > 0) count += 1;
  return count;
}
const focused = (page) => page.evaluate(() => document.activeElement.className || document.activeElement.id);

/** From the map by the Tab key alone. */
async function tabToWalk(page) {
  await page.focus('#map');
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === 'walk-stop') return;
  }
  assert.fail('the Tab key does not come to what canvases draw');
}

export default {
  'the keyboard walks what canvases draw: ringed, said, opened and left': async (session) => {
    const town = await sample(session);
    for (const [path, layer, word] of [
      ['theme=farmland&at=25.905,110.995,15', 'parcels', '复垦图斑'],
      ['theme=crops&at=25.905,110.995,15', 'plots', '种植地块'],
      ['theme=water', 'channels', '灌溉水渠'],
      ['theme=coverage&at=25.9,111.0,15', 'committees|streets', ''],
    ]) {
      const page = await session.visit(`/?town=${town.town}&${path}`);
      await page.waitForTimeout(1200); // tiles and fonts: what tiles hold is reached when they are here
      assert.equal(await page.evaluate(ink), 0, `${path}: something is pointed at before`);
      await tabToWalk(page);
      await rest(page);
      assert.ok((await page.evaluate(ink)) > 100, `${path}: no ring is drawn`);
      const said = page.locator('.walk-now');
      const first = await said.innerText();
      assert.ok(first.startsWith(word) && first.length > word.length + 4, first);
      assert.ok(await page.locator('.walk').isVisible());
      const seen = new Set([first]);
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
        await page.keyboard.press(key);
        seen.add(await said.innerText());
      }
      assert.ok(seen.size >= 2, [...seen].join(' | '));
      assert.deepEqual(await seriousFaults(page), [], path);
      await page.keyboard.press('Enter');
      await page.locator('#card h2').waitFor();
      assert.match(new URL(page.url()).searchParams.get('sel'), new RegExp(`^(${layer})\\.\\d+$`));
      await page.waitForFunction(() => document.querySelector('#card').contains(document.activeElement));
      await page.keyboard.press('Escape');
      await page.locator('#card').waitFor({ state: 'hidden' });
      assert.equal(await focused(page), 'walk-stop');
      await page.keyboard.press('Escape');
      await rest(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'map');
      assert.equal(await page.evaluate(ink), 0, `${path}: the ring stays`);
    }
  },

  'the keyboard reaches what lies under the topmost layer, and the map follows at its edge': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=25.905,110.995,15`);
    await page.waitForTimeout(1000);
    await tabToWalk(page);
    await page.keyboard.press('PageDown');
    assert.match(await page.locator('.walk-now').innerText(), /^村（居）委/);
    await page.keyboard.press('PageUp');
    assert.match(await page.locator('.walk-now').innerText(), /^复垦图斑/);
    const from = new URL(page.url()).searchParams.get('at');
    const said = new Set();
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(40);
      said.add(await page.locator('.walk-now').innerText());
    }
    await rest(page);
    assert.notEqual(new URL(page.url()).searchParams.get('at'), from);
    assert.ok(said.size > 15, `${said.size} features on the way east`);
    const [, , east] = town.extent;
    assert.ok(Number(new URL(page.url()).searchParams.get('at').split(',')[1]) < east, 'the walk left the town');
  },
};
