/** The table panel: a layer's rows or charts, its conditions, its export. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { exportPath, type Wanted } from '../api/client';
import { conditionsOf, textOf } from '../filter/conditions';
import { icon } from '../look/icons';
import { pastInstant } from '../state/past';
import { isClosed } from '../state/closed';
import { toTable } from '../state/moves';
import { askedFilter, matchesOf } from '../state/shown';
import { columnsOf } from '../columns/columns';
import { contextOf } from '../columns/context';
import { exampleOf } from './example';
import { formatNumber } from '../words/numbers';
import { makeCharts } from '../charts/charts';
import { chips } from '../columns/chips';
import { closedNote } from '../panel/closed';
import { mount, type Acts, type Now, type Stores } from '../panel/mount';
import { makeTable } from './grid';
import { makeMenus } from './menus';
import { boundsOf, shownOf, type Shown } from './shown';
import { isVillage, type LayerId } from '../api/layers';
import { TABLED } from '../state/layers';

const FORMS = [['xlsx', 'XLSX'], ['csv', 'CSV'], ['geojson', 'GeoJSON']] as const; // prettier-ignore

/** Under the map: a layer's rows or charts, what they are narrowed to, and the file of them. */
export function mountTable(root: HTMLElement, stores: Stores, acts: Acts): void {
  let last: { keys: readonly unknown[]; shown: Shown } | null = null;
  let writing = false;
  let ask = (): void => undefined;
  const menus = makeMenus(root, stores, () => ask());
  const charts = makeCharts(stores, () => ask());
  const table = makeTable(root, stores, acts, menus, () => ask());

  const shown = (layer: LayerId, now: Now): Shown => {
    const { view, data } = now;
    const matches = matchesOf(view, data, layer);
    const bounds = boundsOf(view.near, acts.bounds());
    const keys = [layer, matches, data.layers.committees, data.coverage.value, data.tint, view.language, view.sort, bounds?.join(), menus.version()]; // prettier-ignore
    if (last !== null && keys.every((key, i) => last?.keys[i] === key)) return last.shown;
    last = { keys, shown: shownOf(layer, now, bounds) };
    return last.shown;
  };

  const head = (layer: LayerId, shown: Shown, now: Now): TemplateResult => {
    const { view, words } = now;
    const tab = (charts: boolean): TemplateResult => html`
      <button
        type="button"
        data-tab=${charts ? 'charts' : 'rows'}
        aria-pressed=${view.charts === charts}
        @click=${() => stores.view.set({ charts })}
      >
        ${charts ? words.table.charts : words.table.rows}
      </button>
    `;
    return html`
      <header class="table-head">
        <select
          aria-label=${words.table.layer}
          @change=${(event: Event) => {
            const wanted = (event.target as HTMLSelectElement).value as LayerId;
            stores.view.set({ ...toTable(stores.view.get(), wanted), charts: view.charts });
          }}
        >
          ${TABLED.filter((each) => each === layer || !isClosed(each, now.view, now.data)).map(
            (each) => html`
              <option value=${each} ?selected=${each === layer}>${words.layers[each]}</option>
            `,
          )}
        </select>
        <div class="table-tabs" role="group">${tab(false)}${tab(true)}</div>
        <span class="table-count" role="status">
          ${words.rows(formatNumber(shown.rows.length), formatNumber(shown.of))}
        </span>
        <label class="table-check">
          <input
            type="checkbox"
            .checked=${view.near}
            @change=${(event: Event) => stores.view.set({ near: (event.target as HTMLInputElement).checked })}
          />
          ${words.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${writing} @click=${write}>
          ${words.filter.text}
        </button>
        ${view.charts ? null : menus.columnsButton(words)}
        <span class="table-gap"></span>
        <button type="button" class="text-button table-print" data-print @click=${acts.print}>
          ${icon('print')}${words.tool.print}
        </button>
        <span class="table-export">
          ${words.table.export}
          ${FORMS.map(([form, label]) => {
            const href = fileOf(form, shown, now);
            return html`
              <a
                class="text-button"
                data-save=${form}
                download
                href=${href ?? nothing}
                aria-disabled=${href === null ? 'true' : nothing}
              >
                ${label}
              </a>
            `;
          })}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${words.action.close}
          @click=${() => stores.view.set(toTable(stores.view.get(), null))}
        >
          ${icon('close')}
        </button>
      </header>
    `;
  };

  const write = (): void => {
    writing = !writing;
    ask();
    if (writing) window.requestAnimationFrame(() => root.querySelector<HTMLInputElement>('.table-text')?.focus());
  };

  const conditions = (layer: LayerId, now: Now): TemplateResult | null => {
    const { view, words } = now;
    const list = chips(stores, now);
    if (!writing && list === null) return null;
    return html`
      <div class="table-conditions">
        ${
          writing
            ? html`
                <input
                  class="table-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${words.filter.text}
                  placeholder=${words.filter.hint(exampleOf(columnsOf(layer, contextOf(now))))}
                  .value=${view.filter}
                  @change=${(event: Event) =>
                    stores.view.set({ filter: normal((event.target as HTMLInputElement).value) })}
                />
              `
            : null
        }
        ${list}
      </div>
    `;
  };

  ask = mount(root, stores, (now) => {
    const { view } = now;
    const layer = view.presenting ? null : view.table;
    root.toggleAttribute('hidden', layer === null);
    document.body.classList.toggle('has-table', layer !== null);
    document.body.classList.toggle('has-charts', layer !== null && view.charts);
    if (layer === null) return null;
    const rows = shown(layer, now);
    if (isClosed(layer, view, now.data))
      return html`
        ${head(layer, rows, now)} ${closedNote(stores, now, layer)}
      `;
    return html`
      ${head(layer, rows, now)} ${conditions(layer, now)}
      ${view.charts ? charts(now, layer, rows.all, rows.within) : table(rows, now)} ${menus.open(rows, now)}
    `;
  });
}

