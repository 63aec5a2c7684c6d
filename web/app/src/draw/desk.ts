/** Where somebody draws: reads what is there, keeps the draft after each step, saves all in one change, says what became of it. */
import type { TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import type { LayerId } from '../api/layers';
import { versioned } from '../api/office';
import type { Extent, Problem, TownFeature } from '../api/shapes';
import { titleOf } from '../card/rows';
import { inDegrees, type Node } from '../edit/kernel/grid';
import { nodesOf } from '../edit/kernel/shape';
import { extentOfFeatures } from '../map/theme-extent';
import type { OverlayFrame } from '../map/canvas/overlay';
import { pastHint, type OfficeNow, type WorkPorts } from '../panel/form';
import { fidOf } from '../state/data';
import { NO_MODE } from '../state/mode';
import { isPast } from '../state/past';
import { remark } from '../state/remark';
import { mayWrite } from '../state/rights';
import { instantText } from '../words/dates';
import { DRAW, type DrawWords } from '../words/draw';
import { Around } from './around';
import { leftOf } from './deciding';
import { Hand } from './hand';
import { bringIntoView } from './in-view';
import { chosenOf, drawNext, layersFor, mayDraw } from './next';
import { drop, keep, kept, subjectOf } from './keep';
import { paintPicture } from './paint';
import { pictureOf } from './picture';
import { Saving } from './saving';
import { Snapper } from './snap';
import {
  NEW,
  alongIn,
  alongside,
  baseOf,
  begun,
  craftOf,
  hasWork,
  isOfBorders,
  meshOf,
  nameOf,
  reachOf,
  redoneIn,
  shapeIn,
  undoneIn,
  withRead,
  type Sketch,
} from './sketch';
import { Points } from './points';
import { Ways } from './ways';
import { deskBody, type Doing, type Showing } from './view';

export class Desk {
  private sketch: Sketch | null = null;
  /** Null while another tool has the map. */
  private hand: Hand | null = null;
  private around: Around | null = null;
  private snapper: Snapper | null = null;
  private readonly saving: Saving;
  private problem: Problem | null = null;
  private says = '';
  private keptAt = '';
  private here = false;
  /** Rises with each drawing that is opened or left: what comes late is of another. */
  private turn = 0;
  private readonly ways: Ways;
  private readonly points: Points;

  constructor(
    private readonly ports: WorkPorts,
    private readonly ofSelected: boolean,
  ) {
    const own = {
      sketch: () => this.sketch,
      set: (sketch: Sketch) => {
        this.forget();
        return this.set(sketch);
      },
      say: (text: string) => this.say(text),
      now: () => this.ports.now(),
      ask: () => this.ports.ask(),
    };
    this.saving = new Saving(ports, {
      ...own,
      turn: () => this.turn,
      around: () => this.around,
      titled: (sketch, feature) => this.titled(sketch.layer, feature),
      titleOf: (sketch) => this.titleIn(sketch),
      keep: (sketch) => this.keep(sketch),
      unread: (reach) => this.unread(reach),
      left: () => this.put(null),
      show: () => this.show(),
      bring: (node) => this.bring(node),
      bringIntoView: (extent) => bringIntoView(extent, ports.acts),
    });
    const drawing = {
      ...own,
      set: (sketch: Sketch) => {
        this.forget();
        return this.step(sketch);
      },
    };
    this.points = new Points(drawing);
    this.ways = new Ways({
      ...drawing,
      ready: () => this.isReady(),
      turned: () => {
        [this.says, this.snapper] = ['', null];
        this.forget();
        this.show();
      },
    });
    ports.stores.tools.subscribe(({ mode }, before) => {
      if (!this.here || mode.kind === before.mode.kind) return;
      // Another tool, the measure say, is taken up, and put down again.
      if (before.mode.kind === 'draw') this.putDown();
      else if (mode.kind === 'none' && this.sketch !== null) this.take();
    });
  }

  title(now: OfficeNow): string {
    const { selected } = now.view;
    const says = DRAW[now.view.language];
    const own = this.sketch?.base[nameOf(this.sketch)]?.title;
    if (!this.ofSelected) return says.title;
    return own === undefined || selected === null ? says.shape : `${says.shape} · ${own}`;
  }

  /** Goes on with a kept drawing; else reads the feature, or begins a new one. */
  enter(): void {
    const { view } = this.ports.stores;
    const { selected, town } = view.get();
    const of = this.ofSelected ? selected : { layer: this.layers()[0] ?? null, fid: null };
    const layer = of?.layer == null ? null : this.ofSelected ? of.layer : chosenOf(this.layers(), of.layer);
    const subject = layer === null || town === null ? null : { town, layer, fid: of?.fid ?? null };
    this.tellKept(subject === null ? '' : subjectOf(subject));
    this.put(null);
    this.here = true;
    [this.says, this.keptAt] = ['', ''];
    if (subject === null || isPast(view.get())) return;
    const found = kept(this.account(), subject);
    this.keptAt = found === null ? '' : instantText(new Date(found.at).toISOString());
    const fresh = begun(this.account(), subject.town, subject.layer, subject.fid);
    if (found !== null) this.put(found.sketch);
    else if (subject.fid === null) this.put(fresh);
    else this.read(fresh, subject.fid);
  }

  leave(): void {
    this.tellKept('');
    this.here = false;
    this.put(null);
  }

  body(now: OfficeNow): TemplateResult {
    const { work } = this.ports.stores;
    if (this.ofSelected && now.view.selected === null) window.setTimeout(() => work.set({ open: null }), 0);
    if (isPast(now.view)) return pastHint(now, this.ports.stores);
    return deskBody(this.showing(now), this.doing(), now);
  }

  private doing(): Doing {
    return {
      undo: () => this.undo(),
      redo: () => this.change(redoneIn),
      end: () => this.end(),
      remove: () => this.hand?.remove(),
      reason: (reason) => {
        if (this.sketch === null || this.saving.lasts(this.sketch)) return;
        this.sketch = { ...this.sketch, reason };
        keep(this.sketch);
      },
      layer: (layer) => {
        drawNext(layer);
        this.enter();
        this.ports.ask();
      },
      save: (event) => {
        event.preventDefault();
        this.end();
        void this.saving.save();
      },
      close: () => this.ports.stores.work.set({ open: null }),
      throwAway: () => this.throwAway(),
      way: (way) => this.ways.turn(way),
      want: (wanted) => this.ways.tryArea({ ...this.ways.wanted, ...wanted }),
      merge: (name) => this.ways.tryMerge(name),
      readAgain: () => this.look(),
      table: this.points.doing,
      settle: (mine) => this.saving.settle(mine),
      decide: (piece, decision) => this.saving.decide(piece, decision),
    };
  }

  private get said(): DrawWords {
    return DRAW[this.ports.now().view.language];
  }

  private account(): number {
    return this.ports.stores.work.get().session?.account ?? 0;
  }

  private layers(): readonly LayerId[] {
    const { view, work } = this.ports.stores;
    return layersFor(work.get().session, view.get());
  }

  /** Says that what was drawn is not lost when another thing is opened, or none. */
  private tellKept(next: string): void {
    const { sketch } = this;
    if (sketch === null || this.saving.giveUp(sketch)) return;
    if (!hasWork(sketch) || this.saving.lasts(sketch) || subjectOf(sketch) === next) return;
    remark(this.ports.stores.data, this.ports.now().office.edit.draftKept(this.titleIn(sketch)));
  }

  private titleIn(sketch: Sketch): string {
    const now = this.ports.now();
    return sketch.base[nameOf(sketch)]?.title ?? now.words.kinds[sketch.layer];
  }

  private read(fresh: Sketch, fid: number): void {
    const { turn } = this;
    versioned(fresh.layer, fid).then(
      ({ feature }) => {
        if (turn !== this.turn) return;
        const base = baseOf(craftOf(fresh), feature, this.titled(fresh.layer, feature));
        if (base === null) {
          this.say(this.said.noShape);
          return;
        }
        this.put({ ...fresh, base: { [nameOf(fresh)]: base } });
        bringIntoView(extentOfFeatures([feature]), this.ports.acts);
      },
      (error: unknown) => {
        if (turn !== this.turn) return;
        this.problem = problemOfError(error);
        this.ports.ask();
      },
    );
  }

  private titled(layer: LayerId, feature: TownFeature): string {
    return titleOf(layer, feature, this.ports.now());
  }

  /** Begins to work on a drawing, or lets go of one. */
  private put(sketch: Sketch | null): void {
    this.turn += 1;
    this.putDown();
    this.around?.leave();
    [this.snapper, this.around, this.problem] = [null, null, null];
    for (const each of [this.saving, this.points]) each.forget();
    this.ways.reset();
    this.sketch = sketch;
    const { tools } = this.ports.stores;
    if (sketch === null) {
      if (tools.get().mode.kind === 'draw') tools.set({ mode: NO_MODE });
      return;
    }
    this.around = new Around(sketch.town, sketch.layer, {
      own: (features) => this.found(features),
      changed: () => this.show(),
    });
    this.take();
    this.look();
  }

  /** Takes the map's pointer. */
  private take(): void {
    const { stores, acts } = this.ports;
    this.putDown();
    acts.lend((leaflet, repaint) => {
      this.hand = new Hand(
        {
          sketch: () => this.sketch,
          set: (sketch) => this.step(sketch),
          end: () => this.end(),
          undo: () => this.undo(),
          redo: () => this.change(redoneIn),
          way: () => this.ways.way,
          chosen: (at) => this.ways.pressed(at),
          snapper: () => this.snapping(),
          ready: () => this.isReady(),
          bring: (node) => this.bring(node),
          shown: () => this.ports.ask(),
          moved: () => this.look(),
          paint: (frame, hand) => this.paint(frame, hand),
        },
        leaflet,
        repaint,
      );
      return this.hand.tool;
    });
    if (stores.tools.get().mode.kind !== 'draw') stores.tools.set({ mode: { kind: 'draw' } });
    this.ports.ask();
  }

  /** The map's pointer is another's. */
  private putDown(): void {
    this.hand?.leave();
    this.hand = null;
  }

  private bring(node: Node): void {
    const [lon, lat] = inDegrees(node);
    this.ports.acts.reveal(lat, lon);
  }

  /** Reads what the window has come to show, and what may share the drawing's borders. */
  private look(): void {
    const { around: near, sketch } = this;
    if (near === null || sketch === null) return;
    near.show(this.ports.acts.bounds());
    const reach = reachOf(sketch);
    if (reach !== null) void near.whenRead(reach).then(() => this.show());
    this.ports.ask();
  }

  /** Whether nodes may be moved: a border whose neighbours are not read would part from them. */
  private isReady(): boolean {
    const { sketch, around } = this;
    if (sketch === null || around === null) return false;
    const reach = reachOf(sketch);
    if (this.saving.lasts(sketch)) this.say(this.said.saving);
    else if (reach !== null && !around.isRead(reach)) this.say(this.unread(reach));
    else return true;
    return false;
  }

  /** Why nothing may be done yet with what was not read around. */
  private unread(reach: Extent): string {
    const { around, said } = this;
    if (around?.isTooMuch(reach) === true) return said.tooMuch;
    return around?.isReading === true ? said.reading : said.notRead;
  }

  /** Features of the own layer: those that may be written change along with it, the others are snapped to. */
  private found(features: readonly TownFeature[]): void {
    const { sketch, around } = this;
    if (sketch === null) return;
    const { session } = this.ports.stores.work.get();
    const { layer, town } = sketch;
    const craft = craftOf(sketch);
    const read = features.flatMap((feature) => {
      const base = baseOf(craft, feature, this.titled(layer, feature));
      if (base === null || sketch.fid === fidOf(feature)) return [];
      if (mayWrite(session, town, layer, feature.properties.committee))
        return [[String(fidOf(feature)), base] as const];
      around?.fix(feature);
      return [];
    });
    this.sketch = withRead(sketch, read);
    this.snapper = null;
    this.show();
  }

  private snapping(): Snapper {
    const { sketch } = this;
    if (sketch === null) return new Snapper([]);
    const craft = craftOf(sketch);
    const own = nameOf(sketch);
    const others = [...meshOf(sketch)].flatMap(([name, shape]) =>
      name !== own || this.ways.way === 'line' ? shape.flat() : [],
    );
    return (this.snapper ??= new Snapper([...others.flatMap(craft.edges), ...(this.around?.edges ?? [])]));
  }

  /**
   * Another step is done, unless a border might part from neighbours that are not read, or an answer may still come of the
   * last save. Returns whether it was; why not is said.
   */
  private step(sketch: Sketch): boolean {
    if (this.sketch !== null && isOfBorders(this.sketch, sketch) && !this.isReady()) return false;
    return this.set(sketch);
  }

  /** What is drawn is another now, and kept; not while an answer may still come of the last save. */
  private set(sketch: Sketch): boolean {
    if (this.saving.lasts(this.sketch)) {
      this.say(this.said.saving);
      return false;
    }
    this.keep(sketch);
    this.says = '';
    this.saving.forget();
    this.look();
    this.show();
    return true;
  }

  private keep(sketch: Sketch): void {
    this.sketch = sketch;
    this.snapper = null;
    keep(sketch);
  }

  private say(text: string): void {
    this.says = text;
    this.ports.ask();
  }

  private show(): void {
    this.hand?.redraw();
    this.ports.ask();
  }

  private change(by: (sketch: Sketch) => Sketch): void {
    if (this.sketch === null) return;
    this.forget();
    this.set(by(this.sketch));
  }

  private undo(): void {
    this.change(undoneIn);
    this.ways.undone();
  }

  /** What the hand points at and has chosen is no more. */
  private forget(): void {
    if (this.hand !== null) this.hand.chosen = this.hand.pointer = this.hand.snap = null;
  }

  /** Ends what is new: its border gets the nodes of what lies along it, and the other way round. */
  private end(): void {
    const { sketch } = this;
    if (sketch !== null && this.ways.way === 'line') this.ways.cut(sketch);
    if (sketch?.open !== true) return;
    if (nodesOf(shapeIn(sketch, NEW)).length < (craftOf(sketch).isArea ? 3 : 2)) return;
    if (this.hand !== null) this.hand.pointer = this.hand.snap = null;
    this.set({ ...alongside(sketch), open: false });
  }

  private throwAway(): void {
    const { sketch } = this;
    if (sketch === null || this.saving.lasts(sketch)) return;
    drop(sketch);
    this.sketch = null;
    this.enter();
    this.ports.ask();
  }

  private showing(now: OfficeNow): Showing {
    const { sketch, hand, says, keptAt, around, saving } = this;
    const own = sketch === null ? '' : nameOf(sketch);
    const shape = sketch === null ? [] : (hand?.shapeOf(sketch, own) ?? shapeIn(sketch, own));
    return {
      sketch,
      shape: leftOf(shape, saving.pieces),
      along: sketch === null ? [] : alongIn(sketch).map((name) => sketch.base[name]?.title ?? name),
      way: this.ways.way,
      ways: this.ways.offered(sketch),
      table: this.points.showing(sketch, now),
      late: saving.late(sketch),
      pieces: saving.pieces,
      wanted: this.ways.wanted,
      neighbours: this.ways.neighbours,
      hasChosen: hand?.chosen != null,
      layers: this.ofSelected ? [] : this.layers(),
      mayDraw:
        sketch === null
          ? this.ofSelected || this.layers().length > 0
          : mayDraw(sketch, this.ports.stores.work.get().session, now),
      hasWork: sketch !== null && hasWork(sketch),
      problem: this.problem ?? saving.problem,
      says,
      keptAt,
      around: around === null || around.isReading ? 'reading' : around.state,
      busy: this.saving.lasts(sketch),
      waitedS: this.saving.seconds(sketch),
    };
  }

  private paint(frame: OverlayFrame, hand: Hand): void {
    const { sketch, ways, saving } = this;
    const { wrong, pieces, others } = saving;
    if (sketch !== null)
      paintPicture(frame, pictureOf(sketch, { hand, way: ways.way, wrong, pieces, theirs: others }, this.ports.now()));
  }
}
