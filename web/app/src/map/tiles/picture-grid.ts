/** The grid of a base map's pictures. */
import L from 'leaflet';
import type { BaseMap } from '../../api/shapes';
import { STEPS, tileZ } from '../plane/levels';
import { TownGrid } from './town-grid';

/** A base map of pictures, which the server fetches; drawn larger where the map is nearer than its pictures. */
export class PictureGrid extends TownGrid {
  // Pictures are 256 px wide, half as wide as the town's own tiles.
  protected override readonly nearer = 1;

  constructor(
    private readonly source: BaseMap,
    private readonly failed: () => void,
  ) {
    super({
      pane: 'base',
      minZoom: source.minzoom * STEPS,
      maxZoom: 18 * STEPS,
      maxNativeZoom: (source.maxzoom + 1) * STEPS - 1,
      updateWhenZooming: false,
      keepBuffer: 1,
      noWrap: true,
    });
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const image = document.createElement('img');
    const size = Math.ceil(this.getTileSize().x);
    image.alt = '';
    image.width = image.height = size;
    image.onload = () => done(undefined, image);
    image.onerror = () => {
      // No picture of this place looks the same as one that failed; the server says which it was.
      void fetch(image.src).then(
        ({ status }) => (status === 204 ? undefined : this.failed()),
        () => this.failed(),
      );
      done(undefined, image);
    };
    image.src = `/tiles/basemaps/${this.source.id}/${tileZ(coords.z) + this.nearer}/${coords.x}/${coords.y}`;
    return image;
  }
}
