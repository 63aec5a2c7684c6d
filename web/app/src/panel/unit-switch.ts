/** The switch of the unit that areas are typed in. */
import { html, type TemplateResult } from 'lit-html';
import { AREA_UNITS, type AreaUnit } from '../words/areas';
import { keepAreaUnit } from '../words/kept-unit';
import type { Words } from '../words';

/** Two buttons, of which one is pressed; a press is kept for all boxes of areas. */
export function unitSwitch(now: AreaUnit, { unit }: Words, turned: () => void): TemplateResult {
  return html`
    <span class="unit-switch" role="group" aria-label=${`${unit.mu} / ${unit.m2}`}>
      ${AREA_UNITS.map(
        (each) => html`
          <button
            type="button"
            data-unit=${each}
            aria-pressed=${each === now}
            @click=${() => {
              keepAreaUnit(each);
              turned();
            }}
          >
            ${unit[each]}
          </button>
        `,
      )}
    </span>
  `;
}
