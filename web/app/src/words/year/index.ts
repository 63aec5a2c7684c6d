/** The words of a year's reclamation, by language. */
import type { Language } from '../../state/view';
import { yearEn } from './en';
import type { YearWords } from './words';
import { yearHans } from './zh-hans';
import { yearHant } from './zh-hant.generated';

export const YEAR: Record<Language, YearWords> = { 'zh-Hans': yearHans, 'zh-Hant': yearHant, en: yearEn };
