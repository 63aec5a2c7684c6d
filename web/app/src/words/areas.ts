/** Areas as they are typed: in mu or in square metres, by the unit that is chosen or by the one that is typed behind the number. */
import { inMu, ofMu } from '../geodesy/mu';
import { formatMu, formatNumber, numberTyped } from './numbers';
import type { Words } from './words';

export const AREA_UNITS = ['mu', 'm2'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

/** What people write behind a number; the longest first. */
const WRITTEN: readonly (readonly [RegExp, AreaUnit])[] = [
  [/(亩|畝|mu|mǔ)$/i, 'mu'],
  [/(m2|m²|m\^2|㎡|平方米|平方公尺|平米|sqm)$/i, 'm2'],
];

export interface TypedArea {
  readonly m2: number;
  readonly unit: AreaUnit;
  /** The number as it was typed, without its unit. */
  readonly number: string;
}

/** Reads a typed area; null where it is none. A number without a unit is in the one given. */
export function areaTyped(text: string, unit: AreaUnit): TypedArea | null {
  const plain = text.trim();
  const [pattern, own] = WRITTEN.find(([each]) => each.test(plain)) ?? [/$/, unit];
  const number = plain.replace(pattern, '').trim();
  const value = numberTyped(number);
  return value === null ? null : { m2: own === 'mu' ? ofMu(value) : value, unit: own, number };
}

/** A typed area without the unit behind it, which the switch has taken over; any other text as it is. */
export function withoutUnit(text: string): string {
  const typed = areaTyped(text, 'mu');
  return typed !== null && WRITTEN.some(([each]) => each.test(text.trim())) ? typed.number : text;
}

/** A typed area as a draft keeps it: whoever reads it needs to know no switch. A bare number is in square metres. */
export function keptArea(text: string, unit: AreaUnit): string {
  const typed = areaTyped(text, unit);
  if (typed === null) return text;
  return typed.unit === 'mu' ? `${typed.number} mu` : typed.number;
}

/** A kept area as a box in a unit shows it: as it was typed there, else converted. */
export function shownArea(kept: string, unit: AreaUnit): string {
  const typed = areaTyped(kept, 'm2');
  if (typed === null || typed.unit === unit) return typed?.number ?? kept;
  return plain(inUnit(typed.m2, unit), unit === 'mu' ? 4 : 2);
}

function inUnit(m2: number, unit: AreaUnit): number {
  return unit === 'mu' ? inMu(m2) : m2;
}

/** An area in the unit that it was not typed in. */
export function otherUnit({ m2, unit }: TypedArea, { unit: words }: Words): string {
  return unit === 'mu' ? `${formatNumber(m2, 2)} ${words.m2}` : `${formatMu(inMu(m2))} ${words.mu}`;
}

/** A bound of a filter, which is in mu, as a text in a unit; empty for none. */
export function boundText(mu: number | null, unit: AreaUnit): string {
  if (mu === null) return '';
  return unit === 'mu' ? String(mu) : plain(ofMu(mu), 2);
}

/** A typed bound in mu, as its filter has it; the text itself where it is no area. */
export function boundTyped(text: string, unit: AreaUnit): string {
  const typed = areaTyped(text, unit);
  return typed === null ? text : plain(inMu(typed.m2), 6);
}

/** No more decimals than say something, so that 3.5 mu are not 3.5000. */
function plain(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
