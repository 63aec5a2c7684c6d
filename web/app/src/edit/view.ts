/** The edit form as it looks: a box for each field, the place, what others changed meanwhile, and what became of it. */
import { html, type TemplateResult } from 'lit-html';
import type { Problem } from '../api/shapes';
import { groupsOf } from '../fields/arranged';
import { boxText, faultTexts, fieldsOf, isArea, sentValue, valueText, type Field } from '../fields/fields';
import { icon } from '../look/icons';
import { box, choice, longWait, problemLine, sure, workingText, type OfficeNow } from '../panel/form';
import { unitSwitch } from '../panel/unit-switch';
import { areaTyped, keptArea, otherUnit, shownArea, withoutUnit } from '../words/areas';
import { areaUnit, keepAreaUnit } from '../words/kept-unit';
import { PARCEL } from '../words/parcel';
import { textIn, type Draft, type Written } from './draft';
import { layerOf } from '../api/layers';

/** What the form shows beside the draft itself. */
export interface Showing {
  readonly draft: Draft;
  readonly fields: readonly Field[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** For how many seconds it has been busy. */
  readonly waitedS: number;
  /** The question whether to delete is asked. */
  readonly deleting: boolean;
  /** Why nothing was sent. */
  readonly says: string;
  /** The next click on the map gives the place. */
  readonly placing: boolean;
  /** When the draft that is gone on with was last written on; empty where the form began anew. */
  readonly keptAt: string;
}

/** What the form's parts do. */
export interface Doing {
  readonly type: (name: string, text: string) => void;
  readonly write: (what: Partial<Omit<Written, 'boxes'>>) => void;
  readonly leave: (name: string) => void;
  readonly place: () => void;
  readonly save: (event: Event) => void;
  readonly close: () => void;
  readonly throwAway: () => void;
  readonly ask: (deleting: boolean) => void;
  readonly remove: () => void;
  readonly key: (event: KeyboardEvent) => void;
  /** Another unit shows the same areas otherwise. */
  readonly redraw: () => void;
}

export function editForm(showing: Showing, doing: Doing, now: OfficeNow): TemplateResult {
  const { draft, fields, busy, waitedS, deleting } = showing;
  const { edit } = now.office;
  return html`
    ${keptLine(showing.keptAt, doing, now)}
    <form class="edit-form" novalidate @submit=${doing.save} @keydown=${doing.key}>
      ${fieldsPart(fields, showing, doing, now)} ${placeBoxes(showing, doing, now)}
      ${box({
        name: 'reason',
        label: now.office.paren(edit.reason, now.office.optional),
        value: draft.written.now.reason,
        hint: edit.reasonHint,
        input: (reason) => doing.write({ reason }),
      })}
      ${lateTable(draft, doing, now)} ${outcome(showing, now)}
      <div class="form-foot">
        ${longWait(waitedS, now)}
        <button type="submit" class="form-button is-main" aria-disabled=${busy ? 'true' : null}>
          ${busy ? workingText(waitedS, now) : edit.save}
        </button>
        <button type="button" class="form-button is-quiet" @click=${doing.close}>${now.office.cancel}</button>
      </div>
    </form>
    ${
      deleting
        ? sure(edit.deleteSure, edit.delete, doing.remove, () => doing.ask(false), now)
        : html`
            <button type="button" class="text-button edit-delete" @click=${() => doing.ask(true)}>
              ${edit.delete}
            </button>
          `
    }
  `;
}

/** That the form goes on with a draft, and the way back to what is on the server. */
function keptLine(keptAt: string, doing: Doing, { office: { edit } }: OfficeNow): TemplateResult | null {
  if (keptAt === '') return null;
  return html`
    <p class="form-hint edit-kept">
      ${edit.draftOf(keptAt)}
      <button type="button" class="text-button" @click=${doing.throwAway}>${edit.throwAway}</button>
    </p>
  `;
}

/** The boxes, those that belong together under a title, which is folded where nothing is known of any of them. */
function fieldsPart(fields: readonly Field[], showing: Showing, doing: Doing, now: OfficeNow): TemplateResult {
  const boxOf = (field: Field): TemplateResult => fieldBox(field, showing, doing, now);
  const groups = groupsOf(showing.draft.selection.layer);
  const grouped = new Set(groups.flatMap(([, names]) => names));
  return html`
    ${fields.filter(({ name }) => !grouped.has(name)).map(boxOf)}
    ${groups.map(([group, names]) => {
      const own = names.flatMap((each) => fields.filter(({ name }) => name === each));
      return own.length === 0
        ? null
        : html`
            <details
              class="work-more edit-group"
              data-group=${group}
              ?open=${own.some(({ name }) => isKnown(name, showing.draft))}
            >
              <summary>${PARCEL[now.view.language].groups[group]}</summary>
              ${own.map(boxOf)}
            </details>
          `;
    })}
  `;
}

/** Whether something is known of a field, or was typed: a group does not close under who empties its box. */
function isKnown(name: string, { written, feature }: Draft): boolean {
  return written.now.boxes[name] !== undefined || boxText(feature.properties[name]) !== '';
}

function fieldBox(field: Field, { draft, problem }: Showing, doing: Doing, now: OfficeNow): TemplateResult {
  const { name, kind, label, unit, options } = field;
  const value = textIn(draft, name);
  const put = (text: string): void => doing.type(name, text);
  if (isArea(field)) return areaBox(field, value, problem, doing, now);
  const full = unit === '' ? label : now.office.paren(label, unit);
  if (kind === 'listed' || kind === 'boolean' || kind === 'committee') {
    const none = kind === 'committee' ? now.office.edit.noCommittee : now.office.none;
    const known = value === '' || options.some(([option]) => option === value) ? [] : [[value, value] as const];
    return choice(name, full, [['', none], ...options, ...known], value, put);
  }
  const hint = name === 'aliases' ? now.office.edit.aliasesHint : undefined;
  return box({
    name,
    label: full,
    value,
    type: kind === 'date' ? 'date' : 'text',
    mode: kind === 'text' || kind === 'date' ? 'text' : kind === 'integer' ? 'numeric' : 'decimal',
    input: put,
    fault: problem?.faults?.some((one) => one.field === name) ?? false,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A box for an area: in mu or in square metres, with the other beside it as one types. */
function areaBox(field: Field, kept: string, problem: Problem | null, doing: Doing, now: OfficeNow): TemplateResult {
  const { name, label } = field;
  const unit = areaUnit('m2');
  const typed = areaTyped(kept, 'm2');
  return box({
    name,
    label,
    value: shownArea(kept, unit),
    mode: 'decimal',
    input: (text) => {
      // Who types another unit than the switch's has turned it by that.
      const own = areaTyped(text, unit)?.unit ?? unit;
      if (own !== unit) keepAreaUnit(own);
      doing.type(name, keptArea(text, unit));
    },
    settled: withoutUnit,
    beside: unitSwitch(unit, now.words, doing.redraw),
    fault: problem?.faults?.some((one) => one.field === name) ?? false,
    hint: typed === null ? now.office.edit.areaHint : now.office.edit.areaIs(otherUnit({ ...typed, unit }, now.words)),
  });
}

function placeBoxes({ draft, placing }: Showing, doing: Doing, now: OfficeNow): TemplateResult | null {
  if (layerOf(draft.selection.layer).shape !== 'point') return null;
  const { edit } = now.office;
  const { lon, lat } = draft.written.now;
  return html`
    <fieldset class="edit-place">
      <legend>${edit.place}</legend>
      ${box({ name: 'lon', label: edit.lon, value: lon, mode: 'decimal', input: (text) => doing.write({ lon: text }) })}
      ${box({ name: 'lat', label: edit.lat, value: lat, mode: 'decimal', input: (text) => doing.write({ lat: text }) })}
      <button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${placing} @click=${doing.place}>
        ${icon('target')}${placing ? edit.clickMap : edit.onMap}
      </button>
    </fieldset>
  `;
}

/** What somebody else changed since the form was opened: as it was, as it is, as it is typed here. */
function lateTable(draft: Draft, doing: Doing, now: OfficeNow): TemplateResult | null {
  if (draft.late === null) return null;
  const { edit, log } = now.office;
  const { layer } = draft.selection;
  const fields = new Map(fieldsOf(layer, now).map((each) => [each.name, each] as const));
  const word = (name: string, value: unknown): string => valueText(layer, name, value, now);
  const mine = (name: string): TemplateResult | string => {
    const [text, field] = [draft.written.now.boxes[name], fields.get(name)];
    if (text === undefined || field === undefined) return '–';
    return html`
      <b>${word(name, sentValue(field, text))}</b>
      <button type="button" class="text-button" @click=${() => doing.leave(name)}>${edit.takeTheirs}</button>
    `;
  };
  return html`
    <section class="edit-late" aria-labelledby="edit-late-title">
      <h3 id="edit-late-title">${edit.late}</h3>
      <p class="form-hint">${edit.lateHint}</p>
      <table>
        <thead>
          <tr>
            ${[edit.field, edit.was, edit.theirs, edit.yours].map(
              (title) => html`
                <th scope="col">${title}</th>
              `,
            )}
          </tr>
        </thead>
        <tbody>
          ${(draft.late.changed_since ?? []).map(
            ({ field: name, was, is }) => html`
              <tr data-field=${name}>
                <th scope="row">${fields.get(name)?.label ?? (name === 'geometry' ? log.shape : name)}</th>
                <td>${word(name, was)}</td>
                <td>${word(name, is)}</td>
                <td>${mine(name)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </section>
  `;
}

function outcome({ problem, says }: Showing, now: OfficeNow): TemplateResult {
  const faults = problem === null ? [] : faultTexts(problem, now.view.language, now);
  return html`
    <div id="edit-says">
      ${
        says === ''
          ? problemLine(problem, now)
          : html`
              <div class="form-problem" role="alert">${says}</div>
            `
      }
      <ul class="form-faults">
        ${faults.map(
          (text) => html`
            <li>${text}</li>
          `,
        )}
      </ul>
    </div>
  `;
}
