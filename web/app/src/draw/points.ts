/** What the table of nodes does with a drawing: nodes typed, put in, taken out, and a whole table pasted. */
import { problemOfError } from '../api/client';
import { pastedPoints, type PastedPoints } from '../api/drawing';
import { onGrid, type Node } from '../edit/kernel/grid';
import { DRAW } from '../words/draw';
import type { OfficeNow } from '../panel/form';
import { Latest } from '../panel/latest';
import { refusalText, serverSentence } from '../words/office/problems';
import { townOf } from '../state/data';
import { zoneOf, type System } from './coordinates';
import { NEW, around, craftOf, nameOf, putNodes, shapeIn, stepped, type Sketch } from './sketch';
import type { TableDoing, TableShowing } from './table';

interface PointsPorts {
  readonly sketch: () => Sketch | null;
  /** Returns whether the step was taken. */
  readonly set: (sketch: Sketch) => boolean;
  readonly say: (text: string) => void;
  readonly ask: () => void;
  readonly now: () => OfficeNow;
}

export class Points {
  private isOpen = false;
  private system: System = 'numbered';
  private first = 0;
  private isReading = false;
  private readonly latest = new Latest();

  constructor(private readonly ports: PointsPorts) {}

  /** Nobody waits any more for what is being read: another drawing is opened, or none. */
  forget(): void {
    this.isReading = false;
    this.latest.drop();
  }

  showing(sketch: Sketch | null, { data, view }: OfficeNow): TableShowing {
    const { isOpen, system, first, isReading } = this;
    const extent = townOf(data, view.town)?.extent;
    const zone = zoneOf(extent == null ? 111 : (extent[0] + extent[2]) / 2);
    return { shape: sketch === null ? [] : shapeIn(sketch, nameOf(sketch)), isOpen, system, zone, first, isReading };
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
      void this.change(() => craftOf(sketch).insertNode(around(sketch), edge, middle));
    },
    remove: (node) => void this.change((sketch) => craftOf(sketch).removeNode(around(sketch), node)),
    paste: (text) => this.paste(text),
  };

  private change(by: (sketch: Sketch) => Parameters<typeof stepped>[1]): boolean {
    const sketch = this.ports.sketch();
    return sketch !== null && this.ports.set(stepped(sketch, by(sketch)));
  }

  /** Has a table read, which takes the place of the ring or line that is there. */
  private paste(text: string): void {
    const sketch = this.ports.sketch();
    const says = DRAW[this.ports.now().view.language];
    if (sketch === null || this.isReading) return;
    if (text.trim() === '') this.ports.say(says.noPoints);
    else if (shapeIn(sketch, nameOf(sketch)).flat().length > 1) this.ports.say(says.oneRing);
    else {
      this.isReading = true;
      this.ports.say('');
      this.latest.read(
        pastedPoints(sketch.town, text),
        (answer) => {
          this.isReading = false;
          this.place(answer);
        },
        (error) => {
          this.isReading = false;
          this.ports.say(refusalText(problemOfError(error), this.ports.now()));
        },
      );
    }
  }

  /** Puts what was read into the drawing, as it stands by now, and says how it was read and what is doubted. */
  private place({ coordinates, notes, wrong }: PastedPoints): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    const now = this.ports.now();
    const says = DRAW[now.view.language];
    const craft = craftOf(sketch);
    const shape = coordinates.map((rings) => rings.map((ring) => ring.map(onGrid)));
    const [nodes = [], ...others] = shape.flat();
    const told = [
      ...notes.map((note) => serverSentence(note, now.view.language) ?? ''),
      wrong.length === 0 ? '' : says.wrongLines(wrong.join('、')),
    ];
    if (nodes.length < (craft.isArea ? 3 : 2)) told.push(says.noPoints);
    else {
      const whole = craft.isArea ? shape : [shape.flat()];
      const pasted =
        sketch.open && others.length === 0
          ? putNodes(sketch, NEW, nodes)
          : stepped({ ...sketch, open: false }, craft.settled(around(sketch), nameOf(sketch), whole));
      if (!this.ports.set(pasted)) return; // why not is said
    }
    this.ports.say(told.filter((each) => each !== '').join('\n'));
  }
}
