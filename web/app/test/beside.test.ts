import assert from 'node:assert/strict';
import test from 'node:test';
import { beside, type Side } from '../src/shell/beside';
import type { Box } from '../src/shell/free-part';
import { seeded } from './random';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const SIDES: readonly [Side, ...Side[]] = ['below', 'above', 'right', 'left'];
const WINDOW = { width: 400, height: 300 };

void test('a box stands at the middle of its side', () => {
  const anchor = box(100, 100, 140, 140);
  assert.deepEqual(beside({ width: 60, height: 20 }, [anchor], SIDES, WINDOW, []), box(90, 146, 150, 166));
  assert.deepEqual(beside({ width: 60, height: 20 }, [anchor], ['left'], WINDOW, []), box(34, 110, 94, 130));
});

void test('where it would cover what is pressed it goes to another side, then beside the part that it is in', () => {
  const [anchor, left] = [box(340, 100, 380, 140), box(300, 100, 340, 140)];
  const tools = box(300, 20, 380, 280);
  const size = { width: 60, height: 20 };
  assert.deepEqual(beside(size, [anchor, tools], ['left', 'right'], WINDOW, [left]), box(234, 110, 294, 130));
  const below = box(300, 140, 380, 180);
  assert.deepEqual(beside(size, [anchor], SIDES, WINDOW, [below]), box(330, 74, 390, 94));
});

void test('it lies in the window, and covers nothing that is pressed where any side is free', () => {
  const { below } = seeded(19);
  for (let run = 0; run < 1_000; run += 1) {
    const size = { width: 10 + below(120), height: 10 + below(40) };
    const [x, y] = [below(WINDOW.width - 40), below(WINDOW.height - 40)];
    const anchor = box(x, y, x + 40, y + 40);
    const taken = Array.from({ length: 4 }, () => {
      const [left, top] = [below(WINDOW.width), below(WINDOW.height)];
      return box(left, top, left + 40, top + 40);
    });
    const place = beside(size, [anchor], SIDES, WINDOW, taken);
    assert.ok(place.left >= 0 && place.top >= 0, JSON.stringify(place));
    assert.ok(place.right <= WINDOW.width && place.bottom <= WINDOW.height, JSON.stringify(place));
    const isFree = (each: Box): boolean => !taken.some((other) => overlap(each, other));
    if (isFree(place)) continue;
    for (const side of SIDES) {
      const other = beside(size, [anchor], [side], WINDOW, []);
      assert.ok(!isFree(other) || overlap(other, anchor), `${side} is free`);
    }
  }
});

void test('a window that has no room on any side has it over the anchor, within the window', () => {
  const place = beside({ width: 380, height: 280 }, [box(180, 130, 220, 170)], SIDES, WINDOW, []);
  assert.deepEqual(place, box(10, 12, 390, 292));
});
