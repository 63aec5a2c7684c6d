/** The panel of who draws: the figures, what can be done with a point, what changes along, and the way to save. */
import { html, type TemplateResult } from 'lit-html';
import { layerOf, type LayerId } from '../api/layers';
import type { OverlapDecision, Problem } from '../api/shapes';
import { faultTexts, titleOfField } from '../fields/fields';
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
import type { AroundState } from './around';
import type { Craft } from './craft';
import type { Piece } from './deciding';
import type { Wanted } from './divide';
import { overlapPart } from './overlaps';
import { nodeTable, type TableDoing, type TableShowing } from './table';
import type { Way } from './hand';
import { craftOf, keeperOf, mergedIn, nameOf, partsOf, shapeIn, type Sketch } from './sketch';

/** What the panel shows. */
export interface Showing {
  readonly sketch: Sketch | null;
  /** The thing as it is shown, the point that follows the pointer included. */
  readonly shape: Shape;
  /** The titles of the neighbours that change with it. */
  readonly along: readonly string[];
  readonly way: Way;
  /** What can be done with it; none with what is new. */
  readonly ways: readonly Way[];
  readonly wanted: Wanted;
  /** The neighbours that it can be merged with. */
  readonly neighbours: readonly string[];
  readonly table: TableShowing;
  /** Others have changed it meanwhile, or it is no more. */
  readonly late: 'changed' | 'ended' | null;
  /** The overlaps to be decided. */
  readonly pieces: readonly Piece[];
  readonly hasChosen: boolean;
  /** The layers to choose from; none where a feature's shape is changed. */
  readonly layers: readonly LayerId[];
  readonly mayDraw: boolean;
  readonly hasWork: boolean;
  readonly problem: Problem | null;
  readonly says: string;
  readonly keptAt: string;
  readonly around: AroundState;
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
  readonly way: (way: Way) => void;
  readonly want: (wanted: Partial<Wanted>) => void;
  readonly merge: (name: string) => void;
  readonly table: TableDoing;
  /** After others have changed what is drawn: goes on with the own shapes, or takes theirs. */
  readonly settle: (mine: boolean) => void;
  /** Decides on an overlap or, for null, on all. */
  readonly decide: (piece: Piece | null, decision: OverlapDecision) => void;
  /** Reads what lies around again. */
  readonly readAgain: () => void;
}

