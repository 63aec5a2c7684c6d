/**
 * How a parcel came to where it stands, on its card, and its next steps for who may take one: a press says which, another
 * that it was done.
 */
import { html, type TemplateResult } from 'lit-html';
import type { Problem, TownFeature } from '../api/shapes';
import { problemOfError, RequestFailed } from '../api/client';
import { moveParcels, parcelMoves, type ParcelMove, type ParcelStep } from '../api/reclamation';
import { areaSample } from '../look/icons';
import { phaseOf, ticksOf } from '../look/phases';
import { PARCELS } from '../look/style';
import type { Now, Stores } from '../panel/mount';
import { remark } from '../state/remark';
import { townDate } from '../words/dates';
import { OFFICE } from '../words/office';
import { problemText } from '../words/office/problems';

const M2_PER_MU = 2000 / 3;

export interface Moves {
  readonly part: (feature: TownFeature, now: Now) => TemplateResult | null;
  readonly close: () => void;
}

export function movesOf({ view, data, work }: Stores, ask: () => void): Moves {
  /** The parcel, its version and the account that the steps are of. */
  let about = '';
  let moves: readonly ParcelMove[] = [];
  let steps: readonly ParcelStep[] = [];
  let chosen: ParcelStep | null = null;
  let busy = false;
  let problem: Problem | null = null;
  let key = '';
  let latest = 0;

  const close = (): void => {
    [about, moves, steps, chosen, problem] = ['', [], [], null, null];
    latest += 1;
  };
  const read = (fid: number): void => {
    const mine = (latest += 1);
    parcelMoves(fid).then(
      (read) => {
        if (mine !== latest) return;
        [moves, steps] = [standing(read.moves), read.steps];
        ask();
      },
      () => undefined, // the card stands without them
    );
  };
  const choose = (step: ParcelStep | null): void => {
    [chosen, problem, key] = [step, null, crypto.getRandomValues(new Uint32Array(4)).join('-')];
    ask();
    if (step !== null)
      window.setTimeout(
        () => document.querySelector<HTMLElement>('.next-form')?.scrollIntoView({ block: 'nearest' }),
        50,
      );
  };
  const take = async (
    step: ParcelStep,
    fid: number,
    version: number,
    form: HTMLFormElement,
    said: string,
  ): Promise<void> => {
    const { town } = view.get();
    if (busy || town === null) return;
    const text = (name: string): string => {
      const value = new FormData(form).get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [reason, mu] = [text('reason'), text('accepted')];
    [busy, problem] = [true, null];
    ask();
    try {
      await moveParcels(
        town,
        [
          {
            id: fid,
            version,
            to: step.to,
            on: text('on'),
            ...(reason === '' ? {} : { reason }),
            ...(mu === '' ? {} : { accepted_m2: Number(mu) * M2_PER_MU }),
          },
        ],
        key,
      );
      remark(data, said);
      [chosen, steps] = [null, []];
    } catch (error) {
      if (error instanceof RequestFailed && error.problem.status === 401) work.set({ gate: 'signin' });
      problem = problemOfError(error);
    }
    busy = false;
    ask();
  };

  const form = (step: ParcelStep, fid: number, version: number, stage: string, now: Now): TemplateResult => {
    const office = OFFICE[now.view.language];
    const { next: said } = office;
    const today = townDate(new Date());
    return html`
      <form
        class="next-form"
        @submit=${(event: Event) => {
          event.preventDefault();
          void take(step, fid, version, event.currentTarget as HTMLFormElement, said.moved(stage));
        }}
      >
        <label>
          <span>${said.day}</span>
          <input type="date" name="on" .defaultValue=${today} max=${today} required />
        </label>
        <label>
          <span>${step.reasoned ? said.reason : said.reasonIfAny}</span>
          <input name="reason" maxlength="500" autocomplete="off" ?required=${step.reasoned} />
        </label>
        ${
          step.accepts
            ? html`
                <label>
                  <span>${said.accepted}</span>
                  <input name="accepted" type="number" min="0" step="any" inputmode="decimal" autocomplete="off" />
                </label>
              `
            : null
        }
        ${
          problem === null
            ? null
            : html`
                <p class="crew-problem" role="alert">${why(problem, now)}</p>
              `
        }
        <div class="next-send">
          <button class="primary" ?disabled=${busy}>${said.send(stage)}</button>
          <button type="button" class="text-button" @click=${() => choose(null)}>${office.cancel}</button>
        </div>
      </form>
    `;
  };

  const nextPart = (fid: number, version: number, now: Now): TemplateResult => {
    const { next: said } = OFFICE[now.view.language];
    const word = (stage: string): string => now.words.values['parcels.stage']?.[stage] ?? stage;
    return html`
      <section class="card-next" aria-label=${said.title}>
        <h3>${said.title}</h3>
        <div class="next-steps">
          ${steps.map(
            (step) => html`
              <button
                type="button"
                data-step=${step.to}
                aria-pressed=${chosen?.to === step.to}
                @click=${() => choose(chosen?.to === step.to ? null : step)}
              >
                ${areaSample(PARCELS[phaseOf(step.to)], ticksOf(step.to))}${step.reasoned && step.to === 'replanted' ? said.back : word(step.to)}
              </button>
            `,
          )}
        </div>
        ${chosen === null ? null : form(chosen, fid, version, word(chosen.to), now)}
      </section>
    `;
  };

  return {
    close,
    part: (feature, now) => {
      const fid = Number(feature.id);
      const version = Number(feature.properties.version);
      const wanted = `${fid} ${version} ${work.get().session?.account ?? 0}`;
      if (wanted !== about) {
        if (!about.startsWith(`${fid} `)) [moves, steps, chosen, problem] = [[], [], null, null];
        about = wanted;
        read(fid);
      }
      return html`
        ${now.view.presenting || steps.length === 0 ? null : nextPart(fid, version, now)} ${stagesPart(moves, now)}
      `;
    },
  };
}

/** The moves that hold, the latest first: what was taken back is not told, nor what took it back. */
export function standing(moves: readonly ParcelMove[]): ParcelMove[] {
  const back = new Set(moves.map(({ reverses }) => reverses));
  return moves.filter(({ id, reverses }) => reverses === undefined && !back.has(id)).reverse();
}

/** The stages that a parcel has been at, the latest first, each with the day it began, and why where it is told. */
export function stagesPart(moves: readonly ParcelMove[], { words }: Pick<Now, 'words'>): TemplateResult | null {
  if (moves.length === 0) return null;
  return html`
    <section class="card-stages">
      <h3>${words.related.stages}</h3>
      <ol>
        ${moves.map(
          ({ to, on, reason }) => html`
            <li>
              ${areaSample(PARCELS[phaseOf(to)], ticksOf(to))}
              <b>${words.values['parcels.stage']?.[to] ?? to}</b>
              <time datetime=${on}>${words.related.since(on)}</time>
              ${
                reason === undefined
                  ? null
                  : html`
                      <small>${reason}</small>
                    `
              }
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

/** Why a move was refused: the server's sentence in the reader's language, as it names the parcel and the stage. */
function why(problem: Problem, { view }: Now): string {
  const said = { en: problem.detail, 'zh-Hans': problem.detail_zh, 'zh-Hant': problem.detail_zh_hant }[view.language];
  return said !== undefined && [400, 403, 409].includes(problem.status)
    ? said
    : problemText(problem, { office: OFFICE[view.language] });
}
