/** Requests of cleaning's desk: reports of sweeps. */
import type { Problem } from './shapes';
import { send } from './office';

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
