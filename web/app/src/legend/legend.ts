/** The panel of the legend. */
import './legend.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { shownData } from '../state/shown';
import { toRows } from '../state/moves';
import { THEME_LAYERS } from '../state/themes';
import { isOff, toggled } from '../state/view';
import { baseLegend, inSight, isSeen, legendOf, type LegendGroup, type LegendLine } from './legend-of';
import { missing } from './missing';
import type { Now, Stores } from '../panel/mount';

/**
 * What the map's window shows, line by line; each line is a switch. What is out of sight folds away, what is switched
 * off waits in a row of its own.
 */
export function legendPanel(stores: Stores, now: Now): TemplateResult {
  const { view, data, words } = now;
  const groups = legendOf(view, shownData(view, data), words);
  const base = baseLegend(view, data, words);
  const { seen } = stores.tools.get();
  const empty = !groups.some((group) => groupInSight(group, view.off, seen));
  return html`
    <section class="legend" aria-label=${words.action.legend}>
      ${
        groups.length === 0
          ? null
          : html`
              <p class="legend-note">${words.legend[noteOf(now, empty)]}</p>
            `
      }
      ${groups.map((group) => legendGroup(stores, now, group))} ${offRow(stores, now, groups, base)} ${missing(now)}
      ${
        base.length === 0
          ? null
          : html`
              <div class="legend-base">${base.map((line) => legendLine(stores, now, line))}</div>
            `
      }
    </section>
  `;
}

function noteOf(now: Now, empty: boolean): 'unread' | 'nothing' | 'narrowed' | 'note' {
  if (empty) return isUnread(now) ? 'unread' : 'nothing';
  return now.view.filter !== '' || now.view.committee !== null ? 'narrowed' : 'note';
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
  const off = isOff(now.view, group.layer);
  const away = !groupInSight(group, now.view.off, stores.tools.get().seen);
  return html`
    <div class="legend-group ${away ? 'is-away' : ''}">
      <button
        type="button"
        class="legend-title ${away ? 'is-away' : ''}"
        data-switch=${off ? nothing : group.layer}
        aria-pressed="true"
        @click=${(event: MouseEvent) => flip(stores, group.layer, event)}
      >
        <span class="legend-eye">${group.sample === undefined ? icon('eye') : group.sample}</span>
        <span class="legend-label">${group.title}</span>
        ${total(group.total, group.unit)}
      </button>
      ${group.lines.map((line) => legendLine(stores, now, line, away))}
    </div>
  `;
}

function legendLine(stores: Stores, { view, words }: Now, line: LegendLine, groupAway = false): TemplateResult {
  const inside = html`
    ${line.sample}
    <span class="legend-label">${line.label}</span>
    ${total(line.total, line.unit)}
  `;
  const away = groupAway || !inSight(line, view.off, stores.tools.get().seen) ? 'is-away' : '';
  const { key } = line;
  if (key === null)
    return html`
      <div class="legend-line ${away}">${inside}</div>
    `;
  const button = html`
    <button
      type="button"
      class="legend-line ${away}"
      data-switch=${view.off.includes(key) ? nothing : key}
      aria-pressed="true"
      @click=${(event: MouseEvent) => flip(stores, key, event)}
    >
      ${inside}
    </button>
  `;
  const { rows } = line;
  if (rows === undefined) return button;
  const text = words.legend.rowsOf(line.label);
  return html`
    <div class="legend-row ${away}">
      ${button}
      <button
        type="button"
        class="legend-rows"
        data-rows=${`${rows.layer} ${rows.filter}`}
        aria-label=${text}
        @click=${() => stores.view.set(toRows(stores.view.get(), rows.layer, rows.filter))}
      >
        ›
      </button>
    </div>
  `;
}

/** What the reader has switched off of this theme, to be switched on again. */
function offRow(
  stores: Stores,
  { view, words }: Now,
  groups: readonly LegendGroup[],
  base: readonly LegendLine[],
): TemplateResult | null {
  const all = [...groups.flatMap(({ layer, title, lines }) => [{ key: layer, label: title }, ...lines]), ...base];
  const closed = all.filter(({ key }) => key !== null && view.off.includes(key));
  if (closed.length === 0) return null;
  return html`
    <div class="legend-off" role="group" aria-label=${words.legend.off}>
      <span>${words.legend.off}</span>
      ${closed.map(
        ({ key, label }) => html`
          <button
            type="button"
            data-switch=${key ?? nothing}
            aria-pressed="false"
            @click=${(event: MouseEvent) => flip(stores, key ?? '', event)}
          >
            ${icon('hidden')}${label}
          </button>
        `,
      )}
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

/** The second click of a double one is not meant for the line that has moved under the pointer. */
function flip(stores: Stores, key: string, { detail }: MouseEvent): void {
  if (detail < 2) stores.view.set({ off: toggled(stores.view.get().off, key) });
}
