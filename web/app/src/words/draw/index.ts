/** The words of drawing, by language. */
import type { Language } from '../../state/view';
import { drawEn } from './en';
import type { DrawWords } from './words';
import { drawHans } from './zh-hans';
import { drawHant } from './zh-hant.generated';

export type { DrawWords };

export const DRAW: Record<Language, DrawWords> = { 'zh-Hans': drawHans, 'zh-Hant': drawHant, en: drawEn };
