// The first second on a poor line: what must come before something stands on the screen, and what it is.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { sample } from './browser.mjs';

/** Bytes that may come before the first paint, packed: some 0.15 s of 400 kbit/s. */
const MOST_BYTES = 7_000;

const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const [known] = performance.getEntriesByName('first-contentful-paint');
        if (known !== undefined) resolve(known.startTime);
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry !== undefined) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );

export default {
  'shell: it is painted with the document and one small sheet, while all else is still on its way': async (session) => {
    const town = await sample(session);
    const html = await (await fetch(`${session.origin}/`)).text();
    const head = html.slice(0, html.indexOf('</head>'));
    const blocking = [
      ...head.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script (?!type="module")[^>]*src="([^"]+)"/g),
    ].map(([, sheet, script]) => sheet ?? script);
    assert.equal(blocking.length, 1, `${blocking}`);
    const sheet = await (await fetch(session.origin + blocking[0])).text();
    const bytes = gzipSync(html).length + gzipSync(sheet).length;
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);

    const page = await session.visit('/healthz', { useful: false });
    const held = [];
    let free = false;
    await page.route(/\/(assets|api|tiles)\//, (route) => {
      if (free || route.request().url().endsWith(blocking[0])) return route.continue();
      return new Promise((go) => held.push(() => go(route.continue())));
    });
    await page.goto(`${session.origin}/?town=${town.town}`, { waitUntil: 'commit' });
    assert.ok((await painted(page)) > 0);
    const shell = await page.locator('.shell-column').boundingBox();
    assert.ok(shell.width > 300 && shell.height > 50, JSON.stringify(shell));
    assert.ok(held.length > 5, 'the script and the style were held back');
    free = true;
    for (const go of held) go();
    await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
    assert.equal(await page.locator('#shell').count(), 0);
  },

  'shell: at 400 kbit/s and 100 ms something stands on the screen first of all': async (session) => {
    const town = await sample(session);
    const page = await session.visit('/healthz', { useful: false });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await page.goto(`${session.origin}/?town=${town.town}`, { waitUntil: 'commit' });
    const first = await painted(page);
    await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0, null, {
      timeout: 60_000,
    });
    const { style, useful } = await page.evaluate(() => ({
      style: performance.getEntriesByType('resource').find(({ name }) => /\/tuntu-\w+\.css$/.test(name)).responseEnd,
      useful: performance.getEntriesByName('tuntu:useful')[0].startTime,
    }));
    console.log(
      `at 400 kbit/s, 100 ms: the shell after ${(first / 1000).toFixed(2)} s, the page's style ${(style / 1000).toFixed(2)} s, useful ${(useful / 1000).toFixed(1)} s`,
    );
    // Which came first is a cause; how long it took is printed.
    assert.ok(first < useful / 2, `${first} of ${useful} ms`);
  },
};
