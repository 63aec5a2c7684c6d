/** Paints what is drawn: the thing with its handles, its neighbours, what a point snaps to, and the figures at the pointer. */
import { withAlpha } from '../look/colour';
import { coarse } from '../look/device';
import { SIGNS } from '../look/style';
import type { OverlayFrame } from '../map/canvas/overlay';
import { paintDot } from '../map/tools/paint-dot';
import { same, type Node } from '../edit/kernel/grid';
import type { Shape } from '../edit/kernel/shape';
import { AREAS } from './craft';
import type { Piece } from './deciding';
import { labelPlace } from './divide';
import { worldOf, type Snapped } from './snap';

/** What is to be painted, and how. */
export interface Picture {
  readonly isArea: boolean;
  readonly own: Shape;
  /** The neighbours whose borders may be shared. */
  readonly others: readonly Shape[];
  /** Of the others, those that change with it. */
  readonly along: readonly Shape[];
  /** The parts that it falls into, with their sizes; none where it is whole. */
  readonly parts: readonly Shape[];
  readonly sizes: readonly string[];
  /** The line to cut along. */
  readonly blade: readonly Node[];
  /** Its nodes can be taken hold of. */
  readonly handled: boolean;
  /** Its nodes are still being put. */
  readonly open: boolean;
  readonly chosen: Node | null;
  readonly snap: Snapped | null;
  readonly pointer: Node | null;
  /** Where the figures stand, and the figures. */
  readonly at: Node | null;
  readonly figures: readonly string[];
  /** Ground that two would both count, and what is decided on it. */
  readonly pieces: readonly (Piece & { readonly label: string })[];
  readonly wrong: Node | null;
  /** Others' shapes of what changed meanwhile. */
  readonly theirs: readonly Shape[];
  /** What a finger covers is shown beside it, larger. */
  readonly magnified: boolean;
}

type Px = readonly [number, number];

export function paintPicture(frame: OverlayFrame, picture: Picture): void {
  const { ctx, ui, palette } = frame;
  const px = pxIn(frame);
  ctx.lineJoin = ctx.lineCap = 'round';
  for (const shape of picture.others) stroke(frame, pathsOf(shape, picture.isArea, px), [[palette.ink, 1.2]], []);
  for (const shape of picture.along)
    stroke(
      frame,
      pathsOf(shape, picture.isArea, px),
      [
        [palette.paper, 5],
        [palette.accent, 2],
      ],
      [7, 5],
    );
  const own = pathsOf(picture.own, picture.isArea && !(picture.open && picture.own.flat(2).length < 3), px);
  if (picture.isArea) {
    trace(ctx, own);
    ctx.fillStyle = withAlpha(palette.accent, 0.16);
    ctx.fill('evenodd');
  }
  stroke(
    frame,
    own,
    [
      [palette.paper, 6],
      [palette.accent, 2.5],
    ],
    [],
  );
  for (const part of picture.parts)
    stroke(
      frame,
      pathsOf(part, picture.isArea, px),
      [
        [palette.paper, 6],
        [palette.accent, 2.5],
      ],
      [],
    );
  if (picture.parts.length > 0)
    picture.parts.forEach((part, i) => sizeLabel(frame, px(labelPlace(part)), picture.sizes[i] ?? ''));
  const blade = picture.blade.map(px);
  stroke(
    frame,
    [{ points: blade, closed: false }],
    [
      [palette.paper, 6],
      [SIGNS.was, 2.5],
    ],
    [],
  );
  for (const point of blade) paintDot(frame, point, 4.5 * ui, palette.paper, SIGNS.was);
  for (const piece of picture.pieces) overlap(frame, piece, px);
  for (const shape of picture.theirs)
    stroke(
      frame,
      pathsOf(shape, picture.isArea, px),
      [
        [palette.paper, 5],
        [SIGNS.was, 2.5],
      ],
      [9, 6],
    );
  if (picture.handled) handles(frame, picture, px);
  if (picture.wrong !== null) paintDot(frame, px(picture.wrong), 7 * ui, SIGNS.was, palette.paper);
  if (picture.snap !== null) mark(frame, px(picture.snap.node), picture.snap.edge !== null);
  if (picture.at !== null && picture.magnified) magnifier(frame, picture, px(picture.at));
  if (picture.at !== null && picture.figures.length > 0) label(frame, px(picture.at), picture.figures);
}

