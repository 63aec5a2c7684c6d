// A story's scenes as views, what keys do while it plays, its figures in words, the random draw.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Measured, Scene, Story } from '../src/api/stories';
import { FIRST_VIEW, type View } from '../src/state/view';
import { deedOf, type Deed, type Pressed } from '../src/story/keys';
import { asOfOf, figureWords, valueText } from '../src/story/figure-words';
import { drawn } from '../src/story/random';
import { stopOf, stopsOf, told, viewOf } from '../src/story/scenes';
import { STORY } from '../src/words/story';

const TOWN = '450399100';

function scene(id: number, more: Partial<Scene> = {}): Scene {
  const words = { 'zh-Hans': `第${id}页`, en: `Scene ${id}` };
  return { id, view: '', frame: 'town', as_of: null, title: words, text: {}, figures: [], hold_s: 20, transition: 'fly', ...more }; // prettier-ignore
}

const story: Story = {
  name: 'report',
  title: {},
  version: 1,
  chapters: [
    { title: {}, scenes: [scene(4), scene(9)] },
    { title: {}, scenes: [] },
    { title: {}, scenes: [scene(2, { view: "theme=farmland&filter=stage%20%3D%20'closed'" })] },
  ],
};

void test('a scene is named by its number, or by chapter and scene; what names none is the first', () => {
  const stops = stopsOf(story);
  assert.deepEqual(
    stops.map(({ nth, chapterNth, inChapter }) => [nth, chapterNth, inChapter]),
    [
      [0, 0, 0],
      [1, 0, 1],
      [2, 2, 0],
    ],
  );
  const cases: [string | null, number][] = [
    ['9', 9],
    ['2', 2],
    ['1.2', 9],
    ['3.1', 2],
    ['2.1', 4],
    ['77', 4],
    [null, 4],
  ];
  for (const [named, id] of cases) assert.equal(stopOf(stops, named)?.scene.id, id, String(named));
  assert.equal(stopOf([], '1'), undefined);
});

const kept = { town: TOWN, language: 'en', story: 'report', looping: true } as const;

void test('a scene is a whole view: whatever was open, chosen or filtered before is gone', () => {
  const before: View = { ...FIRST_VIEW, ...kept, presenting: true, filter: 'x = 1', table: 'parcels', charts: true, selected: { layer: 'villages', fid: 3 }, off: ['roads'], committee: 'none', place: { lat: 25, lon: 111, zoom: 12 }, date: '2026-01-01', opacity: { areas: 20 } }; // prettier-ignore
  const view = viewOf(scene(2, { view: "theme=farmland&filter=stage%20%3D%20'closed'&off=plots" }), before);
  assert.deepEqual(view, { ...FIRST_VIEW, ...kept, presenting: true, scene: '2', theme: 'farmland', filter: "stage = 'closed'", off: ['plots'] }); // prettier-ignore
});

void test('a scene’s own place is kept only where that is its frame, and its address moves neither town nor language', () => {
  const view = 'at=25.90000,111.00000,14&town=450399101&lang=zh-Hant&table=parcels&charts=1';
  const town = viewOf(scene(1, { view }), kept);
  assert.deepEqual([town.place, town.town, town.language, town.table, town.story, town.scene], [null, TOWN, 'en', null, 'report', '1']); // prettier-ignore
  assert.deepEqual(viewOf(scene(1, { view, frame: 'place' }), kept).place, { lat: 25.9, lon: 111, zoom: 14 });
});

void test('an instant is a moment of the town’s clock, and of cleaning its day', () => {
  const as_of = '2026-07-31T16:30:00Z';
  const fields = viewOf(scene(1, { view: 'theme=water', as_of }), kept);
  assert.deepEqual([fields.asOf, fields.date], ['2026-08-01T00:30:00', null]);
  const cleaning = viewOf(scene(1, { as_of }), kept);
  assert.deepEqual([cleaning.asOf, cleaning.date], [null, '2026-08-01']);
});

void test('words of another language stand where one is missing', () => {
  assert.equal(told({ 'zh-Hans': '甲', en: 'A' }, 'en'), 'A');
  assert.equal(told({ 'zh-Hans': '甲' }, 'zh-Hant'), '甲');
  assert.equal(told(null, 'en'), '');
});

const press = (key: string, more: Partial<Pressed> = {}): Deed | null =>
  deedOf({ key, held: false, at: null, blank: false, ...more });

void test('keyboard and remote turn the page, and none of their keys reloads or leaves', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) assert.equal(press(key), 'next', key);
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) assert.equal(press(key), 'before', key);
  assert.deepEqual([press('Home'), press('End')], ['first', 'last']);
  assert.deepEqual([press('b'), press('.'), press('f'), press('/')], ['blank', 'blank', 'fullScreen', 'search']);
  assert.deepEqual([press('Escape'), press('Backspace')], ['back', 'close']);
  assert.deepEqual([press('x'), press('Tab'), press('Enter')], [null, null, null]);
  // F5 never is the browser's, with Shift or Control neither, nor in a field.
  for (const at of [null, 'field', 'button', 'text'] as const)
    for (const held of [true, false]) assert.notEqual(press('F5', { at, held }), null, `${at} ${held}`);
  assert.equal(press('F5'), 'start');
});

