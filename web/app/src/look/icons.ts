/** Icons and the legend's samples as SVG. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { SHEET, paintOf } from './paints';
import { CHANNELS, type Fill, type Mark } from './style';

const PAPER = SHEET.paper;
const FINDING = 'var(--finding)';

/** The hatches and dots that SVG samples refer to; rendered once into the document. */
export function patternDefs(fills: readonly Fill[]): TemplateResult {
  return html`
    <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>${fills.map(patternOf)}</defs>
    </svg>
  `;
}

export function patternOf(fill: Fill): SVGTemplateResult | null {
  const { id } = fill;
  const ink = fill.ink ?? fill.edge;
  if (fill.pattern === 'hatch')
    return svg`<pattern id=${`p-${id}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill=${fill.colour}></rect><rect width="1.5" height="4" fill=${ink}></rect></pattern>`;
  if (fill.pattern === 'dots')
    return svg`<pattern id=${`p-${id}`} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" fill=${fill.colour}></rect><circle cx="2" cy="2" r="1" fill=${ink}></circle></pattern>`;
  return null;
}

/** A village's dot. The radius is in design pixels; the SVG's own box leaves room for the edge. */
export function dot(fill: Fill, radius: number): TemplateResult {
  const box = radius * 2 + 4;
  const c = box / 2;
  const width = fill.pattern === 'outline' ? 2 : 1.2;
  return html`
    <svg
      class="dot"
      viewBox=${`0 0 ${box} ${box}`}
      width=${`${box / 16}em`}
      height=${`${box / 16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <circle cx=${c} cy=${c} r=${radius + 1} fill=${PAPER}></circle>
      <circle
        cx=${c}
        cy=${c}
        r=${radius - width / 2 + 0.4}
        fill=${paintOf(fill)}
        stroke=${SHEET.edge(fill)}
        stroke-width=${width}
      ></circle>
    </svg>
  `;
}

/** A village's dot of two halves: the morning on the left, the afternoon on the right. Halves that are alike are one dot. */
export function halves([am, pm]: readonly [Fill, Fill], radius: number): TemplateResult {
  if (am === pm) return dot(am, radius);
  const box = radius * 2 + 4;
  const c = box / 2;
  return html`
    <svg
      class="dot"
      viewBox=${`0 0 ${box} ${box}`}
      width=${`${box / 16}em`}
      height=${`${box / 16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <circle cx=${c} cy=${c} r=${radius + 1} fill=${PAPER}></circle>
      ${half(am, c, radius, 0)}${half(pm, c, radius, 1)}
    </svg>
  `;
}

/** A half of a dot, with its edge all around and a sliver of paper between the two. */
function half(fill: Fill, c: number, radius: number, sweep: 0 | 1): SVGTemplateResult {
  const width = fill.pattern === 'outline' ? 1.6 : 1.2;
  const r = radius - width / 2 + 0.4;
  const x = c + (sweep === 1 ? 1 : -1) * (width / 2 + 0.2);
  return svg`<path d=${`M${x} ${c - r}A${r} ${r} 0 0 ${sweep} ${x} ${c + r}Z`} fill=${paintOf(fill)}
    stroke=${SHEET.edge(fill)} stroke-width=${width} stroke-linejoin="round"></path>`;
}

/** The legend's sample of a dot of two halves. */
export function halvesSample([am, pm]: readonly [Fill, Fill]): TemplateResult {
  return html`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <g transform="translate(4 0)">${half(am, 8, 6.4, 0)}${half(pm, 8, 6.4, 1)}</g>
    </svg>
  `;
}

/** The legend's sample of an area. */
export function areaSample(fill: Fill, ticks = 0, opacity = 1): TemplateResult {
  return html`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      ${opacity < 1 ? svg`<rect x="1" y="1" width="22" height="14" rx="3" fill=${PAPER}></rect>` : null}
      <rect
        x="1"
        y="1"
        width="22"
        height="14"
        rx="3"
        fill=${paintOf(fill)}
        fill-opacity=${opacity}
        stroke=${SHEET.edge(fill)}
        stroke-width="1.2"
      ></rect>
      ${Array.from({ length: ticks }, (_, i) => svg`<path d=${`M${6 + i * 4} 5v6`} stroke=${PAPER} stroke-width="1.6" stroke-linecap="round"></path>`)}
    </svg>
  `;
}

export function dotSample(fill: Fill): TemplateResult {
  const width = fill.pattern === 'outline' ? 2 : 1.2;
  return html`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <circle cx="12" cy="8" r="6.2" fill=${paintOf(fill)} stroke=${SHEET.edge(fill)} stroke-width=${width}></circle>
    </svg>
  `;
}

/** A dash of the map is drawn so much smaller, as a sample is short. */
const SAMPLE = 2 / 3;

/** A piece of a line. `dash` is in px on the map. */
export function lineSample(colour: string, width: number, dash: readonly number[] = []): TemplateResult {
  return html`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <path
        d="M2 8h20"
        stroke=${colour}
        stroke-width=${width}
        stroke-dasharray=${dash.map((px) => px * SAMPLE).join(' ')}
        stroke-linecap=${dash.length === 0 ? 'round' : 'butt'}
      ></path>
    </svg>
  `;
}

const SHAPES: Record<Mark['shape'], SVGTemplateResult> = {
  circle: svg`<circle cx="8" cy="8" r="5.4"></circle>`,
  square: svg`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6"></rect>`,
  diamond: svg`<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"></path>`,
  triangle: svg`<path d="M8 1.8 14.6 13.4H1.4Z"></path>`,
  hexagon: svg`<path d="M8 1.4 13.8 4.7V11.3L8 14.6 2.2 11.3V4.7Z"></path>`,
  star: svg`<path d="M8 .8 10.1 5.6 15.2 6.1 11.4 9.5 12.5 14.6 8 11.9 3.5 14.6 4.6 9.5.8 6.1 5.9 5.6Z"></path>`,
  cross: svg`<path d="M5.6 1.8h4.8v3.8h3.8v4.8h-3.8v3.8H5.6v-3.8H1.8V5.6h3.8Z"></path>`,
};

export function siteMark(mark: Mark, size = 16): TemplateResult {
  return html`
    <svg
      class="dot"
      viewBox="-1 -1 18 18"
      width=${`${size / 16}em`}
      height=${`${size / 16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <g fill=${mark.colour} stroke=${PAPER} stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">
        ${SHAPES[mark.shape]}
      </g>
    </svg>
  `;
}

/** A filled square with a drop. */
export function pumpMark(working: boolean, size = 18): TemplateResult {
  const { colour } = working ? CHANNELS.working : CHANNELS.not_working;
  return html`
    <svg
      class="dot"
      viewBox="0 0 18 18"
      width=${`${size / 16}em`}
      height=${`${size / 16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <rect x="1" y="1" width="16" height="16" rx="3" fill=${colour} stroke=${PAPER} stroke-width="1.6"></rect>
      <path d="M9 3.8c2 2.6 3.4 4.4 3.4 6.3a3.4 3.4 0 0 1-6.8 0C5.6 8.2 7 6.4 9 3.8Z" fill=${PAPER}></path>
    </svg>
  `;
}

/** A small open diamond: to be seen near by, not to outshout the day's coverage. */
export function findingMark(): TemplateResult {
  return html`
    <svg class="dot" viewBox="0 0 16 16" width="1em" height="1em" focusable="false" aria-hidden="true">
      <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill=${PAPER} stroke=${FINDING} stroke-width="1.6"></path>
      <path d="M8 5v3.4M8 10.6v.4" stroke=${FINDING} stroke-width="1.6" stroke-linecap="round"></path>
    </svg>
  `;
}

const STROKES: Record<string, SVGTemplateResult> = {
  plus: svg`<path d="M10 4v12M4 10h12"></path>`,
  minus: svg`<path d="M4 10h12"></path>`,
  whole: svg`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"></path>`,
  present: svg`<path d="M3 4h14v9H3ZM10 13v3M7 17h6M8.5 6.5v4l3.5-2Z"></path>`,
  measure: svg`<path d="M3 13 13 3l4 4L7 17ZM6 10l1.5 1.5M9 7l2 2M12 4l1.5 1.5"></path>`,
  locate: svg`<circle cx="10" cy="10" r="2"></circle><circle cx="10" cy="10" r="5.5"></circle><path d="M10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18"></path>`,
  grid: svg`<path d="M3 3h14v14H3ZM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14"></path>`,
  share: svg`<path d="M8 12a3 3 0 0 0 4.3 0l3.2-3.2a3 3 0 0 0-4.3-4.3l-1.1 1.1M12 8a3 3 0 0 0-4.3 0l-3.2 3.2a3 3 0 0 0 4.3 4.3l1.1-1.1"></path>`,
  print: svg`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z"></path>`,
  month: svg`<path d="M5 2.5h7l3.5 3.5v11.5H5ZM12 2.5V6h3.5M7.5 9.5h5M7.5 12h5M7.5 14.5h3"></path>`,
  table: svg`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8"></path>`,
  layers: svg`<path d="M10 3.5 17 7.5 10 11.5 3 7.5ZM3 10.5l7 4 7-4M3 13.5l7 4 7-4"></path>`,
  more: svg`<circle cx="5" cy="10" r="1" fill="currentColor"></circle><circle cx="10" cy="10" r="1" fill="currentColor"></circle><circle cx="15" cy="10" r="1" fill="currentColor"></circle>`,
  handle: svg`<path d="M5 7.5h10M5 12.5h10"></path>`,
  look: svg`<circle cx="10" cy="10" r="7"></circle><path d="M10 3v14" ></path><path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor"></path>`,
  erase: svg`<path d="m8 15.5-4-4L11.5 4l4.5 4.5-7 7zM7.5 8l4.5 4.5M4.5 16.5H16"></path>`,
  compare: svg`<path d="M3 4h6v12H3ZM11 4h6v12h-6ZM4.5 8H7M13 8h2.5M4.5 11H7M13 11h2.5"></path>`,
  undo: svg`<path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8"></path>`,
  copy: svg`<path d="M7 7h9v10H7ZM13 7V3H4v10h3"></path>`,
  search: svg`<circle cx="9" cy="9" r="5"></circle><path d="m13 13 4 4"></path>`,
  die: svg`<path d="M4 4h12v12H4Z"></path><circle cx="7.5" cy="7.5" r="1" fill="currentColor"></circle><circle cx="12.5" cy="12.5" r="1" fill="currentColor"></circle><circle cx="12.5" cy="7.5" r="1" fill="currentColor"></circle><circle cx="7.5" cy="12.5" r="1" fill="currentColor"></circle>`,
  play: svg`<path d="M7 4.5v11l8.5-5.5Z"></path>`,
  pause: svg`<path d="M7 5v10M13 5v10"></path>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"></path>`,
  left: svg`<path d="m12 5-5 5 5 5"></path>`,
  right: svg`<path d="m8 5 5 5-5 5"></path>`,
  target: svg`<circle cx="10" cy="10" r="4.5"></circle><path d="M10 2v4M10 14v4M2 10h4M14 10h4"></path>`,
  eye: svg`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"></path><circle cx="10" cy="10" r="2.2"></circle>`,
  hidden: svg`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"></path>`,
  globe: svg`<circle cx="10" cy="10" r="7"></circle><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7s.7-5 3.2-7Z"></path>`,
  code: svg`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"></path>`,
  account: svg`<circle cx="10" cy="7" r="3.5"></circle><path d="M3.5 17c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5"></path>`,
  signin: svg`<path d="M8 3h8v14H8M3 10h8.5M8.5 6.5 12 10l-3.5 3.5"></path>`,
  people: svg`<circle cx="7.5" cy="7" r="3"></circle><path d="M2 17c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5M12.5 4.3a3 3 0 0 1 0 5.4M14.5 12.3c2 .7 3.2 2.3 3.5 4.7"></path>`,
  changes: svg`<path d="M4 5h12M4 10h12M4 15h7"></path><path d="m13 14.5 1.5 1.5 3-3"></path>`,
  calendar: svg`<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3"></path>`,
  history: svg`<path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3v4h4M10 6.5V10l2.5 1.5"></path>`,
  edit: svg`<path d="M3.5 16.5v-3L13 4l3 3-9.5 9.5ZM11 6l3 3"></path>`,
  draw: svg`<path d="M5.5 5.5 15 4l1 9-8.5 3ZM4.5 4.5h2v2h-2ZM14 3h2v2h-2ZM15 12h2v2h-2ZM6.5 15h2v2h-2Z"></path>`,
  coverage: svg`<path d="M12.5 3 9 10M6 10h6l2 7H4ZM8 13v4M11 13v4"></path>`,
  farmland: svg`<path d="M3 6l6-2 8 3v9l-8-3-6 2ZM9 4v9M3 10.5l6-2 8 3"></path>`,
  water: svg`<path d="M2.5 7c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0M2.5 12c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0"></path>`,
  crops: svg`<path d="M10 17V8M10 11C6 11 4 9 4 5c4 0 6 2 6 6ZM10 9c0-3 2-5 6-5 0 4-2 6-6 6"></path>`,
  sites: svg`<path d="M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Z"></path><circle cx="10" cy="8" r="2"></circle>`,
};

export type IconName = keyof typeof STROKES;

export function icon(name: string): TemplateResult {
  return html`
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
    >
      ${STROKES[name] ?? null}
    </svg>
  `;
}
