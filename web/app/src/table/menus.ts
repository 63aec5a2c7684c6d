/** The table's menus: sorting, filtering and hiding a column, choosing the columns. */
import { html, type TemplateResult } from 'lit-html';
import { readable, textOf, withCondition, type Condition } from '../filter/conditions';
import type { Column } from '../columns/columns';
import { keepColumns } from '../columns/kept';
import type { Words } from '../words';
import { areaTyped, boundText, boundTyped, otherUnit } from '../words/areas';
import { areaUnit, keepAreaUnit } from '../words/kept-unit';
import { formatNumber } from '../words/numbers';
import { unitSwitch } from '../panel/unit-switch';
import type { Now, Stores } from '../panel/mount';
import { bounded, boundsOf, choicesOf, menuPlace, ordered, ticked } from './choices';
import type { Shown } from './shown';

const COLUMNS = '*';
/** So many values are found by eye. */
const SEARCH_FROM = 12;

export interface Menus {
  readonly toggle: (field: string, from: HTMLElement) => void;
  readonly close: () => void;
  readonly isOpen: (field: string) => boolean;
  readonly narrowed: (filter: string, field: string) => boolean;
  readonly open: (shown: Shown, now: Now) => TemplateResult | null;
  readonly columnsButton: (words: Words) => TemplateResult;
  /** Changes when other columns are chosen. */
  readonly version: () => number;
}

