/** The one queue in which all canvases of the map take turns to be painted. */
import { Turns } from './turns';

/**
 * The browser copies each painted canvas with the next frame, which takes longer than painting: so many tiles fit
 * into a frame, or one canvas over the window.
 */
export const TILES_A_FRAME = 2;

/** The turns in which canvases are painted. */
export const painting = new Turns(TILES_A_FRAME);
