import assert from 'node:assert/strict';
import test from 'node:test';
import { angleText, multiples, paintGraticule, stepOf } from '../src/map/paint/graticule';
import type { OverlayFrame } from '../src/map/canvas/overlay';
import { worldX, worldY } from '../src/geodesy/mercator';
import {
  NO_MODE,
  aims,
  begun,
  measuredLine,
  pointAdded,
  pointUndone,
  type Measure,
  type Measuring,
} from '../src/state/mode';
import type { Rect } from '../src/map/plane/geometry';
import { paletteOf } from '../src/look/palette';

const at = (what: Measure, ...points: [number, number][]): Measuring => ({ ...begun(what), points });

test('clicks add points, a double click adds one, the pointer is the next', () => {
  const one = pointAdded(at('length'), [111, 25]);
  assert.deepEqual(one.points, [[111, 25]]);
  assert.equal(pointAdded(one, [111, 25]), one);
  assert.deepEqual(pointAdded(one, [111, 26]).points, [[111, 25], [111, 26]]); // prettier-ignore
  assert.deepEqual(measuredLine({ ...one, pointer: [112, 25] }), [[111, 25], [112, 25]]); // prettier-ignore
  assert.deepEqual(measuredLine({ ...one, pointer: [112, 25], ended: true }), [[111, 25]]);
});

test('after an end the next click begins another, and undoing goes on with the last', () => {
  const ended: Measuring = { ...at('area', [111, 25], [111, 26], [112, 26]), ended: true };
  assert.deepEqual(pointAdded(ended, [110, 25]), at('area', [110, 25]));
  assert.deepEqual(pointUndone(ended), at('area', [111, 25], [111, 26]));
});

test('for coordinates only the last click counts', () => {
  assert.deepEqual(pointAdded({ ...at('point', [111, 25]), pointer: [1, 1] }, [110, 26]), at('point', [110, 26]));
});

test('a click is the tool’s while something is measured, or a place is waited for', () => {
  assert.equal(aims(NO_MODE), false);
  assert.equal(aims(at('length')), true);
  assert.equal(aims({ kind: 'place', waiting: true, at: null }), true);
  assert.equal(aims({ kind: 'place', waiting: false, at: [111, 25] }), false);
  assert.equal(aims({ kind: 'compare', change: 1, was: null, is: null }), false);
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
    palette: paletteOf('light'),
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
