/** The panel of a theme's figures. */
import './figures.css';
import { html, type TemplateResult } from 'lit-html';
import type { Sentence } from './headlines';
import { figuresOf, type Figure } from './figures-of';
import { type Rows, toRows, toTable } from '../state/moves';
import { plans } from '../state/rights';
import { shownData } from '../state/shown';
import { THEME_LAYERS } from '../state/themes';
import type { Now, Stores } from '../panel/mount';

/** The theme's figures of the town, or of the committee that is looked at; each opens the rows that it counts. */
export function figuresPanel(stores: Stores, { view, data, words }: Now): TemplateResult {
  const set = figuresOf(view, shownData({ ...view, filter: '' }, data), words);
  if (set === null)
    return html`
      <section class="figures is-waiting" aria-label=${words.action.figures} aria-busy="true">
        <i></i>
        <i></i>
      </section>
    `;
  const [first, ...others] = set.figures;
  const open = ({ layer, filter, date }: Rows): void => {
    const now = stores.view.get();
    stores.view.set({ ...toRows(now, layer, filter), date: date ?? now.date });
  };
  const charts = (): void => {
    const layer = THEME_LAYERS[view.theme][0] ?? 'villages';
    const now = stores.view.get();
    stores.view.set({ ...toTable(now, layer), charts: true, date: first?.rows?.date ?? now.date });
  };
  return html`
    <section class="figures" aria-label=${words.action.figures}>
      ${
        first === undefined
          ? null
          : html`
              <div class="figure-first">${figure(first, open)}</div>
            `
      }
      ${
        others.length === 0
          ? null
          : html`
              <div class="figure-others">${others.map((each) => figure(each, open))}</div>
            `
      }
      ${
        set.headlines.length === 0
          ? null
          : html`
              <p class="figures-headline">
                ${set.headlines.map(
                  (sentence) => html`
                    <span>${spoken(sentence, open)}</span>
                  `,
                )}
              </p>
            `
      }
      <p class="figures-date">
        <span>${set.asOf}</span>
        ${
          view.theme === 'coverage' && plans(stores.work.get().session, view.town)
            ? html`
                <button
                  type="button"
                  class="text-button"
                  data-go="month"
                  @click=${() => stores.work.set({ open: 'month' })}
                >
                  ${words.work.month}
                </button>
              `
            : null
        }
        ${
          view.theme === 'farmland'
            ? html`
                <button
                  type="button"
                  class="text-button"
                  data-go="stages"
                  @click=${() => stores.work.set({ open: 'stages' })}
                >
                  ${words.fields['stage']}
                </button>
              `
            : null
        }
        ${
          first === undefined
            ? null
            : html`
                <button type="button" class="text-button" data-go="charts" @click=${charts}>
                  ${words.table.charts}
                </button>
              `
        }
      </p>
    </section>
  `;
}

/** Signs that stay on the line of the number before or after them, as they do within a text. */
const CLOSING = /^[，。；：、）),.;:]+/;
const OPENING = /[（(]$/;

/** A sentence whose numbers are buttons. */
function spoken(parts: Sentence, open: (rows: Rows) => void): readonly (string | TemplateResult)[] {
  const sentence = joined(parts);
  const textAt = (i: number): string => {
    const part = sentence[i];
    return typeof part === 'string' ? part : '';
  };
  return sentence.map((part, i) => {
    if (typeof part === 'string') {
      const began = typeof sentence[i - 1] === 'object' ? part.replace(CLOSING, '') : part;
      return typeof sentence[i + 1] === 'object' ? began.replace(OPENING, '') : began;
    }
    const [before] = OPENING.exec(textAt(i - 1)) ?? [''];
    const [after] = CLOSING.exec(textAt(i + 1)) ?? [''];
    return html`
      <span class="figures-number">
        ${before}
        <button
          type="button"
          class=${/^\d+$/.test(part.text) ? `is-digits is-${part.text.length}` : ''}
          data-rows=${`${part.rows.layer} ${part.rows.filter}`}
          @click=${() => open(part.rows)}
        >
          ${part.text}
        </button>
        ${after}
      </span>
    `;
  });
}

/** Words that follow each other are one text, so that all signs after a number are told from what comes then. */
function joined(sentence: Sentence): Sentence {
  return sentence.reduce<Sentence>((before, part) => {
    const last = before.at(-1);
    return typeof part === 'string' && typeof last === 'string'
      ? [...before.slice(0, -1), last + part]
      : [...before, part];
  }, []);
}

/** A figure; one that knows its rows, where there is a way to open them, is a button. */
export function figure(each: Figure, open?: (rows: Rows) => void): TemplateResult {
  const { label, value, unit, note, rows } = each;
  const inside = html`
    <span class="figure-label">${label}</span>
    <span class="figure-value">
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
    </span>
  `;
  if (rows === undefined || open === undefined)
    return html`
      <div class="figure">${inside}</div>
    `;
  return html`
    <button type="button" class="figure" data-rows=${`${rows.layer} ${rows.filter}`} @click=${() => open(rows)}>
      ${inside}
    </button>
  `;
}
