import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { LOOKS } from '../look/palette';
import { aside } from './aside';
import type { Acts, Stores } from './panel';

/** The tools that a phone's window has no room for. */
export function mountMore(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view: views, tools } = stores;
  aside(root, stores, 'more', ({ view, words }) => {
    const row = (name: string, label: string, act: () => void, pressed?: boolean): TemplateResult => html`
      <button type="button" class="more-row more-${name}" aria-pressed=${pressed ?? null} @click=${act}>
        ${icon(name)}${label}
      </button>
    `;
    const present = (): void => {
      tools.set({ open: null });
      acts.present(true);
    };
    return html`
      ${row('layers', words.stack.title, () => tools.set({ open: 'layers' }))}
      ${row('grid', words.tool.grid, () => views.set({ grid: !view.grid }), view.grid)}
      ${row('present', words.action.present, present)}
      <div class="more-row" role="group" aria-label=${words.tool.look}>
        ${icon('look')}
        <span>${words.tool.look}</span>
        <span class="more-looks">
          ${LOOKS.map(
            (look) => html`
              <button
                type="button"
                data-look=${look}
                aria-pressed=${look === tools.get().look}
                @click=${() => tools.set({ look })}
              >
                ${words.tool[look]}
              </button>
            `,
          )}
        </span>
      </div>
    `;
  });
}
