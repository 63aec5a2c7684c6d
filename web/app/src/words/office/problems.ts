/** What is wrong with a request, in words. */
import type { Problem } from '../../api/shapes';
import type { Language } from '../../state/view';
import type { OfficeWords } from './words';

/** A sentence of the server's in all languages. */
type ServerSaid = Pick<Problem, 'detail' | 'detail_zh' | 'detail_zh_hant'>;

interface RefusedNow {
  readonly view: { readonly language: Language };
  readonly office: OfficeWords;
}

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

/** Statuses of refusals whose sentence names what stands in the way: a parcel, a stage, a day. */
const REFUSED: readonly number[] = [400, 403, 409];

/** Why something was refused: the server's sentence in the reader's language, else what its status says. */
export function refusalText(problem: Problem, now: RefusedNow): string {
  const said = REFUSED.includes(problem.status) ? serverSentence(problem, now.view.language) : undefined;
  return said ?? problemText(problem, now);
}

/** What the server itself says, in a language. */
export function serverSentence(said: ServerSaid, language: Language): string | undefined {
  return { en: said.detail, 'zh-Hans': said.detail_zh, 'zh-Hant': said.detail_zh_hant }[language];
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
