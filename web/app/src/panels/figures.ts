import './figures.css';
import { html, type TemplateResult } from 'lit-html';
import { figuresOf, type Figure } from './figures-of';
import type { Now } from './panel';

export function figuresPanel({ view, data, words }: Now): TemplateResult {
  const set = figuresOf(view, data, words);
  if (set === null)
    return html`
      <section class="figures is-waiting" aria-label=${words.action.figures} aria-busy="true">
        <i></i>
        <i></i>
      </section>
    `;
  const [first, ...others] = set.figures;
  return html`
    <section class="figures" aria-label=${words.action.figures}>
      ${
        first === undefined
          ? null
          : html`
              <div class="figure-first">${figure(first)}</div>
            `
      }
      ${
        others.length === 0
          ? null
          : html`
              <div class="figure-others">${others.map(figure)}</div>
            `
      }
      ${
        set.headline === null
          ? null
          : html`
              <p class="figures-headline">${set.headline}</p>
            `
      }
      <p class="figures-date">${set.asOf}</p>
    </section>
  `;
}

export function figure({ label, value, unit, note }: Figure): TemplateResult {
  return html`
    <div class="figure">
      <div class="figure-label">${label}</div>
      <div class="figure-value">
        <b>${value}</b>
        ${
          unit === ''
            ? null
            : html`
                <span class="figure-unit">${unit}</span>
              `
        }${
          note === undefined
            ? null
            : html`
                <span class="figure-note">${note}</span>
              `
        }
      </div>
    </div>
  `;
}
