import type { LayerId } from '../api/shapes';

export const ROLES = ['viewer', 'clerk', 'planner', 'inspector', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const LEVELS = ['town', 'county', 'city', 'region'] as const;
export type Level = (typeof LEVELS)[number];

export interface Membership {
  readonly town: string;
  readonly role: Role;
  /** A clerk's committee; empty: the whole town. */
  readonly unit: string;
  /** An inspector's. */
  readonly level?: Level | '';
}

/** Who has signed in, as the server says. */
export interface Session {
  readonly signed_in: boolean;
  readonly account: number;
  readonly login: string;
  readonly name: string;
  /** Of all towns. */
  readonly administrator: boolean;
  readonly memberships: readonly Membership[];
  /** Whether readers who have not signed in are let in. */
  readonly anonymous: boolean;
  /** The name of the provider that signs in too; empty where there is none. */
  readonly provider: string;
}

export type Office = 'account' | 'people' | 'changes' | 'history' | 'edit';

/** What belongs to who works with the map rather than reads it; none of it is in the address. */
export interface Desk {
  /** Null while it is not known. */
  readonly session: Session | null;
  /** The dialog that stands before the map. */
  readonly gate: 'signin' | 'join' | null;
  /** The key of the one-time link by which the page was opened; kept nowhere else. */
  readonly joinKey: string;
  /** The server has refused to show the map to who has not signed in. */
  readonly closed: boolean;
  readonly open: Office | null;
}

export const NO_DESK: Desk = { session: null, gate: null, joinKey: '', closed: false, open: null };

export function nameOfSession({ name, login }: Pick<Session, 'name' | 'login'>): string {
  return name === '' ? login : name;
}

function has(session: Session | null, town: string | null, roles: readonly Role[]): boolean {
  if (session === null || !session.signed_in) return false;
  return session.administrator || session.memberships.some((each) => each.town === town && roles.includes(each.role));
}

/** Whether somebody may write all that belongs to a town. */
export function plans(session: Session | null, town: string | null): boolean {
  return has(session, town, ['planner', 'administrator']);
}

export function manages(session: Session | null, town: string | null): boolean {
  return has(session, town, ['administrator']);
}

/** Whether somebody may know who sweeps where; whole names and phones are for those who plan. */
export function seesPeople(session: Session | null, town: string | null): boolean {
  return has(session, town, ['clerk', 'planner', 'administrator']);
}

/** Whether somebody works in a town with more than reading, and so may take changes back. */
export function works(session: Session | null, town: string | null): boolean {
  return has(session, town, ['clerk', 'planner', 'inspector', 'administrator']);
}

/** Whether somebody may write a feature: the server's own rule, which it asks again. */
export function mayWrite(session: Session | null, town: string | null, layer: LayerId, unit: unknown): boolean {
  if (plans(session, town)) return true;
  if (session === null || !session.signed_in) return false;
  return session.memberships.some(
    (each) =>
      each.town === town &&
      ((each.role === 'clerk' && each.unit !== '' && each.unit === unit) ||
        (each.role === 'inspector' && layer === 'findings')),
  );
}
