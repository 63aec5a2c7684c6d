/** From when to when places are given: two dates, of which the last may be open. */
import { html, type TemplateResult } from 'lit-html';
import type { OfficeNow } from '../panel/form';
import { addDays, townDate } from '../words/dates';

export interface Period {
  readonly starts: string;
  /** Empty: none is known. */
  readonly ends: string;
}

/** What is typed changes the period as it is then: two dates may be typed before the page is drawn anew. */
export function periodPart(
  { starts, ends }: Period,
  needsEnd: boolean,
  most: number,
  set: (changed: (period: Period) => Period) => void,
  now: OfficeNow,
): TemplateResult {
  const { plan } = now.office;
  const today = townDate(new Date());
  const date = (name: string, label: string, value: string, chosen: (value: string) => void): TemplateResult => html`
    <label>
      ${label}
      <input
        type="date"
        name=${name}
        min=${today}
        max=${addDays(today, most)}
        .value=${value}
        @change=${(event: Event) => chosen((event.target as HTMLInputElement).value)}
      />
    </label>
  `;
  return html`
    <div class="plan-period">
      ${date('plan-starts', plan.from, starts, (value) => {
        const first = value === '' ? today : value;
        set((period) => ({ starts: first, ends: period.ends !== '' && period.ends < first ? first : period.ends }));
      })}
      ${date('plan-ends', needsEnd ? plan.to : plan.toOpen, needsEnd && ends === '' ? starts : ends, (value) =>
        set((period) => ({ ...period, ends: value !== '' && value < period.starts ? period.starts : value })),
      )}
    </div>
  `;
}
