// Writes the files of src that are made from others: the Traditional words from the Simplified ones, the layers and what
// they are called from the program's layer table. With --check it writes none, and fails where one is not what its source
// makes.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { traditional } from './traditional.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const check = process.argv.includes('--check');

async function made(path, by, text) {
  const whole = `// Made by ${by}; a change here is lost with the next build.\n${text}`;
  const file = join(here, 'src', path);
  const now = await readFile(file, 'utf8').catch(() => '');
  if (now === whole) return;
  if (!check) await writeFile(file, whole);
  else {
    console.error(`src/${path} is not what ${by} makes; run: npm run generate`);
    process.exitCode = 1;
  }
}

for (const folder of [
  'words',
  'words/office',
  'words/parcel',
  'words/charts',
  'words/gauge',
  'words/month',
  'words/draw',
  'words/year',
  'words/story',
]) {
  const simplified = await readFile(join(here, 'src', folder, 'zh-hans.ts'), 'utf8');
  await made(`${folder}/zh-hant.generated.ts`, 'traditional.mjs from zh-hans.ts', traditional(simplified));
}

for (const [path, from, ...args] of [
  ['api/layers.generated.ts', 'geo.Layers'],
  ['words/layers.generated.ts', 'geo.Layers', 'words'],
  ['api/records.generated.ts', 'postgis.RecordTables', 'records'],
]) {
  const table = execFileSync('go', ['run', './web/app/generate', ...args], {
    cwd: join(here, '..', '..'),
    encoding: 'utf8',
  });
  const style = await prettier.resolveConfig(join(here, 'package.json'));
  await made(path, `web/app/generate from ${from}`, await prettier.format(table, { ...style, parser: 'typescript' }));
}
