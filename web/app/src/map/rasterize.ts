const one = document.createElement('canvas');
one.width = one.height = 1;
const ctx = one.getContext('2d');

/**
 * Has what was painted on a canvas carried out now, in this task. A browser only notes what is painted, and carries it
 * out in the frame that first shows it: twelve tiles that a pan brings into the window together were one task of 160 ms.
 */
export function rasterize(canvas: HTMLCanvasElement): void {
  if (canvas.width === 0 || canvas.height === 0) return;
  ctx?.drawImage(canvas, 0, 0);
  one.width = 1; // lets go of what was drawn, which would be copied else when the canvas is next painted on
}
