/** The panel of a layer's charts, and the pictures of them to save. */
import { html, type TemplateResult } from 'lit-html';
import { chartsOf, pressed, type Chart } from './bars';
import { ROW, WIDTH, drawBars, heightOf } from './draw';
import { dotsOf, pictureOf, save, type Caption } from './picture';
import { readable } from '../filter/conditions';
import { inWords } from '../columns/condition-words';
import { townOf } from '../state/data';
import { subjectOf } from '../state/moves';
import { type Column, columnsOf } from '../columns/columns';
import { contextOf } from '../columns/context';
import { townDate, townTime } from '../words/dates';
import { nameOf, withoutRemark } from '../words/names';
import type { Now, Stores } from '../panel/mount';
import { SHEET } from '../look/paints';
import { isVillage, type LayerId } from '../api/layers';

const INK = { ...SHEET, ink: 'currentColor', soft: 'var(--ink-soft)' };

/** How high a bar's row is for a finger: in a tiny window a chart is drawn at half its size. */
function touchedRow(): number {
  return document.documentElement.hasAttribute('data-tiny') ? 84 : 46;
}

/** The layer's charts side by side; a bar filters map, table and the other charts. */
export function chartsPanel(stores: Stores, now: Now, layer: LayerId, all: readonly Column[]): TemplateResult {
  const { view, data, words } = now;
  const charts = chartsOf(layer, all, view, data, words).filter(({ bars }) => bars.length > 0);
  const high = window.matchMedia('(pointer: coarse)').matches ? touchedRow() : ROW;
  if (charts.length === 0)
    return html`
      <p class="charts-none">${data.layers[layer]?.status === 'ready' ? words.chart.none : words.table.reading}</p>
    `;
  return html`
    <div class="charts" tabindex="0" role="region" aria-label=${words.table.charts}>
      ${charts.map(
        (chart) => html`
          <figure class="chart" data-chart=${chart.field}>
            <figcaption>
              <span>${chart.by}</span>
              ${saving(chart, layer, now)}
            </figcaption>
            <svg
              viewBox=${`0 0 ${WIDTH} ${heightOf(chart, high)}`}
              role="group"
              aria-label=${chart.title}
              font-size="12"
            >
              ${drawBars(chart, INK, 0, (bar) => stores.view.set(pressed(stores.view.get(), layer, chart.field, bar.value)), words, high)}
            </svg>
          </figure>
        `,
      )}
    </div>
  `;
}

function saving(chart: Chart, layer: LayerId, now: Now): TemplateResult {
  const { words, view } = now;
  const picture = (): string => pictureOf(chart, captionOf(layer, now), words);
  const name = `${chart.title}-${townDate(new Date())}`;
  return html`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${words.chart.save} PNG ${words.listComma} ${chart.title}`}
      lang=${view.language}
      @click=${async () => {
        const dots = await dotsOf(picture());
        if (dots !== null) save(`${name}.png`, dots);
      }}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${words.chart.save} SVG ${words.listComma} ${chart.title}`}
      @click=${() => save(`${name}.svg`, new Blob([picture()], { type: 'image/svg+xml' }))}
    >
      SVG
    </button>
  `;
}

function captionOf(layer: LayerId, now: Now): Caption {
  const { view, data, words } = now;
  const town = townOf(data, view.town);
  const committee = (data.layers.committees?.value ?? []).find(({ properties }) => properties.code === view.committee);
  const place = committee === undefined ? '' : nameOf(committee.properties, view.language);
  const conditions = layer === subjectOf(view) ? readable(view.filter) : [];
  const columns = columnsOf(layer, contextOf(now));
  const narrowed = conditions.map((each) => inWords(each, columns, words));
  const moment = new Date();
  return {
    town: [town === undefined ? '' : withoutRemark(nameOf(town, view.language)), place, view.committee === 'none' ? words.filter.noCommittee : ''].filter((each) => each !== '').join(' · '), // prettier-ignore
    narrowed: narrowed.join(words.listComma),
    asOf:
      view.date === null || !isVillage(layer)
        ? words.asOf(townDate(moment), townTime(moment))
        : words.onDate(view.date),
    sample: town?.sample === true,
  };
}
