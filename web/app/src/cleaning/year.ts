/** A year of a village's or a committee's cleaning as data: read in few parts, kept, and told day by day. */
import { days, measures, MOST_DAYS, type Days, type MeasureRow, type VillageDays } from '../api/measures';
import type { SlotState } from '../api/shapes';
import type { Period } from '../state/gauge';
import { addDays } from '../words/dates';

/** Of what a calendar is: a village by its fid, or a committee by its code, null for all of the town. */
export type Subject = { readonly village: number } | { readonly committee: string | null };

const STATES: Readonly<Record<string, SlotState>> = {
  o: 'on_time',
  l: 'late',
  p: 'partial',
  m: 'missed',
  c: 'contested',
  n: 'not_reported',
  s: 'suspended',
  '-': 'not_due',
};

/** A village's day: both slots, null where it was no village then, and whether somebody had it. */
export interface VillageDay {
  readonly am: SlotState | null;
  readonly pm: SlotState | null;
  readonly staffed: boolean;
}

/** The days of a year, or its first ones up to the last that is wanted, in parts that are read at once. */
export function partsOf(year: number, last: string): readonly Period[] {
  const end = `${year}-12-31` < last ? `${year}-12-31` : last;
  const parts: Period[] = [];
  for (let from = `${year}-01-01`; from <= end;) {
    const to = addDays(from, MOST_DAYS - 1);
    parts.push({ from, to: to < end ? to : end });
    from = addDays(to, 1);
  }
  return parts;
}

export function villageDay(of: VillageDays, at: number): VillageDay {
  const state = (letters: string): SlotState | null => STATES[letters[at] ?? '.'] ?? null;
  return { am: state(of.am), pm: state(of.pm), staffed: of.staffed[at] === '1' };
}

/** The years' parts that were read, of all villages at once, and the days of committees. */
export class Years {
  private readonly parts = new Map<string, Promise<Days>>();
  private readonly sums = new Map<string, Promise<ReadonlyMap<string, MeasureRow>>>();
  private abort = new AbortController();

  /** Ends what is being read and forgets what was: the records have changed, or another town is looked at. */
  forget(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.parts.clear();
    this.sums.clear();
  }

  /** Forgets what holds a day: of the others nothing has changed. */
  forgetDay(day: string): void {
    for (const all of [this.parts, this.sums])
      for (const key of all.keys()) {
        const [, from = '', to = ''] = key.split(' ');
        if (from <= day && day <= to) all.delete(key);
      }
  }

  /** A village's days by date. */
  async ofVillage(town: string, year: number, last: string, fid: number): Promise<ReadonlyMap<string, VillageDay>> {
    const found = new Map<string, VillageDay>();
    // One after the other: a year is four reads, none of which should hold up the map's.
    for (const part of partsOf(year, last)) {
      const read = await kept(this.parts, `${town} ${part.from} ${part.to}`, () => days(town, part, this.abort.signal));
      const own = read.villages.find((each) => each.fid === fid);
      if (own !== undefined) read.days.forEach((date, at) => found.set(date, villageDay(own, at)));
    }
    return found;
  }

  /** A committee's days by date, or the town's. */
  ofCommittee(
    town: string,
    year: number,
    last: string,
    committee: string | null,
  ): Promise<ReadonlyMap<string, MeasureRow>> {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` < last ? `${year}-12-31` : last };
    return kept(this.sums, [town, period.from, period.to, committee].join(' '), async () => {
      const { rows } = await measures(town, period, 'day', committee, this.abort.signal);
      return new Map(rows.map((row) => [row.unit, row]));
    });
  }
}

/** What has failed is not kept: it may be asked for again. */
function kept<T>(all: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = all.get(key);
  if (known !== undefined) return known;
  const reading = read();
  all.set(key, reading);
  reading.catch(() => {
    if (all.get(key) === reading) all.delete(key);
  });
  return reading;
}

/** A month's first weekday, Monday 0, and its days. */
export function monthOf(year: number, month: number): { readonly lead: number; readonly days: readonly string[] } {
  const first = new Date(Date.UTC(year, month, 1));
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const begin = first.toISOString().slice(0, 10);
  return {
    lead: (first.getUTCDay() + 6) % 7,
    days: Array.from({ length: count }, (_, at) => addDays(begin, at)),
  };
}

/** Where a key leads from a day; null where it is no key of a calendar. */
export function dayAfterKey(key: string, day: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  if (key === 'Home') return `${day.slice(0, 4)}-01-01`;
  if (key === 'End') return `${day.slice(0, 4)}-12-31`;
  const months = { PageUp: -1, PageDown: 1 }[key];
  if (months === undefined) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
