import './overview.css';
import { html } from 'lit-html';
import { chips } from '../columns/chips';
import { committeeChoice } from './committees';
import { figuresPanel } from '../figures/figures';
import { legendPanel } from '../legend/legend';
import { mount, type Now, type Stores } from '../panel/mount';
import { makeSheet } from './stops';
import { themeTabs } from './themes';
import { townHead } from './town';

/** The column on the left; on a phone the sheet at the bottom. */
export function mountSide(root: HTMLElement, stores: Stores, moved: () => void): void {
  const sheet = makeSheet(root, moved);
  const ask = mount(root, stores, (now) => {
    if (now.view.presenting) return null;
    return html`
      ${sheet.handle(now.words)}
      <div class="side-head">${townHead(stores, now)} ${committeeChoice(stores, now)} ${themeTabs(stores, now)}</div>
      <div
        class="side-body"
        tabindex="0"
        role="region"
        aria-label=${`${now.words.action.figures}${now.words.listComma}${now.words.action.legend}`}
      >
        ${now.view.table === null ? chips(stores, now) : null} ${noTown(now) ? null : figuresPanel(stores, now)}
        ${legendPanel(stores, now)}
      </div>
    `;
  });
  stores.tools.subscribe((now, before) => {
    if (now.seen !== before.seen) ask();
  });
}

/** The towns are known, and there is none to show figures of. */
function noTown({ view, data }: Now): boolean {
  return data.towns.status === 'ready' && view.town === null;
}
