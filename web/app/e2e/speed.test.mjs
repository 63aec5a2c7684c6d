import assert from 'node:assert/strict';
import { rest, sample, SOAK, tilesCome } from './browser.mjs';

// An odd number: the last theme is then the one whose days are no past of what tiles show.
const ROUNDS = SOAK ? 5 : 3;
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

/** In the page: clicks, and tells how long it took until the change was drawn. */
function timed(selector) {
  const started = performance.now();
  document.querySelector(selector).click();
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
  });
}

export default {
  'villages and parcels are drawn again for another measure without any tile request': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=25.9,111.0,13.67`);
    await page.locator('[data-switch="parcels.todo"]').waitFor();
    await tilesCome(page);
    let tiles = 0;
    page.on('request', (request) => (tiles += request.url().includes('/tiles/') ? 1 : 0));
    for (const [what, selector] of [
      ['parcels', '[data-switch="parcels.acceptance"]'],
      ['look', '.tool-look'],
      ['language', '.languages [aria-pressed="false"]'],
      ['theme', '[data-theme="coverage"][aria-pressed="false"], [data-theme="farmland"][aria-pressed="false"]'],
      ['date, the server’s answer aside', '.day button:not(:disabled)'],
    ]) {
      const times = [];
      for (let i = 0; i < ROUNDS; i += 1) {
        times.push(await page.evaluate(timed, selector));
        await rest(page); // what lies outside of the window is drawn after it
      }
      console.log(`      repaint, ${what}: ${Math.round(median(times))} ms (${times.map(Math.round).join(', ')})`);
    }
    assert.equal(tiles, 0);
  },

  'every panel opened and closed time and again leaves no growing heap': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const cycle = () =>
      page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const mark = document.querySelector('.mark-village .mark-dot');
        for (let i = 0; i < 25; i += 1) {
          for (const tool of ['table', 'measure', 'share', 'grid', 'layers', 'more']) {
            document.querySelector(`.tool-${tool}`).click();
            await frame();
            document.querySelector(`.tool-${tool}`).click();
          }
          mark.click();
          await frame();
          document.querySelector('#card .icon-button')?.click();
          await frame();
        }
      });
    await cycle();
    await rest(page);
    const before = await heap();
    const rounds = SOAK ? 4 : 1;
    for (let i = 0; i < rounds; i += 1) await cycle();
    await rest(page);
    const after = await heap();
    console.log(
      `      heap after 25 cycles ${before.toFixed(1)} MB, after ${25 * (1 + rounds)} ${after.toFixed(1)} MB`,
    );
    assert.ok(after < before + 2 * rounds, `${before} MB, then ${after} MB`);
  },
};
