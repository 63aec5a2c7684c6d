/** What a role lets somebody do in a town: the server's own rules, which it asks again. */
import type { Role, Session } from '../api/accounts';
import { type LayerId, layerOf } from '../api/layers';

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

/** The committees that a clerk writes for in a town; null: all of it. */
export function unitsOf(session: Session | null, town: string | null): readonly string[] | null {
  if (plans(session, town)) return null;
  const clerks = (session?.memberships ?? []).filter((each) => each.town === town && each.role === 'clerk');
  return clerks.some(({ unit }) => unit === '') ? null : clerks.map(({ unit }) => unit);
}

/** Whether somebody may report sweeps: clerks of their committees, and planners. */
export function reports(session: Session | null, town: string | null): boolean {
  return has(session, town, ['clerk', 'planner', 'administrator']);
}

/** Whether somebody works in a town with more than reading, and so may take changes back. */
export function works(session: Session | null, town: string | null): boolean {
  return has(session, town, ['clerk', 'planner', 'inspector', 'administrator']);
}

/** The committee of one who is clerk of a single one, in a town or, for null, in any, and who does not plan there. */
export function committeeOfClerk(
  session: Session | null,
  town: string | null,
): { readonly town: string; readonly committee: string } | null {
  if (session === null || !session.signed_in) return null;
  const [own, another] = session.memberships.filter(
    (each) => each.role === 'clerk' && each.unit !== '' && (town === null || each.town === town),
  );
  if (own === undefined || another !== undefined || plans(session, own.town)) return null;
  return { town: own.town, committee: own.unit };
}

/** Whether somebody may write a feature: the server's own rule, which it asks again. */
export function mayWrite(session: Session | null, town: string | null, layer: LayerId, unit: unknown): boolean {
  if (plans(session, town)) return true;
  if (session === null || !session.signed_in) return false;
  return session.memberships.some(
    (each) =>
      each.town === town &&
      ((each.role === 'clerk' && each.unit !== '' && each.unit === unit) ||
        (each.role === 'inspector' && layerOf(layer).inspected === true)),
  );
}
