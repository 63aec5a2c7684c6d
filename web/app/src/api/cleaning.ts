/** Requests of cleaning's desk: reports of sweeps. */
import type { Problem } from './shapes';
import { freshKey, send } from './office';

export type SweepResult = 'done' | 'partial' | 'missed';
export type Basis = 'seen' | 'told' | 'paper';

export interface SweepReport {
  /** Its own for ever: sent again it is known. */
  readonly uuid: string;
  readonly place: string;
  readonly date: string;
  readonly slot: 'am' | 'pm';
  readonly result: SweepResult;
  readonly captured_at: string;
  readonly basis: Basis;
}

/** What became of a report. */
export interface Outcome extends Pick<Problem, 'detail'> {
  readonly uuid: string;
  readonly outcome: 'written' | 'known' | 'refused';
  readonly detail_zh?: string;
  readonly detail_zh_hant?: string;
}

/** Sends reports, each of which stands alone: some may be refused and the others written. */
export async function reportSweeps(
  town: string,
  reports: readonly SweepReport[],
  reason: string,
): Promise<readonly Outcome[]> {
  const query = new URLSearchParams({ town, ...(reason === '' ? {} : { reason }) });
  const body = { phone_now: new Date().toISOString(), reports };
  const reply = await send('POST', `/api/cleaning/reports?${query.toString()}`, body);
  return ((await reply.json()) as { results: readonly Outcome[] }).results;
}

export type SuspendedSlot = 'am' | 'pm' | 'both';

/** Slots that are not swept, from a first day to a last one: of the town, a committee or a village. */
export interface Suspension {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly slot: SuspendedSlot;
  readonly committee?: string;
  readonly village?: string;
  /** For planners alone. */
  readonly reason?: string;
}

export async function suspensions(town: string, from: string, to: string): Promise<readonly Suspension[]> {
  const path = `/api/cleaning/suspensions?town=${town}&from=${from}&to=${to}`;
  return ((await (await send('GET', path)).json()) as { suspensions: readonly Suspension[] }).suspensions;
}

/** Suspends slots, and returns the change's number. */
export function suspend(
  town: string,
  what: Pick<Suspension, 'from' | 'to' | 'slot' | 'committee' | 'reason'>,
): Promise<number> {
  return changed(`/api/cleaning/suspensions?town=${town}`, what);
}

/** Lets a suspension end on a last day; one that has not begun by then is taken back whole. */
export function endSuspension(town: string, id: number, to: string): Promise<number> {
  return changed(`/api/cleaning/suspensions/${id}/end?town=${town}`, { to });
}

/** Sends what changes something once, and returns the change's number. */
async function changed(path: string, body: unknown): Promise<number> {
  const reply = await send('POST', path, body, { 'Idempotency-Key': freshKey() });
  return ((await reply.json()) as { change: number }).change;
}

/** Who covers a place from a day on, by the cleaners' numbers. */
export interface Assignment {
  readonly id: number;
  readonly cleaner: number;
  readonly instead_of?: number;
  readonly place: string;
  readonly starts: string;
  readonly ends: string | null;
}

export interface AssignEdit {
  readonly op: 'add';
  readonly cleaner: number;
  readonly instead_of?: number;
  readonly place: string;
  readonly starts: string;
  readonly ends?: string;
}

/** What edits do to the coverage of a day. */
export interface Effect {
  readonly staffed: { readonly before: number; readonly after: number };
  readonly uncovered: readonly string[];
  readonly overloaded: readonly number[];
}

export async function assignments(town: string, from: string, to: string): Promise<readonly Assignment[]> {
  const path = `/api/cleaning/assignments?town=${town}&from=${from}&to=${to}`;
  return ((await (await send('GET', path)).json()) as { assignments: readonly Assignment[] }).assignments;
}

/** Edits assignments, all or none; a dry run only tells what that would do. */
export async function assign(
  town: string,
  edits: readonly AssignEdit[],
  dryRun: boolean,
): Promise<{ readonly change?: number; readonly effect: Effect }> {
  const path = `/api/cleaning/assignments?town=${town}${dryRun ? '&dry_run=true' : ''}`;
  const reply = await send('POST', path, { edits }, { 'Idempotency-Key': freshKey() });
  return (await reply.json()) as { change?: number; effect: Effect };
}
