import assert from 'node:assert/strict';
import test from 'node:test';
import { paletteOf } from '../src/look/palette';
import { paintAreas } from '../src/map/paint/areas';
import { cutRoads } from '../src/map/paint/base';
import { numberOf, roomIn } from '../src/map/paint/numbers';
import type { TileFeature } from '../src/map/tiles/decode';
import { canvas } from './canvas';

const WIDE = [0, 0, 1000, 0, 1000, 200, 0, 200, 0, 0];
const L_SHAPE = [0, 0, 1000, 0, 1000, 300, 300, 300, 300, 1000, 0, 1000, 0, 0];

function area(ring: number[], properties: object = {}, shift = 100): TileFeature {
  const parts = [Int16Array.from(ring.map((each) => each + shift))];
  const [xs, ys] = [0, 1].map((which) => [...(parts[0] as Int16Array)].filter((_, i) => i % 2 === which)) as [
    number[],
    number[],
  ];
  const box = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
  return { fid: 7, kind: 'polygon', properties: properties as TileFeature['properties'], parts, box };
}

function frame(zoom: number, ctx: CanvasRenderingContext2D) {
  const corner = { x: 0.8, y: 0.42, side: 2 ** -16 };
  const palette = paletteOf('light');
  return { ctx, scale: 512 / 4096, zoom, ui: 1, palette, sizePx: 512, corner, layers: new Map(), shade: null };
}

void test('a parcel is called by the last digits of its code, as people on the spot do', () => {
  assert.equal(numberOf('450399100001F0017'), '17');
  assert.equal(numberOf('450399100001F1464'), '1464');
  assert.equal(numberOf('450399100001F0000'), '0');
  assert.equal(numberOf(null), '');
});

void test('a number stands where its box lies wholly within the area, in the roomiest row, or nowhere', () => {
  const wide = roomIn(area(WIDE), 400, 100, 1100, 300);
  assert.ok(wide !== null && wide.x === 600 && wide.y > 140 && wide.y < 260, JSON.stringify(wide));
  assert.equal(roomIn(area(WIDE), 400, 250, 1100, 300), null, 'too high');
  assert.equal(roomIn(area(WIDE), 1100, 100, 1100, 300), null, 'too wide');
  const bent = roomIn(area(L_SHAPE), 600, 150, 1100, 1100);
  assert.ok(bent !== null && bent.y < 400, 'not in the angle that the area leaves free');
});

function written(zoom: number, ring: number[], shift = 100): string[] {
  const { ctx } = canvas();
  const texts: string[] = [];
  Object.assign(ctx, {
    measureText: (text: string) => ({ width: 8 * text.length }),
    strokeText: () => undefined,
    fillText: (text: string) => texts.push(text),
  });
  const feature = area(ring, { stage: 'closed', code: '450399100001F0017', area_m2: 2000 }, shift);
  const layers = new Map([['parcels', [feature]]]) as never;
  paintAreas(
    { ...frame(zoom, ctx), layers },
    'parcels',
    () => false,
    null,
    (m2) => `${(m2 * 3) / 2000} mu`,
  );
  return texts;
}

void test('numbers come at z17, sizes with them at z18, and neither before or where they do not fit', () => {
  const large = L_SHAPE.map((each) => each * 3);
  assert.deepEqual(written(16.5, large), []);
  assert.deepEqual(written(17, large), ['17']);
  assert.deepEqual(written(18, large), ['17', '3 mu']);
  assert.deepEqual(
    written(
      18,
      WIDE.map((each) => each / 5),
    ),
    [],
  );
  assert.deepEqual(written(17, large, -50), [], 'the tile with its north-western piece has it');
});

void test('roads are taken out of what lies over them, as wide as they are drawn, tracks left alone', () => {
  const road = (kind: string): TileFeature => ({ ...area([0, 0, 900, 900], { class: kind }), kind: 'line' });
  const { ctx, drawn } = canvas();
  cutRoads(frame(17, ctx), [road('county'), road('track')]);
  assert.ok(drawn.some(({ op, lines }) => op === 'stroke' && lines.length > 0));
  assert.ok(!drawn.some(({ lines }) => lines.length > 1), 'the track is not among them');
});
