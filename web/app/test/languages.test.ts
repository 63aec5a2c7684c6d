import assert from 'node:assert/strict';
import test from 'node:test';
import { LANGUAGES, type Language } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { CHARTS } from '../src/words/charts';
import { OFFICE } from '../src/words/office';

type Say = (...given: readonly unknown[]) => string;

/** What each word is in a language, by its path: a text, or what makes one. */
function words(language: Language): ReadonlyMap<string, string | Say> {
  const found = new Map<string, string | Say>();
  const add = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') found.set(path, value as Say);
    else for (const [key, inner] of Object.entries(value as object)) add(inner, path === '' ? key : `${path}.${key}`);
  };
  add(CATALOGUE[language], '');
  add(OFFICE[language], 'office');
  add(CHARTS[language], 'charts');
  return found;
}

const ALL = new Map(LANGUAGES.map((language) => [language, words(language)]));
const EN = ALL.get('en') ?? new Map<string, string | Say>();
const CHINESE = ['zh-Hans', 'zh-Hant'] as const;

/** Given to a word that takes no text but one of some: which of its values, at which place. */
const OF_SOME: Readonly<Record<string, { readonly at: number; readonly values: readonly unknown[] }>> = {
  'filter.fault': {
    at: 1,
    values: ['unexpected', 'expected', 'ends', 'open', 'number', 'value', 'property', 'types', 'long'],
  },
  'office.log.touch': { at: 1, values: ['insert', 'update', 'delete', 'erase'] },
  'office.log.people.cleaners': { at: 0, values: ['insert', 'update', 'delete', 'erase'] },
  'office.log.people.memberships': { at: 0, values: ['insert', 'update', 'delete', 'erase'] },
  'office.log.people.parcel_holders': { at: 0, values: ['insert', 'update', 'delete', 'erase'] },
};

/** What may be given to a word: texts or numbers that no sentence has by itself, and one, of which much is said otherwise. */
function givings(path: string, say: Say): readonly (readonly unknown[])[] {
  const each = (make: (i: number) => unknown): unknown[] => Array.from({ length: say.length }, (_, i) => make(i));
  const plain = [
    each((i) => `⟦${i}⟧`),
    each((i) => 71 + i),
    each((i) => (i === 0 ? 71 : `⟦${i}⟧`)),
    each(() => 1),
    each(() => '1'),
    each((i) => (i === 0 ? 1 : `⟦${i}⟧`)),
  ];
  const some = OF_SOME[path];
  if (some === undefined) return plain;
  return plain.flatMap((given) => some.values.map((value) => given.map((one, i) => (i === some.at ? value : one))));
}

interface Saying {
  readonly text: string;
  readonly given: readonly unknown[];
}

/** All that a word can say, with what it was given. A word that takes a text takes no number in its place. */
function sayings(path: string, word: string | Say): readonly Saying[] {
  if (typeof word === 'string') return [{ text: word, given: [] }];
  return givings(path, word).flatMap((given) => {
    try {
      return [{ text: word(...given), given }];
    } catch {
      return [];
    }
  });
}

function* spoken(language: Language): Generator<readonly [path: string, text: string]> {
  for (const [path, word] of ALL.get(language) ?? [])
    for (const { text } of sayings(path, word)) yield [path, text] as const;
}

void test('every language has the same words, each of the same kind', () => {
  const kinds = (language: Language): string[] =>
    // Who reads Chinese knows what a mu is.
    [...(ALL.get(language) ?? [])]
      .filter(([path]) => path !== 'unit.muIs')
      .map(([path, word]) => `${path} ${typeof word === 'string' ? 'text' : word.length}`);
  const wanted = kinds('zh-Hans').sort();
  assert.ok(wanted.length > 500);
  for (const language of LANGUAGES) assert.deepEqual(kinds(language).sort(), wanted, language);
});

void test('what is given to a sentence is in it in every language or in none', () => {
  for (const [path, word] of EN) {
    if (typeof word === 'string') continue;
    const shown = ({ text, given }: Saying): string =>
      given.map((each, i) => i === OF_SOME[path]?.at || text.includes(String(each))).join();
    for (const said of sayings(path, word)) {
      if (said.given.some((each) => each === 1 || each === '1')) continue;
      for (const language of CHINESE) {
        const own = ALL.get(language)?.get(path);
        assert.ok(typeof own === 'function', `${language} ${path}`);
        const text = own(...said.given);
        assert.equal(shown({ text, given: said.given }), shown(said), `${language} ${path}: ${text}, ${said.text}`);
      }
    }
  }
});

