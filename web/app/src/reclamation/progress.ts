/** How far the year has come: its burn-up beside its target, the parcels that hold it back, and a day beside today. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { progressOf, setTarget, sinceDay, type Progress, type StageOnDays } from '../api/reclamation';
import type { Problem } from '../api/shapes';
import { inMu } from '../geodesy/mu';
import { box, problemLine, valuesOf, type OfficeNow, type WorkPorts } from '../panel/form';
import { plans } from '../state/rights';
import { areaTyped } from '../words/areas';
import { addDays, townDate } from '../words/dates';
import { formatMu, formatShare } from '../words/numbers';
import { burnUp } from './burn-up';
import { AREA, stageWord } from './step-form';

/** How many of the parcels that hold it back are named. */
const NAMED = 5;

export interface ProgressPart {
  readonly read: () => void;
  readonly part: (now: OfficeNow) => TemplateResult | null;
}

export function makeProgress({ stores, ask, signedIn }: WorkPorts): ProgressPart {
  const { view, work } = stores;
  let progress: Progress | null = null;
  let problem: Problem | null = null;
  let [setting, busy] = [false, false];
  /** The day that is set beside today; empty: none. */
  let day = '';
  let beside: readonly StageOnDays[] | null = null;
  let [latest, latestBeside] = [0, 0];

  const town = (): string => view.get().town ?? '';
  /** Those that belong to no committee have no progress of their own. */
  const committee = (): string | null => (view.get().committee === 'none' ? null : view.get().committee);
  const readBeside = (): void => {
    const mine = (latestBeside += 1);
    if (day === '') return;
    sinceDay(town(), committee(), day).then(
      (rows) => {
        if (mine !== latestBeside) return;
        beside = rows;
        ask();
      },
      (error: unknown) => {
        if (mine !== latestBeside) return;
        problem = problemOfError(error);
        ask();
      },
    );
  };
  const read = (): void => {
    const mine = (latest += 1);
    progressOf(town(), committee()).then(
      (read) => {
        if (mine !== latest) return;
        progress = read;
        ask();
      },
      () => undefined, // the board stands without it
    );
    readBeside();
  };
  const save = async (year: number, mu: string): Promise<void> => {
    const typed = areaTyped(mu, 'mu');
    if (busy || typed === null) return;
    [busy, problem] = [true, null];
    ask();
    try {
      await signedIn(() => setTarget(town(), { year, committee: committee(), m2: typed.m2 }));
      setting = false;
      read();
    } catch (error) {
      problem = problemOfError(error);
    }
    busy = false;
    ask();
  };

  const targetForm = ({ year, target_m2: target }: Progress, now: OfficeNow): TemplateResult => html`
    <form
      class="target-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        void save(year, valuesOf(event)['target'] ?? '');
      }}
    >
      ${box({
        name: 'target',
        label: now.office.progress.targetOf(year),
        value: target === null ? '' : formatMu(inMu(target)),
        mode: 'decimal',
        matches: AREA,
        required: true,
        hint: now.office.progress.targetHint,
      })}
      ${problemLine(problem, now, 'target-problem')}
      <div class="form-foot">
        <button type="submit" class="form-button is-main" ?disabled=${busy}>${now.office.edit.save}</button>
        <button
          type="button"
          class="form-button is-quiet"
          @click=${() => {
            setting = false;
            ask();
          }}
        >
          ${now.office.cancel}
        </button>
      </div>
    </form>
  `;

  const besidePart = (now: OfficeNow): TemplateResult => {
    const { progress: said } = now.office;
    return html`
      ${box({
        name: 'beside',
        label: said.beside,
        type: 'date',
        value: day,
        max: addDays(townDate(new Date()), -1),
        input: (typed) => {
          [day, beside] = [typed, null];
          readBeside();
          ask();
        },
      })}
      ${
        day === '' || beside === null
          ? null
          : html`
              <table class="stage-board stage-beside">
                <thead>
                  <tr>
                    <th>${now.words.fields['stage']}</th>
                    <th>${day}</th>
                    <th>${said.today}</th>
                    <th>${said.difference}</th>
                  </tr>
                </thead>
                <tbody>
                  ${beside.map(
                    ({ stage, from, to }) => html`
                      <tr data-stage=${stage}>
                        <th scope="row">${stageWord(stage, now)}</th>
                        <td>${formatMu(inMu(from.m2))}</td>
                        <td>${formatMu(inMu(to.m2))}</td>
                        <td>${signed(hundredths(to.m2) - hundredths(from.m2))}</td>
                      </tr>
                    `,
                  )}
                </tbody>
              </table>
            `
      }
    `;
  };

  return {
    read,
    part: (now) => {
      if (progress === null || view.get().asOf !== null) return null;
      const { progress: said } = now.office;
      const { year, done_m2: done, target_m2: target, forecast, holding_back: holding } = progress;
      const mu = (m2: number): string => formatMu(inMu(m2));
      return html`
        <section class="progress" aria-label=${said.title(year)}>
          <h3>${said.title(year)}</h3>
          <p class="progress-said">
            ${target === null ? said.done(mu(done)) : said.ofTarget(mu(done), mu(target), formatShare(done / target))}
            ${
              forecast === null
                ? null
                : html`
                    <span>${said.ahead(mu(forecast.least_m2), mu(forecast.most_m2))}</span>
                    ${
                      target === null || done >= target
                        ? null
                        : html`
                            <span>${said.reached(forecast.earliest, forecast.latest)}</span>
                          `
                    }
                  `
            }
          </p>
          ${burnUp(progress, townDate(new Date()), { title: said.title(year), target: said.target })}
          ${
            setting
              ? targetForm(progress, now)
              : plans(work.get().session, view.get().town)
                ? html`
                    <button
                      type="button"
                      class="text-button"
                      data-target
                      @click=${() => {
                        setting = true;
                        ask();
                      }}
                    >
                      ${said.set}
                    </button>
                  `
                : null
          }
          ${
            holding.length === 0
              ? null
              : html`
                  <h3>${said.holding}</h3>
                  <ol class="progress-holding">
                    ${holding.slice(0, NAMED).map(
                      ({ id, code, stage, m2 }) => html`
                        <li>
                          <button
                            type="button"
                            @click=${() => {
                              work.set({ open: null });
                              view.set({ selected: { layer: 'parcels', fid: id } });
                            }}
                          >
                            ${code ?? id}
                          </button>
                          <span>${stageWord(stage, now)}</span>
                          <b>${mu(m2)} ${now.words.unit.mu}</b>
                        </li>
                      `,
                    )}
                  </ol>
                `
          }
          <h3>${said.twoDays}</h3>
          ${besidePart(now)}
        </section>
      `;
    },
  };
}

/** An area in hundredths of a mu, as it is printed: so the difference is that of the numbers beside it. */
function hundredths(m2: number): number {
  return Math.round(inMu(m2) * 100);
}

function signed(hundredths: number): string {
  return `${hundredths > 0 ? '+' : ''}${formatMu(hundredths / 100)}`;
}
