import assert from 'node:assert/strict';
import test from 'node:test';
import { conditionsOf, textOf, withCondition, type Condition } from '../src/filter/conditions';
import { FilterFault, parseFilter, printFilter, type Comparison, type FilterNode, type Term } from '../src/filter/cql2';
import { needsServer, testOf, type Kind, type Look } from '../src/filter/evaluate';
import type { Value } from '../src/filter/cql2';
import { seeded } from './random';

const KINDS: Readonly<Record<string, Kind>> = {
  code: 'text',
  name: 'text',
  name_hant: 'text',
  pinyin: 'text',
  stage: 'text',
  area_mu: 'number',
  length_m: 'number',
  lined: 'boolean',
};
const OF_KIND = (kind: Kind): string[] => Object.keys(KINDS).filter((name) => KINDS[name] === kind);
/** Texts with all that a quotation, a pattern or another plane of characters could be misread by. */
const TEXTS = [
  '',
  'a',
  'A',
  '大塘',
  '𬇕江',
  "it's",
  '50%',
  'a_b',
  'a\\b',
  '\\',
  '%',
  ' x ',
  'x',
  'ﬀ',
  "''",
  '"',
  'TRUE',
  'A1',
];
const NUMBERS = [0, 1, -1, 2.5, -0.125, 1e21, 1e-7, 666.6666666666666];
const PATTERNS = [
  '%',
  '%%',
  '%a%',
  '% x %',
  '%\\%%',
  '%a\\%',
  '_',
  '%_%',
  'a%',
  '%\\\\%',
  '\\_',
  '%大%',
  "%'%",
  'A\\b',
];
const COMPARISONS: readonly Comparison[] = ['=', '<>', '<', '>', '<=', '>='];

const { below, of } = seeded(31);
const at = 0;
const property = (name: string): Term => ({ kind: 'property', name, at });
const literal = (value: Value): Term => ({ kind: 'literal', value, at });
const some = <T>(least: number, most: number, make: () => T): T[] =>
  Array.from({ length: least + Math.floor(below(most - least + 1)) }, make);

/** A term of a kind, a property or a literal. */
function term(kind: Kind): Term {
  const name = property(of(OF_KIND(kind)));
  if (kind === 'number') return of([name, literal(of(NUMBERS))]);
  if (kind === 'boolean') return of([name, literal(of([true, false]))]);
  const plain = of([name, literal(of(TEXTS))]);
  return below(4) < 1 ? { kind: 'casei', of: plain, at } : plain;
}

/** A condition that compares like with like, as nothing else can be asked. */
function predicate(): FilterNode {
  const kind = of<Kind>(['text', 'text', 'number', 'boolean']);
  const left = property(of(OF_KIND(kind)));
  const ordered = kind === 'boolean' ? (['=', '<>'] as const) : COMPARISONS;
  const folded = (of_: Term): Term => ({ kind: 'casei', of: of_, at });
  switch (of(['compare', 'compare', 'in', 'isNull', 'between', 'like', 'true'])) {
    case 'in':
      return { op: 'in', left, list: some(1, 4, () => term(kind)), at };
    case 'isNull':
      return { op: 'isNull', left, at };
    case 'between':
      if (kind !== 'boolean') return { op: 'between', left, low: term(kind), high: term(kind), at };
      break;
    case 'like': {
      const [text, pattern] = [property(of(OF_KIND('text'))), literal(of(PATTERNS))];
      return below(2) < 1
        ? { op: 'like', left: text, right: pattern, at }
        : { op: 'like', left: folded(text), right: folded(pattern), at };
    }
    case 'true':
      return { op: 'true', left: property('lined'), at };
  }
  return { op: of(ordered), left, right: term(kind), at };
}

function filter(deep: number): FilterNode {
  if (deep === 0) return predicate();
  switch (of(['leaf', 'not', 'and', 'or', 'and', 'or'])) {
    case 'not':
      return { op: 'not', arg: filter(deep - 1), at };
    case 'and':
      return { op: 'and', args: some(2, 3, () => filter(deep - 1)), at };
    case 'or':
      return { op: 'or', args: some(2, 3, () => filter(deep - 1)), at };
    default:
      return predicate();
  }
}

