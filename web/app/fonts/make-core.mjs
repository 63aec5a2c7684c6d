// Makes core-400.woff2, core-600.woff2 and core.json: the characters that the page itself says in its first language,
// and those of a running server's sample town, each weight in one file, so that a first visit fetches these two and
// not forty slices. Not part of the build: its results are committed.
//
//     npm install --no-save subset-font fonteditor-core
//     node fonts/make-core.mjs http://127.0.0.1:8080
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const subset = require('subset-font');
const { createFont } = require('fonteditor-core');
/** Beyond the Latin letters, which have a file of their own. */
const WANTED = /[\u2190-\uffef\u{20000}-\u{3ffff}]/gu;
const NAMED = ['villages', 'committees', 'zones', 'streets', 'sites', 'pump_stations', 'rivers', 'findings'];
/** Set in semibold somewhere on the page, beside the catalogue. */
const BOLD = ['committees', 'sites', 'zones', 'streets'];

const origin = process.argv[2] ?? 'http://127.0.0.1:8080';
const catalogue = await readFile(join(here, '..', 'src', 'words', 'zh-hans.ts'), 'utf8');
const { towns } = await (await fetch(`${origin}/api/towns`)).json();
const town = towns.find((each) => each.sample);
const names = new Map();
for (const layer of NAMED) {
  const page = await fetch(`${origin}/api/collections/${layer}/items?town=${town.town}&limit=10000`);
  const { features } = await page.json();
  names.set(layer, features.map(({ properties: p }) => `${p.name ?? ''}${p.business ?? ''}`).join(''));
}
const text = (layers) =>
  catalogue + town.name + '年月日星期一二三四五六' + layers.map((each) => names.get(each)).join('');
const characters = (layers) => [...new Set(text(layers).match(WANTED))].sort();
const wanted = { 400: characters(NAMED), 600: characters(BOLD) };

const slices = await readSlices();
const ranges = [];
for (const [weight, list] of Object.entries(wanted)) {
  const merged = await merge(list, Number(weight));
  await writeFile(join(here, `core-${weight}.woff2`), merged.font);
  ranges.push({ file: `core-${weight}.woff2`, weight: Number(weight), range: rangeOf(merged.held) });
  console.log(`${merged.held.length} characters, ${merged.font.length} bytes at ${weight}`);
}
const held = ranges.find(({ weight }) => weight === 400).range.split(',');
await addRare(wanted[400].filter((each) => !held.includes(rangeOf([each]))));
await writeFile(join(here, 'core.json'), `${JSON.stringify(ranges, null, 2)}\n`);

async function readSlices() {
  const root = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));
  const style = await readFile(join(root, 'index.css'), 'utf8');
  return [...style.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([block]) => {
    const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(block)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(block)?.[1];
    if (file === undefined || range === undefined) return [];
    return [{ path: join(root, 'files', file), parts: partsOf(range) }];
  });
}

function partsOf(range) {
  const parts = range.split(',').map((part) => part.trim().slice(2).split('-'));
  return parts.map(([a, b]) => [parseInt(a, 16), parseInt(b ?? a, 16)]);
}

/** One static face of the characters, joined from the slices that hold them. */
async function merge(list, weight) {
  let whole = null;
  const held = [];
  for (const { path, parts } of slices) {
    const own = list.filter(
      (each) => !held.includes(each) && parts.some(([a, b]) => each.codePointAt(0) >= a && each.codePointAt(0) <= b),
    );
    if (own.length === 0) continue;
    const bytes = await subset(await readFile(path), own.join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    const font = createFont(bytes, { type: 'ttf', hinting: false, compound2simple: true });
    if (whole === null) whole = font;
    else whole.get().glyf.push(...font.get().glyf.filter(({ unicode }) => unicode?.length > 0));
    held.push(...own);
  }
  const ttf = whole.write({ type: 'ttf', toBuffer: true });
  return { font: await subset(ttf, held.join(''), { targetFormat: 'woff2' }), held: held.sort() };
}

/** Rare characters are drawn by other curves and in one weight: a small file for each of their slices. */
async function addRare(left) {
  for (const { file, range } of JSON.parse(await readFile(join(here, 'rare.json'), 'utf8'))) {
    const [[from, to]] = partsOf(range);
    const own = left.filter((each) => each.codePointAt(0) >= from && each.codePointAt(0) <= to);
    if (own.length === 0) continue;
    const font = await subset(await readFile(join(here, file)), own.join(''), { targetFormat: 'woff2' });
    await writeFile(join(here, `core-${file}`), font);
    ranges.push({ file: `core-${file}`, weight: 400, range: rangeOf(own) });
  }
}

function rangeOf(list) {
  return list.map((each) => `U+${each.codePointAt(0).toString(16).toUpperCase()}`).join(',');
}