/** Columns of villages that a file does not have; zones have a level of their own. */
const OWN: readonly string[] = ['level', 'change'];

/** The address of an export with exactly the shown rows; null while the filter has a syntax error. */
function fileOf(form: Wanted['form'], { layer, columns, bounds }: Shown, { view, data }: Now): string | null {
  if (matchesOf(view, data, layer).fault !== null) return null;
  const { sort } = view;
  const by = columns.find(({ field }) => field === sort?.field);
  // A class is the page's own, and so is what changed: the file has the rates, in its usual order.
  const inFile = (field: string): boolean => !isVillage(layer) || !OWN.includes(field);
  const ordered = sort !== null && by !== undefined && inFile(by.field);
  return exportPath(layer, {
    form,
    town: view.town ?? '',
    language: view.language,
    date: isVillage(layer) ? view.date : null,
    columns: columns.map(({ field }) => field).filter(inFile),
    filter: askedFilter(view, data, layer),
    sort: ordered ? `${sort.down ? '-' : ''}${by.by ?? by.field}` : '',
    bounds,
    at: pastInstant(view),
    rate: isVillage(layer) && view.theme === 'coverage' && pastInstant(view) === null ? rateOf(view, data) : null,
  });
}

/** The measure whose columns the file has, with its days. */
function rateOf({ measure, committee }: Now['view'], { tint }: Now['data']): NonNullable<Wanted['rate']> | null {
  if (measure === null || tint === null) return null;
  return { measure: `coverage.${measure}`, ...tint.period, committee: committee === 'none' ? null : committee };
}

/** A text as the page itself would write it; one that is wrong stays as it was typed, to be put right. */
function normal(text: string): string {
  try {
    return textOf(conditionsOf(text));
  } catch {
    return text.trim();
  }
}
