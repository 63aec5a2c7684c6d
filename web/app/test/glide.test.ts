import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { zoomPace } from '../src/map/names/glide';

test('a mark glides at the pace of the style sheet’s cubic-bezier(0, 0, 0.25, 1)', () => {
  // At the curve's parameter 0.5: x = 3·0.25·0.5·0.25 + 0.125, y = 3·0.5·0.25 + 0.125.
  assert.ok(Math.abs(zoomPace(0.21875) - 0.5) < 1e-4);
  // At 0.8: x = 3·0.25·0.2·0.64 + 0.512, y = 3·0.2·0.64 + 0.512.
  assert.ok(Math.abs(zoomPace(0.608) - 0.896) < 1e-4);
  assert.deepEqual([-1, 0, 1, 2].map(zoomPace), [0, 0, 1, 1]);
});

test('the style sheet moves tiles and lines at that pace', () => {
  assert.match(readFileSync('src/map/map.css', 'utf8'), /transition: transform 0\.25s cubic-bezier\(0, 0, 0\.25, 1\);/);
});
