/** What is printed: the list that is open, on as many sheets as it has, or else the map, on one. */
import { render } from 'lit-html';
import { laterStyle } from '../panel/later';
import type { Acts, Stores } from '../panel/mount';
import { withOffice, type OfficeNow } from '../panel/form';
import { onPaper, type Palette, paletteOf } from '../look/palette';
import { remark } from '../state/remark';
import { boundsOf, shownOf } from '../table/shown';
import { CATALOGUE } from '../words';
import { instantText } from '../words/dates';
import { isRead, listPaper } from './list';
import { mapPaper } from './map';

/** The printable part of A4 with margins of 10 mm, in CSS px, its longer side first, and the head's share of its height. */
const SHEET = { long: 1046, short: 716, head: 52 };
/** In print of a narrow window the legend stands beside the map, on an upright sheet. */
const NARROW = { below: 768, beside: 340 };
/** How long a list is waited for that is still being read. */
const WAIT_MS = 60_000;

export interface Paper {
  /** Waits until what is to be printed has been read, as long as that is sensible. */
  readonly whole: () => Promise<void>;
  /** Puts the sheets into the document, and takes them out again. */
  readonly lay: () => void;
  readonly clear: () => void;
}

export async function makePaper(
  stores: Stores,
  acts: Pick<Acts, 'bounds'>,
  forPaper: (palette: Palette) => () => void,
): Promise<Paper> {
  await laterStyle();
  const { view, data, tools } = stores;
  const root = document.createElement('div');
  root.className = 'paper';
  root.hidden = true;
  document.body.append(root);
  let done = (): void => undefined;
  const now = (): OfficeNow =>
    withOffice({ view: view.get(), data: data.get(), words: CATALOGUE[view.get().language] });
  const clear = (): void => {
    done();
    done = () => undefined;
    root.hidden = true;
    render(null, root);
    document.documentElement.classList.remove('prints-list', 'prints-map');
  };
  const lay = (): void => {
    clear();
    const { table, near, presenting } = view.get();
    const printed = instantText(new Date().toISOString());
    root.hidden = false;
    if (table !== null && !presenting) {
      document.documentElement.classList.add('prints-list');
      render(listPaper(shownOf(table, now(), boundsOf(near, acts.bounds())), now(), printed), root);
      return;
    }
    document.documentElement.classList.add('prints-map');
    fitSheet(presenting ? 0 : SHEET.head);
    if (!presenting) render(mapPaper(now(), printed), root);
    const { look } = tools.get();
    if (onPaper(look) !== look) done = forPaper(paletteOf(onPaper(look)));
  };
  const whole = async (): Promise<void> => {
    if (isRead(now())) return;
    remark(data, now().words.table.reading);
    await new Promise<void>((resolve) => {
      const stop = data.subscribe(() => {
        if (isRead(now())) end();
      });
      const timer = window.setTimeout(() => end(), WAIT_MS);
      const end = (): void => {
        stop();
        window.clearTimeout(timer);
        resolve();
      };
    });
  };
  return { whole, lay, clear };
}

/** Says how large the window is, so that all of it is scaled onto one sheet as it stands, under the sheet's head. */
function fitSheet(head: number): void {
  const { innerWidth, innerHeight: height } = window;
  const narrow = innerWidth < NARROW.below;
  const width = innerWidth + (narrow ? NARROW.beside : 0);
  const { style, classList } = document.documentElement;
  classList.toggle('prints-narrow', narrow);
  style.setProperty('--print-width', `${width}px`);
  style.setProperty('--print-height', `${height}px`);
  style.setProperty('--print-head', `${head}px`);
  const [across, down] = narrow ? [SHEET.short, SHEET.long] : [SHEET.long, SHEET.short];
  style.setProperty('--print-scale', String(Math.min(across / width, (down - head) / height)));
}
