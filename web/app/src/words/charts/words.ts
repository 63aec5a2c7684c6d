/** The words that the charts need; they come with them. */

/** What a rate is called, of what it is one, and what is said of rows that fall short. */
export interface RateWords {
  readonly name: string;
  /** Over the two numbers beside a bar. */
  readonly of: string;
  readonly short: string;
}

export type RateId = 'villages' | 'parcels' | 'channels' | 'pump_stations' | 'findings';

export interface ChartWords extends Record<'source' | 'none' | 'save', string> {
  readonly title: (layer: string, column: string, unit: string) => string;
  /** The title without its layer. */
  readonly by: (column: string, unit: string) => string;
  /** What a bar says to who cannot see it. */
  readonly bar: (label: string, value: string, count: string, chosen: boolean) => string;
  readonly count: (count: string) => string;
  readonly rates: Record<RateId, RateWords>;
  /** A rate's title. */
  readonly rate: (name: string, column: string, unit: string) => string;
  /** Where the axis of a rate begins, when that is not nothing. */
  readonly from: (percent: string) => string;
  /** What a rate's bar says, and that a press opens the rows that fall short. */
  readonly rateBar: (label: string, share: string, counts: string, short: string) => string;
  readonly trend: (place: string) => string;
  /** The trend knows the place alone, not what else its rows are narrowed by. */
  readonly unfiltered: string;
  readonly days: (count: number) => string;
  readonly day: (date: string, share: string, counts: string) => string;
}
