/** A month's sheet by cleaner, and the attendance beside it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import {
  sheet as readSheet,
  type Correction,
  type Sheet,
  type SheetPart,
  type SheetRow,
  type SheetSums,
} from '../api/month';
import { icon } from '../look/icons';
import { problemLine, type WorkPorts } from '../panel/form';
import { lastDayOf } from '../state/papers';
import { formatNumber } from '../words/numbers';
import { makeCleaner, SIGNS } from './cleaner';
import { makeDoing } from '../panel/doing';
import { amount, money, saving, scroll, type MonthNow } from './parts';
import { makeReader, type Reading } from '../panel/read';

export interface SheetPapers {
  /** The month's sheet as far as it has been read; reading it is noted. */
  readonly read: (now: MonthNow) => Reading<Sheet>;
  readonly sheet: (now: MonthNow) => TemplateResult;
  readonly attendance: (now: MonthNow) => TemplateResult;
  readonly again: () => void;
  readonly forget: () => void;
}

function groupOf({ place }: Correction): 'villages' | 'streets' {
  return place.startsWith('streets.') ? 'streets' : 'villages';
}

export function makeSheets(ports: WorkPorts): SheetPapers {
  const { ask } = ports;
  const sheets = makeReader<Sheet>(ask);
  const doing = makeDoing(ports);
  let unmasked = false;

  const reading = ({ town, month }: MonthNow): Reading<Sheet> =>
    sheets.of(`${town} ${month} ${unmasked ? 'whole' : ''}`, () => readSheet(town, month, unmasked));
  const again = (): void => {
    sheets.again();
    cleaner.again();
  };
  const cleaner = makeCleaner(ports, again);

  const head = (now: MonthNow, name: 'month' | 'attendance'): TemplateResult => html`
    <p class="month-acts">
      <button
        type="button"
        class="form-button is-quiet"
        data-reveal
        aria-pressed=${unmasked}
        @click=${() => {
          unmasked = !unmasked;
          ask();
        }}
      >
        ${icon(unmasked ? 'hidden' : 'eye')}${unmasked ? now.said.hideNames : now.said.showNames}
      </button>
      <button type="button" class="form-button is-quiet" data-again @click=${again}>
        ${icon('history')}${now.said.again}
      </button>
      ${saving(name, unmasked, now, ports, doing)}
    </p>
  `;
  const waiting = (now: MonthNow): TemplateResult => html`
    ${problemLine(reading(now).problem, now, 'sheet-problem')}
    ${
      reading(now).problem === null
        ? html`
            <p class="form-hint">${now.words.reading}</p>
          `
        : null
    }
  `;
  const nobody = (sums: SheetSums, { said }: MonthNow): TemplateResult | null =>
    sums.villages.duty_days + sums.streets.duty_days === 0
      ? null
      : html`
          <p class="form-hint" data-nobody>
            ${said.nobody(sums.villages.duty_days, amount(sums.villages.slots), sums.streets.duty_days, amount(sums.streets.slots))}
          </p>
        `;

  const table = (of: Sheet, now: MonthNow): TemplateResult => {
    const { said } = now;
    const paid = of.total.yuan !== null;
    const groups = (['villages', 'streets'] as const).filter(
      (group) =>
        of.total[group].duty_days + of.nobody[group].duty_days > 0 || of.corrections.some((x) => groupOf(x) === group),
    );
    const each = paid ? 5 : 4;
    const columns = 2 + groups.length * each + (paid ? 2 : 1);
    /** Who has no place of a kind has no noughts there either. */
    const none = html`
      ${Array.from(
        { length: each },
        () => html`
          <td class="is-none">–</td>
        `,
      )}
    `;
    const cells = (part: SheetPart): TemplateResult =>
      part.duty_days === 0 && part.days === 0 && part.slots === 0 && (part.yuan ?? 0) === 0
        ? none
        : html`
            <td>${formatNumber(part.duty_days)}</td>
            <td>${amount(part.days)}</td>
            <td>${amount(part.due)}</td>
            <td>${amount(part.slots)}</td>
            ${
              paid
                ? html`
                    <td>${money(part.yuan)}</td>
                  `
                : null
            }
          `;
    const sums = (of: SheetSums): readonly TemplateResult[] => groups.map((group) => cells(of[group]));
    const line = (row: SheetRow): TemplateResult => html`
      <tr data-cleaner=${row.cleaner} class=${cleaner.open() === row.cleaner ? 'is-open' : ''}>
        <th scope="row">
          <button
            type="button"
            aria-expanded=${cleaner.open() === row.cleaner}
            @click=${() => cleaner.turn(row.cleaner)}
          >
            ${formatNumber(row.cleaner)}
          </button>
        </th>
        <th class="month-name">
          ${row.name}${
            row.shared > 0
              ? html`
                  <sup>*</sup>
                `
              : null
          }
        </th>
        ${sums(row)}
        <td>${formatNumber(row.attended)}</td>
        ${
          paid
            ? html`
                <td>${money(row.yuan)}</td>
              `
            : null
        }
      </tr>
      ${cleaner.open() === row.cleaner ? cleaner.detail(row, of, columns, now) : null}
    `;
    const correction = (x: Correction): TemplateResult => {
      const group = groupOf(x);
      return html`
        <tr class="month-correction" data-correction=${x.id}>
          <th scope="row">${formatNumber(x.cleaner)}</th>
          <th class="month-name">${x.name}</th>
          ${groups.map((other) =>
            other === group
              ? html`
                  <td></td>
                  <td>${amount(x.days)}</td>
                  <td></td>
                  <td>${amount(x.slots)}</td>
                  ${
                    paid
                      ? html`
                          <td>${money(x.yuan)}</td>
                        `
                      : null
                  }
                `
              : html`
                  <td colspan=${each}></td>
                `,
          )}
          <td></td>
          ${
            paid
              ? html`
                  <td>${money(x.yuan)}</td>
                `
              : null
          }
        </tr>
        <tr class="month-why">
          <td colspan=${columns}>${said.corrects(x.date, x.place_name, x.reason)}</td>
        </tr>
      `;
    };
    return html`
      <table class="month-table">
        <thead>
          <tr>
            <th rowspan="2" scope="col">${said.number}</th>
            <th rowspan="2" scope="col" class="month-name">${said.name}</th>
            ${groups.map(
              (group) => html`
                <th colspan=${each} scope="colgroup">${said.groups[group]}</th>
              `,
            )}
            <th rowspan="2" scope="col">${said.attended}</th>
            ${
              paid
                ? html`
                    <th rowspan="2" scope="col">${said.pay}</th>
                  `
                : null
            }
          </tr>
          <tr>
            ${groups.map(
              () => html`
                <th scope="col">${said.duty}</th>
                <th scope="col">${said.swept}</th>
                <th scope="col">${said.dueSlots}</th>
                <th scope="col">${said.slots}</th>
                ${
                  paid
                    ? html`
                        <th scope="col">${said.yuan}</th>
                      `
                    : null
                }
              `,
            )}
          </tr>
        </thead>
        <tbody>${of.rows.map(line)} ${of.corrections.map(correction)}</tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">${said.total}</th>
            ${sums(of.total)}
            <td>${formatNumber(of.rows.reduce((sum, { attended }) => sum + attended, 0))}</td>
            ${
              paid
                ? html`
                    <td>${money(of.total.yuan)}</td>
                  `
                : null
            }
          </tr>
        </tfoot>
      </table>
    `;
  };

  return {
    read: reading,
    again,
    forget: () => {
      unmasked = false;
      doing.clear();
      sheets.forget();
      cleaner.forget();
    },
    sheet: (now) => {
      const of = reading(now).value;
      if (of === null) return waiting(now);
      const { said } = now;
      return html`
        ${head(now, 'month')} ${problemLine(doing.problem(), now, 'sheet-problem')}
        ${scroll(said.papers.sheet, table(of, now))} ${nobody(of.nobody, now)}
        ${
          of.rows.some(({ shared }) => shared > 0)
            ? html`
                <p class="form-hint" data-shared>${said.sharedHint}</p>
              `
            : null
        }
        <p class="form-hint">${said.noted}</p>
      `;
    },
    attendance: (now) => {
      const of = reading(now).value;
      if (of === null) return waiting(now);
      const { said, month } = now;
      const days = Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, i) => i + 1);
      const weekend = (n: number): boolean =>
        [0, 6].includes(new Date(`${month}-${String(n).padStart(2, '0')}T00:00:00Z`).getUTCDay());
      return html`
        ${head(now, 'attendance')} ${problemLine(doing.problem(), now, 'month-problem')}
        ${scroll(
          said.papers.attendance,
          html`
            <table class="month-table month-attendance">
              <thead>
                <tr>
                  <th scope="col">${said.number}</th>
                  <th scope="col" class="month-name">${said.name}</th>
                  ${days.map(
                    (n) => html`
                      <th scope="col" class=${weekend(n) ? 'is-weekend' : nothing}>${n}</th>
                    `,
                  )}
                  <th scope="col">${said.attended}</th>
                </tr>
              </thead>
              <tbody>
                ${of.rows.map(
                  (row) => html`
                    <tr data-cleaner=${row.cleaner}>
                      <th scope="row">${formatNumber(row.cleaner)}</th>
                      <th class="month-name">${row.name}</th>
                      ${days.map((n) => {
                        const mark = row.marks[n - 1] ?? '.';
                        return html`
                          <td class="mark-${mark === '.' || mark === '-' ? 'none' : mark}">${SIGNS[mark] ?? ''}</td>
                        `;
                      })}
                      <td>${formatNumber(row.attended)}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          `,
        )}
        <p class="form-hint">${said.signs}</p>
        <p class="form-hint">${said.noted}</p>
      `;
    },
  };
}
