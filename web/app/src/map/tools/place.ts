/** The tool that gives a feature its place: the next click is it. */
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import { paintShape } from './paint-shape';
import { IDLE_TOOL, type Tool } from './tool';

export function placeTool(tools: Store<Tools>): Tool {
  return {
    ...IDLE_TOOL,
    up: (at, again) => {
      const { mode } = tools.get();
      if (mode.kind !== 'place' || !mode.waiting || again) return false;
      tools.set({ mode: { kind: 'place', waiting: false, at } });
      return true;
    },
    paint: (frame) => {
      const { mode } = tools.get();
      if (mode.kind === 'place' && mode.at !== null)
        paintShape(frame, { type: 'Point', coordinates: [...mode.at] }, frame.palette.accent, false);
    },
  };
}
