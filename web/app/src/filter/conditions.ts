/** A filter as the page's own controls write it: at most one condition for each column. */
import { FilterFault, parseFilter, printFilter, type FilterNode, type Term } from './cql2';

/**
 * What the page's own controls can say of a layer, one condition for a column. They all hold together; what a reader
 * typed beyond that stays as it is.
 */
export type Condition =
  | { readonly kind: 'in'; readonly field: string; readonly values: readonly (string | null)[] }
  | { readonly kind: 'range'; readonly field: string; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'contains'; readonly field: string; readonly text: string }
  | { readonly kind: 'other'; readonly node: FilterNode };

const AT = 0;
const NAMES = ['name', 'name_hant', 'pinyin'];
const FLAGS = new Set(['lined']);

const property = (name: string): Term => ({ kind: 'property', name, at: AT });
const literal = (value: string | number | boolean): Term => ({ kind: 'literal', value, at: AT });

/** Reads a text that may be wrong: throws a FilterFault. */
export function conditionsOf(text: string): Condition[] {
  if (text.trim() === '') return [];
  return parts(parseFilter(text)).map(
    (node) => listed(node) ?? range(node) ?? contains(node) ?? { kind: 'other', node },
  );
}

/** The conditions of a text, none for one that is wrong: it is shown as it stands. */
export function readable(text: string): Condition[] {
  try {
    return conditionsOf(text);
  } catch (error) {
    if (error instanceof FilterFault) return [];
    throw error;
  }
}

export function textOf(conditions: readonly Condition[]): string {
  const nodes = conditions.flatMap((condition) => nodeOf(condition) ?? []);
  const [first] = nodes;
  return first === undefined ? '' : printFilter(nodes.length === 1 ? first : { op: 'and', args: nodes, at: AT });
}

/** The condition with another in its column's place; null takes it away. */
export function withCondition(
  conditions: readonly Condition[],
  field: string,
  condition: Condition | null,
): readonly Condition[] {
  const i = conditions.findIndex((each) => each.kind !== 'other' && each.field === field);
  const next = condition === null || nodeOf(condition) === null ? [] : [condition];
  if (i < 0) return [...conditions, ...next];
  return [...conditions.slice(0, i), ...next, ...conditions.slice(i + 1)];
}

/** The values that a column is narrowed to; none when it is not. */
export function valuesOf(conditions: readonly Condition[], field: string): readonly (string | null)[] {
  const found = conditions.find((each) => each.kind === 'in' && each.field === field);
  return found?.kind === 'in' ? found.values : [];
}

function parts(node: FilterNode): FilterNode[] {
  return node.op === 'and' ? node.args.flatMap(parts) : [node];
}

function nodeOf(condition: Condition): FilterNode | null {
  switch (condition.kind) {
    case 'other':
      return condition.node;
    case 'in':
      return listNode(condition.field, condition.values);
    case 'range': {
      const { from, to } = condition;
      const left = property(condition.field);
      if (from !== null && to !== null) return { op: 'between', left, low: literal(from), high: literal(to), at: AT };
      if (from !== null) return { op: '>=', left, right: literal(from), at: AT };
      return to === null ? null : { op: '<=', left, right: literal(to), at: AT };
    }
    case 'contains': {
      if (condition.text.trim() === '') return null;
      const pattern = `%${condition.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
      const one = (name: string): FilterNode => ({
        op: 'like',
        left: { kind: 'casei', of: property(name), at: AT },
        right: { kind: 'casei', of: literal(pattern), at: AT },
        at: AT,
      });
      return condition.field === 'name' ? { op: 'or', args: NAMES.map(one), at: AT } : one(condition.field);
    }
  }
}

function listNode(field: string, values: readonly (string | null)[]): FilterNode | null {
  const left = property(field);
  const known = values.filter((value): value is string => value !== null);
  const value = (text: string): Term => literal(FLAGS.has(field) ? text === 'true' : text);
  const [first] = known;
  const some: FilterNode[] =
    first === undefined
      ? []
      : known.length === 1
        ? [{ op: '=', left, right: value(first), at: AT }]
        : [{ op: 'in', left, list: known.map(value), at: AT }];
  if (values.includes(null)) some.push({ op: 'isNull', left, at: AT });
  const [only] = some;
  return some.length < 2 ? (only ?? null) : { op: 'or', args: some, at: AT };
}

function listed(node: FilterNode): Condition | null {
  if (node.op === 'or' && node.args.length === 2) {
    const [known, none] = node.args.map(listed);
    const whole = known?.kind === 'in' && none?.kind === 'in' && known.field === none.field;
    const empty = none?.kind === 'in' && none.values.length === 1 && none.values[0] === null;
    return whole && empty ? { ...known, values: [...known.values, null] } : null;
  }
  if (node.op !== '=' && node.op !== 'in' && node.op !== 'isNull') return null;
  if (node.left.kind !== 'property') return null;
  const terms = node.op === '=' ? [node.right] : node.op === 'in' ? node.list : [];
  const values = terms.flatMap((term) =>
    term.kind === 'literal' && typeof term.value !== 'number' ? [String(term.value)] : [],
  );
  if (values.length !== terms.length) return null;
  return { kind: 'in', field: node.left.name, values: node.op === 'isNull' ? [null] : values };
}

function range(node: FilterNode): Condition | null {
  const number = (term: Term): number | null =>
    term.kind === 'literal' && typeof term.value === 'number' ? term.value : null;
  if (node.op === 'between' && node.left.kind === 'property') {
    const [from, to] = [number(node.low), number(node.high)];
    return from === null || to === null ? null : { kind: 'range', field: node.left.name, from, to };
  }
  if ((node.op !== '>=' && node.op !== '<=') || node.left.kind !== 'property') return null;
  const value = number(node.right);
  if (value === null) return null;
  const [from, to] = node.op === '>=' ? [value, null] : [null, value];
  return { kind: 'range', field: node.left.name, from, to };
}

function contains(node: FilterNode): Condition | null {
  if (node.op === 'or') {
    const each = node.args.map(part);
    const [first] = each;
    const same =
      first != null &&
      each.length === NAMES.length &&
      each.every((one, i) => one?.field === NAMES[i] && one?.text === first.text);
    return same ? { kind: 'contains', field: 'name', text: first.text } : null;
  }
  const one = part(node);
  // The column of names asks for all of them; who asks for one form only means that one.
  return one === null || one.field === 'name' ? null : { kind: 'contains', ...one };
}

/** A part of one field's text that is asked for, as controls ask: a pattern that says anything else is none of theirs. */
function part(node: FilterNode): { readonly field: string; readonly text: string } | null {
  if (node.op !== 'like' || node.left.kind !== 'casei' || node.left.of.kind !== 'property') return null;
  const pattern = node.right.kind === 'casei' && node.right.of.kind === 'literal' ? node.right.of.value : null;
  const inner = typeof pattern === 'string' ? /^%((?:[^\\%_]|\\[^])+)%$/.exec(pattern)?.[1] : undefined;
  const text = inner?.replace(/\\([^])/g, '$1');
  return text === undefined || text.trim() !== text ? null : { field: node.left.of.name, text };
}
