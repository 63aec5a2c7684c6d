/** The words of villages' colours by a measure, of two periods and of the year's calendar; they come with them. */
import type { GaugeId } from '../../state/gauge';

type Changed = 'excellent' | 'good' | 'fair' | 'poor' | 'bad';

export interface GaugeWords {
  readonly label: string;
  readonly day: string;
  readonly names: Record<GaugeId, string>;
  readonly title: (name: string, days: string) => string;
  readonly both: (name: string, before: string, now: string) => string;
  readonly levels: Record<'unsaid' | 'uncounted', string>;
  readonly changes: Record<Changed, string>;
  /** A class between two of the ends, in percent; where less is better the ends go up. */
  readonly ranges: (ends: readonly number[], at: number, low: boolean) => string;
  readonly columns: Record<'rate_n' | 'rate_d' | 'level' | 'change', string>;
  readonly spans: Record<'1' | '7' | '30' | '90' | 'own', string>;
  readonly span: string;
  readonly from: string;
  readonly to: string;
  readonly ways: Record<'alone' | 'swiped' | 'changed', string>;
  readonly way: string;
  readonly against: string;
  readonly before: string;
  readonly own: string;
  readonly ranks: string;
  readonly calendar: string;
  readonly failed: string;
  readonly bar: string;
  readonly barAt: (percent: number) => string;
  readonly beforeBar: string;
  readonly nowBar: string;
  readonly reported: string;
  /** Villages whose rate is not full, or of which there is some. */
  readonly short: string;
  readonly some: string;
  readonly kinds: Record<'better' | 'worse' | 'same' | 'unknown', string>;
  readonly points: (points: string) => string;
  readonly committees: string;
  readonly villages: string;
  readonly more: (count: string) => string;
  readonly year: (year: string) => string;
  readonly yearBefore: string;
  readonly yearAfter: string;
  readonly month: (month: number) => string;
  readonly weekdays: readonly string[];
  readonly dayOf: (date: string, what: string) => string;
  readonly wholeTown: string;
  readonly hint: string;
}
