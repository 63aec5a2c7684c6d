/** Suspending from the board: a press opens it with what is likely meant, a second one, of a reason, suspends. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import {
  endSuspension,
  suspend,
  suspensions,
  wouldTakeOut,
  type SuspendedSlot,
  type Suspension,
  type TakenOut,
} from '../api/cleaning';
import { undo } from '../api/office';
import type { Coverage, Problem } from '../api/shapes';
import { icon } from '../look/icons';
import { problemLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { makeReasons } from '../panel/reasons';
import { placeName, placeOf } from '../panel/places';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { addDays, townDate, townTime } from '../words/dates';
import { choices } from '../panel/choices';

/** How many days ahead it is told what is suspended. */
const AHEAD = 14;

const REASONS = ['rain', 'wind', 'roads', 'festival'] as const;

/** What one press has just suspended, so that the next can take it back. */
interface Written {
  readonly change: number;
  readonly text: string;
}

export interface SuspendPart {
  readonly part: (day: Coverage, now: OfficeNow) => TemplateResult | null;
  readonly close: () => void;
}

export function makeSuspend({ stores, ask, now: current, signedIn }: WorkPorts): SuspendPart {
  let [open, busy] = [false, false];
  let [date, slot] = ['', 'both' as SuspendedSlot];
  const why = makeReasons(ask);
  let committee: string | null = null;
  let list: readonly Suspension[] = [];
  let written: Written | null = null;
  let problem: Problem | null = null;
  /** The answer beside which the list was read: whatever is suspended or ended changes both. */
  let readBeside: Coverage | null = null;
  /** What it would take out of what was due; null: that is being asked. */
  let effect: readonly TakenOut[] | null = null;
  let [asked, turn] = ['', 0];

  const town = (): string => stores.view.get().town ?? '';
  const read = (day: Coverage): void => {
    if (readBeside === day) return;
    readBeside = day;
    const today = townDate(new Date());
    suspensions(day.town, today, addDays(today, AHEAD)).then(
      (found) => {
        if (readBeside !== day) return;
        list = found;
        ask();
      },
      () => undefined, // the board stands without it
    );
  };
  const scope = (): Pick<Suspension, 'from' | 'to' | 'slot' | 'committee'> => ({
    from: date,
    to: date,
    slot,
    ...(committee === null ? {} : { committee }),
  });
  /** Asks what it would take out, whenever that may be another: by what is chosen, and by the answer about the day. */
  const tryOut = (day: Coverage): void => {
    const about = `${date} ${slot} ${committee ?? ''} ${day.as_of}`;
    if (asked === about || busy) return;
    [asked, effect] = [about, null];
    const mine = (turn += 1);
    wouldTakeOut(day.town, scope()).then(
      (out) => {
        if (mine !== turn) return;
        effect = out;
        ask();
      },
      (error: unknown) => {
        if (mine !== turn) return;
        [effect, problem] = [[], problemOfError(error)];
        ask();
      },
    );
  };
  const close = (): void => {
    [open, busy] = [false, false];
    [asked, effect] = ['', null];
    why.forget();
    [written, problem, readBeside, list] = [null, null, null, []];
  };
  /** Opens it on the slots that are still to come: of today, or else of tomorrow. */
  const begin = (day: Coverage): void => {
    const today = townDate(new Date());
    const clock = townTime(new Date());
    const left = day.slots.filter(({ ends }) => clock < ends).map((each) => (each.slot === 'pm' ? 'pm' : 'am'));
    [open, problem, written, asked] = [true, null, null, ''];
    why.forget();
    date = left.length === 0 ? addDays(today, 1) : today;
    slot = left.length === 1 ? (left[0] ?? 'both') : 'both';
    ({ committee } = stores.view.get());
    ask();
  };
  const write = async (act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    [busy, problem] = [true, null];
    ask();
    try {
      await signedIn(act);
    } catch (error) {
      problem = problemOfError(error);
    }
    busy = false;
    ask();
  };
  const press = (reason: string, text: string): Promise<void> =>
    write(async () => {
      const change = await suspend(town(), { ...scope(), reason });
      written = { change, text };
      open = false;
    });
  const takeBack = (change: number): Promise<void> =>
    write(async () => {
      await undo(town(), change, '');
      written = null;
      remark(stores.data, current().office.suspend.ended);
    });
  const end = ({ id }: Suspension): Promise<void> =>
    write(async () => {
      await endSuspension(town(), id, addDays(townDate(new Date()), -1));
      written = null;
      remark(stores.data, current().office.suspend.ended);
    });

  const dayWord = (day: string, { office, words }: OfficeNow): string => {
    const today = townDate(new Date());
    if (day === today) return words.headline.today;
    if (day === addDays(today, -1)) return words.headline.yesterday;
    return day === addDays(today, 1) ? office.suspend.tomorrow : day;
  };
  const whereWord = (code: string | undefined, { committees, office }: OfficeNow): string =>
    code === undefined ? office.report.allCommittees : (committees.get(code) ?? code);

  const effectPart = (now: OfficeNow): TemplateResult | null => {
    if (effect === null || effect.length === 0) return null;
    const slots = effect.reduce((sum, each) => sum + each.slots, 0);
    const one = ({ place, slots: count }: TakenOut): string =>
      `${placeName(placeOf(place), now)}${count > 1 ? ` ×${count}` : ''}`;
    return html`
      <div class="board-what suspend-out" data-taken-out=${slots} role="status">
        ${now.office.suspend.takesOut(slots, effect.length)}
        <p tabindex="0">${effect.map(one).join(now.words.listComma)}</p>
      </div>
    `;
  };

  const form = (day: Coverage, now: OfficeNow): TemplateResult => {
    tryOut(day);
    const { office, words, committees } = now;
    const { suspend: said } = office;
    const today = townDate(new Date());
    const chosen = day.villages.filter((unit) => committee === null || unit.committee === committee);
    const where = whereWord(committee ?? undefined, now);
    const when = [dayWord(date, now), said.slots[slot]] as const;
    return html`
      <div class="board-suspend-form">
        ${choices(
          said.day,
          [
            [addDays(today, -1), words.headline.yesterday],
            [today, words.headline.today],
            [addDays(today, 1), said.tomorrow],
          ],
          date,
          (value) => {
            date = value;
            ask();
          },
        )}
        ${choices(
          office.report.slot,
          [
            ['am', said.slots.am],
            ['pm', said.slots.pm],
            ['both', said.slots.both],
          ],
          slot,
          (value) => {
            slot = value;
            ask();
          },
        )}
        <div class="form-field">
          <label for="suspend-committee">${said.scope}</label>
          <select
            id="suspend-committee"
            @change=${(event: Event) => {
              committee = (event.target as HTMLSelectElement).value || null;
              ask();
            }}
          >
            <option value="" .selected=${committee === null}>${office.report.allCommittees}</option>
            ${[...committees].map(
              ([code, name]) => html`
                <option value=${code} .selected=${code === committee}>${name}</option>
              `,
            )}
          </select>
        </div>
        ${effectPart(now)}
        <p class="board-what">${said.what(...when, where, chosen.length)}</p>
        ${why.part(
          {
            name: 'suspend-reason',
            why: said.why,
            usual: REASONS.map((id) => [id, said.reasons[id]]),
            act: said.title,
            busy: busy || effect === null,
            because: (reason) => void press(reason, said.suspended(...when, where)),
          },
          now,
        )}
      </div>
    `;
  };

  const line = (each: Suspension, now: OfficeNow): TemplateResult => {
    const { office } = now;
    const today = townDate(new Date());
    const where = each.village === undefined ? whereWord(each.committee, now) : placeName(placeOf(each.village), now);
    const from = dayWord(each.from < today ? today : each.from, now);
    const until = each.to > each.from && each.to > today ? office.suspend.until(dayWord(each.to, now)) : '';
    return html`
      <li data-suspension=${each.id}>
        <span>
          <b>${[from, office.suspend.slots[each.slot], until].filter(Boolean).join(' ')}</b>
          <small>${[where, each.reason ?? ''].filter(Boolean).join(' · ')}</small>
        </span>
        <button type="button" class="form-button is-quiet" data-end ?disabled=${busy} @click=${() => end(each)}>
          ${office.suspend.end}
        </button>
      </li>
    `;
  };

  return {
    close,
    part: (day, now) => {
      if (!plans(stores.work.get().session, now.view.town)) return null;
      read(day);
      const { suspend: said } = now.office;
      return html`
        <section class="board-suspend">
          <h3>
            ${said.title}
            <button
              type="button"
              class="form-button is-quiet"
              data-suspend
              aria-expanded=${open}
              @click=${() => {
                if (!open) {
                  begin(day);
                  return;
                }
                open = false;
                ask();
              }}
            >
              ${open ? now.office.cancel : said.open}
            </button>
          </h3>
          ${open ? form(day, now) : null} ${problemLine(problem, now, 'suspend-problem')}
          ${
            written === null
              ? null
              : html`
                  <p class="board-next" role="status">
                    <span>${written.text}</span>
                    <button
                      type="button"
                      class="text-button"
                      data-take-back
                      ?disabled=${busy}
                      @click=${() => written !== null && takeBack(written.change)}
                    >
                      ${icon('undo')}${said.takeBack}
                    </button>
                  </p>
                `
          }
          ${
            list.length === 0
              ? null
              : html`
                  <ul class="board-list">
                    ${list.map((each) => line(each, now))}
                  </ul>
                `
          }
        </section>
      `;
    },
  };
}