/** A filter without its places, and without brackets that change nothing: (a AND b) AND c is a AND b AND c. */
function bare(node: FilterNode): unknown {
  if (node.op === 'and' || node.op === 'or') {
    const { op } = node;
    const args = (each: FilterNode): readonly FilterNode[] => (each.op === op ? each.args.flatMap(args) : [each]);
    return [op, ...node.args.flatMap(args).map(bare)];
  }
  if (node.op === 'not') return ['not', bare(node.arg)];
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value))) as unknown;
}

/** What a feature is to a filter, told by Kleene's numbers: 1 true, 0 false, ½ unknown. AND is the least, OR the greatest. */
function truth(node: FilterNode, feature: Readonly<Record<string, Value | null>>): number {
  const value = (each: Term): Value | null => {
    if (each.kind === 'literal') return each.value;
    if (each.kind === 'property') return feature[each.name] ?? null;
    const inner = each.kind === 'casei' ? value(each.of) : null;
    return inner === null ? null : String(inner).toLowerCase();
  };
  const compared = (op: Comparison, left: Term, right: Term): number => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return 1 / 2;
    const [less, equal] = [order(a, b) < 0, order(a, b) === 0];
    const holds = { '=': equal, '<>': !equal, '<': less, '>': !less && !equal, '<=': less || equal, '>=': !less }[op];
    return holds ? 1 : 0;
  };
  switch (node.op) {
    case 'and':
      return Math.min(...node.args.map((arg) => truth(arg, feature)));
    case 'or':
      return Math.max(...node.args.map((arg) => truth(arg, feature)));
    case 'not':
      return 1 - truth(node.arg, feature);
    case 'in':
      return Math.max(...node.list.map((each) => compared('=', node.left, each)));
    case 'between':
      return Math.min(compared('>=', node.left, node.low), compared('<=', node.left, node.high));
    case 'isNull':
      return value(node.left) === null ? 1 : 0;
    case 'like': {
      const text = value(node.left);
      return text === null ? 1 / 2 : isLike(Array.from(String(text)), Array.from(String(value(node.right)))) ? 1 : 0;
    }
    case 'true': {
      const is = value(node.left);
      return is === null ? 1 / 2 : is === true ? 1 : 0;
    }
    case 'spatial':
      return 1 / 2;
    default:
      return compared(node.op, node.left, node.right);
  }
}

/** By code points, one after the other. */
function order(a: Value, b: Value): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  const [x, y] = [Array.from(a), Array.from(b)];
  const i = x.findIndex((each, k) => each !== y[k]);
  if (i < 0) return x.length - y.length;
  return y[i] === undefined ? 1 : (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
}

/** LIKE by its definition, a character at a time. */
function isLike(text: readonly string[], [first, ...pattern]: readonly string[]): boolean {
  if (first === undefined) return text.length === 0;
  if (first === '%') return text.some((_, i) => isLike(text.slice(i), pattern)) || isLike([], pattern);
  if (text.length === 0) return false;
  if (first === '\\' && pattern.length > 0) return text[0] === pattern[0] && isLike(text.slice(1), pattern.slice(1));
  return (first === '_' || first === text[0]) && isLike(text.slice(1), pattern);
}

const FEATURES = Array.from({ length: 60 }, (): Record<string, Value | null> => {
  const own = Object.entries(KINDS).map(([name, kind]) => {
    const values: readonly Value[] = kind === 'text' ? TEXTS : kind === 'number' ? NUMBERS : [true, false];
    return [name, below(5) < 1 ? null : of(values)] as const;
  });
  return Object.fromEntries(own);
});

function chosen(text: string): number[] {
  const passes = testOf(parseFilter(text), KINDS);
  return FEATURES.flatMap((feature, i) => (passes(((name) => feature[name] ?? null) as Look) ? [i] : []));
}

void test('any filter reads the same from what is printed of it', () => {
  for (let i = 0; i < 3_000; i += 1) {
    const node = filter(Math.floor(below(4)));
    const text = printFilter(node);
    assert.deepEqual(bare(parseFilter(text)), bare(node), text);
    assert.equal(printFilter(parseFilter(text)), text, 'and is printed the same again');
  }
});

