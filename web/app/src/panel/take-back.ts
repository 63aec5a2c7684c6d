/** What was just done, and the button that takes it back. */
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';

export function takeBackLine(text: string, button: string, busy: boolean, takeBack: () => void): TemplateResult {
  return html`
    <p class="board-next" role="status">
      <span>${text}</span>
      <button type="button" class="text-button" data-take-back ?disabled=${busy} @click=${takeBack}>
        ${icon('undo')}${button}
      </button>
    </p>
  `;
}
