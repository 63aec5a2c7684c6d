/** Changes in words: what they touched, by whom, why, and what an undo of them met. */
import type { ChangeNote, Touch } from '../api/office';
import type { FieldWords } from '../fields/fields';
import { isLayerId } from '../api/layers';
import { SEALED_TABLES } from '../api/records.generated';

function listName(name: string, { words, office }: FieldWords): string {
  return isLayerId(name) ? words.layers[name] : (office.lists[name] ?? name);
}

const MOST_TOUCHED = 6;
/** People's records, which are undone at the machine only. */
const OF_PEOPLE: readonly string[] = SEALED_TABLES;

/** What a change touched: 复垦图斑 3 处修改、新增 146 名保洁员. */
export function touchedText(touched: readonly Touch[], context: FieldWords): string {
  const { log } = context.office;
  const texts = touched
    .slice(0, MOST_TOUCHED)
    .map(({ layer, op, count }) => log.people[layer]?.(op, count) ?? log.touch(listName(layer, context), op, count));
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

/** Whether a reason was given by a person: it is neither the program's own word for an edit nor a command. */
export function isTyped(why: string, context: Pick<FieldWords, 'office'>): boolean {
  return !/^tuntu [a-z ]+$/.test(why) && reasonText(why, context) !== '';
}

/** The name of whoever made a change; commands run on the server have no account. */
export function whoText(who: string, { office }: Pick<FieldWords, 'office'>): string {
  const { operator, demo } = office.log;
  return ({ operator, demo } as Readonly<Record<string, string>>)[who] ?? who;
}

/** Whoever made a change, and in which role. */
export function authorText({ who = '', role }: Pick<ChangeNote, 'who' | 'role'>, context: FieldWords): string {
  if (who === '') return '';
  const { office } = context;
  const name = whoText(who, context);
  return office.log.by(role === undefined ? name : office.paren(name, office.roles[role]));
}

/** To whom a change gave which role: 韦书记（村级文书 · 大塘村委会）. Empty where that is not known. */
export function givenText(given: ChangeNote['given'], context: FieldWords): string {
  const { office, words } = context;
  const texts = (given ?? []).map(({ login, name, role, unit, level }) => {
    const at = unit !== '' ? (context.committees.get(unit) ?? unit) : level === '' ? '' : office.levels[level];
    return office.paren(name === '' ? login : name, at === '' ? office.roles[role] : `${office.roles[role]} · ${at}`);
  });
  return texts.join(words.listComma);
}

/** The sentence that says, before an undo, what it will do. */
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
