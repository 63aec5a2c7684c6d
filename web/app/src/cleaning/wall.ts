/** The board on the big screen, to be read from five metres: both sweeps, the committees, yesterday's holes; of no person. */
import { html, type TemplateResult } from 'lit-html';
import type { Coverage, UnitCoverage } from '../api/shapes';
import { withOffice, type OfficeNow } from '../panel/form';
import type { Now } from '../panel/mount';
import { townOf } from '../state/data';
import { placeName } from '../panel/places';
import { asOfText, dateInWords, townDate, townTime } from '../words/dates';
import { nameOf, withoutRemark } from '../words/names';
import { formatNumber } from '../words/numbers';
import {
  BOARD_STATES,
  committeeRows,
  slotBoards,
  unreported,
  type CommitteeRow,
  type SlotBoard,
  type SlotId,
} from './board-of';
import { holesOf } from './board-todo';
import { bar, stateWord, swatch } from './slot-bar';
import { makeYesterday } from './yesterday';

/** As many committees have room; the others are all swept, or else said to be more. */
const MOST_ROWS = 14;
/** As many names of villages are written out. */
const MOST_NAMES = 4;

export interface Wall {
  readonly part: (now: Now) => TemplateResult;
}

export function makeWall(ask: () => void): Wall {
  const yesterday = makeYesterday(ask);
  const names = (units: readonly UnitCoverage[], now: OfficeNow): string => {
    const { words, office } = now;
    const all = units.map((unit) => placeName({ ...unit, layer: 'villages' }, now));
    const some = all.slice(0, MOST_NAMES).join(words.listComma);
    return all.length <= MOST_NAMES ? some : `${some} ${office.today.others(all.length)}`;
  };

  const slot = (board: SlotBoard, now: OfficeNow): TemplateResult => html`
    <section class="wall-slot" data-wall-slot=${board.slot}>
      <h2>
        ${now.words[board.slot]}
        <small>${board.starts}–${board.ends}</small>
      </h2>
      ${
        board.due
          ? html`
              <p class="wall-done">
                <b>${formatNumber(board.done)}</b>
                <span>/ ${formatNumber(board.all)}</span>
              </p>
              ${bar(board)}
              <p class="wall-counts">
                ${BOARD_STATES.filter((state) => board.counts[state] > 0).map(
                  (state) => html`
                    <span>${swatch(state)}${stateWord(state, now)} ${formatNumber(board.counts[state])}</span>
                  `,
                )}
              </p>
            `
          : html`
              <p class="wall-begins">${now.office.today.begins(board.starts)}</p>
            `
      }
    </section>
  `;
  const committee = (row: CommitteeRow, due: readonly SlotId[], now: OfficeNow): TemplateResult => {
    const left = due.flatMap((each) => row[each].villages);
    const sum = (each: SlotId): TemplateResult | string =>
      due.includes(each) && row[each].all > 0
        ? html`
            <b class=${row[each].villages.length > 0 ? 'has-left' : ''}>${row[each].done}</b>
            / ${row[each].all}
          `
        : '–';
    const name =
      (row.committee === null ? undefined : now.committees.get(row.committee)) ?? now.office.edit.noCommittee;
    return html`
      <li>
        <span class="wall-name">${name}</span>
        <span>${sum('am')}</span>
        <span>${sum('pm')}</span>
        <span class="wall-left">${names([...new Map(left.map((unit) => [unit.fid, unit])).values()], now)}</span>
      </li>
    `;
  };
  const committees = (day: Coverage, boards: readonly SlotBoard[], now: OfficeNow): TemplateResult => {
    const due = boards.filter((board) => board.due).map((board) => board.slot);
    const rows = committeeRows(day.villages);
    const [shown, rest] = [rows.slice(0, MOST_ROWS), rows.slice(MOST_ROWS)];
    const done = rest.filter((row) => due.every((each) => row[each].villages.length === 0)).length;
    return html`
      <ul class="wall-committees">
        ${[0, 1].map(
          (column) => html`
            <li class="wall-head" aria-hidden=${column === 0 ? null : 'true'}>
              <span>${now.words.layers.committees}</span>
              <span>${now.words.am}</span>
              <span>${now.words.pm}</span>
              <span>${now.office.today.left}</span>
            </li>
          `,
        )}
        ${shown.map((row) => committee(row, due, now))}
      </ul>
      ${
        rest.length === 0
          ? null
          : html`
              <p>${done === rest.length ? now.office.today.allDone(done) : `+ ${rest.length}`}</p>
            `
      }
    `;
  };
  const holes = (day: Coverage | null, now: OfficeNow): TemplateResult | null => {
    const { office, words } = now;
    if (day?.first_record == null || day.date < day.first_record) return null;
    return html`
      <p class="wall-holes">
        ${
          holesOf(day) === 0
            ? office.today.noHoles
            : html`
                <b>${office.today.yesterday(day.date.slice(5))}</b>
                ${(['am', 'pm'] as const)
                  .filter((each) => unreported(day.villages, each).length > 0)
                  .map((each) => {
                    const units = unreported(day.villages, each);
                    return html`
                      <span>${words[each]} ${formatNumber(units.length)}${words.colon}${names(units, now)}</span>
                    `;
                  })}
              `
        }
      </p>
    `;
  };

  return {
    part: (plain) => {
      const now = withOffice(plain);
      const { data, view, words, office } = now;
      const day = data.coverage.value;
      const town = townOf(data, view.town);
      if (day === null)
        return html`
          <section class="wall" aria-label=${office.today.title}><p>${words.reading}</p></section>
        `;
      const isToday = day.date === townDate(new Date());
      const boards = slotBoards(day, isToday ? townTime(new Date()) : null);
      const none = day.first_record === null || day.date < day.first_record;
      return html`
        <section class="wall" aria-label=${office.today.title}>
          <header>
            <h1>
              ${town === undefined ? words.product : withoutRemark(nameOf(town, view.language))}
              ${isToday ? office.today.title : office.today.past}
            </h1>
            <p>
              ${dateInWords(day.date, view.language)}${isToday ? ` · ${asOfText(day.as_of, words).replace(day.date, '').trim()}` : ''}
            </p>
          </header>
          ${
            none
              ? html`
                  <p>${words.headline.noRecordsOf(day.date)}</p>
                `
              : html`
                  <div class="wall-slots">${boards.map((board) => slot(board, now))}</div>
                  ${committees(day, boards, now)}
                `
          }
          ${isToday ? holes(yesterday.before(day), now) : null}
        </section>
      `;
    },
  };
}
