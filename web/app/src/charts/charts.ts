/** The panel of a layer's charts, and the pictures of them to save. */
import { html, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { chartsOf, pressed } from './bars';
import { type Ink, ROW, WIDTH, drawBars, heightOf } from './draw';
import { RATE_WIDTH, drawRates, heightOfRates } from './draw-rates';
import { TREND_HEIGHT, drawTrend } from './draw-trend';
import { ratesOf } from './rates';
import { makeTrend, type Span, SPANS } from './trend';
import { dotsOf, pictureOf, save, type Caption, type Picture } from './picture';
import { readable } from '../filter/conditions';
import { inWords } from '../columns/condition-words';
import { townOf } from '../state/data';
import { subjectOf } from '../state/moves';
import { type Column, columnsOf } from '../columns/columns';
import { contextOf } from '../columns/context';
import type { TownFeature } from '../api/shapes';
import { CHARTS } from '../words/charts';
import { townDate, townTime } from '../words/dates';
import { nameOf, withoutRemark } from '../words/names';
import type { Now, Stores } from '../panel/mount';
import { SHEET } from '../look/paints';
import { isVillage, type LayerId } from '../api/layers';

const INK = { ...SHEET, ink: 'currentColor', soft: 'var(--ink-soft)' };

/** How high a bar's row is for a finger: in a tiny window a chart is drawn at half its size. */
function touchedRow(): number {
  return document.documentElement.hasAttribute('data-tiny') ? 108 : 50;
}

/** A chart on the panel: what is said over it, its drawing for a reader's press, and the picture of it. */
interface Shown {
  readonly field: string;
  readonly heading: string;
  readonly note?: string;
  readonly switches?: TemplateResult;
  readonly height: number;
  readonly drawing: readonly SVGTemplateResult[];
  readonly picture: Picture;
}

export type ChartsPanel = (
  now: Now,
  layer: LayerId,
  all: readonly Column[],
  within: (feature: TownFeature) => boolean,
) => TemplateResult;

/** The layer's charts side by side: its days, its rate by committee, and bars that filter map, table and the other charts. */
export function makeCharts(stores: Stores, ask: () => void): ChartsPanel {
  const trend = makeTrend(ask);

  const trendPart = (now: Now, layer: LayerId): Shown[] => {
    const chart = trend.of(layer, now);
    if (chart === null) return [];
    const { title, note } = chart;
    const today = townDate(new Date());
    const drawing = drawTrend(chart, INK, 0, ({ date }) => stores.view.set({ date: date >= today ? null : date }));
    const draw = (ink: Ink, top: number): SVGTemplateResult[] => drawTrend(chart, ink, top, null);
    const picture = { title, width: RATE_WIDTH, height: TREND_HEIGHT, fills: [], draw };
    return [{ field: 'days', heading: title, note, switches: spans(now), height: TREND_HEIGHT, drawing, picture }];
  };
  const spans = ({ view }: Now): TemplateResult => {
    const choose = (span: Span): void => {
      trend.span = span;
      ask();
    };
    return html`
      <div class="chart-spans" role="group">
        ${SPANS.map(
          (span) => html`
            <button
              type="button"
              class="text-button"
              data-span=${span}
              aria-pressed=${trend.span === span}
              @click=${() => choose(span)}
            >
              ${CHARTS[view.language].days(span)}
            </button>
          `,
        )}
      </div>
    `;
  };

  return (now, layer, all, within) => {
    const { view, data, words } = now;
    const chartWords = CHARTS[view.language];
    const high = window.matchMedia('(pointer: coarse)').matches ? touchedRow() : ROW;
    const rate = ratesOf(layer, all.find(({ field }) => field === 'committee'), view, data, words, within); // prettier-ignore
    const rates: Shown[] = [];
    if (rate !== null) {
      const { field, title, fill } = rate;
      const drawing = drawRates(rate, INK, 0, ({ rows }) => stores.view.set(rows), chartWords, high);
      const draw = (ink: Ink, top: number): SVGTemplateResult[] => drawRates(rate, ink, top, null, chartWords);
      const picture = { title, width: RATE_WIDTH, height: heightOfRates(rate), fills: [fill], draw };
      const note = rate.from === 0 ? '' : chartWords.from(String(Math.round(rate.from * 100)));
      rates.push({ field, heading: title, note, height: heightOfRates(rate, high), drawing, picture });
    }
    const amounts = chartsOf(layer, all, view, data, words, within)
      .filter(({ field, bars }) => bars.length > 0 && (rate === null || field !== rate.field))
      .map((chart): Shown => {
        const { field, by, title, bars } = chart;
        const press = (value: string | null): void => stores.view.set(pressed(stores.view.get(), layer, field, value));
        const drawing = drawBars(chart, INK, 0, ({ value }) => press(value), chartWords, high);
        const draw = (ink: Ink, top: number): SVGTemplateResult[] => drawBars(chart, ink, top, null, chartWords);
        const fills = bars.map(({ fill }) => fill);
        const picture = { title, width: WIDTH, height: heightOf(chart), fills, draw };
        return { field, heading: by, height: heightOf(chart, high), drawing, picture };
      });
    const shown = [...trendPart(now, layer), ...rates, ...amounts];
    if (shown.length === 0)
      return html`
        <p class="charts-none">${data.layers[layer]?.status === 'ready' ? chartWords.none : words.table.reading}</p>
      `;
    return html`
      <div class="charts" tabindex="0" role="region" aria-label=${words.table.charts}>
        ${shown.map((each) => figure(each, layer, now))}
      </div>
    `;
  };
}

function figure({ field, heading, note = '', switches, height, drawing, picture }: Shown, layer: LayerId, now: Now) {
  const { width } = picture;
  return html`
    <figure class="chart ${width > WIDTH ? 'is-wide' : ''}" data-chart=${field}>
      <figcaption>
        <span>
          ${heading}
          ${
            note === ''
              ? null
              : html`
                  <small>${note}</small>
                `
          }
        </span>
        ${switches ?? null} ${saving(picture, layer, now)}
      </figcaption>
      <svg viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${picture.title} font-size="12">${drawing}</svg>
    </figure>
  `;
}

function saving(picture: Picture, layer: LayerId, now: Now): TemplateResult {
  const { words, view } = now;
  const chart = CHARTS[view.language];
  const made = (): string => pictureOf(picture, captionOf(layer, now), chart, words);
  const name = `${picture.title}-${townDate(new Date())}`;
  return html`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${chart.save} PNG ${words.listComma} ${picture.title}`}
      lang=${view.language}
      @click=${async () => {
        const dots = await dotsOf(made());
        if (dots !== null) save(`${name}.png`, dots);
      }}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${chart.save} SVG ${words.listComma} ${picture.title}`}
      @click=${() => save(`${name}.svg`, new Blob([made()], { type: 'image/svg+xml' }))}
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
