/** The account's drafts: edits that were begun and not saved, each a way back to its form, or thrown away. */
import { html, type TemplateResult } from 'lit-html';
import { titleOf } from '../card/rows';
import type { Draft } from '../edit/draft';
import { drop, keptEdits, type KeptEdit } from '../edit/keep';
import { fieldsOf } from '../fields/fields';
import { sure, type OfficeNow, type WorkPorts } from '../panel/form';
import { instantText } from '../words/dates';

export class Drafts {
  private throwing: KeptEdit | null = null;

  constructor(private readonly ports: WorkPorts) {}

  body(account: number, now: OfficeNow): TemplateResult | null {
    const all = keptEdits(account);
    if (all.length === 0) return null;
    const { drafts, draftsHint } = now.office.account;
    return html`
      <section class="work-drafts">
        <h3>${drafts}</h3>
        <p class="form-hint">${draftsHint}</p>
        <ul class="work-list">
          ${all.map((each) => this.row(each, now))}
        </ul>
      </section>
    `;
  }

  private row(each: KeptEdit, now: OfficeNow): TemplateResult {
    const { draft, at } = each;
    const { account } = now.office;
    const when = instantText(new Date(at).toISOString());
    return html`
      <li data-draft=${`${draft.selection.layer}.${draft.selection.fid}`}>
        <div class="work-line">
          <div>
            <b>${titleOf(draft.selection.layer, draft.feature, now)}</b>
            <span>${[when, ...fieldsWritten(draft, now)].join(' · ')}</span>
          </div>
          <div class="work-acts">
            <button type="button" class="text-button" @click=${() => this.open(draft)}>${account.goOn}</button>
            <button type="button" class="text-button" @click=${() => this.ask(each)}>${account.throwAway}</button>
          </div>
        </div>
        ${
          this.throwing?.draft.selection.fid === draft.selection.fid &&
          this.throwing.draft.selection.layer === draft.selection.layer
            ? sure(
                account.throwSure,
                account.throwAway,
                () => {
                  drop(draft);
                  this.ask(null);
                },
                () => this.ask(null),
                now,
              )
            : null
        }
      </li>
    `;
  }

  private ask(each: KeptEdit | null): void {
    this.throwing = each;
    this.ports.ask();
  }

  private open({ selection, feature }: Draft): void {
    const { view, work } = this.ports.stores;
    const { town } = feature.properties;
    view.set({ selected: selection, ...(typeof town === 'string' ? { town } : {}) });
    work.set({ open: 'edit' });
  }
}

/** What the draft's boxes are called, so that it is known again. */
function fieldsWritten({ selection, written }: Draft, now: OfficeNow): readonly string[] {
  const labels = new Map(fieldsOf(selection.layer, now).map(({ name, label }) => [name, label] as const));
  const names = Object.keys(written.now.boxes).map((name) => labels.get(name) ?? name);
  return names.length === 0 ? [] : [names.join('、')];
}
