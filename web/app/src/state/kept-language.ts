/** The language of a first look: the reader's own choice, kept in the browser, else the browser's. */
import { LANGUAGES, type Language, type View } from './view';

const KEPT = 'tuntu.language';

/** The view in the language that the address names, else in what this reader chose before, else in what the browser asks for. */
export function inOwnLanguage(view: View, search: string, asked: readonly string[]): View {
  if (new URLSearchParams(search).has('lang')) return view;
  const language = kept() ?? askedLanguage(asked) ?? view.language;
  return language === view.language ? view : { ...view, language };
}

/** The first of a browser's languages that the page speaks. Chinese is Traditional where its script or its place says so. */
export function askedLanguage(asked: readonly string[]): Language | null {
  for (const tag of asked) {
    const [language, ...parts] = tag.toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language !== 'zh') continue;
    if (parts.includes('hans')) return 'zh-Hans';
    return parts.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  return null;
}

const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo']);

function kept(): Language | undefined {
  try {
    return LANGUAGES.find((language) => language === localStorage.getItem(KEPT));
  } catch {
    return undefined; // A browser that forbids storage begins anew each time.
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // It is forgotten with the page.
  }
}
