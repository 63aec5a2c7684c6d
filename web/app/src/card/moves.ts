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
import { withOffice } from '../panel/form';
import type { Now, Stores } from '../panel/mount';
import { stageWord, stepForm, stepWord, type Filled } from '../reclamation/step-form';
import { remark } from '../state/remark';

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
  const take = async (step: ParcelStep, fid: number, version: number, filled: Filled, said: string): Promise<void> => {
    const { town } = view.get();
    if (busy || town === null) return;
    [busy, problem] = [true, null];
    ask();
    try {
      await moveParcels(town, [{ id: fid, version, to: step.to, ...filled }], key);
      remark(data, said);
      [chosen, steps] = [null, []];
    } catch (error) {
      if (error instanceof RequestFailed && error.problem.status === 401) work.set({ gate: 'signin' });
      problem = problemOfError(error);
    }
    busy = false;
    ask();
  };

  const nextPart = (fid: number, version: number, plain: Now): TemplateResult => {
    const now = withOffice(plain);
    const { next: said } = now.office;
    const form = (step: ParcelStep): TemplateResult =>
      stepForm(
        step,
        { count: 1, busy, problem },
        {
          send: (filled) => void take(step, fid, version, filled, said.moved(stageWord(step.to, now), 1)),
          cancel: () => choose(null),
        },
        now,
      );
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
                ${areaSample(PARCELS[phaseOf(step.to)], ticksOf(step.to))}${stepWord(step, now)}
              </button>
            `,
          )}
        </div>
        ${chosen === null ? null : form(chosen)}
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