/** The menus of the table: one for each column, and one that chooses the columns. One is open at a time. */
export function makeMenus(root: HTMLElement, stores: Stores, ask: () => void): Menus {
  let field: string | null = null;
  let opener: HTMLElement | null = null;
  let search = '';
  /** The area that is being typed. */
  let typing = '';
  let version = 0;

  const close = (back = false): void => {
    if (field === null) return;
    field = null;
    if (back) opener?.focus();
    ask();
  };
  const toggle = (wanted: string, from: HTMLElement): void => {
    if (field === wanted) {
      close();
      return;
    }
    field = wanted;
    opener = from;
    search = '';
    typing = '';
    ask();
    window.requestAnimationFrame(() =>
      root.querySelector<HTMLElement>('.table-menu button, .table-menu input')?.focus(),
    );
  };
  document.addEventListener('pointerdown', ({ target }) => {
    if (field === null || !(target instanceof Element)) return;
    if (target.closest('.table-menu') === null && target.closest('[aria-expanded="true"]') === null) close();
  });
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(true);
  };
  // From the filter as it is now, not as it was drawn: a second press may come before the first is.
  const set = (name: string, conditionOf: (now: readonly Condition[]) => Condition | null): void => {
    const now = readable(stores.view.get().filter);
    stores.view.set({ filter: textOf(withCondition(now, name, conditionOf(now))) });
  };
  const choose = (shown: Shown, wanted: readonly string[] | null): void => {
    keepColumns(shown.layer, wanted);
    version += 1;
    ask();
  };

  const frame = (label: string, inside: unknown): TemplateResult => html`
    <div class="table-menu panel" role="dialog" aria-label=${label} .style=${placeOf(root, opener)} @keydown=${keydown}>
      ${inside}
    </div>
  `;

  const columnMenu = (column: Column, shown: Shown, now: Now): TemplateResult => {
    const { view, words } = now;
    const sort = (down: boolean): TemplateResult => html`
      <button
        type="button"
        data-sort=${down ? 'down' : 'up'}
        aria-pressed=${view.sort?.field === column.field && view.sort.down === down}
        @click=${() => stores.view.set({ sort: ordered(stores.view.get().sort, column.field, down) })}
      >
        ${down ? words.table.down : words.table.up}
      </button>
    `;
    const conditions = readable(view.filter);
    const hide = (): void => {
      field = null;
      choose(
        shown,
        shown.columns.map((each) => each.field).filter((each) => each !== column.field),
      );
    };
    return frame(
      column.label,
      html`
        <div class="table-menu-row">${sort(false)}${sort(true)}</div>
        ${filterPart(column, shown, now, conditions)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${shown.columns.length < 2} @click=${hide}>${words.table.hide}</button>
          <button
            type="button"
            ?disabled=${!narrowed(view.filter, column.field)}
            @click=${() => set(column.field, () => null)}
          >
            ${words.table.free}
          </button>
        </div>
      `,
    );
  };

  /** The first text that the column has, as what may be typed. */
  const example = (column: Column, { columns, rows }: Shown, { filter }: Words): string | null => {
    const i = columns.indexOf(column);
    const cell = rows.map(({ cells }) => cells[i]).find((each) => typeof each === 'string');
    return cell == null ? null : filter.hint(cell);
  };
  const filterPart = (column: Column, shown: Shown, now: Now, conditions: readonly Condition[]): TemplateResult => {
    const { words } = now;
    const own = conditions.find((each) => each.kind !== 'other' && each.field === column.field);
    if (column.kind === 'listed') return valuesPart(column, shown, now, conditions);
    if (column.kind === 'text')
      return html`
        <input
          type="text"
          data-filter=${column.field}
          aria-label=${`${column.label} ${words.table.contains}`}
          placeholder=${example(column, shown, words) ?? words.table.contains}
          .value=${own?.kind === 'contains' ? own.text : ''}
          @input=${(event: Event) =>
            set(column.field, () => ({
              kind: 'contains',
              field: column.field,
              text: (event.target as HTMLInputElement).value,
            }))}
        />
      `;
    const range = boundsOf(conditions, column.field);
    const unit = isArea(column) ? areaUnit('mu') : null;
    const bound = (name: 'from' | 'to'): TemplateResult => {
      const kept = unit === null ? String(range[name] ?? '') : boundText(range[name], unit);
      return html`
        <input
          type="text"
          inputmode="decimal"
          data-filter=${column.field}
          data-bound=${name}
          aria-label=${`${column.label} ${words.table[name]}`}
          placeholder=${words.table[name]}
          .value=${kept}
          @input=${(event: Event) => {
            if (unit === null) return;
            typing = (event.target as HTMLInputElement).value;
            ask();
          }}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            typing = '';
            const own = unit === null ? undefined : areaTyped(value, unit)?.unit;
            if (own !== undefined && own !== unit) keepAreaUnit(own);
            const text = unit === null ? value : boundTyped(value, unit);
            set(column.field, (now) => bounded(now, column.field, name, text));
            ask();
          }}
        />
      `;
    };
    const typed = unit === null ? null : areaTyped(typing, unit);
    return html`
      <div class="table-menu-range">
        ${bound('from')}
        <span>–</span>
        ${bound('to')}
        ${
          unit === null
            ? html`
                <small>${column.unit ?? ''}</small>
              `
            : null
        }
      </div>
      ${
        unit === null
          ? null
          : html`
              <div class="table-menu-unit">
                ${unitSwitch(unit, words, ask)}
                <p class="table-menu-other" role="status">${typed === null ? '' : `= ${otherUnit(typed, words)}`}</p>
              </div>
            `
      }
    `;
  };

  const valuesPart = (column: Column, shown: Shown, now: Now, conditions: readonly Condition[]): TemplateResult => {
    const { view, data, words } = now;
    const choices = choicesOf(column, shown.layer, view, data, conditions, words);
    const seen = choices.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase()));
    return html`
      ${
        choices.length <= SEARCH_FROM
          ? null
          : html`
              <input
                type="text"
                aria-label=${words.table.find}
                placeholder=${words.table.find}
                .value=${search}
                @input=${(event: Event) => {
                  search = (event.target as HTMLInputElement).value;
                  ask();
                }}
              />
            `
      }
      <div class="table-menu-values" role="group" aria-label=${column.label} data-town=${view.town ?? ''}>
        ${seen.map(
          ({ value, text, count, chosen }) => html`
            <label>
              <input
                type="checkbox"
                data-value=${value ?? ''}
                .checked=${chosen}
                @change=${() => set(column.field, (now) => ticked(now, column.field, value))}
              />
              <span>${text}</span>
              <small>${formatNumber(count)}</small>
            </label>
          `,
        )}
      </div>
    `;
  };

  const columnsMenu = (shown: Shown, { words }: Now): TemplateResult => {
    const fields = shown.columns.map((column) => column.field);
    const flip = (name: string): void =>
      choose(shown, fields.includes(name) ? fields.filter((each) => each !== name) : [...fields, name]);
    return frame(
      words.table.columns,
      html`
        <div class="table-menu-values" role="group" aria-label=${words.table.columns}>
          ${shown.all.map(
            (column) => html`
              <label>
                <input
                  type="checkbox"
                  data-shown=${column.field}
                  .checked=${fields.includes(column.field)}
                  ?disabled=${fields.length === 1 && fields.includes(column.field)}
                  @change=${() => flip(column.field)}
                />
                <span>${column.label}</span>
              </label>
            `,
          )}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${() => choose(shown, null)}>${words.table.usual}</button>
        </div>
      `,
    );
  };

  return {
    toggle,
    close: () => close(),
    isOpen: (name) => field === name,
    narrowed,
    open: (shown, now) => {
      if (field === null) return null;
      if (field === COLUMNS) return columnsMenu(shown, now);
      const column = shown.columns.find((each) => each.field === field);
      return column === undefined ? null : columnMenu(column, shown, now);
    },
    columnsButton: (words) => html`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${field === COLUMNS}
        @click=${(event: Event) => toggle(COLUMNS, event.currentTarget as HTMLElement)}
      >
        ${words.table.columns}
      </button>
    `,
    version: () => version,
  };
}

/** Whether a column holds areas, which it has in mu. */
function isArea({ field }: Column): boolean {
  return field.endsWith('_mu');
}

function narrowed(filter: string, field: string): boolean {
  return readable(filter).some((each) => each.kind !== 'other' && each.field === field);
}

function placeOf(root: HTMLElement, opener: HTMLElement | null): string {
  if (opener === null) return '';
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const place = menuPlace(opener.getBoundingClientRect(), root.getBoundingClientRect(), window.innerHeight, rem);
  const edge = place.top === null ? `bottom: ${place.bottom ?? 0}px` : `top: ${place.top}px`;
  return `left: ${place.left}px; ${edge}; max-height: ${place.most}px`;
}
