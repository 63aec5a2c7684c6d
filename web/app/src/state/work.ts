/** The store of those who work with the map: their session, the panel that is open. */
import type { Session } from '../api/accounts';

export type WorkId =
  | 'account'
  | 'people'
  | 'changes'
  | 'history'
  | 'edit'
  | 'shape'
  | 'draw'
  | 'compare'
  | 'today'
  | 'report'
  | 'plan'
  | 'period'
  | 'calendar'
  | 'stages'
  | 'month';

/** The session, the sign-in dialog and the open work panel. None of it is in the address. */
export interface Work {
  /** Null while it is not known. */
  readonly session: Session | null;
  /** The dialog that stands before the map. */
  readonly gate: 'signin' | 'join' | null;
  /** The key of the one-time link by which the page was opened; kept nowhere else. */
  readonly joinKey: string;
  /** The server has refused to show the map to who has not signed in. */
  readonly closed: boolean;
  readonly open: WorkId | null;
  /** What is to be reported, of one village or of all; null: the last slot that has begun. */
  readonly report: {
    readonly slot: 'am' | 'pm';
    readonly date: string;
    readonly village?: number;
  } | null;
}

export const NO_WORK: Work = { session: null, gate: null, joinKey: '', closed: false, open: null, report: null };
