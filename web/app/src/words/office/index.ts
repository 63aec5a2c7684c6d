/** The words of the work panels, by language. */
import type { Language } from '../../state/view';
import { officeEn } from './en';
import type { OfficeWords } from './words';
import { officeHans } from './zh-hans';
import { officeHant } from './zh-hant.generated';

export type { OfficeWords };

export const OFFICE: Record<Language, OfficeWords> = { 'zh-Hans': officeHans, 'zh-Hant': officeHant, en: officeEn };
