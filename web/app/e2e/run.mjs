// Page tests in Chromium against a running server with the sample town:
//     TUNTU_URL=http://127.0.0.1:8080 npm run e2e [NAME]
// NAME takes only tests whose name holds it. TUNTU_E2E_CLAIMS names a folder in which several that run at once leave which
// files they have taken; files *.alone.mjs measure, and are left by these to one that runs with the folder "alone".
// TUNTU_E2E_SEED is a number by which the files come in another order: no test may need what another one left, or mind it.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SOAK, open } from './browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const url = process.env.TUNTU_URL;
if (url === undefined || url === '') {
  console.error('TUNTU_URL is not set: start a server and name its address.');
  process.exit(2);
}
const only = process.argv[2];
const browser = await open(new URL(url).origin);
let [passed, failed] = [0, 0];
const unsteady = [];
for (const file of ordered(readdirSync(here).sort())) {
  if (!mine(file)) continue;
  const { default: tests } = await import(pathToFileURL(join(here, file)).href);
  for (const [name, run] of Object.entries(tests)) {
    if (only !== undefined && !name.includes(only)) continue;
    const began = Date.now();
    let problem = await attempt(name, run);
    // A machine that is busy with other things makes haste where a test made none. The long tests forgive nothing.
    if (problem !== null && !SOAK) {
      console.log(`again            ${name}\n      ${problem}`);
      problem = await attempt(name, run);
      if (problem === null) unsteady.push(name);
    }
    const took = `${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`;
    if (problem === null) passed += 1;
    else failed += 1;
    console.log(problem === null ? `ok    ${took}  ${name}` : `FAIL  ${took}  ${name}\n      ${problem}`);
  }
}
await browser.close();
for (const name of unsteady) console.log(`unsteady: passed at the second try only, mend it: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * The files in an order that is drawn by the seed, else those that take longest first: of several runs none ends long after
 * the others. A file takes the longer the more it holds, but for some that look at much.
 */
function ordered(files) {
  let seed = Number(process.env.TUNTU_E2E_SEED ?? 0);
  const looksAtMuch = /^(axe|frames|layout|speed|work-axe|worker)\./;
  const weight = (file) => statSync(join(here, file)).size * (looksAtMuch.test(file) ? 10 : 1);
  if (!(seed > 0)) return files.sort((a, b) => weight(b) - weight(a));
  const draw = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return files.map((file) => [draw(), file]).sort(([a], [b]) => a - b).map(([, file]) => file); // prettier-ignore
}

/** Whether a file's tests are for this run to do, and are now taken by it. */
function mine(file) {
  const alone = file.endsWith('.alone.mjs');
  if (!alone && !file.endsWith('.test.mjs')) return false;
  const claims = process.env.TUNTU_E2E_CLAIMS ?? '';
  if (claims === '') return true;
  if (claims === 'alone' || alone) return claims === 'alone' && alone;
  try {
    mkdirSync(join(claims, file));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Runs a test on a page of its own; besides its own checks no page may complain or ask a foreign host. */
async function attempt(name, run) {
  const session = await browser.session();
  try {
    await run(session);
    session.checkQuiet();
    return null;
  } catch (error) {
    return String(error.stack ?? error).replace(/\n/g, '\n      ');
  } finally {
    await session.end();
  }
}
