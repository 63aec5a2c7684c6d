/** Dates and times of the town, in UTC+8. */
import type { Language } from '../state/view';
import type { Words } from './words';

/** China keeps UTC+8 all year; locales' own date forms differ from browser to browser. */
const AHEAD_MS = 8 * 60 * 60 * 1000;

function townClock(instant: Date): string {
  return new Date(instant.getTime() + AHEAD_MS).toISOString();
}

/** The date in the town's time, YYYY-MM-DD. */
export function townDate(instant: Date): string {
  return townClock(instant).slice(0, 10);
}

/** The time of day in the town's time, HH:MM. */
export function townTime(instant: Date): string {
  return townClock(instant).slice(11, 16);
}

/** A date in words: 2026年11月24日 星期二; 24 November 2026, Tuesday. */
export function dateInWords(date: string, language: Language): string {
  const gap = language === 'en' ? ', ' : ' ';
  return said(date, language, DAY) + gap + said(date, language, { weekday: 'long' });
}

/** A date where there is little room: without its year where that is today's, and its weekday in short. */
export function dayInWords(date: string, today: string, language: Language): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return said(date, language, DAY);
  const month = language === 'en' ? 'short' : 'long';
  return `${said(date, language, { month, day: 'numeric' })} ${said(date, language, { weekday: 'short' })}`;
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

function said(date: string, language: Language, how: Intl.DateTimeFormatOptions): string {
  const locale = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...how }).format(new Date(`${date}T12:00:00Z`));
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An instant in the town's time: 2026-11-25 08:00. */
export function instantText(at: string): string {
  const instant = new Date(at);
  return `${townDate(instant)} ${townTime(instant)}`;
}

/** An instant as the moment at which a figure was true. */
export function asOfText(instant: string, words: Words): string {
  const when = new Date(instant);
  return words.asOf(townDate(when), townTime(when));
}
