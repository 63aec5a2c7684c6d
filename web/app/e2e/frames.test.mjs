// The land never goes: no frame of a flight, a zoom or a change of theme is much lighter than those around it.
import assert from 'node:assert/strict';
import { SOAK, items, rest, sample, tilesCome } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const DESK = { width: 1440, height: 900 };
const WALL = { width: 3840, height: 2160 };
/** How much lighter than its neighbours a frame may be, in CIE L*. */
const MOST = 20;

/** Records what the window shows while something is done, and gives each frame's mean lightness in the map's free part. */
async function lightness(page, session, act) {
  const devtools = await page.context().newCDPSession(page);
  const frames = [];
  devtools.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await devtools.send('Page.startScreencast', { format: 'jpeg', quality: 70, maxWidth: 480, maxHeight: 480 });
  await act();
  await tilesCome(page);
  await devtools.send('Page.stopScreencast');
  await devtools.detach();
  const { width } = page.viewportSize();
  // Beside the column on a desk; above the sheet on a phone.
  const part = width < 500 ? [0.05, 0.12, 0.8, 0.4] : [0.32, 0.08, 0.6, 0.78];
  const reader = await page.context().newPage();
  const means = await reader.evaluate(
    async ([jpegs, [x, y, w, h]]) => {
      const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      const all = [];
      for (const jpeg of jpegs) {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${jpeg}`;
        await image.decode();
        const { naturalWidth: iw, naturalHeight: ih } = image;
        const [pw, ph] = [Math.round(iw * w), Math.round(ih * h)];
        const ctx = new OffscreenCanvas(pw, ph).getContext('2d');
        ctx.drawImage(image, iw * x, ih * y, pw, ph, 0, 0, pw, ph);
        const { data } = ctx.getImageData(0, 0, pw, ph);
        let sum = 0;
        for (let i = 0; i < data.length; i += 4) {
          const light =
            0.2126 * linear(data[i] / 255) + 0.7152 * linear(data[i + 1] / 255) + 0.0722 * linear(data[i + 2] / 255);
          sum += light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
        }
        all.push(sum / (data.length / 4));
      }
      return all;
    },
    [frames, part],
  );
  await reader.close();
  return means;
}

/** The frames that flash: lighter than both of their neighbours, or than where the move began and ended. */
function flashes(means) {
  const ends = Math.max(means[0], means.at(-1));
  return means
    .map((mean, i) => ({ i, over: mean - Math.max(means[i - 1] ?? ends, means[i + 1] ?? ends), above: mean - ends }))
    .filter(({ over, above }) => over > MOST || above > MOST)
    .map(({ i }) => `frame ${i} of ${means.length}: ${means.slice(Math.max(0, i - 2), i + 3).map(Math.round)}`);
}

/** Counts, frame by frame while something is done, the villages in the window that stand on land and on nothing. */
async function standing(page, act) {
  await page.evaluate(() => {
    const counts = { land: 0, nothing: 0 };
    const count = () => {
      if (window.standing !== counts) return;
      const shown = (canvas) => canvas.width > 0 && canvas.parentElement.style.display !== 'none';
      const land = [...document.querySelectorAll('.leaflet-base-pane canvas.leaflet-tile-loaded')]
        .filter(shown)
        .map((canvas) => canvas.getBoundingClientRect());
      for (const mark of document.querySelectorAll('.mark-village .mark-dot')) {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        if (width === 0 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
        const under = land.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
        counts[under ? 'land' : 'nothing'] += 1;
      }
      requestAnimationFrame(count);
    };
    window.standing = counts;
    requestAnimationFrame(count);
  });
  await act();
  return page.evaluate(() => {
    const { standing } = window;
    window.standing = null;
    return standing;
  });
}

async function steady(page, session, what, act) {
  const means = await lightness(page, session, act);
  assert.ok(means.length > 3, `${what}: ${means.length} frames`);
  assert.deepEqual(flashes(means), [], what);
  return `${what} ${means.length} frames, L* ${Math.round(Math.min(...means))}–${Math.round(Math.max(...means))}`;
}

async function wheel(page, steps, pause) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width * 0.6, height * 0.45);
  for (let i = 0; i < Math.abs(steps); i += 1) {
    await page.mouse.wheel(0, steps > 0 ? 300 : -300);
    await page.waitForTimeout(pause);
  }
}

const moves = (size, name) => async (session) => {
  const town = await sample(session);
  const [village] = await items(session, 'villages', town);
  const [lon, lat] = village.geometry.coordinates;
  const said = [];
  for (const look of SOAK ? ['dark', 'light'] : ['dark']) {
    const page = await session.visit(`/?town=${town.town}&at=${lat},${lon},17`, { ...size, colorScheme: look });
    await tilesCome(page);
    let stood = null;
    const out = async () => (stood = await standing(page, () => wheel(page, 12, 40).then(() => rest(page))));
    said.push(await steady(page, session, `${look}, zoomed out fast`, out));
    assert.ok(stood.land > 200, JSON.stringify(stood));
    // A busy machine paints a few late; where the land goes, it is nearly all of them.
    assert.ok(stood.nothing < stood.land / 8, `villages on nothing: ${JSON.stringify(stood)}`);
    said.push(await steady(page, session, `${look}, zoomed in fast`, () => wheel(page, -10, 40)));
    said.push(
      await steady(page, session, `${look}, a flight`, async () => {
        await page.fill('#search input', village.properties.code);
        await page.locator('#found li').first().waitFor();
        await page.press('#search input', 'Enter');
        await page.waitForTimeout(1500);
        await page.locator('.tool-whole').dispatchEvent('click');
        await page.waitForTimeout(1500);
      }),
    );
    said.push(
      await steady(page, session, `${look}, themes`, async () => {
        for (const theme of ['farmland', 'crops', 'water', 'sites', 'coverage']) {
          await page.locator(`[data-theme="${theme}"]`).first().dispatchEvent('click');
          await page.waitForTimeout(500);
        }
      }),
    );
    await page.close();
  }
  console.log(`${name}: ${said.join('; ')}`);
};

export default {
  'frames: the land stays at a desk': moves(DESK, 'desk'),
  ...(SOAK && { 'frames: the land stays on a phone': moves(PHONE, 'phone') }),
  ...(SOAK && { 'frames: the land stays on a wall': moves(WALL, 'wall') }),

  'frames: /present through all themes without a network, and without a worker, loses no land': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/present?town=${town.town}&story=none`, { ...DESK, colorScheme: 'dark' });
    for (let i = 0; i < 5; i += 1) {
      await tilesCome(page);
      await rest(page);
      await page.keyboard.press('ArrowRight');
    }
    await page.context().setOffline(true);
    const said = await steady(page, session, 'present', async () => {
      for (let i = 0; i < 10; i += 1) {
        await page.keyboard.press(i < 5 ? 'ArrowRight' : 'ArrowLeft');
        await page.waitForTimeout(900);
      }
    });
    console.log(said);
    await page.context().setOffline(false);
    session.forgive(/ERR_|Failed to load resource/);
  },
};
