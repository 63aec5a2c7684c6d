// The tools' words, and the one tooltip that says what a control is called: by mouse, by key and with a finger.
import assert from 'node:assert/strict';
import { items, rest, sample, seriousFaults, some } from './browser.mjs';
import { PHONE } from './helpers.mjs';

const TOOLS = [
  'present',
  'look',
  'layers',
  'grid',
  'print',
  'compare',
  'share',
  'table',
  'measure',
  'locate',
  'whole',
  'more',
  'plus',
  'minus',
];
const WORDS = {
  'zh-Hans': {
    words: [
      '演示',
      '外观',
      '图层',
      '经纬网',
      '打印',
      '对比',
      '分享',
      '数据表',
      '测量',
      '位置',
      '全镇',
      '更多',
      '放大',
      '缩小',
    ],
    share: '分享此视图',
    zoomIn: '放大',
    light: '外观、浅色',
    dark: '外观、深色',
    before: '前一天',
    hant: '繁體',
  },
  'zh-Hant': {
    words: [
      '演示',
      '外觀',
      '圖層',
      '經緯網',
      '列印',
      '對比',
      '分享',
      '資料表',
      '測量',
      '位置',
      '全鎮',
      '更多',
      '放大',
      '縮小',
    ],
    share: '分享此視圖',
    zoomIn: '放大',
    light: '外觀、淺色',
    dark: '外觀、深色',
    before: '前一天',
    hant: '繁體',
  },
  en: {
    words: [
      'Present',
      'Look',
      'Layers',
      'Graticule',
      'Print',
      'Compare',
      'Share',
      'Table',
      'Measure',
      'Locate',
      'Town',
      'More',
      'Zoom in',
      'Zoom out',
    ],
    share: 'Share this view',
    zoomIn: 'Zoom in',
    light: 'Look, Light',
    dark: 'Look, Dark',
    before: 'Previous day',
    hant: '繁體',
  },
};
const LANGUAGES = Object.keys(WORDS);
const SHOWN = '#tooltip.is-shown[data-of="control"]';

const tip = (page) => page.locator(SHOWN);
const said = async (page) => (await tip(page).innerText()).replace(/\s+/g, ' ').trim();
const isShown = async (page) => (await tip(page).count()) > 0;
/** Longer than a mouse must rest. */
const dwell = (page) => page.waitForTimeout(700);

/** The words under the tools, as they are to be seen, and what is wrong with them. */
function words(page) {
  return page.evaluate(() => {
    const tools = [...document.querySelectorAll('.tool')].filter((each) => each.offsetParent !== null);
    return tools.map((tool) => {
      const word = tool.querySelector('span');
      const [box, own] = [tool.getBoundingClientRect(), word.getBoundingClientRect()];
      const name = tool.getAttribute('aria-label').toLowerCase();
      return {
        tool: [...tool.classList].find((each) => each.startsWith('tool-')).slice(5),
        word: own.width > 0 ? word.innerText : '',
        within: own.width === 0 || (own.left >= box.left && own.right <= box.right && own.bottom <= box.bottom),
        named: name.includes(word.textContent.trim().toLowerCase()),
      };
    });
  });
}

