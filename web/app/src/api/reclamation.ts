/** A parcel's moves from stage to stage: what was, and requests for more. */
import { asOf } from './client';
import { send } from './office';

/** A move of a parcel from one stage to another. */
export interface ParcelMove {
  readonly id: number;
  /** Null: the parcel's first record. */
  readonly from: string | null;
  readonly to: string;
  /** The day on which it happened. */
  readonly on: string;
  readonly role: 'clerk' | 'planner' | 'inspector' | 'operator';
  /** For those who work in the town. */
  readonly reason?: string;
  /** The move that it takes back. */
  readonly reverses?: number;
}

/** A step that somebody may take with a parcel. */
export interface ParcelStep {
  readonly to: string;
  /** Whether it takes a reason. */
  readonly reasoned: boolean;
  /** Whether a level accepts by it, which may say an area. */
  readonly accepts: boolean;
}

export interface ParcelMoves {
  readonly moves: readonly ParcelMove[];
  readonly steps: readonly ParcelStep[];
}

/** Reads a parcel's moves in their order, and the steps that who asks may take with it. */
export async function parcelMoves(fid: number): Promise<ParcelMoves> {
  return (await (await send('GET', `/api/parcels/${fid}/moves`)).json()) as ParcelMoves;
}

/** Where some parcels stand, and what who asks may do with each and with all of them. */
export interface Standing {
  readonly parcels: readonly { readonly id: number; readonly version: number; readonly stage: string }[];
  /** The steps that all of them may take. */
  readonly steps: readonly ParcelStep[];
}

/** As many parcels as are asked about, or moved, at once. */
export const MOST_MOVED = 1000;

/** Reads where some parcels stand, and the steps that who asks may take with all of them. */
export async function standingOf(town: string, parcels: readonly number[]): Promise<Standing> {
  return (await (await send('GET', `/api/parcels/steps?town=${town}&ids=${parcels.join()}`)).json()) as Standing;
}

/** What the parcels of a committee that stand at one stage come to. */
export interface StageSum {
  readonly committee: string | null;
  readonly stage: string;
  readonly count: number;
  /** Rounded so that the rows of all parcels add up to the total. */
  readonly mu_printed: string;
}

/** Reads what the town's parcels come to by stage and committee, at a moment or, for null, now; maybe a filter's alone. */
export async function stageSums(town: string, at: string | null, filter = ''): Promise<readonly StageSum[]> {
  const narrowed = filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`;
  const query = `town=${town}&by=committee,stage&decimals=2${asOf(at)}${narrowed}`;
  return ((await (await send('GET', `/api/sums/parcels?${query}`)).json()) as { rows: readonly StageSum[] }).rows;
}

/** A move as it is asked for. */
export interface MoveWanted {
  readonly id: number;
  readonly version: number;
  readonly to: string;
  /** The day on which it happened. */
  readonly on: string;
  readonly reason?: string;
  readonly accepted_m2?: number;
}

/** Moves parcels, all or none. The key makes a retry the same move. */
export async function moveParcels(town: string, moves: readonly MoveWanted[], key: string): Promise<void> {
  await send('POST', `/api/parcels/moves?town=${town}`, { moves }, { 'Idempotency-Key': key });
}

/** The parcels that progress and targets are of: the town's, a committee's, those of a batch. */
export interface Portion {
  readonly town: string;
  readonly committee: string | null;
  readonly batch: number | null;
}

/** How far a year has come: what was reclaimed at the end of each day with a change, by the days of the moves. */
export interface Progress {
  readonly year: number;
  readonly done_m2: number;
  readonly target_m2: number | null;
  /** The first is what was before the year. */
  readonly days: readonly { readonly day: string; readonly m2: number }[];
  /** The largest that are not reclaimed yet. */
  readonly holding_back: readonly { readonly id: number; readonly code: string | null; readonly stage: string; readonly m2: number }[]; // prettier-ignore
  /** Of the present year: a range by the slower and the faster half of the last eight weeks. */
  readonly forecast: {
    readonly least_m2: number;
    readonly most_m2: number;
    readonly earliest: string | null;
    readonly latest: string | null;
  } | null;
}

/** Reads how far a year has come; null: the present one. */
export async function progressOf(of: Portion, year: number | null): Promise<Progress> {
  const when = year === null ? '' : `&year=${year}`;
  return (await (await send('GET', `/api/parcels/progress?${ofLedger(of)}${when}`)).json()) as Progress;
}

/** What stood at a stage on two days. */
export interface StageOnDays {
  readonly stage: string;
  readonly from: { readonly count: number; readonly m2: number };
  readonly to: { readonly count: number; readonly m2: number };
}

/** Sets a day beside today. */
export async function sinceDay(of: Portion, day: string): Promise<readonly StageOnDays[]> {
  const query = `${ofLedger(of)}&from=${day}`;
  return ((await (await send('GET', `/api/parcels/compare?${query}`)).json()) as { rows: readonly StageOnDays[] }).rows;
}

/** Sets a year's target; 0 takes it away. */
export async function setTarget(
  { town, committee, batch }: Portion,
  target: { readonly year: number; readonly m2: number },
): Promise<void> {
  await send('POST', `/api/parcels/targets?town=${town}`, { ...target, committee, batch });
}

/** Sets by which share of its drawn area the other areas of a town's parcels and plots may differ from it. */
export async function setTolerance(town: string, share: number): Promise<void> {
  await send('PUT', `/api/areas/tolerance?town=${town}`, { share });
}

function ofLedger({ town, committee, batch }: Portion): string {
  return new URLSearchParams({
    town,
    ...(committee === null ? {} : { committee }),
    ...(batch === null ? {} : { batch: String(batch) }),
  }).toString();
}
