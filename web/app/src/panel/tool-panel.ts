/** A panel that opens beside the tools. */
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import type { Tools } from '../state/tools';
import { CATALOGUE } from '../words';
import { mount, type Now, type Stores } from './mount';

/** A panel that opens beside the tools, with its head and the ways to close it. */
export function toolPanel(
  root: HTMLElement,
  stores: Stores,
  name: NonNullable<Tools['open']>,
  body: (now: Now) => TemplateResult,
): { readonly ask: () => void; readonly now: () => Now } {
  const { view, data, tools } = stores;
  const close = (): void => {
    tools.set({ open: null });
    document.querySelector<HTMLElement>(`.tool-${name}`)?.focus();
  };
  const ask = mount(root, stores, (now) => {
    const open = tools.get().open === name && !now.view.presenting;
    root.toggleAttribute('hidden', !open);
    if (!open) return null;
    const title = name === 'layers' ? now.words.stack.title : now.words.stack.more;
    root.setAttribute('aria-label', title);
    return html`
      <header class="panel-head">
        <h2>${title}</h2>
        <button
          type="button"
          class="icon-button"
          data-shortcut="Esc"
          aria-label=${now.words.action.close}
          @click=${close}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="panel-body">${body(now)}</div>
    `;
  });
  tools.subscribe((now, before) => {
    if (now.open !== before.open) ask();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && tools.get().open === name) close();
  });
  return { ask, now: () => ({ view: view.get(), data: data.get(), words: CATALOGUE[view.get().language] }) };
}
