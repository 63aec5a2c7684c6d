/** The day or the instant that what is printed was true on. */
import { isVillage, type LayerId } from '../api/layers';
import type { Now } from '../panel/mount';
import { pastInstant } from '../state/past';
import { asOfText, dateInWords } from '../words/dates';

/** The past moment or the day of cleaning that is looked at, else now. */
export function momentOf({ view, data, words }: Now, layer?: LayerId): string {
  const { value } = data.coverage;
  const past = pastInstant(view);
  const ofDay = layer === undefined ? view.theme === 'coverage' : isVillage(layer);
  if (past === null && ofDay && value !== null) return dateInWords(value.date, view.language);
  return asOfText(past ?? new Date().toISOString(), words);
}
