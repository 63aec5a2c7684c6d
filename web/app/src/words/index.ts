import type { Language } from '../state/view';
import { en } from './en';
import type { Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant.generated';

export type { Words };

export const CATALOGUE: Record<Language, Words> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
