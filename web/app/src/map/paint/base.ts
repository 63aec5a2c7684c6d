/** Paints land, rivers and roads on a tile. */
import { mix } from '../../look/colour';
import { AFAR } from './around';
import { metresPerPx } from '../../geodesy/mercator';
import { tracePath } from './path';
import type { TileFeature } from '../tiles/decode';
import type { PaintStep, TileFrame } from '../tiles/vector-grid';
import type { Palette } from '../../look/palette';
import { dashOf, haloWidth, type Line, ROAD_LINES, STROKES } from '../../look/style';
import { layerOf } from '../../api/layers';

/** Rivers are drawn true to scale up to this width in m, as tiles hold half of it beyond their edges. */
const WIDEST_RIVER_M = layerOf('rivers').widestM ?? 0;

/** Heights between which land is tinted; higher land is darker and greener. */
const LOW_M = 140;
const HIGH_M = 620;

/** A river so wide at 16 px type shows how its ends are cut. */
const WIDE_PX = 8;

/** The steps that paint land, rivers and roads of one tile, lowest first. `covered`: the town has land to lay the hill shade on. */
export function baseSteps(
  frame: TileFrame,
  off: (layer: string) => boolean,
  lat: number,
  covered: boolean,
  paintGround: (frame: TileFrame) => void,
): readonly PaintStep[] {
  const { layers } = frame;
  // A switch that is flipped meanwhile causes another painting.
  const [relief, rivers, roads] = [!off('relief'), !off('rivers'), !off('roads')];
  const shade = relief ? frame.shade : null;
  const land = layers.get('land') ?? [];
  return [
    () => {
      if (covered) paintGround(frame);
      paintLand(frame, land, !relief || shade !== null);
    },
    () => {
      if (shade !== null) paintShade(frame, shade, covered);
      if (rivers) paintWater(frame, layers.get('rivers') ?? [], land.filter(isWater), lat);
    },
    () => {
      if (roads) paintRoads(frame, layers.get('roads') ?? []);
    },
  ];
}

function isWater({ kind, properties }: TileFeature): boolean {
  return kind === 'polygon' && properties['use'] === 'water';
}

export function landColour({ land, casing, height: highest }: Palette, use: unknown, heightM: unknown): string {
  const tint = land[String(use)] ?? land['grass'] ?? casing;
  const height = typeof heightM === 'number' ? heightM : LOW_M;
  const part = Math.max(0, Math.min(1, (height - LOW_M) / (HIGH_M - LOW_M)));
  return use === 'water' ? tint : mix(tint, highest, part * 0.55);
}

/**
 * Land lies in bands of height, the lowest first. Each band casts a soft shade to the south-east on what is below it
 * and catches light on its north-western rim, as a relief of cut card does; unless the ground is flat, or shaded else.
 */
function paintLand(frame: TileFrame, land: readonly TileFeature[], flat: boolean): void {
  const bands = new Map<number, TileFeature[]>();
  const built: TileFeature[] = [];
  for (const feature of land) {
    const { use, height_m: height } = feature.properties;
    if (feature.kind !== 'polygon') continue;
    if (typeof height !== 'number' || use === 'settlement' || isWater(feature)) built.push(feature);
    else bands.set(height, [...(bands.get(height) ?? []), feature]);
  }
  for (const [height, band] of [...bands].sort(([a], [b]) => a - b)) {
    if (!flat && height > LOW_M + 20) paintRelief(frame, band);
    for (const feature of band) paintLandPiece(frame, feature);
  }
  for (const feature of built) paintLandPiece(frame, feature);
}

/**
 * A little beyond the tile's edge, as far as its canvas overlaps the neighbour. The land in view is shaded, and from afar
 * the quiet land under the tile, as far as the height model reaches beyond the border; nearer, where that is bare paper,
 * the model's own edge would be seen.
 */
function paintShade({ ctx, sizePx, palette, zoom }: TileFrame, shade: CanvasImageSource, covered: boolean): void {
  if (covered) ctx.globalCompositeOperation = 'source-atop';
  ctx.globalAlpha = palette.relief;
  ctx.drawImage(shade, 0, 0, sizePx + 2, sizePx + 2);
  if (covered && zoom <= AFAR) {
    ctx.globalCompositeOperation = 'destination-over';
    ctx.drawImage(shade, 0, 0, sizePx + 2, sizePx + 2);
  }
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = 'source-over';
}

function paintRelief(frame: TileFrame, band: readonly TileFeature[]): void {
  const { ctx, ui, zoom, palette } = frame;
  const step = (zoom < 13 ? 0.9 : zoom < 15 ? 1.3 : 1.7) * ui;
  const outline = new Path2D();
  for (const feature of band) tracePath({ ctx: outline, scale: frame.scale }, feature);
  const fill = (shift: number, colour: string): void => {
    ctx.translate(shift, shift);
    ctx.fillStyle = colour;
    ctx.fill(outline, 'evenodd');
    ctx.translate(-shift, -shift);
  };
  fill(2.8 * step, palette.shade);
  fill(1.4 * step, palette.shade);
  fill(-step, palette.light);
}

