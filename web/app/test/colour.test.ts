import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseHex, mix, type Rgb } from '../src/look/colour';
import { LEVEL_FILLS } from '../src/gauge/levels';
import { edgeOf, onPaper, paletteOf } from '../src/look/palette';
import { COVERAGE, LOOKS, PARCELS, PLOTS, STYLE, type Fill } from '../src/look/style';
import { propertiesOf } from '../src/look/worn';

type Vec = [number, number, number];
type Matrix = [Vec, Vec, Vec];

// Full dichromacy in linear RGB, severity 1.0 in Machado, Oliveira and Fernandes 2009.
const SEEN: Record<string, Matrix> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}; // prettier-ignore

const linear = (c: number): number => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const times = (m: Matrix, v: Vec): Vec => m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Vec;

function lab(rgb: Rgb, seen: Matrix): Vec {
  const light = times(seen, rgb.map(linear) as Vec).map((c) => Math.max(0, Math.min(1, c))) as Vec;
  const xyz = times([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], light); // prettier-ignore
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [f(xyz[0] / 0.95047), f(xyz[1]), f(xyz[2] / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, seen: Matrix): number {
  const [p, q] = [lab(parseHex(a), seen), lab(parseHex(b), seen)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const LEAST = 16;

for (const [name, set] of Object.entries({ COVERAGE, LEVEL_FILLS, PARCELS, PLOTS }) as [
  string,
  Record<string, Fill>,
][]) {
  for (const [vision, seen] of Object.entries(SEEN)) {
    test(`${name}: values differ by ΔE ${LEAST} or by pattern, ${vision}`, () => {
      const entries = Object.entries(set);
      for (const [i, [a, fillA]] of entries.entries()) {
        for (const [b, fillB] of entries.slice(i + 1)) {
          if (fillA.pattern !== fillB.pattern) continue;
          const between = distance(fillA.colour, fillB.colour, seen);
          assert.ok(between >= LEAST, `${a} and ${b}: ${between.toFixed(1)}`);
        }
      }
    });
  }
}

/** Of luminance, as WCAG 2.1 defines it. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [red, green, blue] = parseHex(hex).map(linear) as Vec;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [light(a), light(b)].sort((p, q) => p - q) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test('rivers’ names are read on paper and on water in every look', () => {
  for (const look of LOOKS) {
    const { paper, river, riverName } = paletteOf(look);
    for (const ground of [paper, river]) {
      const is = contrast(riverName, ground);
      assert.ok(is >= 4.5, `${look}: ${riverName} on ${ground} has ${is.toFixed(2)}`);
    }
  }
});

test('the style sheet has the ink, the paper and the accent of the style file', () => {
  const css = readFileSync('src/look/page.css', 'utf8');
  for (const look of LOOKS) {
    const from = look === 'light' ? css.indexOf(':root {') : css.indexOf(`:root[data-look='${look}'] {`);
    const rule = css.slice(from, css.indexOf('}', from));
    const { ink, paper, accent } = paletteOf(look);
    for (const [name, value] of Object.entries({ ink, paper, accent }))
      assert.match(rule, new RegExp(`--${name}: ${value};`), `${look} ${name}`);
  }
});

test('a dark fill has a lighter edge on a dark map only, and every fill has its edge in the style sheet', () => {
  const dark = paletteOf('dark');
  assert.equal(edgeOf(PARCELS.done, paletteOf('light')), PARCELS.done.edge);
  assert.equal(edgeOf(PARCELS.done, dark), mix(PARCELS.done.edge, '#ffffff', 0.5));
  assert.equal(edgeOf(PARCELS.replanted, dark), PARCELS.replanted.edge);
  const told = propertiesOf(dark);
  for (const fill of Object.values(STYLE.fills).flat()) assert.equal(told[`--edge-${fill.id}`], edgeOf(fill, dark));
});

test('only a dark look is another one on paper', () => {
  assert.deepEqual(LOOKS.map(onPaper), ['light', 'light', 'contrast']);
});

test('mixing goes from one colour to the other', () => {
  assert.equal(mix('#000000', '#ffffff', 0), '#000000');
  assert.equal(mix('#000000', '#ffffff', 1), '#ffffff');
  assert.equal(mix('#102030', '#304050', 0.5), '#203040');
});
