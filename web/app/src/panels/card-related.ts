import './card-related.css';
import { html, svg, type TemplateResult } from 'lit-html';
import type { LayerId, SlotState } from '../api/shapes';
import { paintOf } from '../look/icons';
import { COVERAGE, type Fill } from '../look/palette';
import type { Day } from '../state/data';
import { whereText } from '../table/rows';
import { townDate } from '../words/dates';
import { formatNumber } from '../words/numbers';
import type { Now, Stores } from './panel';

const FILL: Record<SlotState, readonly [keyof typeof COVERAGE, Fill]> = {
  on_time: ['both', COVERAGE.both],
  late: ['late', COVERAGE.late],
  partial: ['one', COVERAGE.one],
  missed: ['missed', COVERAGE.missed],
  not_reported: ['not_reported', COVERAGE.not_reported],
  not_due: ['not_due', COVERAGE.not_due],
  suspended: ['suspended', COVERAGE.suspended],
};

/** The last days of sweeps, each a way to that day, and what else the committee has, each a way to its rows. */
export function relatedPart(stores: Stores, now: Now): TemplateResult | null {
  const { related } = now.data;
  if (related === null) return null;
  const { days, counts, committee } = related;
  const known = days !== null && days.some(({ am, pm }) => am !== null || pm !== null);
  return html`
    ${known ? daysPart(stores, now, days) : null}
    ${counts === null || committee === undefined ? null : countsPart(stores, now, counts, committee)}
  `;
}

function daysPart(stores: Stores, { view, words }: Now, days: readonly Day[]): TemplateResult {
  const today = townDate(new Date());
  const shown = view.date ?? today;
  return html`
    <section class="card-days">
      <h3>${words.related.days}</h3>
      <div class="days">
        ${days.map(({ date, am, pm }) => {
          const slot = (state: SlotState | null): string => (state === null ? '–' : words.slotStates[state]);
          const text = words.dayState(date, slot(am), slot(pm));
          return html`
            <button
              type="button"
              title=${text}
              aria-label=${text}
              aria-pressed=${date === shown}
              @click=${() => stores.view.set({ theme: 'coverage', date: date >= today ? null : date })}
            >
              <svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${square(am, 1)}${square(pm, 16)}</svg>
            </button>
          `;
        })}
      </div>
      <p class="days-ends">
        <span>${days[0]?.date.slice(5)}</span>
        <span>${days[days.length - 1]?.date.slice(5)}</span>
      </p>
    </section>
  `;
}

function square(state: SlotState | null, y: number): TemplateResult | null {
  if (state === null) return null;
  const [id, fill] = FILL[state];
  return svg`<rect x="1.500" y=${y + 0.5} width="13" height="12" rx="2" fill=${paintOf(id, fill)} stroke=${fill.edge}></rect>`;
}

function countsPart(
  stores: Stores,
  { words }: Now,
  counts: Partial<Record<LayerId, number>>,
  committee: string,
): TemplateResult | null {
  const some = (Object.entries(counts) as [LayerId, number][]).filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  return html`
    <section class="card-counts">
      <h3>${words.related.inCommittee}</h3>
      ${some.map(
        ([layer, count]) => html`
          <button
            type="button"
            class="text-button"
            data-related=${layer}
            @click=${() => stores.view.set({ table: layer, where: whereText({ committee }) })}
          >
            ${words.layers[layer]}
            <b>${formatNumber(count)}</b>
          </button>
        `,
      )}
    </section>
  `;
}
