/** What the parts of a month's panel share. */
import { html, type TemplateResult } from 'lit-html';
import { paper as readPaper, type PaperName } from '../api/month';
import { save } from '../charts/picture';
import type { Doing } from '../panel/doing';
import type { OfficeNow, WorkPorts } from '../panel/form';
import { placeOf } from '../panel/places';
import { findFeature } from '../state/data';
import { remark } from '../state/remark';
import { formatNumber } from '../words/numbers';
import { MONTH, type MonthWords } from '../words/month';

/** What stands on the screen now, with the month and its words. */
export interface MonthNow extends OfficeNow {
  readonly month: string;
  readonly said: MonthWords;
  readonly town: string;
}

export function withMonth(now: OfficeNow, month: string): MonthNow {
  return { ...now, month, said: MONTH[now.view.language], town: now.view.town ?? '' };
}

/** Days and slots are shared evenly: whole ones are shown whole, others with two decimals. */
export function amount(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

export function money(yuan: number | null): string {
  return yuan === null ? '' : formatNumber(yuan, 2);
}

/** 10-09 of 2026-10-09. */
export function shortDay(date: string): string {
  return date.slice(5);
}

/** The committee of a place, in the reader's language where the place is known. */
export function committeeOf(place: string, listed: string, { data, committees }: OfficeNow): string {
  const { layer, fid } = placeOf(place);
  const feature = findFeature(data, layer, fid);
  return committees.get(feature?.properties.committee ?? '') ?? listed;
}

/** A table that scrolls by itself where it has no room: its region can be reached by keyboard. */
export function scroll(label: string, table: TemplateResult): TemplateResult {
  return html`
    <div class="month-scroll" role="region" tabindex="0" aria-label=${label}>${table}</div>
  `;
}

/** The buttons that save a paper as an office keeps it. */
export function saving(
  name: PaperName,
  unmasked: boolean,
  { town, month, view, said }: MonthNow,
  ports: WorkPorts,
  doing: Doing,
): TemplateResult {
  const keep = (form: 'xlsx' | 'csv'): void =>
    void doing.write(async () => {
      const file = await readPaper(town, month, name, form, view.language, unmasked);
      save(file.name, file.content);
      remark(ports.stores.data, said.saved(file.name));
    });
  return html`
    <span class="month-save">
      ${(['xlsx', 'csv'] as const).map(
        (form) => html`
          <button
            type="button"
            class="form-button is-quiet"
            data-save=${form}
            ?disabled=${doing.busy()}
            @click=${() => keep(form)}
          >
            ${form === 'xlsx' ? said.xlsx : 'CSV'}
          </button>
        `,
      )}
    </span>
  `;
}
