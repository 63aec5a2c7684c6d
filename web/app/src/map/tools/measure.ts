/** The tool that measures: each click is a point, a double click ends the line, Backspace takes the last point back. */
import type { LonLat } from '../../geodesy/ellipsoid';
import { NO_MODE, measuring, pointAdded, pointUndone, type Measuring } from '../../state/mode';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import { paintMeasure } from './paint-measure';
import { IDLE_TOOL, type Tool } from './tool';

/** `centre`: the map's, a point for those who have no pointer. */
export function measureTool(tools: Store<Tools>, centre: () => LonLat): Tool {
  const now = (): Measuring | null => measuring(tools.get().mode);
  const set = (change: (mode: Measuring) => Measuring): void => {
    const mode = now();
    if (mode !== null) tools.set({ mode: change(mode) });
  };
  return {
    ...IDLE_TOOL,
    move: (at) => set((mode) => ({ ...mode, pointer: at })),
    up: (at, again) => {
      set((mode) => (again ? { ...mode, ended: true, pointer: null } : pointAdded(mode, at)));
      return true;
    },
    key: ({ key, target }) => {
      const typing = target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(target.tagName);
      if (key === 'Escape') tools.set({ mode: NO_MODE });
      else if (key === 'Backspace' && !typing) set(pointUndone);
      else if (key === ' ' && !typing) set((mode) => ({ ...mode, points: [...mode.points, centre()], ended: false }));
      else return false;
      return true;
    },
    paint: (frame) => {
      const mode = now();
      if (mode !== null) paintMeasure(frame, mode);
    },
  };
}
