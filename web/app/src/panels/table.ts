import { html, type TemplateResult } from 'lit-html';
import type { LayerId } from '../api/shapes';
import { icon } from '../look/icons';
import { boxOf } from '../map/geometry';
import { partsOf } from '../map/shapes';
import { featuresOf, fidOf } from '../state/data';
import { TABLES, columnsOf, type Column, type TableContext } from '../table/columns';
import { cellText, filtered, readWhere, rowsOf, sorted, totalOf, whereText, type Row, type Sort } from '../table/rows';
import { csvOf, geoJsonOf, save } from '../table/save';
import { nameOf } from '../words/names';
import { formatNumber } from '../words/numbers';
import { mount, type Acts, type Now, type Stores } from './panel';

interface Shown {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly all: number;
}

/** A layer's features in rows, linked with the map. Only the rows in sight are in the document. */
export function mountTable(root: HTMLElement, stores: Stores, acts: Acts): void {
  let sort: Sort | null = null;
  let inView = false;
  let scrolled = 0;
  let last: { keys: readonly unknown[]; shown: Shown } | null = null;

  const shownOf = (layer: LayerId, now: Now): Shown => {
    const { view, data } = now;
    const features = featuresOf(data, layer);
    const extent = inView ? acts.bounds() : null;
    const keys = [layer, data.layers[layer], data.layers.committees, data.coverage.value, view.where, view.language, sort, extent?.join()]; // prettier-ignore
    if (last !== null && keys.every((key, i) => last?.keys[i] === key)) return last.shown;
    const columns = columnsOf(layer, contextOf(now));
    const near = extent === null ? features : features.filter((each) => meets(each, extent));
    const rows = sorted(filtered(rowsOf(near, columns), columns, readWhere(view.where)), columns, sort);
    last = { keys, shown: { columns, rows, all: features.length } };
    return last.shown;
  };

  const grid = (layer: LayerId, shown: Shown, now: Now): TemplateResult => {
    const { columns, rows } = shown;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const height = (window.matchMedia('(max-width: 63.99em)').matches ? 2.75 : 2.25) * rem;
    const first = Math.max(0, Math.min(Math.floor(scrolled / height) - 8, rows.length - 1));
    const slice = rows.slice(first, first + 60);
    const spacer = (count: number): TemplateResult | null =>
      count <= 0
        ? null
        : html`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${columns.length} .style=${`height: ${Math.round(count * height)}px`}></td>
            </tr>
          `;
    return html`
      <table aria-rowcount=${rows.length + 1}>
        <thead>
          <tr>${columns.map((column) => headCell(column, now))}</tr>
          <tr class="table-filters">${columns.map((column) => filterCell(column, now))}</tr>
        </thead>
        <tbody>
          ${spacer(first)}${slice.map((row, i) => line(layer, row, columns, now, first + i + 2))}
          ${spacer(rows.length - first - slice.length)}
          ${
            rows.length > 0
              ? null
              : html`
                  <tr>
                    <td class="table-none" colspan=${columns.length}>
                      ${now.data.layers[layer]?.status === 'ready' ? now.words.table.none : now.words.table.reading}
                    </td>
                  </tr>
                `
          }
        </tbody>
        <tfoot>
          <tr>
            ${columns.map((column, i) => {
              const total = totalOf(rows, columns, i);
              return html`
                <td class=${column.kind}>
                  ${i === 0 ? now.words.table.sum : total === null ? '' : cellText(total, column)}
                </td>
              `;
            })}
          </tr>
        </tfoot>
      </table>
    `;
  };

  const headCell = (column: Column, { words }: Now): TemplateResult => {
    const own = sort?.field === column.field ? sort : null;
    const turn = (): void => {
      sort = own === null ? { field: column.field, down: false } : own.down ? null : { ...own, down: true };
      ask();
    };
    const { unit } = column;
    return html`
      <th class=${column.kind} aria-sort=${own === null ? 'none' : own.down ? 'descending' : 'ascending'} scope="col">
        <button type="button" data-sort=${column.field} @click=${turn}>
          ${column.label}${
            unit === undefined || unit === ''
              ? null
              : html`
                  <small>${words.listComma === ', ' ? `(${unit})` : `（${unit}）`}</small>
                `
          }
          <i>${own === null ? '' : own.down ? '↓' : '↑'}</i>
        </button>
      </th>
    `;
  };

  const filterCell = (column: Column, { view, words }: Now): TemplateResult => {
    const where = readWhere(view.where);
    const value = where[column.field] ?? '';
    const set = (text: string): void => {
      scrolled = 0;
      stores.view.set({ where: whereText({ ...where, [column.field]: text }) });
    };
    const label = `${words.table.filter} ${column.label}`;
    const typed = (part: (text: string) => string) => (event: Event): void => set(part((event.target as HTMLInputElement).value)); // prettier-ignore
    if (column.kind === 'listed') {
      return html`
        <td>
          <select aria-label=${label} data-filter=${column.field} .value=${value} @change=${typed((text) => text)}>
            <option value="">${words.table.all}</option>
            ${(column.options ?? []).map(
              (option) => html`
                <option value=${option} ?selected=${option === value}>${column.word?.(option) ?? option}</option>
              `,
            )}
          </select>
        </td>
      `;
    }
    const [from = '', to = ''] = value.split('..');
    const box = (placeholder: string, now: string, part: (text: string) => string): TemplateResult => html`
      <input
        type="text"
        inputmode=${column.kind === 'number' ? 'decimal' : 'text'}
        aria-label=${`${label} ${placeholder}`}
        data-filter=${column.field}
        placeholder=${placeholder}
        .value=${now}
        @input=${typed(part)}
      />
    `;
    return column.kind === 'number'
      ? html`
          <td class="number">
            ${box(words.table.from, from, (text) => `${text}..${to}`)}${box(words.table.to, to, (text) => `${from}..${text}`)}
          </td>
        `
      : html`
          <td>${box(words.table.filter, value, (text) => text)}</td>
        `;
  };

  const line = (
    layer: LayerId,
    { feature, cells }: Row,
    columns: readonly Column[],
    { view }: Now,
    at: number,
  ): TemplateResult => {
    const fid = fidOf(feature);
    const chosen = view.selected?.layer === layer && view.selected.fid === fid;
    const choose = (): void => {
      stores.view.set({ selected: { layer, fid } });
      acts.zoomToSelected();
    };
    return html`
      <tr class=${chosen ? 'is-chosen' : ''} aria-rowindex=${at} data-fid=${fid} @click=${choose}>
        ${columns.map((column, i) => {
          const text = cellText(cells[i] ?? null, column);
          return html`
            <td class=${column.kind}>
              ${
                i === 0
                  ? html`
                      <button type="button" aria-current=${chosen ? 'true' : 'false'}>${text || `#${fid}`}</button>
                    `
                  : text
              }
            </td>
          `;
        })}
      </tr>
    `;
  };

  const ask = mount(root, stores, (now) => {
    const { view, words } = now;
    const layer = view.presenting ? null : view.table;
    root.toggleAttribute('hidden', layer === null);
    document.body.classList.toggle('has-table', layer !== null);
    if (layer === null) return null;
    const shown = shownOf(layer, now);
    const name = `${layer}-${view.town ?? ''}`;
    const flipView = (event: Event): void => {
      inView = (event.target as HTMLInputElement).checked;
      ask();
    };
    return html`
      <header class="table-head">
        <select
          aria-label=${words.table.layer}
          @change=${(event: Event) => {
            sort = null;
            stores.view.set({ table: (event.target as HTMLSelectElement).value as LayerId, where: '' });
          }}
        >
          ${(Object.keys(TABLES) as LayerId[]).map(
            (each) => html`
              <option value=${each} ?selected=${each === layer}>${words.layers[each]}</option>
            `,
          )}
        </select>
        <span class="table-count" role="status">
          ${words.rows(formatNumber(shown.rows.length), formatNumber(shown.all))}
        </span>
        <label class="table-check">
          <input type="checkbox" .checked=${inView} @change=${flipView} />
          ${words.table.inView}
        </label>
        ${
          view.where === ''
            ? null
            : html`
                <button type="button" class="text-button" @click=${() => stores.view.set({ where: '' })}>
                  ${words.table.empty}
                </button>
              `
        }
        <span class="table-gap"></span>
        <button
          type="button"
          class="text-button"
          data-save="csv"
          @click=${() => save(`${name}.csv`, 'text/csv', csvOf(shown.rows, shown.columns))}
        >
          ${words.table.csv}
        </button>
        <button
          type="button"
          class="text-button"
          data-save="geojson"
          @click=${() => save(`${name}.geojson`, 'application/geo+json', geoJsonOf(shown.rows))}
        >
          ${words.table.geojson}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${words.action.close}
          @click=${() => stores.view.set({ table: null, where: '' })}
        >
          ${icon('close')}
        </button>
      </header>
      <div
        class="table-scroll"
        tabindex="0"
        role="region"
        aria-label=${words.layers[layer]}
        @scroll=${(event: Event) => {
          scrolled = (event.target as HTMLElement).scrollTop;
          ask();
        }}
      >
        ${grid(layer, shown, now)}
      </div>
    `;
  });
}

function contextOf({ view, data, words }: Now): TableContext {
  const committees = featuresOf(data, 'committees').map(
    ({ properties }) => [properties.code ?? '', nameOf(properties, view.language)] as const,
  );
  return { words, language: view.language, committees: new Map(committees), coverage: data.coverage.value };
}

const extents = new WeakMap<object, readonly [number, number, number, number]>();

function meets(
  feature: Row['feature'],
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  const { geometry } = feature;
  if (geometry === null) return false;
  let own = extents.get(feature);
  if (own === undefined) {
    const box = boxOf(partsOf(geometry).map((part) => part.flatMap(([lon = 0, lat = 0]) => [lon, lat])));
    own = [box.minX, box.minY, box.maxX, box.maxY];
    extents.set(feature, own);
  }
  return own[0] <= east && own[2] >= west && own[1] <= north && own[3] >= south;
}