export function deskBody(showing: Showing, doing: Doing, now: OfficeNow): TemplateResult {
  const { sketch, layers, mayDraw, problem, says: said, busy, waitedS } = showing;
  const says = DRAW[now.view.language];
  const { edit } = now.office;
  if (sketch === null) {
    if (problem !== null) return problemLine(problem, now);
    return html`
      <p class="form-hint" role="status">${said !== '' ? said : mayDraw ? says.reading : says.notHere}</p>
    `;
  }
  const choose = (value: string): void => doing.layer(value as LayerId);
  const options = layers.map((id) => [id, now.words.layers[id]] as const);
  return html`
    <form class="draw-form" aria-busy=${showing.around === 'reading'} novalidate @submit=${doing.save}>
      <fieldset class="draw-fields" ?disabled=${busy}>
        ${mayDraw ? null : hint(says.notHere)}
        ${layers.length > 0 ? choice('draw-layer', says.what, options, sketch.layer, choose) : null}
        ${waysOf(showing, doing, now)} ${keptLine(showing, doing, now)} ${figuresOf(showing, now)}
        ${buttons(showing, doing, now)} ${wayPart(showing, doing, now)}
        <p class="form-hint draw-hint">${hintOf(showing, now)}</p>
        ${aroundPart(showing, doing, now)}
        ${showing.along.length === 0 ? null : hint(says.along(showing.along.join('、')), 'draw-along')}
        ${box({
          name: 'draw-reason',
          label: now.office.paren(edit.reason, now.office.optional),
          value: sketch.reason,
          input: doing.reason,
        })}
        ${becomes(sketch, now)} ${showing.way === 'nodes' ? nodeTable(showing.table, doing.table, now) : null}
        ${showing.late === null ? null : latePart(showing.late, doing, now)}
        ${showing.pieces.length === 0 ? null : overlapPart(sketch, showing.pieces, doing, now)}
      </fieldset>
      ${showing.late === null ? outcome(showing, now) : null}
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

/** What is not known of what lies around. */
function aroundPart({ around }: Showing, doing: Doing, { view }: OfficeNow): TemplateResult | null {
  const says = DRAW[view.language];
  if (around === 'far') return hint(says.nearer);
  if (around !== 'failed') return null;
  return html`
    <p class="form-hint draw-around" role="status">
      ${says.aroundFailed}
      <button type="button" class="text-button" @click=${doing.readAgain}>${says.readAgain}</button>
    </p>
  `;
}

/** That others were faster: both shapes are on the map, and one is chosen. */
function latePart(late: 'changed' | 'ended', doing: Doing, { view }: OfficeNow): TemplateResult {
  const says = DRAW[view.language];
  const [title, text, theirs] =
    late === 'ended' ? [says.ended, says.endedHint, says.openHeir] : [says.late, says.lateHint, says.takeTheirs];
  return html`
    <section class="form-notice draw-late" role="alert">
      <h3>${title}</h3>
      <p class="form-hint">${text}</p>
      <div class="draw-acts">
        ${
          late === 'ended'
            ? null
            : html`
                <button
                  type="button"
                  class="form-button is-quiet"
                  data-settle="mine"
                  @click=${() => doing.settle(true)}
                >
                  ${says.keepMine}
                </button>
              `
        }
        <button type="button" class="form-button is-quiet" data-settle="theirs" @click=${() => doing.settle(false)}>
          ${theirs}
        </button>
      </div>
    </section>
  `;
}

/** The ways to choose from. */
function waysOf({ way, ways }: Showing, doing: Doing, { view }: OfficeNow): TemplateResult | null {
  if (ways.length < 2) return null;
  const says = DRAW[view.language];
  const words: Record<Way, string> = {
    nodes: says.byNodes,
    line: says.byLine,
    area: says.byArea,
    merge: says.merge,
  };
  return html`
    <div class="draw-ways" role="group" aria-label=${says.ways}>
      ${ways.map(
        (each) => html`
          <button type="button" data-way=${each} aria-pressed=${each === way} @click=${() => doing.way(each)}>
            ${words[each]}
          </button>
        `,
      )}
    </div>
  `;
}

/** What the way asks for. */
function wayPart(showing: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
  const { way, wanted, neighbours, sketch } = showing;
  const merging = sketch === null ? [] : mergedIn(sketch);
  const says = DRAW[now.view.language];
  if (way === 'area')
    return html`
      <div class="draw-wanted">
        ${box({ name: 'draw-parts', label: says.parts, value: wanted.parts, mode: 'numeric', input: (parts) => doing.want({ parts, mu: '' }) })}
        ${box({ name: 'draw-mu', label: says.partsMu, value: wanted.mu, mode: 'text', hint: says.partsMuHint, input: (mu) => doing.want({ mu }) })}
        ${box({ name: 'draw-azimuth', label: says.azimuth, value: wanted.azimuth, mode: 'decimal', hint: says.azimuthHint, input: (azimuth) => doing.want({ azimuth }) })}
      </div>
    `;
  if (way !== 'merge' || sketch === null) return null;
  if (neighbours.length === 0) return hint(says.noNeighbour);
  return html`
    <div class="draw-neighbours" role="group" aria-label=${says.merge}>
      ${neighbours.map(
        (name) => html`
          <button
            type="button"
            class="form-button is-quiet"
            data-neighbour=${name}
            aria-pressed=${merging.includes(name)}
            @click=${() => doing.merge(name)}
          >
            ${sketch.base[name]?.title ?? name}
          </button>
        `,
      )}
    </div>
  `;
}

/** What saving will make of it, said before: which part keeps the code, what is shared out, what ends. */
function becomes(sketch: Sketch, now: OfficeNow): TemplateResult | null {
  const says = DRAW[now.view.language];
  const craft = craftOf(sketch);
  const sizeOf = (shape: Shape): number => (craft.isArea ? craft.m2(shape) : craft.metres(shape));
  const parts = partsOf(sketch).map((name) => ({ shape: shapeIn(sketch, name), size: sizeOf(shapeIn(sketch, name)) }));
  const own = sketch.base[nameOf(sketch)];
  if (parts.length > 1) {
    const keeper = keeperOf(parts);
    const whole = parts.reduce((sum, { size }) => sum + size, 0);
    const accepted = own?.acceptedM2;
    return html`
      <ol class="draw-parts">
        ${parts.map(
          ({ shape, size }, i) => html`
            <li data-size=${size}>
              <b>${sizeText(craft, shape, now)}</b>
              <span>${i === keeper ? says.keepsCode : says.newCode}</span>
              ${
                accepted === undefined
                  ? null
                  : html`
                      <span>${says.accepted(formatMu(inMu((accepted * size) / whole)))}</span>
                    `
              }
            </li>
          `,
        )}
      </ol>
      ${hint(says.shared(amountsOf(sketch, now)))}
    `;
  }
  const merged = mergedIn(sketch);
  if (merged.length === 0) return null;
  const all = [nameOf(sketch), ...merged].map((name) => {
    const base = sketch.base[name];
    const shape = base?.shape ?? [];
    return { shape, size: sizeOf(shape), title: base?.title ?? name };
  });
  const keeper = keeperOf(all);
  const ended = all.filter((_, i) => i !== keeper).map(({ title }) => title);
  return hint(says.mergedInto(all[keeper]?.title ?? '', ended.join('、'), amountsOf(sketch, now)), 'draw-merged');
}

/** The titles of the fields whose amounts a split shares out and a merge adds up, as the server does. */
function amountsOf({ layer }: Sketch, { words }: OfficeNow): string {
  return Object.entries(layerOf(layer).fields)
    .filter(([, { unit = '', setBy }]) => setBy !== 'database' && /^(m2|kg|yuan)$/.test(unit))
    .map(([name]) => titleOfField(name, words))
    .join('、');
}

/** How large a part is. */
export function sizeText(craft: Craft, shape: Shape, { words }: OfficeNow): string {
  if (!craft.isArea) return lengthText(craft.metres(shape), words).join(' ');
  return `${formatMu(inMu(craft.m2(shape)))} ${words.unit.mu}`;
}

function hint(text: string, name = ''): TemplateResult {
  return html`
    <p class=${`form-hint ${name}`}>${text}</p>
  `;
}

/** That a kept drawing is gone on with, and the way back to what is on the server. */
function keptLine({ keptAt, hasWork }: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
  if (!hasWork) return null;
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

function buttons({ sketch, hasChosen, way }: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
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
        sketch.open || way === 'line'
          ? button('end', says.end, '', doing.end, false)
          : way === 'nodes'
            ? button('remove', says.remove, '', doing.remove, !hasChosen)
            : null
      }
    </div>
  `;
}

function hintOf({ sketch, way }: Showing, { view }: OfficeNow): string {
  const says = DRAW[view.language];
  if (sketch === null) return '';
  if (sketch.open) return craftOf(sketch).isArea ? says.hintArea : says.hintLine;
  if (way !== 'nodes') return { line: says.hintBlade, area: says.hintByArea, merge: says.hintMerge }[way];
  return `${says.hintNodes} ${coarse() ? says.hintTouch : says.hintKeys}`;
}

function outcome({ problem, says, pieces }: Showing, now: OfficeNow): TemplateResult {
  // Overlaps are told where they are decided.
  const faults = problem === null || pieces.length > 0 ? [] : faultTexts(problem, now.view.language, now);
  return html`
    ${
      says === ''
        ? problemLine(pieces.length > 0 ? null : problem, now, 'draw-problem')
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
