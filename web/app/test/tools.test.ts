import assert from 'node:assert/strict';
import test from 'node:test';
import { angleText, multiples, paintGraticule, stepOf } from '../src/map/paint/graticule';
import type { OverlayFrame } from '../src/map/canvas/overlay';
import { worldX, worldY } from '../src/geodesy/mercator';
import { NO_TOOLS, begun, measuredLine, pointAdded, pointUndone, type Tools } from '../src/state/tools';
import type { Rect } from '../src/map/plane/geometry';

const at = (measure: Tools['measure'], ...points: [number, number][]): Tools => ({ ...NO_TOOLS, measure, points });

test('clicks add points, a double click adds one, the pointer is the next', () => {
  const one = { ...at('length'), ...pointAdded(at('length'), [111, 25]) };
  assert.deepEqual(one.points, [[111, 25]]);
  assert.deepEqual(pointAdded(one, [111, 25]), {});
  assert.deepEqual(pointAdded(one, [111, 26]), { points: [[111, 25], [111, 26]] }); // prettier-ignore
  assert.deepEqual(measuredLine({ ...one, pointer: [112, 25] }), [[111, 25], [112, 25]]); // prettier-ignore
  assert.deepEqual(measuredLine({ ...one, pointer: [112, 25], ended: true }), [[111, 25]]);
});

test('after an end the next click begins another, and undoing goes on with the last', () => {
  const ended: Tools = { ...at('area', [111, 25], [111, 26], [112, 26]), ended: true };
  assert.deepEqual(pointAdded(ended, [110, 25]), { points: [[110, 25]], ended: false });
  assert.deepEqual(pointUndone(ended), { points: [[111, 25], [111, 26]], ended: false }); // prettier-ignore
  assert.deepEqual(begun('point'), { measure: 'point', points: [], pointer: null, ended: false });
});

test('for coordinates only the last click counts', () => {
  assert.deepEqual(pointAdded(at('point', [111, 25]), [110, 26]), { points: [[110, 26]], pointer: null });
});

test('the graticule takes steps of whole minutes and seconds, far enough apart', () => {
  assert.equal(stepOf(150), 1);
  assert.equal(stepOf(150 * 60), 1 / 60);
  assert.equal(stepOf(150 * 60 - 1), 1 / 30);
  assert.equal(stepOf(1e9), 1 / 360);
  assert.deepEqual(multiples(110.9, 111.1, 1 / 12).map((each) => each.toFixed(4)), ['110.9167', '111.0000', '111.0833']); // prettier-ignore
  assert.deepEqual(multiples(1, 0, 1), []);
});

test('angles have minutes always, and seconds where there are any', () => {
  assert.equal(angleText(111), '111°00′');
  assert.equal(angleText(110.5), '110°30′');
  assert.equal(angleText(25 + 1 / 360), '25°00′10″');
});

test('a meridian is named further along where something stands, and not at all where nothing is free', () => {
  const scale = 256 * 2 ** 13;
  const [width, height] = [1000, 700];
  const said: { text: string; x: number; y: number }[] = [];
  const drawing: Partial<CanvasRenderingContext2D> = {
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: () => undefined,
    stroke: () => undefined,
    strokeText: () => undefined,
    measureText: () => ({ width: 80 }) as TextMetrics,
    fillText: (text, x, y) => said.push({ text, x, y }),
  };
  const frame: OverlayFrame = {
    ctx: drawing as CanvasRenderingContext2D,
    scale,
    originX: worldX(110.95) * scale,
    originY: worldY(25.95) * scale,
    width,
    height,
    zoom: 13,
    ui: 1,
    margin: { x: 0, y: 0 },
  };
  const panel: Rect = { x0: 0, y0: 500, x1: width, y1: height };
  const free = (box: Rect): boolean => box.y1 > panel.y0;
  paintGraticule(frame, () => false);
  const open = said.splice(0);
  assert.ok(open.length > 3);
  assert.ok(open.filter(({ text }) => text.endsWith('E')).every(({ y }) => y > panel.y0));
  paintGraticule(frame, free);
  const aside = said.splice(0);
  assert.ok(aside.filter(({ text }) => text.endsWith('E')).length > 0);
  assert.ok(aside.every(({ y }) => y <= panel.y0));
  paintGraticule(frame, () => true);
  assert.deepEqual(said, []);
});
