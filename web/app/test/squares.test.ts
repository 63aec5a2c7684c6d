import assert from 'node:assert/strict';
import test from 'node:test';
import { squaresAlong } from '../src/map/canvas/squares';
import type { OverlayFrame } from '../src/map/canvas/overlay';

/** A canvas of 512 × 384 pixels, two to one of the page's; a unit of the world is a pixel of the page. */
const frame = {
  ctx: { canvas: { width: 512, height: 384 }, getTransform: () => ({ a: 2 }) },
  scale: 1,
  originX: 10,
  originY: 20,
} as unknown as OverlayFrame;

test('a soft part is laid down in the squares along its lines only', () => {
  // From (0, 0) to (100, 0) of the page: 0 to 200 pixels along the upper edge; ten more pixels reach no further square.
  assert.deepEqual(squaresAlong(frame, [Float64Array.of(10, 20, 110, 20)], 5), [[0, 0], [128, 0]]); // prettier-ignore
  // 40 of the page reach 80 pixels further: into the next column, not into the next row.
  assert.deepEqual(squaresAlong(frame, [Float64Array.of(10, 20, 110, 20)], 40), [[0, 0], [128, 0], [256, 0]]); // prettier-ignore
});

test('lines out of the canvas’s reach have no squares, those that cross it have', () => {
  assert.deepEqual(squaresAlong(frame, [Float64Array.of(-500, -500, -400, -400)], 40), []);
  const across = squaresAlong(frame, [Float64Array.of(-990, 120, 1010, 120)], 1);
  assert.deepEqual(across.map(([x]) => x), [0, 128, 256, 384]); // prettier-ignore
  assert.ok(
    across.every(([, y]) => y === 128),
    'y = (120 − 20) · 2 lies in the second row',
  );
});
