/** The panel of the legend. */
import './legend.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { shownData } from '../state/shown';
import { toRows } from '../state/moves';
import { THEME_LAYERS } from '../state/themes';
import { isOff, toggled } from '../state/view';
import { baseLegend, inSight, isRounded, isSeen, legendOf, type LegendGroup, type LegendLine } from './legend-of';
import { missing } from './missing';
import type { Now, Stores } from '../panel/mount';

/**
 * All classes of the theme, line by line, each a switch in a place that it keeps: what is out of sight is grey, and what is
 * switched off has a closed eye. The numbers count the whole town, or what is chosen of it, and say so.
 */
export function legendPanel(stores: Stores, now: Now): TemplateResult {
  const { view, data, words } = now;
  const groups = legendOf(view, shownData(view, data), words);
  const base = baseLegend(view, data, words);
  const { seen } = stores.tools.get();
  const sees = groups.some((group) => groupInSight(group, view.off, seen));
  return html`
    <section class="legend" aria-label=${words.action.legend}>
      ${
        groups.length === 0
          ? null
          : html`
              <p class="legend-note">${noteOf(now, groups, sees).join(view.language === 'en' ? ' ' : '')}</p>
            `
      }
      ${groups.map((group) => legendGroup(stores, now, group))} ${missing(now)}
      ${
        base.length === 0
          ? null
          : html`
              <div class="legend-base ${base.length === 3 ? 'is-one-row' : ''}">
                ${base.map((line) => legendLine(stores, now, line))}
              </div>
            `
      }
    </section>
  `;
}

/** What the map lacks, what the numbers count, and how: a sentence each. */
function noteOf(now: Now, groups: readonly LegendGroup[], sees: boolean): string[] {
  const { view, words } = now;
  const { legend, unit } = words;
  const lacks = sees ? [] : [isUnread(now) ? legend.unread : legend.nothing];
  const counts = view.filter !== '' || view.committee !== null ? legend.narrowed : legend.note;
  const rounded = groups.some(isRounded) ? [legend.rounded] : [];
  const inMu = unit.muIs !== undefined && groups.some((group) => group.unit === unit.mu) ? [unit.muIs] : [];
  return [...lacks, counts, ...inMu, ...rounded];
}

/** Whether something of the theme itself cannot be read just now. */
function isUnread({ view, data }: Now): boolean {
  return data.troubles.some(
    ({ subject }) => subject === view.theme || (THEME_LAYERS[view.theme] as readonly string[]).includes(subject),
  );
}

type Seen = readonly string[] | null;

function groupInSight(group: LegendGroup, off: readonly string[], seen: Seen): boolean {
  if (off.includes(group.layer)) return false;
  if (!isSeen(group.layer, seen)) return false;
  return group.lines.length === 0 || group.lines.some((line) => inSight(line, off, seen));
}

function legendGroup(stores: Stores, now: Now, group: LegendGroup): TemplateResult {
  const { layer, sample, title } = group;
  const off = isOff(now.view, layer);
  const away = !groupInSight(group, now.view.off, stores.tools.get().seen);
  return html`
    <div class="legend-group">
      <button
        type="button"
        class="legend-title ${away ? 'is-away' : ''}"
        data-switch=${layer}
        aria-pressed=${!off}
        @click=${(event: MouseEvent) => flip(stores, layer, event)}
      >
        <span class="legend-eye">${off ? icon('hidden') : sample === undefined ? icon('eye') : sample}</span>
        <span class="legend-label">${title}</span>
        ${total(group.total, group.unit)}
      </button>
      ${group.lines.map((line) => legendLine(stores, now, line, away))}
    </div>
  `;
}

function legendLine(stores: Stores, { view, words }: Now, line: LegendLine, groupAway = false): TemplateResult {
  const { key, rows } = line;
  const off = key !== null && view.off.includes(key);
  const inside = html`
    ${
      off
        ? html`
            <span class="legend-eye">${icon('hidden')}</span>
          `
        : line.sample
    }
    <span class="legend-label">${line.label}</span>
    ${total(line.total, line.unit)}
  `;
  const away = groupAway || !inSight(line, view.off, stores.tools.get().seen) ? 'is-away' : '';
  if (key === null)
    return html`
      <div class="legend-line ${away}">${inside}</div>
    `;
  const button = html`
    <button
      type="button"
      class="legend-line ${away}"
      data-switch=${key}
      aria-pressed=${!off}
      @click=${(event: MouseEvent) => flip(stores, key, event)}
    >
      ${inside}
    </button>
  `;
  if (line.total === '') return button;
  const text = words.legend.rowsOf(line.label);
  return html`
    <div class="legend-row">
      ${button}
      ${
        rows === undefined
          ? html`
              <span class="legend-rows"></span>
            `
          : html`
              <button
                type="button"
                class="legend-rows"
                data-rows=${`${rows.layer} ${rows.filter}`}
                aria-label=${text}
                @click=${() => stores.view.set(toRows(stores.view.get(), rows.layer, rows.filter))}
              >
                ›
              </button>
            `
      }
    </div>
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

/** Who clicks twice by habit means it once. */
function flip(stores: Stores, key: string, { detail }: MouseEvent): void {
  if (detail < 2) stores.view.set({ off: toggled(stores.view.get().off, key) });
}
