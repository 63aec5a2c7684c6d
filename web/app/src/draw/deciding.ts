/** What is decided on ground that two areas would both count: one of both is cut, or the older one counts it. */
import type { Overlap, OverlapDecision, Problem } from '../api/shapes';
import { without } from '../edit/kernel/overlay';
import { turned, type Shape } from '../edit/kernel/shape';
import { AREAS } from './craft';
import type { Edit } from './sketch';

export const DECISIONS: readonly OverlapDecision[] = ['cut_mine', 'cut_theirs', 'older_counts'];

/** An overlap with what is decided on it so far. */
export interface Piece extends Overlap {
  readonly decision: OverlapDecision | null;
}

/** The pieces that a save has met; those of earlier saves that are decided stay so. */
export function piecesOf({ overlaps = [] }: Problem, before: readonly Piece[]): readonly Piece[] {
  const fresh = overlaps.map((each): Piece => ({ ...each, decision: null }));
  const stays = before.filter((each) => each.decision !== null && !fresh.some((other) => isSame(each, other)));
  return [...stays, ...fresh];
}

/** The pieces with a decision on one of them or, for null, on all. */
export function decided(pieces: readonly Piece[], on: Piece | null, decision: OverlapDecision): readonly Piece[] {
  return pieces.map((each) =>
    (on === null || isSame(each, on)) && offered([each]).includes(decision) ? { ...each, decision } : each,
  );
}

/** What can be decided on all of some pieces alike. Nothing: both are in the drawing, which is drawn anew. */
export function offered(pieces: readonly Piece[]): readonly OverlapDecision[] {
  return DECISIONS.filter((each) => pieces.every(({ decisions = [] }) => decisions.includes(each)));
}

/** The edits of a drawing with what is decided, each with its own. */
export function withDecisions(edits: readonly Edit[], pieces: readonly Piece[]): readonly Edit[] {
  const ownOf = ({ id }: Piece): number => {
    const known = edits.findIndex((edit) => edit.id === id || edit.features?.some((each) => each.id === id) === true);
    // What is new, as a part is, had its number in the write alone that was refused.
    return known >= 0 ? known : edits.findIndex(({ op }) => op !== 'patch');
  };
  return edits.map((edit, i) => {
    const overlaps = pieces.flatMap((piece) =>
      piece.decision === null || ownOf(piece) !== i
        ? []
        : [{ with: piece.with, version: piece.version, decision: piece.decision }],
    );
    return overlaps.length === 0 ? edit : { ...edit, overlaps };
  });
}

/** What is left of a drawn shape by what is decided. */
export function leftOf(shape: Shape, pieces: readonly Piece[]): Shape {
  return pieces
    .filter(({ decision }) => decision === 'cut_mine')
    .reduce((left: Shape, { geometry }) => {
      const cut = AREAS.read(geometry);
      return cut === null ? left : without(left.map(turned), cut.map(turned));
    }, shape);
}

function isSame(one: Overlap, other: Overlap): boolean {
  return one.id === other.id && one.with === other.with;
}