/** What is wrong with where the tooltip stands: beyond the window, over its own control, or another that can be pressed. */
function misplaced(page, ownOnly = false) {
  return page.evaluate((ownOnly) => {
    const box = document.querySelector('#tooltip').getBoundingClientRect();
    const found = [];
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      found.push(`beyond the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
    const meets = (other) =>
      Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
      Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1;
    const own = document.activeElement;
    if (own !== document.body && own.id !== 'map' && meets(own.getBoundingClientRect())) found.push('over its own');
    if (ownOnly) return found;
    for (const each of document.querySelectorAll('button, a[href], input, select')) {
      if (each.closest('#map, [data-behind]') !== null || getComputedStyle(each).visibility !== 'visible') continue;
      if (each !== own && meets(each.getBoundingClientRect())) found.push(`over ${each.className || each.id}`);
    }
    return found;
  }, ownOnly);
}

/** What an assistive technology is told of an element beside its name. */
async function description(page, selector) {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  await devtools.detach();
  return nodes[0].description?.value ?? '';
}

async function hold(page, selector, forMs) {
  const { x, y, width, height } = await page.locator(selector).boundingBox();
  const devtools = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(forMs);
  return async () => {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await devtools.detach();
  };
}

export default {
  'tools: a word stands under each icon where there is room, in each language, and is a word of its name': async (
    session,
  ) => {
    const town = await sample(session);
    for (const language of LANGUAGES)
      for (const [width, height] of [
        [1440, 900],
        [3840, 1080],
      ]) {
        const page = await session.visit(`/?town=${town.town}&lang=${language}`, { width, height });
        // A reader of long standing.
        await page.evaluate(() => localStorage.setItem('tuntu.visits', '6'));
        await page.reload();
        await page.locator('.tool:visible').first().waitFor();
        const found = await words(page);
        assert.deepEqual(
          found.map(({ tool }) => tool),
          TOOLS,
        );
        assert.deepEqual(
          found.map(({ word }) => word),
          WORDS[language].words,
          `${language}, ${width}×${height}`,
        );
        for (const { tool, within, named } of found) assert.ok(within && named, `${language}: ${tool}`);
        await page.context().close();
      }
  },

  'tools: elsewhere the words are for the first visits, and never where they would crowd': async (session) => {
    const town = await sample(session);
    const windows = [
      [PHONE, true],
      [{ width: 844, height: 390, hasTouch: true, isMobile: true }, false],
      [{ width: 1366, height: 768 }, true],
      [{ width: 1024, height: 768 }, true],
      [{ width: 360, height: 640, hasTouch: true, isMobile: true }, false],
    ];
    for (const [options, first] of some(windows, 2)) {
      const page = await session.visit(`/?town=${town.town}`, options);
      const have = async () => (await words(page)).some(({ word }) => word !== '');
      const what = JSON.stringify(options);
      assert.equal(await have(), first, what);
      for (let visit = 2; visit <= 6; visit += 1) {
        await page.reload();
        await page.locator('.tool:visible').first().waitFor();
        if (visit <= 5) assert.equal(await have(), first, `${what}, visit ${visit}`);
      }
      assert.equal(await have(), false, what);
      await page.context().close();
    }
  },

  'tooltip: a mouse that rests is told a name that is not written, and the key; no control has a title': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    for (const language of some(LANGUAGES, 1)) {
      const word = WORDS[language];
      const page = await session.visit(
        `/?town=${town.town}&lang=${language}&table=villages&sel=villages.${village.id}`,
      );
      await page.locator('#card h2').waitFor();
      await rest(page);
      assert.equal(await page.locator('button[title], a[title], input[title], select[title]').count(), 0);
      assert.equal(await isShown(page), false);
      await page.hover('.tool-share');
      await tip(page).waitFor();
      assert.equal(await said(page), word.share);
      assert.deepEqual(await misplaced(page), [], 'share');
      assert.equal(await page.getAttribute('.tool-share', 'aria-describedby'), null, 'its name is all there is');
      // The next one at once.
      await page.hover('.tool-plus');
      await page.locator(SHOWN, { hasText: word.zoomIn }).waitFor({ timeout: 1000 });
      assert.equal(await said(page), `${word.zoomIn} +`);
      assert.deepEqual(await misplaced(page), [], 'zoom in');
      assert.equal(await description(page, '.tool-plus'), '+');
      // Its word says it all.
      await page.hover('.tool-layers');
      await dwell(page);
      assert.equal(await isShown(page), false);
      assert.equal(await page.getAttribute('.tool-plus', 'aria-describedby'), null);
      await page.hover('.day .icon-button');
      await tip(page).waitFor();
      assert.equal(await said(page), word.before);
      // It goes with Escape, and ends nothing else; it stays away while the mouse moves on the same control.
      await page.keyboard.press('Escape');
      assert.equal(await isShown(page), false);
      await page.mouse.move(...(await inside(page, '.day .icon-button', 0.3)));
      await page.mouse.move(...(await inside(page, '.day .icon-button', 0.6)));
      await dwell(page);
      assert.equal(await isShown(page), false);
      // What a press has been heard of needs no telling, and what is left is told of no more.
      await page.hover('.languages [lang="zh-Hant"]');
      await tip(page).waitFor();
      assert.equal(await said(page), word.hant);
      assert.equal(await description(page, '.languages [lang="zh-Hant"]'), word.hant);
      await page.mouse.move(700, 300);
      await tip(page).waitFor({ state: 'detached' });
      await page.context().close();
    }
  },

  'tooltip: the pointer can go onto it, and it does not go': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await rest(page);
    await page.hover('.tool-share');
    await tip(page).waitFor();
    const [from, to] = [await inside(page, '.tool-share', 0.5), await inside(page, '#tooltip', 0.5)];
    for (let i = 1; i <= 12; i += 1) {
      await page.mouse.move(from[0] + ((to[0] - from[0]) * i) / 12, from[1] + ((to[1] - from[1]) * i) / 12);
      await page.waitForTimeout(30);
      assert.ok(await isShown(page), `step ${i}`);
    }
    await page.mouse.move(700, 200);
    await tip(page).waitFor({ state: 'detached' });
  },

  'tooltip: the keyboard’s focus is told of at once, in the window, over nothing that can be pressed where that can be':
    async (session) => {
      const town = await sample(session);
      const [village] = await items(session, 'villages', town);
      const pages = [
        [{ width: 1024, height: 768 }, `&lang=zh-Hant&sel=villages.${village.id}`],
        [{}, '&lang=en&theme=farmland&table=parcels&charts=1'],
        [{}, ''],
        [{}, `&table=villages&sel=villages.${village.id}`],
        [{ width: 3840, height: 2160 }, `&sel=villages.${village.id}`],
      ];
      for (const [options, query] of some(pages, 2)) {
        const page = await session.visit(`/?town=${town.town}${query}`, options);
        await rest(page);
        await page.keyboard.press('Shift');
        const count = await page.evaluate(() => {
          window.controls = [
            ...document.querySelectorAll('button[aria-label], a[aria-label], button[data-tip]'),
          ].filter(
            (each) =>
              each.closest('#map') === null &&
              each.getClientRects().length > 0 &&
              !each.disabled &&
              getComputedStyle(each).visibility === 'visible',
          );
          return window.controls.length;
        });
        assert.ok(count > 15, `${count} controls`);
        let told = 0;
        let over = 0;
        for (let i = 0; i < count; i += 1) {
          const name = await page.evaluate((at) => {
            const control = window.controls[at];
            control.scrollIntoView({ block: 'nearest' });
            return (control.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ');
          }, i);
          await page.waitForTimeout(40); // the scroll has been told of
          await page.evaluate((at) => {
            document.activeElement.blur();
            window.controls[at].focus();
          }, i);
          if (!(await isShown(page))) continue;
          told += 1;
          assert.ok((await said(page)).startsWith(name), `${name} is ${await said(page)}`);
          assert.deepEqual(await misplaced(page, true), [], name);
          const others = await misplaced(page);
          if (others.length === 0) continue;
          over += 1;
          // The tools stand beside the map, unless a table is open.
          const tool = await page.evaluate(() => document.activeElement.closest('#tools') !== null);
          assert.ok(!tool || query.includes('table'), `${name}: ${others}`);
        }
        // Between rows of the legend and a table beside it there is no free place.
        assert.ok(over <= told / 3, `${over} of ${told} stand over others`);
        assert.ok(told > 8, `${told} of ${count} are told of`);
        await page.evaluate(() => document.activeElement.blur());
        assert.equal(await isShown(page), false);
        await page.context().close();
      }
    },

  'tooltip: what a key changes is told anew, and a box that is typed in is left alone': async (session) => {
    const town = await sample(session);
    for (const language of some(LANGUAGES, 1)) {
      const word = WORDS[language];
      const page = await session.visit(`/?town=${town.town}&lang=${language}`, { colorScheme: 'light' });
      await page.keyboard.press('/');
      await rest(page);
      assert.equal(await isShown(page), false);
      await page.focus('.tool-present');
      await page.keyboard.press('Tab');
      assert.equal(await said(page), word.light);
      await page.keyboard.press('Enter');
      await page.locator(SHOWN, { hasText: word.dark }).waitFor();
      assert.deepEqual(await seriousFaults(page), []);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      assert.equal(await isShown(page), false);
      await page.context().close();
    }
  },

  'tooltip: marks that the keyboard comes to are told of with their state': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    await page.keyboard.press('Shift');
    await page.locator('.mark-dot[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await tip(page).waitFor();
    const name = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.equal(await said(page), name);
    assert.deepEqual(await misplaced(page), []);
  },

  'tooltip: a finger that rests asks, in each language, and does not press; a tap does': async (session) => {
    const town = await sample(session);
    for (const language of some(LANGUAGES, 1)) {
      const page = await session.visit(`/?town=${town.town}&lang=${language}`, PHONE);
      await rest(page);
      const lift = await hold(page, '.tool-share', 800);
      await tip(page).waitFor();
      assert.equal(await said(page), WORDS[language].share);
      assert.deepEqual(await misplaced(page), []);
      await lift();
      await rest(page);
      assert.ok(await isShown(page), 'it can be read when the finger is gone');
      assert.equal(await page.locator('#share').isVisible(), false);
      await tip(page).waitFor({ state: 'detached' });
      await page.tap('.tool-share');
      await page.locator('#share .share-copy').waitFor();
      assert.equal(await isShown(page), false);
      await page.context().close();
    }
  },

  'tools: a second press in the same frame takes the first back': async (session) => {
    const town = await sample(session);
    const page = await session.visit(`/?town=${town.town}`);
    const state = () =>
      page.evaluate(() => [...document.querySelectorAll('.tool[aria-pressed="true"]')].map((each) => each.className));
    for (const tool of ['grid', 'layers', 'share', 'table', 'measure', 'more']) {
      const before = await state();
      await page.evaluate((name) => {
        const button = document.querySelector(`.tool-${name}`);
        button.click();
        button.click();
      }, tool);
      await rest(page);
      assert.deepEqual(await state(), before, tool);
      assert.doesNotMatch(page.url(), /grid=|table=/, tool);
    }
    const day = page.locator('.day input');
    const before = Date.parse(await day.inputValue());
    await page.evaluate(() => {
      const button = document.querySelector('.day .icon-button');
      button.click();
      button.click();
    });
    await page.waitForURL(/date=/);
    await rest(page);
    assert.equal((before - Date.parse(await day.inputValue())) / 86_400_000, 2);
  },
};

/** A point inside an element, from its left so much of its width. */
async function inside(page, selector, part) {
  const { x, y, width, height } = await page.locator(selector).first().boundingBox();
  return [x + width * part, y + height / 2];
}
