/** Paints zones, borders, streets and channels over the tiles. */
import type { UnitState } from '../../api/shapes';
import type { Stacked } from '../../state/view';
import { canvasFill } from '../../look/patterns';
import { withAlpha } from '../../look/colour';
import type { Borders } from '../plane/borders';
import { AFAR, paintAround, type Neighbour } from './around';
import type { Flat } from '../plane/geometry';
import type { OverlayFrame } from '../canvas/overlay';
import type { Shape } from '../plane/shapes';
import { Kept } from '../canvas/kept';
import { trace } from '../canvas/trace';
import {
  CHANNELS,
  COVERAGE,
  dashOf,
  haloWidth,
  SIGNS,
  STROKES,
  STYLE,
  type StrokeId,
  zoneFill,
} from '../../look/style';

export interface OverlayScene {
  readonly boundary: readonly Float64Array[];
  /** West, south, east and north of a town without a border, as a ring. */
  readonly extent: readonly Float64Array[];
  /** The other towns with their borders; left out where nothing around the town is painted. */
  readonly neighbours?: readonly Neighbour[];
  readonly borders: Borders;
  readonly showBorders: boolean;
  readonly zones: readonly Shape[];
  readonly streets: readonly Shape[];
  readonly streetState: (fid: number) => UnitState | null;
  readonly channels: readonly Shape[];
  readonly opacity: (drawn: Stacked) => number;
}

/** The shadow reaches as far as its blur and its offset together, the glow half as far as its widest line is wide. */
const shadow = new Kept({ fineness: 0.25, reach: 48, colours: ({ paper }) => [paper], draw: paintShadow });
const glow = new Kept({ fineness: 0.25, reach: 13, colours: ({ town }) => [town], draw: paintGlow });

/** Draws what the next painting of the same frame has to lay down only. */
export function prepareOverlay(
  frame: OverlayFrame,
  { boundary }: OverlayScene,
  members: readonly Stacked[],
  main: boolean,
): void {
  if (boundary.length === 0) return;
  if (main) shadow.prepare(frame, boundary);
  if (members.includes('committees')) glow.prepare(frame, boundary);
}

/** Paints what a canvas of the stack holds, the lowest first. The main one also veils what is no part of the town. */
export function paintOverlay(
  frame: OverlayFrame,
  scene: OverlayScene,
  members: readonly Stacked[],
  main: boolean,
): void {
  const { boundary } = scene;
  if (main && boundary.length > 0) paintOutside(frame, boundary, scene.neighbours);
  for (const member of members) {
    frame.ctx.globalAlpha = scene.opacity(member);
    PAINTERS[member]?.(frame, scene);
    frame.ctx.globalAlpha = 1;
  }
}

/** What paints a member of the stack; points and areas have panes of their own. */
const PAINTERS: Partial<Record<Stacked, (frame: OverlayFrame, scene: OverlayScene) => void>> = {
  zones: (frame, { zones }) => zones.forEach((zone) => paintZone(frame, zone)),
  committees: paintTerritory,
  streets: (frame, { streets, streetState }) =>
    streets.forEach((street) => paintStreet(frame, street, streetState(street.fid))),
  channels: (frame, { channels }) => paintChannels(frame, channels),
};

/** The committees' borders and the town's own, or what stands for it. */
function paintTerritory(frame: OverlayFrame, { boundary, borders, showBorders, extent }: OverlayScene): void {
  if (showBorders) paintBorders(frame, borders.inner);
  if (boundary.length === 0 && borders.outer.length === 0) paintExtent(frame, extent);
  if (boundary.length > 0) paintTown(frame, boundary);
  else if (borders.outer.length > 0) paintTownLine(frame, borders.outer);
}

/** How strongly what is no part of the town is veiled with paper: less from afar, where there is a quiet land around it. */
const VEIL = { near: 0.72, afar: 0.25 };

/** The neighbouring land is veiled with paper, so that the town reads as one plate. */
function paintOutside(
  frame: OverlayFrame,
  rings: readonly Float64Array[],
  neighbours: readonly Neighbour[] | undefined,
): void {
  const { ctx, palette } = frame;
  ctx.beginPath();
  ctx.rect(-10, -10, frame.width + 20, frame.height + 20);
  trace(frame, rings, true);
  ctx.fillStyle = withAlpha(palette.paper, frame.zoom > AFAR ? VEIL.near : VEIL.afar);
  ctx.fill('evenodd');
  if (neighbours !== undefined) paintAround(frame, rings, neighbours);
  shadow.paint(frame, rings);
}

/** The shadow of the town's outline on the land around it; the clip removes the outline itself. */
function paintShadow(frame: OverlayFrame, rings: readonly Flat[]): void {
  const { ctx, ui, palette } = frame;
  const pixel = ctx.getTransform().a; // shadows are measured in the canvas's own pixels
  ctx.beginPath();
  ctx.rect(-10, -10, frame.width + 20, frame.height + 20);
  trace(frame, rings, true);
  ctx.clip('evenodd');
  ctx.beginPath();
  trace(frame, rings, true);
  ctx.shadowColor = withAlpha(SIGNS.shadow, 0.38);
  ctx.shadowBlur = 26 * ui * pixel;
  ctx.shadowOffsetY = 5 * ui * pixel;
  ctx.fillStyle = palette.paper;
  ctx.fill('evenodd');
}

