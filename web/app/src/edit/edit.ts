/** Edits the selected feature: reads its version, keeps what is written as a draft, sends it, and says what became of it. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { versioned } from '../api/office';
import type { Problem } from '../api/shapes';
import { titleOf } from '../card/rows';
import { fieldsOf, type Field } from '../fields/fields';
import { problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { NO_MODE } from '../state/mode';
import { redone, undone } from '../state/moments';
import { Waiting } from '../panel/waiting';
import { remark } from '../state/remark';
import { mayWrite, plans } from '../state/rights';
import type { Selection } from '../state/view';
import { draftOf, isDirty, leftAlone, patchOf, placedAt, rebased, typed, wrote, type Draft } from './draft';
import { drop, keep, kept } from './keep';
import { sendPatch, sendRemoval, type Sent } from './submit';
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
    const same = draft !== null && isOf(draft, selected);
    if (same && isDirty(draft)) return;
    this.draft = kept(this.account(), selected);
    if (this.draft === null) this.begin(selected);
  }

  body(now: OfficeNow): TemplateResult {
    const { selected, town } = now.view;
    const { work } = this.ports.stores;
    if (selected === null) {
      window.setTimeout(() => work.set({ open: null }), 0);
      return html``;
    }
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
    ask: (deleting) => {
      this.deleting = deleting;
      this.ports.ask();
    },
    remove: () => this.remove(),
    key: (event) => {
      const held = event.ctrlKey || event.metaKey;
      // In a box of text the browser itself takes back what was typed.
      if (!held || event.key.toLowerCase() !== 'z' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.change((draft) => ({ ...draft, written: event.shiftKey ? redone(draft.written) : undone(draft.written) }));
    },
  };

  private account(): number {
    return this.ports.stores.work.get().session?.account ?? 0;
  }

  private set(draft: Draft): void {
    this.draft = draft;
    keep(draft);
    this.ports.ask();
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
    const { problem, deleting, says } = this;
    const { lasts: busy, seconds: waitedS } = this.waiting;
    const { mode } = this.ports.stores.tools.get();
    const placing = mode.kind === 'place' && mode.waiting;
    return { draft, fields: this.fields(draft, now), problem, busy, waitedS, deleting, says, placing };
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
    this.draft = draft;
    answer.then(
      () => this.finish(draft, done, gone),
      (error: unknown) => this.failed(draft, error),
    );
  }

  private finish(draft: Draft, text: string, gone: boolean): void {
    const { data, view, work } = this.ports.stores;
    this.waiting.end();
    this.draft = null;
    drop(draft);
    remark(data, text);
    work.set({ open: null });
    if (gone) view.set({ selected: null });
  }

  private failed(draft: Draft, error: unknown): void {
    this.waiting.end();
    this.deleting = false;
    this.problem = problemOfError(error);
    // What was typed meanwhile is not lost.
    const own = this.draft ?? draft;
    this.set(this.problem.status === 412 ? rebased(own, this.problem) : own);
    // Two frames on, when it is drawn; a phone's keyboard and foot would cover the nearest place.
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => document.getElementById('edit-says')?.scrollIntoView({ block: 'center' })),
    );
  }
}

function isOf({ selection: { layer, fid } }: Draft, selected: Selection): boolean {
  return layer === selected.layer && fid === selected.fid;
}
