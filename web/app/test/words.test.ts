import assert from 'node:assert/strict';
import test from 'node:test';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';
import { addDays, dateInWords, townDate, townTime } from '../src/words/dates';
import { featureNameOf, labelOf, nameOf, otherNames, withoutRemark } from '../src/words/names';
import { formatMu, formatNumber, formatShare } from '../src/words/numbers';

test('numbers have groups of three and exact decimals', () => {
  const cases: [number, number, string][] = [
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [10086.52, 2, '10,086.52'],
    [1234567.891, 1, '1,234,567.9'],
    [-1234.5, 1, '−1,234.5'],
    [-0.001, 2, '0.00'],
    [12, 2, '12.00'],
    [Number.NaN, 0, '–'],
  ];
  for (const [value, decimals, text] of cases) assert.equal(formatNumber(value, decimals), text);
  assert.equal(formatMu(7020.353897230791), '7,020.35');
});

test('a share is never rounded up to all', () => {
  assert.equal(formatShare(1), '100');
  assert.equal(formatShare(0.9996), '99.9');
  assert.equal(formatShare(0.97), '97.0');
  assert.equal(formatShare(0.29), '29.0');
  assert.equal(formatShare(0.20261437908496732), '20.3');
  assert.equal(formatShare(0), '0');
});

test('days and times are the town’s', () => {
  const instant = new Date('2026-11-24T22:45:38Z');
  assert.equal(townDate(instant), '2026-11-25');
  assert.equal(townTime(instant), '06:45');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  assert.equal(dateInWords('2026-11-25', 'zh-Hans'), '2026年11月25日 星期三');
  assert.equal(dateInWords('2026-11-25', 'en'), '25 November 2026, Wednesday');
});

test('names take the reader’s form and fall back to the Simplified one', () => {
  const village = { name: '金鸡寨', name_hant: '金雞寨', pinyin: 'Jīn jī zhài' };
  assert.equal(nameOf(village, 'zh-Hans'), '金鸡寨');
  assert.equal(nameOf(village, 'zh-Hant'), '金雞寨');
  assert.equal(nameOf(village, 'en'), 'Jīnjīzhài');
  assert.equal(nameOf({ name: '𠮷寨', name_hant: null, pinyin: '' }, 'zh-Hant'), '𠮷寨');
  assert.equal(nameOf({ name: '𠮷寨' }, 'en'), '𠮷寨');
  assert.deepEqual(otherNames(village, 'zh-Hans'), ['金雞寨', 'Jīn jī zhài']);
  assert.deepEqual(otherNames({ name: '上岩', name_hant: '上岩', pinyin: 'Shàng yán' }, 'zh-Hans'), ['Shàng yán']);
});

test('pinyin is written as a place’s name is', () => {
  assert.equal(nameOf({ pinyin: 'Dà táng cūn wěi huì' }, 'en'), 'Dàtáng');
  assert.equal(nameOf({ pinyin: 'Yún xī shè qū jū wěi huì' }, 'en'), 'Yúnxī');
  assert.equal(nameOf({ pinyin: 'Yún xī zhèn （ yǎn shì ）' }, 'en'), 'Yúnxī Town');
  assert.equal(nameOf({ pinyin: 'Xī ān' }, 'en'), 'Xī’ān');
  assert.equal(nameOf({ pinyin: 'Yún xī dǎng qún fú wù zhōng xīn' }, 'en'), 'Yún xī dǎng qún fú wù zhōng xīn');
  assert.equal(withoutRemark('云溪镇（演示）'), '云溪镇');
});

test('a river’s Pinyin has the word for river apart, a village’s of the same ending has not', () => {
  const river = { name: '云溪河', name_hant: '雲溪河', pinyin: 'Yún xī hé' };
  assert.equal(featureNameOf('rivers', river, 'en'), 'Yúnxī Hé');
  assert.equal(featureNameOf('rivers', { name: '西岸江', pinyin: 'Xī àn jiāng' }, 'en'), 'Xī’àn Jiāng');
  assert.equal(featureNameOf('rivers', river, 'zh-Hant'), '雲溪河');
  assert.equal(featureNameOf('rivers', { name: '大渠', pinyin: 'Dà qú' }, 'en'), 'Dàqú', 'not a word for a river');
  assert.equal(featureNameOf('rivers', { name: '古镇河', pinyin: 'Gǔ zhèn hé' }, 'en'), 'Gǔzhèn Hé');
  assert.equal(featureNameOf('rivers', { name: '云溪河' }, 'en'), '云溪河');
  assert.equal(featureNameOf('villages', river, 'en'), 'Yúnxīhé');
  assert.equal(featureNameOf('streets', { name: '后街', pinyin: 'Hòu jiē' }, 'en'), 'Hòu Jiē');
  assert.equal(featureNameOf('streets', { name: '过境大街', pinyin: 'Guò jìng dà jiē' }, 'en'), 'Guòjìng Dàjiē');
  assert.equal(featureNameOf('streets', { name: '大街', pinyin: 'Dà jiē' }, 'en'), 'Dàjiē');
});

test('a finding, whose name is a sentence, is told by its kind in English, and written where its name is asked for', () => {
  const finding = { name: '路面破损', pinyin: 'Lù miàn pò sǔn', kind: 'road' };
  assert.equal(labelOf('findings', finding, 'en', CATALOGUE.en), 'Finding: road');
  assert.equal(labelOf('findings', { ...finding, kind: null }, 'en', CATALOGUE.en), 'Finding');
  assert.equal(labelOf('findings', finding, 'zh-Hans', CATALOGUE['zh-Hans']), '路面破损');
  assert.equal(featureNameOf('findings', finding, 'en'), '路面破损');
  assert.equal(labelOf('villages', finding, 'en', CATALOGUE.en), 'Lùmiànpòsǔn');
  assert.equal(nameOf({ name: '两江', pinyin: 'Liǎng jiāng' }, 'en'), 'Liǎngjiāng');
});

test('the three catalogues have the same words, and none is empty but units in English', () => {
  const paths = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`))
      : [`${path}=${value === '' ? 'empty' : typeof value}`];
  const office = paths(OFFICE['zh-Hans']);
  for (const language of ['zh-Hant', 'en'] as const) assert.deepEqual(paths(OFFICE[language]), office);
  assert.ok(office.every((path) => !path.endsWith('=empty')));
  const simplified = paths(CATALOGUE['zh-Hans']);
  assert.deepEqual(paths(CATALOGUE['zh-Hant']), simplified);
  assert.deepEqual(
    paths(CATALOGUE.en).filter((p) => !p.startsWith('.unit')),
    simplified.filter((p) => !p.startsWith('.unit')),
  );
  assert.ok(simplified.every((path) => !path.endsWith('=empty')));
});

test('the Traditional catalogue holds no Simplified character of the common ones', () => {
  const simplifiedOnly = /[亩门间问题图镇乡语实时报级电线产业务历质县验会发对点灌区类态数据个户号层开关读连断恢复处项]/;
  const traditional = /[個數據報級電縣驗會發對點區類態戶號層開關讀連斷處項]/;
  const spoken = (_: string, value: unknown): unknown => (typeof value === 'function' ? String(value) : value);
  const text = JSON.stringify([CATALOGUE['zh-Hant'], OFFICE['zh-Hant']], spoken);
  assert.match(text, traditional);
  const found = [...text].filter((character) => simplifiedOnly.test(character) && !'灌復恢業務'.includes(character));
  assert.deepEqual(
    found.filter((c) => !'題'.includes(c)),
    [],
  );
});
