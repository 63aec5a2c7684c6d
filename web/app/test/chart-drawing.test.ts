import assert from 'node:assert/strict';
import test from 'node:test';
import type { Bar, Chart } from '../src/charts/bars';
import { drawBars, heightOf, patternsOf, WIDTH } from '../src/charts/draw';
import { paintsOf, SHEET } from '../src/look/paints';
import { edgeOf, paletteOf } from '../src/look/palette';
import { OTHERS, PARCELS, type Fill } from '../src/look/style';
import { CHARTS } from '../src/words/charts';
import { formatNumber } from '../src/words/numbers';
import { seeded } from './random';
import { drawn, type Drawn } from './templates';

const words = CHARTS['zh-Hans'];
const INK = { ...SHEET, ink: 'ink', soft: 'soft' };

function bar(label: string, amount: number, more: Partial<Bar> = {}): Bar {
  return { value: label, label, amount, text: formatNumber(amount, 2), count: 1, fill: OTHERS.bar, chosen: false, ...more }; // prettier-ignore
}
function chart(bars: readonly Bar[], narrowed = false): Chart {
  return { field: 'stage', title: '', by: '', unit: '亩', bars, narrowed };
}

interface Row {
  readonly label: Drawn;
  readonly value: Drawn;
  readonly bar: Drawn;
}

/** The rows of a drawing: the label, the bar and the number. */
function rows(of: Chart, press: ((bar: Bar) => void) | null = null, top = 0): Row[] {
  return drawn(drawBars(of, INK, top, press, words))
    .all('g')
    .map((group) => {
      const [label, value] = group.all('text');
      const [, own] = group.all('rect');
      assert.ok(label !== undefined && value !== undefined && own !== undefined);
      return { label, value, bar: own };
    });
}
const number = (element: Drawn, name: string): number => Number(element.attribute(name));

void test('bars are as long as their amounts, the longest as long as there is room, and none runs into its number', () => {
  const { below } = seeded(101);
  for (let i = 0; i < 200; i += 1) {
    const bars = Array.from({ length: 1 + Math.floor(below(12)) }, (_, k) =>
      bar('甲'.repeat(1 + Math.floor(below(14))) + k, below(3) < 1 ? 0 : below(10 ** below(7))),
    );
    const most = Math.max(...bars.map(({ amount }) => amount));
    const all = rows(chart(bars));
    const longest = Math.max(...all.map((row) => number(row.bar, 'width')));
    for (const [k, row] of all.entries()) {
      const { amount } = bars[k] as Bar;
      const [x, width] = [number(row.bar, 'x'), number(row.bar, 'width')];
      if (amount === 0) assert.equal(width, 0);
      else assert.ok(Math.abs(width - Math.max(2, (amount / most) * longest)) < 1e-9, 'what there is can be seen');
      assert.ok(number(row.value, 'x') >= x + width, 'the number stands behind its bar');
      assert.ok(number(row.label, 'x') < x, 'and the name before it');
      const room = Array.from(row.value.text).length * 7;
      assert.ok(number(row.value, 'x') + room <= WIDTH + 8, `${row.value.text} leaves the picture`);
    }
  }
});

void test('of nothing but nothing no bar is drawn, and nothing is divided by it', () => {
  for (const { bar: own } of rows(chart([bar('a', 0), bar('b', 0)]))) assert.equal(own.attribute('width'), '0');
});

void test('rows stand one under the other from where the drawing begins, and the chart is as high as they are', () => {
  const bars = [bar('a', 1), bar('b', 2), bar('c', 3)];
  const ys = rows(chart(bars), null, 76).map((row) => number(row.bar, 'y'));
  const step = heightOf(chart(bars)) / 3;
  assert.deepEqual(ys.map((y) => y - (ys[0] ?? 0)), [0, step, 2 * step]); // prettier-ignore
  assert.ok((ys[0] ?? 0) >= 76 && (ys[0] ?? 0) < 76 + step);
  assert.equal(heightOf(chart([])), 0);
});

