// The linter judges each import by the floors; here it is judged that the floors name every folder, and that no files lean
// on each other in a circle, by their types neither, which the linter does not follow.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { FLOORS } from '../floors.mjs';

const SRC = join(process.cwd(), 'src');

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string, all: ReadonlySet<string>): string[] {
  const named = readFileSync(file, 'utf8').matchAll(/(?:from |import\(|import )'(\.[^']+)'/g);
  return [...named].flatMap(([, path = '']) => {
    const whole = join(dirname(file), path);
    return [`${whole}.ts`, join(whole, 'index.ts')].filter((each) => all.has(each));
  });
}

const all = new Set(filesIn(SRC));

void test('every folder of the page has its floor', () => {
  const folders = new Set([...all].map((file) => dirname(relative(SRC, file))));
  const none = [...folders].filter((folder) => folder !== '.' && !FLOORS.includes(folder));
  assert.deepEqual(none, []);
  assert.deepEqual(
    FLOORS.filter((folder) => !folders.has(folder)),
    [],
  );
});

void test('no files of the page import each other in a circle', () => {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    assert.equal(at, -1, [...way.slice(at), file].map((each) => relative(SRC, each)).join(' → '));
    if (done.has(file)) return;
    for (const next of importsOf(file, all)) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of all) walk(file, []);
});
