/** The board of today's two sweeps: it fills while reports come in, and says what to do next. */
import { html, type TemplateResult } from 'lit-html';
import { gapsOn, type Gaps } from '../api/cleaning';
import type { Coverage, UnitCoverage } from '../api/shapes';
import { textOf } from '../filter/conditions';
import { icon } from '../look/icons';
import { copyText } from '../panel/copy';
import type { OfficeNow, WorkPart, WorkPorts } from '../panel/form';
import { placeName } from '../panel/places';
import { makeReader } from '../panel/read';
import { toRows, toTheme } from '../state/moves';
import { NO_STORY } from '../state/view';
import { remark } from '../state/remark';
import { shownData } from '../state/shown';
import { plans, reports } from '../state/rights';
import { addDays, townDate, townTime } from '../words/dates';
import { formatNumber } from '../words/numbers';
import {
  BOARD_STATES,
  boardState,
  committeeRows,
  reminder,
  slotBoards,
  unreported,
  type BoardState,
  type CommitteeRow,
  type SlotBoard,
  type SlotId,
} from './board-of';
import { todoOf, type Todo } from './board-todo';
import { makeCalls } from './calls';
import { AHEAD } from './gaps';
import { makeReplay } from './replay';
import { bar, stateWord, swatch } from './slot-bar';
import { makeSuspend } from './suspend';
import { makeYesterday } from './yesterday';

/** A line of what is to be done: what, what a press does, and the press. */
type Line = readonly [string, string, () => void];

