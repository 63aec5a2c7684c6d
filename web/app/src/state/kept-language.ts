/** The language that this reader chose before, kept in the browser. */
import { LANGUAGES, type Language, type View } from './view';

const KEPT = 'tuntu.language';

/** The view in the language that this reader chose before, unless the address names one. */
export function inKeptLanguage(view: View, search: string): View {
  if (new URLSearchParams(search).has('lang')) return view;
  try {
    const kept = LANGUAGES.find((language) => language === localStorage.getItem(KEPT));
    return kept === undefined ? view : { ...view, language: kept };
  } catch {
    return view; // A browser that forbids storage begins anew each time.
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // It is forgotten with the page.
  }
}
