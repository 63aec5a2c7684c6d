// Maps of fields: land without gaps, roads that are whole over parcels, labels beside the ring.
import assert from 'node:assert/strict';
import { items, rest, sample, tilesCome } from './browser.mjs';

/** Of points of a part of the window, how many of a pane's canvases leave free. */
function free(page, pane, [x0, y0, x1, y1]) {
  return page.evaluate(
    ([name, left, top, right, bottom]) => {
      const whole = new OffscreenCanvas(right - left, bottom - top);
      const ctx = whole.getContext('2d');
      for (const canvas of document.querySelectorAll(`.leaflet-${name}-pane canvas`)) {
        const { x, y, width, height } = canvas.getBoundingClientRect();
        if (canvas.width > 0 && width > 0) ctx.drawImage(canvas, x - left, y - top, width, height);
      }
      const { data } = ctx.getImageData(0, 0, whole.width, whole.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) count += data[i] < 200 ? 1 : 0;
      return count;
    },
    [pane, x0, y0, x1, y1],
  );
}

export default {
  'fields: the land of a town from afar has no gaps': async (session) => {
    const town = await sample(session);
    for (const colorScheme of ['light', 'dark']) {
      const page = await session.visit(`/?town=${town.town}`, { colorScheme });
      await tilesCome(page);
      await rest(page);
      assert.equal(await free(page, 'base', [620, 150, 1100, 750]), 0, colorScheme);
      await page.close();
    }
  },

  'fields: a road over parcels is whole from the zoom on at which parcels reach into it': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}&theme=farmland&at=25.889,110.9993,17`);
    await tilesCome(page);
    await rest(page);
    const part = [600, 300, 900, 600];
    const cut = await free(page, 'areas', part);
    await page.goto(`${session.origin}/?town=${town.town}&theme=farmland&at=25.889,110.9993,17&off=roads`);
    await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
    await tilesCome(page);
    await rest(page);
    const whole = await free(page, 'areas', part);
    assert.ok(cut > whole + 1_000, `${cut} points free with roads, ${whole} without`);
  },

  'fields: the ring of a selected village leaves its label whole': async (session) => {
    const town = await sample(session);
    for (const village of (await items(session, 'villages', town)).slice(0, 4)) {
      const [lon, lat] = village.geometry.coordinates;
      const page = await session.visit(`/?town=${town.town}&at=${lat},${lon},14&sel=villages.${village.id}`);
      await rest(page);
      const [dot, label] = await page.evaluate(() => {
        const mark = document.querySelector('.mark.is-selected');
        const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
        const ring = mark.querySelector('.dot').getBoundingClientRect();
        const text = document.createRange();
        text.selectNodeContents(mark.querySelector('.mark-label'));
        return [box(ring), box(text.getBoundingClientRect())];
      });
      const ring = 3;
      const apart =
        label.left >= dot.right + ring - 1 ||
        label.right <= dot.left - ring + 1 ||
        label.top >= dot.bottom + ring - 4 ||
        label.bottom <= dot.top - ring + 4;
      assert.ok(apart, `${village.properties.name}: ${JSON.stringify({ dot, label })}`);
      await page.close();
    }
  },
};
