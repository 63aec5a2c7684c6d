/** One cleaner's month: the marks of its days, the last day, and what corrects a closed month. */
import { html, type TemplateResult } from 'lit-html';
import { assignments, type Assignment } from '../api/cleaning';
import { correct, lastDays, leave, type Sheet, type SheetRow } from '../api/month';
import { box, sure, refusalLine, type WorkPorts } from '../panel/form';
import { lastDayOf } from '../state/papers';
import { placeName, placeOf } from '../panel/places';
import { remark } from '../state/remark';
import { dateInWords, townDate } from '../words/dates';
import { numberTyped } from '../words/numbers';
import { makeDoing } from '../panel/doing';
import { type MonthNow } from './parts';
import { makeReader } from '../panel/read';

/** What stands for a letter of the marks, as on paper. */
export const SIGNS: Readonly<Record<string, string>> = {
  o: '√',
  p: '△',
  c: '?',
  m: '×',
  n: '○',
  s: '–',
  '-': '',
  '.': '',
};

interface Draft {
  readonly place: string;
  readonly date: string;
  readonly days: string;
  readonly slots: string;
  readonly reason: string;
}
const NO_DRAFT: Draft = { place: '', date: '', days: '0', slots: '', reason: '' };

/** A number as it was typed, nought where nothing was, null where it is none: what stands in the sheet is never guessed. */
function typedOrNought(text: string): number | null {
  return text.trim() === '' ? 0 : numberTyped(text);
}

export interface CleanerPart {
  /** The number of the one that is open, or null. */
  readonly open: () => number | null;
  readonly turn: (cleaner: number) => void;
  readonly detail: (row: SheetRow, of: Sheet, columns: number, now: MonthNow) => TemplateResult;
  readonly again: () => void;
  readonly forget: () => void;
}

