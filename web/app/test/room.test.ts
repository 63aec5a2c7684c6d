import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { BESIDE, CARD_REM, roomOf, type Open, type Screen } from '../src/shell/free-part';
import { seeded } from './random';

const OFFICE: Screen = { width: 1366, height: 768, rem: 16, phone: false, beside: true };
const PHONE: Screen = { width: 390, height: 844, rem: 16, phone: true, beside: false };
const WALL: Screen = { width: 1920, height: 1080, rem: 24, phone: false, beside: true };
const SHUT: Open = {
  presenting: false,
  cardWidth: null,
  tableHeight: null,
  workWidth: null,
  overview: { right: 376, top: 16 },
};

function room(screen: Screen, open: Partial<Open>): readonly number[] {
  return roomOf(screen, { ...SHUT, ...open }).map((px) => Math.round(px * 100) / 100);
}

void test('at a desk the map’s middle lies between the overview and the tools, or the card beside them', () => {
  assert.deepEqual(room(OFFICE, {}), [24, 64, 48, 400]);
  assert.deepEqual(room(OFFICE, { cardWidth: 360 }), [24, 384, 48, 400]);
  assert.deepEqual(room(OFFICE, { tableHeight: 300 }), [24, 64, 356, 400]);
});

void test('of a work panel and a card the wider counts, as one stands over the other', () => {
  assert.deepEqual(room(OFFICE, { workWidth: 400 }), [24, 512, 48, 400]);
  assert.deepEqual(room(OFFICE, { workWidth: 400, cardWidth: 360 }), [24, 512, 48, 400]);
  assert.deepEqual(room(OFFICE, { workWidth: 200, cardWidth: 360 }), [24, 384, 48, 400]);
});

void test('on a phone the sheet’s height counts, up to three fifths of the window; a card has its own', () => {
  const at = (top: number, cardWidth: number | null = null): number | undefined =>
    room(PHONE, { overview: { right: 390, top }, cardWidth })[2];
  assert.equal(at(780), 844 - 780 + 8);
  assert.equal(at(500), 844 - 500 + 8);
  assert.equal(at(0), Math.round(844 * 60) / 100 + 8);
  assert.equal(at(900), 8, 'a sheet that is below the window');
  assert.equal(at(0, 390), 844 - 356 + 8, 'what the tools leave below them');
  assert.deepEqual(room(PHONE, { overview: { right: 390, top: 780 } }), [72, 12, 72, 12]);
});

void test('a card on a phone takes what lies below the tools, at least half, and of a low window the most of it', () => {
  const card = (height: number): number | undefined => room({ ...PHONE, height }, { cardWidth: 390 })[2];
  assert.equal(card(1200), 1200 - 356 + 8);
  assert.equal(card(705), 705 / 2 + 8, 'half, where less lies below the tools');
  assert.equal(card(704), Math.round(704 * 62) / 100 + 8, 'at 44 rem the window is low');
});

void test('on the big screen figures stand beside the map where there is room for them, else under it', () => {
  assert.deepEqual(room(WALL, { presenting: true }), [48, 408, 72, 504]);
  assert.deepEqual(room(WALL, { presenting: true, cardWidth: 540 }), [48, 624, 72, 504]);
  const square = { ...WALL, beside: false };
  assert.deepEqual(room(square, { presenting: true }), [48, 36, 252, 36]);
  assert.deepEqual(room(square, { presenting: true, cardWidth: 540 }), [48, 624, 252, 36]);
  assert.deepEqual(room(PHONE, { presenting: true }), [32, 24, 168, 24]);
  assert.deepEqual(room(PHONE, { presenting: true, cardWidth: 390 }), [32, 24, 488, 24]);
  assert.deepEqual(
    room(WALL, { presenting: true, tableHeight: 500, workWidth: 900 }),
    room(WALL, { presenting: true }),
    'tables and work panels are not shown there',
  );
});

void test('whatever is open in whatever window, a part is left into which the map can be fitted', () => {
  const { below, of } = seeded(51);
  const maybe = (least: number, most: number): number | null => (below(2) < 1 ? null : least + below(most - least));
  for (let i = 0; i < 5_000; i += 1) {
    const screen = {
      width: 240 + below(3600),
      height: 160 + below(2000),
      rem: of([12, 16, 24, 32, 48]),
      phone: of([true, false]),
      beside: of([true, false]),
    };
    const open = {
      presenting: of([true, false]),
      cardWidth: maybe(240, 900),
      tableHeight: maybe(100, 1500),
      workWidth: maybe(300, 1200),
      overview: { right: below(1200), top: below(2200) },
    };
    const [top, right, bottom, left] = roomOf(screen, open);
    const told = JSON.stringify({ screen, open, room: [top, right, bottom, left] });
    assert.ok(
      [top, right, bottom, left].every((px) => px >= 0),
      told,
    );
    assert.ok(screen.width - left - right >= 63.9 && screen.height - top - bottom >= 63.9, told);
  }
});

void test('where too much is open both edges give way alike, so that the middle of what is free stays where it can be', () => {
  const low: Screen = { width: 683, height: 384, rem: 32, phone: true, beside: false };
  const [top = 0, , bottom = 0] = roomOf(low, { ...SHUT, cardWidth: 683 });
  assert.ok(Math.abs(top + bottom - (384 - 64)) < 1e-9);
  assert.ok(Math.abs(top / bottom - (4.5 * 32) / (384 * 0.62 + 16)) < 1e-9);
  const enough = roomOf({ ...low, rem: 16 }, { ...SHUT, cardWidth: 683 });
  assert.deepEqual([enough[0], Math.round(enough[2])], [72, 246], 'what has room is not touched');
});

void test('the style sheets have the same measures', () => {
  const card = readFileSync('src/card/card.css', 'utf8');
  assert.match(card, new RegExp(`width: ${CARD_REM}rem;`));
  assert.match(card, /max-height: max\(50%, 100% - 22\.25rem\);/);
  assert.match(card, /@media \(max-width: 47\.99em\) and \(max-height: 44em\) \{\s*\.card \{\s*max-height: 62%;/);
  assert.ok(readFileSync('src/present/present.css', 'utf8').includes(`@media ${BESIDE} {`));
});
