/** The filter's conditions as chips, each with a button that removes it. */
import './chips.css';
import { html, type TemplateResult } from 'lit-html';
import { readable, textOf } from '../filter/conditions';
import { inWords } from './condition-words';
import { icon } from '../look/icons';
import { subjectOf } from '../state/moves';
import { isNarrowed, matchesOf } from '../state/shown';
import type { View } from '../state/view';
import { columnsOf } from './columns';
import { contextOf } from './context';
import { committeeName } from '../card/rows';
import type { Now, Stores } from '../panel/mount';

/**
 * The filter's conditions in words, each with a cross that takes it away, beside a table after the committee that its
 * rows are narrowed to. Null where there is none.
 */
export function chips(stores: Stores, now: Now): TemplateResult | null {
  const { view, data, words } = now;
  const layer = subjectOf(view);
  const committee = view.table !== null && isNarrowed(layer) ? view.committee : null;
  if (view.filter === '' && committee === null) return null;
  const { fault } = matchesOf(view, data, layer);
  const conditions = view.filter === '' ? [] : fault === null ? readable(view.filter) : null;
  const columns = columnsOf(layer, contextOf(now));
  const chip = (text: string, without: Pick<View, 'filter'> | Pick<View, 'committee'>): TemplateResult => html`
    <span class="chip">
      <span title=${text}>${text}</span>
      <button type="button" aria-label=${`${words.filter.remove} ${text}`} @click=${() => stores.view.set(without)}>
        ${icon('close')}
      </button>
    </span>
  `;
  return html`
    <div class="chips" role="group" aria-label=${words.filter.conditions}>
      ${
        committee === null
          ? null
          : chip(committee === 'none' ? words.filter.noCommittee : (committeeName(committee, now) ?? committee), {
              committee: null,
            })
      }
      ${
        conditions === null
          ? chip(view.filter, { filter: '' })
          : conditions.map((condition, i) =>
              chip(inWords(condition, columns, words), { filter: textOf(conditions.filter((_, k) => k !== i)) }),
            )
      }
      ${
        (conditions?.length ?? 1) + (committee === null ? 0 : 1) < 2
          ? null
          : html`
              <button
                type="button"
                class="text-button"
                data-clear
                @click=${() => stores.view.set({ filter: '', ...(committee === null ? {} : { committee: null }) })}
              >
                ${words.filter.clear}
              </button>
            `
      }
      ${
        fault === null
          ? null
          : html`
              <span class="chips-fault" role="alert">${words.filter.fault(fault.at + 1, fault.kind, fault.what)}</span>
            `
      }
    </div>
  `;
}
