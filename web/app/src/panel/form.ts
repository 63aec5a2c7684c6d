/** Form fields, and what the panels for work share: their ports, their words, their problem line. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Problem } from '../api/shapes';
import type { FieldWords } from '../fields/fields';
import { icon } from '../look/icons';
import { featuresOf } from '../state/data';
import { nameOf } from '../words/names';
import { OFFICE, type OfficeWords } from '../words/office';
import { copyText } from './copy';
import type { Acts, Now, Stores } from './mount';
import { remark } from '../state/remark';
import { problemText, refusalText } from '../words/office/problems';

export interface OfficeNow extends Now, FieldWords {
  readonly office: OfficeWords;
}

/** The functions that each part of the work panel gets. */
export interface WorkPorts {
  readonly stores: Stores;
  readonly acts: Acts;
  readonly ask: () => void;
  readonly now: () => OfficeNow;
  /** Does what needs a session; where that is over, signs in first and then does it. */
  readonly signedIn: <T>(act: () => Promise<T>) => Promise<T>;
}

export interface WorkPart {
  readonly title: (now: OfficeNow) => string;
  readonly body: (now: OfficeNow) => TemplateResult;
  /** Called when the part is opened, and when what it is about has changed. */
  readonly enter: () => void;
  readonly leave?: () => void;
  /** Identifies what the part shows; when it changes, the part is entered again. */
  readonly key: (now: OfficeNow) => string;
}

export function withOffice(now: Now): OfficeNow {
  const committees = featuresOf(now.data, 'committees').map(
    ({ properties }) => [properties.code ?? '', nameOf(properties, now.view.language)] as const,
  );
  return { ...now, office: OFFICE[now.view.language], committees: new Map(committees) };
}

export function problemLine(problem: Problem | null, now: OfficeNow, id = 'form-problem'): TemplateResult {
  return html`
    <div class="form-problem" id=${id} role="alert">${problem === null ? '' : problemText(problem, now)}</div>
  `;
}

/** Stands where something is still being read, or says why it could not be. */
export function waitingPart(problem: Problem | null, now: OfficeNow, id = 'form-problem'): TemplateResult {
  if (problem !== null) return problemLine(problem, now, id);
  return html`
    <p class="form-hint" role="status">${now.words.reading}</p>
  `;
}

/** What was refused, and why: the server's sentence where it names what conflicts, in the reader's language. */
export function refusalLine(problem: Problem | null, now: OfficeNow, id = 'form-problem'): TemplateResult {
  return html`
    <div class="form-problem" id=${id} role="alert">${problem === null ? '' : refusalText(problem, now)}</div>
  `;
}

/** What stands in a form's place while the past is looked at: what was done waits for today. */
export function pastHint({ words, office }: OfficeNow, { view }: Pick<Stores, 'view'>): TemplateResult {
  return html`
    <p class="form-hint">${office.edit.inPast}</p>
    <button type="button" class="form-button" data-today @click=${() => view.set({ asOf: null })}>
      ${words.action.today}
    </button>
  `;
}

/** So long it is said that something was not saved whose form is not there any more. */
export const UNSAVED_MS = 10_000;

/** Says that something was not saved, where another's form is no place for it. */
export function remarkUnsaved(
  name: string,
  problem: Problem,
  { stores, now }: Pick<WorkPorts, 'stores' | 'now'>,
): void {
  const said = now();
  remark(stores.data, said.office.edit.unsaved(name, problemText(problem, said)), UNSAVED_MS);
}

/** From how many seconds on it is said why something takes so long. */
const LONG_S = 3;

/** What a button says while it works. */
export function workingText(seconds: number, { office }: OfficeNow): string {
  return seconds < 2 ? office.working : office.workingFor(seconds);
}

/** Why what is under way takes so long, once it does. */
export function longWait(seconds: number, { office }: OfficeNow): TemplateResult | null {
  if (seconds < LONG_S) return null;
  return html`
    <p class="form-hint" role="status">${office.othersWrite}</p>
  `;
}

