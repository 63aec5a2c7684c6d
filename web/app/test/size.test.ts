import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const DIST = join(process.cwd(), '..', 'dist');
/** What a first visit may fetch of script over a town's line, compressed. */
const MOST_BYTES = 112 * 1024;
/** What all of the drawing's kernel may take, with the libraries that it uses, packed. */
const MOST_KERNEL_BYTES = 35_000;

void test('the script of the first look, the committed page’s, is no more than 112 KiB', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = new Set(page.match(/\/assets\/[^"]+\.js/g));
  assert.ok(scripts.size > 0);
  const bytes = [...scripts].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(DIST, path))).length, 0);
  console.log(`the first look's script: ${bytes} bytes in ${scripts.size} files`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});

void test('the kernel of drawing is no more than 35 kB with what it uses, and none of it is in the first look', () => {
  const KERNEL = join('src', 'edit', 'kernel');
  const all = readdirSync(KERNEL).map((file) => `export * from './${KERNEL}/${file}';\n`);
  const bundled = execFileSync(join('node_modules', '.bin', 'esbuild'), ['--bundle', '--minify', '--format=esm'], {
    input: all.join(''),
  });
  const bytes = gzipSync(bundled, { level: 9 }).length;
  console.log(`the kernel of drawing: ${bytes} bytes`);
  assert.ok(bytes <= MOST_KERNEL_BYTES, `${bytes} bytes`);
  // A name that stays when it is packed, of the index that all operations use.
  const itsOwn = /\bfirstFrom\b/;
  assert.match(bundled.toString(), itsOwn);
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  for (const path of page.match(/\/assets\/[^"]+\.js/g) ?? [])
    assert.doesNotMatch(readFileSync(join(DIST, path), 'utf8'), itsOwn, path);
});

void test('the converter of Chinese characters is a tool of the build only', () => {
  const licences = readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  assert.doesNotMatch(licences, /opencc/i);
});
