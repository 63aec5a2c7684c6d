/** Paints the numbers of parcels and plots in them, where they fit. */
import { EXTENT, type TileFeature } from '../tiles/decode';
import type { TileFrame } from '../tiles/vector-grid';

/** From these zooms on an area shows its number, and its size with it. */
const NUMBERS_FROM = 16.9;
const SIZES_FROM = 17.9;
/** So many rows of an area are tried for a place. */
const ROWS = 9;

/** The last digits of a code, by which people on the spot tell parcels apart: 450399100001F0017 is 17. */
export function numberOf(code: unknown): string {
  return typeof code === 'string' ? (/0*(\d+)$/.exec(code.slice(-4))?.[1] ?? '') : '';
}

/** Writes number and size of an area in the widest place that holds them. Where it did, in px; null for nowhere. */
export function paintNumber(
  { ctx, scale, zoom, ui, palette }: TileFrame,
  feature: TileFeature,
  areaText: (m2: number) => string,
): { readonly x: number; readonly y: number; readonly halfPx: number } | null {
  if (zoom < NUMBERS_FROM) return null;
  const { minX, minY, maxX, maxY } = feature.box;
  // What a tile's edge cuts is numbered once: in the tile that holds its north-western piece.
  if (minX <= 0 || minY <= 0) return null;
  const { code, area_m2: m2 } = feature.properties;
  const number = numberOf(code);
  if (number === '') return null;
  const size = 12 * ui;
  ctx.font = `600 ${size}px ${FAMILY}`;
  const lines = [number];
  if (zoom >= SIZES_FROM && typeof m2 === 'number') lines.push(areaText(m2));
  const place = (wanted: readonly string[]): ReturnType<typeof paintNumber> => {
    const width = Math.max(...wanted.map((text) => ctx.measureText(text).width)) + 6 * ui;
    const height = wanted.length * 1.25 * size + 2 * ui;
    const run = roomIn(feature, width / scale, height / scale, Math.min(maxX, EXTENT), Math.min(maxY, EXTENT));
    return run === null ? null : { x: run.x * scale, y: run.y * scale, halfPx: height / 2 };
  };
  const both = place(lines);
  const found = both ?? (lines.length > 1 ? place([number]) : null);
  if (found === null) return null;
  const written = both === null ? [number] : lines;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3 * ui;
  ctx.strokeStyle = palette.paper;
  ctx.fillStyle = palette.ink;
  for (const act of ['strokeText', 'fillText'] as const)
    written.forEach((text, i) => ctx[act](text, found.x, found.y + (i - (written.length - 1) / 2) * 1.25 * size));
  return found;
}

const FAMILY = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Tuntu Core', system-ui, sans-serif";

/** The middle of the roomiest row of an area in which a box of a size lies wholly within it; null for none. */
export function roomIn(
  { parts, box: { minX, minY } }: Pick<TileFeature, 'parts' | 'box'>,
  width: number,
  height: number,
  right: number,
  bottom: number,
): { readonly x: number; readonly y: number } | null {
  let best: { x: number; y: number; room: number } | null = null;
  for (let i = 1; i <= ROWS; i += 1) {
    const y = minY + ((bottom - minY) * i) / (ROWS + 1);
    if (y - height / 2 < minY || y + height / 2 > bottom) continue;
    let runs: (readonly [number, number])[] = [[minX, right]];
    for (const row of [y - height / 2, y - height / 4, y, y + height / 4, y + height / 2])
      runs = common(runs, runsAt(parts, row));
    for (const [from, to] of runs)
      if (to - from >= width && to - from > (best?.room ?? 0)) best = { x: (from + to) / 2, y, room: to - from };
  }
  return best;
}

/** The stretches of a row that lie within an area. */
function runsAt(parts: readonly ArrayLike<number>[], y: number): (readonly [number, number])[] {
  const xs: number[] = [];
  for (const part of parts)
    for (let i = 0, n = part.length / 2; i < n; i += 1) {
      const j = (i + 1) % n;
      const [xa, ya, xb, yb] = [part[2 * i], part[2 * i + 1], part[2 * j], part[2 * j + 1]] as [
        number,
        number,
        number,
        number,
      ];
      if (ya > y !== yb > y) xs.push(xa + ((y - ya) / (yb - ya)) * (xb - xa));
    }
  xs.sort((a, b) => a - b);
  return Array.from({ length: xs.length >> 1 }, (_, i) => [xs[2 * i] as number, xs[2 * i + 1] as number] as const);
}

function common(
  a: readonly (readonly [number, number])[],
  b: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  return a.flatMap(([from, to]) =>
    b.map(([start, end]) => [Math.max(from, start), Math.min(to, end)] as const).filter(([start, end]) => end > start),
  );
}
