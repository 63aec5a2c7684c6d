/** By which measure the villages are coloured in place of their day's state, of which days, and beside which others. */

/** The registry's measures of coverage, without their `coverage.`. */
export const GAUGES = ['completion', 'punctuality', 'staffed', 'twice', 'reported', 'contested', 'told'] as const;
export type GaugeId = (typeof GAUGES)[number];

/** A first and a last day, YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const SPANS = [1, 7, 30, 90] as const;
/** So many days up to the one that is looked at, or days of its own. */
export type Span = (typeof SPANS)[number] | Period;

/** The second period: as many days just before the first, or days of its own. */
export type Beside = 'before' | Period;

/** The longest period that is read, in days. */
export const LONGEST_DAYS = 366;

export function spanText(span: Span | Beside): string {
  return typeof span === 'object' ? `${span.from}..${span.to}` : String(span);
}

export function isOfDays(span: Span | Beside | null): span is Period {
  return typeof span === 'object' && span !== null;
}
