/** The canvases on which the hovered and the selected feature, and the areas that are picked, are painted. */
import type L from 'leaflet';
import type { Selection } from '../state/view';
import { Overlay } from './canvas/overlay';
import { boxOf, paintEmphases } from './paint/emphases';
import type { Scenes } from './scene/scene';
import type { Emphases } from './paint/emphasis';
import type { Palette } from '../look/palette';
import type { LayerId } from '../api/layers';

/** What is pointed at and what is picked, as the stores have it. */
export interface PointedPorts {
  readonly selected: () => Selection | null;
  /** Areas that are picked, a thousand of them at most. */
  readonly picked: () => readonly Selection[];
  readonly palette: () => Palette;
}

/**
 * What is pointed at is on a canvas of its own that is as large as that, so that a pointer that moves on has nothing else
 * drawn anew; so is what is picked, which no pointer changes.
 */
export class Pointed {
  hovered: Selection | null = null;
  /** Where the keyboard stands. */
  ringed: Selection | null = null;
  private readonly picks: Overlay;
  private readonly pointer: Overlay;

  constructor(
    private readonly leaflet: L.Map,
    private readonly scenes: Scenes,
    private readonly ports: PointedPorts,
  ) {
    const overlay = (emphases: () => Emphases): Overlay =>
      new Overlay((frame) => paintEmphases(frame, emphases()), ports.palette, 'pointed', {
        part: () => boxOf(emphases()),
        share: 1,
      });
    this.picks = overlay(() => this.picked());
    this.pointer = overlay(() => this.pointedAt());
  }

  all(): readonly Overlay[] {
    return [this.picks, this.pointer];
  }

  /** Draws all of it anew: what is picked is another, or lies otherwise. */
  show(): void {
    this.draw(this.picks, this.picked());
    this.point();
  }

  /** Draws anew what is pointed at. */
  point(): void {
    this.draw(this.pointer, this.pointedAt());
  }

  /** Whether a feature of a layer is pointed at or picked: an area's pieces come with tiles. */
  isIn(layer: LayerId): boolean {
    const { selected, picked } = this.ports;
    return [this.hovered, this.ringed, selected(), ...picked()].some((what) => what?.layer === layer);
  }

  private draw(canvas: Overlay, emphases: Emphases): void {
    if (boxOf(emphases) === null) this.leaflet.removeLayer(canvas);
    else if (this.leaflet.hasLayer(canvas)) canvas.repaint();
    else this.leaflet.addLayer(canvas);
  }

  private pointedAt(): Emphases {
    const selected = this.ports.selected();
    return this.scenes.emphases(this.hovered, selected === null ? [] : [selected], this.ringed);
  }

  private picked(): Emphases {
    return this.scenes.emphases(null, this.ports.picked(), null);
  }
}
