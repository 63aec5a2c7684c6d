/** Draws rates as SVG: bars on an axis that says where it begins, the average as a line, the counts beside. */
import { svg, type SVGTemplateResult } from 'lit-html';
import { paintOf } from '../look/paints';
import type { ChartWords } from '../words/charts';
import { clipped, type Ink, pressable, ROW, widthOf } from './draw';
import type { RateBar, RateChart } from './rates';

/** The drawing's own units, as `draw.ts` has them. */
export const RATE_WIDTH = 360;
const GAP = 8;
const HEAD = 34;
const FOOT = 20;
const SMALL = 11;

export function heightOfRates({ bars }: RateChart, high = ROW): number {
  return HEAD + bars.length * high + FOOT;
}

/** Where the parts of a row stand. */
interface Places {
  readonly labels: number;
  readonly from: number;
  readonly room: number;
  /** The right ends of the rate, of the counts, and of the rows that fall short. */
  readonly rate: number;
  readonly counts: number;
  readonly short: number;
}

function placesOf({ bars, heads }: RateChart): Places {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));
  // Letters such as w and m are wider than the rule of thumb has it.
  const labels = Math.min(120, widest(bars.map(({ label }) => label)) * 1.08);
  const short = Math.max(widthOf(heads.short) * (SMALL / 12), widest(bars.map((bar) => shortText(bar))));
  const counts = Math.max(widthOf(heads.counts) * (SMALL / 12), widest(bars.map((bar) => bar.counts)));
  const end = RATE_WIDTH - short - GAP;
  const rate = end - counts - GAP;
  const room = rate - widest(bars.map(({ text }) => text)) - GAP - labels - GAP;
  return { labels, from: labels + GAP, room, rate, counts: end, short: RATE_WIDTH };
}

/** The sign says that a press opens them. */
function shortText({ short }: RateBar): string {
  return `${short} ›`;
}

/** A chart of rates from `top` downwards. */
export function drawRates(
  chart: RateChart,
  paints: Ink,
  top: number,
  press: ((bar: RateBar) => void) | null,
  words: ChartWords,
  high = ROW,
): SVGTemplateResult[] {
  const places = placesOf(chart);
  const { bars, average, heads, from } = chart;
  const at = (share: number): number => places.from + ((share - from) / (1 - from)) * places.room;
  const bottom = top + HEAD + bars.length * high;
  const ticks = [from, (from + 1) / 2, 1];
  const small = (x: number, y: number, anchor: string, text: string, fill = paints.soft): SVGTemplateResult =>
    svg`<text x=${x} y=${y} font-size=${SMALL} text-anchor=${anchor} fill=${fill}>${text}</text>`;
  const label = widthOf(`${average.label} ${average.text}`) * (SMALL / 12);
  const mean = at(average.share);
  return [
    small(places.counts, top + 11, 'end', heads.counts),
    small(places.short, top + 11, 'end', heads.short),
    ...ticks.map((share) => small(at(share), top + 27, 'middle', `${Math.round(share * 100)}%`)),
    ...ticks.map(
      (share) => svg`<line x1=${at(share)} x2=${at(share)} y1=${top + HEAD - 3} y2=${bottom}
        stroke=${paints.soft} stroke-width="1" opacity="0.3"></line>`,
    ),
    ...bars.map((bar, i) => rateRow(bar, chart, places, at, paints, top + HEAD + i * high, press, words, high)),
    svg`<line class="rate-average" x1=${mean} x2=${mean} y1=${top + HEAD - 3} y2=${bottom + 4}
      stroke=${paints.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,
    small(
      Math.min(Math.max(mean, label / 2), RATE_WIDTH - label / 2),
      bottom + 16,
      'middle',
      `${average.label} ${average.text}`,
      paints.ink,
    ),
  ];
}

function rateRow(
  bar: RateBar,
  { fill, narrowed, from, heads }: RateChart,
  { labels, rate, counts, short, from: x }: Places,
  at: (share: number) => number,
  paints: Ink,
  y: number,
  press: ((bar: RateBar) => void) | null,
  words: ChartWords,
  high: number,
): SVGTemplateResult {
  const back = narrowed && !bar.chosen;
  const [ink, weight] = [back ? paints.soft : paints.ink, bar.chosen ? 600 : 400];
  const base = y + high / 2 + 4.5;
  const length = bar.share === null ? 0 : Math.max(2, at(bar.share) - x);
  const inside = svg`
    <rect class="bar-back" x="0" y=${y} width=${RATE_WIDTH} height=${high} rx="4" fill="transparent"></rect>
    <text x=${labels} y=${base} text-anchor="end" fill=${ink} font-weight=${weight}>${clipped(bar.label, labels)}</text>
    <rect x=${x} y=${y + high / 2 - 7.5} width=${length} height=${ROW - 6} rx="2" opacity=${back ? 0.35 : 1}
      fill=${paintOf(fill, paints)} stroke=${paints.edge(fill)} stroke-width="1"></rect>
    ${from > 0 && length > 10 ? torn(x + 4, y + high / 2, paints.paper) : null}
    <text x=${rate} y=${base} text-anchor="end" fill=${ink} font-weight=${weight}>${bar.text}</text>
    <text x=${counts} y=${base} text-anchor="end" fill=${paints.soft}>${bar.counts}</text>
    <text x=${short} y=${base} text-anchor="end" fill=${ink} font-weight=${weight}>${shortText(bar)}</text>`;
  if (press === null) return svg`<g>${inside}</g>`;
  const said = words.rateBar(bar.label, bar.text, bar.counts, `${bar.short} ${heads.short}`);
  return pressable(bar.value, bar.chosen, said, inside, () => press(bar));
}

/** A bar whose beginning is left out has a torn foot. */
function torn(x: number, middle: number, paper: string): SVGTemplateResult {
  const d = `M${x + 2} ${middle - 9}l-3 6l4 6l-3 6`;
  return svg`<path d=${d} fill="none" stroke=${paper} stroke-width="2"></path>`;
}
