/** Edits the selected feature: reads its version, keeps what is written as a draft, sends it, and says what became of it. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { versioned } from '../api/office';
import type { Problem } from '../api/shapes';
import { titleOf } from '../card/rows';
import { fieldsOf, type Field } from '../fields/fields';
import { pastHint, problemLine, remarkUnsaved, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { NO_MODE } from '../state/mode';
import { redone, undone } from '../state/moments';
import { Waiting } from '../panel/waiting';
import { remark } from '../state/remark';
import { mayWrite, plans } from '../state/rights';
import { isPast } from '../state/past';
import type { Selection } from '../state/view';
import { draftOf, leftAlone, onto, patchOf, placedAt, rebased, typed, wrote, type Draft } from './draft';
import { drop, isWritten, keep, kept } from './keep';
import { sendPatch, sendRemoval, type Sent } from './submit';
import { instantText } from '../words/dates';
import { editForm, type Doing, type Showing } from './view';

export function editPart(ports: WorkPorts): WorkPart {
  return new EditPart(ports);
}

class EditPart implements WorkPart {
  private draft: Draft | null = null;
  private problem: Problem | null = null;
  private readonly waiting: Waiting;
  private deleting = false;
  private says = '';
  /** When the draft that the form goes on with was last written on; empty where it began anew. */
  private keptAt = '';

  constructor(private readonly ports: WorkPorts) {
    this.waiting = new Waiting(ports.ask);
    ports.stores.tools.subscribe(({ mode }, before) => {
      const at = mode.kind === 'place' ? mode.at : null;
      if (mode === before.mode || at === null || this.draft === null) return;
      this.set(placedAt(this.draft, at));
      window.requestAnimationFrame(() => document.getElementById('form-lon')?.focus());
    });
  }

  title(now: OfficeNow): string {
    const { draft } = this;
    const { edit } = now.words.work;
    return draft === null ? edit : `${edit} · ${titleOf(draft.selection.layer, draft.feature, now)}`;
  }

  key({ view: { selected } }: OfficeNow): string {
    return `${selected?.layer ?? ''} ${selected?.fid ?? ''}`;
  }

  /** Goes on with a begun draft; else reads the feature. */
  enter(): void {
    this.problem = null;
    this.deleting = false;
    this.says = '';
    const { selected } = this.ports.stores.view.get();
    if (selected === null) return;
    const { draft } = this;
    const others = draft !== null && draft.account === this.account() && !isOf(draft, selected);
    if (others && isWritten(draft)) this.tellKept(draft);
    const found = kept(this.account(), selected);
    this.draft = found?.draft ?? null;
    this.keptAt = found === null ? '' : instantText(new Date(found.at).toISOString());
    if (this.draft === null) this.begin(selected);
  }

  body(now: OfficeNow): TemplateResult {
    const { selected, town } = now.view;
    const { work } = this.ports.stores;
    if (selected === null) {
      window.setTimeout(() => work.set({ open: null }), 0);
      return html``;
    }
    if (isPast(now.view)) return pastHint(now, this.ports.stores);
    const { draft } = this;
    if (draft === null) return problemLine(this.problem, now);
    const may = mayWrite(work.get().session, town, selected.layer, draft.feature.properties.committee);
    return html`
      ${
        may
          ? null
          : html`
              <p class="form-hint">${now.office.edit.notAllowed}</p>
            `
      }
      ${editForm(this.showing(draft, now), this.doing, now)}
    `;
  }

  private readonly doing: Doing = {
    type: (name, text) => {
      this.change((draft) => typed(draft, name, text));
    },
    write: (what) => {
      this.change((draft) => wrote(draft, what));
    },
    leave: (name) => {
      this.change((draft) => leftAlone(draft, name));
    },
    place: () => {
      const { tools } = this.ports.stores;
      const { mode } = tools.get();
      const placing = mode.kind === 'place' && mode.waiting;
      tools.set({ mode: placing ? NO_MODE : { kind: 'place', waiting: true, at: null } });
    },
    save: (event) => {
      event.preventDefault();
      this.save();
    },
    close: () => this.ports.stores.work.set({ open: null }),
    throwAway: () => this.throwAway(),
    ask: (deleting) => {
      this.deleting = deleting;
      this.ports.ask();
    },
    remove: () => this.remove(),
    redraw: () => this.ports.ask(),
    key: (event) => {
      const held = event.ctrlKey || event.metaKey;
      // In a box of text the browser itself takes back what was typed.
      if (!held || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.change((draft) => ({ ...draft, written: event.shiftKey ? redone(draft.written) : undone(draft.written) }));
    },
  };

  /** Says that what was typed into the form before is not lost. */
  private tellKept(draft: Draft): void {
    const now = this.ports.now();
    const name = titleOf(draft.selection.layer, draft.feature, now);
    remark(this.ports.stores.data, now.office.edit.draftKept(name));
  }

  private throwAway(): void {
    if (this.draft === null || this.waiting.lasts) return;
    const { selection } = this.draft;
    drop(this.draft);
    [this.draft, this.keptAt, this.problem, this.says] = [null, '', null, ''];
    const { selected } = this.ports.stores.view.get();
    if (selected !== null && selected.layer === selection.layer && selected.fid === selection.fid) this.begin(selected);
    this.ports.ask();
  }

  private account(): number {
    return this.ports.stores.work.get().session?.account ?? 0;
  }

  private set(draft: Draft): void {
    this.draft = draft;
    keep(draft);
    this.ports.ask();
  }

  /** Whether the form is still the one that was sent. */
  private shows({ selection, account }: Draft): boolean {
    return this.draft !== null && isOf(this.draft, selection) && this.draft.account === account;
  }

  /** The draft as it is now: as the form has it, or as it was kept when the form went on to another feature. */
  private latest(sent: Draft): Draft {
    return (this.shows(sent) ? this.draft : kept(sent.account, sent.selection)?.draft) ?? sent;
  }

  /** Keeps a draft, in the form if that is still its own. */
  private put(draft: Draft): void {
    if (this.shows(draft)) this.set(draft);
    else keep(draft);
  }

  private change(by: (draft: Draft) => Draft): void {
    if (this.draft !== null) this.set(by(this.draft));
  }

  private begin(selection: Selection): void {
    versioned(selection.layer, selection.fid).then(
      ({ feature, tag }) => {
        if (this.ports.stores.view.get().selected !== selection) return;
        this.draft = draftOf(this.account(), selection, feature, tag);
        this.ports.ask();
      },
      (error: unknown) => {
        this.problem = problemOfError(error);
        this.ports.ask();
      },
    );
  }

  /** The committee that a feature belongs to is chosen by those who write all of the town. */
  private fields({ selection, feature }: Draft, now: OfficeNow): readonly Field[] {
    const all = plans(this.ports.stores.work.get().session, now.view.town);
    return fieldsOf(selection.layer, now).filter(
      ({ kind }) => kind !== 'committee' || all || feature.properties.committee === undefined,
    );
  }

  private showing(draft: Draft, now: OfficeNow): Showing {
    const { problem, deleting, says, keptAt } = this;
    const { lasts: busy, seconds: waitedS } = this.waiting;
    const { mode } = this.ports.stores.tools.get();
    const placing = mode.kind === 'place' && mode.waiting;
    return { draft, fields: this.fields(draft, now), problem, busy, waitedS, deleting, says, placing, keptAt };
  }

  private save(): void {
    if (this.draft === null || this.waiting.lasts) return;
    const now = this.ports.now();
    const patch = patchOf(this.draft, this.fields(this.draft, now));
    this.problem = null;
    this.says = '';
    if (typeof patch === 'string') this.says = now.office.edit[patch];
    else this.send(sendPatch(this.ports, this.draft, patch), now.office.edit.saved, false);
    this.ports.ask();
  }

  private remove(): void {
    if (this.draft === null || this.waiting.lasts) return;
    this.send(sendRemoval(this.ports, this.draft), this.ports.now().office.edit.deleted, true);
  }

  private send({ draft, answer }: Sent, done: string, gone: boolean): void {
    this.waiting.begin();
    this.set(draft); // with the request's key, so that a reload sends the same again
    answer.then(
      () => this.finish(draft, done, gone),
      (error: unknown) => this.failed(draft, error),
    );
  }

  private finish(sent: Draft, text: string, gone: boolean): void {
    const { data, view, work } = this.ports.stores;
    this.waiting.end();
    remark(data, text);
    const shown = this.shows(sent);
    const later = this.latest(sent);
    if (!gone && !sameText(later, sent)) {
      this.goOn(later);
      return;
    }
    drop(sent);
    if (!shown) return;
    this.draft = null;
    work.set({ open: null });
    if (gone) view.set({ selected: null });
  }

  /** What was typed while the rest was on its way stays, on the version that the rest has made. */
  private goOn(later: Draft): void {
    const { selection } = later;
    versioned(selection.layer, selection.fid).then(
      ({ feature, tag }) => this.put(onto(later, feature, tag)),
      () => this.put(later), // it is late then, and the next save says so
    );
  }

  private failed(sent: Draft, error: unknown): void {
    this.waiting.end();
    const problem = problemOfError(error);
    const later = this.latest(sent);
    const open = this.ports.stores.work.get().open !== null;
    this.put(problem.status === 412 ? rebased(later, problem) : later);
    if (!this.shows(sent) || !open) {
      // Another feature's form is no place for it.
      remarkUnsaved(titleOf(sent.selection.layer, sent.feature, this.ports.now()), problem, this.ports);
      return;
    }
    this.deleting = false;
    this.problem = problem;
    // Two frames on, when it is drawn; a phone's keyboard and foot would cover the nearest place.
    window.requestAnimationFrame(() => window.requestAnimationFrame(showFaults));
  }
}

/** Says what is wrong, and opens the groups in which a box is. */
function showFaults(): void {
  for (const group of document.querySelectorAll<HTMLDetailsElement>('details.edit-group'))
    if (group.querySelector('[aria-invalid]') !== null) group.open = true;
  document.getElementById('edit-says')?.scrollIntoView({ block: 'center' });
}

function sameText(one: Draft, other: Draft): boolean {
  return JSON.stringify(one.written.now) === JSON.stringify(other.written.now);
}

function isOf({ selection: { layer, fid } }: Draft, selected: Selection): boolean {
  return layer === selected.layer && fid === selected.fid;
}
