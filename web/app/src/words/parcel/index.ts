/** The words of a parcel’s facts, of who contracts it and of batches, by language. */
import type { Language } from '../../state/view';
import { parcelEn } from './en';
import type { ParcelWords } from './words';
import { parcelHans } from './zh-hans';
import { parcelHant } from './zh-hant.generated';

export const PARCEL: Record<Language, ParcelWords> = { 'zh-Hans': parcelHans, 'zh-Hant': parcelHant, en: parcelEn };
