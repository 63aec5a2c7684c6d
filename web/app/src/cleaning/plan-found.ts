/** What was found by a text while planning: places to pick, and cleaners to give them to. */
import { html, type TemplateResult } from 'lit-html';
import type { OfficeNow } from '../panel/form';
import type { PlanNames } from './plan-gaps';

interface FoundNow {
  readonly places: readonly string[];
  readonly cleaners: readonly number[];
  readonly chosen: readonly string[];
  readonly cleaner: number;
  /** Whether whole names were looked through, which the server has noted. */
  readonly whole: boolean;
}

interface FoundActs {
  /** Reads whole names; null where they are read, or are not to be. */
  readonly wholeNames: (() => void) | null;
  readonly toggle: (place: string) => void;
  readonly take: (cleaner: number) => void;
}

export function foundPart(
  { places, cleaners, chosen, cleaner, whole }: FoundNow,
  { toggle, take, wholeNames }: FoundActs,
  names: PlanNames,
  now: OfficeNow,
): TemplateResult {
  const { plan, crew } = now.office;
  return html`
    <div class="plan-found" role="group" aria-label=${plan.found}>
      ${places.map(
        (place) => html`
          <button
            type="button"
            data-found=${place}
            aria-pressed=${chosen.includes(place)}
            @click=${() => toggle(place)}
          >
            <b>${names.place(place, now)}</b>
            <small>${names.heldBy(place, now)}</small>
          </button>
        `,
      )}
      ${cleaners.map(
        (number) => html`
          <button
            type="button"
            data-found-cleaner=${number}
            aria-pressed=${number === cleaner}
            @click=${() => take(number)}
          >
            <b>${names.who(number, now)}</b>
            <small>${plan.has(names.has(number))}</small>
          </button>
        `,
      )}
      ${
        places.length + cleaners.length === 0
          ? html`
              <p class="form-hint">${plan.nothing}</p>
            `
          : null
      }
      ${
        wholeNames === null
          ? null
          : html`
              <button type="button" class="form-button is-quiet" data-whole-names @click=${wholeNames}>
                ${plan.wholeNames}
              </button>
            `
      }
      ${
        whole
          ? html`
              <p class="form-hint">${crew.noted}</p>
            `
          : null
      }
    </div>
  `;
}
