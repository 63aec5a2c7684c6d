/** The legend of the big screen: lines without switches, quieter where the map shows nothing of them. */
import { html, type TemplateResult } from 'lit-html';
import type { Tools } from '../state/tools';
import type { View } from '../state/view';
import type { Words } from '../words';
import { inSight, type LegendLine } from './legend-of';

export function legendOnScreen(
  lines: readonly LegendLine[],
  { off }: View,
  { seen }: Tools,
  words: Words,
): TemplateResult | null {
  if (lines.length === 0) return null;
  return html`
    <section class="present-legend" aria-label=${words.action.legend}>
      ${lines.map(
        (line) => html`
          <div class=${inSight(line, off, seen) ? '' : 'is-away'}>
            ${line.sample}
            <span>${line.label}</span>
            <b>
              ${line.total}
              <small>${line.unit}</small>
            </b>
          </div>
        `,
      )}
    </section>
  `;
}
