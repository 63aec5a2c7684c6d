import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem, TownFeature } from '../src/api/shapes';
import {
  draftOf,
  isDirty,
  isMoved,
  keyed,
  leftAlone,
  onto,
  patchOf,
  placedAt,
  rebased,
  textIn,
  typed,
  wrote,
} from '../src/edit/draft';
import { drop, keep, kept, keptEdits } from '../src/edit/keep';
import type { Field } from '../src/fields/fields';
import { redone, undone } from '../src/state/moments';
import { withStorage } from './storage';

const VILLAGE: TownFeature = {
  type: 'Feature',
  id: 7,
  geometry: { type: 'Point', coordinates: [111, 25.9] },
  properties: { name: '水屯', households: 40 },
};
const FIELDS: readonly Field[] = [
  { name: 'name', kind: 'text', label: '', unit: '', options: [] },
  { name: 'households', kind: 'integer', label: '', unit: '', options: [] },
];
const SELECTION = { layer: 'villages', fid: 7 } as const;
const fresh = draftOf(3, SELECTION, VILLAGE, '"1"');

void test('a draft says what is to be sent, and nothing while nothing is changed', () => {
  assert.equal(isDirty(fresh), false);
  assert.equal(patchOf(fresh, FIELDS), 'unchanged');
  assert.equal(patchOf(typed(fresh, 'households', ' 40 '), FIELDS), 'unchanged');
  assert.deepEqual(patchOf(typed(fresh, 'households', '41'), FIELDS), { properties: { households: 41 } });
  assert.equal(textIn(typed(fresh, 'households', '41'), 'households'), '41');
  assert.equal(textIn(fresh, 'name'), '水屯');
});

void test('a text that is typed again as it stands takes nothing from what can be done again', () => {
  const two = typed(typed(fresh, 'name', '大塘'), 'households', '41');
  const back = { ...two, written: undone(two.written) };
  for (const [name, text] of [
    ['name', '大塘'],
    ['households', '40'],
  ] as const) {
    const again = typed(back, name, text);
    assert.equal(again, back, `${name} reads ${text} already`);
    assert.equal(textIn({ ...again, written: redone(again.written) }, 'households'), '41');
  }
  assert.deepEqual(typed(back, 'households', '42').written.future, [], 'another text is another way');
});

void test('a place on the map is sent in seven decimals; one that is none is refused here', () => {
  const there = placedAt(fresh, [111.00000004, 25.91]);
  assert.equal(isMoved(there), true);
  assert.deepEqual(patchOf(there, FIELDS), {
    properties: {},
    geometry: { type: 'Point', coordinates: [111, 25.91] },
  });
  assert.equal(patchOf(wrote(fresh, { lat: '95' }), FIELDS), 'placeWrong');
  assert.equal(patchOf(wrote(fresh, { lon: '' }), FIELDS), 'placeWrong');
});

void test('on another’s version what was typed stays typed, what was only looked at follows', () => {
  const mine = typed(typed(fresh, 'name', '水屯'), 'households', '41');
  const late: Problem = {
    title: 'late',
    status: 412,
    version: 2,
    current: {
      ...VILLAGE,
      geometry: { type: 'Point', coordinates: [111.2, 25.9] },
      properties: { name: '山屯', households: 44 },
    },
  };
  const now = rebased(mine, late);
  assert.equal(now.tag, '"2"');
  assert.deepEqual(now.written.now, { boxes: { households: '41' }, lon: '111.2', lat: '25.9', reason: '' });
  assert.equal(textIn(now, 'name'), '山屯');
  assert.equal(isDirty(leftAlone(now, 'households')), false);
  assert.equal(rebased(placedAt(mine, [111.1, 25.8]), late).written.now.lon, '111.1000000');
});

void test('the same request has the same key, another one another', () => {
  let count = 0;
  const key = (): string => String((count += 1));
  const once = keyed(fresh, 'a', key);
  assert.equal(keyed(once, 'a', key), once);
  assert.notEqual(keyed(once, 'b', key).key, once.key);
});

void test('a draft is kept for its account alone until it is sent, taken back or thrown away, and listed; where nothing is kept, leaving asks', () => {
  const storage = withStorage();
  const { held } = storage;
  const page = new EventTarget();
  Object.assign(globalThis, { window: page });
  const asks = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    Object.defineProperty(event, 'returnValue', { value: false, writable: true });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const draft = typed(fresh, 'households', '41');
  keep(draft);
  assert.deepEqual(kept(3, SELECTION)?.draft, draft);
  assert.deepEqual(
    keptEdits(3).map((each) => each.draft),
    [draft],
  );
  assert.deepEqual([kept(4, SELECTION), ...keptEdits(4)], [null]);
  assert.equal(kept(3, { layer: 'villages', fid: 8 }), null);
  keep({ ...draft, written: undone(draft.written) });
  assert.equal(kept(3, SELECTION), null);
  keep(draft);
  drop(draft);
  assert.equal(kept(3, SELECTION), null);
  assert.equal(asks(), false);
  storage.room = false;
  keep(draft);
  assert.equal(asks(), true, 'it would be lost');
  storage.room = true;
  keep(draft);
  assert.equal(asks(), false);
  const [name = ''] = held.keys();
  held.set(name, JSON.stringify({ at: Date.now() - 61 * 86_400_000, draft: { form: 1, draft } }));
  assert.deepEqual([kept(3, SELECTION), held.size], [null, 0], 'after two months nobody comes back to it');
});

void test('what was typed while the rest was saved stays, on the version that the rest has made', () => {
  const sent = typed(draftOf(3, SELECTION, VILLAGE, '"1"'), 'households', '41');
  const later = typed(sent, 'name', '水屯村');
  const now = { ...VILLAGE, properties: { ...VILLAGE.properties, households: 41 } };
  const draft = onto(later, now, '"2"');
  assert.equal(draft.tag, '"2"');
  assert.equal(draft.late, null);
  assert.deepEqual(patchOf(draft, FIELDS), { properties: { name: '水屯村' } });
});
