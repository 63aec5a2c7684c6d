/** How villages are coloured by a measure: worked out by a part of the page that comes later, drawn by all of it. */
import type { TownFeature } from '../api/shapes';
import type { Rated } from '../filter/fields';
import type { Fill } from '../look/style';
import type { Period } from './gauge';

/** A class of the measure, with its line in the legend. */
export interface Shade {
  readonly id: string;
  readonly fill: Fill;
  readonly label: string;
}

/** A measure of a period. */
export interface Rate {
  readonly n: number;
  readonly d: number;
  /** Null where it is of nothing. */
  readonly share: number | null;
  /** The share in percent, with its counts. */
  readonly text: string;
  /** The share of the slots due that have a report, in words. */
  readonly reported: string;
}

export interface Compared {
  readonly now: Rate;
  /** Of the second period; null where there is none. */
  readonly before: Rate | null;
  /** By how many points it is better, or with a minus worse, where both are known. */
  readonly better: number | null;
}

/** A village as it is coloured. */
export interface Tinted extends Rated, Compared {
  readonly fill: Fill;
  /** What it is coloured by in the second period, where the two lie side by side. */
  readonly beforeFill: Fill | null;
  readonly text: string;
}

/** A column of the table of villages. */
export interface RateColumn {
  readonly field: keyof Rated;
  readonly kind: 'number' | 'listed';
  readonly label: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly adds?: boolean;
  readonly always?: true;
  readonly spare?: boolean;
  readonly cell: (feature: TownFeature) => string | number | null;
  readonly word?: (value: string) => string;
  readonly options?: readonly string[];
}

export interface Tint {
  /** The measure and its days. */
  readonly title: string;
  readonly period: Period;
  readonly before: Period | null;
  /** The two periods lie side by side, and a bar parts them; else what changed between them is coloured. */
  readonly swiped: boolean;
  readonly shades: readonly Shade[];
  readonly of: ReadonlyMap<number, Tinted>;
  /** By code; villages of none have an empty one. */
  readonly committees: ReadonlyMap<string, Compared>;
  readonly total: Compared;
  readonly rates: readonly RateColumn[];
  /** What the parts of a rate and its completeness are called; `short` are rows that fall short, by `shortRows`. */
  readonly shortRows: string;
  readonly columns: Readonly<Record<'rate' | 'rate_n' | 'rate_d' | 'level' | 'change' | 'reported' | 'short', string>>;
}