void test('any filter chooses what logic of three values chooses', () => {
  let [all, none] = [0, 0];
  for (let i = 0; i < 2_000; i += 1) {
    const node = filter(Math.floor(below(4)));
    const text = printFilter(node);
    const wanted = FEATURES.flatMap((feature, k) => (truth(node, feature) === 1 ? [k] : []));
    assert.deepEqual(chosen(text), wanted, text);
    all += wanted.length === FEATURES.length ? 1 : 0;
    none += wanted.length === 0 ? 1 : 0;
  }
  // Filters that choose all or nothing would show little.
  assert.ok(all + none < 1_000, `${all} ${none}`);
});

void test('the page’s own controls keep what a typed filter chooses, whichever parts of it they know', () => {
  for (let i = 0; i < 3_000; i += 1) {
    const text = printFilter(filter(Math.floor(below(3))));
    assert.deepEqual(chosen(textOf(conditionsOf(text))), chosen(text), text);
  }
});

void test('what controls are set to is read back from the filter that they write', () => {
  const texts = TEXTS.map((text) => text.trim()).filter((text) => text !== '');
  const make = (field: string): Condition => {
    const kind = KINDS[field];
    if (kind === 'number') {
      const bound = (): number | null => of([null, ...NUMBERS]);
      return { kind: 'range', field, from: bound(), to: bound() };
    }
    const values = kind === 'boolean' ? ['true', 'false'] : ['closed', "it's", '大塘', 'TRUE', '1'];
    const ticked = [...values, null].filter(() => below(2) < 1);
    return field === 'stage' || kind === 'boolean'
      ? { kind: 'in', field, values: ticked }
      : { kind: 'contains', field, text: of(texts) };
  };
  const says = (each: Condition): boolean =>
    each.kind === 'range' ? each.from !== null || each.to !== null : each.kind !== 'in' || each.values.length > 0;
  for (let i = 0; i < 2_000; i += 1) {
    const fields = ['name', 'code', 'stage', 'lined', 'area_mu', 'length_m'].filter(() => below(2) < 1);
    const conditions = fields.map(make).filter(says);
    assert.deepEqual(conditionsOf(textOf(conditions)), conditions, textOf(conditions));
    const [first] = conditions;
    if (first === undefined || first.kind === 'other') continue;
    const without = withCondition(conditions, first.field, null);
    assert.deepEqual(conditionsOf(textOf(without)), conditions.slice(1), 'and the others stay when one is taken away');
  }
});

void test('a name of any letters is printed so that it is a name again, words of the language and values in quotation marks', () => {
  const names = [
    'code', '名称', '_x1', 'a b', '1a', '', 'say "no"', 'and', 'NOT', 'Is', 'null', 's_within', 'S_Intersects',
    'true', 'FALSE', 'casei', 'date', 'Timestamp',
  ]; // prettier-ignore
  for (const name of names) {
    for (const node of [
      { op: '=', left: property(name), right: literal('x'), at } as const,
      { op: 'isNull', left: { kind: 'casei', of: property(name), at }, at } as const,
      { op: 'in', left: literal('x'), list: [property(name), literal('y')], at } as const,
    ]) {
      const text = printFilter(node);
      assert.deepEqual(bare(parseFilter(text)), bare(node), text);
    }
  }
});

void test('words of the language are read in any case, names and texts as they are written', () => {
  const small = "not (code like 'A%' or area_mu between 1 and 2) and stage is not null and lined = true";
  const large = "NOT (code LIKE 'A%' OR area_mu BETWEEN 1 AND 2) AND NOT stage IS NULL AND lined = TRUE";
  assert.equal(printFilter(parseFilter(small)), large);
  assert.deepEqual(bare(parseFilter("CODE = 'Ab'")), bare({ op: '=', left: property('CODE'), right: literal('Ab'), at })); // prettier-ignore
});

