/** Asks for a reason: a press of a usual one is enough, another is typed. */
import { html, type TemplateResult } from 'lit-html';
import { OFFICE } from '../words/office';
import { box } from './form';
import type { Now } from './mount';

interface Asked {
  /** Names the box that a reason is typed into. */
  readonly name: string;
  readonly why: string;
  readonly usual: readonly (readonly [id: string, reason: string])[];
  /** What is done for the reason that is typed, as the button says. */
  readonly act: string;
  /** It takes something away. */
  readonly grave?: boolean;
  readonly busy: boolean;
  readonly because: (reason: string) => void;
  /** The way back, where the reasons themselves have one. */
  readonly cancel?: () => void;
}

export interface Reasons {
  readonly part: (asked: Asked, now: Now) => TemplateResult;
  /** Asks anew, for a usual one. */
  readonly forget: () => void;
}

export function makeReasons(ask: () => void): Reasons {
  let [typing, text] = [false, ''];
  const usual = ({ why, usual: reasons, busy, because }: Asked, other: string): TemplateResult => html`
    <div class="reasons-usual" role="group" aria-label=${why}>
      ${reasons.map(
        ([id, reason]) => html`
          <button type="button" class="form-button" data-reason=${id} ?disabled=${busy} @click=${() => because(reason)}>
            ${reason}
          </button>
        `,
      )}
      <button
        type="button"
        class="form-button is-quiet"
        data-other
        @click=${() => {
          typing = true;
          ask();
        }}
      >
        ${other}
      </button>
    </div>
  `;
  const typed = ({ name, why, act, grave, busy, because }: Asked): TemplateResult => html`
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        if (text.trim() !== '') because(text.trim());
      }}
    >
      ${box({ name, label: why, value: text, required: true, lengthMost: 200, input: (value) => (text = value) })}
      <button class="form-button ${grave === true ? 'is-grave' : 'is-main'}" data-because ?disabled=${busy}>
        ${act}
      </button>
    </form>
  `;
  return {
    part: (asked, { view }) => {
      const { cancel, otherReason } = OFFICE[view.language];
      return html`
        <div class="reasons">
          ${typing ? typed(asked) : usual(asked, otherReason)}
          ${
            asked.cancel === undefined
              ? null
              : html`
                  <button type="button" class="form-button is-quiet" @click=${asked.cancel}>${cancel}</button>
                `
          }
        </div>
      `;
    },
    forget: () => {
      [typing, text] = [false, ''];
    },
  };
}