export function todayPart(ports: WorkPorts): WorkPart {
  const { stores } = ports;
  const suspending = makeSuspend(ports);
  const yesterday = makeYesterday(ports.ask);
  /** Of which places somebody has last within days. */
  const gaps = makeReader<Gaps>(ports.ask);

  const replay = makeReplay(ports);
  // The card of what is chosen stands where the board does.
  stores.view.subscribe((now, before) => {
    if (now.selected !== null && now.selected !== before.selected && stores.work.get().open === 'today')
      stores.work.set({ open: null });
  });
  /** For who reports; the board stands without them. */
  const ending = ({ town }: Coverage): readonly string[] => {
    if (!reports(stores.work.get().session, town)) return [];
    const { value } = gaps.of(town, () => gapsOn(town, AHEAD));
    return (value?.ending ?? []).map(({ place }) => place);
  };
  stores.data.subscribe((now, before) => {
    if (now.touched !== before.touched && stores.work.get().open === 'today') gaps.again();
  });
  const villageName = (unit: UnitCoverage, now: OfficeNow): string => placeName({ ...unit, layer: 'villages' }, now);
  const committeeName = (code: string | null, { committees, office }: OfficeNow): string =>
    (code === null ? undefined : committees.get(code)) ?? office.edit.noCommittee;
  const openRows = (slot: SlotId, states: readonly BoardState[], date: string, committee: string | null): void => {
    const values = states.map((state) => (state === 'not_staffed' ? 'not_reported' : state));
    const staffed = states.length === 1 && (states[0] === 'not_staffed' || states[0] === 'not_reported');
    const filter = textOf([
      { kind: 'in', field: slot, values },
      ...(staffed
        ? [
            {
              kind: 'range' as const,
              field: 'cleaners',
              from: states[0] === 'not_staffed' ? 0 : 1,
              to: states[0] === 'not_staffed' ? 0 : null,
            },
          ]
        : []),
    ]);
    showRows(filter, date, committee);
  };
  const showRows = (filter: string, date: string, committee: string | null): void => {
    const today = townDate(new Date());
    const view = { ...stores.view.get(), committee };
    stores.view.set({
      ...toTheme(view, 'coverage'),
      ...toRows(view, 'villages', filter),
      date: date === today ? null : date,
      committee,
    });
  };
  const calls = makeCalls(ports, { village: villageName, committee: committeeName });
  const report = (slot: SlotId, date: string): void => {
    stores.work.set({ open: 'report', report: { slot, date } });
  };

  const slotPart = (board: SlotBoard, day: Coverage, now: OfficeNow): TemplateResult => {
    const { words, office } = now;
    const lacking = unreported(day.villages, board.slot);
    const remind = (): void => {
      const at = { date: day.date, clock: townTime(new Date()), slot: board.slot };
      const text = reminder(
        at,
        lacking,
        (unit) => villageName(unit, now),
        (code) => committeeName(code, now),
        words,
        office.today.reminder,
      );
      void copyText(text).then((done) => remark(stores.data, done ? office.today.reminded : words.measure.notCopied));
    };
    return html`
      <section class="board-slot" data-slot=${board.slot}>
        <h3>
          ${words[board.slot]}
          <small>${board.starts}–${board.ends}</small>
          ${
            board.all === 0
              ? null
              : html`
                  <b>${formatNumber(board.done)}</b>
                  <small>/ ${formatNumber(board.all)}</small>
                `
          }
        </h3>
        ${
          board.due
            ? html`
                ${bar(board)}
                <p class="board-counts">
                  ${BOARD_STATES.filter((state) => board.counts[state] > 0).map(
                    (state) => html`
                      <button
                        type="button"
                        data-state=${state}
                        @click=${() => openRows(board.slot, [state], day.date, null)}
                      >
                        ${swatch(state)}${stateWord(state, now)} ${formatNumber(board.counts[state])}
                      </button>
                    `,
                  )}
                </p>
                ${
                  lacking.length === 0
                    ? null
                    : html`
                        <p class="board-next ${board.over ? 'is-over' : ''}">
                          <span>${office.today.lacking(lacking.length, board.over)}</span>
                          <button type="button" class="form-button is-quiet" data-remind @click=${remind}>
                            ${icon('copy')}${office.today.remind}
                          </button>
                          ${calls.button({ ...board, date: day.date, lacking }, now)}
                          ${reportButton(board.slot, day.date, now)}
                        </p>
                        ${calls.part({ ...board, date: day.date, lacking }, now)}
                      `
                }
              `
            : html`
                <p class="form-hint">${office.today.begins(board.starts)}</p>
              `
        }
      </section>
    `;
  };
  const reportButton = (slot: SlotId, date: string, { view, office }: OfficeNow): TemplateResult | null =>
    reports(stores.work.get().session, view.town)
      ? html`
          <button type="button" class="form-button" data-report @click=${() => report(slot, date)}>
            ${office.today.report}
          </button>
        `
      : null;

  const committeesPart = (day: Coverage, boards: readonly SlotBoard[], now: OfficeNow): TemplateResult => {
    const due = boards.filter((board) => board.due).map(({ slot }) => slot);
    const cell = (row: CommitteeRow, slot: SlotId): TemplateResult => {
      const { done, all, villages } = row[slot];
      if (!due.includes(slot) || all === 0)
        return html`
          <td>–</td>
        `;
      const left = [...new Set(villages.map((unit) => boardState(unit, slot)))];
      return html`
        <td class=${villages.length > 0 ? 'has-left' : ''}>
          ${
            villages.length === 0
              ? html`
                  ${done} / ${all}
                `
              : html`
                  <button type="button" @click=${() => openRows(slot, left, day.date, row.committee ?? 'none')}>
                    ${done} / ${all}
                  </button>
                `
          }
        </td>
      `;
    };
    return html`
      <table class="board-committees">
        <thead>
          <tr>
            <th>${now.words.layers.committees}</th>
            <th>${now.words.am}</th>
            <th>${now.words.pm}</th>
          </tr>
        </thead>
        <tbody>
          ${committeeRows(day.villages).map(
            (row) => html`
              <tr data-committee=${row.committee ?? ''}>
                <th scope="row">${committeeName(row.committee, now)}</th>
                ${cell(row, 'am')}${cell(row, 'pm')}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  };

  const holesPart = (day: Coverage, now: OfficeNow): TemplateResult | null => {
    const { words, office } = now;
    const holes = (['am', 'pm'] as const).flatMap((slot) => {
      const units = unreported(day.villages, slot);
      return units.length === 0 ? [] : [{ slot, units }];
    });
    if (holes.length === 0 || day.first_record === null || day.date < day.first_record) return null;
    return html`
      <section class="board-holes">
        <h3>${office.today.holes}</h3>
        ${holes.map(
          ({ slot, units }) => html`
            <p class="board-next">
              <button type="button" class="board-link" @click=${() => openRows(slot, ['not_reported'], day.date, null)}>
                ${words[slot]} ${office.today.lackingOf(units.length)}
              </button>
              ${reportButton(slot, day.date, now)}
            </p>
          `,
        )}
      </section>
    `;
  };

  const todoPart = (
    day: Coverage,
    before: Coverage | null,
    boards: readonly SlotBoard[],
    now: OfficeNow,
  ): TemplateResult => {
    const { office } = now;
    const todo = todoOf(day, boards, before, ending(day));
    return html`
      <section class="board-todo" aria-label=${office.today.todo}>
        <h3>${office.today.todo}${todo.length === 0 ? '' : ` · ${todo.length}`}</h3>
        ${
          todo.length === 0
            ? html`
                <p class="form-hint">${office.today.nothing}</p>
              `
            : html`
                <ol class="board-list">
                  ${todo.map((each) => todoLine(each, day, now))}
                </ol>
              `
        }
      </section>
    `;
  };
  const todoLine = (todo: Todo, day: Coverage, now: OfficeNow): TemplateResult => {
    const { words, office, view } = now;
    const { session } = stores.work.get();
    const may = reports(session, view.town);
    const { today } = office;
    const [text, does, act] = {
      overdue: (): Line => {
        const slot = todo.kind === 'overdue' ? todo.slot : 'am';
        return may
          ? [today.lacking(todo.count, true), plans(session, view.town) ? today.callWhole : today.call, () => calls.open(slot, day.date)] // prettier-ignore
          : [today.lacking(todo.count, true), today.check, () => openRows(slot, ['not_reported'], day.date, null)];
      },
      disputed: (): Line => {
        const slot = todo.kind === 'disputed' ? todo.slot : 'am';
        return [today.disputed(todo.count), today.check, () => openRows(slot, ['contested'], day.date, null)];
      },
      bare: (): Line =>
        may
          ? [today.bare(todo.count), office.plan.open, () => stores.work.set({ open: 'plan' })]
          : [today.bare(todo.count), today.check, () => showRows(textOf([{ kind: 'range', field: 'cleaners', from: 0, to: 0 }]), day.date, null)], // prettier-ignore
      ending: (): Line => [today.ending(todo.count), office.plan.open, () => stores.work.set({ open: 'plan' })],
      holes: (): Line =>
        may
          ? [today.holesLeft(todo.count), today.report, () => report('pm', addDays(day.date, -1))]
          : [today.holesLeft(todo.count), today.check, () => openRows('pm', ['not_reported'], addDays(day.date, -1), null)], // prettier-ignore
    }[todo.kind]();
    return html`
      <li data-todo=${todo.kind}>
        <span>${'slot' in todo ? `${words[todo.slot]}${words.colon}` : ''}${text}</span>
        <button type="button" class="form-button is-quiet" @click=${act}>${does}</button>
      </li>
    `;
  };

  const planLine = (day: Coverage, { view, words, office }: OfficeNow): TemplateResult | null =>
    reports(stores.work.get().session, view.town)
      ? html`
          <p class="board-next board-plan">
            <span>
              ${words.states.not_staffed} ${formatNumber(day.villages.filter((unit) => !unit.staffed).length)}
            </span>
            <button
              type="button"
              class="form-button is-quiet"
              data-plan
              @click=${() => stores.work.set({ open: 'plan' })}
            >
              ${office.plan.open}
            </button>
          </p>
        `
      : null;

  return {
    title: ({ office, view }) => (view.date === null ? office.today.title : office.today.past),
    key: ({ view }) => view.town ?? '',
    enter: () => {
      suspending.close();
      calls.close();
      replay.stop();
      yesterday.forget();
      gaps.forget();
      const view = stores.view.get();
      if (view.date !== null || view.theme !== 'coverage')
        stores.view.set({ ...toTheme(view, 'coverage'), date: null });
    },
    leave: () => {
      replay.stop();
      suspending.close();
      calls.close();
    },
    body: (now) => {
      const read = now.data.coverage.value;
      if (read === null)
        return html`
          <p class="form-hint">${now.words.reading}</p>
        `;
      const isToday = read.date === townDate(new Date());
      const dayBefore = isToday ? yesterday.before(read) : null;
      const before = dayBefore === null ? null : narrowed(dayBefore, now);
      const day = narrowed(read, now);
      const boards = slotBoards(day, isToday ? townTime(new Date()) : null);
      return html`
        <p class="form-hint board-head">
          ${isToday ? now.words.asOf(day.date, townTime(new Date(day.as_of))) : now.words.onDate(day.date)}
          <button
            type="button"
            class="text-button"
            data-wall
            @click=${() => {
              ports.acts.present(true);
              stores.view.set({ board: true, story: NO_STORY });
            }}
          >
            ${icon('present')}${now.office.today.wall}
          </button>
        </p>
        ${replay.part(day.date, now)}
        ${
          day.first_record === null || day.date < day.first_record
            ? html`
                <p>${now.words.headline.noRecordsOf(day.date)}</p>
              `
            : html`
                ${isToday ? todoPart(day, before, boards, now) : null}
                ${boards.map((board) => slotPart(board, day, now))} ${planLine(day, now)} ${suspending.part(day, now)}
                ${committeesPart(day, boards, now)}
              `
        }
        ${before === null ? null : holesPart(before, now)}
      `;
    },
  };
}

/** A day of the committee that is looked at, as the figures beside it count it. */
function narrowed(day: Coverage, { view, data }: OfficeNow): Coverage {
  const coverage = { status: 'ready' as const, value: day, problem: null };
  return shownData({ ...view, filter: '' }, { ...data, coverage }).coverage.value ?? day;
}
