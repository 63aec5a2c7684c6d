/**
 * Saves what is drawn in one change, and holds what came of it: a fault, overlaps to be decided, others' shapes. What is
 * being saved is not drawn on until its answer is there, so that nothing drawn is lost.
 */
import { problemOfError } from '../api/client';
import { writeChange, type Written } from '../api/drawing';
import { freshKey } from '../api/office';
import type { Extent, OverlapDecision, Problem, TownFeature } from '../api/shapes';
import type { Node } from '../edit/kernel/grid';
import type { Shape } from '../edit/kernel/shape';
import { extentOf } from '../map/theme-extent';
import { UNSAVED_MS, remarkUnsaved, type WorkPorts } from '../panel/form';
import { Waiting } from '../panel/waiting';
import { remark } from '../state/remark';
import { DRAW, type DrawWords } from '../words/draw';
import type { Around } from './around';
import { decided, piecesOf, withDecisions, type Piece } from './deciding';
import { drop, subjectOf } from './keep';
import { isGone, readTheirs, settled, type Theirs } from './late';
import { NEW, alongside, changedIn, craftOf, editsOf, mergedIn, nameOf, reachOf, shapeIn, type Sketch } from './sketch';

/** What saving needs of the desk on which is drawn. */
interface SavingPorts {
  readonly sketch: () => Sketch | null;
  /** Rises with each drawing that is opened or left: what comes late is of another. */
  readonly turn: () => number;
  readonly around: () => Around | null;
  readonly titled: (sketch: Sketch, feature: TownFeature) => string;
  readonly titleOf: (sketch: Sketch) => string;
  /** Keeps a drawing with another request's key. */
  readonly keep: (sketch: Sketch) => void;
  /** Another step is done. */
  readonly set: (sketch: Sketch) => void;
  /** Why nothing may be done with what was not read around. */
  readonly unread: (reach: Extent) => string;
  readonly left: () => void;
  readonly say: (text: string) => void;
  readonly show: () => void;
  readonly bring: (node: Node) => void;
  readonly bringIntoView: (extent: Extent | null) => void;
}

export class Saving {
  private readonly underWay = new Map<string, Waiting>();
  /** The save of what is open now has sent nothing yet: what lies around is still being read. */
  private isHeld = false;
  problem: Problem | null = null;
  /** Where the fault lies. */
  wrong: Node | null = null;
  /** The overlaps that the last save has met. */
  pieces: readonly Piece[] = [];
  private theirs: Theirs | null = null;

  constructor(
    private readonly ports: WorkPorts,
    private readonly desk: SavingPorts,
  ) {}

  /** Whether a drawing of the same thing is being saved, whichever was opened meanwhile. */
  lasts(sketch: Sketch | null): boolean {
    return sketch !== null && this.underWay.has(subjectOf(sketch));
  }

  /** For how many seconds a drawing has been being saved. */
  seconds(sketch: Sketch | null): number {
    return sketch === null ? 0 : (this.underWay.get(subjectOf(sketch))?.seconds ?? 0);
  }

  /** Gives a save up that has sent nothing yet, as its drawing is left, and says so. Returns whether there was one. */
  giveUp(sketch: Sketch): boolean {
    if (!this.isHeld) return false;
    this.isHeld = false;
    this.end(sketch);
    const { office } = this.ports.now();
    remark(this.ports.stores.data, office.edit.unsaved(this.desk.titleOf(sketch), this.said.leftUnread), UNSAVED_MS);
    return true;
  }

  /** What the last save has said is over. */
  forget(): void {
    [this.problem, this.wrong, this.pieces, this.theirs] = [null, null, [], null];
  }

  /** Others' shapes of what changed meanwhile. */
  get others(): readonly Shape[] {
    return [...(this.theirs?.stands.values() ?? [])].map(({ shape }) => shape);
  }

  /** Whether others have changed what is drawn, or it is no more; null: neither. */
  late(sketch: Sketch | null): 'changed' | 'ended' | null {
    if (sketch === null || this.theirs === null) return null;
    return this.theirs.ended.includes(nameOf(sketch)) ? 'ended' : 'changed';
  }

  decide(piece: Piece | null, decision: OverlapDecision): void {
    this.pieces = decided(this.pieces, piece, decision);
    this.desk.say('');
    this.desk.show();
  }

  /** Goes on after others have changed it: with the own shapes, with theirs, or with what it has become part of. */
  settle(mine: boolean): void {
    const { theirs } = this;
    const sketch = this.desk.sketch();
    if (sketch === null || theirs === null) return;
    const own = nameOf(sketch);
    if (theirs.ended.includes(own)) {
      const [heir] = [...theirs.stands.keys()];
      // What was drawn stays among the drafts.
      this.ports.stores.view.set({ selected: heir === undefined ? null : { layer: sketch.layer, fid: Number(heir) } });
      return;
    }
    this.desk.set(settled(sketch, theirs, mine));
  }

