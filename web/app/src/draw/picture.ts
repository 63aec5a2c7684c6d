/** What of a drawing is to be painted, from what the hand does and what the desk knows. */
import type { Node } from '../edit/kernel/grid';
import { nodesOf, type Shape } from '../edit/kernel/shape';
import { pressedLast } from '../look/device';
import type { OfficeNow } from '../panel/form';
import { LINES } from './craft';
import { leftOf, type Piece } from './deciding';
import type { Hand, Way } from './hand';
import type { Picture } from './paint';
import { BLADE, alongIn, around, craftOf, nameOf, partsOf, shapeIn, type Sketch } from './sketch';
import { formatNumber } from '../words/numbers';
import { figureLines, sizeText } from './view';

interface Known {
  readonly hand: Hand;
  readonly way: Way;
  readonly wrong: Node | null;
  readonly pieces: readonly Piece[];
  readonly theirs: readonly Shape[];
}

export function pictureOf(sketch: Sketch, { hand, way, wrong, pieces, theirs }: Known, now: OfficeNow): Picture {
  const craft = craftOf(sketch);
  const shown = (name: string): Picture['own'] => hand.shapeOf(sketch, name);
  const own = shown(nameOf(sketch));
  const along = new Set(alongIn(sketch));
  const parts = partsOf(sketch);
  const others = [...around(sketch).keys()].filter((name) => !parts.includes(name));
  const isCut = way === 'line';
  const at = hand.isHolding ? hand.chosen : hand.putting(sketch) !== null ? hand.pointer : null;
  return {
    isArea: craft.isArea,
    own: leftOf(own, pieces),
    others: others.filter((name) => !along.has(name)).map(shown),
    along: others.filter((name) => along.has(name)).map(shown),
    open: sketch.open,
    handled: way === 'nodes' && pieces.every(({ decision }) => decision === null),
    chosen: hand.chosen,
    snap: hand.snap,
    pointer: hand.pointer,
    at,
    figures: at === null ? [] : figureLines(isCut ? LINES : craft, isCut ? shown(BLADE) : own, at, now),
    parts: parts.length > 1 ? parts.map(shown) : [],
    blade: isCut ? nodesOf(shown(BLADE)) : [],
    sizes: parts.map((name) => sizeText(craft, shapeIn(sketch, name), now)),
    pieces: pieces.map((piece) => ({ ...piece, label: `${formatNumber(piece.m2, 1)} ${now.words.unit.m2}` })),
    wrong,
    theirs,
    magnified: hand.isHolding && pressedLast() === 'touch',
  };
}