function paintTown(frame: OverlayFrame, rings: readonly Float64Array[]): void {
  glow.paint(frame, rings);
  paintTownLine(frame, rings, true);
}

/** The town's colour along the inner side of its border. */
function paintGlow(frame: OverlayFrame, rings: readonly Flat[]): void {
  const { ctx, ui, palette } = frame;
  ctx.beginPath();
  trace(frame, rings, true);
  ctx.clip('evenodd');
  ctx.lineJoin = 'round';
  for (const width of [26, 18, 11, 6]) {
    ctx.strokeStyle = withAlpha(palette.town, 0.055);
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
}

/** Where a town without any border lies: a frame that promises no more than it knows. */
function paintExtent(frame: OverlayFrame, ring: readonly Float64Array[]): void {
  const { ctx, palette } = frame;
  ctx.beginPath();
  trace(frame, ring, true);
  ctx.fillStyle = withAlpha(palette.paper, 0.8);
  ctx.fill();
  ctx.strokeStyle = withAlpha(palette.committee, 0.7);
  setStroke(frame, 'extent');
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Sets a stroke's width and dash. */
function setStroke({ ctx, ui }: OverlayFrame, id: StrokeId): void {
  ctx.lineWidth = (STROKES[id].width ?? 0) * ui;
  ctx.setLineDash(dashOf(id).map((px) => px * ui));
}

function paintTownLine(frame: OverlayFrame, lines: readonly Float64Array[], close = false): void {
  const { ctx, ui, palette } = frame;
  ctx.beginPath();
  trace(frame, lines, close);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = withAlpha(palette.paper, 0.9);
  ctx.lineWidth = haloWidth('town') * ui;
  ctx.stroke();
  ctx.strokeStyle = palette.town;
  setStroke(frame, 'town');
  ctx.stroke();
}

function paintBorders(frame: OverlayFrame, lines: readonly Float64Array[]): void {
  const { ctx, ui, palette } = frame;
  ctx.beginPath();
  trace(frame, lines, false);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  ctx.strokeStyle = withAlpha(palette.paper, 0.5);
  ctx.lineWidth = haloWidth('committee') * ui;
  ctx.stroke();
  ctx.strokeStyle = palette.committee;
  setStroke(frame, 'committee');
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintZone(frame: OverlayFrame, zone: Shape): void {
  if (zone.kind !== 'polygon') return;
  const { ctx } = frame;
  ctx.beginPath();
  trace(frame, zone.parts, true);
  const style = zoneFill(zone.properties['kind']);
  ctx.fillStyle = withAlpha(style.colour, 0.22);
  ctx.fill('evenodd');
  ctx.strokeStyle = withAlpha(style.edge, 0.8);
  setStroke(frame, 'zone');
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintStreet(frame: OverlayFrame, street: Shape, state: UnitState | null): void {
  const { ctx, ui, zoom, palette } = frame;
  const width = Math.max(1.6, Math.min(7, (zoom - 10) * 0.9));
  ctx.beginPath();
  trace(frame, street.parts, street.kind === 'polygon');
  ctx.lineCap = ctx.lineJoin = 'round';
  const fill = state === null ? null : COVERAGE[state];
  ctx.strokeStyle = fill?.edge ?? palette.casing;
  ctx.lineWidth = haloWidth('street', width) * ui;
  ctx.stroke();
  ctx.strokeStyle = fill === null ? palette.road : canvasFill(ctx, fill, palette);
  ctx.lineWidth = width * ui;
  ctx.stroke();
}

/** Lesser channels first, so that a main channel runs over its branches; from far only the greater ones. */
function paintChannels(frame: OverlayFrame, channels: readonly Shape[]): void {
  const { ctx, ui, zoom, palette } = frame;
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const { id: grade, from, widths } of [...STYLE.lines['channels.grade']].reverse()) {
    if (zoom < from) continue;
    const width = widths[0] * (zoom < 13 ? 0.75 : 1);
    for (const channel of channels) {
      if (channel.properties['grade'] !== grade) continue;
      ctx.beginPath();
      trace(frame, channel.parts, false);
      ctx.setLineDash([]);
      ctx.strokeStyle = withAlpha(palette.paper, 0.85);
      ctx.lineWidth = haloWidth('channel', width) * ui;
      ctx.stroke();
      ctx.strokeStyle =
        channel.properties['state'] === 'not_working' ? CHANNELS.not_working.colour : CHANNELS.working.colour;
      ctx.lineWidth = width * ui;
      if (channel.properties['lined'] === false) ctx.setLineDash(dashOf('earth', width).map((px) => px * ui));
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
}
