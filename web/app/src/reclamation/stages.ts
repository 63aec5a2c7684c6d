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
import { problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { NO_MODE, selectionOf } from '../state/mode';
import { toRows, toTheme } from '../state/moves';
import { remark } from '../state/remark';
import { works } from '../state/rights';
import { formatMu } from '../words/numbers';
import { makeProgress } from './progress';
import { stepForm, stepWord, stageWord, type Filled } from './step-form';

/** What is picked here. */
const PICKED: readonly LayerId[] = ['parcels'];

/** The stages in the order in which a parcel comes to them. */
const STAGES = PHASES.flatMap((phase) => STAGES_OF[phase]);

export function stagesPart(ports: WorkPorts): WorkPart {
  const { view, data, tools, work } = ports.stores;
  let sums: readonly StageSum[] | null = null;
  /** The stage whose committees are shown. */
  let opened = '';
  let picked: readonly string[] = [];
  let standing: Standing | null = null;
  let step: ParcelStep | null = null;
  let problem: Problem | null = null;
  let [busy, moved, folded] = [false, false, false];
  let [latestSums, latestStanding, key] = [0, 0, ''];

  const progress = makeProgress(ports);

  const town = (): string => view.get().town ?? '';
  const open = (): boolean => work.get().open === 'stages';
  const mayMove = (): boolean => view.get().asOf === null && works(work.get().session, view.get().town);

  const read = (): void => {
    progress.read();
    const mine = (latestSums += 1);
    stageSums(town(), view.get().asOf).then(
      (read) => {
        if (mine !== latestSums) return;
        sums = read;
        ports.ask();
      },
      (error: unknown) => {
        if (mine === latestSums) failed(error);
      },
    );
  };
  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    ports.ask();
  };
  const readStanding = (): void => {
    const mine = (latestStanding += 1);
    if (picked.length === 0) return;
    standingOf(
      town(),
      picked.map((place) => selectionOf(place).fid),
    ).then(
      (read) => {
        if (mine !== latestStanding) return;
        standing = read;
        // A form stays as it was filled in while its step may still be taken.
        step = read.steps.find(({ to }) => to === step?.to) ?? null;
        ports.ask();
      },
      (error: unknown) => {
        if (mine === latestStanding) failed(error);
      },
    );
  };
  const show = (): void => {
    const { mode } = tools.get();
    if (mayMove() && (mode.kind === 'pick' || mode.kind === 'none'))
      tools.set({ mode: { kind: 'pick', of: PICKED, places: picked } });
  };
  const pick = (places: readonly string[]): void => {
    if (places.length > MOST_MOVED) remark(data, ports.now().office.stages.most(MOST_MOVED));
    picked = places.slice(0, MOST_MOVED);
    [standing, problem, moved] = [null, null, false];
    if (picked.length === 0) step = null;
    show();
    readStanding();
    ports.ask();
  };
  const toggle = (place: string): void =>
    pick(picked.includes(place) ? picked.filter((other) => other !== place) : [...picked, place]);

  tools.subscribe(({ mode }) => {
    if (!open()) return;
    if (mode.kind === 'none') show();
    else if (mode.kind === 'pick' && mode.places !== picked) pick(mode.places);
  });
  // A row that is pressed, and what the search finds, is picked too: its card would stand behind the panel.
  view.subscribe(({ selected, town: of, asOf, committee }, before) => {
    if (!open()) return;
    if (of === before.town && (asOf !== before.asOf || committee !== before.committee)) read();
    if (selected?.layer === 'parcels' && selected !== before.selected && mayMove()) toggle(`parcels.${selected.fid}`);
  });
  data.subscribe((now, before) => {
    if (now.touched === before.touched || busy || !open()) return;
    read();
    readStanding();
  });

  const choose = (chosen: ParcelStep | null): void => {
    [step, problem, key] = [chosen, null, crypto.getRandomValues(new Uint32Array(4)).join('-')];
    ports.ask();
    window.setTimeout(() => document.querySelector('.stages-foot')?.scrollIntoView({ block: 'end' }), 50);
  };
  const send = async (of: Standing, taken: ParcelStep, filled: Filled): Promise<void> => {
    if (busy) return;
    [busy, problem] = [true, null];
    ports.ask();
    try {
      const moves = of.parcels.map(({ id, version }) => ({ id, version, to: taken.to, ...filled }));
      await ports.signedIn(() => moveParcels(town(), moves, key));
      const now = ports.now();
      remark(data, now.office.next.moved(stageWord(taken.to, now), moves.length));
      pick([]);
      moved = true;
    } catch (error) {
      problem = problemOfError(error);
    }
    busy = false;
    read();
    ports.ask();
  };

  /** Opens the rows of a stage, of one committee where one is given; null: of those that belong to none. */
  const openRows = (stage: string, committee: string | null | undefined): void => {
    const now = { ...view.get(), ...toTheme(view.get(), 'farmland') };
    const of = committee === undefined ? now.committee : (committee ?? 'none');
    view.set({ ...now, ...toRows(now, 'parcels', filterOf(stage)), committee: of });
    if (document.documentElement.dataset['layout'] === 'sheet') work.set({ open: null });
  };
  const pickAll = (stage: string, committee: string | null): void => {
    chosen('parcels', town(), filterOf(stage, committee)).then(
      (fids) => pick([...new Set([...picked, ...[...fids].map((fid) => `parcels.${fid}`)])]),
      failed,
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
                ports.ask();
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
    const { stages, next: said } = now.office;
    return html`
      <div class="report-foot stages-foot">
        <p>
          <b>${stages.chosen(picked.length)}</b>
          <button type="button" class="text-button" data-none @click=${() => pick([])}>${stages.clear}</button>
        </p>
        ${
          standing === null
            ? null
            : standing.steps.length === 0
              ? html`
                  <p class="form-hint" data-no-common>${stages.noCommon}</p>
                `
              : html`
                  <div class="next-steps" role="group" aria-label=${said.title}>
                    ${standing.steps.map(
                      (each) => html`
                        <button
                          type="button"
                          data-step=${each.to}
                          aria-pressed=${step?.to === each.to}
                          @click=${() => choose(step?.to === each.to ? null : each)}
                        >
                          ${areaSample(PARCELS[phaseOf(each.to)], ticksOf(each.to))}${stepWord(each, now)}
                        </button>
                      `,
                    )}
                  </div>
                `
        }
        ${standing === null || step === null ? null : formPart(standing, step, now)}
      </div>
    `;
  };
  const formPart = (of: Standing, taken: ParcelStep, now: OfficeNow): TemplateResult =>
    stepForm(
      taken,
      { count: of.parcels.length, busy, problem },
      { send: (filled) => void send(of, taken, filled), cancel: () => choose(null) },
      now,
    );

  return {
    title: ({ office }) => office.stages.title,
    key: ({ view: { town: of } }) => `${of ?? ''} ${work.get().session?.account ?? 0}`,
    enter: () => {
      [sums, standing, step, problem, moved, folded] = [null, null, null, null, false, false];
      const { selected } = view.get();
      picked = selected?.layer === 'parcels' && mayMove() ? [`parcels.${selected.fid}`] : [];
      show();
      read();
      readStanding();
    },
    leave: () => {
      picked = [];
      if (tools.get().mode.kind === 'pick') tools.set({ mode: NO_MODE });
    },
    body: (now) => {
      const { stages } = now.office;
      if (sums === null)
        return html`
          ${problemLine(problem, now)}
          <p class="form-hint">${now.words.reading}</p>
        `;
      const fold = (away: boolean): void => {
        folded = away;
        ports.ask();
      };
      if (folded)
        return html`
          <p class="board-next plan-folded">
            <span>${stages.chosen(picked.length)}</span>
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
        ${step === null ? problemLine(problem, now) : null} ${boardPart(sums, now)} ${progress.part(now)}
        ${picked.length === 0 ? null : pickedPart(now)}
      `;
    },
  };
}

/** The filter of the parcels at a stage, of one committee's where it is given; null: of no committee's. */
function filterOf(stage: string, committee?: string | null): string {
  const at: Condition = { kind: 'in', field: 'stage', values: [stage] };
  return textOf(committee === undefined ? [at] : [at, { kind: 'in', field: 'committee', values: [committee] }]);
}

function countOf(sums: readonly StageSum[]): number {
  return sums.reduce((all, { count }) => all + count, 0);
}

/** The printed mu of rows, which add up as decimals of hundredths. */
function muOf(sums: readonly StageSum[]): string {
  const hundredths = sums.reduce((all, { mu_printed }) => all + Math.round(Number(mu_printed) * 100), 0);
  return formatMu(hundredths / 100);
}
