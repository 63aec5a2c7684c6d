import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import type TypeScript from 'typescript';

// The compiler is asked as it is: bundled it could not read files.
const ts = createRequire(join(process.cwd(), 'package.json'))('typescript') as typeof TypeScript;

/** The page's program, as the type checker sees it. */
function program(): TypeScript.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return ts.createProgram(
    fileNames.filter((name) => name.includes('/src/')),
    options,
  );
}

/** Where words are said by their own files, which proves nothing. */
const OWN = /\/src\/words\/(office\/)?(en|zh-\w+|zh-hant\.generated|words|index)\.ts$/;
/** What the layer table gives is in its own hands. */
const OF_LAYERS = /^(layers|kinds|stages|crops|grades|siteKinds|zoneKinds)\./;

interface Catalogue {
  /** The path of each part of the catalogue, by its type. */
  readonly parts: Map<TypeScript.Type, string>;
  readonly words: Set<string>;
}

/** The paths of all words of an interface. */
function catalogue(of: TypeScript.Program, file: string, name: string): Catalogue {
  const checker = of.getTypeChecker();
  const source = of.getSourceFile(join(process.cwd(), file));
  const declared = source?.statements.find(
    (each): each is TypeScript.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === name,
  );
  assert.ok(declared !== undefined, `${file} has no ${name}`);
  const found: Catalogue = { parts: new Map(), words: new Set() };
  const add = (type: TypeScript.Type, path: string): void => {
    found.parts.set(type, path);
    for (const property of type.getProperties()) {
      const own = checker.getTypeOfSymbolAtLocation(property, declared);
      const at = path === '' ? property.name : `${path}.${property.name}`;
      const inner =
        (own.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && own.getCallSignatures().length === 0;
      if (inner && own.getProperties().length > 0) add(own, at);
      else found.words.add(at);
    }
  };
  add(checker.getTypeAtLocation(declared), '');
  return found;
}

/** The words that the page's code asks for, by path; of a part that is asked by a name only known later, all. */
function said(of: TypeScript.Program, parts: ReadonlyMap<TypeScript.Type, string>): (path: string) => boolean {
  const checker = of.getTypeChecker();
  const names = new Set<string>();
  const wholes = new Set<string>();
  const note = (type: TypeScript.Type, name: string | null): void => {
    const path = parts.get(checker.getNonNullableType(type));
    if (path === undefined) return;
    if (name === null) wholes.add(path);
    else names.add(path === '' ? name : `${path}.${name}`);
  };
  const visit = (node: TypeScript.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getTypeAtLocation(node.expression), node.name.text);
    if (ts.isElementAccessExpression(node)) {
      const index = checker.getTypeAtLocation(node.argumentExpression);
      const asked = index.isUnion() ? index.types : [index];
      const texts = asked.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
      const type = checker.getTypeAtLocation(node.expression);
      if (texts.length === asked.length) for (const text of texts) note(type, text);
      else note(type, null);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent), name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of of.getSourceFiles())
    if (source.fileName.includes('/app/src/') && !OWN.test(source.fileName)) visit(source);
  return (path) => names.has(path) || wholes.has(path.split('.').slice(0, -1).join('.'));
}

void test('each word of the page is said somewhere: every visit fetches them all', () => {
  const page = program();
  for (const [file, name] of [
    ['src/words/words.ts', 'Words'],
    ['src/words/office/words.ts', 'OfficeWords'],
  ] as const) {
    const { parts, words } = catalogue(page, file, name);
    const isSaid = said(page, parts);
    assert.ok(words.size > 100, `only ${words.size} words of ${name} were found`);
    const unsaid = [...words].filter((path) => !OF_LAYERS.test(path) && !isSaid(path));
    assert.deepEqual(unsaid, [], name);
  }
});
