import './present.css';
import { html } from 'lit-html';
import { icon } from '../look/icons';
import { townOf } from '../state/data';
import { THEMES } from '../state/view';
import { nameOf, withoutRemark } from '../words/names';
import { figure } from './figures';
import { figuresOf } from './figures-of';
import { legendOf, linesInSight } from './legend-of';
import { mount, type Acts, type Stores } from './panel';

/** The big screen: the map, a title, at most four figures, a legend, and the arrow keys. */
export function mountPresent(root: HTMLElement, stores: Stores, acts: Acts): void {
  const ask = mount(root, stores, ({ view, data, words }) => {
    document.body.classList.toggle('is-presenting', view.presenting);
    root.toggleAttribute('hidden', !view.presenting);
    if (!view.presenting) return null;
    const town = townOf(data, view.town);
    const set = figuresOf(view, data, words);
    const lines = linesInSight(legendOf(view, data, words), view, stores.tools.get().seen);
    return html`
      <header class="present-title">
        <h1>${town === undefined ? words.product : withoutRemark(nameOf(town, view.language))}</h1>
        <p>
          ${words.themes[view.theme]}${
            set?.headline == null
              ? null
              : html`
                  <span>${set.headline}</span>
                `
          }
        </p>
      </header>
      <ol class="present-steps" aria-hidden="true">
        ${THEMES.map(
          (theme) => html`
            <li class=${theme === view.theme ? 'is-now' : ''}></li>
          `,
        )}
      </ol>
      ${
        set === null
          ? null
          : html`
              <section class="present-figures" aria-label=${words.action.figures}>
                ${set.figures.slice(0, 4).map((each) => figure(each))}
                <p class="figures-date">${set.asOf}</p>
              </section>
            `
      }
      ${
        lines.length === 0
          ? null
          : html`
              <section class="present-legend" aria-label=${words.action.legend}>
                ${lines.map(
                  (line) => html`
                    <div>
                      ${line.sample}
                      <span>${line.label}</span>
                      <b>
                        ${line.total}
                        <small>${line.unit}</small>
                      </b>
                    </div>
                  `,
                )}
              </section>
            `
      }
      <button
        type="button"
        class="present-leave icon-button"
        aria-label=${words.action.leave}
        title=${words.presentHint}
        @click=${() => acts.present(false)}
      >
        ${icon('close')}
      </button>
      <p class="sr" role="status">${words.themes[view.theme]}</p>
    `;
  });
  stores.tools.subscribe((now, before) => {
    if (now.seen !== before.seen) ask();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const view = stores.view.get();
      if (!view.presenting || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[
        event.key
      ];
      if (event.key === 'Escape') acts.present(false);
      else if (step === undefined) return;
      else
        stores.view.set({
          theme: THEMES[(THEMES.indexOf(view.theme) + step + THEMES.length) % THEMES.length] ?? view.theme,
        });
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
