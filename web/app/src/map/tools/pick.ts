/** Ticks the streets that are picked. Villages' marks tick themselves. */
import type { LineString, MultiLineString, Position } from 'geojson';
import { findFeature, type Data } from '../../state/data';
import { selectionOf } from '../../state/place';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import type { OverlayFrame } from '../canvas/overlay';
import { onCanvas, paintDot } from './paint-dot';
import { IDLE_TOOL, type Tool } from './tool';

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

function streetOf(place: string, data: Data): readonly (LineString | MultiLineString)[] {
  const { layer, fid } = selectionOf(place);
  const geometry = layer === 'streets' ? findFeature(data, layer, fid)?.geometry : null;
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? [geometry] : [];
}

/** Where a street is ticked: so far along its corners, of several parts the first. */
function tickedAt({ coordinates }: LineString | MultiLineString): Position {
  const part = (Array.isArray(coordinates[0]?.[0]) ? coordinates[0] : coordinates) as Position[];
  const at = TICK_AT * (part.length - 1);
  const [from = [], to = from] = part.slice(at);
  return from.map((x, axis) => x + ((to[axis] ?? x) - x) * (at % 1));
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
