import './notice.css';
import { html } from 'lit-html';
import { metresPerPx } from '../map/mercator';
import { townOf } from '../state/data';
import { formatNumber } from '../words/numbers';
import { mount, type Stores } from './panel';

/** Scale, sample notice and attribution: bottom left, the same on every view. */
export function mountNotice(root: HTMLElement, stores: Stores): void {
  const { notice, scale } = parts(root);
  mount(notice, stores, ({ view, data, words }) => {
    const sample = townOf(data, view.town)?.sample === true;
    return html`
      ${
        sample
          ? html`
              <strong class="sample-notice">${words.sample}</strong>
            `
          : null
      }
      <span class="attribution">${words.attribution}</span>
    `;
  });
  mount(scale, stores, ({ view, words }) => {
    if (view.place === null) return html``;
    const { metres, px } = scaleBar(metresPerPx(view.place.lat, view.place.zoom), 120);
    scale.style.width = `${px}px`;
    const text =
      metres >= 1000 ? `${formatNumber(metres / 1000)} ${words.unit.km}` : `${formatNumber(metres)} ${words.unit.m}`;
    return html`
      <span>${text}</span>
    `;
  });
}

function parts(root: HTMLElement): { notice: HTMLElement; scale: HTMLElement } {
  const scale = document.createElement('div');
  scale.className = 'scale-bar';
  const notice = document.createElement('div');
  notice.className = 'notice-text';
  root.append(scale, notice);
  return { notice, scale };
}

/** The longest bar of 1, 2 or 5 times a power of ten that is no wider than asked. */
export function scaleBar(metresPerPixel: number, mostPx: number): { metres: number; px: number } {
  const most = metresPerPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((step) => step * power <= most) ?? 1);
  return { metres, px: Math.round(metres / metresPerPixel) };
}
