import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const DIST = join(process.cwd(), '..', 'dist');
/** What a first visit may fetch of script over a town's line, compressed. */
const MOST_BYTES = 112_000;

void test('the script of the first look, the committed page’s, is no more than 112 kB', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = new Set(page.match(/\/assets\/[^"]+\.js/g));
  assert.ok(scripts.size > 0);
  const bytes = [...scripts].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(DIST, path))).length, 0);
  console.log(`the first look's script: ${bytes} bytes in ${scripts.size} files`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});

void test('the converter of Chinese characters is a tool of the build only', () => {
  const licences = readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  assert.doesNotMatch(licences, /opencc/i);
});
