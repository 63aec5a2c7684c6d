import './measure.css';
import { html, type TemplateResult } from 'lit-html';
import { SYSTEMS, coordinatesText, coordinatesToCopy, type System } from '../geodesy/coordinates';
import type * as Ellipsoid from '../geodesy/ellipsoid';
import { icon } from '../look/icons';
import { onPhone } from '../look/device';
import { MEASURES, begun, measuredLine, pointUndone, type Tools } from '../state/tools';
import type { Words } from '../words';
import { formatMu, formatNumber } from '../words/numbers';
import { copyText } from '../panel/copy';
import { mount, type Stores } from '../panel/mount';

/** Length and area on the ellipsoid, and coordinates to copy. `centre` is the map's, for those who have no pointer. */
export function mountMeasure(root: HTMLElement, stores: Stores, centre: () => readonly [number, number]): void {
  const { tools } = stores;
  let ellipsoid: typeof Ellipsoid | null = null;
  let copied: { text: string; done: boolean } | null = null;
  const ask = mount(root, stores, ({ view, words }) => {
    const now = tools.get();
    const wanted = now.measure !== null && !view.presenting;
    root.toggleAttribute('hidden', !wanted);
    document.body.classList.toggle('has-measure', wanted);
    if (!wanted) return null;
    const copy = (text: string): void => {
      void copyText(text).then((done) => {
        copied = { text, done };
        ask();
      });
    };
    return html`
      <header class="measure-head">
        <div class="measure-kinds" role="group" aria-label=${words.tool.measure}>
          ${MEASURES.map(
            (each) => html`
              <button
                type="button"
                data-measure=${each}
                aria-pressed=${each === now.measure}
                @click=${() => tools.set(begun(each))}
              >
                ${words.measure[each]}
              </button>
            `,
          )}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label=${words.action.close}
          @click=${() => tools.set(begun(null))}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="measure-body" aria-live="polite">
        ${now.measure === 'point' ? point(now, words, copy, copied) : figures(now, words, ellipsoid)}
      </div>
      ${now.measure === 'point' ? null : buttons(stores, now.points.length === 0, words)}
    `;
  });
  tools.subscribe((now, before) => {
    if (now.measure !== before.measure) copied = null;
    // A phone has room for the map or for a card.
    if (now.measure !== null && before.measure === null && onPhone()) {
      stores.data.set({ choices: [] });
      stores.view.set({ selected: null });
    }
    if (now.measure !== null && ellipsoid === null)
      void import('../geodesy/ellipsoid').then((loaded) => {
        ellipsoid = loaded;
        ask();
      });
    ask();
  });
  document.addEventListener('keydown', (event) => {
    const now = tools.get();
    const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(event.target.tagName);
    if (now.measure === null) return;
    if (event.key === 'Escape') tools.set(begun(null));
    else if (event.key === 'Backspace' && !typing) tools.set(pointUndone(now));
    else if (event.key === ' ' && !typing) tools.set({ points: [...now.points, centre()], ended: false });
    else return;
    event.preventDefault();
  });
}

function figures(tools: Tools, words: Words, ellipsoid: typeof Ellipsoid | null): TemplateResult {
  const line = measuredLine(tools);
  const enough = line.length >= (tools.measure === 'area' ? 3 : 2);
  if (ellipsoid === null || !enough) {
    return html`
      <p class="measure-hint">${tools.measure === 'area' ? words.measure.hintArea : words.measure.hintLength}</p>
    `;
  }
  if (tools.measure === 'length') return big(...lengthText(ellipsoid.lengthM(line), words), '');
  const m2 = ellipsoid.areaM2(line);
  const [perimeter, unit] = lengthText(ellipsoid.perimeterM(line), words);
  const aside = `${formatNumber(m2, 1)} ${words.unit.m2} · ${words.measure.perimeter} ${perimeter} ${unit}`;
  return big(formatMu((m2 * 3) / 2000), words.unit.mu, aside);
}

function big(value: string, unit: string, aside: string): TemplateResult {
  return html`
    <p class="measure-figure">
      <b>${value}</b>
      <span>${unit}</span>
    </p>
    <p class="measure-hint">${aside}</p>
  `;
}

export function lengthText(metres: number, words: Words): [string, string] {
  return metres < 10_000
    ? [formatNumber(metres, metres < 1000 ? 1 : 0), words.unit.m]
    : [formatNumber(metres / 1000, 2), words.unit.km];
}

function point(
  { points: [at] }: Tools,
  words: Words,
  copy: (text: string) => void,
  copied: { text: string; done: boolean } | null,
): TemplateResult {
  if (at === undefined)
    return html`
      <p class="measure-hint">${words.measure.hintPoint}</p>
    `;
  const [lon, lat] = at;
  const labels: Record<System, string> = {
    degrees: words.measure.degrees,
    4525: words.measure.zone37,
    4546: words.measure.meridian111,
  };
  return html`
    <ul class="measure-systems">
      ${SYSTEMS.map((system) => {
        const text = coordinatesToCopy(lat, lon, system);
        const now = copied?.text === text ? copied : null;
        return html`
          <li>
            <span>${now === null ? labels[system] : now.done ? words.measure.copied : words.measure.notCopied}</span>
            <b>${coordinatesText(lat, lon, system)}</b>
            <button
              type="button"
              class="icon-button"
              aria-label=${`${words.measure.copy}${words.listComma}${labels[system]}`}
              data-copy=${system}
              @click=${() => copy(text)}
            >
              ${icon('copy')}
            </button>
          </li>
        `;
      })}
    </ul>
  `;
}

function buttons({ tools }: Stores, none: boolean, words: Words): TemplateResult {
  return html`
    <footer class="measure-foot">
      <button type="button" class="text-button" ?disabled=${none} @click=${() => tools.set(pointUndone(tools.get()))}>
        ${icon('undo')}${words.measure.undo}
      </button>
      <button type="button" class="text-button" ?disabled=${none} @click=${() => tools.set(begun(tools.get().measure))}>
        ${icon('close')}${words.measure.empty}
      </button>
    </footer>
  `;
}
