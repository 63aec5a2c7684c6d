/** Moves marks along with the map's animated zoom. */

/** How long Leaflet's zoom takes, in ms, and its pace: cubic-bezier(0, 0, 0.25, 1), as map.css says it. */
const ZOOM_MS = 250;
const PACE_X = 0.25;

/** How far a zoom has come, 0 to 1, after a share of its time. */
export function zoomPace(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  // Both coordinates of the curve grow with its parameter: halve until the time is met.
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i += 1) {
    const middle = (low + high) / 2;
    if (3 * PACE_X * (1 - middle) * middle ** 2 + middle ** 3 < time) low = middle;
    else high = middle;
  }
  return 3 * (1 - low) * low ** 2 + low ** 3;
}

/** Calls `draw` in each frame of a zoom with how far it has come; ends it by what is returned. */
export function glide(draw: (done: number) => void): () => void {
  let began = 0;
  let frame = window.requestAnimationFrame(function next(now) {
    began ||= now;
    const time = (now - began) / ZOOM_MS;
    draw(zoomPace(time));
    if (time < 1) frame = window.requestAnimationFrame(next);
  });
  return () => window.cancelAnimationFrame(frame);
}
