/** How far the year, or a batch in its own, has come: its burn-up beside its target, the parcels that hold it back, and a day beside today. */
import { html, type TemplateResult } from 'lit-html';
import type { Batch } from '../api/batches';
import { progressOf, setTarget, sinceDay, type Portion, type Progress, type StageOnDays } from '../api/reclamation';
import { inMu } from '../geodesy/mu';
import { makeDoing } from '../panel/doing';
import { box, problemLine, valuesOf, waitingPart, type OfficeNow, type WorkPorts } from '../panel/form';
import { makeReader } from '../panel/read';
import { plans } from '../state/rights';
import { areaTyped } from '../words/areas';
import { addDays, townDate } from '../words/dates';
import { GAUGE } from '../words/gauge';
import { YEAR } from '../words/year';
import { formatMu, formatShare, hundredthsOfMu, signedMu } from '../words/numbers';
import { burnUp } from './burn-up';
import { areaBox, stageWord } from './step-form';

/** How many of the parcels that hold it back are named. */
const NAMED = 5;

export interface ProgressPart {
  /** What is known of the year may be another. */
  readonly again: () => void;
  readonly leave: () => void;
  /** Of all parcels, or of those of a batch. */
  readonly part: (now: OfficeNow, batch?: Batch | null) => TemplateResult | null;
}

export function makeProgress(ports: WorkPorts): ProgressPart {
  const { stores, ask } = ports;
  const { view, work } = stores;
  const years = makeReader<Progress>(ask);
  const days = makeReader<readonly StageOnDays[]>(ask);
  const doing = makeDoing(ports);
  let setting = false;
  /** The day that is set beside today; empty: none. */
  let day = '';

  /** The batch that is told of; null: all parcels. */
  let batch: Batch | null = null;

  const again = (): void => {
    years.again();
    days.again();
  };
  const portion = (): Portion => {
    const { town, committee } = view.get();
    return { town: town ?? '', committee, batch: batch?.id ?? null };
  };
  const keyOf = (): string => Object.values(portion()).join(' ');
  const save = (year: number, m2: number): Promise<boolean> =>
    doing.write(
      () => setTarget(portion(), { year, m2 }),
      () => {
        setting = false;
        again();
      },
    );

  const targetForm = ({ year, target_m2: target }: Progress, now: OfficeNow): TemplateResult => html`
    <form
      class="target-form"
      @submit=${(event: Event) => {
        event.preventDefault();
        const typed = areaTyped(valuesOf(event)['target'] ?? '', 'mu');
        if (typed !== null) void save(year, typed.m2);
      }}
    >
      ${areaBox(
        {
          name: 'target',
          label: YEAR[now.view.language].targetOf(year),
          value: target === null ? '' : formatMu(inMu(target)),
          required: true,
          hint: YEAR[now.view.language].targetHint,
        },
        now,
      )}
      ${problemLine(doing.problem(), now, 'target-problem')}
      <div class="form-foot">
        <button type="submit" class="form-button is-main" ?disabled=${doing.busy()}>${now.office.edit.save}</button>
        <button
          type="button"
          class="form-button is-quiet"
          @click=${() => {
            setting = false;
            doing.clear();
            ask();
          }}
        >
          ${now.office.cancel}
        </button>
      </div>
    </form>
  `;
  const targetPart = (of: Progress, now: OfficeNow): TemplateResult | null => {
    if (!plans(work.get().session, now.view.town)) return null;
    if (setting) return targetForm(of, now);
    return html`
      <button
        type="button"
        class="text-button"
        data-target
        @click=${() => {
          setting = true;
          ask();
        }}
      >
        ${YEAR[now.view.language].set}
      </button>
    `;
  };

  const saidPart = ({ done_m2: done, target_m2: target, forecast }: Progress, now: OfficeNow): TemplateResult => {
    const said = YEAR[now.view.language];
    return html`
      <p class="progress-said">
        ${target === null ? said.done(mu(done)) : said.ofTarget(mu(done), mu(target), formatShare(done / target))}
        ${
          forecast === null
            ? null
            : html`
                <span>${said.ahead(mu(forecast.least_m2), mu(forecast.most_m2))}</span>
              `
        }
        ${
          forecast === null || target === null || done >= target
            ? null
            : html`
                <span>${said.reached(forecast.earliest, forecast.latest)}</span>
              `
        }
      </p>
    `;
  };
  const holdingPart = ({ holding_back: holding }: Progress, now: OfficeNow): TemplateResult | null => {
    if (holding.length === 0) return null;
    return html`
      <h3>${YEAR[now.view.language].holding}</h3>
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
    `;
  };
  const yearPart = (of: Progress, now: OfficeNow): TemplateResult => {
    const said = YEAR[now.view.language];
    const title = batch === null ? said.title(of.year) : now.office.paren(said.title(of.year), batch.name);
    return html`
      <section class="progress" aria-label=${title}>
        <h3>${title}</h3>
        ${saidPart(of, now)}
        ${burnUp(of, townDate(new Date()), { title, target: said.target, unit: now.words.unit.mu, month: GAUGE[now.view.language].month })}
        ${targetPart(of, now)} ${holdingPart(of, now)}
        <h3>${said.twoDays}</h3>
        ${besidePart(now)}
      </section>
    `;
  };

  const besidePart = (now: OfficeNow): TemplateResult => html`
    ${box({
      name: 'beside',
      label: YEAR[now.view.language].beside,
      type: 'date',
      value: day,
      max: addDays(townDate(new Date()), -1),
      input: (typed) => {
        day = typed;
        ask();
      },
    })}
    ${day === '' ? null : daysPart(now)}
  `;
  const daysPart = (now: OfficeNow): TemplateResult => {
    const { value, problem } = days.of(`${keyOf()} ${day}`, () => sinceDay(portion(), day));
    if (value === null) return waitingPart(problem, now, 'beside-problem');
    if (value.length === 0)
      return html`
        <p class="form-hint" data-beside-none>${YEAR[now.view.language].noneThen}</p>
      `;
    const said = YEAR[now.view.language];
    return html`
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
          ${value.map(
            ({ stage, from, to }) => html`
              <tr data-stage=${stage}>
                <th scope="row">${stageWord(stage, now)}</th>
                <td>${mu(from.m2)}</td>
                <td>${mu(to.m2)}</td>
                <td>${signedMu(hundredthsOfMu(inMu(to.m2)) - hundredthsOfMu(inMu(from.m2)))}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  };

  return {
    again,
    leave: () => {
      [setting, batch] = [false, null];
      doing.clear();
      years.forget();
      days.forget();
    },
    part: (now, of = null) => {
      const { committee, asOf } = now.view;
      if (of?.id !== batch?.id) {
        setting = false; // a form of another's target
        doing.clear();
      }
      batch = of;
      if (asOf !== null) return null;
      // Targets are the town's or a committee's; those that belong to none have no year of their own.
      if (committee === 'none')
        return html`
          <p class="form-hint" data-progress-none>${YEAR[now.view.language].ofNone}</p>
        `;
      const { value, problem } = years.of(keyOf(), () => progressOf(portion(), of?.year ?? null));
      return value === null ? waitingPart(problem, now, 'progress-problem') : yearPart(value, now);
    },
  };
}

function mu(m2: number): string {
  return formatMu(inMu(m2));
}
