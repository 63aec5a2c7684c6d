/** The stages of a parcel on its card, with the day on which each began. */
import { html, type TemplateResult } from 'lit-html';
import { areaSample } from '../look/icons';
import { phaseOf, ticksOf } from '../look/phases';
import type { Selection } from '../state/view';
import { townDate } from '../words/dates';
import type { Now } from '../panel/mount';
import { PARCELS } from '../look/style';
import { hasStages } from '../api/layers';

/** The stages that a parcel has been at, the latest first, each with the day it began. */
export function stagesPart({ layer }: Selection, { data, words }: Now): TemplateResult | null {
  if (!hasStages(layer) || data.stages.length === 0) return null;
  return html`
    <section class="card-stages">
      <h3>${words.related.stages}</h3>
      <ol>
        ${data.stages.map(
          ({ stage, since }) => html`
            <li>
              ${areaSample(PARCELS[phaseOf(stage)], ticksOf(stage))}
              <b>${words.values[`${layer}.stage`]?.[stage] ?? stage}</b>
              <time datetime=${since}>${words.related.since(townDate(new Date(since)))}</time>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}
