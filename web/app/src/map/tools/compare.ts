/** The tool that shows a feature's shape as it was, dashed, and as it became. It leaves the pointer to the map. */
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import { paintShape } from './paint-shape';
import { IDLE_TOOL, type Tool } from './tool';
import { SIGNS } from '../../look/style';

export function compareTool(tools: Store<Tools>): Tool {
  return {
    ...IDLE_TOOL,
    paint: (frame) => {
      const { mode } = tools.get();
      if (mode.kind !== 'compare') return;
      paintShape(frame, mode.is, frame.palette.accent, false);
      paintShape(frame, mode.was, SIGNS.was, true);
    },
  };
}
