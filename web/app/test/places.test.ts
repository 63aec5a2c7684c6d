// Names of places in lists: those of one name are told apart by their committees.
import assert from 'node:assert/strict';
import test from 'node:test';
import { placeName, placeOf, plainName } from '../src/panel/places';
import type { Now } from '../src/panel/mount';
import { NO_DATA } from '../src/state/data';
import { CATALOGUE } from '../src/words';

const feature = (fid: number, name: string, committee: string | null, code: string | null = null) =>
  ({ type: 'Feature', id: fid, geometry: null, properties: { name, pinyin: name, committee, code } }) as never;
const ready = (...features: never[]) => ({ status: 'ready', value: features, problem: null }) as never;

const now = (language: 'zh-Hans' | 'en'): Now =>
  ({
    view: { language },
    words: CATALOGUE[language],
    data: {
      ...NO_DATA,
      layers: {
        villages: ready(
          feature(1, '沙田', 'A'),
          feature(2, '沙田', 'B'),
          feature(3, '坪山', 'A'),
          feature(4, '新村', null),
          feature(5, '新村', 'B'),
        ),
        committees: ready(feature(8, '大塘', null, 'A'), feature(9, '水头', null, 'B')),
      },
    },
  }) as unknown as Now;

void test('a name that is there twice says its committee, others do not', () => {
  const names = [1, 2, 3, 4, 5].map((fid) => placeName({ layer: 'villages', fid }, now('zh-Hans')));
  assert.deepEqual(names, ['沙田（大塘）', '沙田（水头）', '坪山', '新村', '新村（水头）']);
  assert.equal(placeName(placeOf('villages.1'), now('en')), '沙田 (大塘)');
  assert.equal(plainName(placeOf('villages.1'), now('zh-Hans')), '沙田');
});

void test('a place that the page does not hold has the name that was told', () => {
  assert.equal(placeName({ layer: 'villages', fid: 77, name: '旧村' }, now('zh-Hans')), '旧村');
  assert.equal(placeName(placeOf('streets.1'), now('zh-Hans')), CATALOGUE['zh-Hans'].unnamed);
});
