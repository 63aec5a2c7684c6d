/** What the table of nodes does with a drawing: nodes typed, put in, taken out, and a whole table pasted. */
import type { Node } from '../edit/kernel/grid';
import { DRAW } from '../words/draw';
import type { OfficeNow } from '../panel/form';
import { townOf } from '../state/data';
import { zoneOf, type System } from './coordinates';
import { NEW, around, craftOf, nameOf, putNodes, shapeIn, stepped, type Sketch } from './sketch';
import type { TableDoing, TableShowing } from './table';

interface PointsPorts {
  readonly sketch: () => Sketch | null;
  readonly set: (sketch: Sketch) => void;
  readonly say: (text: string) => void;
  readonly ask: () => void;
  readonly now: () => OfficeNow;
}

export class Points {
  private isOpen = false;
  private system: System = 'numbered';
  private first = 0;

  constructor(private readonly ports: PointsPorts) {}

  showing(sketch: Sketch | null, { data, view }: OfficeNow): TableShowing {
    const { isOpen, system, first } = this;
    const extent = townOf(data, view.town)?.extent;
    const zone = zoneOf(extent == null ? 111 : (extent[0] + extent[2]) / 2);
    return { shape: sketch === null ? [] : shapeIn(sketch, nameOf(sketch)), isOpen, system, zone, first };
  }

  readonly doing: TableDoing = {
    open: (isOpen) => {
      this.isOpen = isOpen;
      this.ports.ask();
    },
    system: (system) => {
      this.system = system;
      this.ports.ask();
    },
    turnTo: (first) => {
      this.first = first;
      this.ports.ask();
    },
    move: (node, to) => this.change((sketch) => craftOf(sketch).moveNode(around(sketch), node, to)),
    insert: (after) => {
      const sketch = this.ports.sketch();
      if (sketch === null) return;
      const rings = shapeIn(sketch, nameOf(sketch)).flat();
      const edges = rings.flatMap((ring) => {
        const own = craftOf(sketch).edges(ring);
        return ring.map((_, i) => own[i] ?? null); // a line's last node begins no edge
      });
      const edge = edges[after];
      if (edge == null) return;
      const middle: Node = [(edge[0][0] + edge[1][0]) / 2, (edge[0][1] + edge[1][1]) / 2];
      this.change(() => craftOf(sketch).insertNode(around(sketch), edge, middle));
    },
    remove: (node) => this.change((sketch) => craftOf(sketch).removeNode(around(sketch), node)),
    paste: (nodes, wrong) => this.paste(nodes, wrong),
  };

  private change(by: (sketch: Sketch) => Parameters<typeof stepped>[1]): void {
    const sketch = this.ports.sketch();
    if (sketch !== null) this.ports.set(stepped(sketch, by(sketch)));
  }

  /** A table takes the place of the ring or line that is there. */
  private paste(nodes: readonly Node[], wrong: readonly number[]): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    const says = DRAW[this.ports.now().view.language];
    const craft = craftOf(sketch);
    const shape = shapeIn(sketch, nameOf(sketch));
    if (shape.flat().length > 1) this.ports.say(says.oneRing);
    else if (nodes.length < (craft.isArea ? 3 : 2))
      this.ports.say(wrong.length > 0 ? says.wrongLines(wrong.join('、')) : says.noPoints);
    else {
      if (sketch.open) this.ports.set(putNodes(sketch, NEW, nodes));
      else this.ports.set(stepped(sketch, craft.settled(around(sketch), nameOf(sketch), [[nodes]])));
      if (wrong.length > 0) this.ports.say(says.wrongLines(wrong.join('、')));
    }
  }
}
