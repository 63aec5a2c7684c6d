/** A slot's states in their colours: a swatch of one, and the bar of all, each as wide as its share. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { paintOf, SHEET } from '../look/paints';
import { SLOT_FILLS } from '../look/slots';
import { COVERAGE, type Fill } from '../look/style';
import type { OfficeNow } from '../panel/form';
import { BOARD_STATES, type BoardState, type SlotBoard } from './board-of';

export function stateWord(state: BoardState, { words }: Pick<OfficeNow, 'words'>): string {
  return state === 'not_staffed' ? words.states.not_staffed : words.slotStates[state];
}

function fillOf(state: BoardState): Fill {
  return state === 'not_staffed' ? COVERAGE.not_staffed : SLOT_FILLS[state];
}

export function swatch(state: BoardState): TemplateResult {
  const fill = fillOf(state);
  return html`
    <svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="10" height="10" rx="2" fill=${paintOf(fill)} stroke=${SHEET.edge(fill)}></rect>
    </svg>
  `;
}

export function bar({ counts, all }: SlotBoard): TemplateResult {
  let x = 0;
  return html`
    <svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${BOARD_STATES.filter((state) => counts[state] > 0).map((state) => {
        const width = (300 * counts[state]) / Math.max(1, all);
        const from = x;
        x += width;
        return barPart(state, from, width);
      })}
    </svg>
  `;
}

function barPart(state: BoardState, x: number, width: number): SVGTemplateResult {
  const fill = fillOf(state);
  return svg`<rect x=${x} y="0" width=${width} height="14" fill=${paintOf(fill)}></rect>`;
}
