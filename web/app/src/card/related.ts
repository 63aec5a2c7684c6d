/** What the server relates to a feature, on its card: its last days, its neighbours, its committee's counts. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Day, DaySum, Named, Neighbours, SlotState } from '../api/shapes';
import { textOf } from '../filter/conditions';
import { toRows, toTheme } from '../state/moves';
import { townDate } from '../words/dates';
import type { Words } from '../words';
import { featureNameOf } from '../words/names';
import { formatMu, formatNumber, formatShare } from '../words/numbers';
import type { Now, Stores } from '../panel/mount';
import { paintOf, SHEET } from '../look/paints';
import { SLOT_FILLS } from '../look/slots';
import { COVERAGE } from '../look/style';
import { isCommittee, isSwept, isVillage, type LayerId } from '../api/layers';
import { isArea, pageLayer } from '../state/layers';
import { inMu } from '../geodesy/mu';

/** The neighbours of a feature, and the counts of its committee's other features with links to their rows. */
export function relatedPart(stores: Stores, now: Now): TemplateResult | null {
  const { related } = now.data;
  if (related === null) return null;
  const { near, counts, committee } = related;
  return html`
    ${nearPart(stores, now, near)}
    ${counts === undefined || committee?.code == null ? null : countsPart(stores, now, counts, committee.code)}
  `;
}

/** A feature's last days, each a way to that day. Their place is kept while they are read. */
export function lastDaysPart(stores: Stores, now: Now, layer: LayerId): TemplateResult | null {
  const { related, coverage } = now.data;
  if (related === null) {
    const expected = (isSwept(layer) || isCommittee(layer)) && coverage.value?.has_assignments === true;
    return expected
      ? html`
          <section class="card-days days-skeleton" data-of=${layer} aria-hidden="true"></section>
        `
      : null;
  }
  const { days = [], history = [] } = related;
  if (days.some(({ am, pm }) => am !== 'not_due' || pm !== 'not_due')) return daysPart(stores, now, days);
  return history.some(({ due }) => due > 0) ? historyPart(stores, now, history) : null;
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
              aria-label=${text}
              aria-pressed=${date === shown}
              @click=${() => stores.view.set({ ...toTheme(stores.view.get(), 'coverage'), date: date >= today ? null : date })}
            >
              <svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${square(am, 1)}${square(pm, 16)}</svg>
            </button>
          `;
        })}
      </div>
      ${ends(days)} ${daysKey(days, words)}
    </section>
  `;
}

/** What the colours of these days mean. */
function daysKey(days: readonly Day[], words: Words): TemplateResult {
  const there = new Set(days.flatMap(({ am, pm }) => [am, pm]));
  const states = (Object.keys(SLOT_FILLS) as SlotState[]).filter((state) => there.has(state));
  return html`
    <ul class="days-key">
      ${states.map(
        (state) => html`
          <li>${slotSample(state)} ${words.slotStates[state]}</li>
        `,
      )}
    </ul>
  `;
}

/** A slot's state as its square in the strip of days. */
export function slotSample(state: SlotState): TemplateResult {
  return html`
    <svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${square(state, 0)}</svg>
  `;
}

function square(state: SlotState | null, y: number): TemplateResult | null {
  if (state === null) return null;
  const fill = SLOT_FILLS[state];
  return svg`<rect x="1.500" y=${y + 0.5} width="13" height="12" rx="2" fill=${paintOf(fill)} stroke=${SHEET.edge(fill)}></rect>`;
}

const BAR = 36;

/** A committee's completion day by day: a bar a day, the last one in figures. */
function historyPart(stores: Stores, { view, words }: Now, history: readonly DaySum[]): TemplateResult {
  const today = townDate(new Date());
  const shown = view.date ?? today;
  const last = [...history].reverse().find(({ completion }) => completion !== null);
  return html`
    <section class="card-days">
      <h3>
        ${words.near.history}
        <b>${last?.completion == null ? '–' : `${formatShare(last.completion)} ${words.unit.percent}`}</b>
      </h3>
      <div class="days">
        ${history.map(({ date, completion }) => {
          const text = `${date} ${completion === null ? '–' : `${formatShare(completion)} ${words.unit.percent}`}`;
          const height = completion === null ? 1 : Math.max(1, BAR * completion);
          return html`
            <button
              type="button"
              aria-label=${text}
              aria-pressed=${date === shown}
              @click=${() => stores.view.set({ ...toTheme(stores.view.get(), 'coverage'), date: date >= today ? null : date })}
            >
              <svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
                ${svg`
                  <rect x="2" y="2" width="12" height=${BAR} rx="2" class="bar-room"></rect>
                  <rect x="2" y=${2 + BAR - height} width="12" height=${height} rx="2" fill=${COVERAGE.both.colour}></rect>`}
              </svg>
            </button>
          `;
        })}
      </div>
      ${ends(history)}
    </section>
  `;
}

