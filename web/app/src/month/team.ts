/** A month of the vanguard team: inspections with what was found, washings of streets, patrols, and the working calendar. */
import { html, type TemplateResult } from 'lit-html';
import { duties, inspections, washings, type Duties, type Inspection, type Washed } from '../api/month';
import { problemLine, type WorkPorts } from '../panel/form';
import { lastDayOf } from '../state/papers';
import { placeName, placeOf, plainName } from '../panel/places';
import { dateInWords } from '../words/dates';
import { formatNumber } from '../words/numbers';
import { makeDoing } from '../panel/doing';
import { committeeOf, saving, scroll, shortDay, type MonthNow } from './parts';
import { makeReader, type Reading } from '../panel/read';
import { makeRoster } from './roster';

export interface TeamPapers {
  readonly inspections: (now: MonthNow) => TemplateResult;
  readonly washings: (now: MonthNow) => TemplateResult;
  readonly patrols: (now: MonthNow) => TemplateResult;
  readonly again: () => void;
  /** What was read is another's; a form that has just entered something stays, as it turns to the month of that. */
  readonly forget: () => void;
  readonly leave: () => void;
}

export function makeTeam(ports: WorkPorts): TeamPapers {
  const { ask } = ports;
  const inspected = makeReader<readonly Inspection[]>(ask);
  const washed = makeReader<readonly Washed[]>(ask);
  const patrolled = makeReader<Duties>(ask);
  const doing = makeDoing(ports);
  const all = [inspected, washed, patrolled];
  const roster = makeRoster(ports, patrolled.again);

  const shown = <T>(
    { value, problem }: Reading<T>,
    now: MonthNow,
    body: (value: T) => TemplateResult,
  ): TemplateResult =>
    value === null
      ? html`
          ${problemLine(problem, now, 'team-problem')}
          ${
            problem === null
              ? html`
                  <p class="form-hint">${now.words.reading}</p>
                `
              : null
          }
        `
      : html`
          ${body(value)} ${problemLine(doing.problem(), now, 'team-problem')}
        `;

  const score = (list: readonly Inspection[]): string =>
    formatNumber(list.reduce((sum, each) => sum + each.score, 0) / list.length, 1);

  return {
    again: () => all.forEach((each) => each.again()),
    forget: () => {
      doing.clear();
      for (const each of all) each.forget();
    },
    leave: roster.forget,
    inspections: (now) => {
      const { said, town, month } = now;
      return shown(
        inspected.of(`${town} ${month}`, () => inspections(town, month)),
        now,
        (list) =>
          list.length === 0
            ? html`
                <p class="form-hint">${said.noInspections}</p>
              `
            : html`
                <p class="month-acts">
                  <span>${said.inspected(list.length, score(list))}</span>
                  ${saving('inspections', false, now, ports, doing)}
                </p>
                ${scroll(
                  said.papers.inspections,
                  html`
                    <table class="month-table month-inspections">
                      <thead>
                        <tr>
                          <th scope="col">${said.day}</th>
                          <th scope="col" class="month-name">${said.place}</th>
                          <th scope="col">${said.member}</th>
                          <th scope="col" class="month-text">${said.deducted}</th>
                          <th scope="col">${said.score}</th>
                        </tr>
                      </thead>
                      <tbody>
                        ${list.map(
                          (each) => html`
                            <tr data-inspection=${each.id}>
                              <th scope="row">${shortDay(each.date)}</th>
                              <th class="month-name">${placeName(placeOf(each.place), now)}</th>
                              <td>${each.member === undefined ? '–' : said.numbered(each.member)}</td>
                              <td class="month-text">
                                ${
                                  (each.deductions ?? []).length === 0
                                    ? said.nothingFound
                                    : (each.deductions ?? []).map(
                                        ({ item, points, words }) => html`
                                          <span>
                                            ${said.deduction(item, formatNumber(points, Number.isInteger(points) ? 0 : 1), words)}
                                          </span>
                                        `,
                                      )
                                }
                              </td>
                              <td><b>${formatNumber(each.score, 1)}</b></td>
                            </tr>
                          `,
                        )}
                      </tbody>
                    </table>
                  `,
                )}
              `,
      );
    },
    washings: (now) => {
      const { said, town, month } = now;
      return shown(
        washed.of(`${town} ${month}`, () => washings(town, month)),
        now,
        (list) =>
          list.length === 0
            ? html`
                <p class="form-hint">${said.noStreets}</p>
              `
            : html`
                <p class="month-acts">
                  <span>${said.washed(list.filter((each) => each.washed >= each.due).length, list.length)}</span>
                  ${saving('washings', false, now, ports, doing)}
                </p>
                ${scroll(
                  said.papers.washings,
                  html`
                    <table class="month-table month-washings">
                      <thead>
                        <tr>
                          <th scope="col" class="month-name">${said.street}</th>
                          <th scope="col" class="month-name">${now.words.kinds.committees}</th>
                          <th scope="col">${said.washedDays}</th>
                          <th scope="col" class="month-text">${said.washedOn}</th>
                        </tr>
                      </thead>
                      <tbody>
                        ${list.map(
                          (each) => html`
                            <tr data-street=${each.street} class=${each.washed < each.due ? 'is-lacking' : ''}>
                              <th scope="row" class="month-name">${plainName(placeOf(each.street), now)}</th>
                              <td class="month-name">${committeeOf(each.street, each.committee_name, now)}</td>
                              <td>
                                <b>${each.washed}</b>
                                / ${each.due}
                                ${
                                  each.days < Number(lastDayOf(month).slice(8))
                                    ? html`
                                        <small>${said.proRata(each.days)}</small>
                                      `
                                    : null
                                }
                              </td>
                              <td class="month-text">
                                ${each.on.length === 0 ? '–' : each.on.map((day) => said.dayOfMonth(Number(day.slice(8)))).join(now.words.listComma)}
                              </td>
                            </tr>
                          `,
                        )}
                      </tbody>
                    </table>
                  `,
                )}
                <p class="form-hint">${said.washHint}</p>
              `,
      );
    },
    patrols: (now) => {
      const { said, town, month, view } = now;
      return shown(
        patrolled.of(`${town} ${month}`, () => duties(town, `${month}-01`, lastDayOf(month))),
        now,
        (known) => {
          const { patrols, days, members } = known;
          return html`
            <h3>${said.calendar}</h3>
            ${roster.day(known, now)}
            ${
              days.length === 0
                ? html`
                    <p class="form-hint">${said.noDays}</p>
                  `
                : html`
                    <ul class="board-list" data-calendar>
                      ${days.map(
                        ({ date, works, name }) => html`
                          <li>
                            <span><b>${dateInWords(date, view.language)}</b></span>
                            <span>${works ? said.works : said.rests}${name === '' ? '' : ` · ${name}`}</span>
                          </li>
                        `,
                      )}
                    </ul>
                  `
            }
            <h3>${said.patrols}${patrols.length === 0 ? '' : ` · ${patrols.length}`}</h3>
            ${roster.shifts(known, now)}
            ${
              patrols.length === 0
                ? html`
                    <p class="form-hint">${said.noPatrols}</p>
                  `
                : html`
                    <p class="month-acts">${saving('patrols', false, now, ports, doing)}</p>
                    ${scroll(
                      said.patrols,
                      html`
                        <table class="month-table month-patrols">
                          <thead>
                            <tr>
                              <th scope="col">${said.day}</th>
                              <th scope="col">${said.hours}</th>
                              <th scope="col" class="month-name">${said.member}</th>
                            </tr>
                          </thead>
                          <tbody>
                            ${patrols.map(
                              (each, i) => html`
                                <tr data-patrol=${each.id}>
                                  <th scope="row">${patrols[i - 1]?.date === each.date ? '' : shortDay(each.date)}</th>
                                  <td>${each.starts}–${each.ends}</td>
                                  <td class="month-name">
                                    ${said.numbered(each.member)} ${members.get(each.member) ?? ''}
                                  </td>
                                </tr>
                              `,
                            )}
                          </tbody>
                        </table>
                      `,
                    )}
                  `
            }
          `;
        },
      );
    },
  };
}
