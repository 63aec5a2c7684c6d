import type { ChangeNote, Touch } from '../api/office';
import { isLayerId, type Difference, type LayerId, type Problem } from '../api/shapes';
import type { Language } from '../state/view';
import { townDate, townTime } from '../words/dates';
import { labelOf, valueText, type FieldWords } from '../fields/fields';

/** An instant in the town's time: 2026-11-25 08:00. */
export function instantText(at: string): string {
  const instant = new Date(at);
  return `${townDate(instant)} ${townTime(instant)}`;
}

export interface DifferenceText {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

export function differenceText(layer: LayerId, { field, was, is }: Difference, context: FieldWords): DifferenceText {
  return {
    label: labelOf(field, context),
    was: valueText(layer, field, was, context),
    is: valueText(layer, field, is, context),
  };
}

function listName(name: string, { words, office }: FieldWords): string {
  return isLayerId(name) ? words.layers[name] : (office.lists[name] ?? name);
}

const MOST_TOUCHED = 6;
/** People's records, which are undone at the machine only. */
const OF_PEOPLE: readonly string[] = ['cleaners', 'memberships'];

/** What a change touched: 复垦图斑 3 处修改、自然村 1 处新增. */
export function touchedText(touched: readonly Touch[], context: FieldWords): string {
  const { log } = context.office;
  const texts = touched
    .slice(0, MOST_TOUCHED)
    .map(({ layer, op, count }) => log.touch(listName(layer, context), op, count));
  const more = touched.length > MOST_TOUCHED ? log.andMore(touched.length - MOST_TOUCHED) : '';
  return texts.join(context.words.listComma) + more;
}

export function isUndoable({ touched, undone_by: undoneBy }: Pick<ChangeNote, 'touched' | 'undone_by'>): boolean {
  return undoneBy === undefined && touched.length > 0 && !touched.some(({ layer }) => OF_PEOPLE.includes(layer));
}

/** A reason as it was given; of those that stand for none only what they add to the list of what was touched. */
export function reasonText(why: string, { office }: Pick<FieldWords, 'office'>): string {
  if (/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(why))
    return '';
  const file = /^import of (.+)$/.exec(why)?.[1];
  if (file !== undefined) return office.log.imported(file);
  if (/^tuntu [a-z ]+$/.test(why)) return office.log.command(why);
  return why === '' ? '' : office.log.why(why);
}

/** Who made a change; who works at the machine has no account. */
export function whoText(who: string, { office }: Pick<FieldWords, 'office'>): string {
  const { operator, demo } = office.log;
  return ({ operator, demo } as Readonly<Record<string, string>>)[who] ?? who;
}

/** What undoing a change will do, said before it is done. */
export function undoText({ change, touched }: ChangeNote, context: FieldWords): string {
  return context.office.log.willUndo(change, touchedText(touched, context));
}

/** A row that an undo met changed again: `parcels 450…-0012`, or `villages X (3 sweeps)` for what others lean on. */
export function conflictText(conflict: string, context: FieldWords): string {
  const { log } = context.office;
  const parts = /^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(conflict);
  if (parts === null) return conflict;
  const [, layer = '', code = '', count, on] = parts;
  if (count === undefined || on === undefined) return log.conflict(listName(layer, context), code);
  return log.leaning(listName(layer, context), code, count, listName(on, context));
}

/** What is wrong with a request, in the reader's language, by its status and never by the server's English. */
export function problemText(problem: Problem, { office }: Pick<FieldWords, 'office'>): string {
  const { problem: says } = office;
  if (problem.status === 429) return says.wait(problem.retryAfterS ?? 60);
  if (problem.status === 400 && problem.parameter === 'password') return says.weak;
  if (problem.status === 400 && problem.parameter === 'old') return says.wrongOld;
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

function paramName(parameter: string, office: FieldWords['office']): string {
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

/** All that is wrong with a feature, each by its field where it has one. */
export function faultTexts({ faults = [] }: Problem, language: Language, context: FieldWords): string[] {
  return faults.map(({ detail: en, detail_zh: hans, detail_zh_hant: hant, field }) => {
    const text = { en, 'zh-Hans': hans, 'zh-Hant': hant }[language];
    return field === undefined || field === '' ? text : `${labelOf(field, context)}${context.words.colon}${text}`;
  });
}
