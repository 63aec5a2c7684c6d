/** The words of a month's papers, by language. */
import type { Language } from '../../state/view';
import { monthEn } from './en';
import type { MonthWords } from './words';
import { monthHans } from './zh-hans';
import { monthHant } from './zh-hant.generated';

export type { MonthWords };

export const MONTH: Record<Language, MonthWords> = { 'zh-Hans': monthHans, 'zh-Hant': monthHant, en: monthEn };
