/** Leaflet's tile grid on the map's finer levels. */
import L from 'leaflet';
import { STEPS, tilePx, tileZ } from '../plane/levels';

/** Over how many zooms tiles stand in for others that are on their way: from a whole town to a plot. */
export const KEPT_ZOOMS = 6;

/** Leaflet's grid of tiles on the town's finer levels, where three levels draw the same tiles. */
export class TownGrid extends L.GridLayer {
  private kept: number | null = null;
  private nearest = 0;

  constructor(options: L.GridLayerOptions) {
    super(options);
    this.on('load', () => this.showKept(false));
  }

  /** Keeps the tiles of a level, to be seen under all others while the map zooms: the land that is come back to. */
  keepLevel(level: number): void {
    this.kept = level;
  }

  /** How many zooms nearer than the map's own its tiles are: their size halves with each. */
  protected readonly nearer: number = 0;

  override getTileSize(): L.Point {
    const size = tilePx(this._tileZoom ?? 0) / 2 ** this.nearer;
    return L.point(size, size);
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return { ...super.getEvents?.(), zoomstart: () => this.showKept(true) };
  }

  /** They lie under the others only then: for a window at rest they would be drawn for nothing. */
  private showKept(shown: boolean): void {
    const level = this.kept === null ? undefined : this._levels[this.kept];
    if (level !== undefined) level.el.style.display = shown || this.kept === this._tileZoom ? '' : 'none';
  }

  override _pruneTiles(): void {
    const tiles = Object.values(this._tiles);
    this.nearest = Math.max(0, ...tiles.map(({ coords }) => coords.z));
    for (const tile of tiles) if (tile.coords.z === this.kept && tile.loaded !== undefined) tile.current = true;
    super._pruneTiles();
  }

  // The next three replace Leaflet's own, which take for granted that a level doubles the last.

  override _getTilePos(coords: L.Coords): L.Point {
    return coords.scaleBy(this.getTileSize()).subtract(this._level.origin).round();
  }

  override _retainParent(x: number, y: number, level: number): boolean {
    return this.retainAbove(x, y, level, level - KEPT_ZOOMS * STEPS);
  }

  override _retainChildren(x: number, y: number, level: number): void {
    if (this.nearest <= level) return;
    for (const tile of Object.values(this._tiles)) {
      const { coords, active, loaded } = tile;
      if (coords.z <= level || coords.z > level + KEPT_ZOOMS * STEPS || (active !== true && loaded === undefined))
        continue;
      const across = 2 ** (tileZ(coords.z) - tileZ(level));
      if (Math.floor(coords.x / across) === x && Math.floor(coords.y / across) === y) tile.retain = true;
    }
  }

  private retainAbove(x: number, y: number, level: number, least: number): boolean {
    const up = level % STEPS === 0 ? 2 : 1;
    const [px, py, above] = [Math.floor(x / up), Math.floor(y / up), level - 1];
    const tile = this._tiles[`${px}:${py}:${above}`];
    if (tile?.active === true) {
      tile.retain = true;
      return true;
    }
    if (tile?.loaded !== undefined) tile.retain = true;
    return above > least ? this.retainAbove(px, py, above, least) : false;
  }
}
