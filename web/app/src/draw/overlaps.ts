/** The overlaps of a drawing as they are decided: with whom, how much, and what each decision makes of both areas. */
import { html, type TemplateResult } from 'lit-html';
import type { OverlapDecision } from '../api/shapes';
import { inMu } from '../geodesy/mu';
import type { OfficeNow } from '../panel/form';
import { DRAW } from '../words/draw';
import { formatMu, formatNumber } from '../words/numbers';
import { AREAS } from './craft';
import { leftOf, offered, type Piece } from './deciding';
import { nameOf, shapeIn, type Sketch } from './sketch';

interface Deciding {
  readonly decide: (piece: Piece | null, decision: OverlapDecision) => void;
}

export function overlapPart(sketch: Sketch, pieces: readonly Piece[], doing: Deciding, now: OfficeNow): TemplateResult {
  const says = DRAW[now.view.language];
  const isOne = pieces.every(({ decision }) => decision === pieces[0]?.decision);
  const all = (isOne ? pieces[0]?.decision : null) ?? null;
  return html`
    <section class="form-notice draw-overlaps" aria-labelledby="draw-overlaps-title" role="group">
      <h3 id="draw-overlaps-title">${says.overlap}</h3>
      <p class="form-hint">${says.overlapHint}</p>
      ${
        pieces.length < 2 || offered(pieces).length === 0
          ? null
          : html`
              <div class="draw-overlap" data-overlap="all">
                <b>${says.forAll}</b>
                ${decisions(offered(pieces), all, (decision) => doing.decide(null, decision), says.forAll, now)}
              </div>
            `
      }
      <ul>
        ${pieces.map((piece) => pieceLine(sketch, piece, pieces, doing, now))}
      </ul>
    </section>
  `;
}

function pieceLine(
  sketch: Sketch,
  piece: Piece,
  pieces: readonly Piece[],
  doing: Deciding,
  now: OfficeNow,
): TemplateResult {
  const says = DRAW[now.view.language];
  const title = says.overlapWith(piece.code, areaText(piece, now));
  const can = offered([piece]);
  return html`
    <li class="draw-overlap" data-overlap=${piece.with}>
      <b>${title}</b>
      ${
        can.length === 0
          ? html`
              <p class="form-hint">${says.drawAnew}</p>
            `
          : decisions(can, piece.decision, (decision) => doing.decide(piece, decision), title, now)
      }
      ${
        piece.decision === null
          ? null
          : html`
              <p class="form-hint" role="status">${becomes(sketch, piece, pieces, now)}</p>
            `
      }
    </li>
  `;
}

function decisions(
  can: readonly OverlapDecision[],
  chosen: OverlapDecision | null,
  choose: (decision: OverlapDecision) => void,
  label: string,
  { view }: OfficeNow,
): TemplateResult {
  const says = DRAW[view.language];
  return html`
    <div class="draw-acts" role="group" aria-label=${label}>
      ${can.map(
        (each) => html`
          <button
            type="button"
            class="form-button is-quiet"
            data-decision=${each}
            aria-pressed=${each === chosen}
            @click=${() => choose(each)}
          >
            ${says[each]}
          </button>
        `,
      )}
    </div>
  `;
}

/** What all decisions make of the area that this one cuts, or which of both counts the ground. */
function becomes(sketch: Sketch, piece: Piece, pieces: readonly Piece[], now: OfficeNow): string {
  const says = DRAW[now.view.language];
  const { code, decision } = piece;
  const mu = (m2: number): string => formatMu(inMu(m2));
  if (decision === 'older_counts') {
    // What is new has the higher number.
    return says.bothStay(piece.id < piece.with ? (sketch.base[piece.id]?.title ?? '') : code);
  }
  if (decision === 'cut_mine') {
    const ownOf = ({ id }: Piece): string => (sketch.base[id] === undefined ? nameOf(sketch) : String(id));
    const shape = shapeIn(sketch, ownOf(piece));
    const cut = pieces.filter((each) => ownOf(each) === ownOf(piece));
    return says.mineBecomes(mu(AREAS.m2(shape)), mu(AREAS.m2(leftOf(shape, cut))));
  }
  const theirs = sketch.base[piece.with]?.shape;
  if (theirs === undefined) return '';
  const cut = pieces.filter((each) => each.with === piece.with && each.decision === 'cut_theirs');
  const left = cut.reduce((m2, each) => m2 - each.m2, AREAS.m2(theirs));
  return says.theirsBecomes(code, mu(AREAS.m2(theirs)), mu(left));
}

/** An overlap's area in mu and m². */
function areaText({ m2, mu }: Piece, { office, words }: OfficeNow): string {
  return office.paren(`${formatMu(mu)} ${words.unit.mu}`, `${formatNumber(m2, 1)} ${words.unit.m2}`);
}
