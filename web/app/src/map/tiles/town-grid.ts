/** Leaflet's tile grid on the map's finer levels. */
import L from 'leaflet';
import type { Box } from '../plane/geometry';
import { STEPS, tilePx, tileZ } from '../plane/levels';

/** Over how many zooms tiles stand in for others that are on their way: from a whole town to a plot. */
export const KEPT_ZOOMS = 6;

/** Leaflet's grid of tiles on the town's finer levels, where three levels draw the same tiles. */
export class TownGrid extends L.GridLayer {
  private kept: number | null = null;
  private box: Box | null = null;
  private nearest = 0;

  constructor(options: L.GridLayerOptions) {
    super(options);
    this.on('loading', () => this.showKept(true));
    this.on('load', () => {
      this.showKept(false);
      this.addKept();
    });
  }

  /**
   * Keeps the tiles of a level, to be seen under all others while those are on their way: the land that is come back to.
   * Of a box, in the world's units, they are there even if nobody has looked at it.
   */
  keepLevel(level: number, box: Box | null = null): void {
    this.kept = level;
    this.box = box ?? this.box;
  }

  /** How many zooms nearer than the map's own its tiles are: their size halves with each. */
  protected readonly nearer: number = 0;

  override getTileSize(): L.Point {
    const size = tilePx(this._tileZoom ?? 0) / 2 ** this.nearer;
    return L.point(size, size);
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      ...super.getEvents?.(),
      zoomstart: () => this.showKept(true),
      zoomend: () => this.showKept(this.isLoading()),
    };
  }

  /** They lie under the others only then: for a window at rest they would be drawn for nothing. */
  private showKept(shown: boolean): void {
    const level = this.kept === null ? undefined : this._levels[this.kept];
    // While the map zooms, what has loaded may be of a place that it has left.
    if (!shown && (this._map as L.Map | null | undefined)?._animatingZoom === true) return;
    if (level !== undefined) level.el.style.display = shown || this.kept === this._tileZoom ? '' : 'none';
  }

  private addKept(): void {
    const { kept, box, _tileZoom: level } = this;
    const map = this._map as L.Map | null | undefined;
    if (kept === null || box === null || map == null || level === undefined || kept === level) return;
    if (map._animatingZoom === true) return;
    const across = 2 ** tileZ(kept);
    const missing: L.Coords[] = [];
    for (let y = Math.floor(box.minY * across); y <= Math.floor(box.maxY * across); y += 1)
      for (let x = Math.floor(box.minX * across); x <= Math.floor(box.maxX * across); x += 1)
        if (this._tiles[`${x}:${y}:${kept}`] === undefined) missing.push(Object.assign(L.point(x, y), { z: kept }));
    if (missing.length === 0) return;
    const added = document.createDocumentFragment();
    this.onLevel(kept, () => {
      for (const coords of missing) this._addTile(coords, added);
      this._level.el.append(added);
    });
    this.onLevel(level, () => this.showKept(false));
  }

  /** Leaflet adds tiles to the level that it is at. */
  private onLevel(level: number, act: () => void): void {
    this._tileZoom = level;
    this._updateLevels();
    this._resetGrid();
    act();
  }

  override _pruneTiles(): void {
    const tiles = Object.values(this._tiles);
    this.nearest = Math.max(0, ...tiles.map(({ coords }) => coords.z));
    for (const tile of tiles) if (tile.coords.z === this.kept) tile.current = true;
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
