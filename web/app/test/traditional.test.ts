import assert from 'node:assert/strict';
import test from 'node:test';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';

/** All texts of a dictionary; of a sentence with gaps the one that it makes of names. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    if (typeof each === 'function') return [String((each as (...gaps: string[]) => unknown)('甲', '乙', '丙', '丁'))];
    return typeof each === 'object' && each !== null ? textsOf(each) : [];
  });
}

// Characters that are Simplified alone, and words that Traditional readers say otherwise.
const SIMPLIFIED = /[国图车门这说过还发现见长东应当对时间处录记变复个们为么开关]/;
const MAINLAND = /登錄|賬號|鏈接|服務器|打印|默認|字段|[“”]/;

void test('the Traditional words hold no Simplified character, and none of the mainland’s terms', () => {
  for (const text of [...textsOf(CATALOGUE['zh-Hant']), ...textsOf(OFFICE['zh-Hant'])]) {
    assert.doesNotMatch(text, SIMPLIFIED);
    assert.doesNotMatch(text, MAINLAND);
  }
});

void test('the Traditional words say all that the Simplified ones say', () => {
  assert.equal(textsOf(CATALOGUE['zh-Hant']).length, textsOf(CATALOGUE['zh-Hans']).length);
  assert.equal(textsOf(OFFICE['zh-Hant']).length, textsOf(OFFICE['zh-Hans']).length);
  assert.equal(CATALOGUE['zh-Hant'].phases.replanted, '已復種');
  assert.equal(CATALOGUE['zh-Hant'].languageName, '繁體');
});
