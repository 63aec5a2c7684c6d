import assert from 'node:assert/strict';
import test from 'node:test';
import { nameLines, type LineName, type Lettering } from '../src/map/names/line-names';

const lettering = (more: Partial<Lettering> = {}): Lettering => ({
  measure: () => 1,
  taken: () => false,
  every: 700,
  ...more,
});

/** The angle from one direction to another, −π to π. */
const between = (a: number, b: number): number => Math.atan2(Math.sin(a - b), Math.cos(a - b));

const straight: LineName = { text: '云溪河', line: [0, 100, 300, 100], width: 20, size: 12, kind: 'river', rank: 1 };

test('a name stands in a wide river, in reading order, level', () => {
  const glyphs = nameLines([straight], lettering());
  assert.deepEqual(
    glyphs.map(({ text, y, turn }) => [text, y, turn]),
    [['云', 100, 0], ['溪', 100, 0], ['河', 100, 0]], // prettier-ignore
  );
  const [a, b, c] = glyphs.map(({ x }) => x) as [number, number, number];
  assert.ok(a < b && b < c && c - a < 36, `${a} ${b} ${c}`);
});

test('a river that is drawn from east to west is named from west to east all the same', () => {
  const glyphs = nameLines([{ ...straight, line: [300, 100, 0, 100] }], lettering());
  assert.equal(glyphs.map(({ text }) => text).join(''), '云溪河');
  assert.ok((glyphs[0]?.x ?? 0) < (glyphs[2]?.x ?? 0));
  assert.ok(Math.abs(Math.sin(glyphs[0]?.turn ?? 1)) < 1e-9 && Math.cos(glyphs[0]?.turn ?? 0) > 0);
});

test('the name of a narrow stream stands above it', () => {
  const [glyph] = nameLines([{ ...straight, width: 2 }], lettering());
  assert.ok((glyph?.y ?? 0) < 95, String(glyph?.y));
});

test('a name gives way along its line to what is there, and is left out where there is no room', () => {
  const taken = ({ x0, x1 }: { x0: number; x1: number }): boolean => x0 < 200 && x1 > 0;
  const glyphs = nameLines([straight], lettering({ taken }));
  assert.equal(glyphs.length, 3);
  assert.ok(glyphs.every(({ x }) => x >= 200));
  assert.deepEqual(nameLines([straight], lettering({ taken: () => true })), []);
  assert.deepEqual(nameLines([{ ...straight, line: [0, 0, 20, 0] }], lettering()), []);
});

test('where a label stands above a stream, its name goes below, also of one drawn from east to west', () => {
  const above = ({ y0 }: { y0: number }): boolean => y0 < 92;
  for (const line of [straight.line, [300, 100, 0, 100]]) {
    const glyphs = nameLines([{ ...straight, width: 2, line }], lettering({ taken: above }));
    assert.equal(glyphs.map(({ text }) => text).join(''), '云溪河');
    assert.ok(
      glyphs.every(({ y }) => Math.abs(y - 109.64) < 1e-9),
      'half its width and 0.72 of its size below',
    );
  }
});

test('no name is set around a sharp corner, and the greater of two rivers in one place is named', () => {
  const corner = { ...straight, line: [0, 0, 28, 0, 28, 28] };
  assert.deepEqual(nameLines([corner], lettering()), []);
  const both = nameLines([{ ...straight, text: '马江', rank: 0 }, straight], lettering({ every: 5000 }));
  assert.ok(both.map(({ text }) => text).join('').startsWith('云溪河')); // prettier-ignore
});

test('a name does not stand on the inner side of a bend that would push its characters together', () => {
  // A quarter of a circle of 40 px around (0, 0), open upwards, between straight ends: above it is its inner side.
  const arc = Array.from({ length: 31 }, (_, i) => (i / 30) * (Math.PI / 2));
  const bend = [-60, 40, ...arc.flatMap((turn) => [40 * Math.sin(turn), 40 * Math.cos(turn)]), 40, -60];
  const stream = { ...straight, text: 'Yúnxī Hé', width: 15, line: bend };
  const glyphs = nameLines([stream], lettering({ measure: () => 0.5, every: 5000 }));
  const apart = glyphs.slice(1).map(({ x, y }, i) => Math.hypot(x - (glyphs[i]?.x ?? 0), y - (glyphs[i]?.y ?? 0)));
  assert.ok(glyphs.length === 8 && glyphs.every(({ x, y }) => Math.hypot(x, y) > 40), 'it stands on the outer side');
  assert.ok(
    apart.every((px) => px >= 0.9 * 6 * 1.12),
    apart.join(),
  );
});

test('Chinese on a steep river stands upright and reads downwards, whichever way the river is drawn', () => {
  for (const line of [
    [100, 0, 140, 300],
    [140, 300, 100, 0],
    [140, 0, 100, 300],
  ]) {
    const glyphs = nameLines([{ ...straight, line }], lettering());
    assert.equal(glyphs.map(({ text }) => text).join(''), '云溪河');
    const [first, last] = [glyphs[0]?.y ?? 0, glyphs[2]?.y ?? 0];
    assert.ok(last - first > 24, `from ${first} down to ${last}`);
    assert.ok(
      glyphs.every(({ turn }) => Math.abs(between(turn, 0)) < 0.2),
      glyphs.map(({ turn }) => turn).join(),
    );
  }
});

test('letters on a steep river are turned along it and read downwards, and so is a name that is not all Chinese', () => {
  for (const text of ['Mǎ', '3号渠']) {
    const glyphs = nameLines([{ ...straight, text, line: [100, 300, 140, 0] }], lettering({ measure: () => 0.5 }));
    assert.equal(glyphs.length, Array.from(text).length);
    for (const { turn } of glyphs) assert.ok(Math.abs(between(turn, Math.atan2(300, -40))) < 1e-9, String(turn));
  }
});

test('beside a bend letters stand as far apart as beside a straight stretch', () => {
  const circle = Array.from({ length: 61 }, (_, i) => (i / 60 - 0.5) * Math.PI);
  const line = circle.flatMap((turn) => [90 * Math.sin(turn), -90 * Math.cos(turn)]);
  const glyphs = nameLines(
    [{ ...straight, text: 'Yúnxī', width: 8, line }],
    lettering({ measure: () => 0.5, every: 5000 }),
  );
  assert.equal(glyphs.length, 5);
  glyphs.slice(1).forEach(({ x, y }, i) => {
    const apart = Math.hypot(x - (glyphs[i]?.x ?? 0), y - (glyphs[i]?.y ?? 0));
    assert.ok(Math.abs(apart - 6 * 1.12) < 0.25, String(apart));
  });
});

test('a name knows its size, and whether it stands in the water', () => {
  const [large] = nameLines([{ ...straight, width: 60, size: 18 }], lettering());
  assert.deepEqual([large?.size, large?.within], [18, true]);
  const [small] = nameLines([{ ...straight, width: 3 }], lettering());
  assert.deepEqual([small?.size, small?.within], [12, false]);
});

test('a long river is named again, but not often', () => {
  const glyphs = nameLines([{ ...straight, line: [0, 100, 2000, 100] }], lettering());
  assert.equal(glyphs.length, 9);
});
