/** The toolbar beside the map. */
import './tools.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { THEME_LAYERS } from '../state/themes';
import { toTable } from '../state/moves';
import { mount, type Acts, type Stores } from '../panel/mount';
import { NO_MODE, begun, type Mode } from '../state/mode';
import { LOOKS } from '../look/style';

interface Tool {
  readonly name: string;
  /** What stands under the icon where there is room: all of the label, or a word of it. */
  readonly word: string;
  readonly label?: string;
  /** The key that does the same while the map has the focus. */
  readonly key?: string;
  readonly act: () => void;
  readonly pressed?: boolean;
}

export function mountTools(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view: views, tools, work } = stores;
  const ask = mount(root, stores, ({ view, words }) => {
    if (view.presenting) return null;
    const { mode, here, sharing, open, look } = tools.get();
    const measures = (now: Mode): boolean => now.kind === 'measure';
    // Each act begins from what is so, not from what was drawn: a second press may come before the first is.
    const turn = (panel: NonNullable<typeof open>): void =>
      tools.set({ open: tools.get().open === panel ? null : panel });
    const nextLook = (): void =>
      tools.set({ look: LOOKS[(LOOKS.indexOf(tools.get().look) + 1) % LOOKS.length] ?? 'light' });
    const tool = ({ name, word, label = word, key, act, pressed }: Tool): TemplateResult => html`
      <button
        type="button"
        class="tool tool-${name}"
        aria-label=${label}
        data-shortcut=${key ?? nothing}
        aria-pressed=${pressed ?? null}
        @click=${act}
      >
        ${icon(name)}
        <span>${word}</span>
      </button>
    `;
    const turnTable = (): void => {
      const now = views.get();
      views.set(toTable(now, now.table === null ? (THEME_LAYERS[now.theme][0] ?? 'villages') : null));
    };
    const compare = (): void => work.set({ open: work.get().open === 'compare' ? null : 'compare' });
    const flip = (): void => tools.set({ mode: measures(tools.get().mode) ? NO_MODE : begun('length') });
    const { action, stack, share, tool: names, toolWord } = words;
    return html`
      <div class="tool-group tools-more">
        ${tool({ name: 'present', word: action.present, act: () => acts.present(true) })}
        ${tool({ name: 'look', word: names.look, label: `${names.look}${words.listComma}${names[look]}`, act: nextLook })}
      </div>
      <div class="tool-group tools-more">
        ${tool({ name: 'layers', word: stack.title, act: () => turn('layers'), pressed: open === 'layers' })}
        ${tool({ name: 'grid', word: names.grid, act: () => views.set({ grid: !views.get().grid }), pressed: view.grid })}
      </div>
      <div class="tool-group tools-more tools-paper">
        ${tool({ name: 'print', word: names.print, act: acts.print })}
        ${tool({ name: 'compare', word: toolWord.compare, label: words.work.compare, act: compare, pressed: work.get().open === 'compare' })}
      </div>
      <div class="tool-group">
        ${tool({ name: 'share', word: toolWord.share, label: share.title, act: () => tools.set({ sharing: !tools.get().sharing }), pressed: sharing })}
        ${tool({ name: 'table', word: names.table, act: turnTable, pressed: view.table !== null })}
      </div>
      <div class="tool-group">
        ${tool({ name: 'measure', word: toolWord.measure, label: names.measure, act: flip, pressed: measures(mode) })}
        ${canLocate() ? tool({ name: 'locate', word: toolWord.locate, label: names.locate, act: acts.locate, pressed: here !== null }) : null}
      </div>
      <div class="tool-group">
        ${tool({ name: 'whole', word: toolWord.whole, label: action.wholeTown, act: acts.wholeTown })}
        ${tool({ name: 'more', word: stack.more, act: () => turn('more'), pressed: open === 'more' })}
      </div>
      <div class="tool-group tools-zoom">
        ${tool({ name: 'plus', word: action.zoomIn, key: '+', act: () => acts.zoomBy(1) })}
        ${tool({ name: 'minus', word: action.zoomOut, key: '−', act: () => acts.zoomBy(-1) })}
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
