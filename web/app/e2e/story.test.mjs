// The story on the big screen of the sample town, whose story follows its report.
import assert from 'node:assert/strict';
import { sample, until } from './browser.mjs';

const DESK = { width: 1920, height: 1080 };

async function told(session) {
  const town = await sample(session);
  const { stories } = await session.get(`/api/stories?town=${town.town}`);
  const [first] = stories.filter(({ version }) => version !== null);
  assert.ok(first !== undefined, 'the sample has a story');
  const story = await session.get(`/api/stories/${first.name}?town=${town.town}`);
  return { town: town.town, story, scenes: story.chapters.flatMap(({ scenes }) => scenes) };
}

/** What a figure of a scene is by the API. */
function measured(session, town, { measure, of, committee, to, days }, asOf) {
  const query = new URLSearchParams({ ...of, town, lang: 'zh-Hans' });
  if (committee) query.set('committee', committee);
  const last = to ?? asOf?.slice(0, 10) ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (to || days) query.set('to', last);
  if (days)
    query.set('from', new Date(Date.parse(`${last}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10));
  if (asOf) query.set('asOf', asOf);
  return session.get(`/api/measures/${measure}?${query}`);
}

/** Waits until a scene stands: its words and figures are there, the map has come to rest and all its tiles are drawn. */
async function stands(page, { id, figures }) {
  await page.locator(`.story-words[data-scene="${id}"]`).waitFor();
  if (figures.length > 0)
    await until(
      async () => (await page.locator('.present-figures button.figure').count()) === Math.min(4, figures.length),
    );
  await still(page);
}

async function still(page) {
  let before = '';
  let times = 0;
  await until(async () => {
    const now = await page.evaluate(() => {
      const tiles = [...document.querySelectorAll('.leaflet-tile-container .leaflet-tile')];
      const wait = tiles.filter((tile) => !tile.classList.contains('leaflet-tile-loaded')).length;
      const panes = [...document.querySelectorAll('.leaflet-pane, .leaflet-tile-container')];
      return `${wait} ${document.querySelector('.leaflet-zoom-anim') !== null} ${panes.map(({ style }) => style.transform).join()}`;
    });
    times = now === before && now.startsWith('0 false') ? times + 1 : 0;
    before = now;
    return times >= 8;
  });
}

/** Where the map's marks stand, by their keys. */
const marks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.marks [data-key]')]
      .map((mark) => [mark.dataset.key, mark.getBoundingClientRect()])
      .map(([key, { left, top }]) => [key, left, top])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
/** Whether they stand where they stood, to the pixel. */
const alike = (one, other) =>
  one.length === other.length &&
  one.every(([key, x, y], i) => key === other[i][0] && Math.hypot(x - other[i][1], y - other[i][2]) < 1);
/** All that a figure says, of the one that stands beside it too. */
const inFigure = (shown) => shown.first().evaluate((each) => each.closest('.figure').innerText);
const sceneOf = (page) => page.locator('.story-words').getAttribute('data-scene');
const state = (page) =>
  page.evaluate(() => ({
    address: location.pathname + location.search,
    title: document.querySelector('.present-title').innerText,
    figures: [...document.querySelectorAll('.present-figures .figure')].map((each) => each.innerText),
    legend: document.querySelector('.present-legend')?.innerText ?? '',
    card: document.querySelector('#card').hidden ? '' : document.querySelector('#card').innerText,
    over: document.querySelector('.story-over') !== null,
  }));

export default {
  'story: by keys from the first scene to the last, and every figure is what the API says': async (session) => {
    const { town, scenes } = await told(session);
    const page = await session.visit(`/present?town=${town}`, DESK);
    for (const [i, scene] of scenes.entries()) {
      await stands(page, scene);
      assert.equal(await page.locator('.present-title h1').innerText(), scene.title['zh-Hans']);
      assert.ok((await page.locator('.present-figures .figure').count()) <= 4);
      for (const figure of scene.figures) {
        for (const asked of [figure, figure.beside].filter(Boolean)) {
          const shown = page.locator(`.present-figures [data-measure="${asked.measure}"]`);
          const { value, unit, reported } = await measured(session, town, asked, scene.as_of);
          const shownAs =
            unit === 'ratio' && !reported
              ? String(Math.round(value * 1000) / 10)
              : unit === 'ratio'
                ? (value * 100).toFixed(2)
                : reported
                  ? String(value)
                  : unit === 'mu'
                    ? value.toFixed(2)
                    : String(Math.round(value));
          const texts = (await shown.locator('b').allInnerTexts()).map((each) => each.replace(/[,\s]/g, ''));
          assert.ok(
            texts.some((text) => text === shownAs || Number(text) === Number(shownAs)),
            `${scene.id} ${asked.measure}: ${texts} for ${shownAs}`,
          );
          if (reported) {
            assert.match(await inFigure(shown), /上报/);
            const all = await page.locator('.present-figures').innerText();
            assert.match(
              all,
              new RegExp(`上报.*${reported.source}`, 's'),
              'its source stands with it, or once for all',
            );
          }
          if (reported?.at_least) assert.match(await inFigure(shown), /以上/);
        }
      }
      await page.keyboard.press(['ArrowRight', 'PageDown', ' ', 'ArrowDown'][i % 4]);
    }
    // The last stays; back, to the ends, and a reload stands where it stood.
    assert.equal(await sceneOf(page), String(scenes.at(-1).id));
    await page.keyboard.press('PageUp');
    await until(async () => (await sceneOf(page)) === String(scenes.at(-2).id));
    await page.keyboard.press('Home');
    await until(async () => (await sceneOf(page)) === String(scenes[0].id));
    await page.keyboard.press('End');
    await until(() => page.url().includes(`scene=${scenes.at(-1).id}`));
    await page.reload();
    await until(async () => (await sceneOf(page)) === String(scenes.at(-1).id));
    await page.goBack();
    await until(async () => (await sceneOf(page)) === String(scenes[0].id));
  },

  'story: the scenes 1, 9 and 3 one after the other are scene 3 opened by its link, in state and picture': async (
    session,
  ) => {
    const { town, story, scenes } = await told(session);
    const third = scenes[2];
    const by = (each) => `/present?town=${town}&story=${story.name}&scene=${each}`;
    const jumped = await session.visit(by('1.1'), DESK);
    await stands(jumped, scenes[0]);
    for (const scene of [scenes[8], third]) {
      await jumped.locator(`.story-steps [data-step="${scene.id}"]`).click();
      await stands(jumped, scene);
    }
    await jumped.mouse.move(5, 5);
    const direct = await session.visit(by(third.id), DESK);
    await stands(direct, third);
    await direct.mouse.move(5, 5);
    await until(async () => JSON.stringify(await state(jumped)) === JSON.stringify(await state(direct))).catch(
      async () => assert.deepEqual(await state(jumped), await state(direct)),
    );
    const picture = (page) => page.locator('#map').screenshot({ animations: 'disabled' });
    await until(async () => (await picture(jumped)).equals(await picture(direct)));
  },

  'story: keys of a remote never reload or leave, blank and back, and Escape stays in the story': async (session) => {
    const { town, scenes } = await told(session);
    const page = await session.visit(`/present?town=${town}`, DESK);
    await stands(page, scenes[0]);
    await page.evaluate(() => (window.stayed = true));
    await page.keyboard.press('ArrowRight');
    await stands(page, scenes[1]);
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      await page.locator('.story-blank').waitFor();
      await page.keyboard.press(key);
      await page.locator('.story-blank').waitFor({ state: 'detached' });
    }
    assert.equal(await sceneOf(page), String(scenes[1].id));
    for (const key of ['Escape', 'Escape', 'Backspace', 'x', 'Enter']) await page.keyboard.press(key);
    await stands(page, scenes[1]);
    assert.equal(new URL(page.url()).pathname, '/present');
    await page.keyboard.press('F5');
    await until(async () => (await sceneOf(page)) === String(scenes[0].id));
    await page.keyboard.press('Escape');
    await stands(page, scenes[0]);
    assert.equal(await page.evaluate(() => window.stayed), true, 'the page was reloaded');
    await page.locator('.present-leave').click();
    await until(() => new URL(page.url()).pathname === '/');
    await page.locator('#overview .themes').waitFor();
  },

  'story: a figure opens its rows and one of them its card in two presses, and one leads back': async (session) => {
    const { town, scenes } = await told(session);
    const page = await session.visit(`/present?town=${town}`, DESK);
    const scene = scenes[0];
    await stands(page, scene);
    await page.mouse.move(5, 5);
    await still(page);
    const before = { ...(await state(page)), map: await marks(page) };
    for (const back of ['Escape', 'Backspace', 'button']) {
      const figure = page.locator('.present-figures button.figure').first();
      const { measure } = await figure.evaluate(({ dataset }) => ({ ...dataset }));
      const asked = scene.figures.find((each) => each.measure === measure);
      const { rows } = await measured(session, town, asked, scene.as_of);
      await figure.click();
      const filter = encodeURIComponent(rows.filter);
      const { features } = await session.get(
        `/api/collections/${rows.collection}/items?town=${town}&limit=200&filter=${filter}`,
      );
      await until(async () => (await page.locator('.story-rows [data-row]').count()) === features.length);
      const said = await page.locator('.story-over').first().innerText();
      assert.ok(features.length === 200 || said.includes(`共 ${features.length} 条`), said.slice(0, 200));
      const shown = await page
        .locator('.story-rows [data-row]')
        .evaluateAll((all) => all.map((each) => each.dataset.row));
      assert.deepEqual(
        shown,
        features.map(({ id }) => `${rows.collection}.${id}`),
      );
      await page.locator('.story-rows [data-row]').first().click();
      await page.locator('#card h2').waitFor();
      if (back === 'button') await page.locator('[data-story=back]').click();
      else await page.keyboard.press(back);
      await page.locator('.story-over').waitFor({ state: 'detached' });
      await page.locator('#card').waitFor({ state: 'hidden' });
      await stands(page, scene);
      await page.mouse.move(5, 5);
      const { map, ...was } = before;
      await until(async () => JSON.stringify(await state(page)) === JSON.stringify(was));
      await until(async () => alike(await marks(page), map));
    }
  },

  'story: a place is searched for and one is drawn at random, its seed shown, and one press leads back': async (
    session,
  ) => {
    const { town, scenes } = await told(session);
    const page = await session.visit(`/present?town=${town}`, DESK);
    await stands(page, scenes[0]);
    const { features } = await session.get(`/api/collections/villages/items?town=${town}&limit=1`);
    await page.keyboard.press('/');
    await page.locator('#search input').waitFor();
    await page.keyboard.type(features[0].properties.name);
    await page.locator('#found li').first().click();
    await page.locator('#card h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.locator('#search input').waitFor({ state: 'detached' });
    await page.locator('[data-story=draw]').click();
    for (const layer of ['villages', 'parcels', 'channels']) {
      await page.locator(`[data-draw=${layer}]`).click();
      await until(async () => /\d{6}/.test(await page.locator('.story-draw').innerText()));
      await page.locator('#card h2').waitFor();
      await until(() => page.locator(`[data-draw=${layer}][aria-pressed=true]`).count());
    }
    await page.keyboard.press('Escape');
    await page.locator('.story-draw').waitFor({ state: 'detached' });
    await page.locator('#card').waitFor({ state: 'hidden' });
    await stands(page, scenes[0]);
  },

  'story: where there is none, or the themes are asked for, the five themes stand at /present': async (session) => {
    const { town, scenes } = await told(session);
    const page = await session.visit(`/present?town=${town}`, DESK);
    await stands(page, scenes[0]);
    await page.locator('[data-story=themes]').click();
    await page.locator('.present-steps [data-step=crops]').click();
    await until(() => page.url().includes('theme=crops'));
    await page.reload();
    await page.locator('.present-steps [data-step=crops][aria-current]').waitFor();
    assert.equal(await page.locator('.story-words').count(), 0);
    const other = await session.visit(`/present?town=${town}&story=none`, DESK);
    await other.locator('.present-steps').waitFor();
    await other.keyboard.press('ArrowRight');
    await until(() => other.url().includes('theme=farmland'));
    // Without an answer there is none.
    session.forgive(/ERR_FAILED/);
    const alone = await session.visit('/', DESK);
    await alone.route('**/api/stories*', (route) => route.abort());
    await alone.goto(new URL(`/present?town=${town}&scene=3`, alone.url()).href);
    await alone.locator('.present-steps').waitFor();
  },
};
