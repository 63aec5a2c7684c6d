import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { items, onScreen, rest } from './browser.mjs';
import { fromMore, visitAs } from './people.mjs';

export const shapeOf = async (session, layer, fid) => session.get(`/api/collections/${layer}/items/${fid}`);
export const ringOf = ({ geometry }) => geometry.coordinates[0].slice(0, -1);
export const keyOf = ([lon, lat]) => `${lon.toFixed(9)},${lat.toFixed(9)}`;
export const middleOf = (ring) => [0, 1].map((axis) => ring.reduce((sum, node) => sum + node[axis], 0) / ring.length);

/** Counts a session's presses of buttons, in the panel and on the card; those on the map put nodes. */
export const presses = (page) => {
  let count = 0;
  return { press: (selector) => ((count += 1), page.locator(selector).click()), count: () => count };
};

/** Two parcels that share an edge of some length which no third one touches; `skip` gives each test others. */
export async function neighbours(session, town, skip = 0) {
  const owners = new Map();
  for (const parcel of await items(session, 'parcels', town))
    if (parcel.geometry.type === 'Polygon' && parcel.geometry.coordinates.length === 1)
      for (const node of ringOf(parcel)) owners.set(keyOf(node), [...(owners.get(keyOf(node)) ?? []), parcel]);
  const found = [];
  const seen = new Set();
  for (const both of owners.values())
    for (const [i, a] of ringOf(both[0]).entries()) {
      const b = ringOf(both[0])[(i + 1) % ringOf(both[0]).length];
      const ids = [a, b].map((node) => owners.get(keyOf(node)).map(({ id }) => id));
      const isOnly = both.length === 2 && ids.every((each) => each.join() === both.map(({ id }) => id).join());
      if (!isOnly || Math.hypot(b[0] - a[0], b[1] - a[1]) < 2.5e-4 || both.some(({ id }) => seen.has(id))) continue;
      both.forEach(({ id }) => seen.add(id));
      found.push({ edge: [a, b], node: a, both });
    }
  assert.ok(found[skip] !== undefined);
  return found[skip];
}

/** Opens a parcel's card near enough to take hold of its nodes. */
export async function open(session, who, town, parcel, options = {}, theme = 'farmland', at = null) {
  const [lon, lat] = at ?? middleOf(ringOf(parcel));
  const layer = theme === 'water' ? 'channels' : 'parcels';
  const page = await visitAs(
    session,
    who,
    `/?town=${town.town}&theme=${theme}&at=${lat},${lon},18&sel=${layer}.${parcel.id}`,
    options,
  );
  await page.locator('#card .card-shape').waitFor();
  return page;
}

/** What the panel says that the drawn area measures, in m². */
export async function shown(page) {
  return Number(await page.locator('.draw-figure').getAttribute('data-m2'));
}

export async function ready(page) {
  await page.locator('.draw-figure').waitFor();
  await page.locator('.draw-form[aria-busy="false"]').waitFor();
  await rest(page);
}

export const towards = (from, to, share) => from.map((value, axis) => value + share * (to[axis] - value));

export async function drag(page, [x, y], [toX, toY]) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2);
  await page.mouse.move(toX, toY);
  await page.mouse.up();
}

export async function saved(page) {
  await page.locator('#work[hidden], #draw-problem:not(:empty)').first().waitFor({ state: 'attached' });
  assert.deepEqual(await page.locator('#draw-problem, .form-faults li').allInnerTexts(), []);
}

/** The half of a place's side in degrees: so far no parcel lies around it, and nobody else draws there. */
const REACH = 0.0012;
const claimed = new Set();

/** Takes a place for this test alone, before others that run beside this one do; false where it is another's. */
function claim(place) {
  const folder = process.env.TUNTU_E2E_CLAIMS ?? '';
  if (claimed.has(place)) return false;
  claimed.add(place);
  if (folder === '' || folder === 'alone') return true; // nobody runs beside this one
  try {
    mkdirSync(join(folder, `place ${place}`));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A place beside a parcel around which none lies, for this test alone: one of a grid of squares, so that of two places
 * neither reaches into the other.
 */
export async function free(session, town) {
  const boxes = (await items(session, 'parcels', town)).map(({ geometry }) => {
    const nodes = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2);
    return [0, 1].map((axis) => [Math.min, Math.max].map((of) => of(...nodes.map((node) => node[axis]))));
  });
  const isFree = (at) =>
    !boxes.some((sides) => sides.every(([low, high], axis) => low < at[axis] + REACH && high > at[axis] - REACH));
  for (const [[west, east], [south, north]] of boxes)
    for (const dx of [0, 1, -1])
      for (const dy of [0, 1, -1]) {
        const square = [(west + east) / 2, (south + north) / 2].map(
          (x, axis) => Math.round(x / (2 * REACH)) + [dx, dy][axis],
        );
        const at = square.map((each) => each * 2 * REACH);
        if (isFree(at) && claim(square.join())) return at;
      }
  throw new Error('no place is free');
}

/** Opens the drawing of something new at a place. */
export async function draw(session, who, town, [lon, lat], options = {}, theme = 'farmland') {
  const page = await visitAs(session, who, `/?town=${town.town}&theme=${theme}&at=${lat},${lon},18`, options);
  const presses = 2;
  await fromMore(page, 'draw');
  await ready(page);
  return { page, presses };
}

export const square = ([lon, lat], r = 0.0005) => [
  [lon - r, lat - r],
  [lon + r, lat - r],
  [lon + r, lat + r],
  [lon - r, lat + r],
];

/** Writes a square parcel by the API. */
export async function added(session, who, town, place, r = 0.0005, layer = 'parcels') {
  const ring = square(place, r);
  const made = await fetch(`${session.origin}/api/collections/${layer}/items?town=${town.town}`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body: JSON.stringify({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    }),
  });
  assert.equal(made.status, 201, await made.clone().text());
  return shapeOf(session, layer, (await made.json()).id);
}

/** Holds a page's requests back until they are let go. */
export async function held(page, pattern, method = 'GET') {
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  let count = 0;
  await page.route(pattern, async (route) => {
    if (route.request().method() !== method) return route.continue();
    count += 1;
    await gate;
    return route.continue();
  });
  return { letGo, count: () => count };
}

/** Writes edits in one change as somebody else would. */
export async function changeAs(session, { cookie }, town, edits) {
  const response = await fetch(`${session.origin}/api/changes?town=${town.town}&reason=e2e`, {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify({ edits }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
}

export const polygon = (ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
