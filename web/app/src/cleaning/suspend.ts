/** Suspending from the board: a press opens it with what is likely meant, a second one, of a reason, suspends. */
import { html, type TemplateResult } from 'lit-html';
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
import type { Coverage } from '../api/shapes';
import { makeDoing } from '../panel/doing';
import { problemLine, refusalLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { makeReasons } from '../panel/reasons';
import { placeName, placeOf } from '../panel/places';
import { makeReader, type Reading } from '../panel/read';
import { takeBackLine } from '../panel/take-back';
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

export function makeSuspend(ports: WorkPorts): SuspendPart {
  const { stores, ask, now: current } = ports;
  let open = false;
  let [date, slot] = ['', 'both' as SuspendedSlot];
  const why = makeReasons(ask);
  const doing = makeDoing(ports);
  let committee: string | null = null;
  const known = makeReader<readonly Suspension[]>(ask);
  /** What it would take out of what was due. */
  const effects = makeReader<readonly TakenOut[]>(ask);
  let written: Written | null = null;

  const again = (): void => {
    known.again();
    effects.again();
  };
  // Whatever is suspended, reported or assigned meanwhile changes both; what was known stands until then.
  stores.data.subscribe((now, before) => {
    if (now.touched !== before.touched && stores.work.get().open === 'today') again();
  });
  const list = ({ town }: Coverage): Reading<readonly Suspension[]> => {
    const today = townDate(new Date());
    return known.of(`${town} ${today}`, () => suspensions(town, today, addDays(today, AHEAD)));
  };
  const scope = (): Pick<Suspension, 'from' | 'to' | 'slot' | 'committee'> => ({
    from: date,
    to: date,
    slot,
    ...(committee === null ? {} : { committee }),
  });
  /** By what is chosen, and by which slots are due. */
  const effect = ({ town, slots }: Coverage): Reading<readonly TakenOut[]> => {
    const due = slots.map((each) => each.due).join();
    return effects.of([town, date, slot, committee, due].join(' '), () => wouldTakeOut(town, scope()));
  };
  const close = (): void => {
    [open, written] = [false, null];
    why.forget();
    doing.clear();
    known.forget();
    effects.forget();
  };
  /** Opens it on the slots that are still to come: of today, or else of tomorrow. */
  const begin = (day: Coverage): void => {
    const today = townDate(new Date());
    const clock = townTime(new Date());
    const left = day.slots.filter(({ ends }) => clock < ends).map((each) => (each.slot === 'pm' ? 'pm' : 'am'));
    [open, written] = [true, null];
    doing.clear();
    effects.forget();
    why.forget();
    date = left.length === 0 ? addDays(today, 1) : today;
    slot = left.length === 1 ? (left[0] ?? 'both') : 'both';
    ({ committee } = stores.view.get());
    ask();
  };
  const press = (town: string, reason: string, text: string): Promise<boolean> => {
    const wanted = { ...scope(), reason };
    return doing.write(
      () => suspend(town, wanted),
      (change) => {
        [written, open] = [{ change, text }, false];
        again();
      },
    );
  };
  const ends = (act: () => Promise<unknown>): Promise<boolean> =>
    doing.write(
      async () => {
        await act();
        remark(stores.data, current().office.suspend.ended);
      },
      () => {
        written = null;
        again();
      },
    );

  const dayWord = (day: string, { office, words }: OfficeNow): string => {
    const today = townDate(new Date());
    if (day === today) return words.headline.today;
    if (day === addDays(today, -1)) return words.headline.yesterday;
    return day === addDays(today, 1) ? office.suspend.tomorrow : day;
  };
  const whereWord = (code: string | undefined, { committees, office }: OfficeNow): string =>
    code === undefined ? office.report.allCommittees : (committees.get(code) ?? code);

  const effectPart = (out: readonly TakenOut[], now: OfficeNow): TemplateResult | null => {
    if (out.length === 0) return null;
    const slots = out.reduce((sum, each) => sum + each.slots, 0);
    const one = ({ place, slots: count }: TakenOut): string =>
      `${placeName(placeOf(place), now)}${count > 1 ? ` ×${count}` : ''}`;
    return html`
      <div class="board-what suspend-out" data-taken-out=${slots} role="status">
        ${now.office.suspend.takesOut(slots, out.length)}
        <p tabindex="0">${out.map(one).join(now.words.listComma)}</p>
      </div>
    `;
  };

  const form = (day: Coverage, now: OfficeNow): TemplateResult => {
    const { value: out, problem: unread } = effect(day);
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
        ${unread === null ? effectPart(out ?? [], now) : problemLine(unread, now, 'effect-problem')}
        <p class="board-what">${said.what(...when, where, chosen.length)}</p>
        ${why.part(
          {
            name: 'suspend-reason',
            why: said.why,
            usual: REASONS.map((id) => [id, said.reasons[id]]),
            act: said.title,
            // What cannot be told before may be done all the same.
            busy: doing.busy() || (out === null && unread === null),
            because: (reason) => void press(day.town, reason, said.suspended(...when, where)),
          },
          now,
        )}
      </div>
    `;
  };

  const line = (each: Suspension, town: string, now: OfficeNow): TemplateResult => {
    const { office } = now;
    const end = (): Promise<boolean> => ends(() => endSuspension(town, each.id, addDays(townDate(new Date()), -1)));
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
        <button type="button" class="form-button is-quiet" data-end ?disabled=${doing.busy()} @click=${end}>
          ${office.suspend.end}
        </button>
      </li>
    `;
  };

  return {
    close,
    part: (day, now) => {
      if (!plans(stores.work.get().session, now.view.town)) return null;
      const { suspend: said } = now.office;
      const { value: told, problem: untold } = list(day);
      const done = written;
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
          ${open ? form(day, now) : null} ${refusalLine(doing.problem() ?? untold, now, 'suspend-problem')}
          ${
            done === null
              ? null
              : takeBackLine(
                  done.text,
                  said.takeBack,
                  doing.busy(),
                  () => void ends(() => undo(day.town, done.change, '')),
                )
          }
          ${
            told === null || told.length === 0
              ? null
              : html`
                  <ul class="board-list">
                    ${told.map((each) => line(each, day.town, now))}
                  </ul>
                `
          }
        </section>
      `;
    },
  };
}
