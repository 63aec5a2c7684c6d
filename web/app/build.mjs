// Builds web/dist: index.html, one script, its style, the fonts and the licences. The same sources give the same
// bytes: no time, path or order of the file system enters the output.
import { build } from 'esbuild';
import browserslist from 'browserslist';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreStyle, fontStyle } from './fonts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = process.env.TUNTU_DIST ?? join(here, '..', 'dist');
const assets = join(dist, 'assets');
const BUNDLED = [
  'leaflet',
  '@mapbox/vector-tile',
  '@mapbox/point-geometry',
  'pbf',
  'lit-html',
  'geographiclib-geodesic',
  'qrcode-generator',
  'robust-orientation',
  'robust-scale',
  'robust-subtract',
  'robust-sum',
  'two-product',
  'two-sum',
];
const FONTS = ['@fontsource-variable/noto-sans-sc', '@fontsource-variable/noto-sans'];

for (const each of existsSync(dist) ? await readdir(dist) : []) await rm(join(dist, each), { recursive: true });
await mkdir(join(assets, 'fonts'), { recursive: true });

const SETTINGS = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  target: browserslist().map((each) => each.replace(' ', '')),
  // Safari 14's fault concerns one odd form (a default that names a closure's own parameter), which is not used here.
  supported: { destructuring: true },
  logLevel: 'silent',
  absWorkingDir: here,
};
const bundle = await build({
  ...SETTINGS,
  entryPoints: {
    tuntu: join(here, 'src', 'main.ts'),
    later: join(here, 'src', 'shell', 'later.css'),
    shell: join(here, 'src', 'shell', 'shell.css'),
    gone: join(here, 'src', 'look', 'gone.css'),
  },
  outdir: assets,
  format: 'esm',
  // What is not needed for the first look is a file of its own that import() fetches.
  splitting: true,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  metafile: true,
  plugins: [
    {
      name: 'parts of Leaflet',
      setup: ({ onResolve }) =>
        void onResolve({ filter: /^leaflet$/ }, () => ({ path: join(here, 'src', 'map', 'leaflet-parts.mjs') })),
    },
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  conditions: ['production'],
});
// Minified, a script has line ends in its templates only; how far these are indented is nothing to a browser.
for (const { path, text } of bundle.outputFiles)
  if (path.endsWith('.js')) await writeFile(path, text.replace(/\n +/g, '\n'));
const [[script, { cssBundle, imports }]] = Object.entries(bundle.metafile.outputs).filter(([, each]) =>
  each.entryPoint?.endsWith('src/main.ts'),
);
const outputOf = (entry) =>
  bundle.outputFiles.find(
    ({ path }) =>
      basename(path) ===
      basename(Object.entries(bundle.metafile.outputs).find(([, each]) => each.entryPoint?.endsWith(entry))[0]),
  );
const style = bundle.outputFiles.find(({ path }) => basename(path) === basename(cssBundle));

// What the script imports at its head is fetched beside it, not after it.
const preloads = imports
  .filter(({ kind }) => kind === 'import-statement')
  .map(({ path }) => `<link rel="modulepreload" href="/assets/${basename(path)}" />`)
  .join('\n    ');

const core = Buffer.from(await coreStyle(join(assets, 'fonts')));
const names = {
  preloads,
  script: `/assets/${basename(script)}`,
  style: await asset('tuntu', 'css', Buffer.concat([core, style.contents])),
  shell: await asset('shell', 'css', outputOf('src/shell/shell.css').contents),
  gone: await asset('gone', 'css', Buffer.concat([core, outputOf('src/look/gone.css').contents])),
  later: await asset('later', 'css', outputOf('src/shell/later.css').contents),
  fonts: await asset('fonts', 'css', Buffer.from(await fontStyle(join(assets, 'fonts')))),
  icon: await asset('icon', 'svg', await readFile(join(here, 'icon.svg'))),
};
for (const file of ['index.html', 'gone.html']) {
  const page = await readFile(join(here, file), 'utf8');
  await writeFile(
    join(dist, file),
    page.replace(/\{\{(\w+)\}\}/g, (_, name) => names[name]),
  );
}
await writeFile(join(dist, 'worker.js'), await worker());
await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), await licences());

/** The service worker, whose address is fixed; it names all files of the page, the script first. */
async function worker() {
  const files = (await readdir(assets))
    .filter((name) => name !== 'fonts' && !name.startsWith('gone-'))
    .map((name) => `/assets/${name}`);
  const core = JSON.parse(await readFile(join(here, 'fonts', 'core.json'), 'utf8'));
  const shell = [...files.sort(), ...core.map(({ file }) => `/assets/fonts/${file}`)];
  const ordered = [names.script, ...shell.filter((path) => path !== names.script)];
  const { outputFiles } = await build({
    ...SETTINGS,
    entryPoints: [join(here, 'src', 'worker', 'worker.ts')],
    outdir: dist,
    format: 'iife',
    define: {
      SHELL: JSON.stringify(ordered),
      VERSION: JSON.stringify(createHash('sha256').update(ordered.join()).digest('hex').slice(0, 10)),
    },
  });
  return outputFiles[0].text;
}

/** Writes a file named by its content, and gives its address. */
async function asset(name, extension, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  await writeFile(join(assets, file), bytes);
  return `/assets/${file}`;
}

/** A package without a licence file has it at the head of its source. */
function firstComment(source) {
  return source
    .slice(0, source.search(/^[^/]/m))
    .replace(/^\/\/-*|-*$/gm, '')
    .replace(/^ /gm, '');
}

async function licences() {
  const texts = [];
  for (const name of [...BUNDLED, ...FONTS]) {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).sort().find((each) => /^licen[cs]e/i.test(each));
    const text = await readFile(join(folder, file ?? 'dist/qrcode.mjs'), 'utf8').then(
      file === undefined ? firstComment : String,
    );
    texts.push(`${name} ${version} (${license})\n\n${text.replace(/\r\n/g, '\n').trim()}\n`);
  }
  const rare = await readFile(join(here, 'fonts', 'OFL.txt'), 'utf8');
  texts.push(`Tuntu Rare, a subset of Source Han Sans SC 2.001 (OFL-1.1)\n\n${rare.replace(/\r\n/g, '\n').trim()}\n`);
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}
