/** A layer's list as it is printed: all of its rows, what they were chosen and sorted by, their totals. */
import { html, type TemplateResult } from 'lit-html';
import { columnsOf, type Column } from '../columns/columns';
import { inWords } from '../columns/condition-words';
import { contextOf } from '../columns/context';
import { readable } from '../filter/conditions';
import { committeeName } from '../card/rows';
import { townOf } from '../state/data';
import { isNarrowed, matchesOf } from '../state/shown';
import { answerKey } from '../sync/keys';
import { cellText, totalOf, type Row } from '../table/rows';
import type { Shown } from '../table/shown';
import { formatNumber } from '../words/numbers';
import { nameOf, withoutRemark } from '../words/names';
import type { OfficeNow } from '../panel/form';
import { momentOf } from './moment';

/** More would be some two hundred sheets, which the browser lays out for a minute. */
export const MOST_ROWS = 8_000;
/** So many characters of Latin type stand side by side on an upright sheet. */
const UPRIGHT_CHARS = 114;

/** Whether all that the list is made of has come: its features and, where only the server can choose them, its answer. */
export function isRead({ view, data }: Pick<OfficeNow, 'view' | 'data'>): boolean {
  if (view.table === null) return true;
  const reading = data.layers[view.table];
  if (reading?.value == null) return reading?.status === 'failed';
  const asked = view.town === null ? null : answerKey(view.town, view);
  return asked === null || data.answered?.filter === view.filter;
}

/** The list's sheets. */
export function listPaper(shown: Shown, now: OfficeNow, printed: string): TemplateResult {
  const { layer, columns, rows, of } = shown;
  const { view, data, words, office } = now;
  const { paper } = office;
  const town = townOf(data, view.town);
  const name = withoutRemark(town === undefined ? words.product : nameOf(town, view.language));
  const few = rows.slice(0, MOST_ROWS);
  const facts: (readonly [string, string])[] = [
    [words.action.date, momentOf(now, layer)],
    [words.filter.conditions, conditions(shown, now)],
    [paper.sorted, sorting(columns, now)],
    [paper.rows, words.rows(formatNumber(rows.length), formatNumber(of))],
  ];
  const running = [name, words.layers[layer], paper.printed(printed), ...(town?.sample === true ? [words.sample] : [])];
  return html`
    <section class="paper-list" data-way=${isWide(columns, few) ? 'across' : 'upright'}>
      <header>
        <h1>${name} · ${words.layers[layer]}</h1>
        <dl>
          ${facts
            .filter(([, text]) => text !== '')
            .map(
              ([title, text]) => html`
                <div>
                  <dt>${title}</dt>
                  <dd>${text}</dd>
                </div>
              `,
            )}
        </dl>
        ${
          few.length === rows.length
            ? null
            : html`
                <p class="paper-cap">${paper.capped(formatNumber(few.length), formatNumber(rows.length))}</p>
              `
        }
      </header>
      <table>
        <thead>
          <tr class="paper-running">
            <td colspan=${columns.length + 1}>${running.join(' · ')}</td>
          </tr>
          <tr>
            <th scope="col" class="number">${paper.number}</th>
            ${columns.map(
              (column) => html`
                <th scope="col" class=${column.kind}>
                  ${column.label}${column.unit === undefined || column.unit === '' ? '' : office.paren('', column.unit)}
                </th>
              `,
            )}
          </tr>
        </thead>
        <tbody>
          ${few.length === 0 ? empty(columns, now) : few.map((row, i) => line(row, i, columns))}
          ${few.length === 0 ? null : totals(shown, now)}
        </tbody>
      </table>
    </section>
  `;
}

function line({ cells }: Row, i: number, columns: readonly Column[]): TemplateResult {
  return html`
    <tr>
      <td class="number">${i + 1}</td>
      ${columns.map(
        (column, k) => html`
          <td class=${column.kind}>${cellText(cells[k] ?? null, column)}</td>
        `,
      )}
    </tr>
  `;
}

function totals({ rows, columns }: Shown, { words, office }: OfficeNow): TemplateResult {
  return html`
    <tr class="paper-total">
      <th scope="row" colspan="2">${office.paren(words.table.sum, words.rows(...twice(formatNumber(rows.length))))}</th>
      ${columns.slice(1).map((column) => {
        const total = totalOf(rows, column);
        return html`
          <td class=${column.kind}>${total === null ? '' : cellText(total, column)}</td>
        `;
      })}
    </tr>
  `;
}

function twice(text: string): [string, string] {
  return [text, text];
}

function empty(columns: readonly Column[], now: OfficeNow): TemplateResult {
  const { words } = now;
  return html`
    <tr>
      <td colspan=${columns.length + 1}>${isRead(now) ? words.table.none : now.office.paper.unread}</td>
    </tr>
  `;
}

/** What the rows were chosen by, in words. */
function conditions({ layer, all, bounds }: Shown, now: OfficeNow): string {
  const { view, data, words } = now;
  const { committee, filter } = view;
  const texts: string[] = [];
  if (committee !== null && isNarrowed(layer))
    texts.push(committee === 'none' ? words.filter.noCommittee : (committeeName(committee, now) ?? committee));
  if (filter !== '')
    texts.push(
      ...(matchesOf(view, data, layer).fault === null
        ? readable(filter).map((each) => inWords(each, all.length > 0 ? all : columnsOf(layer, contextOf(now)), words))
        : [filter]),
    );
  if (bounds !== null) texts.push(words.table.inView);
  return texts.length === 0 ? now.office.paper.everything : texts.join(' · ');
}

function sorting(columns: readonly Column[], { view: { sort }, words, office }: OfficeNow): string {
  const column = columns.find(({ field }) => field === sort?.field);
  if (sort === null || column === undefined) return office.paper.unsorted;
  return office.paren(column.label, sort.down ? words.table.down : words.table.up);
}

/** Whether the rows are so long that the sheet is laid on its side. */
function isWide(columns: readonly Column[], rows: readonly Row[]): boolean {
  const chars = columns.map((column, i) => {
    const texts = rows.slice(0, 400).map(({ cells }) => widthOf(cellText(cells[i] ?? null, column)));
    const label = widthOf(column.label) + (column.unit === undefined ? 0 : widthOf(column.unit) + 2);
    return Math.min(28, Math.max(label, ...texts, 4)) + 2;
  });
  return chars.reduce((sum, each) => sum + each, 6) > UPRIGHT_CHARS;
}

/** A Chinese character is as wide as two Latin ones. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}
