/** A few choices side by side, of which one holds. */
import { html, type TemplateResult } from 'lit-html';

export function choices<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  value: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`
    <div class="report-switch" role="group" aria-label=${label}>
      ${options.map(
        ([each, word]) => html`
          <button type="button" data-choice=${each} aria-pressed=${each === value} @click=${() => choose(each)}>
            ${word}
          </button>
        `,
      )}
    </div>
  `;
}
