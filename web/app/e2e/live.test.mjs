import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { items, sample, tilesCome } from './browser.mjs';
import { dayFrom } from './helpers.mjs';
import { moveAs, person } from './people.mjs';

const program = new URL('../../../bin/tuntu', import.meta.url).pathname;

/** Runs the program on the folder that the server under test works on. */
function tuntu(...args) {
  return execFileSync(program, args, { env: process.env, encoding: 'utf8' });
}

function undoLast() {
  const [number] = tuntu('changes', '--limit', '1').split('\t');
  tuntu('undo', number);
}

export default {
  'what others import appears on open pages without a reload, and goes when it is undone': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const parcels = await items(session, 'parcels', town);
    const page = await session.visit(`/?town=${town.town}&sel=villages.${village.id}`);
    const households = page.locator('#card .card-rows', { hasText: `${village.properties.households}` });
    await households.waitFor();
    await page.waitForTimeout(500);
    const file = join(process.env.TUNTU_DATA, 'households.csv');
    writeFileSync(file, `编码,户数\n${village.properties.code},4321\n`);
    const began = Date.now();
    tuntu('import', file, '--layer', 'villages');
    await page.locator('#card .card-rows', { hasText: '4,321' }).waitFor({ timeout: 8000 });
    console.log(`      on the page ${Date.now() - began} ms after the import began`);
    undoLast();
    await households.waitFor({ timeout: 8000 });

    // A parcel's tile is asked for again, and only the tiles that it touches.
    const asked = [];
    const parcel = parcels.find(({ properties }) => properties.stage === 'clearing');
    await page.goto(`${session.origin}/?town=${town.town}&theme=farmland&sel=parcels.${parcel.id}`);
    await page.locator('#card .card-badge', { hasText: '清理中' }).waitFor();
    await tilesCome(page);
    page.on('request', (request) => {
      if (request.url().includes('.mvt')) asked.push(new URL(request.url()).pathname);
    });
    await moveAs(session, await person(session, town, 'planner'), parcel.id, 'replanted');
    await page.locator('#card .card-badge', { hasText: '已复种' }).waitFor({ timeout: 8000 });
    // The card tells which stage it has been at since when.
    const stages = page.locator('#card .card-stages li');
    await stages.filter({ hasText: '已复种' }).waitFor();
    assert.deepEqual(
      (await stages.allInnerTexts()).slice(0, 2).map((text) => text.trim().split(/\s+/)[0]),
      ['已复种', '清理中'],
    );
    const today = dayFrom(0);
    assert.ok((await stages.first().innerText()).includes(today));
    await page.waitForTimeout(500);
    assert.ok(asked.length > 0 && asked.length <= 4, `asked ${asked.join(' ')}`);
    assert.ok(
      asked.every((path) => path.startsWith('/tiles/parcels/')),
      asked.join(' '),
    );
    undoLast();
    await page.locator('#card .card-badge', { hasText: '清理中' }).waitFor({ timeout: 8000 });
  },

  'two tabs share one stream, and the second takes over when the first closes': async (session) => {
    const town = await sample(session);
    const [village] = await items(session, 'villages', town);
    const address = `/?town=${town.town}&sel=villages.${village.id}`;
    const first = await session.visit(address);
    const streams = [];
    first.context().on('request', (request) => {
      if (request.url().includes('/api/events')) streams.push(request.url());
    });
    const second = await first.context().newPage();
    await second.goto(session.origin + address);
    await second.locator('#card .card-rows').first().waitFor();
    await second.waitForTimeout(500);
    assert.equal(streams.length, 0);
    const file = join(process.env.TUNTU_DATA, 'households.csv');
    writeFileSync(file, `编码,户数\n${village.properties.code},4321\n`);
    tuntu('import', file, '--layer', 'villages');
    for (const page of [first, second])
      await page.locator('#card .card-rows', { hasText: '4,321' }).waitFor({ timeout: 8000 });
    await first.close();
    for (let waited = 0; streams.length === 0 && waited < 5000; waited += 100) await second.waitForTimeout(100);
    assert.equal(streams.length, 1);
    undoLast();
    await second
      .locator('#card .card-rows', { hasText: `${village.properties.households}` })
      .waitFor({ timeout: 8000 });
  },
};
