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

/** The slots of a place of which nothing was reported, and which a suspension takes out of what was due. */
export interface TakenOut {
  readonly place: string;
  readonly slots: number;
}

/** What a suspension would take out, by the statements that it would do it by; nothing is written. */
export async function wouldTakeOut(
  town: string,
  what: Pick<Suspension, 'from' | 'to' | 'slot' | 'committee'>,
): Promise<readonly TakenOut[]> {
  const reply = await send('POST', `/api/cleaning/suspensions?town=${town}&dry_run=true`, what);
  return ((await reply.json()) as { effect: { taken_out: readonly TakenOut[] } }).effect.taken_out;
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

/** By which change a report was voided. */
export interface Voided {
  readonly change: number;
  readonly at: string;
  /** For planners alone. */
  readonly by?: string;
  readonly reason?: string;
}

export type SweepFlag = 'afterwards' | 'clock_doubtful' | 'outside_fence';

/** A report of a slot, as whoever asks may see it. */
export interface SweepRow {
  readonly id: number;
  readonly slot: 'am' | 'pm';
  readonly result: SweepResult;
  readonly captured_at: string;
  readonly basis: Basis | null;
  /** Null: it is not known where it was made. */
  readonly in_fence: boolean | null;
  readonly flags: readonly SweepFlag[];
  readonly counts: boolean;
  /** For planners alone, masked unless they ask otherwise. */
  readonly reporter?: string;
  readonly mine: boolean;
  readonly voided?: Voided;
}

/** The reports of a place's day. The server notes each request for unmasked names. */
export async function sweepsOf(
  town: string,
  place: string,
  date: string,
  unmasked: boolean,
): Promise<readonly SweepRow[]> {
  const path = `/api/cleaning/sweeps?town=${town}&place=${place}&date=${date}&unmasked=${unmasked}`;
  return ((await (await look(path, unmasked)).json()) as { sweeps: readonly SweepRow[] }).sweeps;
}

/** Takes a report out of every measure, and returns the change's number. */
export function voidSweep(town: string, id: number, reason: string): Promise<number> {
  return changed(`/api/cleaning/sweeps/${id}/void?town=${town}`, { reason });
}

/** Whom to call about a village of which nothing is said; without a village a committee's clerk. */
export interface Call {
  readonly committee: string;
  readonly village: number | null;
  readonly cleaner: number | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Whom to call about a slot. The server notes each request for unmasked names. */
export async function callsOn(
  town: string,
  date: string,
  slot: 'am' | 'pm',
  committee: string,
  unmasked: boolean,
): Promise<readonly Call[]> {
  const where = committee === '' ? '' : `&committee=${committee}`;
  const path = `/api/cleaning/calls?town=${town}&date=${date}&slot=${slot}${where}&unmasked=${unmasked}`;
  return ((await (await look(path, unmasked)).json()) as { calls: readonly Call[] }).calls;
}

/** A read of people: a page of another origin cannot send the header, so no link there unmasks anybody. */
function look(path: string, unmasked: boolean): Promise<Response> {
  return send('GET', path, undefined, unmasked ? { 'Tuntu-Reveal': '1' } : {});
}

/** Where a town lacks cleaners on a day and soon after it, and who has more than one can sweep. */
export interface Gaps {
  readonly date: string;
  readonly most_villages: number;
  readonly apart_m: number;
  /** Until: the last day on which somebody was assigned; again: from when somebody is. */
  readonly uncovered: readonly {
    readonly place: string;
    readonly until: string | null;
    readonly again: string | null;
  }[];
  readonly ending: readonly {
    readonly place: string;
    readonly cleaner: number;
    readonly ends: string;
    readonly again: string | null;
  }[];
  readonly overloaded: readonly { readonly cleaner: number; readonly places: readonly string[] }[];
  readonly apart: readonly {
    readonly cleaner: number;
    readonly places: readonly string[];
    readonly distance_m: number;
  }[];
}

export async function gapsOn(town: string, ahead: number): Promise<Gaps> {
  return (await (await send('GET', `/api/cleaning/gaps?town=${town}&ahead=${ahead}`)).json()) as Gaps;
}

/** Lets a bound of what one cleaner can have hold from a day on. */
export function setBounds(town: string, validFrom: string, mostVillages: number, apartM: number): Promise<number> {
  const bounds = { valid_from: validFrom, most_villages: mostVillages, apart_m: apartM };
  return changed(`/api/cleaning/bounds?town=${town}`, bounds);
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

export type AssignEdit =
  | {
      readonly op: 'add';
      readonly cleaner: number;
      readonly instead_of?: number;
      readonly place: string;
      readonly starts: string;
      readonly ends?: string;
    }
  | { readonly op: 'end'; readonly id: number; readonly ends: string };

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
