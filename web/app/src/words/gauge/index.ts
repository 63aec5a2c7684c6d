/** The words of villages' colours by a measure, by language. */
import type { Language } from '../../state/view';
import { gaugeEn } from './en';
import type { GaugeWords } from './words';
import { gaugeHans } from './zh-hans';
import { gaugeHant } from './zh-hant.generated';

export type { GaugeWords };

export const GAUGE: Record<Language, GaugeWords> = { 'zh-Hans': gaugeHans, 'zh-Hant': gaugeHant, en: gaugeEn };
