/** Whom to call about what is not reported: fetched by a press, as the server notes each look at whole names. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { callsOn, type Call } from '../api/cleaning';
import type { Problem, UnitCoverage } from '../api/shapes';
import { icon } from '../look/icons';
import { problemLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { Latest } from '../panel/latest';
import { plans, seesPeople } from '../state/rights';
import type { SlotId } from './board-of';

interface About {
  readonly slot: SlotId;
  readonly date: string;
  /** Of which nothing is said. */
  readonly lacking: readonly UnitCoverage[];
}

export interface Calls {
  readonly button: (about: About, now: OfficeNow) => TemplateResult | null;
  readonly part: (about: About, now: OfficeNow) => TemplateResult | null;
  readonly open: (slot: SlotId, date: string) => void;
  readonly close: () => void;
}

interface CallNames {
  readonly village: (unit: UnitCoverage, now: OfficeNow) => string;
  readonly committee: (code: string | null, now: OfficeNow) => string;
}

/** What a list was fetched for, and by whom: beside anything else it would be wrong, and others may not see its names. */
interface Shown {
  readonly slot: SlotId;
  readonly date: string;
  readonly town: string | null;
  readonly committee: string | null;
  readonly account: number | null;
}

export function makeCalls({ stores: { view, work, data }, ask }: WorkPorts, names: CallNames): Calls {
  let shown: Shown | null = null;
  let list: readonly Call[] | null = null;
  let problem: Problem | null = null;
  const latest = new Latest();

  const close = (): void => {
    [shown, list, problem] = [null, null, null];
    latest.drop();
  };
  const open = (slot: SlotId, date: string): void => {
    close();
    const { town, committee } = view.get();
    shown = { slot, date, town, committee, account: work.get().session?.account ?? null };
    read(shown);
    ask();
  };
  /** A list that was read before stands until the new one has come. */
  const read = ({ slot, date, town, committee }: Shown): void => {
    const whole = plans(work.get().session, town);
    latest.read(
      callsOn(town ?? '', date, slot, committee === null || committee === 'none' ? '' : committee, whole),
      (found) => {
        [list, problem] = [found, null];
        ask();
      },
      (error) => {
        [list, problem] = [null, problemOfError(error)];
        ask();
      },
    );
  };
  /** Another account, town or committee ends what is shown. */
  const keepOwn = (): void => {
    if (shown === null) return;
    const { town, committee } = view.get();
    const account = work.get().session?.account ?? null;
    if (shown.town === town && shown.committee === committee && shown.account === account) return;
    close();
    ask();
  };
  view.subscribe(keepOwn);
  work.subscribe(keepOwn);
  // A report or an assignment of somebody else changes who is to be called.
  data.subscribe((now, before) => {
    if (now.touched !== before.touched && shown !== null) read(shown);
  });
  const isShown = ({ slot, date }: About): boolean => shown?.slot === slot && shown.date === date;

  const phoneOf = ({ phone }: Call, none: string): TemplateResult =>
    phone !== null && /^[+\d\s()-]+$/.test(phone)
      ? html`
          <a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>
        `
      : html`
          <span>${phone === null || phone === '' ? none : phone}</span>
        `;
  const committeePart = (code: string, lacking: readonly UnitCoverage[], now: OfficeNow): TemplateResult => {
    const { crew, today } = now.office;
    const all = (list ?? []).filter(({ committee }) => committee === code);
    const own = lacking.filter((unit) => (unit.committee ?? '') === code);
    return html`
      <section data-call-committee=${code}>
        <h4>${names.committee(code === '' ? null : code, now)}</h4>
        <ul>
          ${own.map((unit) => {
            const people = all.filter(({ village }) => village === unit.fid);
            return html`
              <li>
                <b>${names.village(unit, now)}</b>
                <span class="calls-people">
                  ${people.map(
                    (each) => html`
                      <span>${each.name} ${phoneOf(each, crew.noPhone)}</span>
                    `,
                  )}
                  ${people.length === 0 ? today.nobodyToCall : null}
                </span>
              </li>
            `;
          })}
          ${all
            .filter(({ village }) => village === null)
            .map(
              ({ name }) => html`
                <li class="calls-clerk">
                  <span>${today.clerk}</span>
                  <span>${name}</span>
                </li>
              `,
            )}
        </ul>
      </section>
    `;
  };

  return {
    open,
    close,
    button: (about, now) => {
      const { session } = work.get();
      if (!seesPeople(session, now.view.town) || about.lacking.length === 0) return null;
      const { today } = now.office;
      const pressed = isShown(about);
      return html`
        <button
          type="button"
          class="form-button is-quiet"
          data-calls
          aria-expanded=${pressed}
          @click=${() => {
            if (pressed) {
              close();
              ask();
            } else open(about.slot, about.date);
          }}
        >
          ${icon('people')}${pressed ? today.callHide : plans(session, now.view.town) ? today.callWhole : today.call}
        </button>
      `;
    },
    part: (about, now) => {
      if (!isShown(about)) return null;
      const codes = [...new Set(about.lacking.map(({ committee }) => committee ?? ''))];
      const { crew } = now.office;
      return html`
        <div class="board-calls">
          ${problemLine(problem, now, 'calls-problem')}
          ${
            list === null
              ? problem === null
                ? html`
                    <p class="form-hint">${crew.reading}</p>
                  `
                : null
              : codes.map((code) => committeePart(code, about.lacking, now))
          }
          ${
            list !== null && plans(work.get().session, now.view.town)
              ? html`
                  <p class="form-hint">${crew.noted}</p>
                `
              : null
          }
        </div>
      `;
    },
  };
}