void test('a filter may be as long and as deep as the server takes it, and no more', () => {
  const long = (length: number): string => `code = '${'x'.repeat(length - 9)}'`;
  assert.equal(long(5_000).length, 5_000);
  assert.equal(parseFilter(long(5_000)).op, '=');
  const deep = (brackets: number): string => `${'('.repeat(brackets)}area_mu = 1${')'.repeat(brackets)}`;
  assert.equal(parseFilter(deep(40)).op, '=');
  assert.equal(parseFilter(`${'NOT '.repeat(40)}lined`).op, 'not');
  // What is side by side is not deep.
  assert.equal(parseFilter(Array.from({ length: 60 }, () => deep(1)).join(' OR ')).op, 'or');
  for (const text of [long(5_001), deep(41), `${'NOT '.repeat(41)}lined`])
    assert.throws(
      () => parseFilter(text),
      (fault) => fault instanceof FilterFault && fault.kind === 'long',
    );
});

void test('a filter that only the server applies is known wherever in it time or place is asked for', () => {
  const cases: [string, boolean][] = [
    ['S_WITHIN(geometry, BBOX(1, 2, 3, 4))', true],
    ["stage = 'a' OR NOT s_intersects(geometry, POINT(1 2))", true],
    ["updated_at > TIMESTAMP('2026-11-24T06:00:00Z')", true],
    ['updated_at IS NULL', true],
    ["code IN (DATE('2026-11-24'))", true],
    ["code BETWEEN 'a' AND DATE('2026-11-24')", true],
    ["code LIKE 'updated_at'", false],
    ["'updated_at' = code AND (lined OR area_mu > 3)", false],
  ];
  for (const [text, wanted] of cases) assert.equal(needsServer(parseFilter(text)), wanted, text);
});

void test('what compares with geometry stays as it was typed, brackets and quotation marks within it too', () => {
  const texts = [
    'S_INTERSECTS(geometry, POLYGON((110 25, 111 25, 111 26, 110 25)))',
    'S_WITHIN(geometry,BBOX(1,2,3,4))',
    "S_WITHIN(geometry, ')')",
  ];
  for (const text of texts) {
    assert.equal(printFilter(parseFilter(text)), text);
    assert.equal(printFilter(parseFilter(`${text}   AND (  ${text} OR lined)`)), `${text} AND (${text} OR lined)`);
    assert.throws(() => parseFilter(text.slice(0, -1)), /expected \)/);
    assert.throws(() => testOf(parseFilter(text), KINDS), FilterFault, 'the page itself applies none of it');
  }
});

void test('a fault names the place where a reader must look, also after signs of other planes', () => {
  const cases: [string, string, number, string][] = [
    ['', 'ends', 0, ''],
    ['()', 'unexpected', 1, ')'],
    ["code = '𬇕' §", 'unexpected', 12, '§'],
    ["code = '𬇕' AND nocode = 'x'", 'property', 16, 'nocode'],
    ['code = "code', 'open', 7, '"'],
    ["code == 'x'", 'unexpected', 6, '='],
    ["code BETWEEN 'a' OR 'b'", 'expected', 17, 'AND'],
    ["code IN 'a'", 'expected', 8, '('],
    ["code IN ('a',)", 'unexpected', 13, ')'],
    ['code IS 3', 'expected', 8, 'NULL'],
    ["CASEI(code = 'x'", 'expected', 11, ')'],
    ['DATE(code) = code', 'unexpected', 5, 'code'],
    ['DATE(', 'ends', 5, ''],
    ["code IN ('a', 1)", 'types', 14, ''],
    ['CASEI(area_mu) = 3', 'types', 0, ''],
    ['lined > FALSE', 'types', 0, ''],
    ['lined BETWEEN FALSE AND TRUE', 'types', 0, ''],
    ['code LIKE name', 'value', 10, ''],
    ["'a'", 'value', 0, ''],
    ["code = 'a' AND AND", 'unexpected', 15, 'AND'],
    ['area_mu = -', 'unexpected', 10, '-'],
  ];
  for (const [text, kind, place, what] of cases)
    assert.throws(
      () => testOf(parseFilter(text), KINDS),
      (fault) => {
        assert.ok(fault instanceof FilterFault, text);
        assert.deepEqual([fault.kind, fault.at, fault.what], [kind, place, what], text);
        return true;
      },
    );
});
