/** Gives the pointer and the keys to the tool whose mode is on, and draws what tools show over the map. */
import L from 'leaflet';
import type { LonLat } from '../../geodesy/ellipsoid';
import type { Data } from '../../state/data';
import { aims, type Mode } from '../../state/mode';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import { Overlay } from '../canvas/overlay';
import { compareTool } from './compare';
import { measureTool } from './measure';
import { paintHere } from './paint-here';
import { pickTool } from './pick';
import { placeTool } from './place';
import { IDLE_TOOL, type Tool } from './tool';
import type { Palette } from '../../look/palette';

export class ToolBench {
  private readonly all: Readonly<Record<Mode['kind'], Tool>>;
  readonly overlay: Overlay;

  constructor(
    private readonly leaflet: L.Map,
    private readonly container: HTMLElement,
    private readonly tools: Store<Tools>,
    data: Store<Data>,
    centre: () => LonLat,
    palette: () => Palette,
  ) {
    this.all = {
      none: IDLE_TOOL,
      measure: measureTool(tools, centre),
      place: placeTool(tools),
      compare: compareTool(tools),
      pick: pickTool(tools, data),
    };
    this.overlay = new Overlay((frame) => this.paint(frame), palette, 'tools', { share: 1 });
    leaflet.on('mousedown', (event: L.LeafletMouseEvent) => this.tool().down(placeOf(event)));
    leaflet.on('dblclick', (event: L.LeafletMouseEvent) => this.tool().up(placeOf(event), true));
    document.addEventListener('keydown', (event) => {
      if (this.tool().key(event)) event.preventDefault();
    });
    tools.subscribe((now, before) => {
      if (now.mode !== before.mode || now.here !== before.here) this.turned(now, before);
    });
  }

  /** A click on the map. Whether it was the tool's. */
  pressed(event: L.LeafletMouseEvent): boolean {
    return this.tool().up(placeOf(event), false);
  }

  /** Whether the tool follows the pointer, so that nothing else is pointed at. */
  follows(event: L.LeafletMouseEvent): boolean {
    this.tool().move(placeOf(event));
    return this.tools.get().mode.kind === 'measure';
  }

  repaint(): void {
    this.overlay.repaint();
  }

  private tool(): Tool {
    return this.all[this.tools.get().mode.kind];
  }

  private paint(frame: Parameters<Tool['paint']>[0]): void {
    const { here } = this.tools.get();
    if (here !== null) paintHere(frame, here);
    this.tool().paint(frame);
  }

  private turned(now: Tools, before: Tools): void {
    // A canvas as large as the window costs time in every frame, so it is there only while it has something to show.
    if (now.here === null && isBlank(now.mode)) this.leaflet.removeLayer(this.overlay);
    else this.leaflet.addLayer(this.overlay);
    this.overlay.repaint();
    this.container.classList.toggle('is-measuring', aims(now.mode));
    if (now.mode.kind === before.mode.kind) return;
    // Two presses in haste are two presses.
    if (now.mode.kind === 'measure' || now.mode.kind === 'pick') this.leaflet.doubleClickZoom.disable();
    else this.leaflet.doubleClickZoom.enable();
  }
}

/** Whether a mode draws nothing. */
function isBlank(mode: Mode): boolean {
  if (mode.kind === 'pick') return !mode.places.some((place) => place.startsWith('streets.'));
  return mode.kind === 'none' || (mode.kind === 'place' && mode.at === null);
}

function placeOf({ latlng }: L.LeafletMouseEvent): LonLat {
  return [latlng.lng, latlng.lat];
}
