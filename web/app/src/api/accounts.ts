/** Accounts as the server tells of them: roles, where they hold, and who has signed in. */

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

/** The session as the server reports it. */
export interface Session {
  readonly signed_in: boolean;
  readonly account: number;
  readonly login: string;
  readonly name: string;
  /** Whether the account administers all towns. */
  readonly administrator: boolean;
  readonly memberships: readonly Membership[];
  /** Whether readers who have not signed in are let in. */
  readonly anonymous: boolean;
  /** The name of the provider that signs in too; empty where there is none. */
  readonly provider: string;
}
