/** What is known of a thing beside what heads its card, in groups of what belongs together. */
import { html, type TemplateResult } from 'lit-html';
import type { TownFeature } from '../api/shapes';
import { hasStages } from '../api/layers';
import type { Now, Stores } from '../panel/mount';
import { isPast } from '../state/past';
import { mayWrite } from '../state/rights';
import type { FactGroup } from '../state/layers';
import type { Selection } from '../state/view';
import { PARCEL } from '../words/parcel';
import { holderOf } from './holder';
import { row } from './row';
import { groupedRows, type CardRow } from './rows';

export interface Facts {
  readonly part: (selection: Selection, feature: TownFeature, now: Now) => TemplateResult;
  readonly close: () => void;
}

export function factsOf(stores: Stores, ask: () => void): Facts {
  const holder = holderOf(stores, ask);
  /** Who contracts a parcel, for those who may know; the present alone knows it. */
  const person = ({ layer }: Selection, feature: TownFeature, now: Now): TemplateResult | null => {
    const { town, presenting } = now.view;
    const may = mayWrite(stores.work.get().session, town, layer, feature.properties.committee);
    if (may && hasStages(layer) && !isPast(now.view) && !presenting) return holder.part(feature, now);
    holder.close();
    return null;
  };
  const groupPart = (
    group: FactGroup,
    rows: readonly CardRow[],
    more: TemplateResult | null,
    { view }: Now,
  ): TemplateResult | null =>
    rows.length === 0 && more === null
      ? null
      : html`
          <section class="card-facts" data-group=${group}>
            <h3>${PARCEL[view.language].groups[group]}</h3>
            <dl class="card-rows">${rows.map(row)}</dl>
            ${more}
          </section>
        `;
  return {
    close: () => holder.close(),
    part: (selection, feature, now) => {
      const rows = groupedRows(selection.layer, feature, now);
      const whose = person(selection, feature, now);
      return html`
        ${GROUPS.map((group) => groupPart(group, rows.get(group) ?? [], group === 'people' ? whose : null, now))}
      `;
    },
  };
}

const GROUPS: readonly FactGroup[] = ['what', 'people', 'work', 'yield', 'money', 'names'];
