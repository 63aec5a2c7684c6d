/** Gives the pointer and the keys to the tool whose mode is on, and draws what tools show over the map. */
import L from 'leaflet';
import type { LonLat } from '../../geodesy/ellipsoid';
import type { Data } from '../../state/data';
import { aims, type Mode } from '../../state/mode';
import type { Store } from '../../state/store';
import type { Tools } from '../../state/tools';
import { Overlay } from '../canvas/overlay';
import type { AllTools } from './all';
import { IDLE_TOOL, type Lend, type Tool } from './tool';
import type { Palette } from '../../look/palette';

export class ToolBench {
  private all: AllTools | null = null;
  private lent = IDLE_TOOL;
  readonly overlay: Overlay;

  constructor(
    private readonly leaflet: L.Map,
    private readonly container: HTMLElement,
    private readonly tools: Store<Tools>,
    private readonly data: Store<Data>,
    private readonly centre: () => LonLat,
    palette: () => Palette,
    /** A tool that was asked for could not be fetched. */
    private readonly failed: () => void,
  ) {
    this.overlay = new Overlay((frame) => this.paint(frame), palette, 'tools', {
      share: 1,
      still: () => this.tool().holds(),
    });
    leaflet.on('mousedown', (event: L.LeafletMouseEvent) => this.tool().down(placeOf(event)));
    leaflet.on('dblclick', (event: L.LeafletMouseEvent) => this.tool().up(placeOf(event), true));
    document.addEventListener('keydown', (event) => {
      if (this.tool().key(event)) event.preventDefault();
    });
    tools.subscribe((now, before) => {
      if (now.mode !== before.mode || now.here !== before.here) this.turned(now, before);
    });
  }

  /** Fetches the tools, which nothing on the first look needs. */
  ready(): void {
    if (this.all === null)
      void import('./all').then(
        ({ allTools }) => {
          this.all ??= allTools(this.tools, this.data, this.centre);
          this.repaint();
        },
        // The next mode that needs one tries again.
        () => {
          if (this.isNeeded()) this.failed();
        },
      );
  }

  private isNeeded(): boolean {
    const { here, mode } = this.tools.get();
    return here !== null || mode.kind !== 'none';
  }

  /** Takes the tool that draws, whose code comes with its panel. */
  lend(make: Lend): void {
    this.lent = make(this.leaflet, () => this.repaint());
  }

  /** A click on the map. Whether it was the tool's. */
  pressed(event: L.LeafletMouseEvent): boolean {
    // Of a tool that is still on its way a press is no press.
    return this.tool().up(placeOf(event), false) || (this.all === null && aims(this.tools.get().mode));
  }

  /** Whether the tool follows the pointer, so that nothing else is pointed at. */
  follows(event: L.LeafletMouseEvent): boolean {
    this.tool().move(placeOf(event));
    return putsPoints(this.tools.get().mode);
  }

  repaint(): void {
    this.overlay.repaint();
  }

  private tool(): Tool {
    const { kind } = this.tools.get().mode;
    return kind === 'draw' ? this.lent : (this.all?.of[kind] ?? IDLE_TOOL);
  }

  private paint(frame: Parameters<Tool['paint']>[0]): void {
    const { here } = this.tools.get();
    if (here !== null) this.all?.paintHere(frame, here);
    this.tool().paint(frame);
  }

  private turned(now: Tools, before: Tools): void {
    if (this.isNeeded()) this.ready();
    // A canvas as large as the window costs time in every frame, so it is there only while it has something to show.
    if (now.here === null && isBlank(now.mode)) this.leaflet.removeLayer(this.overlay);
    else this.leaflet.addLayer(this.overlay);
    this.overlay.repaint();
    this.container.classList.toggle('is-measuring', aims(now.mode));
    if (now.mode.kind === before.mode.kind) return;
    // Two presses in haste are two presses.
    if (putsPoints(now.mode) || now.mode.kind === 'pick') this.leaflet.doubleClickZoom.disable();
    else this.leaflet.doubleClickZoom.enable();
  }
}

/** Whether presses in a mode are points of something. */
function putsPoints({ kind }: Mode): boolean {
  return kind === 'measure' || kind === 'draw';
}

/** Whether a mode draws nothing. */
function isBlank(mode: Mode): boolean {
  if (mode.kind === 'pick') return !mode.places.some((place) => place.startsWith('streets.'));
  return mode.kind === 'none' || (mode.kind === 'place' && mode.at === null);
}

function placeOf({ latlng }: L.LeafletMouseEvent): LonLat {
  return [latlng.lng, latlng.lat];
}
