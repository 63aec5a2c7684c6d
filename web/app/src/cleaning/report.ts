/** A clerk's report of a slot: his villages in one list, all swept unless he says otherwise. */
import { html, type TemplateResult } from 'lit-html';
import { coverage as readCoverage, problemOfError } from '../api/client';
import { freshUuid } from '../api/office';
import { reportSweeps, type Basis, type Outcome, type SweepReport, type SweepResult } from '../api/cleaning';
import type { Coverage, Problem, UnitCoverage } from '../api/shapes';
import { reportsOf } from '../card/reports';
import { box, problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { Latest } from '../panel/latest';
import { makeDoing } from '../panel/doing';
import { placeName, placeOf } from '../panel/places';
import { remark } from '../state/remark';
import { unitsOf } from '../state/rights';
import { addDays, townDate } from '../words/dates';
import { serverSentence } from '../words/office/problems';
import { boardState, DONE_STATES, type SlotId } from './board-of';
import { choices } from '../panel/choices';
import { stateWord, swatch } from './slot-bar';

/** What is said of a village; null: nothing. */
type Said = SweepResult | null;

/** Why a place is often not swept. */
const WHY = ['rain', 'absent', 'waste'] as const;

export function reportPart(ports: WorkPorts): WorkPart {
  const { stores } = ports;
  let [date, slot] = ['', 'am' as SlotId];
  let committee: string | null = null;
  /** The village that it was opened for, which stands first. */
  let village: number | null = null;
  let day: Coverage | null = null;
  let said = new Map<number, Said>();
  /** A report keeps its UUID and its instant until it has arrived, so that to press again says nothing twice. */
  let begun = new Map<string, Pick<SweepReport, 'uuid' | 'captured_at'>>();
  /** The answer about today beside which the day was read: others' reports change both. */
  let readBeside: Coverage | null = null;
  let refused = new Map<number, Outcome>();
  let basis: Basis = 'seen';
  let reason = '';
  const doing = makeDoing(ports);
  let problem: Problem | null = null;
  const latest = new Latest();
  /** The village of which the reports are shown. */
  let opened = 0;
  const reports = reportsOf(stores, ports.ask, () => date);

  const town = (): string => stores.view.get().town ?? '';
  const units = (): readonly string[] | null => unitsOf(stores.work.get().session, town());
  /** Reads the day anew; what was ticked stays, but for what has been said meanwhile. */
  const read = (): void => {
    readBeside = stores.data.get().coverage.value;
    latest.read(
      readCoverage(town(), date),
      (found) => {
        const before = new Map((day?.villages ?? []).map((unit) => [unit.fid, boardState(unit, slot)]));
        for (const unit of found.villages)
          if (before.has(unit.fid) && before.get(unit.fid) !== boardState(unit, slot)) said.delete(unit.fid);
        [day, problem] = [found, null];
        ports.ask();
      },
      (error) => {
        problem = problemOfError(error);
        ports.ask();
      },
    );
  };
  /** The villages that whoever reports may report on, narrowed to a committee; what is not done stands first. */
  const villages = (): readonly UnitCoverage[] => {
    const own = units();
    const listed = (day?.villages ?? []).filter(
      (unit) =>
        (own === null || own.includes(unit.committee ?? '')) &&
        (committee === null || unit.committee === committee) &&
        boardState(unit, slot) !== 'not_due',
    );
    const isDone = (unit: UnitCoverage): boolean => DONE_STATES.includes(boardState(unit, slot));
    const rank = (unit: UnitCoverage): number => (unit.fid === village ? 0 : isDone(unit) ? 2 : 1);
    return listed.sort((one, other) => rank(one) - rank(other));
  };
  const saidOf = (unit: UnitCoverage): Said => {
    return said.get(unit.fid) ?? null;
  };
  const forget = (): void => {
    opened = 0;
    reports.close();
    said = new Map<number, Said>();
    refused = new Map<number, Outcome>();
    problem = null;
    doing.clear();
  };
  /** Ticks as swept all of which nothing has been said: whoever reports says so by a press. */
  const tickAll = (): void => {
    said = new Map(said);
    for (const unit of villages())
      if (!said.has(unit.fid) && ['not_reported', 'not_staffed'].includes(boardState(unit, slot)))
        said.set(unit.fid, 'done');
    ports.ask();
  };
  const turn = (change: () => void): void => {
    change();
    forget();
    ports.ask();
  };

  const submit = (now: OfficeNow): void => {
    const all = villages().flatMap((unit) => {
      const result = saidOf(unit);
      if (result === null) return [];
      const key = `${unit.fid} ${date} ${slot} ${result} ${basis}`;
      const own = begun.get(key) ?? { uuid: freshUuid(), captured_at: new Date().toISOString() };
      begun.set(key, own);
      return [{ ...own, place: `villages.${unit.fid}`, date, slot, result, basis }];
    });
    if (all.length === 0 || doing.busy()) return;
    const byUuid = new Map(all.map(({ uuid, place }) => [uuid, placeOf(place).fid]));
    const [where, why] = [town(), reason.trim()];
    void doing.write(
      async () => {
        const results = await reportSweeps(where, all, why);
        const refusals = results.filter(({ outcome }) => outcome === 'refused');
        if (refusals.length < results.length)
          remark(stores.data, now.office.report.sent(results.length - refusals.length));
        // Who has turned to another slot meanwhile is told here what was refused.
        const looks = stores.work.get().open === 'report' && all[0]?.date === date && all[0].slot === slot;
        if (!looks && refusals[0] !== undefined) remark(stores.data, refusedText(refusals[0], now));
        return results;
      },
      (results) => {
        arrived(results, byUuid);
        read();
      },
    );
  };
  /** What was taken is forgotten; what was refused stays as it was ticked, with its reason. */
  const arrived = (results: readonly Outcome[], byUuid: ReadonlyMap<string, number>): void => {
    refused = new Map<number, Outcome>();
    for (const each of results) {
      const fid = byUuid.get(each.uuid) ?? 0;
      if (each.outcome === 'refused') {
        refused.set(fid, each);
        continue;
      }
      said.delete(fid);
      for (const [key, { uuid }] of begun) if (uuid === each.uuid) begun.delete(key);
    }
    if (refused.size === 0) reason = '';
  };

  /** A slot of which something was reported opens what that was, where a report is voided. */
  const stateOf = (unit: UnitCoverage, now: OfficeNow): TemplateResult => {
    const state = boardState(unit, slot);
    const said = html`
      ${swatch(state)}${stateWord(state, now)}
    `;
    if (['not_reported', 'not_staffed', 'suspended', 'not_due'].includes(state))
      return html`
        <span class="report-state">${said}</span>
      `;
    const selection = { layer: 'villages', fid: unit.fid } as const;
    return html`
      <button
        type="button"
        class="report-state"
        data-reports
        aria-expanded=${opened === unit.fid && reports.open(selection, now) !== null}
        @click=${() => {
          reports.open(selection, now); // what is open is this village's from here on
          opened = unit.fid;
          reports.press(slot);
        }}
      >
        ${said}
      </button>
    `;
  };

  const villageRow = (unit: UnitCoverage, now: OfficeNow): TemplateResult => {
    const { office } = now;
    const state = boardState(unit, slot);
    const chosen = saidOf(unit);
    const name = placeName({ ...unit, layer: 'villages' }, now);
    const outcome = refused.get(unit.fid);
    const say = (value: SweepResult): void => {
      said = new Map(said).set(unit.fid, chosen === value ? null : value);
      ports.ask();
    };
    return html`
      <li
        data-village=${unit.fid}
        class=${[DONE_STATES.includes(state) ? 'is-done' : '', unit.fid === village ? 'is-asked' : ''].join(' ')}
      >
        <span class="report-name">${name}</span>
        ${stateOf(unit, now)}
        <span class="report-choices" role="group" aria-label=${name}>
          ${(['done', 'partial', 'missed'] as const).map(
            (value) => html`
              <button
                type="button"
                data-result=${value}
                aria-pressed=${chosen === value}
                ?disabled=${doing.busy()}
                @click=${() => say(value)}
              >
                ${office.report.results[value]}
              </button>
            `,
          )}
        </span>
        ${opened === unit.fid ? reports.part({ layer: 'villages', fid: unit.fid }, now) : null}
        ${
          outcome === undefined
            ? null
            : html`
                <p class="report-refused" role="alert">${refusedText(outcome, now)}</p>
              `
        }
      </li>
    `;
  };

  return {
    title: ({ office }) => office.report.title,
    key: ({ view }) => {
      const asked = stores.work.get().report;
      return [view.town, stores.work.get().session?.account, asked?.date, asked?.slot, asked?.village].join(' ');
    },
    enter: () => {
      const asked = stores.work.get().report;
      const coverage = stores.data.get().coverage.value;
      const last = coverage?.slots.filter(({ due }) => due).at(-1);
      [date, slot] = [asked?.date ?? townDate(new Date()), asked?.slot ?? (last?.slot === 'pm' ? 'pm' : 'am')];
      const own = units();
      village = asked?.village ?? null;
      const looked = coverage?.villages.find(({ fid }) => fid === village)?.committee ?? stores.view.get().committee;
      committee = own?.length === 1 ? (own[0] ?? null) : looked === 'none' ? null : looked;
      basis = own === null ? 'told' : 'seen';
      forget();
      begun = new Map();
      [day, reason] = [null, ''];
      read();
    },
    body: (now) => {
      const { office, words, committees } = now;
      if (day !== null && !doing.busy() && now.data.coverage.value !== readBeside) read();
      const { report } = office;
      const listed = villages();
      const sending = listed.map(saidOf).filter((each) => each !== null);
      const exceptions = sending.some((each) => each !== 'done');
      const today = townDate(new Date());
      const own = units();
      const codes = [...committees].filter(([code]) => own === null || own.includes(code));
      return html`
        ${choices(
          words.action.date,
          [
            [today, words.headline.today],
            [addDays(today, -1), words.headline.yesterday],
          ],
          date,
          (value) =>
            turn(() => {
              date = value;
              day = null;
              read();
            }),
        )}
        ${choices(
          report.slot,
          [
            ['am', words.am],
            ['pm', words.pm],
          ],
          slot,
          (value) =>
            turn(() => {
              slot = value;
            }),
        )}
        ${
          codes.length < 2
            ? null
            : html`
                <div class="form-field">
                  <label for="report-committee">${words.layers.committees}</label>
                  <select
                    id="report-committee"
                    @change=${(event: Event) =>
                      turn(() => {
                        committee = (event.target as HTMLSelectElement).value || null;
                      })}
                  >
                    <option value="" .selected=${committee === null}>${report.allCommittees}</option>
                    ${codes.map(
                      ([code, name]) => html`
                        <option value=${code} .selected=${code === committee}>${name}</option>
                      `,
                    )}
                  </select>
                </div>
              `
        }
        ${
          day === null
            ? html`
                <p class="form-hint">${words.reading}</p>
              `
            : listed.length === 0
              ? html`
                  <p class="form-hint">${report.none}</p>
                `
              : html`
                  ${
                    listed.some((unit) => saidOf(unit) === null && !DONE_STATES.includes(boardState(unit, slot)))
                      ? html`
                          <button type="button" class="form-button is-quiet report-all" data-all @click=${tickAll}>
                            ${report.all}
                          </button>
                        `
                      : null
                  }
                  <ul class="report-list">
                    ${listed.map((unit) => villageRow(unit, now))}
                  </ul>
                `
        }
        <form
          class="report-foot"
          @submit=${(event: Event) => {
            event.preventDefault();
            if (!exceptions || reason.trim() !== '') submit(now);
          }}
        >
          ${choices(
            report.basis,
            [
              ['seen', report.bases.seen],
              ['told', report.bases.told],
              ['paper', report.bases.paper],
            ],
            basis,
            (value) => {
              basis = value;
              ports.ask();
            },
          )}
          ${
            exceptions
              ? html`
                  ${box({
                    name: 'report-reason',
                    label: report.why,
                    value: reason,
                    required: true,
                    input: (value) => (reason = value),
                    lengthMost: 200,
                  })}
                  ${choices<(typeof WHY)[number] | ''>(
                    report.why,
                    WHY.map((id) => [id, report.usual[id]]),
                    WHY.find((id) => report.usual[id] === reason) ?? '',
                    (id) => {
                      if (id !== '') reason = report.usual[id];
                      ports.ask();
                    },
                  )}
                `
              : null
          }
          ${
            date === today
              ? null
              : html`
                  <p class="form-hint">${report.afterwards}</p>
                `
          }
          ${problemLine(problem ?? doing.problem(), now)}
          <button class="form-button report-send" data-send ?disabled=${doing.busy() || sending.length === 0}>
            ${doing.busy() ? office.working : report.send(sending.length)}
          </button>
        </form>
      `;
    },
  };
}

function refusedText(outcome: Outcome, { view }: OfficeNow): string {
  return serverSentence(outcome, view.language) ?? outcome.detail ?? '';
}
