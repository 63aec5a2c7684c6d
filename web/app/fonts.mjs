// The Chinese webfont for machines without one: one variable face in slices by unicode-range, so that a browser
// fetches only the slices whose characters it lacks and shows.
import { copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

// Pinyin's tone marks sit badly on the Chinese face's letters; English and pinyin are set in a Latin one.
const LATIN = {
  'noto-sans-latin-wght-normal.woff2': 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212',
  'noto-sans-latin-ext-wght-normal.woff2': 'U+0100-02BA,U+1E00-1EFF',
};

/** The two files that hold what the page says and what the sample is named: part of the first style sheet. */
export async function coreStyle(folder) {
  const core = JSON.parse(await readFile(join(here, 'fonts', 'core.json'), 'utf8'));
  for (const { file } of core) await copyFile(join(here, 'fonts', file), join(folder, file));
  return core
    .map(({ file, weight, range }) => face('Tuntu Core', `fonts/${file}`, weight, range))
    .join('\n')
    .concat('\n');
}

/** All other characters, which the page asks for once it runs. */
export async function fontStyle(folder) {
  const root = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const style = await readFile(join(root, 'index.css'), 'utf8');
  const faces = [];
  for (const [block] of style.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(block)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(block)?.[1];
    if (file === undefined || range === undefined || /cyrillic|vietnamese/.test(file)) continue;
    await copyFile(join(root, 'files', file), join(folder, file));
    faces.push(face('Tuntu Sans', `fonts/${file}`, '400 600', range.replace(/\s/g, '')));
  }
  const latin = dirname(require.resolve('@fontsource-variable/noto-sans/package.json'));
  for (const [file, range] of Object.entries(LATIN)) {
    await copyFile(join(latin, 'files', file), join(folder, file));
    faces.push(face('Tuntu Latin', `fonts/${file}`, '400 600', range));
  }
  const rare = JSON.parse(await readFile(join(here, 'fonts', 'rare.json'), 'utf8'));
  for (const { file, range } of rare) {
    await copyFile(join(here, 'fonts', file), join(folder, file));
    faces.push(face('Tuntu Rare', `fonts/${file}`, '400', range));
  }
  return faces.join('\n') + '\n';
}

function face(family, url, weight, range) {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${url})format("woff2");unicode-range:${range}}`;
}
