// The service worker: the town without its server. What stands between page and server here is a proxy of TCP, as a
// browser that is set offline leaves its workers online.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import http from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { items, rest, sample, tilesCome } from './browser.mjs';
import { PASSWORD, patchAs, person, tuntu } from './people.mjs';

const LOST = /ERR_|Failed to load resource|Failed to fetch|503|502/;

/** A line to the server that can be cut, and mended at the same address. */
async function line(to) {
  const { hostname, port } = new URL(to);
  const sockets = new Set();
  let server;
  let stalled = false;
  const waiting = [];
  const take = (socket) => {
    const other = connect(Number(port), hostname);
    for (const [each, peer] of [
      [socket, other],
      [other, socket],
    ]) {
      sockets.add(each);
      each.on('error', () => peer.destroy()).on('close', () => sockets.delete(each) && peer.destroy());
    }
    socket.pipe(other);
    other.on('data', (bytes) => {
      if (stalled) waiting.push(() => socket.write(bytes));
      else socket.write(bytes);
    });
  };
  const listen = (at) =>
    new Promise((done) => (server = createServer(take).listen(at, '127.0.0.1', () => done(server.address().port))));
  const at = await listen(0);
  return {
    origin: `http://127.0.0.1:${at}`,
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: () => listen(at),
    /** Takes what is asked and lets no answer through. */
    stall: () => (stalled = true),
    flow: () => {
      stalled = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

/** Waits until what the page computes is true; Playwright's own wait takes a promise for a yes. */
async function until(page, computed, argument) {
  for (let i = 0; i < 300; i += 1) {
    if (await page.evaluate(computed, argument)) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`not within a minute: ${computed}`);
}

/** Waits until the worker has the page and has kept what the page has read. */
async function kept(page, least = 40) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await until(
    page,
    async (count) => {
      const land = await caches.open('tuntu-land');
      const keys = (await land.keys()).map(({ url }) => new URL(url).pathname);
      const whole = ['/api/towns', '/kept-ledger'].every((path) => keys.includes(path));
      return whole && keys.filter((path) => path.startsWith('/tiles/')).length >= count;
    },
    least,
  );
  await page.waitForTimeout(2500);
}

function inCaches(page) {
  return page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        all.push({
          name,
          path: request.url.slice(location.origin.length),
          text: await (await cache.match(request)).text(),
        });
    }
    return all;
  });
}

/** The town's own base as it stands in the window, 96 × 60 points of it. */
function picture(page) {
  return page.evaluate(() => {
    const small = new OffscreenCanvas(96, 60).getContext('2d');
    small.scale(96 / innerWidth, 60 / innerHeight);
    for (const canvas of document.querySelectorAll('.leaflet-base-pane canvas')) {
      const { x, y, width, height } = canvas.getBoundingClientRect();
      if (canvas.width > 0 && width > 0) small.drawImage(canvas, x, y, width, height);
    }
    return [...small.getImageData(0, 0, 96, 60).data];
  });
}

const bare = (picture) => picture.every((value) => value === 0);
/** The mean difference of two pictures, of 255. */
const apart = (a, b) => a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;

