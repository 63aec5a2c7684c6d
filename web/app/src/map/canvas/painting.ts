import { Turns } from './turns';

/** What is painted is also copied with the next frame, which takes longer: a frame gets so many tiles, or one canvas over the window. */
export const TILES_A_FRAME = 2;

/** The turns in which canvases are painted. */
export const painting = new Turns(TILES_A_FRAME);
