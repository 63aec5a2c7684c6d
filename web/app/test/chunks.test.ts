// What the page's files hold: what is not needed at once comes when it is.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import type * as Esbuild from 'esbuild';

// As build.mjs does: tests run in the page's folder, and esbuild cannot be bundled into one.
const esbuild = createRequire(`${process.cwd()}/`)('esbuild') as typeof Esbuild;
const SETTINGS = {
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  metafile: true,
  logLevel: 'silent',
} as const;

const isKernel = (path: string): boolean => path.startsWith('src/edit/kernel/');

void test('the kernel comes when drawing is first opened, not with the panels of work', async () => {
  const { metafile } = await esbuild.build({
    ...SETTINGS,
    entryPoints: ['src/main.ts'],
    outdir: 'unused',
    splitting: true,
    external: ['*.woff2'],
  });
  const { outputs } = metafile;
  /** All that comes with a file at once. */
  const withAll = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement') withAll(each.path, seen);
    return seen;
  };
  const holding = (of: (path: string) => boolean): readonly string[] =>
    Object.entries(outputs).flatMap(([path, { inputs }]) => (Object.keys(inputs).some(of) ? [path] : []));
  const kernel = holding(isKernel);
  assert.ok(kernel.length > 0);
  for (const part of ['src/work/work.ts', 'src/main.ts', 'src/draw/draw.ts']) {
    const [file] = holding((path) => path === part);
    assert.ok(file !== undefined, part);
    assert.deepEqual(
      kernel.filter((path) => withAll(file).has(path)),
      [],
      `${part} brings the kernel`,
    );
  }
  const [desk] = holding((path) => path === 'src/draw/desk.ts');
  assert.ok(desk !== undefined && kernel.every((path) => withAll(desk).has(path)), 'drawing brings it');
});

void test('the kernel with all that it uses is packed into less than 35 kB', async () => {
  const names = Object.keys(
    (await esbuild.build({ ...SETTINGS, entryPoints: ['src/draw/desk.ts'], outdir: 'unused' })).metafile.inputs,
  ).filter(isKernel);
  assert.ok(names.length > 10);
  const { outputFiles } = await esbuild.build({
    ...SETTINGS,
    stdin: { contents: names.map((path) => `export * from './${path}';`).join('\n'), resolveDir: process.cwd() },
  });
  const packed = gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
  assert.ok(packed > 1000 && packed < 35_000, `${packed} bytes`);
});
