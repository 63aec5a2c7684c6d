/** Every tool of the map by its mode. They come after the first look, or when one is first used. */
import type { LonLat } from '../../geodesy/ellipsoid';
import type { Data } from '../../state/data';
import type { Mode } from '../../state/mode';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import type { OverlayFrame } from '../canvas/overlay';
import { compareTool } from './compare';
import { measureTool } from './measure';
import { paintHere } from './paint-here';
import { pickTool } from './pick';
import { placeTool } from './place';
import { IDLE_TOOL, type Tool } from './tool';

export interface AllTools {
  readonly of: Readonly<Record<Exclude<Mode['kind'], 'draw'>, Tool>>;
  readonly paintHere: (frame: OverlayFrame, here: NonNullable<Tools['here']>) => void;
}

export function allTools(tools: Store<Tools>, data: Store<Data>, centre: () => LonLat): AllTools {
  return {
    of: {
      none: IDLE_TOOL,
      measure: measureTool(tools, centre),
      place: placeTool(tools),
      compare: compareTool(tools),
      pick: pickTool(tools, data),
    },
    paintHere,
  };
}
