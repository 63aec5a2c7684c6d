import './side.css';
import { html } from 'lit-html';
import { figuresPanel } from './figures';
import { legendPanel } from './legend';
import { mount, type Stores } from './panel';
import { makeSheet } from './sheet';
import { themeTabs } from './themes';
import { townHead } from './town';

/** The column on the left; on a phone the sheet at the bottom. */
export function mountSide(root: HTMLElement, stores: Stores, moved: () => void): void {
  const sheet = makeSheet(root, moved);
  mount(root, stores, (now) => {
    if (now.view.presenting) return null;
    return html`
      ${sheet.handle(now.words)}
      <div class="side-head">${townHead(stores, now)} ${themeTabs(stores, now)}</div>
      <div
        class="side-body"
        tabindex="0"
        role="region"
        aria-label=${`${now.words.action.figures}${now.words.listComma}${now.words.action.legend}`}
      >
        ${figuresPanel(now)} ${legendPanel(stores, now)}
      </div>
    `;
  });
}
