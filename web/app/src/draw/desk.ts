/** Where somebody draws: reads what is there, keeps the draft after each step, saves all in one change, says what became of it. */
import type { TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { writeChange, type Written } from '../api/drawing';
import type { LayerId } from '../api/layers';
import { freshKey, versioned } from '../api/office';
import type { Problem, TownFeature } from '../api/shapes';
import { titleOf } from '../card/rows';
import type { Node } from '../edit/kernel/grid';
import { nodesOf, type Shape } from '../edit/kernel/shape';
import { extentOfFeatures } from '../map/theme-extent';
import type { OverlayFrame } from '../map/canvas/overlay';
import type { OfficeNow, WorkPorts } from '../panel/form';
import { Waiting } from '../panel/waiting';
import { fidOf } from '../state/data';
import { NO_MODE } from '../state/mode';
import { isPast } from '../state/past';
import { remark } from '../state/remark';
import { mayWrite } from '../state/rights';
import { instantText } from '../words/dates';
import { DRAW } from '../words/draw';
import { problemText } from '../words/office/problems';
import { Around } from './around';
import { Hand, AROUND } from './hand';
import { chosenOf, drawNext, layersFor } from './next';
import { drop, keep, kept } from './keep';
import { paintPicture } from './paint';
import { pictureOf } from './picture';
import { Snapper } from './snap';
import {
  NEW,
  alongIn,
  baseOf,
  begun,
  changedIn,
  craftOf,
  editsOf,
  hasWork,
  mergedIn,
  meshAround,
  meshOf,
  nameOf,
  redoneIn,
  shapeIn,
  stepped,
  undoneIn,
  withRead,
  type Sketch,
} from './sketch';
import { Late } from './late';
import { Points } from './points';
import { Ways } from './ways';
import { deskBody, pastHint, type Showing } from './view';

/** So long it is said that something was not saved whose panel is not there any more. */
const UNSAVED_MS = 10_000;

export class Desk {
  private sketch: Sketch | null = null;
  private hand: Hand | null = null;
  private around: Around | null = null;
  private snapper: Snapper | null = null;
  private readonly waiting: Waiting;
  private problem: Problem | null = null;
  private says = '';
  private wrong: Node | null = null;
  private keptAt = '';
  private here = false;
  private readonly ways: Ways;
  private readonly points: Points;
  private readonly late = new Late();

  constructor(
    private readonly ports: WorkPorts,
    private readonly ofSelected: boolean,
  ) {
    this.waiting = new Waiting(ports.ask);
    const own = {
      sketch: () => this.sketch,
      set: (sketch: Sketch) => {
        this.forget();
        this.set(sketch);
      },
      say: (text: string) => {
        this.says = text;
        this.ports.ask();
      },
      now: () => this.ports.now(),
      ask: () => this.ports.ask(),
    };
    this.points = new Points(own);
    this.ways = new Ways({
      ...own,
      turned: () => {
        this.forget();
        [this.says, this.snapper] = ['', null];
        this.hand?.redraw();
        this.ports.ask();
      },
      busy: () => this.waiting.lasts,
    });
    ports.stores.tools.subscribe(({ mode }, before) => {
      // Another tool, the measure say, has been put down.
      if (this.here && mode.kind === 'none' && before.mode.kind !== 'none' && this.sketch !== null) this.take();
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
    this.put(null);
    this.here = true;
    [this.problem, this.says, this.keptAt, this.wrong] = [null, '', '', null];
    const { view } = this.ports.stores;
    const { selected, town } = view.get();
    if (town === null || isPast(view.get())) return;
    const subject = this.ofSelected ? selected : { layer: this.layers()[0] ?? null, fid: null };
    if (subject?.layer == null) return;
    const layer = this.ofSelected ? subject.layer : chosenOf(this.layers(), subject.layer);
    const found = kept(this.account(), { town, layer, fid: subject.fid });
    this.keptAt = found === null ? '' : instantText(new Date(found.at).toISOString());
    if (found !== null) this.put(found.sketch);
    else if (subject.fid === null) this.put(begun(this.account(), town, layer, null));
    else this.read(begun(this.account(), town, layer, subject.fid));
  }

  leave(): void {
    this.here = false;
    this.put(null);
  }

  body(now: OfficeNow): TemplateResult {
    const { view, work } = this.ports.stores;
    if (this.ofSelected && now.view.selected === null) window.setTimeout(() => work.set({ open: null }), 0);
    if (isPast(now.view)) return pastHint(now, () => view.set({ asOf: null }));
    return deskBody(
      this.showing(now),
      {
        undo: () => this.change(undoneIn),
        redo: () => this.change(redoneIn),
        end: () => this.end(),
        remove: () => this.hand?.remove(),
        reason: (reason) => {
          if (this.sketch === null) return;
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
          this.save();
        },
        close: () => work.set({ open: null }),
        throwAway: () => this.throwAway(),
        way: (way) => this.ways.turn(way),
        want: (wanted) => this.ways.tryArea({ ...this.ways.wanted, ...wanted }),
        merge: (name) => this.ways.tryMerge(name),
        table: this.points.doing,
        settle: (mine) => {
          if (this.sketch !== null) this.set(this.late.settled(this.sketch, mine));
        },
      },
      now,
    );
  }

  private account(): number {
    return this.ports.stores.work.get().session?.account ?? 0;
  }

  private layers(): readonly LayerId[] {
    const { view, work } = this.ports.stores;
    return layersFor(work.get().session, view.get());
  }

  private read(sketch: Sketch): void {
    const { layer, fid } = sketch;
    versioned(layer, fid ?? 0).then(
      ({ feature }) => {
        if (!this.here || this.ports.stores.view.get().selected?.fid !== fid) return;
        const base = baseOf(craftOf(sketch), feature, this.titled(layer, feature));
        if (base === null) return;
        this.put({ ...sketch, base: { [nameOf(sketch)]: base } });
        this.bringIntoView(feature);
      },
      (error: unknown) => {
        this.problem = problemOfError(error);
        this.ports.ask();
      },
    );
  }

  private titled(layer: LayerId, feature: TownFeature): string {
    return titleOf(layer, feature, this.ports.now());
  }

  /** What is too small to be taken hold of, or lies outside, is brought before the reader. */
  private bringIntoView(feature: TownFeature): void {
    const extent = extentOfFeatures([feature]);
    if (extent === null) return;
    const [west, south, east, north] = this.ports.acts.bounds();
    const outside = extent[0] < west || extent[1] < south || extent[2] > east || extent[3] > north;
    const isSmall = Math.max((extent[2] - extent[0]) / (east - west), (extent[3] - extent[1]) / (north - south)) < 0.12;
    if (outside || isSmall) this.ports.acts.showExtent(extent);
  }

  /** Begins to work on a drawing, or lets go of one. */
  private put(sketch: Sketch | null): void {
    this.hand?.leave();
    [this.hand, this.snapper, this.around] = [null, null, null];
    this.ways.reset();
    this.late.reset();
    this.sketch = sketch;
    const { tools } = this.ports.stores;
    if (sketch === null) {
      if (tools.get().mode.kind === 'draw') tools.set({ mode: NO_MODE });
      return;
    }
    this.around = new Around(sketch.town, sketch.layer, (own) => this.found(own));
    this.take();
    this.look();
  }

  /** Takes the map's pointer. */
  private take(): void {
    const { stores, acts } = this.ports;
    this.hand?.leave();
    acts.lend((leaflet, repaint) => {
      this.hand = new Hand(
        {
          sketch: () => this.sketch,
          set: (sketch) => this.set(sketch),
          end: () => this.end(),
          undo: () => this.change(undoneIn),
          redo: () => this.change(redoneIn),
          way: () => this.ways.way,
          chosen: (at) => this.ways.pressed(at),
          snapper: () => this.snapping(),
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

  /** Reads what the window has come to show. */
  private look(): void {
    this.around?.show(this.ports.acts.bounds());
    this.ports.ask();
  }

  /** Features of the own layer: those that may be written change along with it. */
  private found(features: readonly TownFeature[]): void {
    const { sketch } = this;
    if (sketch === null) return;
    const { session } = this.ports.stores.work.get();
    const { layer, town } = sketch;
    const craft = craftOf(sketch);
    const read = features.flatMap((feature) => {
      const base = baseOf(craft, feature, this.titled(layer, feature));
      const isOwn = sketch.fid === fidOf(feature);
      const may = mayWrite(session, town, layer, feature.properties.committee);
      return base === null || isOwn || !may ? [] : [[String(fidOf(feature)), base] as const];
    });
    this.sketch = withRead(sketch, read);
    this.snapper = null;
    this.hand?.redraw();
    this.ports.ask();
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

  /** Another step is done, and kept. */
  private set(sketch: Sketch): void {
    this.sketch = sketch;
    this.snapper = null;
    [this.problem, this.says, this.wrong] = [null, '', null];
    keep(sketch);
    this.hand?.redraw();
    this.ports.ask();
  }

  private change(by: (sketch: Sketch) => Sketch): void {
    if (this.sketch === null || this.waiting.lasts) return;
    this.forget();
    this.set(by(this.sketch));
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
    const shape = shapeIn(sketch, NEW);
    const craft = craftOf(sketch);
    if (nodesOf(shape).length < (craft.isArea ? 3 : 2)) return;
    if (this.hand !== null) this.hand.pointer = this.hand.snap = null;
    this.set({ ...this.settled(sketch, shape), open: false });
  }

  private settled(sketch: Sketch, shape: Shape): Sketch {
    const craft = craftOf(sketch);
    if (craft.faultOf(shape) !== null) return sketch;
    return stepped(sketch, craft.settled(meshAround(meshOf(sketch), shape, AROUND), NEW, shape));
  }

  private throwAway(): void {
    if (this.sketch === null || this.waiting.lasts) return;
    drop(this.sketch);
    this.enter();
    this.ports.ask();
  }

  private save(): void {
    if (this.waiting.lasts) return;
    this.end();
    const { sketch } = this;
    if (sketch === null) return;
    const says = DRAW[this.ports.now().view.language];
    const craft = craftOf(sketch);
    [this.problem, this.says, this.wrong] = [null, '', null];
    const merged = mergedIn(sketch);
    const faults = changedIn(sketch).flatMap((name) =>
      merged.includes(name) ? [] : (craft.faultOf(shapeIn(sketch, name)) ?? []),
    );
    const [fault] =
      sketch.fid === null && shapeIn(sketch, NEW).length === 0 ? [{ kind: 'empty', at: null } as const] : faults;
    if (fault !== undefined) {
      this.says = fault.kind === 'empty' ? says.empty : says.crossing;
      this.wrong = fault.at;
      this.hand?.redraw();
    } else if (changedIn(sketch).length === 0) this.says = says.unchanged;
    else this.send(sketch);
    this.ports.ask();
  }

  private send(drawn: Sketch): void {
    const edits = editsOf(drawn);
    const reason = drawn.reason.trim();
    const keyFor = JSON.stringify([edits, reason]);
    const sketch = drawn.keyFor === keyFor ? drawn : { ...drawn, keyFor, key: freshKey() };
    this.set(sketch); // with the request's key, so that a reload sends the same again
    this.waiting.begin();
    this.ports
      .signedIn(() => writeChange(sketch.town, edits, reason, sketch.key))
      .then(
        (written) => this.finish(sketch, written),
        (error: unknown) => this.failed(sketch, problemOfError(error)),
      );
  }

  private finish(sent: Sketch, { results }: Written): void {
    const { data, view, work } = this.ports.stores;
    this.waiting.end();
    drop(sent);
    remark(data, DRAW[this.ports.now().view.language].saved);
    if (this.sketch?.key !== sent.key) return;
    this.put(null);
    work.set({ open: null });
    const [first] = results;
    if (sent.fid === null && first !== undefined) view.set({ selected: { layer: sent.layer, fid: first.id } });
  }

  private failed(sent: Sketch, problem: Problem): void {
    this.waiting.end();
    if (this.sketch?.key !== sent.key) {
      const now = this.ports.now();
      const name = sent.base[nameOf(sent)]?.title ?? DRAW[now.view.language].title;
      remark(this.ports.stores.data, now.office.edit.unsaved(name, problemText(problem, now)), UNSAVED_MS);
      return;
    }
    this.problem = problem;
    const show = (): void => {
      this.hand?.redraw();
      this.ports.ask();
    };
    show();
    // Where theirs cannot be read it is said as before that others were faster.
    if (problem.status === 412)
      void this.late.read(sent, (feature) => this.titled(sent.layer, feature)).then(show, () => undefined);
  }

  private showing(now: OfficeNow): Showing {
    const { sketch, hand, problem, says, keptAt, around } = this;
    const { lasts: busy, seconds: waitedS } = this.waiting;
    const shape = sketch === null ? [] : (hand?.shapeOf(sketch, nameOf(sketch)) ?? shapeIn(sketch, nameOf(sketch)));
    return {
      sketch,
      shape,
      along: sketch === null ? [] : alongIn(sketch).map((name) => sketch.base[name]?.title ?? name),
      way: this.ways.way,
      ways: this.ways.offered(sketch),
      table: this.points.showing(sketch, now),
      isLate: this.late.isThere,
      wanted: this.ways.wanted,
      neighbours: this.ways.neighbours,
      merging: this.ways.merging,
      hasChosen: hand?.chosen != null,
      layers: this.ofSelected ? [] : this.layers(),
      mayDraw: sketch === null ? null : this.mayDraw(sketch, now),
      hasWork: sketch !== null && hasWork(sketch),
      problem,
      says,
      keptAt,
      around: around?.state ?? 'reading',
      busy,
      waitedS,
    };
  }

  private mayDraw(sketch: Sketch, { data, view }: OfficeNow): boolean {
    if (sketch.fid === null) return this.layers().includes(sketch.layer);
    const committee = data.picked.value?.properties.committee;
    const found = data.layers[sketch.layer]?.value?.find((feature) => fidOf(feature) === sketch.fid);
    return mayWrite(
      this.ports.stores.work.get().session,
      view.town,
      sketch.layer,
      found?.properties.committee ?? committee,
    );
  }

  private paint(frame: OverlayFrame, hand: Hand): void {
    const { sketch, wrong, problem, ways, late } = this;
    if (sketch !== null)
      paintPicture(frame, pictureOf(sketch, { hand, way: ways.way, wrong, problem, late }, this.ports.now()));
  }
}
