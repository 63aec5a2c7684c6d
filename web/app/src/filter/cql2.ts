/**
 * CQL2 text, the language of the API's `filter`, as `geo/cql2` reads it. What compares with geometry is kept as it
 * stands, for the server to answer.
 */
export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';
export type Value = string | number | boolean;

export type FilterNode =
  | { readonly op: 'and' | 'or'; readonly args: readonly FilterNode[]; readonly at: number }
  | { readonly op: 'not'; readonly arg: FilterNode; readonly at: number }
  | { readonly op: Comparison | 'like'; readonly left: Term; readonly right: Term; readonly at: number }
  | { readonly op: 'between'; readonly left: Term; readonly low: Term; readonly high: Term; readonly at: number }
  | { readonly op: 'in'; readonly left: Term; readonly list: readonly Term[]; readonly at: number }
  | { readonly op: 'isNull'; readonly left: Term; readonly at: number }
  | { readonly op: 'spatial'; readonly text: string; readonly at: number }
  | { readonly op: 'true'; readonly left: Term; readonly at: number };

/** A property, a literal, or either without regard to case. */
export type Term =
  | { readonly kind: 'property'; readonly name: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: Value; readonly at: number }
  | { readonly kind: 'casei'; readonly of: Term; readonly at: number }
  /** DATE('…') or TIMESTAMP('…'), as it stands. */
  | { readonly kind: 'instant'; readonly text: string; readonly at: number };

export type FaultKind =
  'unexpected' | 'expected' | 'ends' | 'open' | 'number' | 'value' | 'property' | 'types' | 'long';

/** What is wrong with a filter, and where: the place counts characters from 0. */
export class FilterFault extends Error {
  constructor(
    readonly at: number,
    readonly kind: FaultKind,
    readonly what = '',
  ) {
    super(`${kind} ${what} at ${at}`);
    this.name = 'FilterFault';
  }
}

const MOST_CHARACTERS = 5000;
const DEEPEST = 40;
const RESERVED = /^(and|or|not|in|like|between|is|null|s_intersects|s_within)$/i;
/** Words that are read as a value where they stand alone or before a bracket. */
const VALUES = /^(true|false|casei|date|timestamp)$/i;

interface Token {
  readonly kind: 'word' | 'quoted' | 'text' | 'number' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

function lex(source: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /(\s+)|('(?:[^']|'')*')|("(?:[^"]|"")*")|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|([\p{L}_][\p{L}\p{Nd}_]*)|(<>|<=|>=|[()=<>,])/iuy;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (match === null) {
      const mark = source.charAt(at);
      throw new FilterFault(at, mark === "'" || mark === '"' ? 'open' : 'unexpected', mark);
    }
    const [whole, space, text, quoted, number, word] = match;
    if (space !== undefined) continue;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/''/g, "'"), at });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.slice(1, -1).replace(/""/g, '"'), at });
    else
      tokens.push({ kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'symbol', text: whole, at });
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}

