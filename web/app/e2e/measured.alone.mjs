// What is measured with nothing beside it, and printed: `make bench` and the long tests run it.
import { rest, sample } from './browser.mjs';

const ROUNDS = 5;

async function longTasks(page, act) {
  await page.evaluate(() => {
    window.longTasks = [];
    window.watching = new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map((e) => e.duration)),
    );
    window.watching.observe({ type: 'longtask' });
  });
  await act();
  await rest(page);
  return page.evaluate(() => window.longTasks.filter((ms) => ms > 100).length);
}

async function panAndZoom(page) {
  for (const [dx, dy] of [
    [-200, -60],
    [150, 120],
    [60, -160],
  ]) {
    // prettier-ignore
    await page.mouse.move(900, 450);
    await page.mouse.down();
    await page.mouse.move(900 + dx, 450 + dy, { steps: 12 });
    await page.mouse.up();
    await rest(page);
  }
  for (const delta of [-240, -240, 240, 240]) {
    await page.mouse.wheel(0, delta);
    await rest(page);
  }
}

export default {
  'the first useful paint, median of five fresh visits': async (session) => {
    const town = await sample(session);
    const marks = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const page = await session.visit(`/?town=${town.town}`);
      marks.push(await page.evaluate(() => performance.getEntriesByName('tuntu:useful')[0].startTime));
      await page.context().close();
    }
    marks.sort((a, b) => a - b);
    console.log(`      tuntu:useful ${Math.round(marks[2])} ms (${marks.map(Math.round).join(', ')})`);
  },

  'long tasks over 100 ms while panning and zooming, beside an empty map': async (session) => {
    const town = await sample(session);
    const full = await session.visit(`/?town=${town.town}&theme=farmland`);
    await rest(full);
    const here = await longTasks(full, () => panAndZoom(full));
    await full.context().close();
    const off = 'villages,committees,roads,rivers,parcels,streets';
    const empty = await session.visit(`/?town=${town.town}&theme=farmland&off=${off}`);
    await rest(empty);
    const there = await longTasks(empty, () => panAndZoom(empty));
    console.log(`      long tasks: ${here} with the town drawn, ${there} with it switched off`);
  },
};
