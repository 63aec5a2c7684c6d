/** Which canvas paints which layer, for each order of the layers. */
import type { Stacked } from '../../state/view';

/** A canvas of the overlay: what it paints, the lowest first. */
export type Canvas = 'low' | 'main' | 'top';

/** The layers that have panes of their own. All others are painted on canvases over, between and under the two. */
type Paned = 'points' | 'areas';

export interface Stacking {
  /** The pane above the main canvas. The other is below it. */
  readonly over: Paned;
  readonly members: Readonly<Record<Canvas, readonly Stacked[]>>;
}

/**
 * How an order, the topmost first, is drawn: marks are elements and areas are tiles, so lines and zones go to the
 * canvas that lies where they stand. The main canvas lies between the two panes.
 */
export function stackingOf(order: readonly Stacked[]): Stacking {
  const [upper, lower] = [order.indexOf('points'), order.indexOf('areas')].sort((a, b) => a - b) as [number, number];
  const painted = (from: number, to: number): Stacked[] => order.slice(from, to).reverse();
  return {
    over: order[upper] === 'areas' ? 'areas' : 'points',
    members: { top: painted(0, upper), main: painted(upper + 1, lower), low: painted(lower + 1, order.length) },
  };
}
