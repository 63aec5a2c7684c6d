import assert from 'node:assert/strict';
import { SOAK, sample } from './browser.mjs';
import { PANELS, grounds, opened } from './panels.mjs';
import { person, tuntu, visitAs } from './people.mjs';

/** Windows in px, and whether they are touched. */
const SIZES = [
  [1024, 768],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 1080],
  [390, 844, true],
  [844, 390, true],
  [360, 640, true],
];
const ZOOMS = [1, 1.5, 2];
/**
 * The long tests look at each window at each zoom, and there at every panel. The others look at two, one of each layout but
 * the desk's, which all tests see, and at half of the panels in each.
 */
const WINDOWS = SIZES.flatMap((size) => ZOOMS.map((zoom) => ({ size, zoom }))).filter(
  ({ size: [width], zoom }) => SOAK || ([1024, 844].includes(width) && zoom === 1),
);
const panelsOf = (turn) => Object.entries(PANELS).filter((_, i) => SOAK || i % WINDOWS.length === turn);

/**
 * What is wrong with the page as it stands: parts over each other or beyond the window, text that is cut without the whole
 * in a title, targets that a finger misses.
 */
function faults(touched) {
  const parts = [
    '#search .search-box',
    '#overview',
    '#card',
    '#measure',
    '#table',
    '#tools .tool-group',
    '#share',
    '#work',
    '#layers',
    '#more',
    '.present-title',
    '.present-steps',
    '.present-figures',
    '.present-legend',
    '.present-leave',
    '.story-words',
    '.story-steps',
    '.story-tools',
    '#notice > *',
  ];
  const seen = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility === 'visible' && style.display !== 'none' && box.width > 0 && box.height > 0;
  };
  const named = (element) =>
    element.id !== ''
      ? `#${element.id}`
      : `.${String(element.className?.baseVal ?? element.className)
          .split(' ')
          .join('.')}`;
  const found = [];
  const boxes = parts
    .flatMap((part) => [...document.querySelectorAll(part)])
    .filter(seen)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  boxes.forEach(({ element, box }, at) => {
    for (const other of boxes.slice(at + 1))
      if (!element.contains(other.element) && !other.element.contains(element) && meet(box, other.box))
        found.push(`${named(element)} and ${named(other.element)} cover each other`);
    // A sheet at a stop reaches below the window.
    const sheet = element.id === 'overview' && element.dataset.stop !== undefined && box.left === 0;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || (!sheet && box.bottom > innerHeight + 1))
      found.push(
        `${named(element)} reaches beyond the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`,
      );
  });
  const inParts = boxes.flatMap(({ element }) => [...element.querySelectorAll('*')]).filter(seen);
  for (const element of inParts) {
    const own = [...element.childNodes].filter(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
    if (own.length === 0 || element.closest('.sr, select, svg, [aria-hidden="true"]') !== null) continue;
    const style = getComputedStyle(element);
    const cut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (cut && element.closest('[title]') === null)
      found.push(`cut: ${named(element)} “${element.textContent.trim().slice(0, 20)}”`);
    const range = document.createRange();
    range.setStartBefore(own[0]);
    range.setEndAfter(own.at(-1));
    const { left, right } = range.getBoundingClientRect();
    const clip = element.closest('.panel, .search-box, .tool-group')?.getBoundingClientRect();
    const scrolls = element.closest('.table-scroll, .month-scroll') !== null;
    if (clip !== undefined && !scrolls && !cut && (left < clip.left - 1 || right > clip.right + 1))
      found.push(`sticks out: ${named(element)} “${element.textContent.trim().slice(0, 20)}”`);
  }
  if (touched)
    for (const element of inParts) {
      if (!element.matches('button, a[href], input:not([type="hidden"]), select, summary, [role="button"]')) continue;
      if (element.matches(':disabled, .sr, .overview-handle') || element.closest('.sr') !== null) continue;
      const label = element.closest('label');
      const box = (label ?? element).getBoundingClientRect();
      if (box.width < 43.5 || box.height < 43.5)
        found.push(`small: ${named(element)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
  return [...new Set(found)];
}

export default {
  'parts never cover each other, cut text or shrink under a finger, in any window, at any zoom': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'administrator', '--name', '韦主任');
    tuntu('user', 'admin', who.login);
    const has = await grounds(session, town);
    session.forgive(/422/); // the overlap is refused
    const { TUNTU_LAYOUT_ONLY: only, TUNTU_LAYOUT_SHOTS: shots } = process.env;
    const wrong = [];
    for (const [turn, { size, zoom }] of WINDOWS.entries()) {
      const [width, height, touched = false] = size;
      const window = `${width}×${height} at ${zoom * 100} %`;
      const wanted = panelsOf(turn).filter(([name]) => only === undefined || `${window}, ${name}.`.includes(only)); // prettier-ignore
      if (wanted.length === 0) continue;
      const page = await visitAs(session, who, `/?town=${town.town}`, {
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: 1,
        ...(touched ? { hasTouch: true, isMobile: true } : {}),
      });
      for (const [name, panel] of wanted) {
        const found = await opened(page, panel, has).then(
          async (covered) => [...covered, ...(await page.evaluate(faults, touched))],
          (error) => [`does not open: ${String(error).split('\n')[0]}`],
        );
        if (shots !== undefined) await page.screenshot({ path: `${shots}/${width}x${height}@${zoom} ${name}.png` });
        if (found.length === 0) continue;
        wrong.push(`${window}, ${name}: ${found.join('; ')}`);
        if (shots !== undefined) console.log(wrong.at(-1));
      }
      await page.context().close();
    }
    assert.deepEqual(wrong, []);
  },
};