void test('a long name is cut with a sign that it is, at a whole character, and its bar keeps its place', () => {
  const [long, other] = rows(chart([bar('云溪镇大塘村民委员会上屯下屯', 1), bar('𬇕江'.repeat(9), 1)]));
  assert.match(long?.label.text ?? '', /^云溪镇大塘村民委员?…$/);
  assert.match(other?.label.text ?? '', /^(𬇕江)+𬇕?…$/u);
  assert.equal(number(long?.bar as Drawn, 'x'), number(other?.bar as Drawn, 'x'));
  const [latin] = rows(chart([bar('Reclaimed parcels of all kinds', 1)]));
  assert.match(latin?.label.text ?? '', /^Reclaimed p[a-z ]*…$/, 'letters take half the room of characters');
  assert.doesNotMatch(latin?.label.text ?? '', / …/);
  const [short] = rows(chart([bar('大塘', 1)]));
  assert.equal(short?.label.text, '大塘');
});

void test('where bars are chosen the others stand back; where none is, all stand alike', () => {
  const look = (of: Chart): unknown[] => rows(of).map((row) => [row.label.attribute('fill'), row.label.attribute('font-weight'), row.bar.attribute('opacity')]); // prettier-ignore
  const bars = [bar('a', 1, { chosen: true }), bar('b', 2)];
  assert.deepEqual(look(chart(bars, true)), [['ink', '600', '1'], ['soft', '400', '0.35']]); // prettier-ignore
  assert.deepEqual(look(chart([bar('a', 1), bar('b', 2)])), [['ink', '400', '1'], ['ink', '400', '1']]); // prettier-ignore
});

void test('a bar is a button that says all that it shows; in a picture there are none', () => {
  const pressed: unknown[] = [];
  const bars = [bar('已销号', 5, { count: 2, chosen: true }), bar('（空）', 1, { value: null })];
  const all = drawn(drawBars(chart(bars, true), INK, 0, ({ value }) => pressed.push(value), words)).all('.bar');
  assert.deepEqual(all.map((each) => each.attribute('aria-label')), [
    words.bar('已销号', '5.00', words.count('2'), true),
    words.bar('（空）', '1.00', words.count('1'), false),
  ]); // prettier-ignore
  assert.deepEqual(all.map((each) => each.attribute('aria-pressed')), ['true', 'false']); // prettier-ignore
  for (const each of all) each.press();
  assert.deepEqual(pressed, ['已销号', null]);
  assert.equal(drawn(drawBars(chart(bars), INK, 0, null, words)).all('.bar').length, 0);
});

void test('by keyboard Enter and space press a bar, arrows go to its neighbours and no further', () => {
  const pressed: unknown[] = [];
  const [own] = drawn(drawBars(chart([bar('a', 1)]), INK, 0, ({ value }) => pressed.push(value), words)).all('.bar');
  let focused = 0;
  const neighbour = { getAttribute: () => 'button', focus: () => (focused += 1) };
  const key = (name: string, next: object | null = neighbour): boolean => {
    let taken = false;
    own?.on('keydown', { key: name, currentTarget: { nextElementSibling: next, previousElementSibling: next }, preventDefault: () => (taken = true) }); // prettier-ignore
    return taken;
  };
  assert.deepEqual([key('Enter'), key(' '), pressed.length], [true, true, 2]);
  assert.deepEqual([key('ArrowDown'), key('ArrowUp'), focused], [true, true, 2]);
  assert.equal(key('ArrowDown', null), true, 'at the end one stays, and the page does not scroll');
  assert.equal(pressed.length, 2);
  assert.equal(key('Tab'), false);
});

void test('a picture brings the patterns that its bars have, each once, and its own colours', () => {
  const hatched = PARCELS.abandoned_again;
  const bars = [bar('a', 1, { fill: hatched }), bar('b', 2, { fill: hatched }), bar('c', 3, { fill: PARCELS.done })];
  assert.deepEqual(drawn(patternsOf(bars.map(({ fill }) => fill))).all('pattern').map((each) => each.attribute('id')), [`p-${hatched.id}`]); // prettier-ignore
  const light = paletteOf('light');
  const ink = { ...paintsOf(light), ink: light.ink, soft: '#6b7280' };
  const drawing = (fill: Fill): Drawn | undefined => drawn(drawBars(chart([bar('a', 1, { fill })]), ink, 0, null, words)).all('rect')[1]; // prettier-ignore
  assert.equal(drawing(hatched)?.attribute('fill'), `url(#p-${hatched.id})`);
  assert.equal(drawing(PARCELS.done)?.attribute('fill'), PARCELS.done.colour);
  assert.equal(drawing(PARCELS.done)?.attribute('stroke'), edgeOf(PARCELS.done, light));
});
