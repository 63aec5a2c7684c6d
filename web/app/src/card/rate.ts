/** The measure that villages are coloured by, on the card of a village or a committee. */
import { html, type TemplateResult } from 'lit-html';
import { isCommittee, isVillage } from '../api/layers';
import type { TownFeature } from '../api/shapes';
import { dotSample } from '../look/icons';
import type { Now } from '../panel/mount';
import { fidOf } from '../state/data';
import type { Selection } from '../state/view';

/** The rate with its counts, how complete the reports are, and what it was before. */
export function ratePart({ layer }: Selection, feature: TownFeature, { view, data }: Now): TemplateResult | null {
  const { tint } = data;
  if (tint === null || view.theme !== 'coverage') return null;
  const tinted = isVillage(layer) ? tint.of.get(fidOf(feature)) : undefined;
  const rated = isCommittee(layer) ? tint.committees.get(feature.properties.code ?? '') : tinted;
  if (rated === undefined) return null;
  return html`
    <section class="card-rate">
      <h3>${tint.title}</h3>
      <p>
        ${tinted === undefined ? null : dotSample(tinted.fill)}
        <b>${rated.now.text}</b>
        ${
          rated.before === null
            ? null
            : html`
                <span>← ${rated.before.text}</span>
              `
        }
      </p>
      <p class="card-date">${tint.columns.reported} ${rated.now.reported}</p>
    </section>
  `;
}
