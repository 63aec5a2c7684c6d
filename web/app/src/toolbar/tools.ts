/** The toolbar beside the map. */
import './tools.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { THEME_LAYERS } from '../state/themes';
import { toTable } from '../state/moves';
import { mount, type Acts, type Stores } from '../panel/mount';
import { NO_MODE, begun } from '../state/mode';
import { LOOKS } from '../look/style';

export function mountTools(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view: views, tools } = stores;
  const ask = mount(root, stores, ({ view, words }) => {
    if (view.presenting) return null;
    const { mode, here, sharing, open, look } = tools.get();
    const measures = mode.kind === 'measure';
    const turn = (panel: NonNullable<typeof open>): void => tools.set({ open: open === panel ? null : panel });
    // From what is worn, not from what was drawn: a second press may come before the first is.
    const nextLook = (): void =>
      tools.set({ look: LOOKS[(LOOKS.indexOf(tools.get().look) + 1) % LOOKS.length] ?? 'light' });
    const tool = (name: string, label: string, act: () => void, pressed?: boolean): TemplateResult => html`
      <button
        type="button"
        class="tool tool-${name}"
        aria-label=${label}
        title=${label}
        aria-pressed=${pressed ?? null}
        @click=${act}
      >
        ${icon(name)}
      </button>
    `;
    const first = THEME_LAYERS[view.theme][0] ?? 'villages';
    const openTable = (): void => views.set(toTable(view, view.table === null ? first : null));
    const flip = (): void => tools.set({ mode: measures ? NO_MODE : begun('length') });
    return html`
      <div class="tool-group tools-more">
        ${tool('present', words.action.present, () => acts.present(true))}
        ${tool('look', `${words.tool.look}${words.listComma}${words.tool[look]}`, nextLook)}
      </div>
      <div class="tool-group tools-more">
        ${tool('layers', words.stack.title, () => turn('layers'), open === 'layers')}
        ${tool('grid', words.tool.grid, () => views.set({ grid: !view.grid }), view.grid)}
      </div>
      <div class="tool-group">
        ${tool('share', words.share.title, () => tools.set({ sharing: !sharing }), sharing)}
        ${tool('table', words.tool.table, openTable, view.table !== null)}
      </div>
      <div class="tool-group">
        ${tool('measure', words.tool.measure, flip, measures)}
        ${canLocate() ? tool('locate', words.tool.locate, acts.locate, here !== null) : null}
      </div>
      <div class="tool-group">
        ${tool('whole', words.action.wholeTown, acts.wholeTown)}
        ${tool('more', words.stack.more, () => turn('more'), open === 'more')}
      </div>
      <div class="tool-group tools-zoom">
        ${tool('plus', words.action.zoomIn, () => acts.zoomBy(1))}${tool('minus', words.action.zoomOut, () => acts.zoomBy(-1))}
      </div>
    `;
  });
  tools.subscribe((now, before) => {
    if (
      now.mode.kind !== before.mode.kind ||
      now.here !== before.here ||
      now.sharing !== before.sharing ||
      now.open !== before.open
    )
      ask();
  });
}

/** A browser tells its place only over HTTPS or to its own machine. */
function canLocate(): boolean {
  return window.isSecureContext && 'geolocation' in navigator;
}
