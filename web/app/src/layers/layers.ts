/** The panel of layers: their order, opacity and switches, and the base map. */
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { THEME_LAYERS } from '../state/themes';
import { townOf, type Data } from '../state/data';
import { FIRST_VIEW, reordered, toggled, withOpacity, type Drawn, type Stacked, type View } from '../state/view';
import { toolPanel } from '../panel/tool-panel';
import type { Now, Stores } from '../panel/mount';
import type { LayerId } from '../api/layers';
import { pageLayer } from '../state/layers';

const LEAST_PERCENT = 10;

/** The layers that stand at a place of the stack in a theme and that the town has. */
export function layersAt(id: Stacked, { theme, town }: View, data: Data): LayerId[] {
  const counts = townOf(data, town)?.counts ?? {};
  // Streets and committees are drawn in every theme.
  const all: readonly LayerId[] = id === 'streets' || id === 'committees' ? [id] : THEME_LAYERS[theme];
  return all.filter((layer) => pageLayer(layer).stack === id && (counts[layer] ?? 0) > 0);
}

/** Order, opacity and switches of what is drawn. */
export function mountLayers(root: HTMLElement, stores: Stores): void {
  let dragged: Stacked | null = null;
  let said = '';
  const { view: views } = stores;
  const rows = (now: Now): Stacked[] => now.view.order.filter((id) => layersAt(id, now.view, now.data).length > 0);

  const put = (now: Now, id: Stacked, to: number): void => {
    const visible = rows(now);
    const others = visible.filter((each) => each !== id);
    const place = Math.max(0, Math.min(others.length, to));
    if (visible.indexOf(id) === place) return;
    views.set({ order: reordered(now.view.order, [...others.slice(0, place), id, ...others.slice(place)]) });
    said = now.words.stackPlace(nameOf(id, now), place + 1, visible.length);
  };

  const drag = (id: Stacked): void => {
    dragged = id;
    const move = ({ clientY }: PointerEvent): void => {
      const places = [...root.querySelectorAll<HTMLElement>('[data-stacked]')].map((row) =>
        row.getBoundingClientRect(),
      );
      const now = panel.now();
      const from = rows(now).indexOf(id);
      const to = places.findIndex((box, i) => (i < from ? clientY < box.top + box.height / 2 : clientY < box.bottom));
      put(now, id, to < 0 ? places.length - 1 : to);
    };
    const end = (): void => {
      dragged = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      panel.ask();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    panel.ask();
  };

  const key = (event: KeyboardEvent, now: Now, id: Stacked): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    put(now, id, rows(now).indexOf(id) + step);
    // The panel is rendered in the next frame, and the handle with it.
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() =>
        root.querySelector<HTMLElement>(`[data-stacked="${id}"] .stack-handle`)?.focus(),
      ),
    );
  };

  const row = (now: Now, id: Stacked): TemplateResult => {
    const { view, words } = now;
    const layers = layersAt(id, view, now.data);
    const off = layers.every((layer) => view.off.includes(layer));
    const name = nameOf(id, now);
    const others = view.off.filter((key) => !layers.some((layer) => layer === key));
    return html`
      <li class="stack-row ${off ? 'is-off' : ''} ${dragged === id ? 'is-dragged' : ''}" data-stacked=${id}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${words.stack.move}${words.listComma}${name}`}
          @pointerdown=${() => drag(id)}
          @keydown=${(event: KeyboardEvent) => key(event, now, id)}
        >
          ${icon('handle')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${off ? words.stack.show : words.stack.hide}${words.listComma}${name}`}
          @click=${() => views.set({ off: off ? others : [...others, ...layers].sort() })}
        >
          ${icon(off ? 'hidden' : 'eye')}
        </button>
        ${slider(now, id, name)}
      </li>
    `;
  };

  const choices = ({ view, data, words }: Now): TemplateResult | null => {
    const maps = data.baseMaps ?? [];
    if (maps.length === 0) return null;
    const all = [
      { id: null, name: words.stack.own },
      ...maps.map(({ id, name }) => ({ id, name: name[view.language] })),
    ];
    return html`
      <div class="stack-choices" role="radiogroup" aria-label=${words.stack.basemap}>
        ${all.map(
          ({ id, name }) => html`
            <label class="stack-check">
              <input
                type="radio"
                name="base"
                data-base=${id ?? ''}
                .checked=${view.base === id}
                @change=${() => views.set({ base: id })}
              />
              ${name}
            </label>
          `,
        )}
      </div>
    `;
  };

  const relief = ({ view, data, words }: Now): TemplateResult | null => {
    if ((townOf(data, view.town)?.counts.relief ?? 0) === 0) return null;
    return html`
      <label class="stack-check">
        <input
          type="checkbox"
          data-relief
          .checked=${!view.off.includes('relief')}
          @change=${() => views.set({ off: toggled(views.get().off, 'relief') })}
        />
        ${words.stack.relief}
      </label>
    `;
  };

  const slider = ({ view, words }: Now, drawn: Drawn, name: string): TemplateResult => {
    const percent = view.opacity[drawn] ?? 100;
    const slide = (event: Event): void => {
      const value = Number((event.target as HTMLInputElement).value);
      views.set({ opacity: withOpacity(views.get().opacity, drawn, value) });
    };
    return html`
      <span class="stack-name">${name}</span>
      <input
        type="range"
        min=${LEAST_PERCENT}
        max="100"
        step="5"
        data-opacity=${drawn}
        aria-label=${`${words.stack.opacity}${words.listComma}${name}`}
        .value=${String(percent)}
        @input=${slide}
      />
      <output>${percent}%</output>
    `;
  };

  const panel = toolPanel(root, stores, 'layers', (now) => {
    const { view, words } = now;
    const plain = view.order.join() === FIRST_VIEW.order.join() && Object.keys(view.opacity).length === 0;
    return html`
      <p class="panel-hint">${words.stack.hint}</p>
      <ol class="stack">
        ${rows(now).map((id) => row(now, id))}
      </ol>
      <div class="stack-base">
        ${choices(now)}
        <div class="stack-row">${slider(now, 'base', words.stack.base)}</div>
        ${relief(now)}
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${plain}
        @click=${() => views.set({ order: FIRST_VIEW.order, opacity: FIRST_VIEW.opacity })}
      >
        ${words.stack.reset}
      </button>
      <p class="sr" role="status">${said}</p>
    `;
  });
}

/** Points go by one name, since their marks and labels lie together; all else by its layer's. */
function nameOf(id: Stacked, { view, data, words }: Now): string {
  const [first] = layersAt(id, view, data);
  return id === 'points' || first === undefined ? words.stack.points : words.layers[first];
}
