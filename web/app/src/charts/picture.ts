/** Makes a picture of a chart that says what it shows, of where and as of when. */
import { render, svg, type SVGTemplateResult } from 'lit-html';
import type { Words } from '../words';
import type { ChartWords } from '../words/charts';
import type { Fill } from '../look/style';
import { type Ink, patternsOf } from './draw';
import { paletteOf } from '../look/palette';
import { paintsOf } from '../look/paints';

const LIGHT = paletteOf('light');
const INK = { ...paintsOf(LIGHT), ink: LIGHT.ink, soft: '#6b7280' };
const MARGIN = 24;
const HEAD = 76;
const FOOT = 44;
const FONT = "'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";

/** A chart for a picture: its title, how large it is in the drawing's units, and how it is drawn. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly fills: readonly Fill[];
  readonly draw: (ink: Ink, top: number) => readonly SVGTemplateResult[];
}

export interface Caption {
  readonly town: string;
  /** What the chart is narrowed to, in words. */
  readonly narrowed: string;
  readonly asOf: string;
  readonly sample: boolean;
}

/** A chart as a picture that says by itself what it shows, of where and when, and from where. */
export function pictureOf(
  picture: Picture,
  { town, narrowed, asOf, sample }: Caption,
  chart: ChartWords,
  words: Words,
): string {
  const [width, height] = [picture.width + 2 * MARGIN, HEAD + picture.height + FOOT];
  const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  holder.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  holder.setAttribute('width', String(width));
  holder.setAttribute('height', String(height));
  holder.setAttribute('viewBox', `0 0 ${width} ${height}`);
  holder.setAttribute('font-family', FONT);
  holder.setAttribute('font-size', '12');
  const source = [chart.source, asOf, sample ? words.sample : ''].filter((each) => each !== '').join(' · ');
  render(
    svg`${patternsOf(picture.fills)}<rect width=${width} height=${height} fill=${LIGHT.paper}></rect>
      <text x=${MARGIN} y="34" font-size="16" font-weight="600" fill=${INK.ink}>${picture.title}</text>
      <text x=${MARGIN} y="56" fill=${INK.soft}>${narrowed === '' ? town : `${town} · ${narrowed}`}</text>
      <g transform=${`translate(${MARGIN} ${HEAD})`}>${picture.draw(INK, 0)}</g>
      <text x=${MARGIN} y=${height - 18} font-size="11" fill=${INK.soft}>${source}</text>`,
    holder,
  );
  // What lit-html leaves to find its places again says nothing in a file.
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  return new XMLSerializer().serializeToString(holder);
}

/** The picture in dots, twice as fine as it is drawn. */
export async function dotsOf(picture: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 3;
  canvas.height = image.naturalHeight * 3;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Hands a file to the reader. */
export function save(fileName: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