function paintLandPiece(frame: TileFrame, feature: TileFeature): void {
  const { ctx } = frame;
  ctx.beginPath();
  tracePath(frame, feature);
  // A hairline of the same colour closes the seam that antialiasing leaves between neighbours.
  ctx.lineJoin = 'round';
  ctx.lineWidth = 1;
  ctx.fillStyle = ctx.strokeStyle = landColour(
    frame.palette,
    feature.properties['use'],
    feature.properties['height_m'],
  );
  ctx.fill('evenodd');
  ctx.stroke();
}

/** Rivers and standing water, which flow into each other: all banks first, then all water, so that none has a bank within. */
function paintWater(
  frame: TileFrame,
  rivers: readonly TileFeature[],
  water: readonly TileFeature[],
  lat: number,
): void {
  const { ctx, ui, palette } = frame;
  const perPx = metresPerPx(lat, frame.zoom);
  const widthOf = (feature: TileFeature): number => {
    const least = feature.properties['class'] === 'river' ? 2.4 : frame.zoom < 13 ? 0.7 : 1.1;
    const metres = Math.min(WIDEST_RIVER_M, Number(feature.properties['width_m'] ?? 0));
    return Math.max(least * ui, metres / perPx);
  };
  const joints = jointsOf(rivers);
  ctx.lineJoin = 'round';
  for (const pass of ['bank', 'water'] as const) {
    ctx.fillStyle = ctx.strokeStyle = pass === 'bank' ? palette.bank : palette.river;
    ctx.lineWidth = haloWidth('bank') * ui;
    for (const feature of water) {
      ctx.beginPath();
      tracePath(frame, feature);
      if (pass === 'bank') ctx.stroke();
      else ctx.fill('evenodd');
    }
    for (const feature of rivers) {
      if (frame.zoom < 11 && feature.properties['class'] !== 'river') continue;
      const width = widthOf(feature);
      if (pass === 'bank' && width < 2) continue;
      ctx.lineWidth = pass === 'bank' ? width + haloWidth('bank') * ui : width;
      // A wide river that ends at the town's border is cut there; a round end would reach over it.
      ctx.lineCap = width > WIDE_PX * ui ? 'butt' : 'round';
      ctx.beginPath();
      tracePath(frame, feature);
      ctx.stroke();
      if (ctx.lineCap === 'butt')
        for (const at of endsOf(feature)) if (joints.has(at.key)) dot(frame, at, ctx.lineWidth);
    }
  }
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

function endsOf({ parts }: TileFeature): End[] {
  return parts.flatMap((part) =>
    [0, part.length - 2].map((i) => {
      const [x, y] = [part[i] as number, part[i + 1] as number];
      return { x, y, key: `${x} ${y}` };
    }),
  );
}

/** Where one stretch of a river ends and another begins. */
function jointsOf(rivers: readonly TileFeature[]): Set<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { key } of rivers.flatMap(endsOf)) (once.has(key) ? again : once).add(key);
  return again;
}

function dot({ ctx, scale }: TileFrame, { x, y }: End, width: number): void {
  ctx.beginPath();
  ctx.arc(x * scale, y * scale, width / 2, 0, 2 * Math.PI);
  ctx.fill();
}

function paintRoads(frame: TileFrame, roads: readonly TileFeature[]): void {
  const { ctx, ui, palette } = frame;
  // The least first, so that a main road runs over its side roads.
  const classes = ROAD_LINES.filter(({ from }) => frame.zoom >= from).reverse();
  ctx.lineJoin = 'round';
  for (const pass of ['casing', 'road'] as const) {
    ctx.lineCap = pass === 'casing' ? 'butt' : 'round';
    for (const road of classes) {
      const width = roadWidth(road, frame.zoom) * ui;
      const track = road.id === 'track';
      if (track && pass === 'casing') continue;
      ctx.setLineDash(track ? dashOf('track').map((px) => px * ui) : []);
      ctx.strokeStyle = pass === 'casing' ? palette.casing : track ? palette.track : palette.road;
      if (pass === 'casing') ctx.lineWidth = width + Math.max(1, Math.min(1.6, width * 0.4)) * ui;
      else ctx.lineWidth = track ? (STROKES.track.width ?? 1) * ui : width;
      ctx.beginPath();
      for (const feature of roads) if (feature.properties['class'] === road.id) tracePath(frame, feature);
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
}

/** Takes roads out of what lies over them, casing and all, so that they are seen whole. */
export function cutRoads(frame: TileFrame, roads: readonly TileFeature[]): void {
  const { ctx, ui } = frame;
  ctx.save();
  ctx.globalCompositeOperation = 'destination-out';
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.strokeStyle = '#000';
  for (const road of ROAD_LINES) {
    if (frame.zoom < road.from || road.id === 'track') continue;
    const width = roadWidth(road, frame.zoom) * ui;
    ctx.lineWidth = width + Math.max(1, Math.min(1.6, width * 0.4)) * ui;
    ctx.beginPath();
    for (const feature of roads) if (feature.properties['class'] === road.id) tracePath(frame, feature);
    ctx.stroke();
  }
  ctx.restore();
}

function roadWidth({ widths: [at12, at17] }: Line, zoom: number): number {
  const part = Math.max(-0.4, Math.min(1.2, (zoom - 12) / 5));
  return Math.max(0.7, at12 + (at17 - at12) * part);
}