void test('no sentence says undefined, or nothing', () => {
  for (const language of LANGUAGES)
    for (const [path, text] of spoken(language)) {
      assert.doesNotMatch(text, /undefined|NaN|\[object|null\b/, `${language} ${path}`);
      // In English things are counted without a word for them.
      if (!(language === 'en' && path.startsWith('unit.'))) assert.notEqual(text, '', `${language} ${path}`);
    }
});

void test('in English one is one: no plural follows it, whether it is given as a number or as a text', () => {
  for (const [path, word] of EN) {
    if (path === 'several') continue; // Of one nobody has to choose.
    const ones = sayings(path, word).filter(({ given }) => given.some((each) => each === 1 || each === '1'));
    const plural = ones.filter(({ text }) => /(?<!of )\b1 (more )?(?!contains|is\b|was\b)[a-z]+s\b/.test(text));
    assert.ok(
      ones.length === 0 || plural.length < ones.length,
      `${path}: ${plural.map(({ text }) => text).join(' | ')}`,
    );
  }
});

/** Names and signs that are the same in every language. */
const FOREIGN = /Tuntu|Leaflet|CGCS2000|EPSG|PgUp|PgDn|Esc|Enter|API|tuntu( undo)?|IP|https?|English|Zoom/g;

void test('Chinese is Chinese: no word of another language is left in it, nor half-width marks between characters', () => {
  for (const language of CHINESE)
    for (const [path, text] of spoken(language)) {
      if (path === 'languageName' || path === 'filter.hint') continue;
      const own = text.replace(FOREIGN, '');
      assert.doesNotMatch(own, /[A-Za-z]{2,}/, `${language} ${path}: ${text}`);
      assert.doesNotMatch(own, /[\u3400-\u9fff][,;:!?]|[,;:!?][\u3400-\u9fff]/, `${language} ${path}: ${text}`);
      assert.doesNotMatch(own, /[\u3400-\u9fff] ?\(|\) ?[\u3400-\u9fff]/, `${language} ${path}: ${text}`);
    }
});

void test('English has no Chinese in it but the comma that joins names, and quotes as books do', () => {
  for (const [path, text] of spoken('en')) {
    assert.doesNotMatch(text, /[\u3400-\u9fff\uff00-\uffef（）：，。；]/, `${path}: ${text}`);
    if (path !== 'office.edit.aliasesHint') assert.doesNotMatch(text, /、/, path);
    if (path !== 'filter.hint') assert.doesNotMatch(text, /["']/, `${path}: ${text}`);
    if (path !== 'presentHint') assert.doesNotMatch(text, / {2}|\s[,.;:]/, `${path}: ${text}`);
  }
});

void test('where Traditional and Simplified write the same, it is because the characters are the same', () => {
  const [hans, hant] = CHINESE.map((language) => ALL.get(language));
  const differ = [...(hans ?? [])].filter(([path, word]) => {
    const other = hant?.get(path);
    return sayings(path, word).map(({ text }) => text).join() !== (other === undefined ? '' : sayings(path, other).map(({ text }) => text).join()); // prettier-ignore
  });
  // Of all words most have a character that is written in two ways.
  assert.ok(differ.length > 0.6 * (hans?.size ?? 0), `${differ.length} of ${hans?.size ?? 0}`);
});

void test('each value, layer and field of the layer table has a word in every language, and no two values of a field the same', () => {
  for (const language of LANGUAGES) {
    const { values, layers, fields } = CATALOGUE[language];
    for (const [field, own] of Object.entries(values)) {
      const texts = Object.values(own);
      assert.ok(texts.length > 1 && texts.every((text) => text.trim() !== ''), `${language} ${field}`);
      assert.equal(new Set(texts).size, texts.length, `${language} ${field}: ${texts.join()}`);
    }
    const names = Object.values(layers);
    assert.equal(new Set(names).size, names.length, language);
    for (const [name, text] of Object.entries(fields)) assert.notEqual(text, '', `${language} ${name}`);
  }
});

void test('words that stand beside each other are different ones', () => {
  for (const language of LANGUAGES) {
    const { states, slotStates, phases, themes, measure, table, tool } = CATALOGUE[language];
    const { roles, levels } = OFFICE[language];
    const sets: readonly (readonly string[])[] = [
      Object.values(states),
      Object.values(slotStates),
      Object.values(phases),
      Object.values(themes),
      [measure.length, measure.area, measure.point],
      [table.from, table.to, table.contains],
      [table.up, table.down],
      [tool.light, tool.dark, tool.contrast],
      Object.values(roles),
      Object.values(levels),
      LANGUAGES.map((each) => CATALOGUE[each].languageName),
    ];
    for (const set of sets) assert.equal(new Set(set).size, set.length, `${language}: ${set.join()}`);
  }
});
