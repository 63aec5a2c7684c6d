import './chips.css';
import { html, type TemplateResult } from 'lit-html';
import { readable, textOf } from '../filter/conditions';
import { inWords } from '../filter/in-words';
import { icon } from '../look/icons';
import { subjectOf } from '../state/moves';
import { matchesOf } from '../state/shown';
import { columnsOf } from '../table/columns';
import { contextOf } from '../table/context';
import type { Now, Stores } from './panel';

/** The filter's conditions in words, each with a cross that takes it away. Null where there is none. */
export function chips(stores: Stores, now: Now): TemplateResult | null {
  const { view, data, words } = now;
  if (view.filter === '') return null;
  const layer = subjectOf(view);
  const { fault } = matchesOf(view, data, layer);
  const conditions = fault === null ? readable(view.filter) : null;
  const columns = columnsOf(layer, contextOf(now));
  const chip = (text: string, without: string): TemplateResult => html`
    <span class="chip">
      <span title=${text}>${text}</span>
      <button
        type="button"
        aria-label=${`${words.filter.remove} ${text}`}
        @click=${() => stores.view.set({ filter: without })}
      >
        ${icon('close')}
      </button>
    </span>
  `;
  return html`
    <div class="chips" role="group" aria-label=${words.filter.conditions}>
      ${
        conditions === null
          ? chip(view.filter, '')
          : conditions.map((condition, i) =>
              chip(inWords(condition, columns, words), textOf(conditions.filter((_, k) => k !== i))),
            )
      }
      ${
        (conditions?.length ?? 0) < 2
          ? null
          : html`
              <button type="button" class="text-button" data-clear @click=${() => stores.view.set({ filter: '' })}>
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