/** changed: what the sheet says may be another. */
export function makeCleaner(ports: WorkPorts, changed: () => void): CleanerPart {
  const { stores, ask } = ports;
  const held = makeReader<readonly Assignment[]>(ask);
  const left = makeReader<ReadonlyMap<number, string>>(ask);
  const doing = makeDoing(ports);
  let open: number | null = null;
  let [last, asking] = ['', false];
  let draft = NO_DRAFT;
  /** What was typed for a number and is none. */
  let unread: string | null = null;

  const leaves = (row: SheetRow, on: string | null, now: MonthNow): Promise<boolean> =>
    doing.write(
      async () => {
        const { ended, taken_back: takenBack } = await leave(now.town, row.cleaner, on);
        remark(stores.data, on === null ? now.said.backAgain : now.said.left(row.cleaner, on, ended, takenBack));
      },
      () => {
        asking = false;
        changed();
      },
    );
  const corrects = (row: SheetRow, now: MonthNow): Promise<boolean> => {
    const { place, date, reason } = draft;
    const [days, slots] = [typedOrNought(draft.days), typedOrNought(draft.slots)];
    unread = days === null ? draft.days : slots === null ? draft.slots : null;
    if (days === null || slots === null) {
      ask();
      return Promise.resolve(false);
    }
    return doing.write(
      async () => {
        const months = await correct(now.town, { cleaner: row.cleaner, place, date, days, slots, reason });
        remark(stores.data, now.said.corrected(months[0] ?? ''));
      },
      () => {
        draft = NO_DRAFT;
        changed();
      },
    );
  };

  const lastDayPart = (row: SheetRow, now: MonthNow): TemplateResult => {
    const { said } = now;
    const on = left.of(now.town, () => lastDays(now.town)).value?.get(row.cleaner);
    if (on !== undefined)
      return html`
        <p class="month-line">
          <span>${said.lastDayIs(on)}</span>
          <button
            type="button"
            class="form-button is-quiet"
            data-back
            ?disabled=${doing.busy()}
            @click=${() => leaves(row, null, now)}
          >
            ${said.takeBackLastDay}
          </button>
        </p>
      `;
    if (asking)
      return sure(
        said.sureLeft(row.cleaner, last),
        said.leave,
        () => void leaves(row, last, now),
        () => {
          asking = false;
          ask();
        },
        now,
      );
    return html`
      <div class="month-fields">
        <div class="form-field">
          <label for="form-last-day">${said.lastDay}</label>
          <input
            id="form-last-day"
            type="date"
            .value=${last}
            @change=${(event: Event) => (last = (event.target as HTMLInputElement).value)}
          />
        </div>
        <button
          type="button"
          class="form-button is-quiet"
          data-leave
          @click=${() => {
            if (last === '') return;
            asking = true;
            ask();
          }}
        >
          ${said.leaveOpen}
        </button>
      </div>
    `;
  };
  const correctPart = (row: SheetRow, now: MonthNow): TemplateResult => {
    const { said, month } = now;
    const [first, final] = [`${month}-01`, lastDayOf(month)];
    const all = held.of(`${now.town} ${month}`, () => assignments(now.town, first, final)).value ?? [];
    const places = [...new Set(all.filter(({ cleaner }) => cleaner === row.cleaner).map(({ place }) => place))];
    const set = (patch: Partial<Draft>): void => void (draft = { ...draft, ...patch });
    return html`
      <form
        class="month-fields"
        data-correct
        @submit=${(event: Event) => {
          event.preventDefault();
          if (!places.includes(draft.place)) set({ place: places[0] ?? '' });
          void corrects(row, now);
        }}
      >
        <p class="form-hint">${said.correctHint}</p>
        <div class="form-field">
          <label for="form-correct-place">${said.place}</label>
          <select
            id="form-correct-place"
            @change=${(event: Event) => set({ place: (event.target as HTMLSelectElement).value })}
          >
            ${places.map(
              (place) => html`
                <option value=${place} .selected=${place === draft.place}>${placeName(placeOf(place), now)}</option>
              `,
            )}
          </select>
        </div>
        <div class="form-field">
          <label for="form-correct-date">${said.day}</label>
          <input
            id="form-correct-date"
            type="date"
            required
            min=${first}
            max=${final}
            .value=${draft.date}
            @change=${(event: Event) => set({ date: (event.target as HTMLInputElement).value })}
          />
        </div>
        ${box({
          name: 'correct-days',
          label: said.daysMore,
          value: draft.days,
          mode: 'decimal',
          input: (days) => set({ days }),
        })}
        ${box({
          name: 'correct-slots',
          label: said.slotsMore,
          value: draft.slots,
          mode: 'decimal',
          required: true,
          input: (slots) => set({ slots }),
        })}
        ${box({
          name: 'correct-reason',
          label: said.why,
          value: draft.reason,
          required: true,
          lengthMost: 200,
          input: (reason) => set({ reason }),
        })}
        <div class="form-problem" id="correct-problem" role="alert">
          ${unread === null ? '' : said.noNumber(unread)}
        </div>
        <button class="form-button" ?disabled=${doing.busy() || places.length === 0}>${said.correct}</button>
      </form>
    `;
  };
  const detail = (row: SheetRow, of: Sheet, columns: number, now: MonthNow): TemplateResult => html`
    <tr class="month-detail">
      <td colspan=${columns}>
        <div>
          <p class="month-marks" role="group" aria-label=${now.said.papers.attendance}>
            ${Array.from(
              row.marks,
              (mark, i) => html`
                <span title=${dateInWords(`${now.month}-${String(i + 1).padStart(2, '0')}`, now.view.language)}>
                  <small>${i + 1}</small>
                  ${SIGNS[mark] ?? ''}
                </span>
              `,
            )}
          </p>
          ${
            row.shared === 0
              ? null
              : html`
                  <p class="form-hint">${now.said.shared(row.shared)}</p>
                `
          }
          ${lastDayPart(row, now)} ${of.closed ? correctPart(row, now) : null}
          ${refusalLine(doing.problem(), now, 'month-problem')}
        </div>
      </td>
    </tr>
  `;

  return {
    open: () => open,
    turn: (cleaner) => {
      [open, last, asking] = [open === cleaner ? null : cleaner, townDate(new Date()), false];
      [draft, unread] = [NO_DRAFT, null];
      doing.clear();
      ask();
    },
    detail,
    again: () => {
      held.again();
      left.again();
    },
    forget: () => {
      [open, asking, draft, unread] = [null, false, NO_DRAFT, null];
      doing.clear();
      held.forget();
      left.forget();
    },
  };
}
