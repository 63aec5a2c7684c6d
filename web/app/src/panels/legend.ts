import './legend.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { isOff, toggled } from '../state/view';
import { baseLegend, legendOf, type LegendGroup, type LegendLine } from './legend-of';
import { missing } from './missing';
import type { Now, Stores } from './panel';

export function legendPanel(stores: Stores, now: Now): TemplateResult {
  const { view, data, words } = now;
  const groups = legendOf(view, data, words);
  const base = baseLegend(view, data, words);
  return html`
    <section class="legend" aria-label=${words.action.legend}>
      ${groups.map((group) => legendGroup(stores, now, group))} ${missing(now)}
      ${
        base.length === 0
          ? null
          : html`
              <div class="legend-base">${base.map((line) => legendLine(stores, now, line, false))}</div>
            `
      }
    </section>
  `;
}

function legendGroup(stores: Stores, now: Now, group: LegendGroup): TemplateResult {
  const off = isOff(now.view, group.layer);
  return html`
    <div class="legend-group ${off ? 'is-off' : ''}">
      <button
        type="button"
        class="legend-title"
        data-switch=${group.layer}
        aria-pressed=${!off}
        @click=${() => flip(stores, group.layer)}
      >
        <span class="legend-eye">
          ${off || group.sample === undefined ? icon(off ? 'hidden' : 'eye') : group.sample}
        </span>
        <span class="legend-label">${group.title}</span>
        ${total(group.total, group.unit)}
      </button>
      ${group.lines.map((line) => legendLine(stores, now, line, off))}
    </div>
  `;
}

function legendLine(stores: Stores, { view }: Now, line: LegendLine, groupOff: boolean): TemplateResult {
  const inside = html`
    ${line.sample}
    <span class="legend-label">${line.label}</span>
    ${total(line.total, line.unit)}
  `;
  const { key } = line;
  if (key === null)
    return html`
      <div class="legend-line">${inside}</div>
    `;
  const off = view.off.includes(key);
  return html`
    <button
      type="button"
      class="legend-line ${off ? 'is-off' : ''}"
      data-switch=${key}
      aria-pressed=${!off}
      ?disabled=${groupOff}
      @click=${() => flip(stores, key)}
    >
      ${inside}
    </button>
  `;
}

function total(value: string, unit: string): TemplateResult | null {
  return value === ''
    ? null
    : html`
        <span class="legend-total">
          ${value}${
            unit === ''
              ? null
              : html`
                  <small>${unit}</small>
                `
          }
        </span>
      `;
}

function flip(stores: Stores, key: string): void {
  stores.view.set({ off: toggled(stores.view.get().off, key) });
}
