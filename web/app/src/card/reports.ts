/** What was reported of a slot, on its place's card: side by side where it disagrees, and voided by a press of a reason. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { sweepsOf, voidSweep, type SweepRow } from '../api/cleaning';
import { undo } from '../api/office';
import type { Coverage, Problem, SlotState } from '../api/shapes';
import { icon } from '../look/icons';
import { makeDoing } from '../panel/doing';
import { Latest } from '../panel/latest';
import type { Now, Stores } from '../panel/mount';
import { makeReasons } from '../panel/reasons';
import { signedInBy } from '../panel/sign-in';
import { selectionText } from '../state/place';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import type { Selection } from '../state/view';
import { instantText, townDate, townTime } from '../words/dates';
import { OFFICE, type OfficeWords } from '../words/office';
import { problemText } from '../words/office/problems';
import { slotSample } from './related';
import { isSwept } from '../api/layers';

export type SlotId = 'am' | 'pm';

const REASONS = ['place', 'slot', 'absent', 'false'] as const;

/** The result of a report in the colours of states. */
const AS_STATE: Readonly<Record<SweepRow['result'], SlotState>> = {
  done: 'on_time',
  partial: 'partial',
  missed: 'missed',
};

/** The reports of a slot on a card. They are fetched by a press, without names; names by another, which is noted. */
export interface Reports {
  readonly open: (selection: Selection, now: Now) => SlotId | null;
  readonly press: (slot: SlotId) => void;
  readonly part: (selection: Selection, now: Now) => TemplateResult | null;
  readonly close: () => void;
}

