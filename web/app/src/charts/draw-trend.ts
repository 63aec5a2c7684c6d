/** Draws the last days as a line in SVG; one press target, in which a pointer or arrow keys choose a day. */
import { svg, type SVGTemplateResult } from 'lit-html';
import type { Ink } from './draw';
import { RATE_WIDTH } from './draw-rates';
import type { TrendChart, TrendDay } from './trend';
import { COVERAGE } from '../look/style';

export const TREND_HEIGHT = 132;
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 12, 24, 26];
const SMALL = 11;

export function drawTrend(
  { title, days, from }: TrendChart,
  paints: Ink,
  top: number,
  go: ((day: TrendDay) => void) | null,
): SVGTemplateResult[] {
  const step = (RATE_WIDTH - LEFT - RIGHT) / Math.max(1, days.length - 1);
  const x = (i: number): number => LEFT + i * step;
  const y = (share: number): number => top + TOP + (1 - (share - from) / (1 - from)) * (TREND_HEIGHT - TOP - BOTTOM);
  const { colour } = COVERAGE.both;
  const small = (at: number, base: number, anchor: string, text: string, fill = paints.soft): SVGTemplateResult =>
    svg`<text x=${at} y=${base} font-size=${SMALL} text-anchor=${anchor} fill=${fill}>${text}</text>`;
  const ticks = [from, (from + 1) / 2, 1];
  const now = days.findIndex(({ shown }) => shown);
  const last = days.length - 1;
  const said = days[now] ?? days[last];
  const inside = svg`
    ${ticks.map((share) => small(LEFT - 6, y(share) + 4, 'end', `${Math.round(share * 100)}%`))}
    ${ticks.map(
      (share) => svg`<line x1=${LEFT} x2=${RATE_WIDTH - RIGHT} y1=${y(share)} y2=${y(share)} stroke=${paints.soft}
        stroke-width="1" opacity="0.3"></line>`,
    )}
    ${runsOf(days).map(
      (run) => svg`<polyline points=${run.map((i) => `${x(i)},${y(days[i]?.share ?? from)}`).join(' ')} fill="none"
        stroke=${colour} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`,
    )}
    ${days.map(({ share, shown }, i) =>
      share === null
        ? null
        : svg`<circle class=${shown ? 'trend-now' : 'trend-day'} cx=${x(i)} cy=${y(share)} r=${shown ? 5 : days.length > 60 ? 1 : days.length > 20 ? 2 : 3}
            fill=${shown ? paints.paper : colour} stroke=${colour} stroke-width="2"></circle>`,
    )}
    ${small(x(0), top + TREND_HEIGHT - 8, 'start', (days[0]?.date ?? '').slice(5))}
    ${small(x(last), top + TREND_HEIGHT - 8, 'end', (days[last]?.date ?? '').slice(5))}
    ${said === undefined ? null : small(RATE_WIDTH - RIGHT, top + 11, 'end', said.text, paints.ink)}`;
  if (go === null) return [inside];
  const choose = (i: number): void => {
    const day = days[Math.min(Math.max(i, 0), last)];
    if (day !== undefined) go(day);
  };
  const present = now < 0 ? last : now;
  return [
    svg`<g class="trend" role="slider" tabindex="0" aria-label=${title} aria-valuemin="0" aria-valuemax=${last}
      aria-valuenow=${present} aria-valuetext=${said?.text ?? ''}
      @click=${(event: MouseEvent) => choose(pointedDay(event, days.length))}
      @keydown=${(event: KeyboardEvent) => {
        const to = { ArrowLeft: present - 1, ArrowDown: present - 1, ArrowRight: present + 1, ArrowUp: present + 1, Home: 0, End: last }[event.key]; // prettier-ignore
        if (to === undefined) return;
        event.preventDefault();
        choose(to);
      }}>
      <rect class="bar-back" x="0" y=${top} width=${RATE_WIDTH} height=${TREND_HEIGHT} rx="4" fill="transparent"></rect>
      ${inside}</g>`,
  ];
}

/** The day that is nearest to a pointer, by where the drawing stands on the screen. */
export function pointedDay(
  { clientX, currentTarget }: Pick<MouseEvent, 'clientX' | 'currentTarget'>,
  days: number,
): number {
  const own = (currentTarget as Element).querySelector('.bar-back')?.getBoundingClientRect();
  if (own === undefined || own.width === 0) return days - 1;
  const at = ((clientX - own.left) / own.width) * RATE_WIDTH;
  return Math.round(((at - LEFT) / (RATE_WIDTH - LEFT - RIGHT)) * (days - 1));
}

/** Days one after the other that each have a share. */
function runsOf(days: readonly TrendDay[]): number[][] {
  const runs: number[][] = [];
  days.forEach(({ share }, i) => {
    if (share === null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1] === i - 1) last.push(i);
    else runs.push([i]);
  });
  return runs;
}
