/** Applies a parsed filter to features as the server would, with three truth values. */
import { FilterFault, type Comparison, type FilterNode, type Term, type Value } from './cql2';

/** Looks up a feature's property; null where it has none. */
export type Look = (name: string) => Value | null;
export type Kind = 'text' | 'number' | 'boolean' | 'instant';
/** True, false or unknown, as SQL has it. */
type Truth = boolean | null;
type Test = (look: Look) => Truth;

/** Whether only the server can tell: what compares with geometry, with an instant or with a cell. */
export function needsServer(node: FilterNode): boolean {
  switch (node.op) {
    case 'spatial':
      return true;
    case 'and':
    case 'or':
      return node.args.some(needsServer);
    case 'not':
      return needsServer(node.arg);
    case 'between':
      return [node.left, node.low, node.high].some(ofServer);
    case 'in':
      return [node.left, ...node.list].some(ofServer);
    case 'isNull':
    case 'true':
      return ofServer(node.left);
    case 'like':
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return ofServer(node.left) || ofServer(node.right);
  }
}

/** What only the server knows of a feature: when it was written, and the cell that counts it. */
const OF_THE_SERVER: readonly string[] = ['updated_at', 'replanted_on', 'cell'];

function ofServer(term: Term): boolean {
  return term.kind === 'instant' || (term.kind === 'property' && OF_THE_SERVER.includes(term.name));
}

/**
 * Makes a test of a filter, with SQL's logic of three values, so that page and server choose the same features. A
 * property that the layer lacks, or a comparison of unlike things, throws a FilterFault.
 */
export function testOf(node: FilterNode, kinds: Readonly<Record<string, Kind>>): (look: Look) => boolean {
  const test = compile(node, kinds);
  return (look) => test(look) === true;
}

function compile(node: FilterNode, kinds: Readonly<Record<string, Kind>>): Test {
  switch (node.op) {
    case 'and':
    case 'or':
      return joined(node.args.map((arg) => compile(arg, kinds)), node.op === 'or'); // prettier-ignore
    case 'not': {
      const inner = compile(node.arg, kinds);
      return (look) => {
        const truth = inner(look);
        return truth === null ? null : !truth;
      };
    }
    case 'isNull': {
      kindOf(node.left, kinds);
      const read = reader(node.left);
      return (look) => read(look) === null;
    }
    case 'in': {
      sameKind([node.left, ...node.list], kinds);
      return joined(node.list.map((each) => comparison('=', node.left, each)), true); // prettier-ignore
    }
    case 'between': {
      ordered(sameKind([node.left, node.low, node.high], kinds), node);
      return joined([comparison('>=', node.left, node.low), comparison('<=', node.left, node.high)], false);
    }
    case 'like':
      return like(node, kinds);
    case 'true': {
      if (kindOf(node.left, kinds) !== 'boolean') throw new FilterFault(node.at, 'value');
      const read = reader(node.left);
      return (look) => read(look) as Truth;
    }
    case 'spatial':
      throw new FilterFault(node.at, 'unexpected', node.text);
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const kind = sameKind([node.left, node.right], kinds);
      if (node.op !== '=' && node.op !== '<>') ordered(kind, node);
      return comparison(node.op, node.left, node.right);
    }
  }
}

function joined(tests: readonly Test[], until: boolean): Test {
  return (look) => {
    let unknown = false;
    for (const test of tests) {
      const truth = test(look);
      if (truth === until) return until;
      if (truth === null) unknown = true;
    }
    return unknown ? null : !until;
  };
}

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function comparison(op: Comparison, left: Term, right: Term): Test {
  const [x, y, holds] = [reader(left), reader(right), HOLDS[op]];
  return (look) => {
    const [a, b] = [x(look), y(look)];
    return a === null || b === null ? null : holds(compare(a, b));
  };
}

export function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points, as the database orders; UTF-16 puts what lies beyond the basic plane before some of what is in it. */
export function compareTexts(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let i = 0;
  while (i < least && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  if (i === least) return a.length - b.length;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  const beyond = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
  return beyond(x) - beyond(y);
}

function like(node: FilterNode & { op: Comparison | 'like' }, kinds: Readonly<Record<string, Kind>>): Test {
  if (sameKind([node.left, node.right], kinds) !== 'text') throw new FilterFault(node.at, 'types');
  const pattern = node.right.kind === 'casei' ? node.right.of : node.right;
  if (pattern.kind !== 'literal') throw new FilterFault(node.right.at, 'value');
  const [x, y] = [reader(node.left), reader(node.right)];
  const expression = likeExpression(String(y(() => null)));
  return (look) => {
    const text = x(look);
    return text === null ? null : expression.test(String(text));
  };
}

function likeExpression(pattern: string): RegExp {
  const parts = pattern.match(/\\[^]|[^]/gu) ?? [];
  const body = parts.map((part) => {
    if (part === '%') return '[^]*';
    if (part === '_') return '[^]';
    const plain = part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
    return plain.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  return new RegExp(`^${body.join('')}$`, 'u');
}

function reader(term: Term): (look: Look) => Value | null {
  if (term.kind === 'property') return (look) => look(term.name);
  if (term.kind === 'literal') return () => term.value;
  if (term.kind === 'instant') return () => null;
  const inner = reader(term.of);
  return (look) => {
    const value = inner(look);
    return value === null ? null : String(value).toLowerCase();
  };
}

function kindOf(term: Term, kinds: Readonly<Record<string, Kind>>): Kind {
  if (term.kind === 'property') {
    const kind = Object.prototype.hasOwnProperty.call(kinds, term.name) ? kinds[term.name] : undefined;
    if (kind === undefined) throw new FilterFault(term.at, 'property', term.name);
    return kind;
  }
  if (term.kind === 'casei') {
    if (kindOf(term.of, kinds) !== 'text') throw new FilterFault(term.at, 'types');
    return 'text';
  }
  if (term.kind === 'instant') return 'instant';
  return typeof term.value === 'string' ? 'text' : typeof term.value === 'number' ? 'number' : 'boolean';
}

function sameKind(terms: readonly Term[], kinds: Readonly<Record<string, Kind>>): Kind {
  const found = terms.map((term) => kindOf(term, kinds));
  const [first = 'text'] = found;
  const other = found.findIndex((kind) => kind !== first);
  if (other > 0) throw new FilterFault(terms[other]?.at ?? 0, 'types');
  return first;
}

function ordered(kind: Kind, { at }: FilterNode): void {
  if (kind === 'boolean') throw new FilterFault(at, 'types');
}
