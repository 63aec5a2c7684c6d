import assert from 'node:assert/strict';
import test from 'node:test';
import { metresPerPx } from '../src/geodesy/mercator';
import { refetch } from '../src/map/refetch';
import type { Box } from '../src/map/plane/geometry';

test('a river is asked for again as far as its water reaches, a road as far as its line', () => {
  const asked: (Box | null)[] = [];
  const grid = { refresh: (box: Box | null) => asked.push(box) };
  const bbox = [111, 25.9, 111.01, 25.91] as const;
  refetch(
    [
      { layer: 'roads', bbox },
      { layer: 'rivers', bbox },
    ] as unknown as Parameters<typeof refetch>[0],
    { parcels: grid, plots: grid },
    grid,
  );
  const [road, river] = asked as [Box, Box];
  const metre = metresPerPx(25.905, 18) * 256 * 2 ** 18;
  for (const side of ['minX', 'minY'] as const) assert.ok(Math.abs((road[side] - river[side]) * metre - 200) < 0.1);
  for (const side of ['maxX', 'maxY'] as const) assert.ok(Math.abs((river[side] - road[side]) * metre - 200) < 0.1);
});