/** A server of the program's own in front of which a new version can be put. */
async function versions(to) {
  let version = 0;
  const server = http
    .createServer((request, response) => {
      const headers = { ...request.headers, 'accept-encoding': 'identity' };
      delete headers['if-none-match'];
      const asked = http.request(new URL(request.url, to), { method: request.method, headers }, (answer) => {
        const type = answer.headers['content-type'] ?? '';
        if (version === 0 || (!type.includes('html') && !request.url.startsWith('/worker.js'))) {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
          return;
        }
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts)
            .toString()
            .replace('<head>', `<head><meta name="version" content="${version}" />`)
            .replace(/"tuntu-shell-"\+"\w+"|tuntu-shell-\w+|"[0-9a-f]{10}"/g, (name) =>
              name.replace(/[0-9a-f]{3}("?)$/, `00${version}$1`),
            );
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
          response.end(text);
        });
      });
      asked.on('error', () => response.destroy());
      request.pipe(asked);
    })
    .listen(0, '127.0.0.1');
  await new Promise((done) => server.on('listening', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    put: (next) => (version = next),
    cut: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const versionOf = (page) => page.evaluate(() => document.querySelector('meta[name="version"]')?.content ?? null);

/** What the page reads with a session that must not be kept: by the addresses of the page's own panels. */
function readAllOf(page, town, fid) {
  return page.evaluate(
    async ([code, village]) => {
      const reveal = { headers: { 'Tuntu-Reveal': '1' } };
      const texts = [];
      for (const [path, options] of [
        [`/api/cleaners?town=${code}&unmasked=true`, reveal],
        [`/api/cleaners?town=${code}`],
        [`/api/collections/villages/items/${village}/history`],
        [`/api/changes?town=${code}`],
        ['/api/session'],
        ['/api/account/tokens'],
        [`/api/search?town=${code}&q=${encodeURIComponent('寻人启事')}`],
        [`/api/collections/villages/items?town=${code}&filter=${encodeURIComponent("name = '寻人启事'")}`],
        [`/api/collections/villages/items/${village}`, reveal],
      ]) {
        const response = await fetch(path, options);
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        texts.push(await response.text());
      }
      return texts;
    },
    [town, fid],
  );
}

async function readsFromAKept(page, village) {
  await page.waitForFunction(() => document.querySelectorAll('.mark-village').length > 10);
  await page.locator('#status.is-shown', { hasText: '连不上服务器' }).waitFor();
  assert.match(await page.locator('#status').innerText(), /\d{4}-\d\d-\d\d \d\d:\d\d.*登录.*实时.*编辑/);
  assert.ok(!bare(await picture(page)), 'the land is there');
  await page.fill('#search input', village.properties.name);
  await page.locator('#found li').first().waitFor();
  assert.match(await page.locator('#found li').first().innerText(), new RegExp(village.properties.name));
  await page.press('#search input', 'Enter');
  await page.locator(`#card h2:text-is("${village.properties.name}")`).waitFor();
}

export default {
  'worker: a reload without a server shows the town with its time, searches it, and is well again later': async (
    session,
  ) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const wire = await line(session.origin);
    try {
      const page = await session.visit(`/?town=${town.town}`, { origin: wire.origin, serviceWorkers: 'allow' });
      await kept(page);
      wire.cut();
      // Where a browser knows that it has no network, and where only its server has gone.
      await page.context().setOffline(true);
      await page.reload();
      await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
      await readsFromAKept(page, village);
      await wire.mend();
      await page.context().setOffline(false);
      await page.locator('#status', { hasText: '已恢复连接' }).waitFor();
      session.forgive(LOST);
    } finally {
      wire.cut();
    }
  },

  'worker: a server that is killed leaves the town, also where the browser is opened anew': async (session) => {
    const program = new URL('../../../bin/tuntu', import.meta.url).pathname;
    const folder = mkdtempSync(join(tmpdir(), 'tuntu-e2e-'));
    chmodSync(folder, 0o755);
    const env = { ...process.env, TUNTU_DATA: folder, TUNTU_LISTEN: '127.0.0.1:0', LC_ALL: 'C.UTF-8' };
    execFileSync(program, ['demo'], { env });
    const server = spawn(program, ['serve'], { env });
    const ended = new Promise((done) => server.on('exit', done));
    try {
      const origin = await new Promise((found, failed) => {
        let said = '';
        const hear = (bytes) => {
          said += bytes;
          const at = / is at (http\S+)/.exec(said)?.[1];
          if (at !== undefined) found(new URL(at).origin);
        };
        server.stdout.on('data', hear);
        server.stderr.on('data', hear);
        server.on('exit', () => failed(new Error(said)));
      });
      const page = await session.visit('/', { origin, serviceWorkers: 'allow' });
      await kept(page);
      const { towns } = await (await fetch(`${origin}/api/towns`)).json();
      const [village] = (await (await fetch(`${origin}/api/collections/villages/items?town=${towns[0].town}`)).json())
        .features;
      server.kill();
      await ended;
      const again = await page.context().newPage();
      await page.close();
      await again.goto(origin);
      await again.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
      await readsFromAKept(again, village);
      session.forgive(LOST);
    } finally {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  },

  'worker: /present without a server keeps relief, land, rivers and roads through all themes and back': async (
    session,
  ) => {
    const town = await sample(session);
    const wire = await line(session.origin);
    try {
      const page = await session.visit(`/present?town=${town.town}&story=none`, {
        origin: wire.origin,
        serviceWorkers: 'allow',
      });
      await kept(page);
      const through = async (key) => {
        const seen = [];
        for (let i = 0; i < 5; i += 1) {
          await tilesCome(page);
          await rest(page);
          seen.push(await picture(page));
          await page.keyboard.press(key);
        }
        return seen;
      };
      // The first fit may come before legend and figures have their size; a round later each theme is where it stays.
      for (let i = 0; i < 5; i += 1) {
        await page.keyboard.press('ArrowRight');
        await rest(page);
      }
      const before = await through('ArrowRight');
      assert.ok(!before.some(bare), 'the land is there with a server');
      await page.waitForTimeout(1500);
      wire.cut();
      for (const load of [true, false]) {
        if (load) await page.reload();
        const without = await through('ArrowRight');
        assert.deepEqual(
          without.map((seen, i) => apart(seen, before[i]) < 2),
          before.map(() => true),
          `${without.map((seen, i) => apart(seen, before[i]).toFixed(1))}`,
        );
      }
      session.forgive(LOST);
    } finally {
      wire.cut();
    }
  },

  'worker: nothing personal is kept': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const planner = await person(session, town, 'planner', '--name', '寻人启事');
    const page = await session.visit(`/?town=${town.town}`, {
      serviceWorkers: 'allow',
      cookies: [planner.cookie.split('=')],
    });
    await kept(page);
    const texts = await readAllOf(page, town.town, village.id);
    const { cleaners } = JSON.parse(texts[0]);
    const names = [...new Set(cleaners.map(({ name }) => name))];
    assert.ok(names.length > 20 && names.every((name) => !name.includes('*')), 'names were read unmasked');
    assert.ok(texts[4].includes(planner.login) && texts[4].includes('寻人启事'));
    await page.fill('#search input', '寻人启事');
    await page.waitForTimeout(2500);
    const all = await inCaches(page);
    assert.ok(
      all.some(({ path }) => path.startsWith('/api/collections/villages/items')),
      'the map is kept',
    );
    const data = all.filter(({ path }) => !path.startsWith('/assets/'));
    const said = data.map(({ path, text }) => decodeURIComponent(path) + text).join('\n');
    for (const planted of [planner.login, '寻人启事', PASSWORD]) assert.ok(!said.includes(planted), planted);
    for (const of of ['cleaners', '/history', 'changes', 'session', 'account', 'filter=', 'q='])
      assert.ok(!data.some(({ path }) => path.includes(of) && path !== '/api/coverage/history'), of);
    // Cleaners' names are three characters; what is kept of the map has none of them.
    assert.deepEqual(
      names.filter((name) => said.includes(name)),
      [],
    );
    assert.ok(!data.some(({ path }) => /items\/\d+$/.test(path)), 'a reading with Tuntu-Reveal is not kept');
  },

  'worker: a closed map is kept for its account, and wiped when it signs out and when it is refused': async (
    session,
  ) => {
    const town = await sample(session);
    const viewer = await person(session, town, 'viewer');
    const land = (page) =>
      page.evaluate(() => caches.open('tuntu-land').then(async (cache) => (await cache.keys()).length));
    tuntu('user', 'anonymous', 'off');
    try {
      for (const end of ['sign-out', 'refused', 'sign-out without a server']) {
        const { cookie } = end === 'refused' ? viewer : await signedIn(session, viewer);
        const wire = await line(session.origin);
        const page = await session.visit(`/?town=${town.town}`, {
          origin: wire.origin,
          serviceWorkers: 'allow',
          cookies: [cookie.split('=')],
        });
        await kept(page);
        assert.ok((await land(page)) > 40);
        if (end === 'refused') {
          await page.context().clearCookies();
          await page.evaluate((code) => fetch(`/api/coverage?town=${code}`), town.town);
        } else {
          if (end !== 'sign-out') wire.cut();
          await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }).catch(() => undefined));
        }
        await page.waitForTimeout(1500);
        const left = await inCaches(page);
        assert.deepEqual(
          left.filter(({ path, name }) => name === 'tuntu-land' && path !== '/kept-ledger').map(({ path }) => path),
          [],
          end,
        );
        wire.cut();
        await page.close();
      }
      session.forgive(/401|ERR_|Failed to (load|fetch)/);
    } finally {
      tuntu('user', 'anonymous', 'on');
    }
  },

  'worker: a new version is there with the first reload, and without a server after that': async (session) => {
    const town = await sample(session);
    const front = await versions(session.origin);
    try {
      const page = await session.visit(`/?town=${town.town}`, { origin: front.origin, serviceWorkers: 'allow' });
      await kept(page);
      assert.equal(await versionOf(page), null);
      front.put(2);
      await page.reload();
      assert.equal(await versionOf(page), '2');
      await page.waitForFunction(() => performance.getEntriesByName('tuntu:useful').length > 0);
      await until(page, async () => {
        for (const name of await caches.keys()) {
          if (!name.startsWith('tuntu-shell-')) continue;
          const shell = await (await caches.open(name)).match('/');
          if (shell !== undefined && (await shell.text()).includes('name="version"')) return true;
        }
        return false;
      });
      await until(page, async () => {
        const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
        return installing === null && waiting === null && active.state === 'activated';
      });
      front.cut();
      await page.reload();
      assert.equal(await versionOf(page), '2');
      session.forgive(LOST);
    } finally {
      front.cut();
    }
  },

  'worker: while the server answers nothing old is shown, and an answer that comes late is taken': async (session) => {
    const town = await sample(session);
    const wire = await line(session.origin);
    try {
      const page = await session.visit(`/?town=${town.town}`, { origin: wire.origin, serviceWorkers: 'allow' });
      await kept(page);
      const planner = await person(session, town, 'planner');
      const [village] = await items(session, 'villages', town);
      const households = (village.properties.households ?? 0) + 1;
      await patchAs(session, planner, 'villages', village.id, { properties: { households } });
      const read = () =>
        page.evaluate(
          async ([code, fid]) => {
            const response = await fetch(`/api/collections/villages/items?town=${code}&limit=20000`);
            const { features } = await response.json();
            const { properties } = features.find(({ id }) => id === fid);
            return { households: properties.households, kept: response.headers.get('tuntu-kept') };
          },
          [town.town, village.id],
        );
      assert.deepEqual(await read(), { households, kept: null });
      await page.waitForTimeout(300);
      wire.stall();
      const old = await read();
      assert.equal(old.households, households);
      assert.ok(old.kept !== null, 'the kept answer says as of when it is');
      await page.locator('#status.is-shown', { hasText: '连不上服务器' }).waitFor({ timeout: 90_000 });
      wire.flow();
      await page.locator('#status', { hasText: '已恢复连接' }).waitFor();
      assert.equal((await read()).kept, null);
      session.forgive(LOST);
    } finally {
      wire.cut();
    }
  },
};

async function signedIn(session, { login, password }) {
  const response = await fetch(`${session.origin}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ login, password }),
  });
  assert.equal(response.status, 200);
  const cookie = response.headers.getSetCookie().find((each) => !/-device=/.test(each));
  return { cookie: cookie.split(';')[0] };
}