/** An overlap: red until it is decided, then of whom it is given to, or hatched where both keep it. */
function overlap(frame: OverlayFrame, { geometry, decision, label }: Picture['pieces'][number], px: PxOf): void {
  const { ctx, palette } = frame;
  const shape = AREAS.read(geometry) ?? [];
  const paths = pathsOf(shape, true, px);
  trace(ctx, paths);
  if (decision === null) {
    ctx.fillStyle = withAlpha(SIGNS.was, 0.45);
    ctx.fill('evenodd');
  } else if (decision !== 'cut_mine') {
    ctx.fillStyle = withAlpha(palette.accent, decision === 'cut_theirs' ? 0.55 : 0.25);
    ctx.fill('evenodd');
  }
  const coats = [
    [palette.paper, 5],
    [SIGNS.was, 2.5],
  ] as const;
  stroke(frame, paths, coats, decision === null ? [] : [6, 5]);
  // A narrow piece is found by its label.
  if (shape.length > 0) sizeLabel(frame, px(labelPlace(shape)), label);
}

type PxOf = (node: Node) => Px;

function pxIn({ scale, originX, originY }: OverlayFrame): PxOf {
  return (node) => {
    const [x, y] = worldOf(node);
    return [x * scale - originX, y * scale - originY];
  };
}

interface Path {
  readonly points: readonly Px[];
  readonly closed: boolean;
}

function pathsOf(shape: Shape, closed: boolean, px: (node: Node) => Px): readonly Path[] {
  return shape.flat().map((ring) => ({ points: thinned(ring.map(px), 0.7), closed }));
}

/** The points of a way that lie so many px from the last one before them: closer ones would be drawn over each other. */
function thinned(points: readonly Px[], apart: number): readonly Px[] {
  let last: Px | null = null;
  return points.filter((point, i) => {
    const isFar = last === null || Math.hypot(point[0] - last[0], point[1] - last[1]) >= apart;
    if (isFar || i === points.length - 1) last = point;
    return isFar || i === points.length - 1;
  });
}

function trace(ctx: CanvasRenderingContext2D, paths: readonly Path[]): void {
  ctx.beginPath();
  for (const { points, closed } of paths) {
    points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    if (closed) ctx.closePath();
  }
}

