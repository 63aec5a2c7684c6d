import './tools.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { mount, type Acts, type Stores } from './panel';

export function mountTools(root: HTMLElement, stores: Stores, acts: Acts): void {
  mount(root, stores, ({ view, words }) => {
    if (view.presenting) return null;
    const tool = (name: string, label: string, act: () => void): TemplateResult => html`
      <button type="button" class="tool tool-${name}" aria-label=${label} title=${label} @click=${act}>
        ${icon(name)}
      </button>
    `;
    return html`
      <div class="tool-group">${tool('present', words.action.present, () => acts.present(true))}</div>
      <div class="tool-group">${tool('whole', words.action.wholeTown, acts.wholeTown)}</div>
      <div class="tool-group">
        ${tool('plus', words.action.zoomIn, () => acts.zoomBy(1))}${tool('minus', words.action.zoomOut, () => acts.zoomBy(-1))}
      </div>
    `;
  });
}
