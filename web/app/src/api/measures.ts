/** Requests for what periods of cleaning came to. */
import { json } from './client';

interface Part {
  readonly n: number;
  readonly d: number;
}

/** What one unit's period came to, in slots unless a member says otherwise. */
export interface MeasureRow {
  readonly unit: string;
  readonly village_days: number;
  readonly due: number;
  readonly on_time: number;
  readonly late: number;
  readonly contested: number;
  readonly not_reported: number;
  /** Village-days with both slots done. */
  readonly twice: number;
  /** Village-days with somebody assigned. */
  readonly staffed_days: number;
  readonly told: number;
  readonly completion: Part;
  readonly punctuality: Part;
}

export interface Measures {
  readonly as_of: string;
  /** The first day with a report; null: there is none. */
  readonly first_record: string | null;
  readonly rows: readonly MeasureRow[];
  readonly total: MeasureRow;
}

/** A period's measures by committee, village or day; of one committee's days alone where it is named. */
export function measures(
  town: string,
  period: { readonly from: string; readonly to: string },
  by: 'committee' | 'village' | 'day',
  committee: string | null,
  signal?: AbortSignal,
): Promise<Measures> {
  const query = new URLSearchParams({ town, from: period.from, to: period.to, by });
  if (committee !== null) query.set('committee', committee);
  return json<Measures>(`/api/cleaning/measures?${query.toString()}`, signal);
}

/** A village's slots, a letter for each day: o, l, p, m, c, n, s, `-` not due, `.` not a village then. */
export interface VillageDays {
  readonly fid: number;
  readonly am: string;
  readonly pm: string;
  /** Whether somebody had it: 1 or 0 for each day. */
  readonly staffed: string;
}

export interface Days {
  readonly days: readonly string[];
  readonly villages: readonly VillageDays[];
}

/** The longest period of days that is read at once. */
export const MOST_DAYS = 92;

export function days(
  town: string,
  period: { readonly from: string; readonly to: string },
  signal?: AbortSignal,
): Promise<Days> {
  return json<Days>(`/api/cleaning/days?town=${town}&from=${period.from}&to=${period.to}`, signal);
}
