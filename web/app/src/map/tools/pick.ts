/** Ticks the streets that are picked. Villages' marks tick themselves. */
import type { LineString, MultiLineString, Position } from 'geojson';
import { findFeature, type Data } from '../../state/data';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import type { OverlayFrame } from '../canvas/overlay';
import { onCanvas, paintDot } from './paint-dot';
import { IDLE_TOOL, type Tool } from './tool';

type Street = LineString | MultiLineString;

/** How far along a street its tick stands: its name is in the middle. */
const TICK_AT = 0.2;

export function pickTool(tools: Store<Tools>, data: Store<Data>): Tool {
  return {
    ...IDLE_TOOL,
    paint: (frame) => {
      const { mode } = tools.get();
      if (mode.kind !== 'pick') return;
      for (const street of mode.places.flatMap((place) => streetOf(place, data.get())))
        paintTick(frame, tickedAt(street));
    },
  };
}

function streetOf(place: string, data: Data): readonly Street[] {
  const [layer, fid] = place.split('.');
  const geometry = layer === 'streets' ? findFeature(data, 'streets', Number(fid))?.geometry : null;
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? [geometry] : [];
}

/** Where a street is ticked, of several parts the longest. */
function tickedAt(street: Street): Position {
  const parts = street.type === 'LineString' ? [street.coordinates] : street.coordinates;
  const lengths = parts.map((part) => part.slice(1).reduce((sum, at, i) => sum + apart(part[i] ?? at, at), 0));
  const longest = Math.max(...lengths);
  const part = parts[lengths.indexOf(longest)] ?? [];
  let left = longest * TICK_AT;
  for (const [i, to] of part.slice(1).entries()) {
    const from = part[i] ?? to;
    const step = apart(from, to);
    if (step >= left && step > 0) return [0, 1].map((axis) => along(from[axis], to[axis], left / step));
    left -= step;
  }
  return part[0] ?? [0, 0];
}

/** A street is short: how far along it a place is can be told in degrees. */
function apart([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot((x2 - x1) * Math.cos((y1 * Math.PI) / 180), y2 - y1);
}

function along(from = 0, to = 0, share: number): number {
  return from + (to - from) * share;
}

/** The disc with a tick that a picked village has. */
function paintTick(frame: OverlayFrame, [lon = 0, lat = 0]: Position): void {
  const { ctx, ui, palette } = frame;
  const [x, y] = onCanvas(frame, [lon, lat]);
  paintDot(frame, [x, y], 9 * ui, palette.accent, palette.paper);
  ctx.beginPath();
  ctx.moveTo(x - 4 * ui, y);
  ctx.lineTo(x - ui, y + 3 * ui);
  ctx.lineTo(x + 4 * ui, y - 3.5 * ui);
  ctx.stroke();
}