function stroke(
  { ctx, ui }: OverlayFrame,
  paths: readonly Path[],
  coats: readonly (readonly [string, number])[],
  dash: readonly number[],
): void {
  trace(ctx, paths);
  ctx.setLineDash(dash.map((each) => each * ui));
  for (const [colour, width] of coats) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** The nodes, and between them the middles, each of which becomes a node. A finger gets larger ones. */
function handles(frame: OverlayFrame, { own, isArea, open, chosen, pointer }: Picture, px: (node: Node) => Px): void {
  const { ui, palette } = frame;
  const large = (coarse() ? 1.7 : 1) * ui;
  const [nodes, middles]: [Px[], Px[]] = [[], []];
  for (const ring of own.flat()) {
    const points = ring.map(px);
    points.forEach((point, i) => {
      const node = ring[i] as Node;
      const from = points[(i + points.length - 1) % points.length] ?? point;
      const isBegun = i === 0 && !isArea;
      if (!open && !isBegun && Math.hypot(point[0] - from[0], point[1] - from[1]) >= 36 * large)
        middles.push([(point[0] + from[0]) / 2, (point[1] + from[1]) / 2]);
      if (!(open && pointer !== null && same(node, pointer)) && !(chosen !== null && same(node, chosen)))
        nodes.push(point);
    });
  }
  // Of nodes that lie upon each other one is seen.
  dots(frame, middles, 3 * large, withAlpha(palette.paper, 0.9), palette.accent);
  dots(frame, thinned(nodes, 5 * large), 5 * large, palette.paper, palette.accent);
  if (chosen !== null) paintDot(frame, px(chosen), 7 * large, palette.accent, palette.paper);
}

/** Draws many dots in one stroke of the brush: one by one, thousands take longer than a frame. */
function dots(
  { ctx, ui, width, height }: OverlayFrame,
  points: readonly Px[],
  radius: number,
  fill: string,
  edge: string,
): void {
  ctx.beginPath();
  for (const [x, y] of points) {
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 2 * ui;
  ctx.stroke();
}

/** What a point snaps to: a square around a node, a diamond on an edge. */
function mark({ ctx, ui, palette }: OverlayFrame, [x, y]: Px, isEdge: boolean): void {
  const r = (isEdge ? 10 : 9) * ui;
  ctx.beginPath();
  if (isEdge) {
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r, y);
    ctx.lineTo(x, y + r);
    ctx.lineTo(x - r, y);
    ctx.closePath();
  } else ctx.rect(x - r, y - r, 2 * r, 2 * r);
  for (const [colour, width] of [
    [palette.paper, 5],
    [SIGNS.was, 2.2],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * ui;
    ctx.stroke();
  }
}

/** How much larger a magnifier shows what is under the finger, and its radius in px. */
const LARGER = 2.5;
const LENS = 56;

/** A round piece of the drawing beside the finger, larger; above it where there is room. */
function magnifier(frame: OverlayFrame, picture: Picture, [x, y]: Px): void {
  const { ctx, ui, palette, margin } = frame;
  const away = 2.2 * LENS * ui;
  const centre: Px = [x, y - margin.y > away + LENS * ui ? y - away : y + away];
  const near: OverlayFrame = { ...frame, ui: ui / LARGER };
  const px = pxIn(frame);
  ctx.save();
  ctx.beginPath();
  ctx.arc(...centre, LENS * ui, 0, 2 * Math.PI);
  ctx.clip();
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.translate(...centre);
  ctx.scale(LARGER, LARGER);
  ctx.translate(-x, -y);
  for (const shape of picture.others) stroke(near, pathsOf(shape, picture.isArea, px), [[palette.ink, 1.5]], []);
  for (const shape of [...picture.along, picture.own])
    stroke(near, pathsOf(shape, picture.isArea, px), [[palette.accent, 3]], []);
  paintDot(near, [x, y], 5 * near.ui, palette.accent, palette.paper);
  if (picture.snap !== null) mark(near, px(picture.snap.node), picture.snap.edge !== null);
  ctx.restore();
  ctx.beginPath();
  ctx.arc(...centre, LENS * ui, 0, 2 * Math.PI);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2 * ui;
  ctx.stroke();
}

/** A part's size, in it. */
function sizeLabel({ ctx, ui, palette }: OverlayFrame, [x, y]: Px, text: string): void {
  ctx.font = `600 ${14 * ui}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 4 * ui;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x, y);
}

/** The figures, right above what is pointed at. */
function label({ ctx, ui, palette }: OverlayFrame, [x, y]: Px, lines: readonly string[]): void {
  const size = 14 * ui;
  ctx.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 16 * ui;
  const height = lines.length * 1.4 * size + 8 * ui;
  const [left, top] = [x + 16 * ui, y - height - 16 * ui];
  ctx.fillStyle = withAlpha(palette.paper, 0.94);
  ctx.fillRect(left, top, width, height);
  ctx.fillStyle = palette.ink;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  lines.forEach((line, i) => ctx.fillText(line, left + 8 * ui, top + 4 * ui + (i + 0.5) * 1.4 * size));
}
