import type { Language } from '../state/view';
import { en } from './en';
import { zhHans, type Words } from './zh-hans';
import { zhHant } from './zh-hant';

export type { Words };

export const CATALOGUE: Record<Language, Words> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
