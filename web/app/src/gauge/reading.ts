/** What periods came to, read once and kept until something changes. */
import { measures, type MeasureRow } from '../api/measures';
import type { Data } from '../state/data';
import type { Period } from '../state/gauge';
import { townDate } from '../words/dates';

/** A period's measures by village, of a committee's days alone where one is chosen, and by committee. */
export interface Measured {
  readonly villages: ReadonlyMap<number, MeasureRow>;
  readonly committees: ReadonlyMap<string, MeasureRow>;
  readonly total: MeasureRow;
}

export interface Asked {
  readonly town: string;
  readonly period: Period;
  /** A committee's code; null for all of the town. */
  readonly committee: string | null;
}

/** Sixty days that are played, each beside another, and some more. */
const MOST_KEPT = 140;
/** So many are prepared at once. */
const ABREAST = 4;

interface Kept {
  readonly state: string;
  readonly measured: Measured;
}

/** What was read of each period, and of which state of the records. */
export class Readings {
  private readonly kept = new Map<string, Kept>();
  private touched: Data['touched'] | null = null;
  private today: Data['coverage']['value'] = null;
  /** How often the records have changed, and today has gone on. */
  private changes = 0;
  private moments = 0;

  /** Hears of the data, whose changes make what was read old. */
  hear({ touched, coverage }: Pick<Data, 'touched' | 'coverage'>): void {
    if (touched !== this.touched) [this.touched, this.changes] = [touched, this.changes + 1];
    const { value } = coverage;
    if (value !== null && value !== this.today && value.date === townDate(new Date()))
      [this.today, this.moments] = [value, this.moments + 1];
  }

  /** What was read before; `fresh` where it is still true. */
  at(asked: Asked): { readonly measured: Measured; readonly fresh: boolean } | null {
    const kept = this.kept.get(keyOf(asked));
    return kept === undefined ? null : { measured: kept.measured, fresh: kept.state === this.stateOf(asked) };
  }

  async read(asked: Asked, signal: AbortSignal): Promise<Measured> {
    const known = this.at(asked);
    if (known?.fresh === true) return known.measured;
    const { town, period, committee } = asked;
    const state = this.stateOf(asked);
    const [villages, committees] = await Promise.all([
      measures(town, period, 'village', committee, signal),
      measures(town, period, 'committee', null, signal),
    ]);
    const measured = {
      villages: new Map(villages.rows.map((row) => [Number(row.unit.replace('villages.', '')), row])),
      committees: new Map(committees.rows.map((row) => [row.unit, row])),
      total: villages.total,
    };
    this.kept.delete(keyOf(asked));
    this.kept.set(keyOf(asked), { state, measured });
    for (const key of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - MOST_KEPT))) this.kept.delete(key);
    return measured;
  }

  /** Reads periods before they are shown one after the other. */
  async prepare(all: readonly Asked[], signal: AbortSignal): Promise<void> {
    const waiting = all.filter((asked) => this.at(asked)?.fresh !== true);
    const work = async (): Promise<void> => {
      for (let asked = waiting.shift(); asked !== undefined && !signal.aborted; asked = waiting.shift())
        await this.read(asked, signal).catch(() => undefined);
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
  }

  /** What has today in it goes on with the clock, and not with the records alone. */
  private stateOf({ period }: Asked): string {
    return `${this.changes} ${period.to >= townDate(new Date()) ? this.moments : ''}`;
  }
}

function keyOf({ town, period, committee }: Asked): string {
  return [town, period.from, period.to, committee ?? ''].join(' ');
}