void test('what has the focus keeps its own keys', () => {
  for (const key of ['ArrowRight', ' ', 'b', '.', 'f', '/', 'Backspace', 'Home'])
    assert.equal(press(key, { at: 'field' }), null, key);
  assert.equal(press('Escape', { at: 'field' }), 'back');
  assert.deepEqual([press(' ', { at: 'button' }), press('ArrowRight', { at: 'button' })], [null, 'next']);
  assert.deepEqual([press('PageDown', { at: 'text' }), press('ArrowRight', { at: 'text' })], [null, 'next']);
  assert.equal(press('ArrowRight', { held: true }), null);
});

void test('from a blank screen every key of the story leads back, and turns no page', () => {
  for (const key of ['b', '.', 'ArrowRight', ' ', 'Escape']) assert.equal(press(key, { blank: true }), 'blank', key);
  assert.equal(press('x', { blank: true }), null);
});

const measured = (unit: string, value: number | null, more: Partial<Measured> = {}): Measured => ({
  id: 'x',
  title: '名称',
  definition: '',
  unit,
  value,
  as_of: '2026-11-30T08:00:00Z',
  ...more,
});

void test('a figure is written as the page writes numbers', () => {
  const cases: [string, number | null, string][] = [
    ['mu', 10086.519, '10,086.52'],
    ['m', 2011, '2,011'],
    ['ratio', 0.9996, '99.9'],
    ['ratio', 1, '100'],
    ['%', 1.0542094, '105.42'],
    ['villages', 153, '153'],
    ['m', 2048.3104, '2,048'],
    ['points', 87.25, '87.3'],
    ['mu', null, '–'],
  ];
  for (const [unit, value, text] of cases) assert.equal(valueText(measured(unit, value)), text, `${value} ${unit}`);
});

void test('a figure says what it is at least, who reports it, and of a rate how many of how many', () => {
  const words = STORY.en;
  const reported = { at_least: true, as_of: 'end of October', source: 'the report', note: '' };
  const grain = figureWords({ measure: 'x' }, measured('jin', 6_000_000, { reported }), 'en', words);
  assert.deepEqual([grain.before, grain.value, grain.unit], ['over ', '6,000,000', 'jin']);
  assert.equal(valueText(measured('万元', 147.6241, { reported })), '147.6241');
  assert.deepEqual(grain.notes, ['reported · end of October · the report']);
  const hans = figureWords({ measure: 'x' }, measured('斤', 6_000_000, { reported }), 'zh-Hans', STORY['zh-Hans']);
  assert.deepEqual([hans.before, hans.unit], ['', '斤以上']);
  const rate = figureWords({ measure: 'x' }, measured('ratio', 0.5, { n: 153, d: 306 }), 'en', words);
  assert.deepEqual([rate.value, rate.unit, rate.notes], ['50.0', '%', ['153 of 306']]);
  // A sum's parts are no rate.
  assert.deepEqual(figureWords({ measure: 'x' }, measured('sites', 2, { n: 2, d: 48 }), 'en', words).notes, []);
  const own = { measure: 'x', label: { en: 'Rice' } };
  assert.equal(figureWords(own, measured('mu', 1, { of: { crop: 'Rice' } }), 'en', words).label, 'Rice');
  assert.equal(figureWords({ measure: 'x' }, measured('mu', 1, { of: { crop: 'Rice' } }), 'en', words).label, '名称 · Rice'); // prettier-ignore
});

void test('a scene’s figures are as old as the oldest of those that are live', () => {
  const reported = { at_least: false, as_of: '', source: '', note: '' };
  const one = measured('m', 1);
  assert.equal(asOfOf([one, { ...one, as_of: '2026-11-30T07:00:00Z' }]), '2026-11-30T07:00:00Z');
  assert.equal(asOfOf([{ ...one, reported }]), null);
});

void test('a seed draws the same on every machine, each place of a list about as often', () => {
  assert.deepEqual([drawn(482_913, 153), drawn(100_000, 153), drawn(999_999, 153)].every((nth) => nth >= 0 && nth < 153), true); // prettier-ignore
  assert.equal(drawn(482_913, 153), drawn(482_913, 153));
  const times = new Array<number>(10).fill(0);
  for (let seed = 100_000; seed < 120_000; seed += 1) times[drawn(seed, 10)] = (times[drawn(seed, 10)] ?? 0) + 1;
  assert.ok(Math.min(...times) > 1_800 && Math.max(...times) < 2_200, times.join());
});