export interface Box {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'date';
  /** The last day that may be chosen. */
  readonly max?: string;
  /** Says why what is typed cannot be taken; empty where it can. A form with such a box is not sent. */
  readonly wrong?: (typed: string) => string;
  readonly autocomplete?: string;
  readonly hint?: string;
  readonly mode?: 'text' | 'decimal' | 'numeric';
  readonly input?: (value: string) => void;
  readonly required?: boolean;
  readonly fault?: boolean;
  readonly lengthMost?: number;
  /** What the box shows of what was typed, where that is less. */
  readonly settled?: (typed: string) => string;
  /** What stands behind the box. */
  readonly beside?: TemplateResult;
}

/** A box with its label over it and its hint under it. */
export function box(field: Box): TemplateResult {
  const { name, label, value = '', type = 'text', autocomplete = 'off', hint, mode = 'text', input } = field;
  const typed = html`
    <input
      id=${`form-${name}`}
      name=${name}
      type=${type}
      inputmode=${mode}
      autocomplete=${autocomplete}
      autocapitalize="off"
      spellcheck="false"
      maxlength=${field.lengthMost ?? 500}
      max=${field.max ?? nothing}
      aria-describedby=${hint === undefined ? null : `form-${name}-hint`}
      aria-invalid=${field.fault === true ? 'true' : null}
      ?required=${field.required ?? false}
      .value=${value}
      @input=${(event: Event) => {
        const own = event.target as HTMLInputElement;
        if (field.wrong !== undefined) own.setCustomValidity(field.wrong(own.value));
        input?.(own.value);
        if (field.settled !== undefined) own.value = field.settled(own.value);
      }}
    />
  `;
  return html`
    <div class="form-field">
      <label for=${`form-${name}`}>${label}</label>
      ${
        field.beside === undefined
          ? typed
          : html`
              <div class="form-with">${typed}${field.beside}</div>
            `
      }
      ${
        hint === undefined
          ? null
          : html`
              <p class="form-hint" id=${`form-${name}-hint`}>${hint}</p>
            `
      }
    </div>
  `;
}

/** Empties a form's boxes for the next; what was chosen stays, as whoever adds one adds more of the same. */
export function emptied(form: HTMLFormElement, ...names: readonly string[]): void {
  for (const field of Array.from(form.elements))
    if (field instanceof HTMLInputElement && (names.length === 0 || names.includes(field.name))) {
      field.value = '';
      field.checked = false;
    }
}

export function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`
    <div class="form-field">
      <label for=${`form-${name}`}>${label}</label>
      <select
        id=${`form-${name}`}
        name=${name}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          ([each, word]) => html`
            <option value=${each} .selected=${each === value}>${word}</option>
          `,
        )}
      </select>
    </div>
  `;
}

/** A text that is shown once, with a button that copies it. */
export function onceShown(label: string, text: string, { stores, now }: WorkPorts): TemplateResult {
  const { office, words } = now();
  const copy = (): void =>
    void copyText(text).then((done) => remark(stores.data, done ? office.copied : words.measure.notCopied));
  return html`
    <div class="form-once">
      <input
        type="text"
        readonly
        aria-label=${label}
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <button type="button" class="form-button" @click=${copy}>${icon('copy')}${office.copy}</button>
    </div>
  `;
}

/** A question with what will follow, in the place of the button that asks it. */
export function sure(text: string, yes: string, act: () => void, cancel: () => void, now: OfficeNow): TemplateResult {
  return html`
    <div class="form-sure" role="group" aria-label=${yes}>
      <p>${text}</p>
      <button type="button" class="form-button is-grave" data-sure @click=${act}>${yes}</button>
      <button type="button" class="form-button is-quiet" @click=${cancel}>${now.office.cancel}</button>
    </div>
  `;
}

export function valuesOf(event: Event): Readonly<Record<string, string>> {
  const form = event.currentTarget as HTMLFormElement;
  return Object.fromEntries(
    Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}