  async save(): Promise<void> {
    const [sketch, turn, around] = [this.desk.sketch(), this.desk.turn(), this.desk.around()];
    if (sketch === null || around === null || this.lasts(sketch)) return;
    [this.problem, this.wrong] = [null, null];
    const fault = this.faultIn(sketch);
    this.desk.say(fault);
    this.desk.show();
    if (fault !== '') return;
    // The panel is at rest now; who has pressed Enter in a box stays with the button.
    document.querySelector<HTMLElement>('#work .form-foot .is-main')?.focus();
    this.begin(sketch);
    const reach = reachOf(sketch);
    if (reach !== null && !around.isRead(reach)) {
      this.isHeld = true;
      const read = await around.whenRead(reach);
      if (turn !== this.desk.turn()) return; // it was given up
      this.isHeld = false;
      if (read !== 'there') {
        this.end(sketch);
        this.desk.say(this.desk.unread(reach));
        return;
      }
    }
    // What has come to be known meanwhile gets the new border's nodes, too.
    this.send(alongside(this.desk.sketch() ?? sketch));
  }

  /** Why a drawing cannot be saved as it stands; empty: it can. */
  private faultIn(sketch: Sketch): string {
    const { said } = this;
    const craft = craftOf(sketch);
    const merged = mergedIn(sketch);
    const faults = changedIn(sketch).flatMap((name) =>
      merged.includes(name) ? [] : (craft.faultOf(shapeIn(sketch, name)) ?? []),
    );
    const [fault] =
      sketch.fid === null && shapeIn(sketch, NEW).length === 0 ? [{ kind: 'empty', at: null } as const] : faults;
    if (fault !== undefined) {
      this.wrong = fault.at;
      if (fault.at !== null) this.desk.bring(fault.at);
      return fault.kind === 'empty' ? said.empty : said.crossing;
    }
    if (changedIn(sketch).length === 0) return said.unchanged;
    return this.pieces.some(({ decision }) => decision === null) ? said.decideFirst : '';
  }

  private send(drawn: Sketch): void {
    const edits = withDecisions(editsOf(drawn), this.pieces);
    const reason = drawn.reason.trim();
    const keyFor = JSON.stringify([edits, reason]);
    const sketch = drawn.keyFor === keyFor ? drawn : { ...drawn, keyFor, key: freshKey() };
    this.desk.keep(sketch); // with the request's key, so that a reload sends the same again
    this.desk.show();
    this.ports
      .signedIn(() => writeChange(sketch.town, edits, reason, sketch.key))
      .then(
        (written) => this.finish(sketch, written),
        (error: unknown) => this.failed(sketch, problemOfError(error)),
      );
  }

  /** Whether what was sent is still what is drawn on; nothing was drawn on it since. */
  private isOpen(sent: Sketch): boolean {
    const sketch = this.desk.sketch();
    return sketch !== null && sketch.account === sent.account && subjectOf(sketch) === subjectOf(sent);
  }

  private finish(sent: Sketch, { results }: Written): void {
    const { data, view, work } = this.ports.stores;
    this.end(sent);
    drop(sent);
    remark(data, this.said.saved);
    if (!this.isOpen(sent)) return;
    this.desk.left();
    work.set({ open: null });
    const [first] = results;
    if (sent.fid === null && first !== undefined) view.set({ selected: { layer: sent.layer, fid: first.id } });
  }

  private failed(sent: Sketch, problem: Problem): void {
    this.end(sent);
    if (!this.isOpen(sent)) {
      remarkUnsaved(this.desk.titleOf(sent), problem, this.ports);
      return;
    }
    this.problem = problem;
    this.pieces = piecesOf(problem, this.pieces);
    const turn = this.desk.turn();
    this.desk.show();
    if (this.pieces.length > 0) {
      this.desk.bringIntoView(extentOf(this.pieces.map(({ geometry }) => geometry)));
      window.setTimeout(() => document.querySelector('.draw-overlaps')?.scrollIntoView({ block: 'start' }), 50);
    }
    // Where theirs cannot be read it is said as before that others were faster.
    if (problem.status === 412 || isGone(problem.status))
      void readTheirs(sent, (feature) => this.desk.titled(sent, feature)).then(
        (theirs) => {
          if (turn !== this.desk.turn()) return;
          this.theirs = theirs;
          this.desk.show();
        },
        () => undefined,
      );
  }

  private begin(sketch: Sketch): void {
    const waiting = new Waiting(this.ports.ask);
    waiting.begin();
    this.underWay.set(subjectOf(sketch), waiting);
    this.ports.ask();
  }

  private end(sketch: Sketch): void {
    this.underWay.get(subjectOf(sketch))?.end();
    this.underWay.delete(subjectOf(sketch));
  }

  private get said(): DrawWords {
    return DRAW[this.ports.now().view.language];
  }
}
