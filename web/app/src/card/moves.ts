/**
 * How a parcel came to where it stands, on its card, and its next steps for who may take one: a press says which, another
 * that it was done.
 */
import { html, type TemplateResult } from 'lit-html';
import type { TownFeature } from '../api/shapes';
import { freshKey } from '../api/office';
import { moveParcels, parcelMoves, type ParcelMove, type ParcelStep } from '../api/reclamation';
import { areaSample } from '../look/icons';
import { phaseOf, ticksOf } from '../look/phases';
import { PARCELS } from '../look/style';
import { makeDoing } from '../panel/doing';
import { withOffice } from '../panel/form';
import { Latest } from '../panel/latest';
import type { Now, Stores } from '../panel/mount';
import { signedInBy } from '../panel/sign-in';
import { stageWord, stepForm, stepWord, type Filled } from '../reclamation/step-form';
import { remark } from '../state/remark';
import { OFFICE, type OfficeWords } from '../words/office';

export interface Moves {
  /** The steps that who looks may take. */
  readonly part: (feature: TownFeature, now: Now) => TemplateResult | null;
  /** How it came to where it stands. */
  readonly past: (now: Now) => TemplateResult | null;
  readonly close: () => void;
}

export function movesOf(stores: Stores, ask: () => void): Moves {
  const { view, data, work } = stores;
  /** The parcel, its version and the account that the steps are of. */
  let about = '';
  let moves: readonly ParcelMove[] = [];
  let steps: readonly ParcelStep[] = [];
  let chosen: ParcelStep | null = null;
  const office = (): { office: OfficeWords } => ({ office: OFFICE[view.get().language] });
  const doing = makeDoing({ stores, ask, now: office, signedIn: signedInBy(work) });
  let key = '';
  const latest = new Latest();

  const forget = (): void => {
    [moves, steps, chosen] = [[], [], null];
    doing.clear();
  };
  const close = (): void => {
    about = '';
    forget();
    latest.drop();
  };
  const read = (fid: number): void =>
    latest.read(
      parcelMoves(fid),
      (read) => {
        [moves, steps] = [standing(read.moves), read.steps];
        ask();
      },
      () => undefined, // the card stands without them
    );
  const choose = (step: ParcelStep | null): void => {
    [chosen, key] = [step, freshKey()];
    doing.clear();
    ask();
    if (step !== null)
      window.setTimeout(
        () => document.querySelector<HTMLElement>('.next-form')?.scrollIntoView({ block: 'nearest' }),
        50,
      );
  };
  const take = (step: ParcelStep, fid: number, version: number, filled: Filled, said: string): void => {
    const { town } = view.get();
    if (town === null) return;
    void doing.write(
      async () => {
        await moveParcels(town, [{ id: fid, version, to: step.to, ...filled }], key);
        remark(data, said);
      },
      () => {
        [chosen, steps] = [null, []];
      },
    );
  };

  const nextPart = (fid: number, version: number, plain: Now): TemplateResult => {
    const now = withOffice(plain);
    const { next: said } = now.office;
    const form = (step: ParcelStep): TemplateResult =>
      stepForm(
        step,
        { count: 1, busy: doing.busy(), problem: doing.problem() },
        {
          send: (filled) => take(step, fid, version, filled, said.moved(stageWord(step.to, now), 1)),
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
        if (!about.startsWith(`${fid} `)) forget();
        about = wanted;
        read(fid);
      }
      return now.view.presenting || steps.length === 0 ? null : nextPart(fid, version, now);
    },
    past: (now) => stagesPart(moves, now),
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
