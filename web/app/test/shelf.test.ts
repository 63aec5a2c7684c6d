import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage, Figures, TownFeature } from '../src/api/shapes';
import { IDLE, NO_DATA, type Reading } from '../src/state/data';
import { FIRST_VIEW, type View } from '../src/state/view';
import { idsOf, keysOf, newsOf, readingsOf } from '../src/sync/assemble';
import { TOWNS, answerKey, coverageKey, dayBefore, featureKey, figuresKey, layerKey } from '../src/sync/keys';
import { Shelf } from '../src/sync/shelf';
import { addDays, townDate } from '../src/words/dates';

const TOWN = '450399100';
const TODAY = townDate(new Date());
const view: View = { ...FIRST_VIEW, town: TOWN };

function ready<T>(value: T): Reading<T> {
  return { status: 'ready', value, problem: null };
}

function day(date: string, due: boolean): Coverage {
  return { town: TOWN, date, slots: [{ slot: 'am', starts: '06:00', ends: '09:00', due }] } as unknown as Coverage;
}

void test('two views are put together from one shelf, each from its own keys', () => {
  const shelf = new Shelf();
  const scene: View = { ...view, date: '2026-11-20', committee: '450399100201' };
  shelf.put(coverageKey(TOWN, null), ready(day(TODAY, true)));
  shelf.put(coverageKey(TOWN, '2026-11-20'), ready(day('2026-11-20', true)));
  shelf.put(figuresKey(TOWN, null), ready({ villages: 153 } as Figures));
  shelf.put(figuresKey(TOWN, '450399100201'), ready({ villages: 12 } as Figures));
  const [screen, next] = [view, scene].map((each) => readingsOf(shelf, keysOf(shelf, each, ['villages'])));
  assert.equal(screen?.coverage.value?.date, TODAY);
  assert.equal(screen?.figures.value?.villages, 153);
  assert.equal(next?.coverage.value?.date, '2026-11-20');
  assert.equal(next?.figures.value?.villages, 12);
  assert.deepEqual(screen?.layers, {}, 'what was not read is not there');
});

void test('the last value stays while a key is read again, and while that fails', () => {
  const shelf = new Shelf();
  const key = layerKey(TOWN, 'villages');
  const villages: readonly TownFeature[] = [];
  shelf.put(key, ready(villages));
  shelf.put(key, { status: 'reading', value: null, problem: null });
  assert.deepEqual(shelf.at(key), { status: 'reading', value: villages, problem: null });
  const problem = { title: 'unreachable', status: 0 };
  shelf.put(key, { status: 'failed', value: null, problem });
  assert.deepEqual(shelf.at(key), { status: 'failed', value: villages, problem });
  assert.equal(shelf.at(layerKey('450399101', 'villages')), IDLE, 'another town’s is another');
});

void test('the shelf forgets the oldest of what no view on the screen needs, and nothing else', () => {
  const shelf = new Shelf();
  const days = Array.from({ length: 40 }, (_, i) => addDays('2026-01-01', i));
  for (const date of days) shelf.put(coverageKey(TOWN, date), ready(day(date, true)));
  const needed = idsOf(keysOf(shelf, { ...view, date: days[0] ?? null }, ['villages']));
  shelf.trim(needed);
  const kept = days.filter((date) => shelf.at(coverageKey(TOWN, date)).status === 'ready');
  assert.equal(kept.length, 25);
  assert.equal(kept[0], days[0]);
  assert.deepEqual(kept.slice(1), days.slice(16));
});

void test('without a town there is nothing to read but the towns', () => {
  const keys = keysOf(new Shelf(), { ...view, town: null }, ['villages']);
  assert.deepEqual([...idsOf(keys)], [TOWNS.id]);
});

void test('the selected feature and a filter that only the server applies have keys of their own', () => {
  const selected = { layer: 'parcels', fid: 7 } as const;
  const asked: View = {
    ...view,
    theme: 'farmland',
    selected,
    filter: 'S_INTERSECTS(geometry, BBOX(111, 25, 112, 26))',
  };
  const ids = idsOf(keysOf(new Shelf(), asked, ['villages']));
  assert.ok(ids.has(featureKey(selected).id));
  assert.ok(ids.has(answerKey(TOWN, asked)?.id ?? 'none'));
  assert.equal(answerKey(TOWN, { ...asked, filter: "stage = 'closed'" }), null, 'the page can tell');
  assert.equal(answerKey(TOWN, { ...asked, filter: 'stage = (' }), null, 'a wrong one is nobody’s question');
});

void test('the day before is read where the day has not begun, and only then', () => {
  assert.equal(dayBefore(TOWN, day(TODAY, false))?.id, coverageKey(TOWN, addDays(TODAY, -1)).id);
  assert.equal(dayBefore(TOWN, day(TODAY, true)), null);
  assert.equal(dayBefore(TOWN, day('2026-11-20', false)), null);
});

void test('a day that is not here yet shows the last one; a town that has changed shows nothing of it', () => {
  const shelf = new Shelf();
  shelf.put(coverageKey(TOWN, null), ready(day(TODAY, true)));
  const first = { ...NO_DATA, ...newsOf(NO_DATA, readingsOf(shelf, keysOf(shelf, view, []))) };
  const other = keysOf(shelf, { ...view, date: '2026-11-20' }, []);
  const waiting = { ...first, ...newsOf(first, readingsOf(shelf, other)) };
  assert.equal(waiting.coverage.status, 'idle');
  assert.equal(waiting.coverage.value?.date, TODAY);
  const same = newsOf(waiting, readingsOf(shelf, other));
  assert.equal(same.coverage, waiting.coverage, 'nothing new is the same');
  assert.equal(same.layers, waiting.layers);
  assert.equal(newsOf(NO_DATA, readingsOf(shelf, other)).coverage?.value, null);
});

void test('for another reader nothing is on the shelf', () => {
  const shelf = new Shelf();
  shelf.put(TOWNS, ready([]));
  shelf.clear();
  assert.equal(shelf.at(TOWNS), IDLE);
});
