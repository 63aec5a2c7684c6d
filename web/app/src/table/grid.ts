/** The table's rows, of which only those in sight are in the document. */
import { html, type TemplateResult } from 'lit-html';
import { fidOf } from '../state/data';
import type { Column } from '../columns/columns';
import { formatNumber } from '../words/numbers';
import { cellText, overlapOf, totalOf, type Row } from './rows';
import type { Acts, Now, Stores } from '../panel/mount';
import type { Menus } from './menus';
import type { Shown } from './shown';

const OVERSCAN = 8;
const IN_DOCUMENT = 60;

/** A layer's features in rows, linked with the map. Only the rows in sight are in the document. */
export function makeTable(
  root: HTMLElement,
  stores: Stores,
  acts: Acts,
  menus: Menus,
  ask: () => void,
): (shown: Shown, now: Now) => TemplateResult {
  let scrolled = 0;

  const scroll = (event: Event): void => {
    scrolled = (event.target as HTMLElement).scrollTop;
    menus.close();
    ask();
  };

  return (shown, now) => {
    const { words } = now;
    return html`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${words.layers[shown.layer]} @scroll=${scroll}>
        <table aria-rowcount=${shown.rows.length + 1}>
          <thead>
            <tr>${shown.columns.map((column) => headCell(column, now, menus))}</tr>
          </thead>
          <tbody @keydown=${(event: KeyboardEvent) => walk(event, root)}>${body(shown, now)}</tbody>
          <tfoot>
            <tr>${shown.columns.map((column, i) => totalCell(shown, column, i, now))}</tr>
          </tfoot>
        </table>
      </div>
    `;
  };

  function body({ layer, columns, rows }: Shown, now: Now): unknown {
    if (rows.length === 0) {
      const { status } = now.data.layers[layer] ?? { status: 'reading' };
      return html`
        <tr>
          <td class="table-none" colspan=${columns.length}>
            ${status === 'ready' ? now.words.table.none : now.words.table.reading}
          </td>
        </tr>
      `;
    }
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const height = (window.matchMedia('(max-width: 63.99em)').matches ? 2.75 : 2.25) * rem;
    const first = Math.max(0, Math.min(Math.floor(scrolled / height) - OVERSCAN, rows.length - 1));
    const slice = rows.slice(first, first + IN_DOCUMENT);
    const spacer = (count: number): TemplateResult | null =>
      count <= 0
        ? null
        : html`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${columns.length} .style=${`height: ${Math.round(count * height)}px`}></td>
            </tr>
          `;
    return html`
      ${spacer(first)}${slice.map((row, i) => line(layer, row, columns, now, first + i + 2))}
      ${spacer(rows.length - first - slice.length)}
    `;
  }

  function line(
    layer: Shown['layer'],
    { feature, cells }: Row,
    columns: readonly Column[],
    { view }: Now,
    at: number,
  ): TemplateResult {
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
          const shown = column.field === 'code' ? codeCell(text, view.town ?? '') : text;
          return html`
            <td class=${column.kind}>
              ${
                i === 0
                  ? html`
                      <button type="button" aria-current=${chosen ? 'true' : 'false'}>
                        ${text === '' ? `#${fid}` : shown}
                      </button>
                    `
                  : shown
              }
            </td>
          `;
        })}
      </tr>
    `;
  }
}

function headCell(column: Column, { view, words }: Now, menus: Menus): TemplateResult {
  const own = view.sort?.field === column.field ? view.sort : null;
  const { unit, field, kind, label } = column;
  const narrowed = menus.narrowed(view.filter, field);
  return html`
    <th
      class="${kind} ${narrowed ? 'is-narrowed' : ''}"
      aria-sort=${own === null ? 'none' : own.down ? 'descending' : 'ascending'}
      scope="col"
    >
      <button
        type="button"
        data-column=${field}
        aria-haspopup="dialog"
        aria-expanded=${menus.isOpen(field)}
        @click=${(event: Event) => menus.toggle(field, event.currentTarget as HTMLElement)}
      >
        ${label}${
          unit === undefined || unit === ''
            ? null
            : html`
                <small>${words.listComma === ', ' ? ` (${unit})` : `（${unit}）`}</small>
              `
        }
        <i aria-hidden="true">${own === null ? '' : own.down ? '↓' : '↑'}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `;
}

/** A code with its town apart, which all rows share and a phone has no room for. Other codes stay whole. */
function codeCell(code: string, town: string): TemplateResult | string {
  if (town === '' || !code.startsWith(town) || code === town) return code;
  // prettier-ignore
  return html`<span class="code-town">${town}</span>${code.slice(town.length)}`;
}

function totalCell({ rows }: Shown, column: Column, i: number, { words }: Now): TemplateResult {
  const total = totalOf(rows, column);
  if (i === 0 || total === null)
    return html`
      <td class=${column.kind}>${i === 0 ? words.table.sum : ''}</td>
    `;
  const overlap = overlapOf(rows, column, i);
  const text = cellText(total, column);
  const twice = formatNumber(overlap, column.decimals);
  return html`
    <td class=${column.kind} data-total=${text}>
      ${
        Number(overlap.toFixed(column.decimals)) === 0
          ? null
          : html`
              <small title=${words.overlapNote(twice)}>${words.overlap(twice)}</small>
            `
      }
      ${text}
    </td>
  `;
}

/** From the row of what is selected the next stop is its card, before all rows that follow. */
function toCard(event: KeyboardEvent): void {
  if ((event.target as HTMLElement).closest('tr.is-chosen') === null) return;
  const card = document.getElementById('card');
  card?.focus();
  if (document.activeElement === card) event.preventDefault();
}

/**
 * Arrows go from row to row, and Tab from that of an open card to it; the rows beyond are put into the document as they
 * come into sight.
 */
function walk(event: KeyboardEvent, root: HTMLElement): void {
  if (event.key === 'Tab' && !event.shiftKey) toCard(event);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('tr');
  const at = Number(row?.getAttribute('aria-rowindex'));
  if (step === undefined || !(at > 0)) return;
  event.preventDefault();
  const next = root.querySelector<HTMLElement>(`tr[aria-rowindex="${at + step}"]`);
  next?.scrollIntoView({ block: 'nearest' });
  next?.querySelector('button')?.focus({ preventScroll: true });
}
