/** The panel of what is measured: length and area on the ellipsoid, and coordinates to copy. */
import { html, type TemplateResult } from 'lit-html';
import { SYSTEMS, coordinatesText, coordinatesToCopy, type System } from '../geodesy/coordinates';
import { icon } from '../look/icons';
import { layoutKind } from '../look/device';
import { MEASURES, NO_MODE, begun, measuring, pointUndone, type Measuring, type Mode } from '../state/mode';
import type { Words } from '../words';
import { copyText } from '../panel/copy';
import { mount, type Stores } from '../panel/mount';
import { measuredText } from './in-words';

export function mountMeasure(root: HTMLElement, stores: Stores): void {
  const { tools } = stores;
  let copied: { text: string; done: boolean } | null = null;
  const ask = mount(root, stores, ({ view, words }) => {
    const now = measuring(tools.get().mode);
    const wanted = now !== null && !view.presenting;
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
                aria-pressed=${each === now.what}
                @click=${() => tools.set({ mode: begun(each) })}
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
          @click=${() => tools.set({ mode: NO_MODE })}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="measure-body" aria-live="polite">
        ${now.what === 'point' ? point(now, words, copy, copied) : figures(now, words)}
      </div>
      ${now.what === 'point' ? null : buttons(stores, now, words)}
    `;
  });
  const turned = (mode: Mode, before: Mode): void => {
    const now = measuring(mode);
    if (now?.what !== measuring(before)?.what) copied = null;
    // A phone has room for the map or for a card.
    if (now !== null && before.kind !== 'measure' && layoutKind() === 'sheet') {
      stores.data.set({ choices: [] });
      stores.view.set({ selected: null });
    }
    ask();
  };
  tools.subscribe((now, before) => {
    if (now.mode !== before.mode) turned(now.mode, before.mode);
  });
  turned(tools.get().mode, NO_MODE);
}

function figures(now: Measuring, words: Words): TemplateResult {
  const measured = measuredText(now, words);
  if (measured === null)
    return html`
      <p class="measure-hint">${now.what === 'area' ? words.measure.hintArea : words.measure.hintLength}</p>
    `;
  return html`
    <p class="measure-figure">
      <b>${measured.value}</b>
      <span>${measured.unit}</span>
    </p>
    <p class="measure-hint">${measured.aside}</p>
  `;
}

function point(
  { points: [at] }: Measuring,
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

function buttons({ tools }: Stores, now: Measuring, words: Words): TemplateResult {
  const none = now.points.length === 0;
  return html`
    <footer class="measure-foot">
      <button type="button" class="text-button" ?disabled=${none} @click=${() => tools.set({ mode: pointUndone(now) })}>
        ${icon('undo')}${words.measure.undo}
      </button>
      <button type="button" class="text-button" ?disabled=${none} @click=${() => tools.set({ mode: begun(now.what) })}>
        ${icon('close')}${words.measure.empty}
      </button>
    </footer>
  `;
}
