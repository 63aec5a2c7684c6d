// What tests of planning share.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const dayOf = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
export const dayFrom = (days) => dayOf(Date.now() + days * 86_400_000);

/** A hand that counts what it presses. */
export function hand() {
  let presses = 0;
  return {
    press: (locator) => {
      presses += 1;
      return locator.click();
    },
    took: (most, what) => {
      console.log(`      ${what}: ${presses} presses`);
      assert.ok(presses <= most, `${what} takes ${presses} presses, not ${most}`);
      presses = 0;
    },
  };
}

/** Asks the API as somebody; with a body it is a POST. */
export async function callAs(session, { cookie }, path, body) {
  const reply = await fetch(session.origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  assert.ok(reply.ok, `${path}: ${reply.status} ${await reply.clone().text()}`);
  return reply.json();
}

/** A picture to be looked at, in the folder that SHOTS names. */
export async function shot(page, name) {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const { width, height } = page.viewportSize();
  await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) });
}
