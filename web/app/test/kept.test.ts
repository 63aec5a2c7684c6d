import assert from 'node:assert/strict';
import test from 'node:test';
import { columnsOf } from '../src/columns/columns';
import { keepColumns, keptColumns } from '../src/columns/kept';
import { inOwnLanguage, keepLanguage } from '../src/state/kept-language';
import { FIRST_VIEW } from '../src/state/view';
import { lastTown, rememberTown } from '../src/sync/last-town';
import { CATALOGUE } from '../src/words';

/** What a browser keeps; the other one forbids it, as in a private window of some. */
function storage(): Map<string, string> {
  const held = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
  return held;
}

function forbidden(): void {
  const get = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'localStorage', { get, configurable: true });
}

const context = { words: CATALOGUE['zh-Hans'], language: 'zh-Hans', committees: new Map(), coverage: null } as const;
const all = columnsOf('villages', context);
const fields = (): string[] => keptColumns('villages', all).map(({ field }) => field);
const USUAL = all.filter(({ spare }) => spare !== true).map(({ field }) => field);

void test('the columns that were chosen are shown in the table’s order, spare ones too, for their layer only', () => {
  const held = storage();
  assert.deepEqual(fields(), USUAL);
  keepColumns('villages', ['pinyin', 'am', 'name']);
  assert.deepEqual(fields(), ['name', 'am', 'pinyin']);
  const plots = columnsOf('plots', context);
  assert.deepEqual(
    keptColumns('plots', plots),
    plots.filter(({ spare }) => spare !== true),
  );
  keepColumns('villages', null);
  assert.deepEqual(fields(), USUAL);
  assert.equal(held.size, 0);
});

void test('a choice of columns that are no more, or that cannot be read, is none', () => {
  const held = storage();
  keepColumns('villages', ['name', 'a_field_of_before']);
  assert.deepEqual(fields(), ['name']);
  keepColumns('villages', ['a_field_of_before']);
  assert.deepEqual(fields(), USUAL, 'a table without columns would be empty');
  for (const text of ['', '{', 'null', '"name"', '{"0":"name"}', '[]']) {
    held.set([...held.keys()][0] ?? '', text);
    assert.deepEqual(fields(), USUAL, text);
  }
});

void test('the language chosen before comes back, unless the address names one', () => {
  const held = storage();
  assert.equal(inOwnLanguage(FIRST_VIEW, '', []), FIRST_VIEW);
  keepLanguage('zh-Hant');
  assert.equal(inOwnLanguage(FIRST_VIEW, '?theme=water', []).language, 'zh-Hant');
  const named = { ...FIRST_VIEW, language: 'en' } as const;
  assert.equal(inOwnLanguage(named, '?lang=en', ['zh-TW']), named);
  for (const key of held.keys()) held.set(key, 'tlh');
  assert.equal(inOwnLanguage(FIRST_VIEW, '', []), FIRST_VIEW);
});

void test('a browser that forbids storage forgets, and nothing fails', () => {
  forbidden();
  keepColumns('villages', ['name']);
  keepColumns('villages', null);
  keepLanguage('en');
  rememberTown('450399100');
  assert.deepEqual(fields(), USUAL);
  assert.equal(inOwnLanguage(FIRST_VIEW, '', []), FIRST_VIEW);
  assert.equal(lastTown(), null);
  storage();
  rememberTown('450399100');
  assert.equal(lastTown(), '450399100');
});
