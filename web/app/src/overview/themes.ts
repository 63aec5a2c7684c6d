/** The tabs of the themes. */
import './themes.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { THEMES } from '../state/view';
import { toTheme } from '../state/moves';
import type { Now, Stores } from '../panel/mount';

export function themeTabs(stores: Stores, { view, words }: Now): TemplateResult {
  return html`
    <nav class="themes" aria-label=${words.action.themes}>
      ${THEMES.map(
        (theme) => html`
          <button
            type="button"
            data-theme=${theme}
            aria-pressed=${theme === view.theme}
            @click=${() => stores.view.set(toTheme(stores.view.get(), theme))}
          >
            ${icon(theme)}
            <span>${words.themes[theme]}</span>
          </button>
        `,
      )}
    </nav>
  `;
}
