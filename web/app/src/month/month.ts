/** A month's papers in one panel: what is made of it, what it says, and its closing. */
import './month.css';
import { html, type TemplateResult } from 'lit-html';
import { closeMonth, closedMonths, type ClosedMonth } from '../api/month';
import { choices } from '../panel/choices';
import { icon } from '../look/icons';
import { problemLine, sure, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { lastDayOf, monthAfter, papersOf, papersText, PAPERS, type MonthPaper, type Paper } from '../state/papers';
import { remark } from '../state/remark';
import { plans, seesPeople } from '../state/rights';
import { townDate } from '../words/dates';
import { formatNumber } from '../words/numbers';
import { MONTH } from '../words/month';
import { makeLists } from './lists';
import { makeDoing } from '../panel/doing';
import { amount, money, withMonth, type MonthNow } from './parts';
import { makeReader } from '../panel/read';
import { makeSheets } from './sheet';
import { makeTeam } from './team';

export function monthPart(ports: WorkPorts): WorkPart {
  const { stores, ask } = ports;
  const closed = makeReader<readonly ClosedMonth[]>(ask);
  const doing = makeDoing(ports);
  const [sheets, lists, team] = [makeSheets(ports), makeLists(ports), makeTeam(ports)];
  let asking = false;

  const lastMonth = (): string => monthAfter(townDate(new Date()).slice(0, 7), -1);
  const open = (): MonthPaper => {
    const { papers } = stores.view.get();
    return papers === null ? { month: lastMonth(), paper: 'sheet' } : papersOf(papers);
  };
  const turn = (to: Partial<MonthPaper>): void => {
    asking = false;
    doing.clear();
    stores.view.set({ papers: papersText({ ...open(), ...to }) });
  };
  /** The papers that who has signed in may read. */
  const allowed = (town: string | null): readonly Paper[] => {
    const { session } = stores.work.get();
    if (plans(session, town)) return PAPERS;
    return PAPERS.filter((each) =>
      seesPeople(session, town) ? each !== 'sheet' && each !== 'attendance' : each === 'lists' || each === 'washings',
    );
  };
  // What others write is in the lists at once; a sheet, of which each reading is noted, is made anew when it is asked for.
  stores.data.subscribe((now, before) => {
    if (now.touched === before.touched || stores.work.get().open !== 'month') return;
    for (const each of [closed, lists, team]) each.again();
  });

  const closes = (now: MonthNow): Promise<boolean> =>
    doing.write(
      async () => {
        await closeMonth(now.town, now.month);
        remark(stores.data, now.said.closed(now.month));
      },
      () => {
        asking = false;
        closed.again();
        sheets.again();
      },
    );
  const unasked = (): void => {
    asking = false;
    ask();
  };
  /** The question tells what is frozen, so it is put with a sheet that was read for it, or not at all. */
  const closing = (now: MonthNow): TemplateResult => {
    const { value, problem, settled } = sheets.read(now);
    if (value === null || !settled)
      return html`
        ${problemLine(problem, now, 'closing-problem')}
        <p class="form-hint">
          ${problem === null ? now.words.reading : null}
          <button type="button" class="form-button is-quiet" data-unasked @click=${unasked}>
            ${now.office.cancel}
          </button>
        </p>
      `;
    const { villages, streets, yuan } = value.total;
    return sure(
      now.said.sureClose(
        now.month,
        formatNumber(value.rows.length),
        amount(villages.slots + streets.slots),
        money(yuan),
      ),
      now.said.close,
      () => void closes(now),
      unasked,
      now,
    );
  };

  const state = (now: MonthNow): TemplateResult => {
    const { said, month, town } = now;
    const { value, problem } = closed.of(`${town} ${stores.work.get().session?.account ?? 0}`, () =>
      closedMonths(town),
    );
    if (value === null) return problemLine(problem, now, 'closed-problem');
    const today = townDate(new Date());
    const shut = value.find((each) => each.month === month);
    const over = today > lastDayOf(month);
    const mayClose = shut === undefined && over && plans(stores.work.get().session, town);
    return html`
      <p class="month-state ${shut === undefined ? '' : 'is-closed'}" data-state>
        <span>
          ${
            shut !== undefined
              ? said.closedOn(shut.closed_on, shut.by ?? '')
              : over
                ? said.open
                : month > today.slice(0, 7)
                  ? said.toCome
                  : said.runs(today)
          }
        </span>
        ${
          mayClose && !asking
            ? html`
                <button
                  type="button"
                  class="form-button"
                  data-close-month
                  @click=${() => {
                    asking = true;
                    sheets.again();
                  }}
                >
                  ${said.closeOpen}
                </button>
              `
            : null
        }
      </p>
      ${mayClose && asking ? closing(now) : null} ${problemLine(doing.problem(), now, 'close-problem')}
    `;
  };

  const step = (to: number, label: string, name: string, now: MonthNow): TemplateResult => html`
    <button
      type="button"
      class="icon-button"
      data-step=${to}
      aria-label=${label}
      ?disabled=${to > 0 && open().paper !== 'patrols' && now.month >= townDate(new Date()).slice(0, 7)}
      @click=${() => turn({ month: monthAfter(now.month, to) })}
    >
      ${icon(name)}
    </button>
  `;
  const body = (paper: Paper, now: MonthNow): TemplateResult => {
    if (paper === 'lists') return lists.body(now);
    if (paper === 'sheet') return sheets.sheet(now);
    if (paper === 'attendance') return sheets.attendance(now);
    return team[paper](now);
  };
  const forget = (): void => {
    asking = false;
    doing.clear();
    for (const each of [sheets, lists, team]) each.forget();
  };

  return {
    title: ({ view }) => MONTH[view.language].title,
    key: ({ view }) => `${view.town ?? ''} ${open().month} ${stores.work.get().session?.account ?? 0}`,
    enter: () => {
      forget();
      closed.again();
      if (stores.view.get().papers === null) turn({});
    },
    leave: () => {
      forget();
      team.leave();
      stores.view.set({ papers: null });
    },
    body: (plain: OfficeNow) => {
      const { month, paper: wanted } = open();
      const now = withMonth(plain, month);
      if (now.town === '' || stores.work.get().session === null)
        return html`
          <p class="form-hint">${now.words.reading}</p>
        `;
      const papers = allowed(now.view.town);
      const paper = papers.includes(wanted) ? wanted : (papers[0] ?? 'lists');
      return html`
        <div class="month-head">
          <p class="month-step">
            ${step(-1, now.said.before, 'left', now)}
            <b data-month=${month}>${now.said.month(month)}</b>
            ${step(1, now.said.after, 'right', now)}
          </p>
          ${choices(
            now.said.title,
            papers.map((each) => [each, now.said.papers[each]] as const),
            paper,
            (each) => turn({ paper: each }),
          )}
        </div>
        ${state(now)} ${body(paper, now)}
      `;
    },
  };
}
