/** Has the browser carry out what was painted on a canvas. */

/** Large enough for a graphics card where there is one: a canvas that lives elsewhere would have all pixels fetched back. */
const SIDE_PX = 512;

const scratch = document.createElement('canvas');
scratch.width = scratch.height = SIDE_PX;
const ctx = scratch.getContext('2d');

/**
 * Has what was painted on a canvas carried out now, in this task. A browser only notes what is painted, and carries it
 * out in the frame that first shows it: a dozen tiles that come into the window together were one task of 160 ms.
 */
export function rasterize(canvas: HTMLCanvasElement): void {
  if (canvas.width === 0 || canvas.height === 0) return;
  ctx?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  scratch.width = SIDE_PX; // lets go of what was drawn, which would be copied else when the canvas is next painted on
}
