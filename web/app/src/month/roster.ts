/** Entering patrols and the days on which the town's work differs from the week's order. */
import { html, type TemplateResult } from 'lit-html';
import { addShifts, setDay, type Duties } from '../api/month';
import { undo } from '../api/office';
import { choices } from '../panel/choices';
import { box, refusalLine, type WorkPorts } from '../panel/form';
import { takeBackLine } from '../panel/take-back';
import { papersText } from '../state/papers';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { dateInWords, townDate } from '../words/dates';
import { makeDoing } from '../panel/doing';
import { type MonthNow } from './parts';

export interface Roster {
  readonly shifts: (known: Duties, now: MonthNow) => TemplateResult | null;
  readonly day: (known: Duties, now: MonthNow) => TemplateResult | null;
  readonly forget: () => void;
}

type Form = 'shifts' | 'day';
/** The hours of a first patrol; later ones begin with those of the last. */
const HOURS = ['08:00', '12:00'] as const;

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** changed: the patrols and days that are listed may be others. */
export function makeRoster(ports: WorkPorts, changed: () => void): Roster {
  const { stores, ask } = ports;
  const doing = makeDoing(ports);
  let [open, whose]: [Form | null, string] = [null, ''];
  let written: { readonly form: Form; readonly change: number; readonly text: string } | null = null;
  let date = '';
  let [starts, ends]: readonly [string, string] = HOURS;
  let members: ReadonlySet<number> = new Set();
  let [works, name] = [false, ''];

  const turn = (form: Form, known: Duties): void => {
    open = open === form ? null : form;
    doing.clear();
    date = townDate(new Date());
    const last = known.patrols[known.patrols.length - 1];
    if (last !== undefined) ({ starts, ends } = last);
    [members, works, name, written] = [new Set(), isWeekend(date), '', null];
    ask();
  };
  const write = (form: Form, act: () => Promise<number>, text: string): Promise<boolean> => {
    const [{ papers }, month] = [stores.view.get(), date.slice(0, 7)];
    return doing.write(
      async () => {
        const change = await act();
        remark(stores.data, text);
        return change;
      },
      (change) => {
        written = { form, change, text };
        members = new Set();
        name = '';
        changed();
        // Its month shows it; who has turned to another paper meanwhile stays there.
        if (stores.view.get().papers === papers) stores.view.set({ papers: papersText({ month, paper: 'patrols' }) });
      },
    );
  };
  const takeBack = (change: number, now: MonthNow): Promise<boolean> =>
    doing.write(
      async () => {
        await undo(now.town, change, '');
        remark(stores.data, now.office.log.undone);
      },
      () => {
        written = null;
        changed();
      },
    );

  const dateBox = (form: Form, least: string | null, now: MonthNow): TemplateResult => html`
    <div class="form-field">
      <label for=${`form-${form}-date`}>${now.said.day}</label>
      <input
        id=${`form-${form}-date`}
        type="date"
        required
        min=${least}
        .value=${date}
        @change=${(event: Event) => {
          date = (event.target as HTMLInputElement).value;
          works = isWeekend(date);
          ask();
        }}
      />
    </div>
  `;
  const hourBox = (id: string, label: string, value: string, set: (value: string) => void): TemplateResult => html`
    <div class="form-field">
      <label for=${`form-${id}`}>${label}</label>
      <input
        id=${`form-${id}`}
        type="time"
        required
        .value=${value}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
    </div>
  `;
  const forget = (): void => {
    [open, written] = [null, null];
    doing.clear();
  };
  const part = (form: Form, label: string, body: () => TemplateResult, known: Duties, now: MonthNow) => {
    const { session } = stores.work.get();
    if (!plans(session, now.town)) return null;
    const mine = `${now.town} ${session?.account ?? 0}`;
    if (whose !== mine) forget();
    whose = mine;
    const done = written?.form === form ? written : null;
    return html`
      <p class="month-line">
        <button
          type="button"
          class="form-button is-quiet"
          data-add=${form}
          aria-expanded=${open === form}
          @click=${() => turn(form, known)}
        >
          ${open === form ? now.office.cancel : label}
        </button>
      </p>
      ${done === null ? null : takeBackLine(done.text, now.office.suspend.takeBack, doing.busy(), () => void takeBack(done.change, now))}
      ${open === form ? body() : null}
      ${open === form || done !== null ? refusalLine(doing.problem(), now, `${form}-problem`) : null}
    `;
  };
  const asForm = (name: string, act: () => void, body: TemplateResult, save: TemplateResult): TemplateResult => html`
    <form
      class="month-fields"
      data-form=${name}
      @submit=${(event: Event) => {
        event.preventDefault();
        act();
      }}
    >
      ${body}
      <p class="month-save-line">${save}</p>
    </form>
  `;

  return {
    forget,
    shifts: (known, now) => {
      const { said } = now;
      const text = (): string => said.shiftsSaved(dateInWords(date, now.view.language), members.size);
      const save = (): void => {
        if (members.size === 0) return;
        const shifts = [...members].map((member) => ({ date, member, starts, ends }));
        void write('shifts', () => addShifts(now.town, shifts), text());
      };
      const toggle = (member: number): void => {
        const next = new Set(members);
        if (!next.delete(member)) next.add(member);
        members = next;
        ask();
      };
      const body = (): TemplateResult =>
        asForm(
          'shifts',
          save,
          html`
            ${dateBox('shifts', null, now)} ${hourBox('shift-starts', said.from, starts, (value) => (starts = value))}
            ${hourBox('shift-ends', said.until, ends, (value) => (ends = value))}
            <div class="month-members" role="group" aria-label=${said.whoPatrols}>
              ${[...known.members].map(
                ([member, called]) => html`
                  <button
                    type="button"
                    class="form-button is-quiet"
                    data-member=${member}
                    aria-pressed=${members.has(member)}
                    @click=${() => toggle(member)}
                  >
                    ${said.numbered(member)} ${called}
                  </button>
                `,
              )}
            </div>
            ${
              known.members.size === 0
                ? html`
                    <p class="form-hint">${said.noMembers}</p>
                  `
                : null
            }
          `,
          html`
            <button class="form-button is-main" data-save-shifts ?disabled=${doing.busy() || members.size === 0}>
              ${said.saveShifts(members.size)}
            </button>
          `,
        );
      return part('shifts', said.addShifts, body, known, now);
    },
    day: (known, now) => {
      const { said } = now;
      const text = (): string => said.daySaved(dateInWords(date, now.view.language), works);
      const save = (): void => void write('day', () => setDay(now.town, { date, works, name: name.trim() }), text());
      const body = (): TemplateResult =>
        asForm(
          'day',
          save,
          html`
            ${dateBox('day', townDate(new Date()), now)}
            <div class="form-field">
              <span class="form-hint">${said.worksOrRests}</span>
              ${choices(
                said.worksOrRests,
                [
                  ['rests', said.rests],
                  ['works', said.works],
                ],
                works ? 'works' : 'rests',
                (value) => {
                  works = value === 'works';
                  ask();
                },
              )}
            </div>
            ${box({
              name: 'day-name',
              label: now.office.paren(said.dayName, now.office.optional),
              value: name,
              lengthMost: 99,
              input: (value) => (name = value),
            })}
          `,
          html`
            <button class="form-button is-main" data-save-day ?disabled=${doing.busy()}>${said.saveDay}</button>
          `,
        );
      return part('day', said.addDay, body, known, now);
    },
  };
}
