/** The words of the charts, by language. */
import type { Language } from '../../state/view';
import { chartsEn } from './en';
import type { ChartWords } from './words';
import { chartsHans } from './zh-hans';
import { chartsHant } from './zh-hant.generated';

export type { ChartWords };

export const CHARTS: Record<Language, ChartWords> = { 'zh-Hans': chartsHans, 'zh-Hant': chartsHant, en: chartsEn };
