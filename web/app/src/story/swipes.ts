/** Turns the page by a finger that is drawn across it. */

/** A finger has gone so far across, and less than half of it up or down. */
const LEAST_PX = 60;

export interface Swipes {
  readonly down: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
}

export function makeSwipes(turn: (by: 1 | -1) => void): Swipes {
  let from: readonly [x: number, y: number] | null = null;
  return {
    down: ({ pointerType, clientX, clientY }) => (from = pointerType === 'touch' ? [clientX, clientY] : null),
    up: ({ clientX, clientY }) => {
      if (from === null) return;
      const [across, down] = [clientX - from[0], clientY - from[1]];
      from = null;
      if (Math.abs(across) >= LEAST_PX && Math.abs(down) <= Math.abs(across) / 2) turn(across < 0 ? 1 : -1);
    },
  };
}
