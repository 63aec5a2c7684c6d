/** A year's burn-up as a drawing: what was reclaimed day by day, the target, and where the present pace leads. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Progress } from '../api/reclamation';
import { inMu } from '../geodesy/mu';
import { formatMu, formatNumber } from '../words/numbers';

/** In px of the narrowest panel: a wider one has it larger, so that its text is 12 px at least. */
const [WIDTH, HEIGHT] = [270, 150];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 6, 24, 20];

export interface BurnUpWords {
  readonly title: string;
  readonly target: string;
  /** What the areas are in. */
  readonly unit: string;
  readonly month: (month: number) => string;
}

/** Draws a year from its first day to its last; today is where the line of what is done ends. */
export function burnUp(progress: Progress, today: string, said: BurnUpWords): TemplateResult {
  const { year, days, target_m2: target, forecast, done_m2: done } = progress;
  const begin = Date.parse(`${year}-01-01`);
  const whole = Date.parse(`${year}-12-31`) - begin;
  const ends = [...days.map(({ m2 }) => m2), done, target ?? done, forecast?.most_m2 ?? done].map(inMu);
  const step = roundStep((Math.max(...ends) - Math.min(...ends)) / 2);
  // What is reclaimed is no less than nothing, whatever a sum leaves behind its last decimal.
  const least = Math.max(0, Math.floor(Math.min(...ends) / step) * step);
  const most = Math.max(least + step, Math.ceil(Math.max(...ends) / step) * step);
  const rules = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, i) => least + i * step);
  const x = (day: string): number =>
    LEFT + (WIDTH - LEFT - RIGHT) * Math.min(1, Math.max(0, (Date.parse(day) - begin) / whole));
  const y = (m2: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (inMu(m2) - least) / (most - least));
  const last = today < `${year}-12-31` ? today : `${year}-12-31`;
  // What was done on a day stands from that day on, so the line goes in steps.
  const steps =
    days.map(({ day, m2 }, i) => (i === 0 ? `M${x(day)} ${y(m2)}` : `H${x(day)}V${y(m2)}`)).join('') + `H${x(last)}`;
  const end = x(`${year}-12-31`);
  const label = (at: number, base: number, anchor: string, text: string): TemplateResult =>
    svg`<text x=${at} y=${base} text-anchor=${anchor}>${text}</text>`;
  const quarters = [1, 4, 7, 10].map((month) => `${year}-${String(month).padStart(2, '0')}-01`);
  return html`
    <svg class="burn-up" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${said.title}>
      ${rules.map((mu) => {
        const at = TOP + (HEIGHT - TOP - BOTTOM) * (1 - (mu - least) / (most - least));
        return svg`<line class="burn-rule" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${at} y2=${at}></line>
          ${label(LEFT - 6, at + 4, 'end', formatNumber(Math.round(mu)))}`;
      })}
      ${label(LEFT - 6, 12, 'end', said.unit)}
      ${quarters.map((day) => label(x(day), HEIGHT - 4, 'start', said.month(Number(day.slice(5, 7)))))}
      ${
        forecast === null
          ? null
          : svg`<path class="burn-ahead" d=${`M${x(last)} ${y(done)}L${end} ${y(forecast.most_m2)}V${y(forecast.least_m2)}Z`}></path>`
      }
      <path class="burn-done" d=${steps}></path>
      ${
        target === null
          ? null
          : svg`<line class="burn-target" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(target)} y2=${y(target)}></line>
              ${label(LEFT + 4, y(target) - 4, 'start', `${said.target} ${formatMu(inMu(target))}`)}`
      }
    </svg>
  `;
}

/** The least of 1, 2, 5, 10, 20, 50 … that is no smaller. */
function roundStep(mu: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, mu)));
  return ten * ([1, 2, 5].find((each) => each * ten >= mu) ?? 10);
}
