/** The canvas on which the hovered and the selected feature are painted. */
import type L from 'leaflet';
import type { Selection } from '../state/view';
import { Overlay } from './canvas/overlay';
import { boxOf, paintEmphases } from './paint/emphases';
import type { Scenes } from './scene/scene';
import type { Emphases } from './paint/emphasis';
import type { Palette } from '../look/palette';
import type { LayerId } from '../api/layers';

/**
 * What is pointed at, on a canvas of its own that is as large as that, so that a pointer that moves on has nothing else
 * drawn anew.
 */
export class Pointed {
  hovered: Selection | null = null;
  /** Where the keyboard stands. */
  ringed: Selection | null = null;
  readonly canvas: Overlay;

  constructor(
    private readonly leaflet: L.Map,
    private readonly scenes: Scenes,
    private readonly selected: () => readonly Selection[],
    palette: () => Palette,
  ) {
    this.canvas = new Overlay((frame) => paintEmphases(frame, this.emphases()), palette, 'pointed', {
      part: () => boxOf(this.emphases()),
      share: 1,
    });
  }

  show(): void {
    if (boxOf(this.emphases()) === null) {
      this.leaflet.removeLayer(this.canvas);
      return;
    }
    if (this.leaflet.hasLayer(this.canvas)) this.canvas.repaint();
    else this.leaflet.addLayer(this.canvas);
  }

  /** Whether a feature of a layer is pointed at: an area's pieces come with tiles. */
  isIn(layer: LayerId): boolean {
    return [this.hovered, this.ringed, ...this.selected()].some((what) => what?.layer === layer);
  }

  private emphases(): Emphases {
    return this.scenes.emphases(this.hovered, this.selected(), this.ringed);
  }
}
