/** A row of a card: a label and what is known under it. */
import { html, type TemplateResult } from 'lit-html';
import type { CardRow } from './rows';

export function row({ label, value, unit, other }: CardRow): TemplateResult {
  return html`
    <div>
      <dt>${label}</dt>
      <dd>
        ${value}${
          unit === undefined || unit === ''
            ? null
            : html`
                <small>${unit}</small>
              `
        }${
          other === undefined
            ? null
            : html`
                <em>${other}</em>
              `
        }
      </dd>
    </div>
  `;
}
