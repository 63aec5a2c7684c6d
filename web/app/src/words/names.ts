import type { Language } from '../state/view';

export interface Named {
  readonly name?: string | null;
  readonly name_hant?: string | null;
  readonly pinyin?: string | null;
}

/** A place's name in the reader's language; the Simplified name where that form is missing. */
export function nameOf(named: Named, language: Language): string {
  const simplified = named.name ?? '';
  if (language === 'zh-Hant') return filled(named.name_hant) ?? simplified;
  if (language === 'en') return capitalised(filled(named.pinyin) ?? simplified);
  return simplified;
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
