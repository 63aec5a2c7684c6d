/** The list from which a committee is chosen. */
import './committees.css';
import { html, type TemplateResult } from 'lit-html';
import { featuresOf } from '../state/data';
import { nameOf } from '../words/names';
import type { Now, Stores } from '../panel/mount';

/** Chooses the committee that figures, map, table and charts are narrowed to. */
export function committeeChoice(stores: Stores, { view, data, words }: Now): TemplateResult | null {
  const committees = featuresOf(data, 'committees').filter(({ properties }) => properties.code != null);
  const known = committees.some(({ properties }) => properties.code === view.committee);
  // One that was chosen stays to be seen and changed where it is none, on a day before it say.
  const unknown = known || view.committee === null || view.committee === 'none' ? null : view.committee;
  if (committees.length === 0 && unknown === null) return null;
  const option = (value: string, label: string): TemplateResult => html`
    <option value=${value} ?selected=${value === (view.committee ?? '')}>${label}</option>
  `;
  return html`
    <div class="scope">
      <select
        class=${view.committee === null ? '' : 'is-narrow'}
        aria-label=${words.field.committee}
        data-scope
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          stores.view.set({ committee: value === '' ? null : value });
        }}
      >
        ${option('', `${words.filter.whole} · ${words.field.committee}`)}
        ${committees.map(({ properties }) => option(properties.code ?? '', nameOf(properties, view.language)))}
        ${unknown === null ? null : option(unknown, unknown)} ${option('none', words.filter.noCommittee)}
      </select>
    </div>
  `;
}
