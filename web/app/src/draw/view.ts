/** The panel of who draws: the figures, what can be done with a point, what changes along, and the way to save. */
import { html, type TemplateResult } from 'lit-html';
import type { LayerId } from '../api/layers';
import type { Problem } from '../api/shapes';
import { faultTexts } from '../fields/fields';
import { inMu } from '../geodesy/mu';
import { same, type Node } from '../edit/kernel/grid';
import { lengthM } from '../edit/kernel/measure';
import { nodesOf, type Shape } from '../edit/kernel/shape';
import { icon } from '../look/icons';
import { coarse } from '../look/device';
import { lengthText } from '../measure/in-words';
import { box, choice, longWait, problemLine, workingText, type OfficeNow } from '../panel/form';
import { DRAW } from '../words/draw';
import { formatMu, formatNumber } from '../words/numbers';
import type { Craft } from './craft';
import { craftOf, type Sketch } from './sketch';

/** What the panel shows. */
export interface Showing {
  readonly sketch: Sketch | null;
  /** The thing as it is shown, the point that follows the pointer included. */
  readonly shape: Shape;
  /** The titles of the neighbours that change with it. */
  readonly along: readonly string[];
  readonly hasChosen: boolean;
  /** The layers to choose from; none where a feature's shape is changed. */
  readonly layers: readonly LayerId[];
  readonly mayDraw: boolean | null;
  readonly isDrawn: boolean;
  readonly problem: Problem | null;
  readonly says: string;
  readonly keptAt: string;
  /** What lies around: it is read, is being read, or the window shows too much of it. */
  readonly around: 'there' | 'reading' | 'far';
  readonly busy: boolean;
  readonly waitedS: number;
}

export interface Doing {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly end: () => void;
  readonly remove: () => void;
  readonly reason: (text: string) => void;
  readonly layer: (layer: LayerId) => void;
  readonly save: (event: Event) => void;
  readonly close: () => void;
  readonly throwAway: () => void;
}

/** What stands in the panel while the past is looked at. */
export function pastHint({ words, office }: OfficeNow, today: () => void): TemplateResult {
  return html`
    <p class="form-hint">${office.edit.inPast}</p>
    <button type="button" class="form-button" data-today @click=${today}>${words.action.today}</button>
  `;
}

export function deskBody(showing: Showing, doing: Doing, now: OfficeNow): TemplateResult {
  const { sketch, layers, mayDraw, problem, busy, waitedS } = showing;
  const says = DRAW[now.view.language];
  const { edit } = now.office;
  if (sketch === null)
    return html`
      ${problemLine(problem, now)}
      ${
        layers.length === 0 && problem === null
          ? html`
              <p class="form-hint" role="status">${says.reading}</p>
            `
          : null
      }
    `;
  const choose = (value: string): void => doing.layer(value as LayerId);
  const options = layers.map((id) => [id, now.words.layers[id]] as const);
  return html`
    <form class="draw-form" aria-busy=${showing.around === 'reading'} novalidate @submit=${doing.save}>
      ${mayDraw === false ? hint(says.notHere) : null}
      ${layers.length > 0 ? choice('draw-layer', says.what, options, sketch.layer, choose) : null}
      ${keptLine(showing, doing, now)} ${figuresOf(showing, now)} ${buttons(showing, doing, now)}
      <p class="form-hint draw-hint">${hintOf(showing, now)}</p>
      ${showing.around === 'far' ? hint(says.nearer) : null}
      ${showing.along.length === 0 ? null : hint(says.along(showing.along.join('、')), 'draw-along')}
      ${box({
        name: 'draw-reason',
        label: now.office.paren(edit.reason, now.office.optional),
        value: sketch.reason,
        input: doing.reason,
      })}
      ${outcome(showing, now)}
      <div class="form-foot">
        ${longWait(waitedS, now)}
        <button type="submit" class="form-button is-main" aria-disabled=${busy ? 'true' : null}>
          ${busy ? workingText(waitedS, now) : edit.save}
        </button>
        <button type="button" class="form-button is-quiet" @click=${doing.close}>${now.office.cancel}</button>
      </div>
    </form>
  `;
}

