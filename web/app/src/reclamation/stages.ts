/** The board of stages: what stands where, by committee, and parcels that are moved on together. */
import { html, type TemplateResult } from 'lit-html';
import { chosen, problemOfError } from '../api/client';
import type { LayerId } from '../api/layers';
import { MOST_MOVED, moveParcels, stageSums, standingOf, type ParcelStep, type StageSum, type Standing } from '../api/reclamation'; // prettier-ignore
import type { Problem } from '../api/shapes';
import { textOf, type Condition } from '../filter/conditions';
import { areaSample, icon } from '../look/icons';
import { phaseOf, PHASES, STAGES_OF, ticksOf } from '../look/phases';
import { PARCELS } from '../look/style';
import { makeDoing } from '../panel/doing';
import { problemLine, refusalLine, waitingPart, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { Latest } from '../panel/latest';
import { makePicks } from '../panel/picking';
import { makeReader, type Reading } from '../panel/read';
import { makeRetry } from '../panel/retry';
import { toRows, toTheme } from '../state/moves';
import { selectionText, selectionOf } from '../state/place';
import { remark } from '../state/remark';
import { works } from '../state/rights';
import { formatMu, formatNumber, hundredthsOfMu } from '../words/numbers';
import { makeBatches } from './batches';
import { makeProgress } from './progress';
import { makeTolerance } from './tolerance';
import { stepForm, stepWord, stageWord, type Filled } from './step-form';

/** What is picked here. */
const PICKED: readonly LayerId[] = ['parcels'];

/** The stages in the order in which a parcel comes to them. */
const STAGES = PHASES.flatMap((phase) => STAGES_OF[phase]);

export function stagesPart(ports: WorkPorts): WorkPart {
  const { stores, ask } = ports;
  const { view, data, work } = stores;
  const sums = makeReader<readonly StageSum[]>(ask);
  const standings = makeReader<Standing>(ask);
  const doing = makeDoing(ports);
  const progress = makeProgress(ports);
  const batches = makeBatches(ports, () => again());
  const retry = makeRetry();
  const tolerance = makeTolerance(ports);
  /** What is being found to be picked: nobody waits for it once the panel is closed or what is picked is let go. */
  const finding = new Latest();
  /** The stage whose committees are shown. */
  let opened = '';
  /** The stage that a form is open for; empty: none. */
  let to = '';
  let problem: Problem | null = null;
  let [moved, folded] = [false, false];
  /** Whether sums and progress may be others: they are read again once it is known which batches there still are. */
  let stale = false;

  const town = (): string => view.get().town ?? '';
  const open = (): boolean => work.get().open === 'stages';
  const mayMove = (): boolean => view.get().asOf === null && works(work.get().session, view.get().town);

  const picks = makePicks(stores, {
    layers: PICKED,
    may: mayMove,
    picked: (places) => pick(places),
    found: (place) => toggle(place),
  });
  const again = (): void => {
    for (const each of [standings, batches]) each.again();
    stale = true;
  };
  const pick = (places: readonly string[]): void => {
    if (places.length > MOST_MOVED) remark(data, ports.now().office.stages.most(MOST_MOVED));
    [problem, moved] = [null, false];
    doing.clear();
    batches.repicked();
    if (places.length === 0) letGo();
    picks.set(places.slice(0, MOST_MOVED));
    ask();
  };
  const letGo = (): void => {
    to = '';
    finding.drop();
  };
  const toggle = (place: string): void => {
    const picked = picks.places();
    pick(picked.includes(place) ? picked.filter((other) => other !== place) : [...picked, place]);
  };
  /** Where those that are picked stand; what was known of others is not told of them. */
  const standing = (): Reading<Standing> => {
    const fids = picks.places().map((place) => selectionOf(place).fid);
    return standings.of(`${town()} ${fids.join()}`, () => standingOf(town(), fids));
  };

  data.subscribe((now, before) => {
    if (now.touched !== before.touched && !doing.busy() && open()) again();
  });

  const choose = (step: ParcelStep | null): void => {
    to = step?.to ?? '';
    doing.clear();
    ask();
    window.setTimeout(() => document.querySelector('.stages-foot')?.scrollIntoView({ block: 'end' }), 50);
  };
  const send = (of: Standing, taken: ParcelStep, filled: Filled): Promise<unknown> => {
    const moves = of.parcels.map(({ id, version }) => ({ id, version, to: taken.to, ...filled }));
    const [now, where] = [ports.now(), town()];
    return doing
      .write(
        async () => {
          await moveParcels(where, moves, retry.keyOf([where, moves]));
          retry.done();
          remark(data, now.office.next.moved(stageWord(taken.to, now), moves.length));
        },
        () => {
          pick([]);
          moved = true;
        },
      )
      .finally(again); // what refused it is likely another's move
  };

  /** Opens the rows of a stage, of one committee where one is given; null: of those that belong to none. */
  const openRows = (stage: string, committee: string | null | undefined): void => {
    const now = { ...view.get(), ...toTheme(view.get(), 'farmland') };
    const of = committee === undefined ? now.committee : (committee ?? 'none');
    view.set({ ...now, ...toRows(now, 'parcels', filterOf(stage, batches.only())), committee: of });
    if (document.documentElement.dataset['layout'] === 'sheet') work.set({ open: null });
  };
  const pickAll = (stage: string, committee: string | null): void => {
    const wanted = finding.still();
    chosen('parcels', town(), filterOf(stage, batches.only(), committee)).then(
      (fids) => {
        const found = [...fids].map((fid) => selectionText({ layer: 'parcels', fid }));
        if (wanted()) pick([...new Set([...picks.places(), ...found])]);
      },
      (error: unknown) => {
        if (!wanted()) return;
        problem = problemOfError(error);
        ask();
      },
    );
  };

  const boardPart = (all: readonly StageSum[], now: OfficeNow): TemplateResult => {
    const { words, office } = now;
    const { committee } = now.view;
    const seen = committee === null ? all : all.filter((sum) => (sum.committee ?? 'none') === committee);
    return html`
      <table class="stage-board">
        <thead>
          <tr>
            <th>${words.fields['stage']}</th>
            <th>${office.stages.parcels}</th>
            <th>${words.unit.mu}</th>
          </tr>
        </thead>
        ${STAGES.filter((stage) => seen.some((sum) => sum.stage === stage)).map((stage) =>
          stagePart(
            stage,
            seen.filter((sum) => sum.stage === stage),
            now,
          ),
        )}
        <tfoot>
          <tr>
            <th scope="row">${office.stages.all}</th>
            <td>${countOf(seen)}</td>
            <td>${muOf(seen)}</td>
          </tr>
        </tfoot>
      </table>
    `;
  };
  const stagePart = (stage: string, of: readonly StageSum[], now: OfficeNow): TemplateResult => {
    const isOpen = opened === stage;
    return html`
      <tbody data-stage=${stage}>
        <tr>
          <th scope="row">
            <button
              type="button"
              aria-expanded=${isOpen ? 'true' : 'false'}
              @click=${() => {
                opened = isOpen ? '' : stage;
                ask();
              }}
            >
              ${areaSample(PARCELS[phaseOf(stage)], ticksOf(stage))}
              <span>${stageWord(stage, now)}</span>
            </button>
          </th>
          ${numbers(of, () => openRows(stage, undefined))}
        </tr>
        ${
          isOpen
            ? of.map(
                (sum) => html`
                  <tr class="stage-unit" data-committee=${sum.committee ?? ''}>
                    <th scope="row">
                      <span>${committeeName(sum.committee, now)}</span>
                      ${
                        mayMove()
                          ? html`
                              <button type="button" class="text-button" @click=${() => pickAll(stage, sum.committee)}>
                                ${now.office.stages.pickThese}
                              </button>
                            `
                          : null
                      }
                    </th>
                    ${numbers([sum], () => openRows(stage, sum.committee))}
                  </tr>
                `,
              )
            : null
        }
      </tbody>
    `;
  };
  const numbers = (of: readonly StageSum[], act: () => void): TemplateResult => html`
    <td><button type="button" data-rows @click=${act}>${countOf(of)}</button></td>
    <td>${muOf(of)}</td>
  `;
  const committeeName = (code: string | null, { committees, office }: OfficeNow): string =>
    code === null ? office.edit.noCommittee : (committees.get(code) ?? code);

  const pickedPart = (now: OfficeNow): TemplateResult => {
    const { value, problem: unread } = standing();
    // A form stays as it was filled in while its step may still be taken.
    const step = value?.steps.find((each) => each.to === to) ?? null;
    return html`
      <div class="report-foot stages-foot">
        <p>
          <b>${now.office.stages.chosen(picks.places().length)}</b>
          <button type="button" class="text-button" data-none @click=${() => pick([])}>
            ${now.office.stages.clear}
          </button>
        </p>
        ${value === null ? waitingPart(unread, now, 'standing-problem') : stepsPart(value, step, now)}
        ${value === null || step === null ? refusalLine(doing.problem(), now, 'step-problem') : formPart(value, step, now)}
        ${
          step === null
            ? batches.putPart(
                picks.places().map((place) => selectionOf(place).fid),
                () => {
                  pick([]);
                  moved = true;
                },
                now,
              )
            : null
        }
      </div>
    `;
  };
  const stepsPart = ({ steps }: Standing, step: ParcelStep | null, now: OfficeNow): TemplateResult => {
    if (steps.length === 0)
      return html`
        <p class="form-hint" data-no-common>${now.office.stages.noCommon}</p>
      `;
    return html`
      <div class="next-steps" role="group" aria-label=${now.office.next.title}>
        ${steps.map(
          (each) => html`
            <button
              type="button"
              data-step=${each.to}
              aria-pressed=${step === each}
              @click=${() => choose(step === each ? null : each)}
            >
              ${areaSample(PARCELS[phaseOf(each.to)], ticksOf(each.to))}${stepWord(each, now)}
            </button>
          `,
        )}
      </div>
    `;
  };
  const formPart = (of: Standing, taken: ParcelStep, now: OfficeNow): TemplateResult =>
    stepForm(
      taken,
      { count: of.parcels.length, busy: doing.busy(), problem: doing.problem() },
      { send: (filled) => void send(of, taken, filled), cancel: () => choose(null) },
      now,
    );

  const forget = (): void => {
    letGo();
    [problem, moved, folded] = [null, false, false];
    doing.clear();
    progress.leave();
    tolerance.leave();
    batches.leave();
    sums.forget();
    standings.forget();
  };

  return {
    title: ({ office }) => office.stages.title,
    key: ({ view: { town: of } }) => `${of ?? ''} ${work.get().session?.account ?? 0}`,
    enter: () => {
      forget();
      picks.begin();
    },
    leave: () => {
      forget();
      picks.end();
    },
    body: (now) => {
      const { stages } = now.office;
      const { asOf } = now.view;
      const only = batches.only();
      if (stale && batches.settled()) {
        stale = false;
        sums.again();
        progress.again();
      }
      const { value, problem: unread } = sums.of(`${town()} ${asOf ?? ''} ${only}`, () =>
        stageSums(town(), asOf, textOf(inBatch(only))),
      );
      if (value === null) return waitingPart(unread, now);
      const fold = (away: boolean): void => {
        folded = away;
        ask();
      };
      if (folded)
        return html`
          <p class="board-next plan-folded">
            <span>${stages.chosen(picks.places().length)}</span>
            <button type="button" class="form-button" data-unfold @click=${() => fold(false)}>${stages.picked}</button>
          </p>
        `;
      return html`
        ${
          mayMove()
            ? html`
                <p class="form-hint">${stages.pick}</p>
                <button type="button" class="form-button is-quiet plan-look" data-fold @click=${() => fold(true)}>
                  ${icon('locate')}${stages.onMap}
                </button>
              `
            : null
        }
        ${
          moved
            ? html`
                <p class="board-next" role="status">
                  <button type="button" class="text-button" @click=${() => work.set({ open: 'changes' })}>
                    ${stages.takeBack}
                  </button>
                </p>
              `
            : null
        }
        ${batches.choicePart(now)} ${batches.aboutPart(now)} ${problemLine(problem, now)} ${boardPart(value, now)}
        ${only === '' || batches.chosen() !== null ? progress.part(now, batches.chosen()) : null} ${tolerance.part(now)}
        ${picks.places().length === 0 ? null : pickedPart(now)}
      `;
    },
  };
}

/** The filter of the parcels at a stage, of one batch where it is named, and of one committee; null: of no committee's. */
function filterOf(stage: string, batch: string, committee?: string | null): string {
  const at: readonly Condition[] = [{ kind: 'in', field: 'stage', values: [stage] }, ...inBatch(batch)];
  return textOf(committee === undefined ? at : [...at, { kind: 'in', field: 'committee', values: [committee] }]);
}

function inBatch(batch: string): readonly Condition[] {
  return batch === '' ? [] : [{ kind: 'in', field: 'batch', values: [batch] }];
}

function countOf(sums: readonly StageSum[]): string {
  return formatNumber(sums.reduce((all, { count }) => all + count, 0));
}

/** The printed mu of rows, which add up as decimals of hundredths. */
function muOf(sums: readonly StageSum[]): string {
  const hundredths = sums.reduce((all, { mu_printed }) => all + hundredthsOfMu(Number(mu_printed)), 0);
  return formatMu(hundredths / 100);
}
