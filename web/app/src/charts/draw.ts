/** Draws a chart's bars as SVG, for the panel and for a picture. */
import { svg, type SVGTemplateResult } from 'lit-html';
import { patternOf } from '../look/icons';
import type { ChartWords } from '../words/charts';
import type { Bar, Chart } from './bars';
import { paintOf, type Paints } from '../look/paints';
import type { Fill } from '../look/style';

/** The drawing's own units: so many make the width that the style gives it. */
export const WIDTH = 280;
/** How high a bar's row is for a pointer, and on a picture. */
export const ROW = 21;
const GAP = 8;

/** Room for the longest label and value, at 12 units a Chinese character and about half that for others. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e80 ? 12 : 6.9), 0);
}

export function clipped(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(letters.join('')) > room - 8) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export interface Ink extends Paints {
  readonly ink: string;
  readonly soft: string;
}

/** The bars of a chart from `top` downwards, each with its name before it and its number behind it. */
export function drawBars(
  { bars, narrowed }: Chart,
  paints: Ink,
  top: number,
  press: ((bar: Bar) => void) | null,
  words: ChartWords,
  high = ROW,
): SVGTemplateResult[] {
  const { ink, soft } = paints;
  const most = Math.max(...bars.map(({ amount }) => amount), Number.MIN_VALUE);
  const labels = Math.min(120, Math.max(...bars.map(({ label }) => widthOf(label))));
  const values = Math.max(...bars.map(({ text }) => widthOf(text)));
  const room = WIDTH - labels - values - 2 * GAP;
  const base = high / 2 + 4.5;
  return bars.map((bar, i) => {
    const y = top + i * high;
    const length = Math.max(bar.amount > 0 ? 2 : 0, (bar.amount / most) * room);
    const back = narrowed && !bar.chosen;
    const inside = svg`
      <rect class="bar-back" x="0" y=${y} width=${WIDTH} height=${high} rx="4" fill="transparent"></rect>
      <text x=${labels} y=${y + base} text-anchor="end" fill=${back ? soft : ink} font-weight=${bar.chosen ? 600 : 400}>
        ${clipped(bar.label, labels)}</text>
      <rect x=${labels + GAP} y=${y + high / 2 - 7.5} width=${length} height=${ROW - 6} rx="2" opacity=${back ? 0.35 : 1}
        fill=${paintOf(bar.fill, paints)} stroke=${paints.edge(bar.fill)} stroke-width="1"></rect>
      <text x=${labels + GAP + length + 6} y=${y + base} fill=${back ? soft : ink} font-weight=${bar.chosen ? 600 : 400}>
        ${bar.text}</text>`;
    if (press === null) return svg`<g>${inside}</g>`;
    const said = words.bar(bar.label, bar.text, words.count(String(bar.count)), bar.chosen);
    return pressable(bar.value, bar.chosen, said, inside, () => press(bar));
  });
}

/** A row that is a button. */
export function pressable(
  value: string | null,
  chosen: boolean,
  said: string,
  inside: SVGTemplateResult,
  press: () => void,
): SVGTemplateResult {
  return svg`<g class="bar" role="button" tabindex="0" data-bar=${value ?? ''} aria-pressed=${chosen} aria-label=${said}
    @click=${press} @keydown=${(event: KeyboardEvent) => key(event, press)}><title>${said}</title>${inside}</g>`;
}

/** Enter and space press a bar, arrows go to the next one. */
function key(event: KeyboardEvent, press: () => void): void {
  const own = event.currentTarget as Element;
  const to = { ArrowDown: own.nextElementSibling, ArrowUp: own.previousElementSibling }[event.key];
  if (event.key !== 'Enter' && event.key !== ' ' && to === undefined) return;
  event.preventDefault();
  if (to === undefined) press();
  else if (to?.getAttribute('role') === 'button') (to as SVGElement).focus();
}

export function heightOf({ bars }: Chart, high = ROW): number {
  return bars.length * high;
}

/** The patterns that fills need, for a picture that stands alone. */
export function patternsOf(fills: readonly Fill[]): SVGTemplateResult {
  return svg`<defs>${[...new Map(fills.map((fill) => [fill.id, fill])).values()].map(patternOf)}</defs>`;
}
