/** The account's drafts: edits and drawings that were begun and not saved, each a way back to its form, or thrown away. */
import { html, type TemplateResult } from 'lit-html';
import { titleOf } from '../card/rows';
import type { LayerId } from '../api/layers';
import type { Draft } from '../edit/draft';
import { selectionText } from '../state/place';
import type { Selection } from '../state/view';
import { drop, keptEdits, type KeptEdit } from '../edit/keep';
import { keptSketches, throwAway, type KeptSketch } from '../draw/kept';
import { drawNext } from '../draw/next';
import { DRAW } from '../words/draw';
import { fieldsOf } from '../fields/fields';
import { sure, type OfficeNow, type WorkPorts } from '../panel/form';
import { instantText } from '../words/dates';

export class Drafts {
  private throwing = '';

  constructor(private readonly ports: WorkPorts) {}

  body(account: number, now: OfficeNow): TemplateResult | null {
    const lines = [
      ...keptEdits(account).map((each) => this.edit(each, now)),
      ...keptSketches(account).map((each) => this.drawing(account, each, now)),
    ];
    if (lines.length === 0) return null;
    const { drafts, draftsHint } = now.office.account;
    return html`
      <section class="work-drafts">
        <h3>${drafts}</h3>
        <p class="form-hint">${draftsHint}</p>
        <ul class="work-list">
          ${lines.map((each) => this.row(each, now))}
        </ul>
      </section>
    `;
  }

  private edit({ draft, at }: KeptEdit, now: OfficeNow): Line {
    const { selection, feature } = draft;
    return {
      name: selectionText(selection),
      title: titleOf(selection.layer, feature, now),
      said: [instantText(new Date(at).toISOString()), ...fieldsWritten(draft, now)],
      open: () => this.open('edit', selection, feature.properties.town ?? null),
      drop: () => drop(draft),
    };
  }

  private drawing(account: number, kept: KeptSketch, now: OfficeNow): Line {
    const { sketch, at, name } = kept;
    const { layer, fid, town } = sketch;
    const says = DRAW[now.view.language];
    return {
      name,
      title: (fid === null ? undefined : sketch.base[String(fid)]?.title) ?? now.words.kinds[layer],
      said: [instantText(new Date(at).toISOString()), fid === null ? says.title : says.shape],
      open: () => this.open(fid === null ? 'draw' : 'shape', fid === null ? null : { layer, fid }, town, layer),
      drop: () => throwAway(account, kept),
    };
  }

  private row({ name, title, said, open, drop: away }: Line, now: OfficeNow): TemplateResult {
    const { account } = now.office;
    return html`
      <li data-draft=${name}>
        <div class="work-line">
          <div>
            <b>${title}</b>
            <span>${said.join(' · ')}</span>
          </div>
          <div class="work-acts">
            <button type="button" class="text-button" @click=${open}>${account.goOn}</button>
            <button type="button" class="text-button" @click=${() => this.ask(name)}>${account.throwAway}</button>
          </div>
        </div>
        ${
          this.throwing === name
            ? sure(
                account.throwSure,
                account.throwAway,
                () => {
                  away();
                  this.ask('');
                },
                () => this.ask(''),
                now,
              )
            : null
        }
      </li>
    `;
  }

  private ask(name: string): void {
    this.throwing = name;
    this.ports.ask();
  }

  private open(
    part: 'edit' | 'shape' | 'draw',
    selected: Selection | null,
    town: string | null,
    layer?: LayerId,
  ): void {
    const { view, work } = this.ports.stores;
    if (layer !== undefined && selected === null) drawNext(layer);
    view.set({ selected, ...(town === null ? {} : { town }) });
    work.set({ open: part });
  }
}

/** A draft as it is listed. */
interface Line {
  readonly name: string;
  readonly title: string;
  readonly said: readonly string[];
  readonly open: () => void;
  readonly drop: () => void;
}

/** What the draft's boxes are called, so that it is known again. */
function fieldsWritten({ selection, written }: Draft, now: OfficeNow): readonly string[] {
  const labels = new Map(fieldsOf(selection.layer, now).map(({ name, label }) => [name, label] as const));
  const names = Object.keys(written.now.boxes).map((name) => labels.get(name) ?? name);
  return names.length === 0 ? [] : [names.join('、')];
}
