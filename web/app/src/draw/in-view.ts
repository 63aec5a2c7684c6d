/** Brings what is drawn before the reader where it is too small to be taken hold of, or lies where no map is to be seen. */
import type { Extent } from '../api/shapes';
import type { Acts } from '../panel/mount';

/** What lies nearer to the edge of what is seen of the map, as a share of it, counts as outside: nodes are dragged outwards. */
const EDGE = 0.05;
/** What is smaller than this share of what is seen is too small to be taken hold of. */
const SMALL = 0.12;

export function bringIntoView(extent: Extent | null, acts: Pick<Acts, 'free' | 'showExtent'>): void {
  if (extent === null) return;
  const [west, south, east, north] = acts.free();
  const [x, y] = [EDGE * (east - west), EDGE * (north - south)];
  const outside = extent[0] < west + x || extent[1] < south + y || extent[2] > east - x || extent[3] > north - y;
  const isSmall = Math.max((extent[2] - extent[0]) / (east - west), (extent[3] - extent[1]) / (north - south)) < SMALL;
  if (outside || isSmall) acts.showExtent(extent);
}
