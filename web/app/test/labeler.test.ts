import assert from 'node:assert/strict';
import test from 'node:test';
import { placeLabels, takenBy, type LabelWish } from '../src/map/names/labeler';
import { seeded } from './random';

function wish(key: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish {
  return { key, x, y, width: 40, height: 16, radius: 5, rank: 1, gap: 0, ...more };
}

function rect(w: LabelWish, place: { dx: number; dy: number }) {
  return { x0: w.x + place.dx, y0: w.y + place.dy, x1: w.x + place.dx + w.width, y1: w.y + place.dy + w.height };
}

function overlap(a: ReturnType<typeof rect>, b: ReturnType<typeof rect>): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

test('a lone label stands to the right of its mark, centred on it', () => {
  assert.deepEqual(placeLabels([wish('a', 100, 100)]).get('a'), { dx: 8, dy: -8 });
});

test('a label of an area stands on its point', () => {
  assert.deepEqual(placeLabels([wish('a', 0, 0, { radius: 0 })]).get('a'), { dx: -20, dy: -8 });
});

test('a label gives way to the other side when a mark is in its place', () => {
  const places = placeLabels([wish('a', 100, 100, { rank: 2 }), wish('b', 125, 100)]);
  assert.deepEqual(places.get('a'), { dx: -48, dy: -8 });
});

test('the higher rank keeps its place, the lower gives up when nothing is free', () => {
  const wishes = [wish('low', 100, 100, { radius: 0, rank: 1 }), wish('high', 102, 100, { radius: 0, rank: 2 })];
  assert.deepEqual([...placeLabels(wishes).keys()], ['high']);
});

test('an area label takes another of its places before it gives up', () => {
  const wishes = [
    wish('a', 0, 0, { radius: 0, rank: 2 }),
    wish('b', 2, 0, {
      radius: 0,
      shifts: [
        [1, 1],
        [0, 60],
      ],
    }),
  ];
  assert.deepEqual(placeLabels(wishes).get('b'), { dx: -20, dy: 52 });
});

test('the order of the wishes does not matter', () => {
  const wishes = Array.from({ length: 60 }, (_, i) => wish(`w${i}`, (i * 37) % 400, (i * 53) % 300, { rank: i % 3 }));
  const forward = placeLabels(wishes);
  const backward = placeLabels([...wishes].reverse());
  assert.deepEqual([...forward].sort(), [...backward].sort());
});

test('no label overlaps another or a mark, in a crowd of 300', () => {
  const wishes = Array.from({ length: 300 }, (_, i) => wish(`w${i}`, (i * 97) % 900, (i * 61) % 700, { rank: i }));
  const places = placeLabels(wishes);
  const rects = wishes.flatMap((w) => {
    const place = places.get(w.key);
    return place === undefined ? [] : [{ key: w.key, ...rect(w, place) }];
  });
  assert.ok(rects.length > 60, `only ${rects.length} placed`);
  for (const a of rects) {
    for (const b of rects) if (a.key < b.key) assert.ok(!overlap(a, b), `${a.key} and ${b.key}`);
    for (const w of wishes) {
      const mark = { x0: w.x - 5, y0: w.y - 5, x1: w.x + 5, y1: w.y + 5 };
      if (w.key !== a.key) assert.ok(!overlap(a, mark), `${a.key} on the mark of ${w.key}`);
    }
  }
});

test('all labels are placed where there is room for all', () => {
  const wishes = Array.from({ length: 153 }, (_, i) => wish(`v${i}`, (i % 13) * 90, Math.floor(i / 13) * 40));
  assert.equal(placeLabels(wishes).size, 153);
});

void test('in any crowd no label lies over another or on a mark, each keeps its gap from those before it, and what is lettered later can tell', () => {
  const { below } = seeded(6);
  for (let round = 0; round < 20; round += 1) {
    const wishes = Array.from({ length: 120 }, (_, i) =>
      wish(`w${i}`, below(900) - 450, below(700) - 350, {
        width: 10 + below(round % 2 === 0 ? 80 : 400),
        radius: below(3) < 1 ? 0 : 3 + below(6),
        rank: Math.floor(below(5)),
        gap: below(12),
      }),
    );
    const places = placeLabels(wishes);
    const taken = takenBy(wishes, places);
    const placed = wishes.flatMap((w) => {
      const place = places.get(w.key);
      return place === undefined ? [] : [{ w, r: rect(w, place) }];
    });
    const first = (a: LabelWish, b: LabelWish): boolean => a.rank > b.rank || (a.rank === b.rank && a.key < b.key);
    for (const { w, r } of placed) {
      assert.ok(taken(r));
      for (const other of wishes) {
        const { x, y, radius } = other;
        const mark = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
        if (other !== w && radius > 0) assert.ok(!overlap(r, mark), `${w.key} on the mark of ${other.key}`);
      }
      for (const { w: before, r: its } of placed) {
        if (!first(before, w)) continue;
        const wide = { x0: r.x0 - w.gap, y0: r.y0 - w.gap, x1: r.x1 + w.gap, y1: r.y1 + w.gap };
        assert.ok(!overlap(wide, its), `${w.key} and ${before.key}`);
      }
    }
    for (let i = 0; i < 200; i += 1) {
      const [x0, y0] = [below(1000) - 500, below(800) - 400];
      const box = { x0, y0, x1: x0 + 6, y1: y0 + 6 };
      const on = placed.some(({ r }) => overlap(box, r));
      assert.ok(!on || taken(box), 'a label that is there');
    }
    assert.equal(taken({ x0: 5000, y0: 5000, x1: 5010, y1: 5010 }), false);
  }
});
