// The town in its surroundings: from afar a quiet land around it, which is never the town's own.
import assert from 'node:assert/strict';
import { onScreen, rest, sample, tilesCome } from './browser.mjs';

/** The colour that the window shows at a place, as the mean of a few points. */
async function colourAt(page, x, y) {
  const picture = (await page.screenshot({ clip: { x, y, width: 6, height: 6 } })).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const ctx = new OffscreenCanvas(1, 1).getContext('2d');
    ctx.drawImage(image, 0, 0, 1, 1);
    return [...ctx.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, picture);
}

const apart = (a, b) => Math.hypot(...a.map((each, i) => each - b[i]));

export default {
  'around: from afar the land beside the town is no void and not the town, and far from it there is paper': async (
    session,
  ) => {
    const town = await sample(session);
    const [west, south, east, north] = town.extent;
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    for (const colorScheme of ['light', 'dark']) {
      const page = await session.visit(`/?town=${town.town}&at=${lat},${lon},10`, { colorScheme });
      await tilesCome(page);
      await rest(page);
      const [right, middle] = await onScreen(page, east, lat);
      const paper = await colourAt(page, 1250, 20);
      // Beyond the town's shadow, and off the lines of the graticule.
      const beside = await colourAt(page, right + 65, middle + 35);
      const of = `${colorScheme}: ${JSON.stringify({ paper, beside })}`;
      assert.ok(apart(beside, paper) > 4, of);
      const nearer = await session.visit(`/?town=${town.town}&at=${lat},${lon},13.5`, { colorScheme });
      await rest(nearer);
      assert.ok(apart(await colourAt(nearer, 700, 380), beside) > 8, `${of}, and the town’s own land`);
      await page.close();
      await nearer.close();
    }
  },
};
