import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

const program = new URL('../../../bin/tuntu', import.meta.url).pathname;
export const PASSWORD = '三条小河流过的镇';
let made = 0;

/** Runs the program on the folder that the server under test works on. */
export function tuntu(...args) {
  return execFileSync(program, args, { env: process.env, encoding: 'utf8' });
}

/** A login that no other test has. */
export function freshLogin(role) {
  made += 1;
  return `${role}-${process.pid}-${made}`;
}

/** An account that the program adds, and the key of its one-time link. */
export function added(town, role, ...more) {
  const login = freshLogin(role);
  const said = tuntu('user', 'add', login, '--town', town.town, '--role', role, ...more);
  return { login, key: /#join=(\S+)/.exec(said)[1] };
}

/** Takes up a one-time link: an account with its password. */
async function joined(session, { login, key }) {
  const response = await fetch(`${session.origin}/api/session/invitation`, {
    method: 'POST',
    body: JSON.stringify({ key, password: PASSWORD }),
  });
  assert.equal(response.status, 200);
  return { login, password: PASSWORD, cookie: response.headers.get('set-cookie').split(';')[0] };
}

const founders = new Map();

/** Who adds a town's accounts: starting the program for each would take as long as opening a page. */
function founderOf(session, town) {
  const key = `${session.origin} ${town.town}`;
  if (!founders.has(key)) founders.set(key, joined(session, added(town, 'administrator')));
  return founders.get(key);
}

/** An account with its password; what else is known of it is told as the program takes it: --unit CODE, --name NAME. */
export async function person(session, town, role, ...more) {
  const { cookie } = await founderOf(session, town);
  const login = freshLogin(role);
  const told = Object.fromEntries(more.flatMap((flag, i) => (i % 2 === 0 ? [[flag.slice(2), more[i + 1]]] : [])));
  const response = await fetch(`${session.origin}/api/accounts?town=${town.town}`, {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify({ login, role, ...told }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  const [, key] = /#join=(.+)/.exec((await response.json()).link);
  return joined(session, { login, key });
}

/** Opens a page as somebody who has signed in before. */
export function visitAs(session, { cookie }, path, options = {}) {
  return session.visit(path, { cookies: [cookie.split('=')], ...options });
}

/** Writes a feature by the API as somebody else would. */
export async function patchAs(session, { cookie }, layer, fid, feature, reason = 'e2e') {
  const path = `${session.origin}/api/collections/${layer}/items/${fid}`;
  const etag = (await fetch(path)).headers.get('etag');
  const response = await fetch(`${path}?reason=${encodeURIComponent(reason)}`, {
    method: 'PATCH',
    headers: { cookie, 'If-Match': etag },
    body: JSON.stringify({ type: 'Feature', ...feature }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
}

/** Deletes a feature that a test has made, for those that look at where its layer's features lie. */
export async function removeAs(session, { cookie }, layer, fid, reason = 'e2e') {
  const path = `${session.origin}/api/collections/${layer}/items/${fid}`;
  const etag = (await fetch(path)).headers.get('etag');
  const response = await fetch(`${path}?reason=${encodeURIComponent(reason)}`, {
    method: 'DELETE',
    headers: { cookie, 'If-Match': etag },
  });
  assert.equal(response.status, 200, await response.clone().text());
}

/** Moves a parcel to a stage today. */
export async function moveAs(session, { cookie }, fid, to, reason = 'e2e') {
  const { properties } = await (await fetch(`${session.origin}/api/collections/parcels/items/${fid}`)).json();
  const response = await fetch(`${session.origin}/api/parcels/moves?town=${properties.town}`, {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify({ moves: [{ id: fid, version: properties.version, to, reason }] }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
}

/** The menu of further tools, and an entry of it. */
export async function fromMore(page, entry) {
  await page.locator('.tool-more').click();
  await page.locator(`.more-${entry}`).click();
}