function ends(days: readonly { readonly date: string }[]): TemplateResult {
  return html`
    <p class="days-ends">
      <span>${days[0]?.date.slice(5)}</span>
      <span>${days[days.length - 1]?.date.slice(5)}</span>
    </p>
  `;
}

/** The neighbours, a line for each layer: count, area, and the nearest by name with links to their cards. */
function nearPart(stores: Stores, now: Now, near: readonly Neighbours[]): TemplateResult | null {
  const some = near.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  const { words, view } = now;
  const served = view.selected !== null && pageLayer(view.selected.layer).waters === true;
  return html`
    <section class="card-near">
      <h3>${words.near.title}</h3>
      <dl class="near-rows">
        ${some.map(
          (each) => html`
            <div data-near=${each.layer}>
              <dt>${nearLabel(each, now, served)}</dt>
              <dd>
                ${nearAmount(each, words)}${each.features.map((feature) => nearName(stores, now, each.layer, feature))}
              </dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

function nearLabel(
  { layer, within_m, declared, features }: Neighbours,
  { words }: Now,
  served: boolean,
): TemplateResult {
  const within = distanceText(within_m, words);
  if (declared === true)
    return html`
      ${words.layers[layer]}
      <small>${served ? words.near.serving : words.near.servedBy}</small>
    `;
  if (features.length === 1 && isVillage(layer) && !served)
    return html`
      ${words.near.nearest}
    `;
  const range = served && isArea(layer) ? words.near.serves(within) : words.near.within(within);
  return html`
    ${words.layers[layer]}
    <small>${range}</small>
  `;
}

/** A single nearest village is a name, not a count. */
function nearAmount({ layer, count, area_m2, features }: Neighbours, words: Words): TemplateResult | null {
  if (isVillage(layer) && features.length === 1 && count > 1) return null;
  const unit = words.unit[pageLayer(layer).nearIn ?? 'parcels'];
  return html`
    <b>${formatNumber(count)}</b>
    <small>${unit}</small>
    ${
      area_m2 === undefined
        ? null
        : html`
            <b>${formatMu(inMu(area_m2))}</b>
            <small>${words.unit.mu}</small>
          `
    }
  `;
}

function nearName(stores: Stores, { view, words }: Now, layer: LayerId, feature: Named): TemplateResult {
  const name = featureNameOf(layer, feature, view.language);
  return html`
    <button type="button" class="near-name" @click=${() => stores.view.set({ selected: { layer, fid: feature.fid } })}>
      ${name === '' ? (feature.code ?? `#${feature.fid}`) : name}
      <small>${distanceText(feature.distance_m ?? 0, words)}</small>
    </button>
  `;
}

/** Metres up to a kilometre, then kilometres with one decimal. */
export function distanceText(metres: number, { unit }: Words): string {
  if (Math.round(metres) < 1000) return `${formatNumber(metres)} ${unit.m}`;
  return `${formatNumber(metres / 1000, metres % 1000 === 0 ? 0 : 1)} ${unit.km}`;
}

function countsPart(
  stores: Stores,
  { words }: Now,
  counts: Partial<Record<LayerId, number>>,
  committee: string,
): TemplateResult | null {
  const some = (Object.entries(counts) as [LayerId, number][]).filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  const filter = textOf([{ kind: 'in', field: 'committee', values: [committee] }]);
  const open = (layer: LayerId): void => {
    const view = stores.view.get();
    // Within another committee, which is looked at, there would be none of these rows.
    stores.view.set({ ...toRows(view, layer, filter), committee: view.committee === committee ? committee : null });
  };
  return html`
    <section class="card-counts">
      <h3>${words.related.inCommittee}</h3>
      <div>
        ${some.map(
          ([layer, count]) => html`
            <button type="button" class="text-button" data-related=${layer} @click=${() => open(layer)}>
              ${words.layers[layer]}
              <b>${formatNumber(count)}</b>
            </button>
          `,
        )}
      </div>
    </section>
  `;
}
