/** Names of places in the reader's language. */
import type { Language } from '../state/view';
import type { Words } from './words';
import { pageLayer } from '../state/layers';
import type { LayerId } from '../api/layers';

export interface Named {
  readonly name?: string | null;
  readonly name_hant?: string | null;
  readonly pinyin?: string | null;
}

/** A place's name in the reader's language; the Simplified name where that form is missing. */
export function nameOf(named: Named, language: Language): string {
  const simplified = named.name ?? '';
  if (language === 'zh-Hant') return filled(named.name_hant) ?? simplified;
  if (language === 'en') return romanised(filled(named.pinyin)) ?? simplified;
  return simplified;
}

/** The words that end the names of rivers and of streets. */
const GENERIC_WORDS: Readonly<Record<string, RegExp | undefined>> = {
  rivers: /[河江溪水]$/,
  streets: /大?[街道巷路]$/,
};

/**
 * The name of a layer's feature: in Pinyin the word for a river or a street apart, as GB/T 16159 writes a place's: Yúnxī
 * Hé. A finding's is a sentence, which no spelling helps to read.
 */
export function featureNameOf(layer: LayerId, named: Named, language: Language): string {
  if (pageLayer(layer).namedBySentence === true && language === 'en') return named.name ?? '';
  const generic = GENERIC_WORDS[layer]?.exec(named.name ?? '')?.[0];
  const syllables = named.pinyin?.trim().split(/\s+/) ?? [];
  if (language !== 'en' || generic === undefined || syllables.length <= generic.length) return nameOf(named, language);
  const specific = syllables.slice(0, -generic.length).join(' ');
  return `${capital(joined(specific))} ${capital(joined(syllables.slice(-generic.length).join(' ')))}`;
}

/**
 * A feature's label on map and card: its name, or, where its name is a Chinese sentence and the reader's language is
 * English, its kind.
 */
export function labelOf(
  layer: LayerId,
  feature: Named & Readonly<Record<string, unknown>>,
  language: Language,
  { values, kinds }: Words,
): string {
  if (pageLayer(layer).namedBySentence !== true || language !== 'en') return featureNameOf(layer, feature, language);
  const kind = values[`${layer}.kind`]?.[String(feature['kind'])];
  return kind === undefined ? kinds[layer] : `${kinds[layer]}: ${kind.toLowerCase()}`;
}

/** The other forms of the name, those that differ from the shown one. */
export function otherNames(named: Named, language: Language): string[] {
  const shown = nameOf(named, language);
  const forms = [named.name, named.name_hant, named.pinyin].map((form) => filled(form));
  return [...new Set(forms)].filter(
    (form): form is string => form !== undefined && form.toLowerCase() !== shown.toLowerCase(),
  );
}

function filled(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.trim() === '' ? undefined : text;
}

export function isLatin(text: string): boolean {
  return /^[\u0000-\u024f\u1e00-\u1eff\u2019\s]*$/.test(text);
}

/** A town's name without the remark that it is a sample; the page says that elsewhere, always. */
export function withoutRemark(name: string): string {
  return name.replace(/\s*[（(][^）)]*[）)]\s*/g, '').trim();
}

const GENERIC: readonly (readonly [RegExp, string])[] = [
  [/ (cūn|cun) (wěi|wei) (huì|hui)$/i, ''],
  [/ (shè|she) (qū|qu) (jū|ju) (wěi|wei) (huì|hui)$/i, ''],
  [/ (zhèn|zhen)$/i, ' Town'],
];

/** Pinyin as a place's name is written: in one word, and without the generic word for a committee. */
function romanised(pinyin: string | undefined): string | undefined {
  if (pinyin === undefined) return undefined;
  const [pattern, word] = GENERIC.find(([each]) => each.test(withoutRemark(pinyin))) ?? [/$/, ''];
  return capital(joined(withoutRemark(pinyin).replace(pattern, ''))) + word;
}

/** The syllables of a short name in one word, with an apostrophe where they would be misread. */
function joined(syllables: string): string {
  const all = syllables.split(/\s+/);
  if (all.length > 4) return syllables;
  return all.map((each, i) => (i > 0 && /^[aoeāáǎàōóǒòēéěè]/i.test(each) ? `’${each}` : each)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
