/** What of a drawing is to be painted, from what the hand does and what the desk knows. */
import type { Problem } from '../api/shapes';
import type { Node } from '../edit/kernel/grid';
import { nodesOf } from '../edit/kernel/shape';
import { pressedLast } from '../look/device';
import type { OfficeNow } from '../panel/form';
import { LINES } from './craft';
import { AROUND, type Hand, type Way } from './hand';
import type { Late } from './late';
import type { Picture } from './paint';
import { BLADE, alongIn, craftOf, meshAround, meshOf, nameOf, partsOf, shapeIn, type Sketch } from './sketch';
import { figureLines, sizeText } from './view';

interface Known {
  readonly hand: Hand;
  readonly way: Way;
  readonly wrong: Node | null;
  readonly problem: Problem | null;
  readonly late: Late;
}

export function pictureOf(sketch: Sketch, { hand, way, wrong, problem, late }: Known, now: OfficeNow): Picture {
  const craft = craftOf(sketch);
  const shown = (name: string): Picture['own'] => hand.shapeOf(sketch, name);
  const own = shown(nameOf(sketch));
  const along = new Set(alongIn(sketch));
  const parts = partsOf(sketch);
  const others = [...meshAround(meshOf(sketch), own, AROUND).keys()].filter((name) => !parts.includes(name));
  const isCut = way === 'line';
  const at = hand.isHolding ? hand.chosen : hand.putting(sketch) !== null ? hand.pointer : null;
  return {
    isArea: craft.isArea,
    own,
    others: others.filter((name) => !along.has(name)).map(shown),
    along: others.filter((name) => along.has(name)).map(shown),
    open: sketch.open,
    handled: way === 'nodes',
    chosen: hand.chosen,
    snap: hand.snap,
    pointer: hand.pointer,
    at,
    figures: at === null ? [] : figureLines(isCut ? LINES : craft, isCut ? shown(BLADE) : own, at, now),
    parts: parts.length > 1 ? parts.map(shown) : [],
    blade: isCut ? nodesOf(shown(BLADE)) : [],
    sizes: parts.map((name) => sizeText(craft, shapeIn(sketch, name), now)),
    overlaps: (problem?.overlaps ?? []).map(({ geometry }) => geometry),
    wrong,
    theirs: late.shapes,
    magnified: hand.isHolding && pressedLast() === 'touch',
  };
}
