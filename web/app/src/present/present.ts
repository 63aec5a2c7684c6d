/** The big screen: title, figures and legend over the map, and its keys. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { townOf } from '../state/data';
import { toTheme } from '../state/moves';
import { openThemes } from '../state/closed';
import { type View } from '../state/view';
import { nameOf, withoutRemark } from '../words/names';
import { figure } from '../figures/figures';
import { figuresOf } from '../figures/figures-of';
import { plain } from '../figures/headlines';
import { legendOf, linesThatAre } from '../legend/legend-of';
import { legendOnScreen } from '../legend/on-screen';
import type { Wall } from '../cleaning/wall';
import { storyPart } from './story';
import { laterStyle } from '../panel/later';
import { mount, type Acts, type Now, type Stores } from '../panel/mount';
import { closeCard } from '../state/selection';

/** How many themes on a key goes, as the buttons of a presenter's remote do. */
const STEPS: Partial<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** The big screen: the map, a title, at most four figures, a legend, and the arrow keys. */
export function mountPresent(root: HTMLElement, stores: Stores, acts: Acts): void {
  const show = (theme: View['theme']): void => {
    stores.data.set({ choices: [] });
    stores.view.set(toTheme({ ...stores.view.get(), selected: null }, theme));
    acts.showTheme();
  };
  let ask = (): void => undefined;
  const told = storyPart(stores, acts, () => ask());
  let wall: Wall | 'wanted' | null = null;
  /** The board comes with its style when it is first shown. */
  const wallOf = (): Wall | null => {
    if (wall === null) {
      wall = 'wanted';
      void Promise.all([import('../cleaning/wall'), laterStyle()]).then(
        ([{ makeWall }]) => {
          wall = makeWall(ask);
          ask();
        },
        () => (wall = null),
      );
    }
    return wall === 'wanted' ? null : wall;
  };
  /** Title, steps, figures and legend, which stand over the map. */
  const overMap = ({ view, data, words }: Now): TemplateResult => {
    const town = townOf(data, view.town);
    const set = figuresOf(view, data, words);
    const lines = linesThatAre(legendOf(view, data, words), view);
    return html`
      <header class="present-title">
        <h1>${town === undefined ? words.product : withoutRemark(nameOf(town, view.language))}</h1>
        <p>
          ${words.themes[view.theme]}${
            set === null || set.headlines.length === 0
              ? null
              : html`
                  <span>${set.headlines.slice(0, 1).map(plain)}</span>
                `
          }
        </p>
      </header>
      <nav class="present-steps" aria-label=${words.action.themes}>
        ${openThemes(view, data).map(
          (theme) => html`
            <button
              type="button"
              data-step=${theme}
              aria-label=${words.themes[theme]}
              aria-current=${theme === view.theme ? 'step' : nothing}
              @click=${() => show(theme)}
            ></button>
          `,
        )}
      </nav>
      <div class="present-foot">
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
        ${legendOnScreen(lines, view, stores.tools.get(), words)}
      </div>
    `;
  };
  ask = mount(root, stores, (now) => {
    const { view, words } = now;
    document.body.classList.toggle('is-presenting', view.presenting);
    const onBoard = view.presenting && view.board && view.theme === 'coverage';
    document.body.classList.toggle('is-on-board', onBoard);
    root.toggleAttribute('hidden', !view.presenting);
    const story = told(now);
    if (!view.presenting) return null;
    // What is drawn now has its size in the next frame.
    window.requestAnimationFrame(() => acts.giveWay());
    if (story !== null) return story;
    return html`
      ${onBoard ? (wallOf()?.part(now) ?? null) : overMap(now)}
      ${
        view.theme === 'coverage'
          ? html`
              <button
                type="button"
                class="present-board icon-button"
                aria-label=${words.todaysBoard}
                aria-pressed=${view.board}
                @click=${() => stores.view.set({ board: !stores.view.get().board })}
              >
                ${icon('table')}
              </button>
            `
          : null
      }
      <button
        type="button"
        class="present-leave icon-button"
        aria-label=${words.action.leave}
        data-tip=${words.presentHint}
        @click=${() => acts.present(false)}
      >
        ${icon('close')}
      </button>
      <p class="present-hint">${words.presentHint}</p>
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
      // A story has keys of its own.
      if (!view.presenting || view.scene !== null || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isTaken(event)) return;
      const step = STEPS[event.key];
      if (event.key === 'Escape') {
        if (view.selected !== null || stores.data.get().choices.length > 0) closeCard(stores);
        else acts.present(false);
      } else if (step === undefined) return;
      else {
        const themes = openThemes(view, stores.data.get());
        const next = themes[(themes.indexOf(view.theme) + step + themes.length) % themes.length] ?? view.theme;
        show(next);
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

/** Whether a key is for what has the focus: the sign-in of a closed map, a button, a card that is read on. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  const at = target as Element;
  if (at.closest('#gate, input, select, textarea') !== null) return true;
  if (key === ' ') return at.closest('button, a') !== null;
  return ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key) && at.closest('#card') !== null;
}
