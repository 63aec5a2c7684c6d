/** Makes the Leaflet map and its panes. */
import L from 'leaflet';
import { calm } from '../look/device';
import { STEPS, levelOf } from './plane/levels';
import { TOWN_CRS } from './tiles/town-crs';
import { KEPT_ZOOMS } from './tiles/town-grid';

const PANES = { around: 190, base: 200, low: 230, areas: 250, main: 350, pointed: 360, top: 610, tools: 650 } as const;

export const LEVELS = { min: 9 * STEPS, max: 18 * STEPS };

export function makeLeaflet(container: HTMLElement): L.Map {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    crs: TOWN_CRS,
    minZoom: LEVELS.min,
    maxZoom: LEVELS.max,
    zoomSnap: 1,
    zoomDelta: STEPS,
    // Beyond that Leaflet jumps, and clears the map for it.
    zoomAnimationThreshold: KEPT_ZOOMS * STEPS,
    wheelPxPerZoomLevel: 22,
    wheelDebounceTime: 30,
    worldCopyJump: false,
    // Fading needs a frame's work from every tile for each of its steps.
    fadeAnimation: false,
    zoomAnimation: !calm(),
    markerZoomAnimation: !calm(),
    inertia: !calm(),
  }).setView([25.9, 111], levelOf(12));
  for (const [name, z] of Object.entries(PANES)) map.createPane(name).style.zIndex = String(z);
  return map;
}

export function paneOf(map: L.Map, name: keyof typeof PANES | 'markerPane'): HTMLElement {
  const pane = map.getPane(name);
  if (pane === undefined) throw new Error(`the map has no pane ${name}`);
  return pane;
}
