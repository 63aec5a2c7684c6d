import assert from 'node:assert/strict';
import test from 'node:test';
import { columnsOf } from '../src/columns/columns';
import { parseFilter } from '../src/filter/cql2';
import { testOf } from '../src/filter/evaluate';
import { kindsOf } from '../src/filter/fields';
import { askedLanguage, inOwnLanguage, keepLanguage } from '../src/state/kept-language';
import { TABLED } from '../src/state/layers';
import { FIRST_VIEW, LANGUAGES } from '../src/state/view';
import { exampleOf } from '../src/table/example';
import { CATALOGUE } from '../src/words';

test('a first visit is in the first of the browser’s languages that the page speaks', () => {
  const cases: [string[], string | null][] = [
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['zh-Hant-SG'], 'zh-Hant'],
    [['zh-Hans-HK', 'zh-Hant'], 'zh-Hans'],
    [['zh-CN', 'en-US'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['ZH-tw'], 'zh-Hant'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR', 'de', 'en-US'], 'en'],
    [['fr-FR'], null],
    [['zha'], null],
    [[], null],
  ];
  for (const [asked, language] of cases) assert.equal(askedLanguage(asked), language, asked.join());
});

test('what the address names wins, then what was chosen before, then the browser', () => {
  const held = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
  Object.assign(globalThis, { localStorage });
  assert.equal(inOwnLanguage(FIRST_VIEW, '', ['zh-HK']).language, 'zh-Hant');
  assert.equal(inOwnLanguage(FIRST_VIEW, '?theme=water', ['fr']).language, 'zh-Hans');
  keepLanguage('en');
  assert.equal(inOwnLanguage(FIRST_VIEW, '', ['zh-HK']).language, 'en');
  assert.equal(inOwnLanguage(FIRST_VIEW, '?lang=zh-Hans', ['zh-HK']).language, 'zh-Hans');
});

test('each table shows an example of a filter that its own layer can be asked', () => {
  const committees = new Map([['450399100201', '大塘村委会']]);
  const seen = new Set<string>();
  for (const layer of TABLED)
    for (const language of LANGUAGES) {
      const example = exampleOf(columnsOf(layer, { words: CATALOGUE[language], language, committees, coverage: null }));
      assert.notEqual(example, '', layer);
      assert.doesNotThrow(() => testOf(parseFilter(example), kindsOf(layer)), `${layer}: ${example}`);
      seen.add(`${layer} ${example}`);
    }
  assert.equal(seen.size, TABLED.length, 'the same in each language');
  assert.ok(seen.has("parcels stage = 'suspected' AND area_mu >= 3"), [...seen].join('; '));
  assert.ok(
    [...seen].some((each) => each.startsWith('villages ') && !each.includes('stage')),
    [...seen].join('; '),
  );
});