function hint(text: string, name = ''): TemplateResult {
  return html`
    <p class=${`form-hint ${name}`}>${text}</p>
  `;
}

/** That a kept drawing is gone on with, and the way back to what is on the server. */
function keptLine({ keptAt, isDrawn }: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
  if (!isDrawn) return null;
  return html`
    <p class="form-hint draw-kept">
      ${keptAt === '' ? null : DRAW[now.view.language].draftOf(keptAt)}
      <button type="button" class="text-button" @click=${doing.throwAway}>${now.office.edit.throwAway}</button>
    </p>
  `;
}

/** What the thing measures, as it will be saved. */
function figuresOf({ sketch, shape }: Showing, { words, view }: OfficeNow): TemplateResult | null {
  if (sketch === null) return null;
  const craft = craftOf(sketch);
  const dense = craft.dense(shape);
  const [length, unit] = lengthText(craft.metres(dense), words);
  const points = DRAW[view.language].nodes(nodesOf(shape).length);
  if (!craft.isArea)
    return html`
      <p class="draw-figure" data-m=${craft.metres(dense)}>
        <b>${length}</b>
        <span>${unit}</span>
      </p>
      <p class="form-hint">${points}</p>
    `;
  const m2 = nodesOf(shape).length < 3 ? 0 : craft.m2(dense);
  return html`
    <p class="draw-figure" data-m2=${m2}>
      <b>${formatMu(inMu(m2))}</b>
      <span>${words.unit.mu}</span>
    </p>
    <p class="form-hint">
      ${formatNumber(m2, 2)} ${words.unit.m2} · ${words.measure.perimeter} ${length} ${unit} · ${points}
    </p>
  `;
}

function buttons({ sketch, hasChosen }: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
  if (sketch === null) return null;
  const says = DRAW[now.view.language];
  const { past, future } = sketch.steps;
  const button = (name: string, label: string, sign: string, act: () => void, off: boolean): TemplateResult => html`
    <button type="button" class="form-button is-quiet draw-${name}" ?disabled=${off} @click=${act}>
      ${sign === '' ? null : icon(sign)}${label}
    </button>
  `;
  return html`
    <div class="draw-acts">
      ${button('undo', says.undo, 'undo', doing.undo, past.length === 0)}
      ${button('redo', says.redo, 'undo', doing.redo, future.length === 0)}
      ${
        sketch.open
          ? button('end', says.end, '', doing.end, false)
          : button('remove', says.remove, '', doing.remove, !hasChosen)
      }
    </div>
  `;
}

function hintOf({ sketch }: Showing, { view }: OfficeNow): string {
  const says = DRAW[view.language];
  if (sketch === null) return '';
  if (sketch.open) return craftOf(sketch).isArea ? says.hintArea : says.hintLine;
  return `${says.hintNodes} ${coarse() ? says.hintTouch : says.hintKeys}`;
}

function outcome({ problem, says }: Showing, now: OfficeNow): TemplateResult {
  const faults = problem === null ? [] : faultTexts(problem, now.view.language, now);
  return html`
    ${
      says === ''
        ? problemLine(problem, now, 'draw-problem')
        : html`
            <div class="form-problem" id="draw-problem" role="alert">${says}</div>
          `
    }
    <ul class="form-faults">
      ${faults.map(
        (text) => html`
          <li>${text}</li>
        `,
      )}
    </ul>
  `;
}

/** The figures at the pointer: the area, and the lengths of the edges beside the point. */
export function figureLines(craft: Craft, shape: Shape, at: Node, { words }: OfficeNow): readonly string[] {
  const dense = craft.dense(shape);
  const lengths = shape
    .flat()
    .flatMap(craft.edges)
    .filter(([a, b]) => same(a, at) || same(b, at))
    .map(([a, b]) => lengthText(lengthM([a, b]), words).join(' '));
  const sides = lengths.slice(0, 2).join(' / ');
  if (!craft.isArea) return [lengthText(craft.metres(dense), words).join(' '), sides];
  if (nodesOf(shape).length < 3) return [sides];
  const m2 = craft.m2(dense);
  return [`${formatMu(inMu(m2))} ${words.unit.mu} · ${formatNumber(m2, 2)} ${words.unit.m2}`, sides];
}