/** The day is the view's, unless another is told. */
export function reportsOf(
  stores: Stores,
  ask: () => void,
  day = (): string => stores.view.get().date ?? townDate(new Date()),
): Reports {
  const { view, data, work } = stores;
  let about = '';
  let open: SlotId | null = null;
  let list: readonly SweepRow[] | null = null;
  /** Whole names, by report. */
  let names = new Map<number, string>();
  /** The report of which it is asked why it is to be voided. */
  let asked = 0;
  const why = makeReasons(ask);
  const office = (): { office: OfficeWords } => ({ office: OFFICE[view.get().language] });
  const doing = makeDoing({ stores, ask, now: office, signedIn: signedInBy(work) });
  /** Why the list could not be read. */
  let problem: Problem | null = null;
  /** The answer about the day beside which the list was read: whatever is reported or voided changes both. */
  let readBeside: Coverage | null = null;
  const latest = new Latest();

  const askAbout = (report: number): void => {
    asked = report;
    why.forget();
  };
  const close = (): void => {
    [open, list, problem, readBeside] = [null, null, null, null];
    askAbout(0);
    names = new Map();
    doing.clear();
    latest.drop();
  };
  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    ask();
  };
  const read = (selection: Selection, unmasked: boolean): void => {
    const { town } = view.get();
    if (town === null) return;
    readBeside = data.get().coverage.value;
    latest.read(
      sweepsOf(town, selectionText(selection), day(), unmasked),
      (rows) => {
        [list, problem] = [rows, null];
        if (unmasked)
          names = new Map(rows.flatMap(({ id, reporter }) => (reporter === undefined ? [] : [[id, reporter]])));
        ask();
      },
      failed,
    );
  };
  /** Does something with a report of the place that the list was opened for, and reads that anew. */
  const write = (of: Selection, act: (town: string) => Promise<unknown>, said: string): void => {
    const { town } = view.get();
    if (town === null) return;
    void doing.write(
      async () => {
        await act(town);
        remark(data, said);
      },
      () => {
        askAbout(0);
        read(of, false);
      },
    );
  };

  const reasons = (of: Selection, row: SweepRow, now: Now): TemplateResult => {
    const { slotReports: said, report } = OFFICE[now.view.language];
    return html`
      <div class="reports-why">
        <p>${said.whatVoid(report.results[row.result])}</p>
        ${why.part(
          {
            name: 'void-reason',
            why: said.why,
            usual: REASONS.map((id) => [id, said.reasons[id]]),
            act: said.void,
            grave: true,
            busy: doing.busy(),
            because: (reason) => write(of, (town) => voidSweep(town, row.id, reason), said.voided),
            cancel: () => {
              askAbout(0);
              ask();
            },
          },
          now,
        )}
      </div>
    `;
  };
  const voidedLine = (of: Selection, { voided }: SweepRow, planner: boolean, now: Now): TemplateResult | null => {
    if (voided === undefined) return null;
    const { slotReports: said } = OFFICE[now.view.language];
    return html`
      <p class="reports-voided">${said.voidedBy(instantText(voided.at), voided.by ?? '', voided.reason ?? '')}</p>
      ${
        planner
          ? html`
              <button
                type="button"
                class="text-button"
                data-unvoid
                ?disabled=${doing.busy()}
                @click=${() => write(of, (town) => undo(town, voided.change, ''), said.counted)}
              >
                ${icon('undo')}${said.unvoid}
              </button>
            `
          : null
      }
    `;
  };
  const row = (of: Selection, each: SweepRow, planner: boolean, now: Now): TemplateResult => {
    const { slotReports: said, report } = OFFICE[now.view.language];
    // Who plans is told who reported; what nobody with an account did was brought in at the machine.
    const known = names.get(each.id) ?? each.reporter ?? (planner ? said.brought : '');
    const who = each.mine ? said.mine : known;
    const at = new Date(each.captured_at);
    const when = townDate(at) === day() ? townTime(at) : instantText(each.captured_at);
    const notes = [
      ...each.flags.map((flag) => said.flags[flag]),
      ...(each.in_fence === true ? [said.inFence] : []),
      ...(each.counts || each.voided !== undefined ? [] : [said.corrected]),
    ];
    return html`
      <li data-sweep=${each.id} class=${[each.counts ? '' : 'is-out', asked === each.id ? 'is-asked' : ''].join(' ')}>
        <p class="reports-said">
          ${slotSample(AS_STATE[each.result])}
          <b>${report.results[each.result]}</b>
        </p>
        <p class="reports-notes">${when}</p>
        <p>${[who, each.basis === null ? '' : said.bases[each.basis]].filter(Boolean).join(' · ')}</p>
        ${
          notes.length === 0
            ? null
            : html`
                <p class="reports-notes">${notes.join(now.words.listComma)}</p>
              `
        }
        ${voidedLine(of, each, planner, now)}
        ${
          planner && each.voided === undefined && asked !== each.id
            ? html`
                <button
                  type="button"
                  class="text-button"
                  data-void
                  @click=${() => {
                    askAbout(each.id);
                    doing.clear();
                    ask();
                    window.setTimeout(
                      () => document.querySelector('.reports-why')?.scrollIntoView({ block: 'nearest' }),
                      50,
                    );
                  }}
                >
                  ${icon('erase')}${said.void}
                </button>
              `
            : null
        }
      </li>
    `;
  };
  const body = (selection: Selection, slot: SlotId, now: Now): TemplateResult => {
    const office = OFFICE[now.view.language];
    const { slotReports: said } = office;
    const planner = plans(work.get().session, now.view.town);
    const coverage = now.data.coverage.value;
    if (coverage !== readBeside && !doing.busy()) read(selection, false);
    const rows = (list ?? []).filter((each) => each.slot === slot);
    const unit =
      isSwept(selection.layer) && coverage?.date === day()
        ? coverage[selection.layer].find(({ fid }) => fid === selection.fid)
        : undefined;
    const contested = unit?.[slot] === 'contested';
    const counted = rows.filter(({ counts }) => counts);
    const wrong = problem ?? doing.problem();
    return html`
      ${
        wrong === null
          ? null
          : html`
              <p class="crew-problem" role="alert">${problemText(wrong, { office })}</p>
            `
      }
      ${
        list === null
          ? problem === null
            ? html`
                <p role="status">${office.crew.reading}</p>
              `
            : null
          : rows.length === 0
            ? html`
                <p role="status">${said.none}</p>
              `
            : null
      }
      ${
        contested && planner
          ? html`
              <p class="reports-hint">${said.contested}</p>
            `
          : null
      }
      <ul class=${counted.length === 2 ? 'is-pair' : ''}>
        ${counted.map((each) => row(selection, each, planner, now))}
      </ul>
      ${rows.filter(({ id }) => id === asked).map((each) => reasons(selection, each, now))}
      <ul>
        ${rows.filter(({ counts }) => !counts).map((each) => row(selection, each, planner, now))}
      </ul>
      ${
        planner && names.size === 0 && rows.some(({ reporter, mine }) => reporter !== undefined && !mine)
          ? html`
              <button type="button" class="text-button" data-names @click=${() => read(selection, true)}>
                ${icon('people')}${said.names}
              </button>
            `
          : null
      }
      ${
        names.size === 0
          ? null
          : html`
              <p class="reports-notes">${office.crew.noted}</p>
            `
      }
    `;
  };
  const keep = (selection: Selection, { view: { town } }: Now): void => {
    const key = `${town ?? ''} ${selection.layer}.${selection.fid} ${day()} ${work.get().session?.account ?? 0}`;
    if (key !== about) close();
    about = key;
  };

  return {
    close,
    open: (selection, now) => {
      keep(selection, now);
      return open;
    },
    press: (slot) => {
      const was = open;
      close();
      open = was === slot ? null : slot;
      ask();
    },
    part: (selection, now) => {
      keep(selection, now);
      if (open === null) return null;
      return html`
        <div class="card-reports" id="slot-reports" data-slot=${open}>${body(selection, open, now)}</div>
      `;
    },
  };
}
