// What several tests share: the town's days, a phone, names' initials, a hand that counts its presses.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const DAY_MS = 86_400_000;
export const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };

/** An instant on the town's clock, without a zone. */
export const inTown = (ms) => new Date(ms + DAY_MS / 3).toISOString().slice(0, 19);
export const dayOf = (ms) => inTown(ms).slice(0, 10);
/** The day so many days from today. */
export const dayFrom = (days) => dayOf(Date.now() + days * DAY_MS);
/** The day so many days before another. */
export const dayBefore = (day, days) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** The letters by which a search finds a name: those that its syllables begin with. */
export const initials = (pinyin) =>
  pinyin
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(' ')
    .map(([first]) => first.toLowerCase())
    .join('');

/** A hand that counts what it presses: with a mouse or, on a phone, a finger, and by keys. A choice in a list counts two. */
export function hand(page, phone = false) {
  let presses = 0;
  return {
    press: (target) => {
      presses += 1;
      const locator = typeof target === 'string' ? page.locator(target).first() : target;
      return phone ? locator.tap() : locator.click();
    },
    at: (x, y) => {
      presses += 1;
      return phone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);
    },
    choose: (selector, value) => {
      presses += 2;
      return page.locator(selector).selectOption(value);
    },
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    key: async (...keys) => {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    },
    took: (most, what) => {
      console.log(`      ${what}: ${presses} presses`);
      assert.ok(presses <= most, `${what} takes ${presses} presses, not ${most}`);
      presses = 0;
    },
  };
}

/** Asks the API as somebody; with a body it is a POST. */
export async function callAs(session, { cookie }, path, body, method = body === undefined ? 'GET' : 'POST') {
  const reply = await fetch(session.origin + path, {
    method,
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

/** The slots that a month's sheet has as done in that month, to a hundredth: its corrections are of other months. */
export const sweptOf = ({ rows, nobody }, layer) =>
  Math.round(100 * rows.reduce((sum, each) => sum + each[layer].slots, nobody[layer].slots)) / 100;