/** Reads a filter; throws a FilterFault that says where it is wrong. */
export function parseFilter(source: string): FilterNode {
  if (source.length > MOST_CHARACTERS) throw new FilterFault(MOST_CHARACTERS, 'long');
  return new Parser(source).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(private readonly source: string) {
    this.tokens = lex(source);
  }

  whole(): FilterNode {
    const node = this.or();
    const rest = this.peek();
    if (rest.kind !== 'end') throw new FilterFault(rest.at, 'unexpected', rest.text);
    return node;
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', text: '', at: this.source.length };
  }

  private take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  private accept(...words: readonly string[]): boolean {
    const { kind, text } = this.peek();
    const found = (kind === 'word' || kind === 'symbol') && words.includes(text.toUpperCase());
    if (found) this.next += 1;
    return found;
  }

  private expect(word: string): void {
    const { at } = this.peek();
    if (!this.accept(word)) throw new FilterFault(at, 'expected', word);
  }

  private or(): FilterNode {
    return this.joined('OR', () => this.joined('AND', () => this.not()));
  }

  private joined(word: 'AND' | 'OR', part: () => FilterNode): FilterNode {
    const { at } = this.peek();
    const args = [part()];
    while (this.accept(word)) args.push(part());
    const [only] = args;
    return args.length === 1 && only !== undefined ? only : { op: word === 'AND' ? 'and' : 'or', args, at };
  }

  private not(): FilterNode {
    const { at } = this.peek();
    if (!this.accept('NOT')) return this.predicate();
    return this.deeper(at, () => ({ op: 'not', arg: this.not(), at }));
  }

  private deeper<T>(at: number, read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new FilterFault(at, 'long');
    const value = read();
    this.depth -= 1;
    return value;
  }

  private predicate(): FilterNode {
    const { at } = this.peek();
    if (this.accept('S_INTERSECTS', 'S_WITHIN')) return this.spatial(at);
    if (this.accept('(')) {
      const inner = this.deeper(at, () => this.or());
      this.expect(')');
      return inner;
    }
    return this.compared(this.term(), at);
  }

  private spatial(at: number): FilterNode {
    this.expect('(');
    for (let open = 1; open > 0;) {
      const token = this.take();
      if (token.kind === 'end') throw new FilterFault(token.at, 'expected', ')');
      if (token.kind === 'symbol') open += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    }
    return { op: 'spatial', text: this.source.slice(at, this.peek().at).trimEnd(), at };
  }

  private compared(left: Term, at: number): FilterNode {
    for (const op of ['=', '<>', '<=', '>=', '<', '>'] as const)
      if (this.accept(op)) return { op, left, right: this.term(), at };
    if (this.accept('IS')) {
      const negated = this.accept('NOT');
      this.expect('NULL');
      return negate({ op: 'isNull', left, at }, negated);
    }
    const negated = this.accept('NOT');
    if (this.accept('LIKE')) return negate({ op: 'like', left, right: this.term(), at }, negated);
    if (this.accept('BETWEEN')) {
      const low = this.term();
      this.expect('AND');
      return negate({ op: 'between', left, low, high: this.term(), at }, negated);
    }
    if (this.accept('IN')) return negate({ op: 'in', left, list: this.list(), at }, negated);
    if (negated) throw new FilterFault(this.peek().at, 'expected', 'LIKE, BETWEEN, IN');
    return { op: 'true', left, at };
  }

  private list(): Term[] {
    this.expect('(');
    const list = [this.term()];
    while (this.accept(',')) list.push(this.term());
    this.expect(')');
    return list;
  }

  private term(): Term {
    const { kind, text, at } = this.take();
    if (kind === 'text') return { kind: 'literal', value: text, at };
    if (kind === 'quoted') return { kind: 'property', name: text, at };
    if (kind === 'number') {
      if (!Number.isFinite(Number(text))) throw new FilterFault(at, 'number', text);
      return { kind: 'literal', value: Number(text), at };
    }
    if (kind === 'end') throw new FilterFault(at, 'ends');
    if (kind === 'symbol' || RESERVED.test(text)) throw new FilterFault(at, 'unexpected', text);
    if (/^(true|false)$/i.test(text)) return { kind: 'literal', value: /^t/i.test(text), at };
    if (/^casei$/i.test(text)) {
      this.expect('(');
      const of = this.term();
      this.expect(')');
      return { kind: 'casei', of, at };
    }
    if (this.peek().text === '(') return this.instant(text, at);
    return { kind: 'property', name: text, at };
  }

  private instant(name: string, at: number): Term {
    if (!/^(date|timestamp)$/i.test(name)) throw new FilterFault(at, 'unexpected', name);
    this.expect('(');
    const said = this.take();
    if (said.kind !== 'text') throw new FilterFault(said.at, said.kind === 'end' ? 'ends' : 'unexpected', said.text);
    this.expect(')');
    return { kind: 'instant', text: `${name.toUpperCase()}('${said.text.replace(/'/g, "''")}')`, at };
  }
}

function negate(node: FilterNode, negated: boolean): FilterNode {
  return negated ? { op: 'not', arg: node, at: node.at } : node;
}

/** Writes a filter as the API takes it. */
export function printFilter(node: FilterNode): string {
  switch (node.op) {
    case 'and':
    case 'or':
      return node.args.map((arg) => enclosed(arg, node.op)).join(node.op === 'and' ? ' AND ' : ' OR ');
    case 'not':
      return `NOT ${enclosed(node.arg, 'not')}`;
    case 'between':
      return `${printTerm(node.left)} BETWEEN ${printTerm(node.low)} AND ${printTerm(node.high)}`;
    case 'in':
      return `${printTerm(node.left)} IN (${node.list.map(printTerm).join(', ')})`;
    case 'isNull':
      return `${printTerm(node.left)} IS NULL`;
    case 'spatial':
      return node.text;
    case 'true':
      return printTerm(node.left);
    case 'like':
      return `${printTerm(node.left)} LIKE ${printTerm(node.right)}`;
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return `${printTerm(node.left)} ${node.op} ${printTerm(node.right)}`;
  }
}

function enclosed(node: FilterNode, within: 'and' | 'or' | 'not'): string {
  const loose = node.op === 'or' || (node.op === 'and' && within !== 'and');
  return loose && node.op !== within ? `(${printFilter(node)})` : printFilter(node);
}

export function printTerm(term: Term): string {
  if (term.kind === 'casei') return `CASEI(${printTerm(term.of)})`;
  if (term.kind === 'instant') return term.text;
  if (term.kind === 'property') {
    const { name } = term;
    const plain = /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name) && !RESERVED.test(name) && !VALUES.test(name);
    return plain ? name : `"${name.replace(/"/g, '""')}"`;
  }
  const { value } = term;
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
