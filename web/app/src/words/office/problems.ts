/** What is wrong with a request, in words. */
import type { Problem } from '../../api/shapes';
import type { OfficeWords } from './words';

/** What is wrong with a request, in the reader's language, by its status and never by the server's English. */
export function problemText(problem: Problem, { office }: { readonly office: OfficeWords }): string {
  const { problem: says } = office;
  if (problem.status === 429) return says.wait(problem.retryAfterS ?? 60);
  if (problem.status === 400 && problem.parameter === 'password') return says.weak;
  if (problem.status === 400 && problem.parameter === 'old') return says.wrongOld;
  if (problem.request !== undefined) return says.broken(problem.request);
  if (problem.status === 400) return says.param(paramName(problem.parameter ?? '', office));
  const sentences: Readonly<Record<number, string>> = {
    0: says.lost,
    401: says.signIn,
    403: says.forbidden,
    404: says.gone,
    409: says.conflict,
    412: says.late,
    413: says.large,
    422: says.faults,
    428: says.unread,
    503: says.busy,
    507: says.full,
  };
  return sentences[problem.status] ?? says.other(problem.status);
}

function paramName(parameter: string, office: OfficeWords): string {
  const { people, account, edit } = office;
  const names: Readonly<Record<string, string>> = {
    login: people.login,
    name: people.name,
    role: people.role,
    unit: people.unit,
    level: people.level,
    scope: account.scope,
    days: account.days,
    reason: edit.reason,
  };
  return names[parameter] ?? parameter;
}
