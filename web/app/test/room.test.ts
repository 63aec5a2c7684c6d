import assert from 'node:assert/strict';
import test from 'node:test';
import { freePart, type Box } from '../src/shell/free-part';
import { hasWords, layoutOf, type LayoutKind } from '../src/look/layout-kind';
import { seeded } from './random';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

void test('a window has the layout of its shape', () => {
  const sizes: readonly (readonly [number, number, LayoutKind])[] = [
    [1440, 900, 'desk'],
    [1366, 768, 'desk'],
    [1920, 1080, 'desk'],
    [3840, 1080, 'wide'],
    [1024, 768, 'fold'],
    [683, 384, 'side'],
    [844, 390, 'side'],
    [911, 512, 'side'],
    [390, 844, 'sheet'],
    [360, 640, 'sheet'],
    [180, 320, 'sheet'],
  ];
  for (const [width, height, kind] of sizes)
    assert.equal(layoutOf(width / 16, height / 16), kind, `${width}×${height}`);
});

void test('tools have words where there is room, and for who is new where they take a little of the map', () => {
  const sizes: readonly (readonly [number, number, 'always' | 'new' | 'never'])[] = [
    [1440, 900, 'always'],
    [2560, 1300, 'always'],
    [2400, 800, 'always'], // 3840×1080 with its larger type, as near as makes no difference
    [1366, 768, 'new'],
    [1440, 700, 'new'],
    [1024, 768, 'new'],
    [390, 844, 'new'],
    [844, 390, 'never'],
    [360, 640, 'never'],
    [180, 320, 'never'],
    [1366, 600, 'never'],
  ];
  for (const [width, height, when] of sizes) {
    const [w, h] = [width / 16, height / 16];
    const has = (isNew: boolean): boolean => hasWords(layoutOf(w, h), w, h, isNew);
    assert.deepEqual([has(false), has(true)], [when === 'always', when !== 'never'], `${width}×${height}`);
  }
});

void test('the free part is the largest between what covers the window, with a gap around', () => {
  const [column, tools, card] = [box(0, 0, 330, 800), box(1280, 600, 1440, 900), box(1064, 0, 1440, 580)];
  assert.deepEqual(freePart(1440, 900, [], 10), box(10, 10, 1430, 890));
  assert.deepEqual(freePart(1440, 900, [column, tools], 10), box(340, 10, 1270, 890));
  assert.deepEqual(freePart(1440, 900, [column, tools, card], 10), box(340, 10, 1054, 890));
  // A table at the bottom leaves what is over it.
  assert.deepEqual(freePart(1440, 900, [column, box(340, 560, 1270, 890), tools], 10), box(340, 10, 1430, 550));
});

void test('what is free covers nothing, lies in the window, and nothing larger is free', () => {
  const random = seeded(7);
  for (let run = 0; run < 300; run += 1) {
    const [width, height] = [400 + Math.floor(random.below(1) * 2000), 400 + Math.floor(random.below(1) * 1200)];
    const covered = Array.from({ length: Math.floor(random.below(1) * 7) }, () => {
      const [left, top] = [random.below(1) * width, random.below(1) * height];
      return box(left, top, left + random.below(1) * width * 0.5, top + random.below(1) * height * 0.5);
    });
    const free = freePart(width, height, covered, 0);
    const meets = (one: Box): boolean =>
      covered.some(
        (each) => each.left < one.right && each.right > one.left && each.top < one.bottom && each.bottom > one.top,
      );
    const side = Math.min(free.right - free.left, free.bottom - free.top);
    if (side <= 64) continue; // the middle, whatever is there
    assert.equal(meets(free), false);
    assert.ok(free.left >= 0 && free.top >= 0 && free.right <= width && free.bottom <= height);
    // A square that is larger by a tenth fits nowhere on a fine grid.
    const larger = side * 1.1;
    for (let x = 0; x + larger <= width; x += width / 40)
      for (let y = 0; y + larger <= height; y += height / 40) assert.ok(meets(box(x, y, x + larger, y + larger)));
  }
});

void test('a window that is covered all over still has a middle to fit the map into', () => {
  assert.deepEqual(freePart(400, 300, [box(0, 0, 400, 300)], 8), box(168, 118, 232, 182));
});
