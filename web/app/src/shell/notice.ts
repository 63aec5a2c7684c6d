/** The notice at the map's edge: scale, coordinates, sample notice, attribution. */
import './notice.css';
import { html } from 'lit-html';
import { SYSTEMS, coordinatesText, type System } from '../geodesy/coordinates';
import { metresPerPx } from '../geodesy/mercator';
import { townOf, type Data } from '../state/data';
import { pastInstant } from '../state/past';
import type { View } from '../state/view';
import type { Words } from '../words';
import { asOfText } from '../words/dates';
import { formatNumber } from '../words/numbers';
import { type Acts, mount, type Stores } from '../panel/mount';

/** Scale, coordinates under the pointer, sample notice and attribution: the same on every view. */
export function mountNotice(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { notice, scale, coordinates } = parts(root);
  mount(notice, stores, ({ view, data, words }) => {
    const sample = townOf(data, view.town)?.sample === true;
    const past = pastInstant(view);
    return html`
      ${
        sample
          ? html`
              <strong class="sample-notice">${words.sample}</strong>
            `
          : null
      }
      ${
        past === null
          ? null
          : html`
              <strong class="past-notice">${asOfText(past, words)}</strong>
            `
      }
      <span class="attribution">${attribution(view, data, words)}</span>
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
  let system: System = 'degrees';
  let last: readonly [number, number] | null = null;
  const ask = mount(coordinates, stores, ({ words }) => {
    if (last === null) return html``;
    return html`
      <button type="button" data-tip=${words.measure.system} @click=${next}>
        <span>${(system === 'degrees' ? '' : `EPSG:${system}  `) + coordinatesText(last[0], last[1], system)}</span>
      </button>
    `;
  });
  function next(): void {
    system = SYSTEMS[(SYSTEMS.indexOf(system) + 1) % SYSTEMS.length] ?? 'degrees';
    ask();
  }
  acts.followPointer((lat, lon) => {
    last = [lat, lon];
    ask();
  });
}

/** Whose map it is, with its approval number: the town's own, or a base map's. */
function attribution(view: View, data: Data, words: Words): string {
  const numbered = (whose: string, number = ''): string =>
    number === '' ? whose : `${whose} · ${words.stack.approval} ${number}`;
  const base = data.baseMaps?.find(({ id }) => id === view.base);
  if (base !== undefined) return words.attributionOf(numbered(base.attribution, base.approval));
  const town = data.towns.value?.find(({ town: code }) => code === view.town);
  return words.attributionOf(numbered(words.ownMap, town?.map_approval));
}

function parts(root: HTMLElement): Record<'notice' | 'scale' | 'coordinates', HTMLElement> {
  const made = (className: string): HTMLElement => {
    const element = document.createElement('div');
    element.className = className;
    root.append(element);
    return element;
  };
  return { scale: made('scale-bar'), notice: made('notice-text'), coordinates: made('notice-text coordinates') };
}

/** The longest bar of 1, 2 or 5 times a power of ten that is no wider than asked. */
export function scaleBar(metresPerPixel: number, mostPx: number): { metres: number; px: number } {
  const most = metresPerPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((step) => step * power <= most) ?? 1);
  return { metres, px: Math.round(metres / metresPerPixel) };
}
