/** The tooltip beside the pointer. */
import './tooltip.css';
import { html, render } from 'lit-html';
import type { Picked } from '../state/data';
import { CATALOGUE } from '../words';
import { keyFigure, titleOf } from '../card/rows';
import type { Stores } from '../panel/mount';

/** The name and the one figure that matters, beside the pointer. */
export function makeTooltip(root: HTMLElement, stores: Stores): (picked: Picked | null, x: number, y: number) => void {
  root.setAttribute('aria-hidden', 'true');
  return (picked, x, y) => {
    root.classList.toggle('is-shown', picked !== null);
    if (picked === null) return;
    const view = stores.view.get();
    const now = { view, data: stores.data.get(), words: CATALOGUE[view.language] };
    const { selection, feature } = picked;
    render(
      html`
        <b>${titleOf(selection.layer, feature, now)}</b>
        <span>${keyFigure(selection, feature, now)}</span>
      `,
      root,
    );
    const flip = x > window.innerWidth - root.offsetWidth - 40;
    const left = Math.max(8, flip ? x - root.offsetWidth - 14 : x + 14);
    const top = Math.min(y + 16, window.innerHeight - root.offsetHeight - 8);
    root.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };
}
