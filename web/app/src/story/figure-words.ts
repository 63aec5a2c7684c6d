/** A story's figure in words: its label, its number as the page writes numbers, and what it says of itself. */
import type { AskedMeasure, Measured } from '../api/stories';
import type { Language } from '../state/view';
import { formatMu, formatNumber, formatShare } from '../words/numbers';
import type { StoryWords } from '../words/story';
import { told } from './scenes';

export interface FigureWords {
  readonly label: string;
  /** Before the number, at it and behind it: `over 6,000,000 jin`. */
  readonly before: string;
  readonly value: string;
  readonly unit: string;
  /** How many of how many; whether it is reported, and by whom. */
  readonly notes: readonly string[];
}

export function figureWords(
  asked: AskedMeasure,
  measured: Measured,
  language: Language,
  words: StoryWords,
): FigureWords {
  const { reported, value, unit: of, n, d } = measured;
  const isRate = of === 'ratio' || of === '%';
  const own = told(asked.label, language);
  const values = Object.values(measured.of ?? {});
  const [before, after] = reported?.at_least === true && value !== null ? words.atLeast : ['', ''];
  const unit = value === null ? '' : `${unitWord(measured, words)}${after}`;
  const parts =
    !isRate || n === undefined || d === undefined ? [] : [words.nOfD(number(n, measured), number(d, measured))];
  const from = reportedNote(measured, words);
  return {
    label: own === '' ? [measured.title, ...values].join(' · ') : own,
    before,
    value: valueText(measured),
    unit,
    notes: [...parts, ...from],
  };
}

/** What all reported figures of a scene say of their source, where it is the same of more than one; else empty. */
export function sharedSource(all: readonly Measured[], words: StoryWords): string {
  const said = all.flatMap((each) => reportedNote(each, words));
  return said.length > 1 && new Set(said).size === 1 ? (said[0] ?? '') : '';
}

function reportedNote({ reported }: Measured, words: StoryWords): string[] {
  return reported === undefined ? [] : [[words.reported, reported.as_of, reported.source].filter(Boolean).join(' · ')];
}

/** What a number is of, as the page writes it everywhere. */
export function valueText(measured: Measured): string {
  const { unit, value, reported } = measured;
  if (value === null) return '–';
  // A rate that is reported is written as finely as its report has it.
  if (unit === '%' || (unit === 'ratio' && reported !== undefined)) return formatNumber(value * 100, 2);
  if (unit === 'ratio') return formatShare(value);
  return number(value, measured);
}

/** A live number has the decimals of its kind, a reported one those of its report. */
function number(value: number, { unit, reported }: Measured): string {
  if (reported !== undefined) return formatNumber(value, decimalsOf(value));
  if (unit === 'mu') return formatMu(value);
  return formatNumber(value, unit === 'points' ? 1 : 0);
}

/** As many decimals as a number has, up to four. */
function decimalsOf(value: number): number {
  const [, fraction = ''] = String(Number(value.toFixed(4))).split('.');
  return fraction.length;
}

function unitWord({ unit, reported }: Measured, { units }: StoryWords): string {
  return reported === undefined || unit === 'ratio' ? (units[unit] ?? unit) : unit;
}

/** When the live figures of a scene were true, in the town's time. */
export function asOfOf(all: readonly Measured[]): string | null {
  const instants = all.flatMap(({ reported, as_of }) => (reported === undefined ? [as_of] : []));
  return instants.sort()[0] ?? null;
}
